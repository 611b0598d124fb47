import Foundation

/// One run of the built program.
struct DossierRun {
    let status: Int32
    let output: String
    let errors: String

    /// Runs `dossier` with arguments in a folder. Throws when the program cannot be started.
    init(_ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let pipes = (input: Pipe(), errors: Pipe())
        // Standard output goes through a file: a pipe that nobody empties while errors are read would block.
        let outputFile = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-output-" + UUID().uuidString)
        _ = FileManager.default.createFile(atPath: outputFile.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: outputFile) }
        process.standardInput = pipes.input
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = pipes.errors
        try process.run()
        pipes.input.fileHandleForWriting.write(Data(input.utf8))
        try pipes.input.fileHandleForWriting.close()
        let said = pipes.errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
        errors = String(decoding: said, as: UTF8.self)
    }

    /// The program lies beside the tests' own.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("dossier")

    /// The top of the repository.
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}

/// A folder for one test.
final class ScratchFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "dossier-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and the folders above it.
    func put(_ name: String, _ text: String) throws { try put(name, Data(text.utf8)) }

    func put(_ name: String, _ data: Data) throws {
        let full = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: full.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: full)
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every regular file under a folder, with its contents.
    func files(in folder: String) throws -> [String: Data] { try Self.files(in: path + "/" + folder) }

    static func files(in folder: String) throws -> [String: Data] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return paths.reduce(into: [:]) { result, path in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder.boolValue else { return }
            result[path] = FileManager.default.contents(atPath: folder + "/" + path)
        }
    }
}
