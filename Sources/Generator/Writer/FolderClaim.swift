import Foundation
import Model

/// A folder that is there, open, and this build's alone until the claim goes.
///
/// The claim is a lock on the folder itself (`flock(2)`): it leaves no file behind, and the system takes it away with the process, however that
/// ends. Folders that were made for it and stayed empty are taken away with it.
final class FolderClaim {
    /// The open folder.
    let descriptor: Int32
    private let made: [String]

    /// Opens and locks a folder, after making it and those above it where they are missing. Throws when that fails, or when another process has it.
    init(path: String) throws(DiagnosticError) {
        var made: [String] = []
        do throws(DiagnosticError) {
            descriptor = try Self.claim(path, made: &made)
        } catch {
            Self.removeEmpty(made)
            throw error
        }
        self.made = made
    }

    deinit {
        Self.removeEmpty(made)
        close(descriptor)
    }

    private static func claim(_ path: String, made: inout [String]) throws(DiagnosticError) -> Int32 {
        var descriptor: Int32 = -1
        // Another build that ended without a site may take its folder away while this one is opening it.
        for _ in 0..<3 {
            if descriptor >= 0 { close(descriptor) }
            try make(path, made: &made)
            descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw DiagnosticError(Diagnostic(file: path, message: "the output folder cannot be opened: \(SystemError().reason)"))
            }
            // Some network file systems have no locks for folders: there a build goes on without.
            if !lock(descriptor) {
                let holder = LockHolder.process(of: descriptor).map { ", process \($0)," } ?? ""
                close(descriptor)
                throw DiagnosticError(
                    Diagnostic(
                        file: path, message: "another build\(holder) is writing into this folder",
                        hint: "wait until it has ended, or choose another folder with -o; nothing was written"))
            }
            if isSame(descriptor, path) { return descriptor }
        }
        close(descriptor)
        throw DiagnosticError(
            Diagnostic(file: path, message: "other builds take the output folder away again and again", hint: "build when they have ended"))
    }

    /// False where another process has the lock, and keeps it: a program that is just being started has copies of all descriptors for a moment.
    private static func lock(_ descriptor: Int32) -> Bool {
        for wait in [0, 10_000, 40_000, 150_000] as [UInt32] {
            usleep(wait)
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return true }
        }
        return false
    }

    /// Makes a folder and those above it, and notes which, the highest first.
    private static func make(_ path: String, made: inout [String]) throws(DiagnosticError) {
        if mkdir(path, 0o777) == 0 { return made.append(path) }
        let error = SystemError()
        if error.code == EEXIST { return }
        let above = (path.hasPrefix("/") ? "/" : "") + path.split(separator: "/").dropLast().joined(separator: "/")
        guard error.code == ENOENT, !above.isEmpty, above != path else {
            throw DiagnosticError(Diagnostic(file: path, message: "the output folder cannot be made: \(error.reason)"))
        }
        try make(above, made: &made)
        try make(path, made: &made)
    }

    private static func removeEmpty(_ folders: [String]) {
        for folder in folders.reversed() where rmdir(folder) != 0 { return }
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }
}
