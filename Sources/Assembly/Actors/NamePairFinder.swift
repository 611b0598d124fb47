import Model

/// Two names that may be one person's.
struct NamePair: Sendable {
    /// Indices of forms.
    let from: Int
    let to: Int
    let comparison: NameComparison
}

/// Finds the pairs of full names that look alike, without comparing all with all: only names that share a key meet.
struct NamePairFinder: Sendable {
    let forms: NameForms
    let matcher: NameMatcher

    /// More names than these under one key of little weight are too common to tell anything.
    private static let largestBlock = 400
    /// Slips are looked for only where few names sound so much alike: where many do, a letter makes another person.
    private static let largestBlockOfSlips = 40
    private static let slipMark = "s "
    /// Given names and full names that are held against each other, for each name and beside that: the smallest blocks come first, and what is
    /// left where so much is looked at are the most common names of a very large input.
    private static let effortPerName = 40
    private static let leastEffort = 1_000_000
    /// About what a wave of blocks takes at most: effort is counted after each.
    private static let effortOfWave = 1_000_000
    private static let blocksAtOnce = 64
    private static let pairsAtOnce = 4096

    /// The likeliest pairs first. Near linear in the number of names.
    func pairs(among persons: [Int]) -> [NamePair] {
        let keys = persons.parallelMap { self.keys(of: forms.forms[$0].name) }
        var blocks: [String: [Int]] = [:]
        for (form, keys) in zip(persons, keys) {
            for key in keys { blocks[key, default: []].append(form) }
        }
        let telling = blocks.filter { key, block in
            let most = key.hasPrefix(Self.slipMark) ? Self.largestBlockOfSlips : Self.largestBlock
            return block.count > 1 && block.count <= most
        }
        let ordered = telling.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }.map(\.value)
        let meetings = meeting(in: ordered, effort: Self.leastEffort + Self.effortPerName * persons.count)
        let all = (turned(among: persons) + meetings).sorted()
        let found = Self.parts(all.count, Self.pairsAtOnce).parallelMap { part in
            likely(all[part], after: part.lowerBound > 0 ? all[part.lowerBound - 1] : nil)
        }
        return found.joined().sorted { ($1.comparison.score, $0.from, $0.to) < ($0.comparison.score, $1.from, $1.to) }
    }

    private static func parts(_ count: Int, _ size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    }

    /// The pairs (left × number of forms + right) of blocks whose given names do not already show two persons, block by block until the effort is
    /// made.
    private func meeting(in blocks: [[Int]], effort: Int) -> [Int] {
        var (result, made, next) = ([Int](), 0, 0)
        while next < blocks.count, made < effort {
            let start = next
            var most = 0
            while next < blocks.count, most < Self.effortOfWave {
                most += blocks[next].count * blocks[next].count
                next += 1
            }
            let parts = Self.parts(next - start, Self.blocksAtOnce)
            for found in parts.parallelMap({ meeting(in: blocks[start + $0.lowerBound..<start + $0.upperBound]) }) {
                result += found.pairs
                made += found.effort
            }
        }
        return result
    }

    private func meeting(in blocks: ArraySlice<[Int]>) -> (pairs: [Int], effort: Int) {
        var verdicts: [String: [String: Bool]] = [:]
        var result: [Int] = []
        var effort = 0
        for block in blocks {
            // Names of one given name are looked at together. What has more than two words may have others in between.
            var groups: [String: [Int]] = [:]
            for form in block {
                let words = forms.forms[form].name.significant
                groups[words.count == 2 ? words[0] : "", default: []].append(form)
            }
            let givenNames = groups.keys.sorted()
            effort += givenNames.count * (givenNames.count + 1) / 2
            for (index, given) in givenNames.enumerated() {
                for other in givenNames[index...] {
                    let verdict = verdicts[given]?[other] ?? mayBeOne(given, other)
                    verdicts[given, default: [:]][other] = verdict
                    if verdict { addPairs(groups[given] ?? [], given == other ? nil : groups[other], to: &result) }
                }
            }
        }
        return (result, effort + result.count)
    }

    private func mayBeOne(_ given: String, _ other: String) -> Bool {
        given == other || given.isEmpty || other.isEmpty || matcher.mayBeOneGivenName(given, other)
    }

    private func addPairs(_ group: [Int], _ others: [Int]?, to result: inout [Int]) {
        for (index, one) in group.enumerated() {
            for other in others?[...] ?? group[(index + 1)...] where one != other { result.append(pair(one, other)) }
        }
    }

    /// "Abe Shinzo" and "Shinzo Abe": other given names, and yet one person.
    private func turned(among persons: [Int]) -> [Int] {
        let ofTwoWords = persons.filter { forms.forms[$0].name.significant.count == 2 }
        let byWords = Dictionary(ofTwoWords.map { (forms.forms[$0].name.significant, $0) }) { first, _ in first }
        return ofTwoWords.compactMap { one in
            byWords[forms.forms[one].name.significant.reversed()].flatMap { $0 == one ? nil : pair(one, $0) }
        }
    }

    private func pair(_ one: Int, _ other: Int) -> Int { min(one, other) * forms.forms.count + max(one, other) }

    /// Those of sorted pairs, each once, that look like one name.
    private func likely(_ pairs: ArraySlice<Int>, after: Int?) -> [NamePair] {
        var result: [NamePair] = []
        var last = after
        for pair in pairs where pair != last {
            last = pair
            let (left, right) = pair.quotientAndRemainder(dividingBy: forms.forms.count)
            let comparison = matcher.comparison(of: forms.forms[left].name, forms.forms[right].name)
            guard comparison.score >= NameComparison.threshold else { continue }
            result.append(NamePair(from: left, to: right, comparison: comparison))
        }
        return result
    }

    /// The sound of the surname with the first sound of the given name or its line in the list of given names; for slips in the surname, the
    /// given name with the surname's sound less one letter; and for other orders, the sounds of both.
    private func keys(of name: ParsedName) -> [String] {
        let words = name.significant
        guard let given = words.first, let surname = words.last, words.count > 1 else { return [] }
        let lines = matcher.data.givenNames[given]
        let sounds = SoundKey.keys(of: surname)
        let givenSounds = SoundKey.keys(of: given)
        var keys: Set<String> = []
        for sound in sounds {
            keys.insert("i \(given.prefix(1)) \(sound)")
            for line in lines ?? [] { keys.insert("g \(line) \(sound)") }
            for other in givenSounds {
                keys.insert("o \([sound, other].sorted().joined(separator: " "))")
            }
            for part in SoundKey.withoutOne(sound) {
                for line in lines ?? [] { keys.insert("\(Self.slipMark)\(line) \(part)") }
                if lines == nil { keys.insert("\(Self.slipMark)\(givenSounds[0]) \(part)") }
            }
        }
        if words.count > 2 {
            for middle in words.dropFirst().dropLast() {
                for sound in sounds { keys.insert("i \(middle.prefix(1)) \(sound)") }
            }
            keys.insert("j \(givenSounds[0]) \(SoundKey.keys(of: words.dropFirst().joined())[0])")
        } else {
            keys.insert("j \(givenSounds[0]) \(sounds[0])")
        }
        return keys.sorted()
    }
}
