/// The named fields at the head of a WARC record or an HTTP message.
struct HeaderFields: Sendable {
    private var values: [String: String] = [:]

    /// Reads lines of `Name: value`; lines that start with a blank go on with the value before (RFC 9112, section 5). O(length).
    init(_ lines: ArraySlice<UInt8>) {
        var name: String?
        for line in lines.split(separator: ASCII.lineFeed) {
            let words = String(decoding: line[...], as: UTF8.self)
            if let first = line.first, ASCII.isBlank(first), let known = name, let more = Metadata.filled(words) {
                values[known]? += " " + more
            } else if let colon = words.firstIndex(of: ":") {
                let key = words[..<colon].lowercased()
                name = key
                // The first counts where a field stands twice.
                if values[key] == nil { values[key] = Metadata.filled(String(words[words.index(after: colon)...])) ?? "" }
            }
        }
    }

    /// The value of a field, by its name in lower case; nil where it is missing or blank.
    subscript(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
}

/// A record of a web archive (WARC 1.1, ISO 28500:2017, section 4).
struct WarcRecord: Sendable {
    /// Counted from 1.
    var number: Int
    /// Where it starts in the unpacked archive, in bytes.
    var offset: Int
    var fields: HeaderFields
    /// Without the blank lines behind it; nil where it is larger than what is read.
    var block: [UInt8]?

    /// In lower case: `response`, `request`, `revisit`.
    var type: String { fields["warc-type"]?.lowercased() ?? "" }

    /// The address of the page. Some writers of WARC 1.0 put it into angle brackets.
    var target: String? {
        fields["warc-target-uri"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
    }
}
