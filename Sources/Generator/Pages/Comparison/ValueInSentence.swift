import Model

/// Finds the words of a sentence that give a disputed value.
struct ValueInSentence: Sendable {
    let folder: DossierFolder
    let disagreement: Disagreement

    /// Where the value stands in the article of the citation; nil when no words can be told to give it.
    func range(of value: DisputedValue, in citation: Citation) -> TextRange? {
        for words in literals(of: value.value) {
            if let range = literal(words, in: citation) { return range }
        }
        guard let index = folder.index(ofArticle: citation.article) else { return nil }
        let reading = folder.dossier.readings[index]
        switch disagreement.kind {
        case .time:
            let clock = value.value.prefix { $0 != " " }
            return reading.dates.first { citation.range.contains($0.range.lowerBound) && $0.value.contains("T\(clock)") }?.range
        case .date:
            let day = value.value.prefix(CalendarDate.isoLength)
            return reading.dates.first { citation.range.contains($0.range.lowerBound) && $0.value.hasPrefix(day) }?.range
        case .quantity: return figure(of: value, in: citation, reading)
        case .attribution, .spelling:
            let actor = folder.dossier.actors.first { $0.name == value.value || $0.spellings.contains { $0.text == value.value } }
            return actor?.mentions.first { $0.article == citation.article && citation.range.contains($0.range.lowerBound) }?.range
        case .modality, .wording: return nil
        }
    }

    /// The value as it is, what stands in parentheses behind it, and what stands before them.
    private func literals(of value: String) -> [String] {
        guard value.last == ")", let open = value.lastIndex(of: "(") else { return [value] }
        let inside = String(value[value.index(after: open)...].dropLast())
        let before = String(value[..<open]).split(separator: " ").joined(separator: " ")
        return [inside, value, before].filter { !$0.isEmpty }
    }

    /// Whole words of the sentence, capitals of ASCII aside. O(sentence × words).
    private func literal(_ words: String, in citation: Citation) -> TextRange? {
        let text = Array(citation.text.utf8).map(Self.folded)
        let wanted = Array(words.utf8).map(Self.folded)
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        for start in 0...text.count - wanted.count where text[start] == wanted[0] {
            let end = start + wanted.count
            guard text[start..<end].elementsEqual(wanted) else { continue }
            guard !Self.isWord(before: start, in: text), !Self.isWord(at: end, in: text) else { continue }
            return citation.range.lowerBound + start..<citation.range.lowerBound + end
        }
        return nil
    }

    /// The figure with the number that the value's own words have elsewhere.
    private func figure(of value: DisputedValue, in citation: Citation, _ reading: Reading) -> TextRange? {
        let number = value.says.lazy.compactMap { said -> Double? in
            guard let index = folder.index(ofArticle: said.article) else { return nil }
            let other = folder.dossier.readings[index]
            return other.figures.first { said.range.contains($0.range.lowerBound) && other.article.text(of: $0.range) == value.value }?
                .value
        }.first
        guard let number else { return nil }
        return reading.figures.first { citation.range.contains($0.range.lowerBound) && $0.value == number }?.range
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func isWord(before index: Int, in text: [UInt8]) -> Bool {
        let bytes = text[max(0, index - longestScalar)..<index]
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.last.map(isWord) ?? false
    }

    private static func isWord(at index: Int, in text: [UInt8]) -> Bool {
        let bytes = text[index..<min(text.count, index + longestScalar)]
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(isWord) ?? false
    }

    /// In UTF-8.
    private static let longestScalar = 4

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
}
