import Model

/// The words of one language beside which a person's name stands for something else, lower case: classes of its lexicon.
struct NamesakeWords: Sendable {
    /// Things named after somebody, behind the name: "the Pulitzer Prize".
    let things: Set<String>
    /// Those of them that are as often no part of a name: "gave Ida Dekker day passes".
    let commonThings: Set<String>
    /// Those that stand behind a possessive: "Alzheimer's disease".
    let ailments: Set<String>
    /// What storms are called, before their names: "Hurricane Martha".
    let storms: Set<String>
    /// Letters before the names of ships: "HMS Orlan".
    let vessels: Set<String>
    /// What papers are called, before or behind their names, and what only before: "the Orlan newspaper", "the daily Orlan".
    let papers: Set<String>
    let periodicals: Set<String>
    /// What names nothing by itself: "Gulf", "No.", "GDP".
    let loose: Set<String>
    /// Those of them that places begin with, by their hashes.
    let loosePlaces: Set<UInt32>
    /// Areas, behind their names: "Madison County".
    let areas: Set<String>
    /// "a", and whose it is, before a thing: "a Grammy", "his Daimler"; not "her", which may be somebody: "told her Dekker was at home".
    let determiners: Set<String>
    let pronouns: Set<String>
    /// Words that are no noun, so that a name before one ends there.
    let small: Set<String>
    /// "in Orlan", but "trust in Orlan".
    let locations: Set<String>
    let trusting: Set<String>
    /// "the carmaker Dekker", "workers at Dekker".
    let firmNouns: Set<String>
    let firmLinks: Set<String>
    /// "the carmaker Dekker of Orlan", but "the bank Dekker runs".
    let prepositions: Set<String>
    /// "the", "his": before a noun, so that the word before it may be a verb.
    let nounOpeners: Set<String>
    let lexicon: Lexicon

    init(lexicon: Lexicon) {
        things = lexicon.words("namesake")
        commonThings = lexicon.words("common-namesake")
        ailments = lexicon.words("ailment")
        storms = lexicon.words("storm")
        vessels = lexicon.words("vessel")
        papers = lexicon.words("paper")
        periodicals = papers.union(lexicon.words("paper-opener"))
        let places = lexicon.words("loose-place")
        loose = lexicon.words("loose-name").union(places)
        loosePlaces = Set(places.map { FeatureHash.bytes($0.utf8) })
        areas = lexicon.words("area")
        determiners = lexicon.words("indefinite-article").union(lexicon.words("possessive")).subtracting(lexicon.words("object-pronoun"))
        pronouns = lexicon.words("pronoun").union(lexicon.words("speaking-pronoun")).union(lexicon.words("first-person"))
        small = lexicon.words("function").union(lexicon.words("light"))
        locations = lexicon.words("location")
        trusting = lexicon.words("trusting")
        firmNouns = lexicon.words("firm-noun")
        firmLinks = lexicon.words("firm-link")
        prepositions = lexicon.words("noun-preposition")
        nounOpeners = lexicon.words("noun-opener")
        self.lexicon = lexicon
    }
}

/// Tells the names taken for persons that are none: things, storms, ships and areas that bear somebody's name, firms that bear several, papers,
/// letters that stand for something else ("DUI").
///
/// What stands beside one mention of a word decides for all of it in the document, unless the text shows that it is somebody: by a longer name, a
/// title, or what he says.
struct Namesakes {
    private let reading: Reading
    private let text: NameText
    private let words: NamesakeWords
    /// Where the sentences begin that are not all capitals.
    private let quiet: Set<Int>

    init(reading: Reading, text: NameText, words: NamesakeWords) {
        (self.reading, self.text, self.words) = (reading, text, words)
        let quiet = text.sentences.filter { sentence in
            text.words[sentence].count(where: { $0.hasLetter && !$0.hasCapital }) * 2 > text.words[sentence].count(where: \.hasLetter)
        }
        self.quiet = Set(quiet.map(\.lowerBound))
    }

