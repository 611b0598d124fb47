/// Turns reasons, which the data give in English, into the words of another language. A reason is told by the patterns of the English
/// message file: what stands in braces there is a value and goes over as it is, or, where its name starts with `because`, as a reason itself.
///
/// ```yaml
/// reasons:
///   countedAfter: "{text} after {text2}"
/// ```
struct ReasonWords: Sendable {
    /// A reason of one code, cut at its values: literal, value, literal … literal.
    private struct Pattern: Sendable {
        let code: String
        let literals: [String]
        let slots: [String]
        var weight: Int { literals.reduce(0) { $0 + $1.utf8.count } }
    }

    /// Those with most words of their own first.
    private let patterns: [Pattern]
    private let texts: [String: [Message.Part]]

    /// From the English patterns to texts of another language, both by code.
    init(from english: [String: String], to texts: [String: String]) {
        self.texts = texts.mapValues { Message.parts($0) }
        patterns = english.map { code, text in
            var literals = [""], slots: [String] = []
            for part in Message.parts(text) {
                switch part {
                case .text(let text): literals[literals.count - 1] = text
                case .slot(let name, _):
                    slots.append(name)
                    literals.append("")
                }
            }
            return Pattern(code: code, literals: literals, slots: slots)
        }.sorted { ($1.weight, $0.code) < ($0.weight, $1.code) }
    }

    /// The reason in the other language; nil where a part of it is not known. Clauses that a semicolon parts are reasons of their own.
    /// O(patterns × length).
    func words(_ reason: String) -> String? {
        if let whole = translated(reason) { return whole }
        let clauses = Self.clauses(reason)
        guard clauses.count > 1 else { return nil }
        var words: [String] = []
        for clause in clauses {
            guard let translated = translated(clause) else { return nil }
            words.append(translated)
        }
        return words.joined(separator: "; ")
    }

    private func translated(_ reason: String) -> String? {
        for pattern in patterns {
            guard let text = texts[pattern.code], let values = Self.values(of: pattern, in: reason[...]) else { continue }
            var words = ""
            var isWhole = true
            for part in text {
                switch part {
                case .text(let text): words += text
                case .slot(let name, _):
                    guard let value = values[name] else { continue }
                    guard name.hasPrefix("because") else {
                        words += value
                        continue
                    }
                    if let inner = self.words(value) { words += inner } else { isWhole = false }
                }
            }
            if isWhole { return words }
        }
        return nil
    }

    /// The slot that holds a day as the data have it.
    private static let day = "day"

    /// The values of a pattern's slots; nil where the text is not of the pattern.
    private static func values(of pattern: Pattern, in text: Substring) -> [String: String]? {
        guard text.hasPrefix(pattern.literals[0]) else { return nil }
        guard !pattern.slots.isEmpty else { return text == pattern.literals[0] ? [:] : nil }
        var rest = text.dropFirst(pattern.literals[0].count)
        var values: [String: String] = [:]
        for (place, slot) in pattern.slots.enumerated() {
            let literal = pattern.literals[place + 1]
            let isLast = place + 1 == pattern.slots.count
            let end: Range<String.Index>?
            if isLast {
                end = rest.hasSuffix(literal) ? rest.index(rest.endIndex, offsetBy: -literal.count)..<rest.endIndex : nil
            } else {
                end = rest.firstRange(of: literal)
            }
            guard let end, end.lowerBound > rest.startIndex else { return nil }
            let value = rest[..<end.lowerBound]
            // What is quoted is one value, and a value is no more than one clause but for a reason.
            guard slot.hasPrefix("because") || literal.hasPrefix("”") || clauses(String(value)).count == 1 else { return nil }
            // "2021-12-29 is a Wednesday" is more than a day.
            guard slot != day || !value.contains(" ") else { return nil }
            values[slot] = String(value)
            rest = rest[end.upperBound...]
        }
        return values
    }

    /// The text parted at its semicolons, but for those inside quotation marks or parentheses. O(length).
    private static func clauses(_ text: String) -> [String] {
        guard text.contains("; ") else { return [text] }
        var clauses: [String] = []
        var depth = 0
        for part in text.split(separator: "; ", omittingEmptySubsequences: false) {
            if depth > 0, let last = clauses.popLast() { clauses.append(last + "; " + part) } else { clauses.append(String(part)) }
            depth = max(0, depth + part.count { "“(".contains($0) } - part.count { "”)".contains($0) })
        }
        return clauses
    }
}
