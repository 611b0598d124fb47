/// Names of authors out of what stands in bylines and metadata: "By JANE DOE and Ann Smith, Staff Writers".
enum AuthorNames {
    /// The names, in order, without the words before them, without roles, agencies and the publisher itself. O(length).
    /// `mayBePublisher`: who publishes may be who wrote it.
    static func names(in line: String, publisher: String?, mayBePublisher: Bool = false) -> [String] {
        guard line.utf8.count <= longest, !line.contains("://"), var text = PlainWords.line(line), !isOfOthers(text) else { return [] }
        text = withoutStart(text)
        if let publisher, !mayBePublisher { text = without(publisher, text) }
        var names: [String] = []
        for part in parts(of: text) {
            guard let name = name(part, publisher: publisher, mayBePublisher), !names.contains(name) else { continue }
            names.append(name)
        }
        return names
    }

    /// "Fact-checked by Jane Doe" names nobody who wrote the article.
    private static func isOfOthers(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(5)
        guard let by = words.firstIndex(where: { starts.contains(String($0)) }) else { return false }
        return words[..<by].contains { otherTrades.contains(String($0)) }
    }

    /// In bytes. Longer lines say more than who wrote the article.
    private static let longest = 300
    /// In bytes.
    private static let longestInitials = 6
    /// The words of a name.
    private static let mostWords = 5

    /// "by", "written by", "von" … gone from the front, and whatever stands before a "by" in a short line.
    private static func withoutStart(_ text: String) -> String {
        var words = text.split(separator: " ")
        var start = 0
        for index in words.indices.prefix(5) {
            let word = words[index].lowercased().trimming { $0 == ":" || $0 == "," }
            if starts.contains(word) { start = index + 1 } else if index == start, fillers.contains(word) { start = index + 1 }
        }
        words.removeFirst(start)
        return words.joined(separator: " ")
    }

    /// The name of the publisher gone from the end: "Jane Doe. Daily News".
    private static func without(_ publisher: String, _ text: String) -> String {
        guard text.utf8.count > publisher.utf8.count, text.lowercased().hasSuffix(publisher.lowercased()) else { return text }
        return String(text.dropLast(publisher.count)).trimming { " .,|-–—/".contains($0) }
    }

    /// Cut at commas, semicolons, bars and words for "and".
    private static func parts(of text: String) -> [String] {
        var parts: [[Substring]] = [[]]
        let signed = String(text.map { partingSigns.contains($0) ? "," : $0 })
        for piece in signed.split(separator: ",", omittingEmptySubsequences: false) {
            for word in piece.split(separator: " ").prefix(while: { !ends.contains($0.lowercased()) }) {
                // "Jane Doe - Category: Weather": what has a label is something else.
                if word.hasSuffix(":") { return parts.dropLast().filter { !$0.isEmpty }.map { $0.joined(separator: " ") } }
                if word == "-" || isConjunction(word) { parts.append([]) } else { parts[parts.count - 1].append(word) }
            }
            parts.append([])
        }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// "Dan" is a name, and "dan" and "DAN" are words for "and" in Indonesian.
    private static func isConjunction(_ word: Substring) -> Bool {
        conjunctions.contains(word.lowercased()) && (word == word.lowercased() || word == word.uppercased())
    }

    private static let partingSigns: Set<Character> = [";", "|", "/", "•", "·", "—", "–", "&", "("]

    /// The part if it can be a name.
    private static func name(_ part: String, publisher: String?, _ mayBePublisher: Bool) -> String? {
        let name = part.trimming { " .:-–—@)\"'".contains($0) }
        let words = name.split(separator: " ")
        guard (1...mostWords).contains(words.count), name.utf8.count > 1, name.utf8.count <= 60 else { return nil }
        guard !name.utf8.contains(where: { ASCII.isDigit($0) || $0 == UInt8(ascii: "@") }), !name.contains(".com") else { return nil }
        // "Jane Doe writes" is no name, and "al-Masri" is one: words in small letters may stand within a name only.
        guard let first = name.unicodeScalars.first, !first.properties.isLowercase || (words.count == 1 && !isStart(name)) else {
            return nil
        }
        guard !words.contains(where: { roles.contains($0.lowercased().trimming { ".,:'s’".contains($0) && !$0.isLetter }) }) else {
            return nil
        }
        guard !organisations.contains(name.lowercased()) else { return nil }
        // A single word in capitals is an office or an agency.
        if words.count == 1, name.utf8.count <= longestInitials, name == name.uppercased(), name != name.lowercased() { return nil }
        if let publisher, !mayBePublisher {
            let own = PlainWords.letters(publisher)
            let letters = PlainWords.letters(name)
            if letters == own || (letters.utf8.count >= 3 && own.hasPrefix(letters)) || (own.utf8.count >= 3 && letters.hasPrefix(own)) {
                return nil
            }
        }
        return name
    }

    /// True for a word that stands before names in a byline.
    static func isStart(_ word: some StringProtocol) -> Bool { starts.contains(String(word)) }

    private static let starts = Set(EmbeddedFiles.entries("html/byline-starts.txt"))
    private static let otherTrades = Set(EmbeddedFiles.entries("html/byline-others.txt"))
    private static let fillers = Set(EmbeddedFiles.entries("html/byline-fillers.txt"))
    private static let conjunctions = Set(EmbeddedFiles.entries("html/byline-conjunctions.txt"))
    private static let ends = Set(EmbeddedFiles.entries("html/byline-ends.txt"))
    private static let roles = Set(EmbeddedFiles.entries("html/author-roles.txt"))
    private static let organisations = Set(EmbeddedFiles.entries("html/author-organisations.txt"))
}

extension StringProtocol {
    /// Without such characters at the ends.
    func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
        while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

extension StringProtocol {
    /// Without such characters at the end.
    func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