    /// The names in order, with those settled that are nobody's. O(words of the names).
    func settled(_ tagged: [TaggedName]) -> [TaggedName] {
        guard !tagged.isEmpty else { return tagged }
        let called = called(tagged)
        let names = joiningFirms(joiningShips(withSubjects(tagged)), called: called)
        let papers = Set(names.lazy.filter { isSingle($0) && isPaper($0.tokens) }.map(key))
        let people = called.union(Set(names.filter(speaks).map(key)).subtracting(papers))
        let firms = firms(names).union(names.lazy.filter { isSingle($0) && isTeam($0.tokens.lowerBound) }.map(key)).subtracting(called)
        let isOpen = names.map { isSingle($0) && !people.contains(key($0)) }
        let meanings = zip(names.indices, isOpen).map { meaning(of: $0, in: names, isOpen: $1, called: called) }
        let named = zip(names, meanings).filter { $0.0.tokens.count > 1 && isNamed($0.0) }
        let meaningOfName = Dictionary(named.map { (nameWithoutVessel($0), $0.kind == .organisation ? .firm : $1) }) { first, _ in first }
        var meaningOfWord: [UInt32: Meaning] = [:]
        for (index, meaning) in meanings.enumerated() where isOpen[index] {
            if let meaning, meaningOfWord[key(names[index])] != .nothing { meaningOfWord[key(names[index])] = meaning }
        }
        let founded = founded(names, called: called)
        let towns = Set(names.lazy.filter { $0.tokens.count == 1 && ($0.kind == .place || isInRegion($0.tokens)) }.map(key))
        return names.indices.compactMap { index in
            let name = names[index]
            if founded.contains(index) { return TaggedName(tokens: name.tokens, kind: .organisation) }
            let isSomebody = called.contains(key(name)) && !towns.contains(key(name))
            if isSingle(name), isLocated(name.tokens, isSomebody: isSomebody) {
                return text.words[name.tokens.lowerBound].lists.isPlace ? TaggedName(tokens: name.tokens, kind: .place) : nil
            }
            let isFirm = isSingle(name) && firms.contains(key(name))
            let elsewhere = isOpen[index] ? meaningOfWord[key(name)] : name.kind == .person ? meaningOfName[letters(name)] ?? nil : nil
            switch meanings[index] ?? (isFirm ? .firm : elsewhere) {
            case nil: return name
            case .nothing: return nil
            case .firm: return TaggedName(tokens: name.tokens, kind: .organisation)
            case .place: return TaggedName(tokens: name.tokens, kind: .place)
            }
        }
    }

    /// What a name taken for a person's stands for.
    private enum Meaning {
        /// A thing, or nothing that is named.
        case nothing
        case firm
        case place
    }

    private func meaning(of index: Int, in names: [TaggedName], isOpen: Bool, called: Set<UInt32>) -> Meaning? {
        let name = names[index]
        if name.tokens.count == 1, isContraction(name.tokens.lowerBound) { return .nothing }
        guard name.kind == .person else {
            return isLoose(name) || name.kind == .place && (isStorm(name.tokens) || isShip(name.tokens)) ? .nothing : nil
        }
        if isStorm(name.tokens) || isShip(name.tokens) || isEponym(name, isOpen: isOpen, called: called) { return .nothing }
        if isOpen || name.tokens.count > 1, isPaper(name.tokens) { return .firm }
        guard isOpen else { return nil }
        if isLetters(name.tokens.lowerBound) || isOwned(name) || isRole(name) { return .nothing }
        return isArea(index, in: names) || isBetweenPlaces(index, in: names) ? .place : nil
    }

    // MARK: Somebody

    private func isSingle(_ name: TaggedName) -> Bool { name.kind == .person && name.tokens.count == 1 }

    private func key(_ name: TaggedName) -> UInt32 { text.words[name.tokens.lowerBound].folded }

    /// The words that somebody is called by: parts of longer names, and those behind a title.
    private func called(_ names: [TaggedName]) -> Set<UInt32> {
        var called: Set<UInt32> = []
        for name in names where name.kind == .person {
            let start = name.tokens.lowerBound
            if name.tokens.count > 1 {
                called.formUnion(name.tokens.lazy.map { text.words[$0] }.filter { $0.length > 1 }.map(\.folded))
            } else if start > 0, isTitle(start - 1) || start > 1 && string(start - 1) == "." && isTitle(start - 2) {
                called.insert(key(name))
            }
        }
        return called
    }

