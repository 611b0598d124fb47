import Foundation
import Model

/// The text layer of a PDF, as poppler's `pdftotext` finds it: a program of its own, which need not be installed.
enum PDFText {
    /// Why there is no text.
    enum Fault: Error, Hashable {
        case notInstalled
        /// The program's own words.
        case refused(String)
        case tooSlow
        case tooLarge
        case noRoom
    }

    /// In seconds, between looks at how far the program is.
    private static let pause = 0.01

    /// The text, pages apart by form feeds. The program gets the file under a name of ours in a new folder, never a name from the input. O(length).
    static func text(
        _ bytes: [UInt8], atMost greatest: Int, path: String? = ProcessInfo.processInfo.environment["PATH"], patience: Double
    ) throws(Fault) -> [UInt8] {
        guard let program = program(path) else { throw .notInstalled }
        guard patience > 0 else { throw .tooSlow }
        let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let places = ["in.pdf", "out.txt", "err.txt"].map { folder.appending(path: $0) }
        let process = Process()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            try Data(bytes).write(to: places[0])
            try Data().write(to: places[2])
            process.standardError = try FileHandle(forWritingTo: places[2])
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.executableURL = program
            process.arguments = ["-enc", "UTF-8", "-eol", "unix", places[0].path, places[1].path]
            try process.run()
        } catch {
            throw .noRoom
        }
        try wait(for: process, output: places[1], greatest, patience)
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let said = (try? String(decoding: Data(contentsOf: places[2]), as: UTF8.self)) ?? ""
            throw .refused(said.split(separator: "\n").last.map(String.init) ?? "no reason given")
        }
        return (try? Array(Data(contentsOf: places[1]))) ?? []
    }

    /// A PDF can be made to take for ever, and to fill a disk.
    private static func wait(for process: Process, output: URL, _ greatest: Int, _ patience: Double) throws(Fault) {
        let start = ContinuousClock.now
        while process.isRunning {
            let size = (try? FileManager.default.attributesOfItem(atPath: output.path)[.size] as? Int) ?? 0
            let isTooLarge = size > greatest
            if isTooLarge || ContinuousClock.now - start > .seconds(patience) {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                throw isTooLarge ? .tooLarge : .tooSlow
            }
            Thread.sleep(forTimeInterval: pause)
        }
    }

    private static func program(_ path: String?) -> URL? {
        (path ?? "").split(separator: ":").map { URL(filePath: String($0)).appending(path: "pdftotext") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}
