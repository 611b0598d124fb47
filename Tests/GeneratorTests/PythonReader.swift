import Foundation

@testable import Generator

/// Has Python read exports, as a reader that is not ours.
enum PythonReader {
    private struct Unreadable: Error, CustomStringConvertible {
        var description: String
    }

    /// `DOSSIER_PYTHON`, or else Debian's own.
    static let ofSystem = ProcessInfo.processInfo.environment["DOSSIER_PYTHON"] ?? "/usr/bin/python3"

    /// What a script beside the tests prints about files in a temporary folder: its first argument, before the others.
    static func output(
        of script: String, _ files: [SiteFile], arguments: [String] = [], python program: String = ofSystem
    ) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "exports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            try Data(file.contents).write(to: folder.appending(path: String(file.path.split(separator: "/").last ?? "")))
        }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script)
        let python = Process()
        python.executableURL = URL(filePath: program)
        python.arguments = [script.path, folder.path] + arguments
        let output = Pipe()
        python.standardOutput = output
        // In a file, for a pipe that nobody reads yet may be full.
        let errors = folder.appending(path: "errors")
        try Data().write(to: errors)
        python.standardError = try FileHandle(forWritingTo: errors)
        do {
            try python.run()
        } catch {
            throw Unreadable(description: "no Python to read the exports with (\(error)); `make test` installs it")
        }
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        let message = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        guard python.terminationStatus == 0 else {
            throw Unreadable(description: "Python could not read the exports: \(message) (`make test` installs what it needs)")
        }
        return printed
    }
}
