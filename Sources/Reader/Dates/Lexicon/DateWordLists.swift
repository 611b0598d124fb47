import Model

/// The entries of the files in `Data/<code>/dates/`, by word.
struct DateWordLists: Sendable {
    /// Words behind a first word that together play one role.
    struct Phrase: Sendable {
        let second: Int32
        /// The words from the second on.
        let rest: [Int32]
        let role: DateRole
        let value: Int
    }

    private(set) var table = WordTable()
    /// By word: the roles it plays alone.
    private(set) var roles: [DateRoles] = []
    /// By word: the phrases that it begins, the longest first.
    private(set) var phrases: [[Phrase]] = []
    private(set) var zones: [TimeZoneRule] = []
    /// The zones of one word, lower case.
    private(set) var zoneWords: Set<String> = []
    private(set) var holidays: [HolidayRule] = []
    /// Capitalised full names by ISO number, for sentences.
    private(set) var weekdayNames: [Int: String] = [:]
    /// TIMEX3 codes and values that entries stand for.
    private(set) var codes: [String] = []
    /// By word: the roles of the phrases that it begins.
    private(set) var phraseRoles: [DateRoles] = []
    /// Phrases whose sentence is worth a closer look, until one word of each is chosen to show it.
    private var triggerPhrases: [(text: String, words: [Int32])] = []
    private(set) var values: [[(role: DateRole, value: Int)]] = []

    /// Reads the data files of a language.
    init(_ lists: WordLists) {
        for (file, role, column) in Self.files {
            for columns in lists.rows(file, { $0.count > 1 || column == .none ? $0 : nil }) {
                let words = columns[0]
                if role == .weekday, let number = Int(columns[1]), words.utf8.count > weekdayNames[number]?.utf8.count ?? 0 {
                    weekdayNames[number] = words.prefix(1).uppercased() + words.dropFirst()
                }
                if role == .zone, !words.contains(" ") { zoneWords.insert(words) }
                add(words, role, value: value(column, Array(columns.dropFirst())), needsEvidence: columns.last == "evidence")
                if columns.count > 2, let further = Self.further[columns[2]] { add(words, further, value: 0, needsEvidence: false) }
            }
        }
        let grammar = lists.rows("grammar") { row in row.count == 2 ? DateRole.named(row[1]).map { (words: row[0], role: $0) } : nil }
        for entry in grammar { add(entry.words, entry.role, value: 0, needsEvidence: false) }
        for index in phrases.indices { phrases[index].sort { $0.rest.count > $1.rest.count } }
        markPhrases()
    }

    /// What the second column of a file is.
    private enum Column {
        case none, integer, code, unit, zone, holiday
    }

    private static let files: [(String, DateRole, Column)] = [
        ("months", .month, .integer), ("weekdays", .weekday, .integer), ("weekday-plurals", .weekdayPlural, .integer),
        ("units", .unit, .unit), ("seasons", .season, .code), ("day-parts", .dayPart, .code),
        ("clock-words", .clockWord, .integer), ("meridiems", .meridiem, .integer), ("relative-days", .relativeDay, .integer),
        ("day-part-words", .dayPartWord, .integer), ("references", .reference, .code), ("frequencies", .frequency, .code),
        ("holidays", .holiday, .holiday), ("zones", .zone, .zone), ("numbers", .number, .integer), ("ordinals", .ordinal, .integer),
        ("ordinal-endings", .ordinalEnding, .none), ("length-words", .lengthWord, .unit), ("decade-words", .decadeWord, .integer),
        ("directions", .direction, .integer),
        ("narrative-directions", .narrativeDirection, .none), ("span-directions", .spanDirection, .none), ("edges", .edge, .code),
        ("approximators", .approximator, .code),
        ("ambiguous-zones", .ambiguousZone, .none), ("month-signals", .monthSignal, .none), ("firm-signals", .firmSignal, .none),
        ("year-signals", .yearSignal, .none), ("duration-signals", .durationSignal, .none), ("rate-nouns", .rateNoun, .none),
        ("quantity-signals", .quantitySignal, .none), ("day-context", .dayContext, .none), ("clock-signals", .clockSignal, .none),
        ("future-signals", .futureSignal, .none), ("past-verbs", .pastVerb, .none), ("base-verbs", .baseVerb, .none),
        ("present-verbs", .presentVerb, .none), ("future-markers", .futureMarker, .none),
        ("weak-future-markers", .weakFutureMarker, .none), ("loose-references", .looseReference, .none),
        ("told-references", .toldReference, .none), ("schedule-verbs", .scheduleVerb, .integer), ("reporting-verbs", .reportingVerb, .none),
        ("not-verbs", .notVerb, .none), ("bounds", .bound, .code), ("deadline-words", .deadline, .none), ("sport-words", .sport, .none),
        ("business-words", .business, .none), ("plan-words", .plan, .none), ("request-words", .request, .none),
        ("happenings", .happening, .none), ("putting-off", .puttingOff, .none),
    ]

