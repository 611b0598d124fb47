/// A request as a browser sends it (RFC 9112): the head and, where `Content-Length` names one, the body.
struct HTTPRequest: Sendable {
    /// `GET`, `POST` …
    let method: String
    /// The path as it was sent, percent-encoded, without the query.
    let path: String
    /// By lower-case name.
    private let fields: [String: String]
    /// As many bytes as `Content-Length` says.
    var body: [UInt8] = []

    /// In bytes; what is longer is refused.
    static let longestHead = 16_384
    /// In bytes; what is longer is refused.
    static let longestBody = 65_536

    /// Reads a head without the blank line that ends it. Nil where it is no request of HTTP/1, or names a field twice: of two hosts or lengths neither
    /// can be trusted.
    init?(head: String) {
        var lines = head.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)[...]
        let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard words.count == 3, words[1].hasPrefix("/"), words[2].hasPrefix("HTTP/1.") else { return nil }
        method = String(words[0])
        path = String(words[1].prefix { $0 != "?" && $0 != "#" })
        var fields: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), !line.prefix(1).allSatisfy(\.isWhitespace) else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            let name = line[..<colon].lowercased()
            guard fields.updateValue(String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed()), forKey: name) == nil else {
                return nil
            }
        }
        self.fields = fields
    }

    /// The value of a field, by its lower-case name.
    subscript(field: String) -> String? { fields[field] }

    /// What `Content-Length` says, 0 where it is missing; nil where it is no number, too great, or the body comes in another way.
    var bodyLength: Int? {
        guard fields["transfer-encoding"] == nil else { return nil }
        guard let text = fields["content-length"] else { return 0 }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(text), (0...Self.longestBody).contains(length) else {
            return nil
        }
        return length
    }
}
