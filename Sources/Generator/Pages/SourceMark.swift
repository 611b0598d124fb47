import Model

/// The sign of a source: a letter, the same on every page of its dossier, and a colour and border, the same in the whole site.
struct SourceMark: Sendable, Hashable {
    /// Counted from 0, in the order in which articles came into the dossier.
    let index: Int
    /// Its colour and border, from 0 on; nil for those of the letter. See `SourceLooks`.
    var look: Int?

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

    /// Which of the colours of marks it has, from 0 on.
    var hue: Int { (look ?? index) % Self.hues }

    /// Names for the stylesheet: one of six colours, and one of six borders that changes when the colours start again.
    var tone: String { "c\(hue) b\((look ?? index) / Self.hues % Self.borders)" }

    static let hues = PublisherCorrection.mostColours
    private static let borders = 6
    /// So many a reader tells apart.
    static let looks = hues * borders
}

/// What a reader calls a source.
enum SourceName {
    /// What the user calls the publisher for short, else the publisher, else the host of the address; nil where none is known.
    static func whole(_ article: Article, _ known: PublisherCorrection? = nil) -> String? {
        let publisher = DisplayText.flat(known?.short ?? article.publisher ?? "")
        return publisher.isEmpty ? webHost(DisplayText.webAddress(article.url)) : publisher
    }

    /// The same, at most so long as a mark may be.
    static func short(_ article: Article, _ known: PublisherCorrection? = nil) -> String? {
        whole(article, known).map { DisplayText.start(of: $0, characters: longest) }
    }

    private static let longest = 24
}
