import Model

/// On which of its pages each part of an article stands: its passages with what rests on them, then how its dates were read, then what was left
/// out of it. All but very long articles have one page.
struct ArticleLayout: Sendable {
    /// A passage, or a part of a very long one.
    struct Piece: Sendable {
        /// Its index in the article.
        let passage: Int
        let range: TextRange
        /// The place among the pieces of its passage, counted from 0.
        let number: Int
    }

    let paging: Paging
    /// Without the headline, which stands above them.
    let pieces: [Piece]
    private let dates: Int
    /// By id of a passage: its page; those that are missing stand on the first.
    private let pages: [String: Int]
    /// The passages that stand in pieces.
    private let inPieces: Set<String>

    /// About what stands around a passage, its address, a mark in it, a way back from it, and a row of a table.
    private static let aroundPassage = 460
    private static let aroundAddress = 90
    private static let aroundMark = 70
    private static let aroundLink = 190
    private static let aroundShared = 320
    private static let aroundRow = 110
    /// A passage that takes more stands in pieces.
    private static let heaviestPiece = 50_000

    /// Lays out an article once. `links` are the ways back from each of its passages. O(text + marks + notes).
    init(
        _ reading: Reading, base: String, names: [(range: TextRange, actor: Int)], slugs: [String], links: [String: [Backlink]],
        notes: ArraySlice<DossierNotes.Placed> = [], _ t: MessageCatalog
    ) {
        let article = reading.article
        let headline = Self.headline(of: article)?.id
        var marks = names.map { (start: $0.range.lowerBound, bytes: Self.aroundMark + slugs[$0.actor].utf8.count) }
        marks += reading.dates.map { ($0.range.lowerBound, Self.aroundMark + $0.because.utf8.count) }
        marks += reading.figures.map { ($0.range.lowerBound, Self.aroundMark) }
        marks.sort { $0.start < $1.start }
        let text = Array(article.text.utf8)
        var pieces: [Piece] = []
        var bytes: [Int] = []
        var next = 0
        for (index, passage) in article.passages.enumerated() where passage.id != headline {
            while next < marks.count, marks[next].start < passage.range.lowerBound { next += 1 }
            let own = marks[next...].prefix { $0.start < passage.range.upperBound }
            for (number, piece) in Self.cut(passage.range, text, own, reading).enumerated() {
                pieces.append(Piece(passage: index, range: piece.range, number: number))
                let shown = number == 0 ? Backlink.shown(links[passage.id] ?? [], t) : []
                let noted = NoteItem.bytes(of: notes.starting(in: piece.range))
                let address = number == 0 ? article.address(of: passage).map { Self.aroundAddress + $0.utf8.count } ?? 0 : 0
                bytes.append(
                    shown.reduce(Self.aroundPassage + piece.bytes + noted + address) {
                        $0 + ($1.kind == .shared ? Self.aroundShared : Self.aroundLink)
                    })
            }
        }
        // Above the first.
        if !bytes.isEmpty { bytes[0] += NoteItem.bytes(of: notes.above(headline: headline)) }
        dates = reading.dates.count
        bytes += reading.dates.map { Self.aroundRow + Self.escaped($0.text.utf8) + Self.escaped($0.because.utf8) }
        bytes += article.leftOut.map { Self.aroundRow + Self.escaped($0.text.utf8) }
        let paging = Paging(base: base, joint: "_", bytes: bytes)
        var pages: [String: Int] = [:]
        for page in 1..<max(1, paging.pages) {
            for item in paging.items(ofPage: page) where item < pieces.count && pieces[item].number == 0 {
                pages[article.passages[pieces[item].passage].id] = page
            }
        }
        inPieces = Set(pieces.lazy.filter { $0.number > 0 }.map { article.passages[$0.passage].id })
        (self.paging, self.pieces, self.pages) = (paging, pieces, pages)
    }

    /// The page of a passage, counted from 0.
    func page(ofPassage id: String) -> Int { pages[id] ?? 0 }

    /// The file of that page.
    func file(ofPassage id: String) -> String { paging.file(ofPage: page(ofPassage: id)) }

