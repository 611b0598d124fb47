import Model

/// Judges whether a statement says what an assertion says.
///
/// Most of the assertion must stand in the statement (weighted by how telling its words are), within one of its clauses; besides, the subject,
/// the other actors, the figures, the days, the speaker and the negation are held against each other.
struct ClaimFit {
    let told: AssertionTable
    private let table: StatementTable

    init(_ told: AssertionTable) {
        self.told = told
        table = told.table
    }

    /// What a statement says of an assertion.
    struct Verdict {
        /// The part of the assertion that the statement has, 0 to 1.
        let coverage: Double
        /// The clause that has it, or the whole statement: an index of an assertion.
        let assertion: Int
        /// True when figure, day or negation are at odds: a disagreement, or another thing.
        let conflicts: Bool
    }

    /// The least coverage that any assertion needs, but for one that names the day.
    static let least = 0.36
    /// With the verb of the assertion, without it, and for assertions of few words.
    private static let withAction = 0.5
    private static let withoutAction = 0.64
    private static let short = 0.72
    private static let shortWithoutAction = 0.85
    private static let shortCount = 5
    /// Of whom a sentence speaks that leans on the one before is not known from its words.
    private static let moreForLeaning = 0.08
    /// What statements that name one day, which few others name, may lack.
    private static let slackOfDay = 0.12
    private static let slackOfDayAndActor = 0.2
    /// A statement with that much of the assertion may leave its subject to another sentence.
    private static let enoughWithoutSubject = 0.75
    /// With one word in common, so much must be.
    private static let enoughWithOneWord = 0.72
    /// One clause of the statement must hold this part of what the statement has of the assertion.
    private static let leastInClause = 0.75
    /// A clause with this part of a sentence is one of the things that it says, and so much of it must be said.
    private static let leastPart = 0.2
    private static let leastOfPart = 0.3
    private static let fewestWords = 2
    /// Of the organisations that the assertion names, and of its persons.
    private static let leastActors = 0.6
    private static let leastPersons = 0.66
    private static let leastPlaces = 0.5
    private static let leastPlacesOfDay = 0.25

    /// The verdict, or nil when the statement says something else. O(features).
    func verdict(on lead: Int, statement: Int, slack: Double = 0) -> Verdict? {
        let assertion = told.assertions[lead]
        let context = told.contexts[statement]
        let shared = assertion.features.sortedIntersection(context)
        let unsaid = told.weight(unsaidDates(assertion, context))
        let coverage = told.weight(shared) / max(assertion.weight - unsaid, 0.001)
        let onOneDay = shared.contains(where: isTellingDay)
        let day = !onOneDay ? 0 : shared.contains { table.kinds[$0] == .actor } ? Self.slackOfDayAndActor : Self.slackOfDay
        let hasAction = assertion.action.map { shared.contains($0) } ?? false
        let isShort = assertion.features.count <= Self.shortCount
        let knowsWhat = hasAction || (onOneDay && !isShort)
        let usual = isShort ? (knowsWhat ? Self.short : Self.shortWithoutAction) : (knowsWhat ? Self.withAction : Self.withoutAction)
        let leaning = assertion.clarity <= Clarity.mostOfLeaning ? Self.moreForLeaning : 0
        guard coverage >= usual + leaning - slack - day else { return nil }
        let words = shared.count(where: isWord)
        guard words >= Self.fewestWords || words > 0 && (onOneDay || coverage >= Self.enoughWithOneWord) else { return nil }
        if let subject = assertion.subject, !context.contains(subject) {
            let isPerson = table.actor(subject)?.kind == .person
            guard !isPerson, onOneDay || coverage >= Self.enoughWithoutSubject else { return nil }
        }
        guard namesActors(assertion, context, places: onOneDay ? Self.leastPlacesOfDay : Self.leastPlaces),
            isOfSameSpeaker(assertion.statement, statement, context)
        else { return nil }
        guard onOneDay || saysAllParts(of: assertion, shared), let clause = clause(of: statement, with: shared) else { return nil }
        let conflicts = figuresConflict(assertion, context) || daysConflict(assertion, context) || negationConflicts(assertion, clause)
        return Verdict(coverage: coverage, assertion: clause, conflicts: conflicts)
    }

