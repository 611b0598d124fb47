import Model
import Yams

/// Reads a message file: what the language is, how it counts and writes numbers, the names of its calendar, and all messages.
///
/// ```yaml
/// language: pl
/// plurals:
///   one: n = 1
///   few: n % 10 = 2..4 and n % 100 != 12..14
/// numbers: {group: " ", from: 10000}
/// months: [stycznia, …]
/// messages:
///   sources: Źródła
/// ```
struct MessageFile {
    private(set) var language = ""
    private(set) var plurals: PluralRules?
    private(set) var numbers: NumberStyle?
    private(set) var lists: [MessageList: [String]] = [:]
    private(set) var messages: [String: Message] = [:]
    /// Patterns of reasons, by code.
    private(set) var reasons: [String: String] = [:]
    /// Where each message stands.
    private(set) var places: [String: (line: Int, column: Int)] = [:]
    private(set) var problems: [Diagnostic] = []
    let file: String
    let text: String

    init(_ text: String, file: String) {
        self.file = file
        self.text = text
        do {
            guard let root = try Yams.compose(yaml: text), case .mapping(let mapping) = root else {
                problems.append(Diagnostic(file: file, message: "the message file has no messages", hint: "copy one of Templates/words"))
                return
            }
            for (key, value) in mapping { read(key, value) }
            if language.isEmpty {
                problems.append(Diagnostic(file: file, message: "the message file names no language", hint: "add a line: language: pt"))
            }
        } catch let error as YamlError {
            problems.append(Diagnostic(file: file, message: "the message file is no YAML: \(error)"))
        } catch {
            problems.append(Diagnostic(file: file, message: "the message file is no YAML"))
        }
    }

    private mutating func read(_ key: Node, _ value: Node) {
        switch key.string ?? "" {
        case "language":
            language = value.string ?? ""
            if DisplayText.languageTag(language).isEmpty {
                report(value, "“\(language)” is no language tag", "write two or three letters, with a region if need be: pt, pt-BR")
            }
        case "plurals":
            let rules = (value.mapping ?? [:]).map { (PluralCategory(rawValue: $0.key.string ?? ""), $0.value.string ?? "") }
            plurals = rules.contains { $0.0 == nil } ? nil : PluralRules(rules.compactMap { rule in rule.0.map { ($0, rule.1) } })
            if plurals == nil { report(value, "the plural rules cannot be read", "write them as CLDR does: one: n = 1") }
        case "numbers":
            let from = value["from"]?.int ?? NumberStyle().from
            numbers = NumberStyle(group: value["group"]?.string ?? "", from: max(from, 1_000))
        case "messages":
            for (name, message) in value.mapping ?? [:] { readMessage(name, message) }
        case "reasons":
            for (code, pattern) in value.mapping ?? [:] { reasons[code.string ?? ""] = pattern.string ?? "" }
        case let name:
            guard let list = MessageList(rawValue: name) else {
                let known = ["language", "plurals", "numbers", "messages", "reasons"] + MessageList.allCases.map(\.rawValue)
                report(key, "“\(name)” is unknown", nearest(to: name, in: known).map { "did you mean “\($0)”?" })
                return
            }
            let entries = (value.sequence.map(Array.init) ?? []).compactMap(\.string)
            lists[list] = entries
            if entries.count != list.count { report(value, "“\(name)” has \(entries.count) entries, not \(list.count)", nil) }
        }
    }

    private mutating func readMessage(_ key: Node, _ value: Node) {
        let name = key.string ?? ""
        places[name] = key.mark.map { ($0.line, $0.column) }
        if let text = value.string {
            messages[name] = Message(other: Message.parts(text), forms: [:])
            return
        }
        var forms: [PluralCategory: [Message.Part]] = [:]
        for (category, text) in value.mapping ?? [:] {
            guard let known = PluralCategory(rawValue: category.string ?? ""), let text = text.string else {
                report(category, "“\(category.string ?? "")” is no plural category", "write zero, one, two, few, many or other")
                continue
            }
            forms[known] = Message.parts(text)
        }
        guard let other = forms.removeValue(forKey: .other) else {
            report(key, "“\(name)” has no form for “other”", "every counted message has one")
            return
        }
        messages[name] = Message(other: other, forms: forms)
    }

    private mutating func report(_ node: Node, _ message: String, _ hint: String?) {
        problems.append(
            Diagnostic(file: file, line: node.mark?.line, column: node.mark?.column, message: message, hint: hint))
    }
}
