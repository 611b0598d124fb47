import Model

/// What one stretch of a news archive's export says: the fields, the lines of the text, and the lines in front of the fields.
struct ExportedArticle {
    private(set) var fields: [NewsService.Meaning: String] = [:]
    private(set) var body: [DocumentLine] = []
    /// Lines that no label stands before, in front of the text.
    private(set) var unlabelled: [DocumentLine] = []
    /// Every other line.
    private(set) var rest: [DocumentLine] = []
    private let service: NewsService

    /// Reads the lines of one article. O(lines).
    init(_ lines: ArraySlice<DocumentLine>, _ service: NewsService) {
        self.service = service
        let isCoded = service != .factiva || lines.contains { service.field($0.text)?.meaning == .title }
        if isCoded { readFields(lines) } else { readUncoded(lines) }
        if service == .nexis { nameUnlabelled() }
        if service == .proquest, fields[.title] == nil { fields[.title] = unlabelled.first?.text }
    }

    private mutating func readFields(_ lines: ArraySlice<DocumentLine>) {
        var current: NewsService.Meaning?
        let hasBody = lines.contains { service.field($0.text)?.meaning == .body }
        for (index, line) in zip(lines.indices, lines) {
            if isBorder(line.text) {
                rest.append(line)
                current = index == lines.startIndex ? nil : .end
            } else if let (meaning, words) = service.field(line.text), mayBegin(meaning, in: current) {
                current = meaning
                if meaning == .body, !words.isEmpty {
                    body.append(DocumentLine(text: words, kind: line.kind, source: line.source))
                } else {
                    if fields[meaning] == nil, meaning != .body { fields[meaning] = words } else { add(words, to: meaning) }
                    rest.append(line)
                }
            } else {
                switch current {
                case nil: unlabelled.append(line)
                case .body: body.append(line)
                // Some articles of Nexis have no line that says where the text begins.
                case .passed? where service == .nexis && !hasBody && index > lines.startIndex,
                    .authors? where service == .nexis && !hasBody && !(fields[.authors] ?? "").isEmpty:
                    body.append(line)
                    current = .body
                case let meaning?:
                    add(line.text, to: meaning)
                    rest.append(line)
                }
            }
        }
    }

    /// In the text only fields that stand behind it count, and the second of Factiva's two of the text.
    private func mayBegin(_ meaning: NewsService.Meaning, in current: NewsService.Meaning?) -> Bool {
        guard current == .body else { return true }
        return service == .nexis ? meaning.standsBehindText : true
    }

    private mutating func add(_ words: String, to meaning: NewsService.Meaning) {
        guard meaning != .end, meaning != .passed, meaning != .body, !words.isEmpty else { return }
        let before = fields[meaning] ?? ""
        if before.utf8.count < Self.longestField { fields[meaning] = before.isEmpty ? words : before + " " + words }
    }

    /// In bytes. What is longer is no field.
    private static let longestField = 1_000

    private func isBorder(_ line: String) -> Bool {
        switch service {
        case .nexis: NewsService.isEndOfNexis(line) || NewsService.isCountOfNexis(line)
        case .factiva: NewsService.isEndOfFactiva(line)
        case .proquest: NewsService.isBorderOfProQuest(line)
        }
    }

    /// Nexis: publication, then date; before them the headline, or, in its older exports, behind them.
    private mutating func nameUnlabelled() {
        let isOlder = rest.contains { NewsService.isCountOfNexis($0.text) }
        guard let day = isOlder ? unlabelled.firstIndex(where: Self.isDay) : unlabelled.lastIndex(where: Self.isDay) else {
            fields[.title] = fields[.title] ?? unlabelled.last?.text
            return
        }
        fields[.published] = fields[.published] ?? unlabelled[day].text
        if day > 0 { fields[.publisher] = fields[.publisher] ?? unlabelled[day - 1].text }
        guard fields[.title] == nil else { return }
        if isOlder {
            if day + 1 < unlabelled.count { fields[.title] = unlabelled.last?.text }
        } else if day > 1 {
            let above = unlabelled[..<(day - 1)]
            fields[.title] = (above.last { $0.kind == .heading || $0.kind == .title } ?? above.last)?.text
        }
    }

    /// Factiva without its codes: perhaps a section, headline, byline, number of words, date, time, publication, code, language, copyright, text.
    private mutating func readUncoded(_ lines: ArraySlice<DocumentLine>) {
        guard let length = lines.firstIndex(where: { NewsService.isLengthOfFactiva($0.text) }),
            let day = lines[length...].prefix(Self.headLines).firstIndex(where: Self.isDay)
        else { return rest += lines }
        let above = lines[..<length]
        let near = above.indices.filter { !isBorder(above[$0].text) }
        let isBehindByline = near.count > 1 && Self.isByline(above[near[near.count - 1]].text, below: above[near[near.count - 2]].text)
        let title = above.lastIndex { $0.kind == .heading || $0.kind == .title } ?? near.dropLast(isBehindByline ? 1 : 0).last
        fields[.title] = title.map { above[$0].text }
        if let title, title + 1 < length { fields[.authors] = lines[title + 1].text }
        fields[.published] = lines[day].text
        let head = lines[(day + 1)...].prefix(Self.headLines)
        fields[.publisher] = head.first { !Self.isClock($0.text) }?.text
        let language = head.firstIndex { $0.text.utf8.count < Self.longestLanguage && NewsService.languageTag($0.text) != nil }
        fields[.language] = language.map { lines[$0].text }
        let copyright = head.lastIndex { line in ["copyright", "©", "(c)"].contains { line.text.lowercased().hasPrefix($0) } }
        let start = (copyright ?? language ?? min(day + 1, lines.endIndex - 1)) + 1
        rest += lines[..<start]
        for line in lines[start...] { if isBorder(line.text) { rest.append(line) } else { body.append(line) } }
    }

    /// "By Jane Doe", or a name below a line of more words, which is then the headline and no section.
    private static func isByline(_ line: String, below above: String) -> Bool {
        let words = line.split(separator: " ")
        if let first = words.first, AuthorNames.isStart(first.lowercased()) { return true }
        return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true && !$0.contains { $0.isNumber } }
            && above.split(separator: " ").count > words.count
    }

    /// So many lines stand between the number of words and the text.
    private static let headLines = 10
    /// In bytes.
    private static let longestLanguage = 30

    private static func isDay(_ line: DocumentLine) -> Bool {
        line.text.utf8.count < 60 && line.text.utf8.contains(where: ASCII.isDigit) && StatedDate.iso(line.text) != nil
    }

    private static func isClock(_ text: String) -> Bool {
        text.utf8.count <= 8 && text.contains(":") && text.utf8.contains(where: ASCII.isDigit)
    }
}