    /// Whether a name of one word has a verb of saying beside it. "DUI charges" and "the Sheriff said" tell of nobody's name.
    private func speaks(_ name: TaggedName) -> Bool {
        let (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard isSingle(name), !text.words[start].isAllCapitals, text.words[start].lists.isDisjoint(with: [.title, .role]) else {
            return false
        }
        return start > 0 && isSpeech(start - 1) || end < text.words.count && isSpeech(end)
    }

    /// The words that begin the names of firms which a word or a list tells: "Kerrow" in "Kerrow Foods".
    private func firms(_ names: [TaggedName]) -> Set<UInt32> {
        Set(
            names.lazy.filter { $0.kind == .organisation && $0.tokens.count > 1 }
                .filter { text.words[$0.tokens.upperBound - 1].lists.contains(.organisationTail) || isListed($0) }.map(key))
    }

    private func isListed(_ name: TaggedName) -> Bool {
        text.words[name.tokens.upperBound - 1].lists.contains(.organisationWord)
            && text.phrases(startingAt: name.tokens.lowerBound).contains { $0.tokens == name.tokens && $0.lists == .organisation }
    }

    /// The names, and surnames that are common words where a sentence opens with one before a verb of saying: "Law said", but "Law was changed". Not
    /// where the text has the word in small letters, too.
    private func withSubjects(_ names: [TaggedName]) -> [TaggedName] {
        let people = names.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }.map { text.words[$0.tokens.upperBound - 1] }
        let surnames = Set(people.filter { $0.lists.contains(.common) }.map(\.folded))
        guard !surnames.isEmpty else { return names }
        let things = Set(text.words.lazy.filter { !$0.hasCapital && surnames.contains($0.folded) }.map(\.folded))
        var (result, next): ([TaggedName], Int) = ([], 0)
        for sentence in text.sentences {
            let start = sentence.lowerBound
            while next < names.count, names[next].tokens.lowerBound < start {
                result.append(names[next])
                next += 1
            }
            let isTaken = next < names.count && names[next].tokens.lowerBound == start
            guard !isTaken, sentence.count > 2, text.words[start].isCapitalised, surnames.contains(text.words[start].folded),
                !things.contains(text.words[start].folded), isSpeech(start + 1), let verb = word(start + 1),
                words.lexicon.isPast(verb)
            else { continue }
            result.append(TaggedName(tokens: start..<start + 1, kind: .person))
        }
        return result + names[next...]
    }

    private func isTitle(_ index: Int) -> Bool { !text.words[index].lists.isDisjoint(with: [.title, .role, .courtesyTitle]) }

    private func isSpeech(_ index: Int) -> Bool { !text.words[index].hasCapital && text.words[index].lists.contains(.speech) }

    // MARK: Things

    /// "Pulitzer Prize", "Dekker Writers Award", "an Emmy nomination", "Alzheimer's disease", "Valentine's Day". The name of somebody whom the text
    /// has in full is not lost for the thing that is his: "Dekker's award", "Dekker's disease".
    private func isEponym(_ name: TaggedName, isOpen: Bool, called: Set<UInt32>) -> Bool {
        var next = name.tokens.upperBound
        guard next < text.words.count else { return false }
        if isPossessive(next) {
            guard let thing = word(next + 1) else { return false }
            if words.ailments.contains(thing) { return isSingle(name) && !called.contains(key(name)) }
            return isOpen && words.things.contains(thing) && text.words[next + 1].hasCapital
        }
        guard isOpen || name.tokens.count > 1 else { return false }
        // "Tessler Award", all of it taken for a name
        if name.tokens.count > 1, let thing = word(next - 1), words.things.contains(thing),
            text.words[next - 1].lists.isDisjoint(with: [.givenName, .personName])
        {
            return true
        }
        if let thing = word(next), !words.things.contains(thing), text.words[next].isCapitalised { next += 1 }
        // "Prize-winning"
        guard let thing = word(next)?.split(separator: "-").first.map(String.init) else { return false }
        guard words.commonThings.contains(thing), !text.words[next].isCapitalised else {
            return words.things.contains(thing) || words.ailments.contains(thing)
        }
        return isOpen && word(name.tokens.lowerBound - 1).map(words.determiners.contains) == true
    }

