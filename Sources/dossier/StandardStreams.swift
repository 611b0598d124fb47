import Foundation

/// The three streams that a program is given, in whatever state.
enum StandardStreams {
    /// To be called before anything else is opened.
    ///
    /// The number of a stream that is closed is taken by one that refuses everything: a file of the site must never stand where messages are written.
    /// A reader that goes away and a file that grows too large are errors of writing, not the end of the program.
    static func prepare() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
        actionWithoutReader = signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Ends the program as the system ends one whose reader went away (`dossier read … | head`): without a word. Returns where whoever started
    /// the program wanted to hear of it as an error.
    static func endWithoutReader() {
        signal(SIGPIPE, actionWithoutReader)
        raise(SIGPIPE)
    }

    /// Waits until a stream that does not block takes more; false when it does not within the time, in milliseconds (-1: for ever).
    static func waitForRoom(in stream: Int32, milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
        while true {
            let count = poll(&wanted, 1, milliseconds)
            if count >= 0 || errno != EINTR { return count > 0 }
        }
    }

    /// Set once, before there is a second thread.
    nonisolated(unsafe) private static var actionWithoutReader = SIG_DFL
}
