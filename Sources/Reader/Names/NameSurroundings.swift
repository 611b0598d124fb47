import Model

/// Tells the names of a text that are no actors from what stands around them: parts of web addresses, the place and agency of a dateline, and who
/// helped to write the article.
struct NameSurroundings {
    private let reading: Reading
    private let bytes: [UInt8]
    private let text: NameText
    /// Datelines and credits, as ranges of tokens, in order.
    private var asides: [Range<Int>] = []

    private static let addressMarks = Set("/@_=&?#".utf8)

    /// Finds datelines and credits. O(tokens).
    init(reading: Reading, bytes: [UInt8], text: NameText, words: CreditWords) {
        self.reading = reading
        self.bytes = bytes
        self.text = text
        var passage: Int?
        for sentence in reading.sentences {
            if let dash = dash(endingDateline: sentence.tokens, isFirst: sentence.passage != passage) {
                asides.append(sentence.tokens.lowerBound..<dash)
            }
            passage = sentence.passage
            let isLast = sentence.passage == reading.article.passages.count - 1
            asides += credits(in: sentence.tokens, isLast: isLast, words)
        }
    }

    /// Whether a name, in tokens, is part of a web address, a dateline or credits. O(log asides + length of the address).
    func isNoActor(_ name: Range<Int>) -> Bool {
        let range = reading.tokens[name.lowerBound].range.lowerBound..<reading.tokens[name.upperBound - 1].range.upperBound
        return isInAddress(range) || isInAside(name)
    }

    private func isInAside(_ name: Range<Int>) -> Bool {
        let low = asides.partitioningIndex { $0.upperBound > name.lowerBound }
        return low < asides.count && asides[low].overlaps(name)
    }

    /// The dash behind a place in capitals, or behind a place and an agency in brackets; of a sentence that is not the first of its passage, as behind
    /// a stamp, behind both.
    private func dash(endingDateline tokens: Range<Int>, isFirst: Bool) -> Int? {
        guard let dash = reading.dash(endingDateline: tokens) else { return nil }
        let first = reading.tokens[tokens.lowerBound].range
        let isShouted = first.count > 2 && bytes[first].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let isOfAgency = (tokens.lowerBound..<dash).last { word($0) != "-" }.map { word($0) == ")" } ?? false
        return isFirst && (isShouted || isOfAgency) || isShouted && isOfAgency ? dash : nil
    }

    /// "(Reporting by Ida Dekker; editing by Jane Okafor)", without brackets in the last passage, all of "Ida Dekker contributed reporting from
    /// Oslo.", and who took a picture: "(AP Photo/Ida Dekker)", "(Ida Dekker-AP)".
    private func credits(in sentence: Range<Int>, isLast: Bool, _ words: CreditWords) -> [Range<Int>] {
        var credits: [Range<Int>] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if words.phrases.contains(at: index, in: sentence, of: text) { return [sentence] }
            let isOpen = index > sentence.lowerBound && word(index - 1) == "("
            let isOpener =
                (isOpen || (index == sentence.lowerBound ? isLast : word(index - 1) == ";"))
                && words.openers.contains(at: index, in: sentence, of: text)
            let limit = isOpener ? sentence.upperBound : isOpen ? min(sentence.upperBound, index + Self.longestPicture + 1) : index
            let end = (index..<limit).first { word($0) == ")" } ?? (isOpener ? limit : index)
            let isCredit = end > index && (isOpener || isPicture(index..<end))
            if isCredit { credits.append(index..<end) }
            index = isCredit ? end : index + 1
        }
        return credits
    }

    /// A name with an agency behind a hyphen.
    private func isPicture(_ bracket: Range<Int>) -> Bool {
        guard bracket.count > 1, let last = bracket.last else { return false }
        let parts = word(last).split(separator: "-")
        return parts.count > 1 && parts.last.map { $0.count > 1 && $0.allSatisfy(\.isUppercase) } == true
    }

    /// In tokens.
    private static let longestPicture = 6

    private func word(_ index: Int) -> String { reading.article.text(of: reading.tokens[index].range) }

    private func isSpace(_ offset: Int) -> Bool { !bytes.indices.contains(offset) || bytes[offset] <= UInt8(ascii: " ") }

    private func isInAddress(_ range: TextRange) -> Bool {
        let isBehindMark = range.lowerBound > 0 && Self.addressMarks.contains(bytes[range.lowerBound - 1])
        guard isBehindMark || range.upperBound < bytes.count && Self.addressMarks.contains(bytes[range.upperBound]) else { return false }
        if isBehindMark, bytes[range.lowerBound - 1] == UInt8(ascii: "@") { return true }
        var (start, end) = (range.lowerBound, range.upperBound)
        while !isSpace(start - 1) { start -= 1 }
        while !isSpace(end) { end += 1 }
        let address = bytes[start..<end]
        guard let slash = address.firstIndex(of: UInt8(ascii: "/")) else { return false }
        // "https://", or a point between small letters before the first slash, as in "example.org/".
        if slash > start, bytes[slash - 1] == UInt8(ascii: ":") { return true }
        return (start..<slash).dropFirst().dropLast().contains { index in
            bytes[index] == UInt8(ascii: ".") && [bytes[index - 1], bytes[index + 1]].allSatisfy { (0x61...0x7A).contains($0) }
        }
    }
}

/// The words of one language by which an article tells who wrote it.
struct CreditWords: Sendable {
    /// "reporting by"
    let openers: FoldedPhrases
    /// "contributed reporting"
    let phrases: FoldedPhrases

    init(lexicon: Lexicon) {
        openers = FoldedPhrases(lexicon.words("credit-opener"))
        phrases = FoldedPhrases(lexicon.words("credit"))
    }
}

/// Phrases by the hashes of their folded words.
struct FoldedPhrases: Sendable {
    private let byFirst: [UInt32: [[UInt32]]]

    init(_ phrases: Set<String>) {
        byFirst = Dictionary(grouping: phrases.sorted().map { $0.split(separator: " ").map { FeatureHash.bytes($0.utf8) } }) { $0[0] }
    }

    /// Whether one of them stands at a word. O(its length).
    func contains(at index: Int, in sentence: Range<Int>, of text: NameText) -> Bool {
        byFirst[text.words[index].folded]?.contains { phrase in
            index + phrase.count <= sentence.upperBound && phrase.indices.allSatisfy { text.words[index + $0].folded == phrase[$0] }
        } ?? false
    }
}