    /// "Hurricane Martha", "Hurricanes Martha and George".
    private func isStorm(_ name: Range<Int>) -> Bool {
        if let first = word(name.lowerBound), words.storms.contains(first) { return true }
        var start = name.lowerBound
        while name.lowerBound - start < 2 * Self.longestList, let joiner = word(start - 1), Self.joiners.contains(joiner), start > 1,
            text.words[start - 2].isCapitalised
        { start -= 2 }
        // "1996-Hurricane Martha", and behind a second one "Hurricanes Martha".
        let before = [word(start - 1), start < name.lowerBound ? word(start - 2) : nil]
        return before.contains { $0?.split(separator: "-").last.map { words.storms.contains(String($0)) } ?? false }
    }

    /// Whether what stands beside a name says for all its mentions what it is the name of.
    private func isNamed(_ name: TaggedName) -> Bool {
        isShip(name.tokens) || name.kind == .person && isPaper(name.tokens)
    }

    private func nameWithoutVessel(_ name: TaggedName) -> [UInt32] {
        text.words[name.tokens.dropFirst(isVessel(name.tokens.lowerBound) ? 1 : 0)].map(\.folded)
    }

    /// "HMS Orlan", in a name or before it.
    private func isShip(_ name: Range<Int>) -> Bool { isVessel(name.lowerBound) || isVessel(name.lowerBound - 1) }

    private func isVessel(_ index: Int) -> Bool {
        word(index).map(words.vessels.contains) == true && text.words[index].isAllCapitals
    }

    /// "the newspaper Orlan", "the Orlan newspaper".
    private func isPaper(_ name: Range<Int>) -> Bool {
        if let behind = word(name.upperBound), words.papers.contains(behind), !text.words[name.upperBound].isCapitalised { return true }
        return word(name.lowerBound - 1).map(words.periodicals.contains) == true && !text.words[name.lowerBound - 1].isCapitalised
    }

    /// "the North", "No. 3", "the GDP".
    private func isLoose(_ name: TaggedName) -> Bool {
        words.loose.contains(word(name.tokens.lowerBound) ?? "") && name.tokens.dropFirst().allSatisfy { text.words[$0].hasDigit }
    }

    /// The names, with the letters before a ship's name in it: "HMS Orlan".
    private func joiningShips(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        for name in names {
            if let last = result.last, last.tokens.count == 1, last.tokens.upperBound == name.tokens.lowerBound,
                isVessel(last.tokens.lowerBound)
            {
                result[result.count - 1] = TaggedName(tokens: last.tokens.lowerBound..<name.tokens.upperBound, kind: .organisation)
            } else {
                result.append(name)
            }
        }
        return result
    }

    /// "won a Grammy for", "his Daimler was": a thing, where the name is what the article or the owner stands with.
    private func isOwned(_ name: TaggedName) -> Bool {
        guard let before = word(name.tokens.lowerBound - 1), words.determiners.contains(before) else { return false }
        let next = name.tokens.upperBound
        guard next < text.words.count, text.words[next].hasLetter else { return true }
        return !isPossessive(next) && word(next).map(words.small.contains) == true
    }

    /// Capitals in a sentence that is not all capitals, or one letter.
    private func isLetters(_ index: Int) -> Bool {
        let word = text.words[index]
        if string(index).count(where: \.isLetter) == 1 { return true }
        guard word.isAllCapitals, Self.acronym.contains(Int(word.length)), let sentence = text.sentence(of: index) else { return false }
        return quiet.contains(sentence.lowerBound)
    }

    /// "I've".
    private func isContraction(_ index: Int) -> Bool {
        let parts = Lexicon.plain(Substring(string(index))).split(separator: "'", omittingEmptySubsequences: false)
        return parts.count == 2 && words.pronouns.contains(String(parts[0]))
    }

    /// A title or an office that is also a surname, where nobody is called so: "Sheriff's deputies".
    private func isRole(_ name: TaggedName) -> Bool {
        let lists = text.words[name.tokens.lowerBound].lists
        return !lists.isDisjoint(with: [.title, .role]) && lists.isDisjoint(with: .givenName)
    }

    /// A team: "Kerrow (25-7)", "Kerrow improved to 25-7". What "which" tells of at the start of a sentence is nobody either: "Kerrow, which lost".
    private func isTeam(_ index: Int) -> Bool {
        guard index + 5 < text.words.count else { return false }
        if string(index + 1) == "(" { return isScore(index + 2) }
        if string(index + 1) == "," { return word(index + 2) == Self.which && text.sentence(startingAt: index) != nil }
        return word(index + 2) == Self.to && isScore(index + 3)
    }

