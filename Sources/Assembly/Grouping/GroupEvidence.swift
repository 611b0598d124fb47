import Model

/// What a group of articles tells beside its words, in terms of the input.
///
/// Words are alike for two events of one sort; whom, where, when and how many are not. One kind of evidence at odds says little: the next
/// day's article has another weekday and another speaker. Several together say that it is another event, and
/// so does it where no name of either is told by the other.
struct GroupEvidence: Sendable {
    private var persons: Terms
    private var places: Terms
    private var names: Terms
    private var namesRare: Bool
    private var numbers: Terms
    private var days: [Int]
    /// A bit for each day of the week told in the leads.
    private var weekdays: UInt8

    /// Words of one kind.
    private struct Terms: Sendable {
        /// Those that more than one article has, sorted.
        var shared: [Int32] = []
        /// How many there are, those that one article has included.
        var count = 0

        init() {}

        init(_ keys: Set<UInt64>, number: (UInt64) -> Int32?) {
            shared = keys.compactMap(number).sorted()
            count = keys.count
        }

        mutating func formUnion(_ other: Terms) {
            let union = Set(shared).union(other.shared)
            count += other.count - (shared.count + other.shared.count - union.count)
            // Beyond that nobody asks, and the sets of large stories would grow with every article.
            shared = count > GroupEvidence.most ? [] : union.sorted()
        }
    }

    /// No evidence.
    init() {
        (persons, places, names, numbers) = (Terms(), Terms(), Terms(), Terms())
        (namesRare, days, weekdays) = (false, [], 0)
    }

    /// The evidence of one article; `number` gives the term of a word that more than one article has.
    init(_ told: ToldEvidence, number: (UInt64) -> Int32?) {
        persons = Terms(told.persons, number: number)
        places = Terms(told.places, number: number)
        names = Terms(told.names, number: number)
        namesRare = told.namesRare
        numbers = Terms(told.numbers, number: number)
        days = told.days.sorted()
        weekdays = told.weekdays.reduce(0) { $0 | 1 << UInt8($1) }
    }

    /// Takes in another group's evidence.
    mutating func formUnion(_ other: GroupEvidence) {
        persons.formUnion(other.persons)
        places.formUnion(other.places)
        names.formUnion(other.names)
        namesRare = namesRare || other.namesRare
        numbers.formUnion(other.numbers)
        if days.count <= Self.most { days = Array(Set(days).union(other.days)).sorted() }
        weekdays |= other.weekdays
    }

    /// The kinds of evidence in which two groups, with their words, have nothing in common though both tell of it. People and places of a
    /// lead count as told wherever the other has the word. O(evidence).
    static func odds(_ left: (evidence: GroupEvidence, words: TermVector), _ right: (evidence: GroupEvidence, words: TermVector))
        -> [NearestDossier.Evidence]
    {
        var odds: [NearestDossier.Evidence] = []
        if areForeign(\.persons, left, right, atLeast: 1) { odds.append(.persons) }
        if areForeign(\.places, left, right, atLeast: 1) { odds.append(.places) }
        if areForeign(\.numbers, left, right, atLeast: 2) { odds.append(.numbers) }
        if areOnOtherDays(left.evidence, right.evidence) { odds.append(.days) }
        return odds
    }

    /// True where both name people or places by which an event is known, and nothing that either names stands in the other: another event, in
    /// whatever words it is told. O(evidence).
    static func nameNothingInCommon(
        _ left: (evidence: GroupEvidence, words: TermVector), _ right: (evidence: GroupEvidence, words: TermVector)
    ) -> Bool {
        left.evidence.namesRare && right.evidence.namesRare && areForeign(\.names, left, right, atLeast: 1)
    }

    private static func areForeign(
        _ kind: KeyPath<GroupEvidence, Terms>, _ left: (evidence: GroupEvidence, words: TermVector),
        _ right: (evidence: GroupEvidence, words: TermVector), atLeast least: Int
    ) -> Bool {
        let (mine, theirs) = (left.evidence[keyPath: kind], right.evidence[keyPath: kind])
        guard mine.count >= least, theirs.count >= least, max(mine.count, theirs.count) <= most else { return false }
        return !mine.shared.contains(where: right.words.contains) && !theirs.shared.contains(where: left.words.contains)
    }

    private static func areOnOtherDays(_ left: GroupEvidence, _ right: GroupEvidence) -> Bool {
        guard left.days.count <= most, right.days.count <= most else { return false }
        if !left.days.isEmpty, !right.days.isEmpty { return Set(left.days).isDisjoint(with: right.days) }
        return left.weekdays != 0 && right.weekdays != 0 && left.weekdays & right.weekdays == 0
    }

    /// How many kinds can be at odds. Where all are, it is another event, in whatever words it is told.
    static let kinds = 4
    /// A group that tells of more than this has been told about for long; what it lacks says nothing.
    fileprivate static let most = 200
}
