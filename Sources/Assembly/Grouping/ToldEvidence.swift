import Model

/// What an article tells beside its words that can set it at odds with another: whom and where its lead names, its numbers, and its days.
struct ToldEvidence: Sendable {
    /// Keys of the last words of the people that the lead names.
    var persons: Set<UInt64> = []
    /// Keys of the rarest words of the places that the lead names: of "Harrow Lock" the one that no other lock has.
    var places: Set<UInt64> = []
    /// Those of everything that the lead names, organisations too, and of its other rare words that have a capital within a sentence: of names that were
    /// not found as such.
    var names: Set<UInt64> = []
    /// Whether it names people or places whose words are so rare in general text that an event is known by them.
    var namesRare = false
    /// Keys of the numbers of the text, but of those that can be years.
    var numbers: Set<UInt64> = []
    /// Days told anywhere, as day numbers.
    var days: Set<Int> = []
    /// Days of the week told in the lead, 1 for Monday.
    var weekdays: Set<Int> = []

    init() {}

    /// What a reading's names and dates tell; the numbers are added by the words. `scanner` cuts the article's text.
    init(_ reading: Reading, scanner: ComparableWords, rates: WordRates) {
        for name in reading.names where name.range.lowerBound < Self.leadLength {
            let keys = scanner.words(in: name.range).map(\.key)
            guard let key = name.kind == .person ? keys.last : keys.min(by: { rates.rate(of: $0) < rates.rate(of: $1) }) else { continue }
            names.insert(key)
            guard name.kind != .organisation else { continue }
            if name.kind == .person { persons.insert(key) } else { places.insert(key) }
            if rates.rate(of: key) < Self.rareRate { namesRare = true }
        }
        for sentence in reading.sentences
        where sentence.range.lowerBound < Self.leadLength && reading.article.passages[sentence.passage].kind != .title {
            for word in scanner.words(in: sentence.range).dropFirst() where word.isMarked && rates.rate(of: word.key) < Self.rareRate {
                let name = reading.names.partitioningIndex { $0.range.upperBound > word.range.lowerBound }
                let isFound = name < reading.names.count && reading.names[name].range.lowerBound <= word.range.lowerBound
                if !isFound { names.insert(word.key) }
            }
        }
        for mention in reading.dates where mention.kind == .date || mention.kind == .time {
            let isInLead = mention.range.lowerBound < Self.leadLength
            if let day = mention.day {
                days.insert(day.dayNumber)
                if isInLead { weekdays.insert(day.weekday) }
            } else if isInLead, mention.value.hasPrefix("XXXX-WXX-"), let weekday = mention.value.last?.wholeNumberValue {
                weekdays.insert(weekday)
            }
        }
    }

    /// Notes a word if it is a number. O(length).
    mutating func add(_ word: ComparableWord, in text: [UInt8]) {
        let bytes = text[word.range]
        guard let first = bytes.first, (0x30...0x39).contains(first) else { return }
        let isYear = bytes.count == 4 && (bytes.starts(with: [0x31, 0x39]) || bytes.starts(with: [0x32, 0x30]))
        if !isYear { numbers.insert(word.key) }
    }

    /// Occurrences per million words: "Arden" tells of an event, "Washington" hardly.
    private static let rareRate = 20.0
    /// In UTF-8 bytes from the start of the text.
    private static let leadLength = 600
}