    func isWord(_ feature: Int) -> Bool { table.kinds[feature] == .word || table.kinds[feature] == .figure }

    /// A date that is not the day of the news itself, which half of the sentences name.
    func isTellingDay(_ feature: Int) -> Bool {
        table.kinds[feature] == .date && table.frequencies[feature] <= 2 * table.readings.count
    }

    /// A sentence that says two things is only said by one that says something of both.
    private func saysAllParts(of assertion: Assertion, _ shared: [Int]) -> Bool {
        guard assertion.isWhole else { return true }
        return told.ofStatement[assertion.statement].dropFirst().allSatisfy { index in
            let part = told.assertions[index]
            guard part.weight >= Self.leastPart * assertion.weight else { return true }
            return told.weight(part.features.sortedIntersection(shared)) >= Self.leastOfPart * part.weight
        }
    }

    /// The clause that has most of what is shared; the whole statement where no clause has enough of it by itself.
    private func clause(of statement: Int, with shared: [Int]) -> Int? {
        let range = told.ofStatement[statement]
        guard let whole = range.first else { return nil }
        let needed = Self.leastInClause * told.weight(shared)
        var best: (weight: Double, assertion: Int)?
        for index in range.dropFirst() {
            let weight = told.weight(told.assertions[index].features.sortedIntersection(shared))
            if weight >= needed, weight > best?.weight ?? 0 { best = (weight, index) }
        }
        return best?.assertion ?? whole
    }

    /// The dates of the assertion that a statement without any may leave out: articles of one day tell the news of that day without saying so.
    private func unsaidDates(_ assertion: Assertion, _ context: [Int]) -> [Int] {
        guard !context.contains(where: { table.kinds[$0] == .date }) else { return [] }
        return assertion.features.filter { table.kinds[$0] == .date && !isTellingDay($0) }
    }

    private func namesActors(_ assertion: Assertion, _ context: [Int], places: Double) -> Bool {
        let actors = assertion.features.filter { table.kinds[$0] == .actor }
        func has(_ kind: ActorKind, _ share: Double) -> Bool {
            let those = actors.filter { table.actor($0)?.kind == kind }
            return those.isEmpty || Double(those.sortedIntersection(context).count) >= share * Double(those.count)
        }
        return has(.person, Self.leastPersons) && has(.organisation, Self.leastActors) && has(.place, places)
    }

    // MARK: Speakers

    /// The words of one speaker are not those of another; a statement that the article makes in its own name goes with both, unless the
    /// assertion is somebody's.
    private func isOfSameSpeaker(_ lead: Int, _ other: Int, _ context: [Int]) -> Bool {
        guard let speech = told.speeches[lead] else { return true }
        guard let speaker = speech.speaker else { return !speech.isQuote || told.speeches[other]?.isQuote ?? false }
        if let theirs = told.speeches[other]?.speaker { return theirs == speaker || areOneVoice(theirs, speaker) }
        return context.contains(speaker)
    }

    /// True when the texts give one as the spokesman, or the office, of the other.
    private func areOneVoice(_ left: Int, _ right: Int) -> Bool {
        guard let a = table.actor(left), let b = table.actor(right) else { return false }
        return isVoice(a, of: b) || isVoice(b, of: a)
    }

    private func isVoice(_ person: Actor, of other: Actor) -> Bool {
        guard person.kind == .person, other.kind != .person else { return false }
        return person.roles.contains { $0.text.contains(other.name) }
    }

    // MARK: Values at odds

    /// True when both give figures and share none.
    private func figuresConflict(_ assertion: Assertion, _ context: [Int]) -> Bool {
        let figures = assertion.features.filter { table.kinds[$0] == .figure }
        guard !figures.isEmpty, figures.sortedIntersection(context).isEmpty else { return false }
        return context.contains { table.kinds[$0] == .figure }
    }

    private func daysConflict(_ assertion: Assertion, _ context: [Int]) -> Bool {
        let days = assertion.features.filter { table.kinds[$0] == .date }
        guard !days.isEmpty, days.sortedIntersection(context).isEmpty else { return false }
        return context.contains { table.kinds[$0] == .date }
    }

    private func negationConflicts(_ assertion: Assertion, _ clause: Int) -> Bool {
        assertion.isNegated != told.assertions[clause].isNegated
    }
}
