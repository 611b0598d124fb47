import Foundation
import Model

/// Judges whether a sentence can be read by itself, and how well.
struct Clarity {
    let words: NewsWords

    private static let fewestTokens = 8
    private static let mostTokens = 48
    /// Words of the longest phrase that points back.
    private static let longestOpener = 4
    /// Among so many first words, "these" points back even with a noun.
    private static let openingWords = 6
    /// Tokens of a sentence that is neither clipped nor winding.
    private static let comfortable = 12...30

    /// False for questions, fragments, captions, broken quotes, quotes without their speaker, and sentences that lean on the one before.
    func standsAlone(_ sentence: Sentence, of reading: Reading) -> Bool {
        guard (Self.fewestTokens...Self.mostTokens).contains(sentence.tokens.count) else { return false }
        let text = reading.article.text.slice(sentence.range)
        guard let first = text.unicodeScalars.first, first.properties.isUppercase || Self.opensQuote(first) || isDigit(first) else {
            return false
        }
        if Self.opensQuote(first), let last = text.unicodeScalars.last, Self.closesQuote(last) { return false }
        return ends(text) && isBalanced(text) && !pointsBack(sentence, of: reading) && !isCaption(sentence, of: reading)
    }

    /// True when the sentence can only be understood with the one before: by its first words, a pronoun without a name, "this" without a
    /// noun, or a date that counts from another sentence ("two days later").
    private func pointsBack(_ sentence: Sentence, of reading: Reading) -> Bool {
        let tokens = sentence.tokens.filter { reading.tokens[$0].kind != .mark }
        let spoken = tokens.map {
            reading.article.text.slice(reading.tokens[$0].range).lowercased().replacingOccurrences(of: "’", with: "'")
        }
        var opener = ""
        for word in spoken.prefix(Self.longestOpener) {
            opener += opener.isEmpty ? word : " " + word
            if words.danglingOpeners.contains(opener) { return true }
        }
        let names = reading.names.elements(startingIn: sentence.range, at: \.range.lowerBound)
        let firstPerson = names.first { $0.kind == .person }?.range.lowerBound ?? .max
        for (index, word) in spoken.enumerated() {
            if words.personalPronouns.contains(word), reading.tokens[tokens[index]].range.lowerBound < firstPerson { return true }
            if words.demonstratives.contains(word) {
                guard index >= Self.openingWords, index + 1 < spoken.count, tokens[index + 1] == tokens[index] + 1,
                    !words.isStopWord(spoken[index + 1])
                else {
                    return true
                }
            }
        }
        return reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound).contains { date in
            if case .mention(let anchor) = date.anchor { return !sentence.range.overlaps(anchor) }
            return false
        }
    }

    /// "The minister, left, and …"
    private func isCaption(_ sentence: Sentence, of reading: Reading) -> Bool {
        func text(_ token: Int) -> Substring { reading.article.text.slice(reading.tokens[token].range) }
        return sentence.tokens.dropFirst().dropLast().contains { token in
            text(token - 1) == "," && text(token + 1) == "," && words.captionWords.contains(text(token).lowercased())
        }
    }

    /// From 0 to 1: long and winding sentences, and those in quotation marks, are less clear.
    func score(_ sentence: Sentence, of reading: Reading) -> Double {
        let count = sentence.tokens.count
        let excess = max(0, count - Self.comfortable.upperBound) + max(0, Self.comfortable.lowerBound - count)
        let length = 1 / (1 + Double(excess) / 12)
        let isQuote = reading.article.text.slice(sentence.range).unicodeScalars.first.map(Self.opensQuote) ?? false
        return standsAlone(sentence, of: reading) ? length * (isQuote ? 0.6 : 1) : length * 0.2
    }

    private static func closesQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "”", "’", "“", "»": true
        default: false
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func opensQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "‘", "„", "«": true
        default: false
        }
    }

    /// True when the last mark is a full stop, inside or outside quotation marks and brackets.
    private func ends(_ text: Substring) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!": return true
            case "\"", "”", "’", "»", ")", "]", "'": continue
            default: return false
            }
        }
        return false
    }

    private func isBalanced(_ text: Substring) -> Bool {
        var depth = (quotes: 0, brackets: 0, straight: 0)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "“", "«": depth.quotes += 1
            case "”", "»": depth.quotes -= 1
            case "(", "[": depth.brackets += 1
            case ")", "]": depth.brackets -= 1
            case "\"": depth.straight += 1
            default: continue
            }
            if depth.quotes < 0 || depth.brackets < 0 { return false }
        }
        return depth.quotes == 0 && depth.brackets == 0 && depth.straight % 2 == 0
    }
}