    /// By what the third column of a file says: another role of the words.
    private static let further: [String: DateRole] = ["plural": .unitPlural, "noun": .edgeNoun, "dates": .plainApproximator]

    /// Roles whose words make a sentence worth a closer look.
    private static let triggers: Set<DateRole> = [
        .month, .weekday, .weekdayPlural, .workday, .overnight, .toldReference, .unit, .season, .dayPart, .clockWord, .meridiem,
        .relativeDay,
        .dayPartWord, .reference,
        .frequency, .holiday, .decadeWord, .lengthWord, .oclock, .yearEnd, .half,
    ]

    /// Roles whose words can begin the words of a time.
    private static let starters: Set<DateRole> = triggers.union([
        .number, .ordinal, .direction, .edge, .edgeNoun, .approximator, .plainApproximator, .the, .a, .earlier, .later, .every, .per,
        .times,
        .half, .same, .that, .whole, .fiscal, .fiscalShort, .quarterShort, .halfShort,
    ])

    /// Roles of words that say something of a time and are no part of it.
    private static let outside: Set<DateRole> = [
        .monthSignal, .firmSignal, .yearSignal, .durationSignal, .rateNoun, .quantitySignal, .dayContext, .clockSignal, .futureSignal,
        .pastVerb, .baseVerb, .presentVerb, .futureMarker, .weakFutureMarker, .reportingVerb, .notVerb, .perfect, .until, .plainPast,
        .deadline, .sport, .business, .plan, .request, .happening, .puttingOff, .not, .pastAbility, .which, .for,
        .giving,
    ]

    private mutating func value(_ column: Column, _ fields: [String]) -> Int {
        let first = fields.first ?? ""
        switch column {
        case .none: return 0
        case .integer:
            // Parts of the day counted from today carry both the day and the code.
            guard fields.count == 2, let days = Int(first), fields[1].count == 2 else { return Int(first) ?? 0 }
            return code(fields[1]) * 16 + days + 8
        case .code: return code(first)
        case .unit: return TimeUnit(rawValue: first)?.index ?? 0
        case .zone:
            zones.append(TimeZoneRule(minutes: Int(first) ?? 0, rule: fields.count > 1 ? fields[1] : ""))
            return zones.count - 1
        case .holiday:
            holidays.append(HolidayRule(first))
            return holidays.count - 1
        }
    }

    private mutating func code(_ text: String) -> Int {
        if let known = codes.firstIndex(of: text) { return known }
        codes.append(text)
        return codes.count - 1
    }

    private mutating func add(_ text: String, _ role: DateRole, value: Int, needsEvidence: Bool) {
        let words = text.split(separator: " ").compactMap { piece in
            WordKey(piece.utf8).map { intern($0) }
        }
        guard let first = words.first else { return }
        if words.count > 1 || !Self.outside.contains(role) {
            for word in words { roles[Int(word)].insert(.inside) }
        }
        if words.count == 1 {
            roles[Int(first)].insert(role)
            if needsEvidence { roles[Int(first)].insert(.needsEvidence) }
            values[Int(first)].append((role, value))
        } else {
            phrases[Int(first)].append(Phrase(second: words[1], rest: Array(words.dropFirst()), role: role, value: value))
            phraseRoles[Int(first)].insert(role)
            roles[Int(first)].insert(.opensPhrase)
        }
        if Self.starters.contains(role) { roles[Int(first)].insert(.start) }
        guard Self.triggers.contains(role) else { return }
        if words.count == 1 { roles[Int(first)].insert(.trigger) } else { triggerPhrases.append((text, words)) }
    }

    /// Lets a phrase be noticed by one of its words: one that is a word of time anyway, or else the longest.
    private mutating func markPhrases() {
        for (text, words) in triggerPhrases where !words.contains(where: { roles[Int($0)].contains(.trigger) }) {
            let longest = zip(words, text.split(separator: " ")).max { $0.1.utf8.count < $1.1.utf8.count }
            if let longest { roles[Int(longest.0)].insert(.trigger) }
        }
        triggerPhrases = []
    }

    private mutating func intern(_ key: WordKey) -> Int32 {
        let word = table.insert(key)
        if Int(word) == roles.count {
            roles.append(DateRoles())
            phrases.append([])
            phraseRoles.append(DateRoles())
            values.append([])
        }
        return word
    }
}
