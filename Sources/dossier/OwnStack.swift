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
        // Signals are for the thread that works, as if it were the only one: this one leaves them to it before it runs.
        var signals = sigset_t()
        sigfillset(&signals)
        let start = UnsafeMutablePointer<Start>.allocate(capacity: 1)
        start.initialize(to: Start(program: program, signals: sigset_t()))
        pthread_sigmask(SIG_BLOCK, &signals, &start.pointee.signals)
        var thread = pthread_t()
        // Where there is no room for it, the stack that there is has to do.
        guard pthread_create(&thread, nil, { OwnStack.work($0) }, start) == 0 else {
            _ = work(start)
            return
        }
        pthread_join(thread, nil)
    }

    /// What the thread that works is given.
    private struct Start {
        let program: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?
        /// Those that were blocked before.
        var signals: sigset_t
    }

    private static func work(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let start = context?.assumingMemoryBound(to: Start.self) else { return nil }
        pthread_sigmask(SIG_SETMASK, &start.pointee.signals, nil)
        return start.pointee.program(nil)
    }
}
