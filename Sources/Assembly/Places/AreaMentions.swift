import Model

/// Where an article names countries and their parts.
struct AreaMentions: Sendable {
    /// One of them.
    struct Mention: Sendable {
        /// UTF-8 offsets into the article's text.
        let range: TextRange
        /// Codes as `Town.area` has them.
        let areas: [String]
        let isDemonym: Bool
        let isShort: Bool
    }

    /// In text order.
    let all: [Mention]

    /// Reads an article once. O(words).
    init(_ reading: Reading) {
        let text = Array(reading.article.text.utf8)
        let names = AreaNames.shared
        var known: [Int32: [AreaNames.Entry]] = [:]
        // "Texas Instruments" and "Virginia Adams" say nothing of where a town lies; a name that is the area's own does.
        let holders = reading.names.filter { $0.kind == .person || $0.kind == .organisation }
        var holder = 0
        var all: [Mention] = []
        var next = 0
        for (index, token) in reading.tokens.enumerated() where index >= next && token.kind == .word {
            let word = index < reading.words.ofToken.count ? reading.words.ofToken[index] : -1
            guard word >= 0, Self.isCapital(text[Int(token.start)]) else { continue }
            let entries = known[word] ?? names.entries(from: LatinFolding.folded(reading.words.words[Int(word)].text))
            known[word] = entries
            guard !entries.isEmpty else { continue }
            while holder < holders.count, holders[holder].range.upperBound <= token.range.lowerBound { holder += 1 }
            let isHeld = holder < holders.count && holders[holder].range.overlaps(token.range)
            if isHeld, holders[holder].kind == .person { continue }
            guard let (entry, last) = Self.longest(entries, at: index, in: reading) else { continue }
            next = last + 1
            let range = token.range.lowerBound..<reading.tokens[last].range.upperBound
            if isHeld, holders[holder].range.count > range.count { continue }
            // "us" is no country, and "me" no state.
            let isTiny = range.count <= Self.longestCapitals && entry.words.isEmpty
            guard !entry.areas.isEmpty, !isTiny || !text[range].contains(where: Self.isSmall) || entry.isShort && range.count > 2 else {
                continue
            }
            all.append(
                Mention(
                    range: range, areas: entry.areas,
                    // "Cuba-based" stands behind nothing as a country does.
                    isDemonym: entry.isDemonym || reading.words.parts[Int32(last)] != nil, isShort: entry.isShort))
        }
        self.all = all
    }

    private init(all: [Mention]) { self.all = all }

    /// The mentions in a stretch of the article. O(log mentions).
    func mentions(in range: TextRange) -> ArraySlice<Mention> {
        let low = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        return all[low...].prefix(all[low...].partitioningIndex { $0.range.upperBound > range.upperBound } - low)
    }

    /// Those that overlap none of some stretches, which are in text order. O(mentions · log stretches).
    func apart(from ranges: [TextRange]) -> AreaMentions {
        AreaMentions(
            all: all.filter { mention in
                let next = ranges.partitioningIndex { $0.upperBound > mention.range.lowerBound }
                return next == ranges.count || ranges[next].lowerBound >= mention.range.upperBound
            })
    }

    private static func longest(_ entries: [AreaNames.Entry], at index: Int, in reading: Reading) -> (entry: AreaNames.Entry, last: Int)? {
        for entry in entries {
            let last = index + entry.words.count
            guard last < reading.tokens.count else { continue }
            let isThere = entry.words.indices.allSatisfy { place in
                let word = reading.words.ofToken[index + 1 + place]
                return word >= 0 && LatinFolding.folded(reading.words.words[Int(word)].text) == entry.words[place]
            }
            if isThere { return (entry, last) }
        }
        return nil
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte >= 0x80 }
    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    /// Names of so few bytes are written in capitals.
    private static let longestCapitals = 3
}
