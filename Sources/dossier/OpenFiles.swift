import Foundation
import Model

/// How many files the program may have open at once (`ulimit -n`).
enum OpenFiles {
    /// Enough for the folders and files that are open at one time, and for libdispatch, which traps when it cannot open the three that it waits with.
    private static let needed = 10

    /// What is wrong where the system does not let that many be opened; nil when it does.
    static var shortage: Diagnostic? {
        var copies: [Int32] = []
        defer { copies.forEach { close($0) } }
        while copies.count < needed {
            let copy = dup(STDERR_FILENO)
            guard copy >= 0 else {
                let error = SystemError()
                guard [EMFILE, ENFILE].contains(error.code) else { return nil }
                return Diagnostic(
                    message: "the program cannot open as many files at once as it needs: \(error.reason)",
                    hint: "raise the limit, for example with ulimit -n 256; nothing was done")
            }
            copies.append(copy)
        }
        return nil
    }
}
