import Foundation
import Testing

/// `dossier serve` under way, and a client for it that sends what it is told and nothing else.
final class ServeRun {
    /// What the pages are told.
    struct State: Decodable {
        let build: Int
        let isBuilding: Bool
        let errors: [String]
        let undo: String?
    }

    private let process = Process()
    private let scratch: ScratchFolder
    private(set) var port = 0

    /// Starts it in a folder on a free port, and waits until it listens.
    init(_ arguments: [String], in scratch: ScratchFolder) throws {
        self.scratch = scratch
        try scratch.put("said", "")
        process.executableURL = DossierRun.program
        process.arguments = ["serve", "--port", "0"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/said"))
        try process.run()
        try wait { said.contains(" until Ctrl-C") }
        let address = try #require(said.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//))
        port = try #require(Int(address.1))
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// What it wrote to standard error.
    var said: String { scratch.text("said") ?? "" }

    /// Sends a signal and returns the exit status.
    func end(with signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Waits until something holds; throws when it does not for two minutes.
    func wait(until holds: () throws -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 120)
        while try !holds() {
            try #require(Date() < end && (port == 0 || process.isRunning), "nothing came of it: \(said)")
            usleep(10_000)
        }
    }

    /// Waits for a state.
    func state(_ isWanted: (State) -> Bool) throws -> State {
        var found: State?
        try wait {
            found = try state()
            return found.map(isWanted) ?? false
        }
        return try #require(found)
    }

    /// Sends lines and returns the whole answer.
    func send(_ method: String, _ path: String, _ fields: [String] = [], body: String = "") throws -> String {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)"] + fields
        if method == "POST" { lines.append("Content-Length: \(body.utf8.count)") }
        return try exchange(lines.joined(separator: "\r\n") + "\r\n\r\n" + body) { _ in true }
    }

    /// A click of a page of this run.
    func click(_ path: String, _ body: String) throws -> String {
        let token = try #require(try send("GET", "/review.html").firstMatch(of: /data-token="([0-9a-f]+)"/)).1
        return try send("POST", path, ["Origin: http://127.0.0.1:\(port)", "X-Dossier-Token: \(token)"], body: body)
    }

    /// The first state of the stream of events.
    private func state() throws -> State? {
        let request = "GET /.preview/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
        let answer = try exchange(request) { !$0.contains("\r\n\r\n") || !$0.hasSuffix("\n\n") }
        guard let data = answer.firstMatch(of: /data: (.*)\n\n/) else { return nil }
        return try JSONDecoder().decode(State.self, from: Data(data.1.utf8))
    }

    /// Sends bytes, and reads until the other end closes or enough has come.
    func exchange(_ request: String, readsOn: (String) -> Bool) throws -> String {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        let isConnected = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isConnected, "no connection: \(said)")
        _ = Array(request.utf8).withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 {
            bytes += buffer[..<count]
            if !readsOn(String(decoding: bytes, as: UTF8.self)) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
