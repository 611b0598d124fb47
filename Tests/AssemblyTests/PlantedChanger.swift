import Foundation
import Model

/// Changes numbers, times, names, negation and word order of a passage, as an editor or a slip of the pen would.
struct PlantedChanger {
    private let names: [NameMention]

    /// Names to put in the place of others.
    init(names: [NameMention]) { self.names = names }

    struct Edit {
        let kind: TextEdit.Kind
        let range: TextRange
        let text: String
    }

    /// None to three changes, of different places.
    func edits(of passage: TextRange, in reading: Reading, with random: inout SeededNumbers) -> [Edit] {
        var candidates = numbers(passage, reading, &random) + times(passage, reading, &random) + renamed(passage, reading, &random)
        candidates += negations(passage, reading) + reordered(passage, reading)
        var chosen: [Edit] = []
        for _ in 0..<random.below(4) where !candidates.isEmpty {
            // Every kind is as likely as the others.
            let kinds = Set(candidates.map(\.kind.rawValue)).sorted()
            let kind = kinds[random.below(kinds.count)]
            let ofKind = candidates.filter { $0.kind.rawValue == kind }
            let edit = ofKind[random.below(ofKind.count)]
            chosen.append(edit)
            candidates.removeAll { $0.range.overlaps((edit.range.lowerBound - 2)..<(edit.range.upperBound + 2)) }
        }
        return chosen
    }

    /// A text whose names are all replaced by others of their kind, where there are any.
    func renamed(_ range: TextRange, in reading: Reading, with random: inout SeededNumbers) -> String {
        var text = Array(reading.article.text.slice(range).utf8)
        for name in reading.names.reversed() where range.contains(name.range.lowerBound) && name.range.upperBound <= range.upperBound {
            let others = names.filter { $0.kind == name.kind }
            guard !others.isEmpty else { continue }
            let place = (name.range.lowerBound - range.lowerBound)..<(name.range.upperBound - range.lowerBound)
            text.replaceSubrange(place, with: Array(others[random.below(others.count)].text.utf8))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// One plain word in `every` replaced by another.
    func replacements(
        every: Int, of passage: TextRange, besides taken: [TextRange], in reading: Reading, with random: inout SeededNumbers
    ) -> [Edit] {
        reading.tokens.filter { token in
            passage.contains(token.range.lowerBound) && token.kind == .word && !taken.contains { $0.overlaps(token.range) }
        }.compactMap { token in
            guard random.below(every) == 0 else { return nil }
            let words = ["meanwhile", "also", "local", "indeed", "further", "such", "again", "rather", "certain", "quite"]
            let other = words[random.below(words.count)]
            let isCapitalised = reading.article.text.slice(token.range).first?.isUppercase ?? false
            return Edit(kind: .wording, range: token.range, text: isCapitalised ? other.capitalized : other)
        }
    }

    private func numbers(_ passage: TextRange, _ reading: Reading, _ random: inout SeededNumbers) -> [Edit] {
        reading.figures.filter { passage.contains($0.range.lowerBound) }.compactMap { figure in
            let text = reading.article.text(of: figure.range)
            if let digit = text.firstIndex(where: { ("1"..."9").contains($0) }), let value = text[digit].wholeNumberValue {
                let start = figure.range.lowerBound + text.utf8.distance(from: text.startIndex, to: digit)
                return Edit(kind: .number, range: start..<(start + 1), text: String((value + random.below(7)) % 9 + 1))
            }
            return replaced(figure.range, reading, .number, from: Self.numberWords, &random)
        }.filter { reading.article.text(of: $0.range) != $0.text }
    }

    private func times(_ passage: TextRange, _ reading: Reading, _ random: inout SeededNumbers) -> [Edit] {
        reading.dates.filter { passage.contains($0.range.lowerBound) && $0.kind != .set }.compactMap { date in
            if let edit = replaced(date.range, reading, .time, from: Self.weekdays, &random) { return edit }
            if let edit = replaced(date.range, reading, .time, from: Self.months, &random) { return edit }
            let text = date.text
            guard let digit = text.lastIndex(where: \.isNumber), let value = text[digit].wholeNumberValue else {
                return replaced(date.range, reading, .time, from: Self.units, &random)
            }
            let start = date.range.lowerBound + text.utf8.distance(from: text.startIndex, to: digit)
            return Edit(kind: .time, range: start..<(start + 1), text: String((value + 1 + random.below(8)) % 10))
        }
    }

    private func renamed(_ passage: TextRange, _ reading: Reading, _ random: inout SeededNumbers) -> [Edit] {
        reading.names.filter { passage.contains($0.range.lowerBound) }.compactMap { name in
            if random.below(2) == 0 {
                let other = names[random.below(names.count)]
                let isOther = Set(other.text.lowercased().split(separator: " ")).isDisjoint(
                    with: name.text.lowercased().split(separator: " "))
                return other.kind == name.kind && isOther ? Edit(kind: .name, range: name.range, text: other.text) : nil
            }
            guard let vowel = name.text.dropFirst().lastIndex(where: { "aeiou".contains($0) }) else { return nil }
            var slip = name.text
            slip.replaceSubrange(vowel...vowel, with: name.text[vowel] == "e" ? "a" : "e")
            return Edit(kind: .name, range: name.range, text: slip)
        }
    }

    private func negations(_ passage: TextRange, _ reading: Reading) -> [Edit] {
        reading.tokens.filter { passage.contains($0.range.lowerBound) && $0.range.upperBound < passage.upperBound }.compactMap { token in
            let word = reading.article.text(of: token.range)
            let behind = reading.tokens.first { $0.range.lowerBound > token.range.upperBound }.map { reading.article.text(of: $0.range) }
            if behind == "not" { return nil }
            if ["was", "is", "were", "are", "will", "has", "had", "would", "could"].contains(word) {
                return Edit(kind: .modality, range: token.range, text: word + " not")
            }
            return ["not", "may", "might"].contains(word)
                ? Edit(kind: .modality, range: token.range, text: word == "not" ? "clearly" : "will") : nil
        }
    }

    /// "After the vote, the mayor resigned." becomes "The mayor resigned, After the vote."
    private func reordered(_ passage: TextRange, _ reading: Reading) -> [Edit] {
        reading.sentences.filter { passage.contains($0.range.lowerBound) }.compactMap { sentence in
            let text = reading.article.text(of: sentence.range)
            let parts = text.dropLast().components(separatedBy: ", ")
            guard parts.count == 2, parts.allSatisfy({ $0.split(separator: " ").count >= 3 }),
                !text.contains(where: { "\"“”".contains($0) })
            else { return nil }
            return Edit(
                kind: .moved, range: sentence.range,
                text: parts[1].prefix(1).uppercased() + parts[1].dropFirst() + ", " + parts[0] + text.suffix(1))
        }
    }

    /// The first word of a range that is in a list, replaced by another of the list.
    private func replaced(
        _ range: TextRange, _ reading: Reading, _ kind: TextEdit.Kind, from list: [String], _ random: inout SeededNumbers
    ) -> Edit? {
        for token in reading.tokens where range.contains(token.range.lowerBound) {
            let word = reading.article.text(of: token.range)
            guard let index = list.firstIndex(of: word.lowercased()) else { continue }
            let other = list[(index + 1 + random.below(list.count - 1)) % list.count]
            return Edit(kind: kind, range: token.range, text: word.first?.isUppercase == true ? other.capitalized : other)
        }
        return nil
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let units = ["week", "month", "year"]
    private static let numberWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
}