    /// The sentences of a passage that have anchors of their own, in text order: those of paragraphs of several.
    func sentences(of piece: Piece, in reading: Reading) -> [(start: Int, anchor: String)] {
        let passage = reading.article.passages[piece.passage]
        guard passage.kind == .paragraph, !inPieces.contains(passage.id) else { return [] }
        let first = reading.sentences.partitioningIndex { $0.passage >= piece.passage }
        let own = reading.sentences[first...].prefix { $0.passage == piece.passage }
        return own.count < 2 ? [] : own.enumerated().map { ($1.range.lowerBound, Self.anchor(passage.id, sentence: $0)) }
    }

    /// The anchor of the one sentence that a citation is of; nil where it has none of its own.
    func sentenceAnchor(of citation: Citation, in reading: Reading) -> String? {
        guard !inPieces.contains(citation.passage), let index = reading.sentenceIndex(at: citation.range.lowerBound) else { return nil }
        let sentence = reading.sentences[index]
        let first = reading.sentences.partitioningIndex { $0.passage >= sentence.passage }
        let isAlone = index == first && (index + 1 == reading.sentences.count || reading.sentences[index + 1].passage != sentence.passage)
        guard !isAlone, citation.range.upperBound <= sentence.range.upperBound,
            reading.article.passages[sentence.passage].kind == .paragraph
        else { return nil }
        return Self.anchor(citation.passage, sentence: index - first)
    }

    private static func anchor(_ passage: String, sentence: Int) -> String { "\(passage)-s\(sentence + 1)" }

    /// What stands on a page: pieces, indices of dates, and indices of lines that were left out.
    func parts(ofPage page: Int) -> (pieces: ArraySlice<Piece>, dates: Range<Int>, leftOut: Range<Int>) {
        let items = paging.items(ofPage: page)
        func part(_ start: Int, _ count: Int) -> Range<Int> {
            let (low, high) = (min(max(items.lowerBound - start, 0), count), min(max(items.upperBound - start, 0), count))
            return low..<high
        }
        return (
            self.pieces[part(0, self.pieces.count)], part(self.pieces.count, dates),
            part(self.pieces.count + dates, paging.count - self.pieces.count - dates)
        )
    }

    /// The passage of a headline that opens the text: it stands above it, and is not shown twice.
    static func headline(of article: Article) -> Passage? {
        article.passages.first { $0.kind == .title && article.text(of: $0.range) == article.title }
    }

    /// A passage in pieces that end with a sentence, or where a sentence is very long between words or marks.
    private static func cut(
        _ range: TextRange, _ text: [UInt8], _ marks: ArraySlice<(start: Int, bytes: Int)>, _ reading: Reading
    ) -> [(range: TextRange, bytes: Int)] {
        let whole = marks.reduce(escaped(text[range])) { $0 + $1.bytes }
        guard whole > heaviestPiece else { return [(range, whole)] }
        var borders = Set(marks.map(\.start))
        for sentence in reading.sentences where range.contains(sentence.range.lowerBound) { borders.insert(sentence.range.lowerBound) }
        for offset in range where text[offset] == UInt8(ascii: " ") { borders.insert(offset + 1) }
        // Where nothing else parts it, at the starts of letters.
        for offset in stride(from: range.lowerBound, to: range.upperBound, by: heaviestPiece / 20) {
            if let start = text[offset..<range.upperBound].firstIndex(where: { $0 & 0xC0 != 0x80 }) { borders.insert(start) }
        }
        let inMarks = reading.dates.map(\.range) + reading.figures.map(\.range) + reading.names.map(\.range)
        for mark in inMarks where range.overlaps(mark) && mark.count > 1 {
            for offset in mark.dropFirst() { borders.remove(offset) }
        }
        let order = borders.filter { range.contains($0) && $0 > range.lowerBound }.sorted() + [range.upperBound]
        var pieces: [(range: TextRange, bytes: Int)] = []
        var (start, at, bytes, mark) = (range.lowerBound, range.lowerBound, 0, marks.startIndex)
        for border in order {
            var more = escaped(text[at..<border])
            while mark < marks.endIndex, marks[mark].start < border {
                more += marks[mark].bytes
                mark += 1
            }
            if at > start, bytes + more > heaviestPiece {
                pieces.append((start..<at, bytes))
                (start, bytes) = (at, 0)
            }
            bytes += more
            at = border
        }
        return pieces + [(start..<range.upperBound, bytes)]
    }

    /// Bytes of a text in HTML.
    private static func escaped(_ text: some Sequence<UInt8>) -> Int {
        text.reduce(0) { sum, byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): sum + 6
            default: sum + 1
            }
        }
    }
}
