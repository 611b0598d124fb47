/// A response of the preview. Every one closes its connection, is kept by nobody, and is for pages of the preview alone.
struct HTTPResponse: Sendable {
    var status: Int
    /// The media type of the body.
    var type: String
    var body: [UInt8]

    init(_ status: Int, type: String = "text/plain; charset=utf-8", _ body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    /// A line of plain text.
    init(_ status: Int, _ words: String) { self.init(status, Array((words + "\n").utf8)) }

    /// The bytes that go out; of a `HEAD` request without the body.
    func bytes(withBody: Bool) -> [UInt8] {
        let head = Self.head(status, ["Content-Type: \(type)", "Content-Length: \(body.count)"])
        return withBody ? head + body : head
    }

    /// The head of a response, with its blank line. Other sites can neither read a page, nor show it in a frame, nor load a script of it.
    static func head(_ status: Int, _ fields: [String]) -> [UInt8] {
        let common = [
            "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer",
            "Cross-Origin-Resource-Policy: same-origin", "Content-Security-Policy: frame-ancestors 'self'", "Connection: close",
        ]
        let lines = ["HTTP/1.1 \(status) \(reason(status))"] + fields + common
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 409: "Conflict"
        case 413: "Content Too Large"
        default: "Error"
        }
    }

    /// The media type of a file of the site, by its ending.
    static func type(of name: String) -> String {
        switch name.split(separator: ".").last ?? "" {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json", "jsonld": "application/json; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "xml": "application/xml; charset=utf-8"
        case "ics": "text/calendar; charset=utf-8"
        case "md", "txt", "csv": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
