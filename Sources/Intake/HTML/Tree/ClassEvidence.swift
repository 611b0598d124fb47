import Model

/// What the names that a page's author gave to an element (class, id, role) say about it.
struct ClassEvidence: Sendable, Hashable {
    /// Why it is no part of the article, as an index of `ClassWords.reasons`; 0 for nothing.
    var outside: UInt8 = 0
    /// Said to hold the text of the article.
    var isInside = false
    /// Not shown.
    var isHidden = false

    static let none = ClassEvidence()
}

/// The words by which elements are known, from the data files.
struct ClassWords: Sendable {
    /// What is said of text that is left out; the first is empty.
    let reasons: [String]
    private let outside: [UInt64: UInt8]
    private let inside: Set<UInt64>
    private let style: Set<UInt64>

    /// The words that are part of the program.
    static let embedded = ClassWords(
        outside: EmbeddedFiles.entries("html/outside.txt"), inside: EmbeddedFiles.entries("html/inside.txt"),
        style: EmbeddedFiles.entries("html/style.txt"))

    /// Reads lines of `PHRASE: REASON`, and of `PHRASE` for what is inside and for what is said of the looks of an element.
    init(outside: [String], inside: [String], style: [String] = []) {
        var reasons = [""]
        var table: [UInt64: UInt8] = [:]
        for entry in outside {
            guard let colon = entry.firstIndex(of: ":") else { continue }
            let reason = String(entry[entry.index(after: colon)...].drop { $0 == " " })
            let index = reasons.firstIndex(of: reason) ?? reasons.count
            if index == reasons.count { reasons.append(reason) }
            table[FNV1a.hash(entry[..<colon].utf8)] = UInt8(clamping: index)
        }
        self.reasons = reasons
        self.outside = table
        self.inside = Set(inside.map { FNV1a.hash($0.utf8) })
        self.style = Set(style.map { FNV1a.hash($0.utf8) })
    }

    /// The index of a reason.
    func index(of reason: String) -> UInt8 { UInt8(clamping: reasons.firstIndex(of: reason) ?? 0) }

    /// Adds what the names in an attribute say: names are parted by blanks, their words by signs, digits and capitals. Phrases are up to
    /// three words of one name in a row. O(length).
    func read(_ names: UnsafeBufferPointer<UInt8>, into evidence: inout ClassEvidence) {
        // The hashes of the phrases that end in the word before: of one word, and of two.
        var one: FNV1a?
        var two: FNV1a?
        // A name that begins with "has" or "no" tells how the element looks; phrases with that word are read all the same.
        var isStyle = false
        var wordsOfName = 0
        var start = 0
        var offset = 0
        func close(_ end: Int, endsName: Bool) {
            if end > start {
                let word = names[start..<end]
                func joined(_ hash: FNV1a) -> FNV1a {
                    var hash = hash
                    hash.add(ASCII.space)
                    hash.add(word.lazy.map(ASCII.lowered))
                    return hash
                }
                var single = FNV1a()
                single.add(word.lazy.map(ASCII.lowered))
                let double = one.map(joined)
                let triple = two.map(joined)
                if one == nil, style.contains(single.value) { isStyle = true }
                let isSaidOfLooks = double.map { style.contains($0.value) } ?? false
                wordsOfName += 1
                let phrases = [
                    isStyle || isSaidOfLooks ? nil : single, isStyle && wordsOfName > 2 ? nil : double,
                    isStyle && wordsOfName > 3 ? nil : triple,
                ]
                for hash in phrases {
                    guard let hash = hash?.value else { continue }
                    if let reason = outside[hash], evidence.outside == 0 { evidence.outside = reason }
                    if inside.contains(hash) { evidence.isInside = true }
                }
                one = single
                two = double
            }
            if endsName {
                one = nil
                two = nil
                isStyle = false
                wordsOfName = 0
            }
        }
        while offset < names.count {
            let byte = names[offset]
            if ASCII.isLetter(byte) {
                if ASCII.isUpper(byte), offset > start, ASCII.isLower(names[offset - 1]) {
                    close(offset, endsName: false)
                    start = offset
                }
            } else {
                close(offset, endsName: ASCII.isBlank(byte))
                start = offset + 1
            }
            offset += 1
        }
        close(offset, endsName: true)
    }
}