    private func isScore(_ index: Int) -> Bool {
        [index, index + 2].allSatisfy { reading.tokens[$0].kind == .number && reading.tokens[$0].length <= 2 }
            && ["-", "–"].contains(string(index + 1))
    }

    // MARK: Places

    /// A town or a month that somebody is called by as well: "in Orlan", "Orlan, Ohio,", "in May", but "trust in Orlan", "in Orlan's house". Where the
    /// text has somebody of that name and no such town, "a friend in Orlan" is somebody.
    private func isLocated(_ name: Range<Int>, isSomebody: Bool) -> Bool {
        let (start, end) = (name.lowerBound, name.upperBound)
        let lists = text.words[start].lists
        guard lists.isPlace || lists.contains(.calendar), end < text.words.count, !isPossessive(end) else { return false }
        if let before = word(start - 1), words.locations.contains(before), !(word(start - 2).map(words.trusting.contains) ?? false) {
            guard lists.contains(.calendar) || !isSomebody else { return false }
            return !text.words[end].hasLetter || word(end).map { words.small.contains($0) || words.lexicon.isPast($0) } == true
        }
        return isInRegion(name)
    }

    /// "Orlan, Ohio,"
    private func isInRegion(_ name: Range<Int>) -> Bool {
        let end = name.upperBound
        guard text.words[name.lowerBound].lists.isPlace, end + 1 < text.words.count, string(end) == ",", text.words[end + 1].hasCapital
        else { return false }
        let region =
            text.phrases(startingAt: end + 1).last { !$0.lists.isDisjoint(with: [.region, .country]) }?.tokens ?? end + 1..<end + 2
        return region.allSatisfy { !text.words[$0].lists.isDisjoint(with: [.region, .country]) } && region.upperBound < text.words.count
            && !text.words[region.upperBound].hasLetter && !isPossessive(region.upperBound)
    }

    /// "Madison County", "Allen and Madison counties".
    private func isArea(_ index: Int, in names: [TaggedName]) -> Bool {
        var end = names[index].tokens.upperBound
        var next = index + 1
        while next - index <= Self.longestList, let joiner = word(end), Self.joiners.contains(joiner), next < names.count,
            names[next].tokens.lowerBound == end + 1
        {
            end = names[next].tokens.upperBound
            next += 1
        }
        guard let area = word(end), words.areas.contains(area) else { return false }
        return next == index + 1 || area.hasSuffix("s")
    }

    /// "in Dalton Street, Corran, Cumbria": a word between commas, with a place before it and one behind.
    private func isBetweenPlaces(_ index: Int, in names: [TaggedName]) -> Bool {
        guard index > 0, index + 1 < names.count else { return false }
        let (before, name, behind) = (names[index - 1], names[index], names[index + 1])
        return before.kind == .place && behind.kind == .place && before.tokens.upperBound + 1 == name.tokens.lowerBound
            && name.tokens.upperBound + 1 == behind.tokens.lowerBound && string(before.tokens.upperBound) == ","
            && string(name.tokens.upperBound) == "," && !text.words[name.tokens.lowerBound].lists.contains(.givenName)
    }

    // MARK: Firms

    /// The indices of the surnames alone that stand for a firm, which bears its founder's name: those with what only firms have beside them, and all
    /// where at least half have it.
    private func founded(_ names: [TaggedName], called: Set<UInt32>) -> Set<Int> {
        let surnames = names.indices.filter { index in
            let start = names[index].tokens.lowerBound
            return isSingle(names[index]) && called.contains(key(names[index])) && !(start > 0 && isTitle(start - 1))
        }
        let mentions = Dictionary(grouping: surnames) { key(names[$0]) }.values
        return Set(
            mentions.flatMap { mentions in
                let shown = mentions.filter { isOfFirm(names[$0].tokens) }
                return !shown.isEmpty && 2 * shown.count >= mentions.count ? mentions : shown
            })
    }

