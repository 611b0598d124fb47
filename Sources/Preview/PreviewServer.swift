import Foundation
import Generator
import Model

/// A small HTTP/1.1 server on 127.0.0.1, a connection a thread and a request a connection: browsers open few, and they come from this computer alone.
public final class PreviewServer: Sendable {
    /// The port that it listens on.
    public let port: Int
    private let socket: Int32
    private let preview: Preview
    private let open = Locked(0)

    /// Listens on a port (0: a free one of the system's choice) and answers from threads of its own until the process ends. Throws where the port is taken.
    public init(port: Int, preview: Preview) throws(DiagnosticError) {
        func refused(_ message: String) -> DiagnosticError {
            let reason = SystemError().reason
            return DiagnosticError(Diagnostic(message: "\(message): \(reason)", hint: "choose another port with --port"))
        }
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw refused("no socket can be opened") }
        var isOn: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = socket
        let isBound = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, Self.waiting) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard isBound else {
            let error = refused("port \(port) of 127.0.0.1 cannot be listened on")
            close(socket)
            throw error
        }
        self.port = Int(UInt16(bigEndian: address.sin_port))
        self.preview = preview
        Thread.detachNewThread { self.accept() }
    }

    private func accept() {
        while true {
            let connection = Glibc.accept(socket, nil, nil)
            guard connection >= 0 else {
                // Out of descriptors: some connection will end.
                usleep(10_000)
                continue
            }
            guard
                open.update({
                    $0 += 1; return $0
                }) <= Self.mostConnections
            else {
                end(connection)
                continue
            }
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            var time = timeval(tv_sec: Self.patience, tv_usec: 0)
            for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
                setsockopt(connection, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
            }
            Thread.detachNewThread {
                self.serve(connection)
                self.end(connection)
            }
        }
    }

    private func end(_ connection: Int32) {
        shutdown(connection, Int32(SHUT_WR))
        drain(connection)
        close(connection)
        open.update { $0 -= 1 }
    }

    /// Reads on for a moment: what is closed with bytes unread is reset, and the browser never sees the answer.
    private func drain(_ connection: Int32) {
        var time = timeval(tv_sec: 1, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var buffer = [UInt8](repeating: 0, count: 4_096)
        var left = Self.mostDrained
        while left > 0, case let count = recv(connection, &buffer, buffer.count, 0), count > 0 { left -= count }
    }

    private func serve(_ connection: Int32) {
        let (request, refusal) = Self.request(from: connection)
        guard let request else {
            if let refusal { try? SystemError.writeAll(refusal.bytes(withBody: true), to: connection) }
            return
        }
        switch preview.answer(request, port: port) {
        case .response(let response): try? SystemError.writeAll(response.bytes(withBody: request.method != "HEAD"), to: connection)
        case .events: tell(connection)
        }
    }

    /// Writes the state whenever it changes, in the form of server-sent events (HTML, section 9.2), until the browser goes away.
    private func tell(_ connection: Int32) {
        var known: PreviewState?
        var bytes = HTTPResponse.head(200, ["Content-Type: text/event-stream"])
        while let state = preview.channel.next(after: known, seconds: Self.heartbeat) {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            // JSON has no line break outside of a string, and none in one.
            let data = state == known ? Data() : (try? encoder.encode(state)) ?? Data()
            bytes += Array((data.isEmpty ? ":\n\n" : "data: \(String(decoding: data, as: UTF8.self))\n\n").utf8)
            guard (try? SystemError.writeAll(bytes, to: connection)) != nil else { return }
            (known, bytes) = (state, [])
        }
    }

    private static func request(from connection: Int32) -> (HTTPRequest?, refusal: HTTPResponse?) {
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        var seen = 0
        let deadline = ContinuousClock.now + longest
        while ContinuousClock.now < deadline {
            if let blank = bytes[seen...].firstRange(of: end) {
                guard let head = String(validating: bytes[..<blank.lowerBound], as: UTF8.self), var request = HTTPRequest(head: head) else {
                    return (nil, HTTPResponse(400, "This is no request of HTTP/1.1."))
                }
                guard let length = request.bodyLength else {
                    return (nil, HTTPResponse(413, "The body is too long or of no known length."))
                }
                while bytes.count < blank.upperBound + length {
                    guard ContinuousClock.now < deadline, receive(&bytes, from: connection) else { return (nil, nil) }
                }
                request.body = Array(bytes[blank.upperBound..<blank.upperBound + length])
                return (request, nil)
            }
            guard bytes.count <= HTTPRequest.longestHead else { return (nil, HTTPResponse(413, "The head of the request is too long.")) }
            seen = max(0, bytes.count - end.count + 1)
            guard receive(&bytes, from: connection) else { return (nil, nil) }
        }
        return (nil, nil)
    }

    /// Adds what has come; false when nothing more will.
    private static func receive(_ bytes: inout [UInt8], from connection: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        var count = recv(connection, &buffer, buffer.count, 0)
        while count < 0, errno == EINTR { count = recv(connection, &buffer, buffer.count, 0) }
        guard count > 0 else { return false }
        bytes += buffer[..<count]
        return true
    }

    private static let waiting: Int32 = 64
    private static let mostConnections = 200
    /// In seconds: for a browser that neither sends nor takes anything.
    private static let patience = 10
    /// For a whole request, however slowly it comes.
    private static let longest = Duration.seconds(30)
    /// In bytes.
    private static let mostDrained = 1_000_000
    /// In seconds: by a line that says nothing the server finds out who has gone.
    private static let heartbeat = 15.0
}
