import Model

/// A news archive whose exports hold many articles in one file, and how they are told apart.
enum NewsService: String, Sendable, CaseIterable {
    case nexis, factiva, proquest

    /// As its owners write it.
    var name: String {
        switch self {
        case .nexis: "Nexis"
        case .factiva: "Factiva"
        case .proquest: "ProQuest"
        }
    }

    /// What a field of an article is.
    enum Meaning: String, Sendable {
        case title, authors, published, publisher, url, language
        /// The text begins.
        case body
        /// Another field in front of the text, and one behind it.
        case passed, end

        /// True where the field may end the text.
        var standsBehindText: Bool { self == .end || self == .language || self == .url }
    }

    /// The field that a line begins, and what of it stands on the line; nil for a line that begins none. O(length of a label).
    func field(_ line: String) -> (meaning: Meaning, rest: String)? {
        self == .factiva ? code(line) : label(line)
    }

    private func code(_ line: String) -> (meaning: Meaning, rest: String)? {
        let word = line.prefix { $0 != "\t" && $0 != " " }
        let rest = line[word.endIndex...]
        guard (2...3).contains(word.utf8.count), rest.isEmpty || rest.hasPrefix("\t") || rest.hasPrefix("  "),
            let meaning = Self.fields[self]?[String(word)]
        else { return nil }
        return (meaning, Metadata.filled(String(rest)) ?? "")
    }

    private func label(_ line: String) -> (meaning: Meaning, rest: String)? {
        let fields = Self.fields[self] ?? [:]
        let start = line.prefix(Self.longestLabel)
        if let colon = start.firstIndex(of: ":"), let meaning = fields[Self.key(start[..<colon])] {
            return (meaning, Metadata.filled(String(line[line.index(after: colon)...])) ?? "")
        }
        if line.utf8.count <= Self.longestLabel, let meaning = fields[Self.key(start) + "!"] { return (meaning, "") }
        let word = start.prefix { $0 != " " }
        if let meaning = fields[Self.key(word) + "*"] { return (meaning, line) }
        return nil
    }

    /// In characters.
    private static let longestLabel = 40

    private static func key(_ label: Substring) -> String { (Metadata.filled(String(label)) ?? "").lowercased() }

    private static let fields: [NewsService: [String: Meaning]] = {
        var table: [NewsService: [String: Meaning]] = [:]
        for entry in EmbeddedFiles.entries("exports/fields.txt") {
            let parts = entry.split(separator: "|").compactMap { Metadata.filled(String($0)) }
            guard parts.count == 3, let service = NewsService(rawValue: parts[0]), let meaning = Meaning(rawValue: parts[2]) else {
                continue
            }
            table[service, default: [:]][service == .factiva ? parts[1] : parts[1].lowercased()] = meaning
        }
        return table
    }()

    /// The tag of a language that a service names in English, also among others: "English; GERMAN".
    static func languageTag(_ words: String) -> String? {
        words.lowercased().split { !$0.isLetter }.lazy.compactMap { languages[String($0)] }.first
    }

    private static let languages = EmbeddedFiles.pairs("exports/languages.txt")
}

extension NewsService {
    /// The service whose export some lines are, or nil. O(lines).
    static func of(_ lines: [DocumentLine]) -> NewsService? {
        var seen: Set<String> = []
        for line in lines {
            if isEndOfNexis(line.text) || isCountOfNexis(line.text) { seen.insert("nexis border") }
            if let field = nexis.field(line.text), field.meaning == .body || line.text.lowercased().hasPrefix("length:") {
                seen.insert("nexis field")
            }
            if isEndOfFactiva(line.text) { seen.insert("factiva border") }
            if isLengthOfFactiva(line.text) { seen.insert("factiva length") }
            if let field = factiva.field(line.text) { seen.insert("factiva \(field.meaning.rawValue)") }
            if let field = proquest.field(line.text) {
                if field.meaning == .body { seen.insert("proquest body") }
                if line.text.lowercased().hasPrefix("proquest document id:") || field.meaning == .publisher {
                    seen.insert("proquest field")
                }
            }
        }
        if seen.contains("nexis border"), seen.contains("nexis field") { return .nexis }
        if seen.contains("factiva title"), seen.contains("factiva body") { return .factiva }
        if seen.contains("factiva border"), seen.contains("factiva length") { return .factiva }
        return seen.contains("proquest body") && seen.contains("proquest field") ? .proquest : nil
    }

    /// The stretches of lines that each hold one article, in order. O(lines).
    func articles(_ lines: [DocumentLine]) -> [Range<Int>] {
        var cuts: [Int] = []
        let isCoded = self == .factiva && lines.contains { field($0.text)?.meaning == .title }
        for (index, line) in lines.enumerated() {
            switch self {
            case .nexis:
                if Self.isEndOfNexis(line.text) { cuts.append(index + 1) }
                if Self.isCountOfNexis(line.text) { cuts.append(index) }
            case .factiva:
                if isCoded ? field(line.text)?.meaning == .title : index > 0 && Self.isEndOfFactiva(lines[index - 1].text) {
                    cuts.append(index)
                }
            case .proquest: if Self.isBorderOfProQuest(line.text) { cuts.append(index + 1) }
            }
        }
        let borders = ([0] + cuts + [lines.count]).sorted()
        return zip(borders, borders.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
    }

    static func isEndOfNexis(_ line: String) -> Bool { line.lowercased() == "end of document" }

    /// "12 of 50 DOCUMENTS".
    static func isCountOfNexis(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 4 && words[1] == "of" && words[3] == "DOCUMENTS" && Int(words[0]) != nil && Int(words[2]) != nil
    }

    /// "Document LBA0000020310305ef3500abc": the code of a source, a day and what tells it apart.
    static func isEndOfFactiva(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 2 && words[0] == "Document" && words[1].utf8.count >= 20
            && words[1].utf8.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) } && words[1].first?.isUppercase == true
    }

    /// "1,234 words".
    static func isLengthOfFactiva(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 2 && words[1] == "words" && words[0].utf8.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: ",") }
    }

    /// A line of underscores, or "Document 12 of 50".
    static func isBorderOfProQuest(_ line: String) -> Bool {
        if line.utf8.count >= 10, line.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) { return true }
        let words = line.split(separator: " ")
        return words.count == 4 && words[0] == "Document" && words[2] == "of" && Int(words[1]) != nil && Int(words[3]) != nil
    }
}
