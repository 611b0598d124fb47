import Model

/// Finds which acronyms the articles introduce: "Long Name of Something (LNS)".
struct AcronymFinder {
    let forms: NameForms
    let data: NameData

    /// For every acronym (folded) the forms that some article introduces it for, with the article.
    func introductions(in readings: [Reading]) -> [String: [(form: Int, article: Int)]] {
        var result: [String: [(form: Int, article: Int)]] = [:]
        for (article, reading) in readings.enumerated() {
            let text = reading.article.text
            let bytes = Array(text.utf8)
            for (index, mention) in reading.names.enumerated() {
                guard let form = forms.formOfMention[article][index], let range = brackets(in: bytes, after: mention.range.upperBound)
                else { continue }
                let inside = String(text.slice(range))
                let name = ParsedName(inside, data: data)
                let long = forms.forms[form].name
                if name.isAcronym, fits(name, long, kind: mention.kind) {
                    result[name.key, default: []].append((form, article))
                } else if long.isAcronym, index + 1 < reading.names.count, let other = forms.formOfMention[article][index + 1],
                    range.contains(reading.names[index + 1].range.lowerBound), fits(long, forms.forms[other].name, kind: mention.kind)
                {
                    result[long.key, default: []].append((other, article))
                }
            }
        }
        return result
    }

    /// Brackets also hold countries, parties and tickers: an organisation's acronym shares its first letter, another's is made of its initials.
    private func fits(_ acronym: ParsedName, _ long: ParsedName, kind: ActorKind) -> Bool {
        guard long.words.count > 1 else { return false }
        if Acronym.candidates(of: long, data: data).contains(acronym.key) { return true }
        guard kind == .organisation, acronym.known == nil else { return false }
        return acronym.key.first == long.words.first?.folded.first
    }

    /// The range between " (" and ")" right after an offset, if it is short.
    private func brackets(in bytes: [UInt8], after offset: Int) -> TextRange? {
        var start = offset
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "("), start - offset < 3 else { return nil }
        start += 1
        let limit = min(bytes.count, start + Self.longestBrackets)
        guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ")")), end > start else { return nil }
        return start..<end
    }

    private static let longestBrackets = 100
}
