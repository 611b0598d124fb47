import Foundation
import Model
import Testing

@testable import Preview

/// What the preview answers, without a socket.
@Suite struct PreviewTests {
    private let folder: String
    private let preview: Preview
    private static let port = 4711
    private static let lines = "actors:\n  - name: Ana Sousa\n    hide: true"

    init() throws {
        folder = NSTemporaryDirectory() + "preview-test-" + UUID().uuidString
        for inner in ["site/a b", "news"] {
            try FileManager.default.createDirectory(atPath: folder + "/" + inner, withIntermediateDirectories: true)
        }
        for (name, text) in [
            ("site/index.html", Self.html), ("site/a b/ü.html", Self.html), ("site/data.json", "{}"), ("site/empty.js", ""),
            ("site/.dossier-files", "x"), ("secret", "s"),
        ] { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
        try FileManager.default.createSymbolicLink(atPath: folder + "/site/link.html", withDestinationPath: "../secret")
        try FileManager.default.createSymbolicLink(atPath: folder + "/site/up", withDestinationPath: "..")
        preview = Preview(site: folder + "/site", corrections: CorrectionsEditor(inputs: [folder + "/missing", folder + "/news"]))
    }

    private static let html = """
        <!doctype html><html><head>
        <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src 'self' 'nonce-a'">
        </head><body></body></html>
        """

    private func ask(_ method: String, _ path: String, _ fields: [String: String] = [:], body: String = "") throws -> HTTPResponse {
        let all = ["Host": "127.0.0.1:\(Self.port)"].merging(fields) { _, new in new }
        let head = (["\(method) \(path) HTTP/1.1"] + all.map { "\($0): \($1)" }).joined(separator: "\r\n")
        var request = try #require(HTTPRequest(head: head))
        request.body = Array(body.utf8)
        guard case .response(let response) = preview.answer(request, port: Self.port) else { throw CancellationError() }
        return response
    }

    private func token() throws -> String {
        let page = String(decoding: try ask("GET", "/").body, as: UTF8.self)
        return String(try #require(page.firstMatch(of: /data-token="([0-9a-f]{48})"/)).1)
    }

    /// A click, with what is to be wrong about it.
    private func click(_ path: String = "/.preview/settle", _ body: String = lines, _ fields: [String: String] = [:]) throws -> HTTPResponse
    {
        let own = ["Origin": "http://127.0.0.1:\(Self.port)", "X-Dossier-Token": try token()]
        return try ask("POST", path, own.merging(fields) { _, new in new }, body: body)
    }

    private var file: String? { try? String(contentsOfFile: folder + "/news/dossier.yml", encoding: .utf8) }

    @Test func pagesHaveTheScriptAndFilesDoNot() throws {
        for path in ["/", "/index.html", "/a%20b/%C3%BC.html", "/index.html?x=..%2f"] {
            let response = try ask("GET", path)
            let page = String(decoding: response.body, as: UTF8.self)
            #expect(response.status == 200 && response.type.hasPrefix("text/html"))
            let nonce = try #require(page.firstMatch(of: /<script nonce="([0-9a-f]+)" src="\/.preview\/preview.js" data-token=/)).1
            #expect(page.contains("script-src 'self' 'nonce-a' 'nonce-\(nonce)'; connect-src 'self'\""))
        }
        #expect(try String(contentsOfFile: folder + "/site/index.html", encoding: .utf8) == Self.html)
        let data = try ask("GET", "/data.json")
        #expect(data.body == Array("{}".utf8) && data.type.hasPrefix("application/json"))
        #expect(try ask("GET", "/empty.js").status == 200)
        #expect(String(decoding: try ask("GET", "/.preview/preview.js").body, as: UTF8.self).contains("EventSource"))
    }

    @Test(arguments: [
        "/../secret", "/%2e%2e/secret", "/a%20b/../../secret", "/..%2fsecret", "/%2e%2e%2fsecret", "/..%5csecret", "/link.html",
        "/up/secret",
        "/.dossier-files", "/%2edossier-files", "/index.html%00.json", "/a%20b", "/a%20b/", "/none.html", "/%ff", "//etc/passwd", "/.",
    ])
    func nothingButFilesOfTheSiteIsServed(path: String) throws {
        let response = try ask("GET", path)
        #expect(response.status == 404)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("root:") && response.body != Array("s".utf8))
    }

    @Test(arguments: ["evil.example", "127.0.0.1", "127.0.0.1:80", "evil.example:4711", ""])
    func otherNamesGetNothing(host: String) throws {
        #expect(try ask("GET", "/", ["Host": host]).status == 403)
        #expect(try click("/.preview/settle", Self.lines, ["Host": host, "Origin": "http://" + host]).status == 403)
        #expect(file == nil)
    }

    @Test(arguments: ["http://evil.example", "http://127.0.0.1:80", "https://127.0.0.1:4711", "null", "", "http://localhost:4711"])
    func otherOriginsWriteNothing(origin: String) throws {
        #expect(try click("/.preview/settle", Self.lines, ["Origin": origin]).status == 403)
        #expect(file == nil)
    }

    @Test func withoutTheTokenNothingIsWritten() throws {
        for token in ["", "0", String(repeating: "0", count: 48)] {
            #expect(try click("/.preview/settle", Self.lines, ["X-Dossier-Token": token]).status == 403)
        }
        #expect(try ask("POST", "/.preview/settle", ["Origin": "http://127.0.0.1:\(Self.port)"], body: Self.lines).status == 403)
        #expect(try ask("POST", "/.preview/settle", ["X-Dossier-Token": token()], body: Self.lines).status == 403)
        #expect(try ask("PUT", "/.preview/settle", ["X-Dossier-Token": token()], body: Self.lines).status == 405)
        #expect(file == nil)
    }

    @Test func namesWithLineBreaksAndPathsUpwardsAreRefused() throws {
        for body in [
            "actors:\n  - name: \"Ana\\nSousa\"\n    hide: true", "articles:\n  - id: \"../../x\"\n    published: 2031-01-01",
            "site:\n  theme: ../..",
        ] {
            let response = try click("/.preview/settle", body)
            #expect(response.status == 409 && String(decoding: response.body, as: UTF8.self).contains("nothing was written"))
        }
        for path in ["/.preview/../settle", "/../news/dossier.yml", "/.preview/settle/"] { #expect(try click(path).status == 404) }
        #expect(file == nil)
    }

    @Test func clickWritesAndUndoTakesBack() throws {
        #expect(try click("/.preview/undo", "").status == 409)
        let own = "# mine\nsite:\n  title: A # so\n"
        for before in [nil, own] {
            if let before { try before.write(toFile: folder + "/news/dossier.yml", atomically: true, encoding: .utf8) }
            let response = try click()
            #expect(response.status == 200 && String(decoding: response.body, as: UTF8.self).hasSuffix("/news/dossier.yml.\n"))
            #expect(file == (before ?? "") + Self.lines + "\n")
            #expect(preview.channel.current.undo == Self.lines)
            #expect(try click().status == 200, "a second click writes nothing")
            #expect(file == (before ?? "") + Self.lines + "\n")
            #expect(try click("/.preview/undo", "").status == 200)
            #expect(file == before && preview.channel.current.undo == nil)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/news") == ["dossier.yml"])
    }

    @Test func whatWasChangedByHandIsNotUndone() throws {
        #expect(try click().status == 200)
        let changed = (file ?? "") + "# more\n"
        try changed.write(toFile: folder + "/news/dossier.yml", atomically: true, encoding: .utf8)
        #expect(try click("/.preview/undo", "").status == 409)
        #expect(file == changed)
    }

    @Test func errorsAreToldAndGo() {
        let first = preview.channel.current
        let fault = Diagnostic(file: "a.md", line: 3, column: 7, message: "it is wrong", hint: "mend it")
        preview.endBuild(changed: false, errors: [fault])
        let broken = preview.channel.next(after: first, seconds: 1)
        #expect(broken?.errors == ["a.md:3:7: error: it is wrong (mend it)"] && broken?.build == first.build)
        preview.beginBuild()
        preview.endBuild(changed: true, errors: [])
        #expect(preview.channel.current.errors == [] && preview.channel.current.build == first.build + 1)
        preview.end()
        #expect(preview.channel.next(after: nil, seconds: 1) == nil)
    }

    @Test(arguments: [
        "GET /", "GET / HTTP/2", "GET http://x/ HTTP/1.1", "", "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\nHost: a\r\nhost: b",
        "GET / HTTP/1.1\r\nA: b\r\n c",
    ])
    func whatIsNoRequestIsNone(head: String) { #expect(HTTPRequest(head: head) == nil) }

    @Test(arguments: [
        "Content-Length: -1", "Content-Length: 65537", "Content-Length: x", "Content-Length: +5", "Transfer-Encoding: chunked",
    ])
    func bodiesOfNoKnownLengthAreRefused(field: String) throws {
        #expect(try #require(HTTPRequest(head: "POST / HTTP/1.1\r\n" + field)).bodyLength == nil)
    }
}
