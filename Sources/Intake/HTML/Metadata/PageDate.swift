import Model

/// A date of publication as pages write it, for machines or for readers.
enum PageDate {
    /// The date in ISO 8601: a day, or a minute or second with the zone that the words give. Nil for words without a whole date, for a day
    /// that does not exist, and for 3/4/2021 where the order of day and month is not known. O(length).
    static func iso(_ words: String, isDayFirst: Bool? = nil) -> String? {
        guard words.utf8.count <= longest, let trimmed = Metadata.filled(words) else { return nil }
        if isWhole(trimmed), StatedDate.publication(trimmed) != nil { return plausible(trimmed) }
        let tokens = DateToken.tokens(of: trimmed)
        for start in tokens.indices {
            guard let (day, end) = day(tokens, at: start, isDayFirst) else { continue }
            let clock = DateClock.find(in: tokens, after: end) ?? DateClock.find(in: tokens[..<start])
            return plausible(day.iso + (clock.map { "T" + $0 } ?? ""))
        }
        return nil
    }

    /// The order of 3/4/2021 in a language: the month first in the United States. Nil where it is not known.
    static func isDayFirst(in language: String) -> Bool? {
        if language == "en" { return nil }
        return language.lowercased() != "en-us"
    }

    /// In bytes. Longer words are no date but a sentence.
    private static let longest = 120

    /// `2021` and `2021-12` are dates, but here they are more likely something else.
    private static func isWhole(_ text: String) -> Bool { text.utf8.count >= 10 }

    /// The same date, or nil for one in a year in which no page was published: that is what programs write for nothing.
    private static func plausible(_ iso: String) -> String? {
        guard let year = Int(iso.prefix(4)), year >= firstYear, year <= lastYear, !iso.hasPrefix("1970-01-01") else { return nil }
        return StatedDate.publication(iso) == nil ? nil : iso
    }

    private static let firstYear = 1800
    private static let lastYear = 2199

    /// The day that starts at a token, and the token after it.
    private static func day(_ tokens: [DateToken], at index: Int, _ isDayFirst: Bool?) -> (CalendarDate, Int)? {
        func number(_ offset: Int) -> DateToken.Number? { index + offset < tokens.count ? tokens[index + offset].number : nil }
        func month(_ offset: Int) -> Int? { index + offset < tokens.count ? tokens[index + offset].month : nil }
        // 20211229
        if let whole = number(0), whole.digits == 8 {
            return date(whole.value / 10_000, whole.value / 100 % 100, whole.value % 100).map { ($0, index + 1) }
        }
        // 2021-12-29, 2021/12/29, 2021年12月29日
        if let year = number(0), year.digits == 4, let middle = number(1), let last = number(2), middle.digits <= 2, last.digits <= 2,
            tokens[index + 1].before == tokens[index + 2].before, ["-", "/", ".", ""].contains(tokens[index + 1].before)
        {
            return date(year.value, middle.value, last.value).map { ($0, index + 3) }
        }
        // 29 December 2021, 29th of Dec. 2021
        if let day = number(0), day.digits <= 2, let month = month(1), let year = number(2), year.digits == 4 {
            return date(year.value, month, day.value).map { ($0, index + 3) }
        }
        // December 29, 2021
        if let month = month(0), let day = number(1), day.digits <= 2, let year = number(2), year.digits == 4 {
            return date(year.value, month, day.value).map { ($0, index + 3) }
        }
        // 2021 Dec 29
        if let year = number(0), year.digits == 4, let month = month(1), let day = number(2), day.digits <= 2 {
            return date(year.value, month, day.value).map { ($0, index + 3) }
        }
        // 29.12.2021, 29/12/2021, 12/29/2021
        if let first = number(0), let second = number(1), let year = number(2), first.digits <= 2, second.digits <= 2, year.digits == 4 {
            let sign = tokens[index + 1].before
            guard sign == tokens[index + 2].before, [".", "/", "-"].contains(sign) else { return nil }
            if sign == "." || first.value > 12 || first.value == second.value {
                return date(year.value, second.value, first.value).map { ($0, index + 3) }
            }
            if isDayFirst == true { return date(year.value, second.value, first.value).map { ($0, index + 3) } }
            if second.value > 12 || isDayFirst == false { return date(year.value, first.value, second.value).map { ($0, index + 3) } }
        }
        return nil
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}

/// A number or a word of a date.
struct DateToken: Sendable {
    /// A number as it is written.
    struct Number: Sendable {
        var value: Int
        var digits: Int
    }

