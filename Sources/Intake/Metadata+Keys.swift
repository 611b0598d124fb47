import Model

extension Metadata {
    /// The keys that front matter may hold, sorted.
    static let keys = ["authors", "language", "modified", "published", "publisher", "title", "url"]

    /// A value without blanks at its ends, or nil when nothing is left.
    static func filled(_ value: String) -> String? {
        let bytes = Array(value.utf8)
        let range = LineCutter.trimmed(0..<bytes.count, in: bytes)
        return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
    }
}
