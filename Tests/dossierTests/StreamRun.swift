import Foundation

/// A line of the shell that starts the program (`dossier`) with its streams in some state.
struct StreamRun {
    /// As the shell has it: 128 and the number of the signal for a program that a signal ended.
    let status: Int32
    let output: String
    let errors: String

    /// Runs a line in a folder. Its own standard streams are files and take everything; pipes may be given in their place.
    init(_ line: String, in folder: String, output: Any? = nil, errors: Any? = nil) throws {
        let scratch = try ScratchFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The last command is not the shell itself, so that a signal shows in the status.
        process.arguments = ["-c", "dossier() { '\(DossierRun.program.path)' \"$@\"; }\n\(line)\nexit $?"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        try scratch.put("output", "")
        try scratch.put("errors", "")
        process.standardOutput = try output ?? FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/output"))
        process.standardError = try errors ?? FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/errors"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = scratch.text("output") ?? ""
        self.errors = scratch.text("errors") ?? ""
    }
}

/// Pipes that nobody empties.
enum NarrowPipe {
    /// A full pipe, whose writers are not blocked but refused.
    static func full() throws -> Pipe {
        let pipe = Pipe()
        let end = pipe.fileHandleForWriting.fileDescriptor
        _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
        while write(end, bytes, bytes.count) > 0 {}
        return pipe
    }

    /// A pipe with room for so many bytes: whoever writes more waits for ever.
    static func withRoom(for bytes: Int) throws -> Pipe {
        let pipe = Pipe()
        let end = pipe.fileHandleForWriting.fileDescriptor
        // F_SETPIPE_SZ: as small as the system makes one, a page.
        let size = Int(fcntl(end, 1024 + 7, 1))
        _ = write(end, [UInt8](repeating: UInt8(ascii: "x"), count: size - bytes), size - bytes)
        return pipe
    }

    /// How many bytes wait in a pipe to be read.
    static func filling(of pipe: Pipe) -> Int {
        var count: Int32 = 0
        _ = ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &count)
        return Int(count)
    }
}