    var word: String
    var number: Number?
    /// What stands between it and the token before, without blanks.
    var before: String

    /// The month that the word names, 1 to 12.
    var month: Int? { number == nil ? DateNames.months[word] : nil }

    /// Cuts text into numbers and words, in lower case; letters behind the number of a day ("29th") and small words in a date ("of") go.
    static func tokens(of text: String) -> [DateToken] {
        var tokens: [DateToken] = []
        var before = ""
        var word: [UInt8] = []
        var isNumber = false
        func close() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            if isNumber {
                tokens.append(DateToken(word: text, number: Int(text).map { Number(value: $0, digits: text.utf8.count) }, before: before))
            } else if !passedOver.contains(text) {
                tokens.append(DateToken(word: text, number: nil, before: before))
            }
            word = []
            before = ""
        }
        for byte in text.lowercased().utf8 {
            let isDigit = ASCII.isDigit(byte)
            guard isDigit || ASCII.isLetter(byte) || byte >= 0x80 else {
                close()
                if !ASCII.isBlank(byte) { before.unicodeScalars.append(Unicode.Scalar(byte)) }
                continue
            }
            if isDigit != isNumber { close() }
            isNumber = isDigit
            word.append(byte)
        }
        close()
        return tokens
    }

    private static let passedOver = Set(EmbeddedFiles.entries("html/date-fillers.txt"))
}

/// The time of day beside a date.
enum DateClock {
    /// `18:05`, `18:05:00`, `18:05+01:00`: the first time among the tokens from an index on, with its zone.
    static func find(in tokens: some RandomAccessCollection<DateToken>, after start: Int = 0) -> String? {
        let tokens = Array(tokens)
        guard start < tokens.count else { return nil }
        for index in start..<tokens.count {
            guard let hour = tokens[index].number, hour.digits <= 2, hour.value < 24, index + 1 < tokens.count,
                let minute = tokens[index + 1].number, minute.digits == 2, minute.value < 60, tokens[index + 1].before == ":"
            else { continue }
            return clock(hour.value, minute.value, tokens, after: index + 2)
        }
        return nil
    }

    private static func clock(_ hour: Int, _ minute: Int, _ tokens: [DateToken], after start: Int) -> String {
        var next = start
        var result = ":" + minute.padded()
        if next < tokens.count, let second = tokens[next].number, second.digits == 2, second.value <= 60, tokens[next].before == ":" {
            result += ":" + second.value.padded()
            next += 1
            // Parts of a second.
            if next < tokens.count, tokens[next].number != nil, tokens[next].before == "." { next += 1 }
        }
        var hour = hour
        if next < tokens.count, tokens[next].number == nil {
            // "p.m." is two tokens.
            let isSplit = next + 1 < tokens.count && tokens[next].word.utf8.count == 1 && tokens[next + 1].word == "m"
            let word = isSplit ? tokens[next].word + "m" : tokens[next].word
            if hour <= 12, word == "pm" || word == "am" {
                hour = hour % 12 + (word == "pm" ? 12 : 0)
                next += isSplit ? 2 : 1
            }
        }
        return hour.padded() + result + zone(tokens, at: next)
    }

    /// `Z`, `+01:00`, or nothing where no zone is given or its letters are not known.
    private static func zone(_ tokens: [DateToken], at index: Int) -> String {
        guard index < tokens.count else { return "" }
        let token = tokens[index]
        guard let number = token.number else {
            if token.word == "z" { return "Z" }
            let isOffset = index + 1 < tokens.count && ["+", "-"].contains(tokens[index + 1].before) && tokens[index + 1].number != nil
            if ["gmt", "utc"].contains(token.word), isOffset { return zone(tokens, at: index + 1) }
            return zones[token.word] ?? ""
        }
        guard token.before == "+" || token.before == "-" else { return "" }
        if number.digits == 4 { return offset(token.before, number.value / 100, number.value % 100) }
        guard number.digits <= 2 else { return "" }
        guard index + 1 < tokens.count, let minutes = tokens[index + 1].number, tokens[index + 1].before == ":", minutes.digits == 2 else {
            return offset(token.before, number.value, 0)
        }
        return offset(token.before, number.value, minutes.value)
    }

    private static func offset(_ sign: String, _ hours: Int, _ minutes: Int) -> String {
        hours <= 14 && minutes < 60 ? sign + hours.padded() + ":" + minutes.padded() : ""
    }

    private static let zones = DateNames.zones(ofFeeds: false).mapValues { $0 == "+00:00" ? "Z" : $0 }
}