    /// "Dekker shares fell", "workers at Dekker", "the carmaker Dekker,", "Dekker, the German carmaker,", but "the bank Dekker runs" and "Dekker, the
    /// head of the bank," tell of somebody.
    private func isOfFirm(_ name: Range<Int>) -> Bool {
        let (start, end) = (name.lowerBound, name.upperBound)
        guard end < text.words.count, !isPossessive(end) else { return false }
        func isThing(_ index: Int) -> Bool { text.words[index].lists.contains(.firmThing) && !text.words[index].hasCapital }
        // "Dekker shares the grief"
        if isThing(end) { return !(word(end + 1).map(words.nounOpeners.contains) ?? false) }
        if start > 1, isThing(start - 2), let link = word(start - 1), words.firmLinks.contains(link) { return true }
        if let noun = word(start - 1), words.firmNouns.contains(noun), !text.words[start - 1].hasCapital {
            return !text.words[end].hasLetter || word(end).map(words.prepositions.contains) == true
        }
        guard string(end) == ",", end + 1 < text.words.count, text.words[end + 1].lists.contains(.article) else { return false }
        let noun = (end + 2..<min(end + 2 + Self.longestList, text.words.count)).first {
            !text.words[$0].hasLetter || words.firmNouns.contains(string($0)) || words.small.contains(string($0))
        }
        return noun.map {
            words.firmNouns.contains(string($0)) && $0 + 1 < text.words.count && !text.words[$0 + 1].hasLetter
                && !isPossessive($0 + 1)
        } ?? false
    }

    /// Makes a firm of the surnames that it bears: "Bates, Norton & Friedman".
    private func joiningFirms(_ names: [TaggedName], called: Set<UInt32>) -> [TaggedName] {
        let firms = Set(names.lazy.filter { $0.kind == .organisation && hasAmpersand($0) }.map(letters))
        var result: [TaggedName] = []
        for (index, name) in names.enumerated() {
            if let last = result.last, last.tokens.overlaps(name.tokens) { continue }
            result.append(name)
            guard name.tokens.count == 1, let ampersand = word(name.tokens.upperBound), ampersand == "&",
                name.tokens.upperBound + 1 < text.words.count,
                text.words[name.tokens.upperBound + 1].isCapitalised
            else { continue }
            var parts = 1
            while parts < result.count, case let one = result[result.count - parts - 1].tokens, one.count == 1,
                one.upperBound + 1 == result[result.count - parts].tokens.lowerBound, string(one.upperBound) == ","
            {
                parts += 1
            }
            // Two given names are two: "Bonnie & Clyde".
            let last = name.tokens.upperBound + 1
            let hasPerson = result.suffix(parts).contains(where: isSingle)
            guard hasPerson, parts > 1 || !text.words[last].lists.contains(.givenName) else { continue }
            let firm = TaggedName(tokens: result[result.count - parts].tokens.lowerBound..<last + 1, kind: .organisation)
            if index + 1 < names.count, names[index + 1].kind == .person, names[index + 1].tokens.lowerBound == last {
                // So are two persons, and some behind a comma of whom the text has one in full: "Okafor, Dekker & Anna Schneider".
                let isList = parts > 1 && isSingle(names[index + 1]) && letters(firm).allSatisfy { !called.contains($0) }
                guard isList || firms.contains(letters(firm)) else { continue }
            }
            result.removeLast(parts)
            result.append(firm)
        }
        return result
    }

    private func hasAmpersand(_ name: TaggedName) -> Bool { name.tokens.dropFirst().contains { text.words[$0].exact == Self.ampersand } }

    private func letters(_ name: TaggedName) -> [UInt32] { text.words[name.tokens].map(\.folded) }

    // MARK: Words

    private func string(_ index: Int) -> String { reading.article.text(of: reading.tokens[index].range) }

    /// A word of the text in lower case; nil beyond its ends.
    private func word(_ index: Int) -> String? {
        text.words.indices.contains(index) ? Lexicon.plain(Substring(string(index))) : nil
    }

    private func isPossessive(_ index: Int) -> Bool { Lexicon.plain(Substring(string(index))) == "'s" }

    private static let joiners: Set<String> = ["and", ","]
    private static let acronym = 2...5
    private static let which = "which"
    private static let to = "to"
    /// How many names beside its own a list may have of storms or areas.
    private static let longestList = 6
    private static let ampersand = FeatureHash.bytes("&".utf8)
}
