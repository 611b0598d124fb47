import Foundation

/// Ctrl-C (SIGINT) and SIGTERM as something to wait for: what is under way ends first. The second one ends the process at once.
struct EndSignal {
    /// Can be read from when the signal has come.
    let descriptor: Int32

    /// To be called before the thread that works makes others: they then leave the signals to the one that waits for them, as the first thread of
    /// the process does already.
    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        descriptor = ends[0]
        let signalled = ends[1]
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in Self.signals { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        Thread.detachNewThread {
            var signals = sigset_t()
            sigemptyset(&signals)
            for signal in Self.signals { sigaddset(&signals, signal) }
            var number: Int32 = 0
            sigwait(&signals, &number)
            _ = write(signalled, [UInt8](repeating: 0, count: 1), 1)
            sigwait(&signals, &number)
            _exit(128 + number)
        }
    }

    private static let signals = [SIGINT, SIGTERM]
}
