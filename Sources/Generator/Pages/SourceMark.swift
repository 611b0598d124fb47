import Model

/// The sign of a source: a letter, a colour and a border, the same on every page of its dossier.
struct SourceMark: Sendable, Hashable {
    /// Counted from 0, in the order in which articles came into the dossier.
    let index: Int

    init(index: Int) { self.index = index }

    /// The sign of a letter; nil where that is none.
    init?(letter: String) {
        guard !letter.isEmpty, letter.utf8.count < 8, letter.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        index = letter.utf8.reduce(0) { 26 * $0 + Int($1) - 0x40 } - 1
    }

    /// A … Z, AA, AB …: letters throughout, because a number could be taken for a count or a passage ("84 words shared with 31").
    var letter: String {
        var rest = index
        var letters = ""
        repeat {
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// Names for the stylesheet: one of six colours, and one of six borders that changes when the colours start again.
    var tone: String { "c\(index % 6) b\(index / 6 % 6)" }
}

/// What a reader calls a source.
enum SourceName {
    /// The publisher, else the host of the address; at most so long as a mark may be. Nil where neither is known.
    static func short(_ article: Article) -> String? {
        let publisher = article.publisher.map { DisplayText.start(of: $0, characters: longest) } ?? ""
        return publisher.isEmpty ? host(article.url) : publisher
    }

    private static func host(_ url: String?) -> String? {
        guard let address = DisplayText.webAddress(url), let start = address.firstRange(of: "://")?.upperBound else { return nil }
        var host = address[start...].prefix { !"/?#:".contains($0) }.lowercased()
        for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
        return host.isEmpty ? nil : DisplayText.start(of: host, characters: longest)
    }

    private static let longest = 24
}
