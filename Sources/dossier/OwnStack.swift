import CThreads
import Foundation

/// A stack of a stated size for every thread, whatever the shell's limit is (`ulimit -s`): by itself that is the size of the first thread's stack and
/// of those that libdispatch makes.
enum OwnStack {
    /// What Linux gives where nobody sets a limit, in bytes. It is only reserved: what is not used takes no memory.
    private static let size = 8 << 20

    /// Runs the program, which ends the process. To be called while there is one thread.
    static func run(_ program: @escaping @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?) {
        dossier_set_stack_size(size)
        var thread = pthread_t()
        // Where there is no room for it, the stack that there is has to do.
        guard pthread_create(&thread, nil, program, nil) == 0 else {
            _ = program(nil)
            return
        }
        // Signals are for the thread that works, as if it were the only one.
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        pthread_join(thread, nil)
    }
}
