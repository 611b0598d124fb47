import Model

/// All words of the interface in one language, with its plural forms, its dates and its numbers: a file of `Templates/words`.
///
/// Templates name a message as `{{t.key}}`, and its words become part of the template when it is loaded. The program asks for a message with
/// values in it:
///
/// ```
/// t(.sourceCount, 5)                       // "5 sources"
/// t(.byAuthor, [.name: "Ana Sousa"])       // "By Ana Sousa"
/// ```
public final class MessageCatalog: Sendable {
    /// BCP 47.
    public let language: String
    /// By key.
    let messages: [String: Message]
    let plurals: PluralRules
    let numbers: NumberStyle
    /// Names that a calendar has in order.
    let lists: [MessageList: [String]]
    /// The file as it was read, and what it was laid over: what tells two catalogs apart.
    let source: String
    private let ordered: [Message?]
    /// The reasons of the language by code, and what turns English ones into them; nil where they are the same.
    let reasonTexts: [String: String]
    private let reasons: ReasonWords?

    init(
        language: String, messages: [String: Message], plurals: PluralRules, numbers: NumberStyle, lists: [MessageList: [String]],
        source: String, reasonTexts: [String: String] = [:], english: [String: String]? = nil
    ) {
        self.language = language
        self.messages = messages
        self.plurals = plurals
        self.numbers = numbers
        self.lists = lists
        self.source = source
        self.reasonTexts = reasonTexts
        reasons = english.flatMap { $0 == reasonTexts ? nil : ReasonWords(from: $0, to: reasonTexts) }
        ordered = MessageKey.allCases.map { messages[$0.name] }
    }

    /// The program's own English, in which also the data are written.
    public static let english =
        builtIn["en"]
        ?? MessageCatalog(
            language: "en", messages: [:], plurals: PluralRules(), numbers: NumberStyle(), lists: [:], source: "")

    /// The languages that are part of the program, by tag.
    static let builtIn: [String: MessageCatalog] = MessageFiles.builtIn.catalogs

    /// A message with its values. `n` chooses the plural form and is the value of `{n}`. A value that is not given shows nothing.
    func callAsFunction(_ key: MessageKey, _ n: Int? = nil, _ values: KeyValuePairs<MessageSlot, String> = [:]) -> String {
        guard let message = ordered[key.rawValue] else { return key.name }
        var parts = message.other
        if let n, !message.forms.isEmpty { parts = message.forms[plurals.category(of: n)] ?? message.other }
        if parts.count == 1, case .text(let text) = parts[0] { return text }
        var words = ""
        for part in parts {
            switch part {
            case .text(let text): words += text
            case .slot(let name, let slot):
                if let value = values.first(where: { $0.key == slot })?.value {
                    words += value
                } else if slot == .n, let n {
                    words += number(n)
                } else {
                    assertionFailure("\(key.name): no value for {\(name)}")
                }
            }
        }
        return words
    }

    func callAsFunction(_ key: MessageKey, _ values: KeyValuePairs<MessageSlot, String>) -> String { self(key, nil, values) }

    /// A whole number as the language writes it: "12,565".
    func number(_ number: Int) -> String { numbers.words(number) }

    /// "A, B and C".
    func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return self(.listLast, [.items: parts.dropLast().joined(separator: self(.listBetween)), .item: last])
    }

    /// "29 December 2021 to 10 January 2022"; one alone stays as it is.
    func range(_ ends: [String]) -> String {
        guard let first = ends.first, let last = ends.last, ends.count > 1 else { return ends.first ?? "" }
        return self(.toRange, [.from: first, .to: last])
    }

    /// Words between the language's quotation marks.
    func quoted(_ text: String) -> String { self(.quoted, [.text: text]) }

    /// What tells a page of a list from the first: ", page 2". Counted from 0.
    func suffix(ofPage page: Int) -> String { page == 0 ? "" : self(.pageSuffix, page + 1) }

    /// "62 %"; "under 1 %" for a little that is not nothing. `share` is from 0 to 1.
    func percent(_ share: Double) -> String {
        let percent = Percent.number(share)
        return percent == 0 && share > 0 ? self(.percentUnderOne) : self(.percent, percent)
    }

    /// A reason, which the data give in English, in this language; one that is not known stays as it is.
    func reason(_ english: String) -> String { withDaysInWords(reasons?.words(english) ?? english) }

    /// The text with each day that stands as data have it ("2031-05-08") in words, but for those in quotation marks. O(length).
    private func withDaysInWords(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
        let marks = quoted("")
        var depth = 0
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let isQuoted = depth > 0
            for letter in word {
                // One mark may open and close, and a reason that is not translated has those of English.
                if depth > 0, letter == marks.last || letter == "”" {
                    depth -= 1
                } else if letter == marks.first || letter == "“" {
                    depth += 1
                }
            }
            let start = word.firstIndex { $0 != "(" } ?? word.endIndex
            let day = word[start...].prefix(CalendarDate.isoLength), behind = word[day.endIndex...]
            guard !isQuoted, let date = CalendarDate(iso: String(day)), behind.allSatisfy(\.isPunctuation) else { return String(word) }
            return word[..<start] + dates.day(date) + behind
        }.joined(separator: " ")
    }

    /// Dates as the language writes them.
    var dates: DateWords { DateWords(t: self) }
}

/// What a calendar has in order: a message file gives each as a list.
enum MessageList: String, CaseIterable, Sendable {
    case months, shortMonths, seasons, ordinals

    /// How many entries it has.
    var count: Int { self == .months || self == .shortMonths ? 12 : 4 }
}

/// How whole numbers are written.
struct NumberStyle: Sendable, Hashable {
    /// What stands between groups of three digits.
    var group = ""
    /// Smaller numbers have none.
    var from = 10_000

    func words(_ number: Int) -> String {
        guard !group.isEmpty, abs(number) >= from else { return String(number) }
        var groups: [String] = []
        var rest = abs(number)
        while rest >= 1_000 {
            let digits = String(rest % 1_000)
            groups.append(String(repeating: "0", count: 3 - digits.count) + digits)
            rest /= 1_000
        }
        groups.append(String(rest))
        return (number < 0 ? "-" : "") + groups.reversed().joined(separator: group)
    }
}
