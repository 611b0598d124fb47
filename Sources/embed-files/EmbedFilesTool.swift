import Foundation

/// Usage: `embed-files FOLDER OUTPUT.swift`. Writes the files of a folder as string literals: UTF-8 text as it is, anything else as Base64.
@main
struct EmbedFilesTool {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true).standardizedFileURL
        let output = URL(fileURLWithPath: CommandLine.arguments[2])
        var rows: [String] = []
        for path in try paths(in: folder) {
            let data = try Data(contentsOf: folder.appendingPathComponent(path))
            if let text = String(validatingUTF8: data) {
                rows.append("(\(literal(path)), false, \(literal(text))),")
            } else {
                rows.append("(\(literal(path)), true, \(literal(data.base64EncodedString()))),")
            }
        }
        let code = Data(source(rows: rows).utf8)
        // A file that is not written anew is not compiled anew.
        if (try? Data(contentsOf: output)) != code { try code.write(to: output) }
    }

    private static func paths(in folder: URL) throws -> [String] {
        let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return found.filter { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            return !isFolder.boolValue && !isHidden
        }.sorted()
    }

    private static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.generalCategory == .format:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func source(rows: [String]) -> String {
        """
        import Foundation

        /// Files that the build put into the program. Made by `embed-files`; not for editing.
        enum EmbeddedFiles {
            private static let files: [(path: String, isBase64: Bool, contents: StaticString)] = [
        \(rows.map { "        " + $0 }.joined(separator: "\n"))
            ]

            /// Paths relative to the embedded folder, sorted.
            static var paths: [String] { files.map(\\.path) }

            /// The bytes of a file, or nil when no file has this path.
            static func bytes(_ path: String) -> [UInt8]? {
                guard let file = files.first(where: { $0.path == path }) else { return nil }
                let raw = file.contents.withUTF8Buffer { [UInt8]($0) }
                return file.isBase64 ? Data(base64Encoded: Data(raw)).map { [UInt8]($0) } : raw
            }

            /// The text of a file, or nil when no file has this path.
            static func text(_ path: String) -> String? {
                bytes(path).map { String(decoding: $0, as: UTF8.self) }
            }

            /// The entries of a list file: its lines, without empty ones and those that start with "#".
            static func entries(_ path: String) -> [String] {
                (text(path) ?? "").split(separator: "\\n").filter { !$0.hasPrefix("#") }.map(String.init)
            }
        }

        """
    }
}

extension String {
    fileprivate init?(validatingUTF8 data: Data) {
        guard let text = String(data: data, encoding: .utf8), !text.contains("\0") else { return nil }
        self = text
    }
}
