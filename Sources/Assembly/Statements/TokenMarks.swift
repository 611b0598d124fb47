import Model

/// Finds the feature that starts at each token of a reading.
struct TokenMarks {
    let reading: Reading
    let actors: [(TextRange, Int)]
    let words: NewsWords

    init(reading: Reading, actors: [(TextRange, Int)], words: NewsWords) {
        self.reading = reading
        self.actors = actors.sorted { ($0.0.lowerBound, $0.0.upperBound, $0.1) < ($1.0.lowerBound, $1.0.upperBound, $1.1) }
        self.words = words
    }

    /// By token: a feature, or −1. Actors, dates and figures take all of their tokens and mark the first.
    func features(_ names: inout FeatureNames) -> [Int] {
        let tokens = reading.tokens
        var result = [Int](repeating: -1, count: tokens.count)
        var isTaken = [Bool](repeating: false, count: tokens.count)
        func mark(_ range: TextRange, _ feature: Int?) {
            var index = firstToken(from: range.lowerBound)
            guard index < tokens.count, !isTaken[index] else { return }
            if let feature { result[index] = feature }
            while index < tokens.count, tokens[index].range.lowerBound < range.upperBound {
                isTaken[index] = true
                index += 1
            }
        }
        for (range, actor) in actors { mark(range, names.id("@\(actor)", .actor)) }
        for date in reading.dates { mark(date.range, Self.name(of: date).map { names.id($0, .date) }) }
        for figure in reading.figures {
            // Words of a figure keep their own features; only its number becomes one.
            let name = "#\(figure.value)"
            if let index = numberToken(of: figure), !isTaken[index] {
                result[index] = names.id(name, .figure)
                isTaken[index] = true
            }
        }
        let bytes = Array(reading.article.text.utf8)
        for (index, token) in tokens.enumerated() where !isTaken[index] && token.kind != .mark && token.length > 1 {
            guard let concept = words.concept(of: Self.lowercased(bytes[token.range]), stem: reading.words.stem(of: index)) else {
                continue
            }
            result[index] = names.id(concept, .word)
        }
        return result
    }

    /// Days, months, years and durations; vague ones and the present say nothing. A day named by month and day goes by these alone: its
    /// year is seldom stated, and may have been inferred in one article and not in the other.
    private static func name(of date: DateMention) -> String? {
        if let month = date.stated.month, let day = date.stated.day { return "d:\(month)-\(day)" }
        guard !date.isVague else { return nil }
        switch date.kind {
        case .date, .time:
            let value = String(date.value.prefix { $0 != "T" })
            return "d:" + (CalendarDate(iso: value).map { "\($0.month)-\($0.day)" } ?? value)
        case .duration, .set: return "d:" + date.value
        }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.allSatisfy { (0x61...0x7A).contains($0) } ? text : text.lowercased()
    }

    /// The first token of a figure that holds a digit, or else its first.
    private func numberToken(of figure: Figure) -> Int? {
        let first = firstToken(from: figure.range.lowerBound)
        guard first < reading.tokens.count else { return nil }
        var index = first
        while index < reading.tokens.count, reading.tokens[index].range.lowerBound < figure.range.upperBound {
            if reading.tokens[index].kind == .number || reading.tokens[index].kind == .mixed { return index }
            index += 1
        }
        return first
    }

    private func firstToken(from offset: Int) -> Int {
        let low = reading.tokens.partitioningIndex { $0.range.lowerBound >= offset }
        return low
    }
}
