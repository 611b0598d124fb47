import Model

/// What `dossier.yml` settles of one dossier's events, facts and differences. Entries name them by the ids that last.
struct SettledThings: Sendable {
    private let entries: [ThingCorrection]
    private let note: String

    /// What was made of a dossier.
    struct Outcome: Sendable {
        var dossier: Dossier
        var words = EditorWords()
        /// By kind: the ids of things that are none, or that nobody says any more.
        var hidden: [ThingKind: Set<String>] = [:]
        /// Entries that name what is not there.
        var faults: [Diagnostic] = []
    }

    /// Nothing is settled.
    init() { (entries, note) = ([], "") }

    /// What is settled of the dossier with an id and a folder.
    init(_ corrections: Corrections, dossier id: String, folder: String, articles: [String]) {
        entries = corrections.things.filter { $0.dossier.text == id || $0.dossier.text == folder }
        let notes = corrections.dossiers.filter { entry in
            guard entry.note != nil else { return false }
            if let named = entry.id?.text { return named == id || named == folder }
            return !entry.articles.isEmpty && entry.articles.allSatisfy { articles.contains($0.text) }
        }
        note = notes.compactMap(\.note).joined(separator: " ")
    }

    /// Changes a dossier whose things have the ids that last. A pure function. O(entries × things).
    func settle(_ dossier: Dossier) -> Outcome {
        var outcome = Outcome(dossier: dossier)
        outcome.words.note = note
        for entry in entries {
            switch entry.kind {
            case .events: event(entry, &outcome)
            case .facts: fact(entry, &outcome)
            case .differences: difference(entry, &outcome)
            }
        }
        let hidden = outcome.hidden
        func isThere(_ kind: ThingKind, _ id: String) -> Bool { hidden[kind]?.contains(id) != true }
        outcome.dossier.events.removeAll { !isThere(.event, $0.id) }
        outcome.dossier.announcements = Self.announcements(of: dossier, among: outcome.dossier.events)
        outcome.dossier.claims.removeAll { !isThere(.claim, $0.id) }
        outcome.dossier.disagreements.removeAll { !isThere(.difference, $0.id) }
        for index in outcome.dossier.claims.indices {
            guard let difference = outcome.dossier.claims[index].disagreement, !isThere(.difference, difference) else { continue }
            outcome.dossier.claims[index].disagreement = nil
            // What is no difference is said by all who were thought to differ.
            for cell in outcome.dossier.claims[index].cells.indices where outcome.dossier.claims[index].cells[cell].state == .differs {
                outcome.dossier.claims[index].cells[cell].state = .says
            }
        }
        let events = dossier.events.filter { !isThere(.event, $0.id) }
        let differences = dossier.disagreements.filter { !isThere(.difference, $0.id) }
        for index in outcome.dossier.earlier.indices { Self.take(events, differences, from: &outcome.dossier.earlier[index].dossier) }
        return outcome
    }

    /// Takes what is none out of an earlier state, where it has another id: an event is known there by its day and sentence, a difference by its
    /// kind and sentences.
    private static func take(_ events: [Event], _ differences: [Disagreement], from state: inout Dossier) {
        state.events.removeAll { event in
            events.contains { $0.when == event.when && ($0.lead == event.lead || $0.mentions.contains { $0.sentence == event.lead }) }
        }
        let sentences = differences.map { (kind: $0.kind, says: Set($0.values.flatMap(\.says))) }
        let removed = state.disagreements.filter { difference in
            sentences.contains { none in
                none.kind == difference.kind && difference.values.allSatisfy { none.says.isSuperset(of: $0.says) }
            }
        }
        let ids = Set(removed.map(\.id))
        state.disagreements.removeAll { ids.contains($0.id) }
        for index in state.claims.indices where state.claims[index].disagreement.map(ids.contains) ?? false {
            state.claims[index].disagreement = nil
        }
    }

    // MARK: Events

    /// The announcements of a dossier with the places that their events have among others; those of events that are not there are gone.
    private static func announcements(of dossier: Dossier, among events: [Event]) -> [Announcement] {
        let places = Dictionary(events.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return dossier.announcements.compactMap { announcement in
            places[dossier.events[announcement.event].id].map { place in
                var announcement = announcement
                announcement.event = place
                return announcement
            }
        }.sorted { $0.event < $1.event }
    }

    private func event(_ entry: ThingCorrection, _ outcome: inout Outcome) {
        guard let index = outcome.dossier.events.firstIndex(where: { $0.id == entry.id.text }) else {
            return missing(entry, among: outcome.dossier.events.map(\.id), &outcome)
        }
        if entry.isHidden { outcome.hidden[.event, default: []].insert(entry.id.text) }
        if let title = entry.title { outcome.words[.event, entry.id.text].title = title }
        if let note = entry.note { outcome.words[.event, entry.id.text].note = note }
        guard let date = entry.date else { return }
        outcome.words[.event, entry.id.text].isDated = true
        var event = outcome.dossier.events.remove(at: index)
        event.when = date
        let start = Self.start(of: event)
        let place = outcome.dossier.events.firstIndex { Self.start(of: $0) > start } ?? outcome.dossier.events.count
        outcome.dossier.events.insert(event, at: place)
    }

    /// The first day and minute; what has none comes last.
    private static func start(of event: Event) -> (Int, Int) {
        event.when.hasYear ? (event.when.whole.lowerBound, event.when.minute ?? 0) : (.max, 0)
    }

    // MARK: Facts

    private func fact(_ entry: ThingCorrection, _ outcome: inout Outcome) {
        guard let index = outcome.dossier.claims.firstIndex(where: { $0.id == entry.id.text }) else {
            return missing(entry, among: outcome.dossier.claims.map(\.id), &outcome)
        }
        if let note = entry.note { outcome.words[.claim, entry.id.text].note = note }
        for name in entry.says { says(name, index, entry, &outcome) }
        for name in entry.not { isSilent(name, index, entry, &outcome) }
    }

    /// An article states a fact: in the sentence that was near it, or in that of the passage named which is most like it.
    private func says(_ name: ThingCorrection.Name, _ index: Int, _ entry: ThingCorrection, _ outcome: inout Outcome) {
        guard let place = article(name, entry, &outcome) else { return }
        var claim = outcome.dossier.claims[index]
        let reading = outcome.dossier.readings[place.article]
        let id = reading.article.id
        let known = claim.cells.firstIndex { $0.article == id }
        var cell = known.map { claim.cells[$0] }
        if let passage = place.passage {
            guard let citation = Self.sentence(of: passage, in: reading, likest: claim.lead.text) else {
                let passages = reading.article.passages.map(\.id)
                return fault(
                    entry, name, "the article \"\(id)\" has no passage \"\(passage)\"",
                    passages.first.map { "write one of \($0) to \(passages.last ?? $0)" } ?? "leave the entry out", &outcome)
            }
            if cell?.citation.passage != passage { cell = ClaimCell(article: id, state: .says, citation: citation) }
        }
        guard var cell else {
            return fault(
                entry, name, "nothing in \"\(id)\" is near the fact \"\(entry.id.text)\"",
                "name the passage that states it: \(id)#p3", &outcome)
        }
        (cell.state, cell.because, cell.certainty) = (.says, nil, 1)
        if let known {
            claim.cells[known] = cell
        } else {
            let order = Dictionary(
                outcome.dossier.readings.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
            let at = claim.cells.firstIndex { order[$0.article] ?? .max > place.article } ?? claim.cells.count
            claim.cells.insert(cell, at: at)
        }
        outcome.dossier.claims[index] = claim
    }

    /// An article does not state a fact: what was taken for it is taken out, also where it gave a value or stood beside the summary.
    private func isSilent(_ name: ThingCorrection.Name, _ index: Int, _ entry: ThingCorrection, _ outcome: inout Outcome) {
        guard let place = article(name, entry, &outcome) else { return }
        let id = outcome.dossier.readings[place.article].article.id
        var claim = outcome.dossier.claims[index]
        let removed = claim.cells.filter { $0.article == id }.map(\.citation)
        claim.cells.removeAll { $0.article == id }
        if claim.lead.article == id {
            guard let lead = claim.cells.first(where: { $0.state == .says }) else {
                outcome.hidden[.claim, default: []].insert(claim.id)
                return
            }
            claim.lead = lead.citation
        }
        outcome.dossier.claims[index] = claim
        for sentence in outcome.dossier.summary.indices {
            outcome.dossier.summary[sentence].alsoSaidBy.removeAll(where: removed.contains)
        }
        guard let difference = outcome.dossier.disagreements.firstIndex(where: { $0.id == claim.disagreement }) else { return }
        for value in outcome.dossier.disagreements[difference].values.indices {
            outcome.dossier.disagreements[difference].values[value].says.removeAll(where: removed.contains)
        }
        outcome.dossier.disagreements[difference].values.removeAll { $0.says.isEmpty }
        if outcome.dossier.disagreements[difference].values.count < 2 {
            outcome.hidden[.difference, default: []].insert(outcome.dossier.disagreements[difference].id)
        }
    }

    private func article(_ name: ThingCorrection.Name, _ entry: ThingCorrection, _ outcome: inout Outcome) -> (
        article: Int, passage: String?
    )? {
        let ids = outcome.dossier.readings.map(\.article.id)
        if let index = ids.firstIndex(of: name.text) { return (index, nil) }
        if let hash = name.text.lastIndex(of: "#"), let index = ids.firstIndex(of: String(name.text[..<hash])) {
            return (index, String(name.text[name.text.index(after: hash)...]))
        }
        let near = nearest(to: String(name.text.prefix { $0 != "#" }), in: ids.sorted())
        fault(
            entry, name, "the dossier \"\(outcome.dossier.id)\" has no article \"\(name.text)\"",
            near.map { "did you mean \"\($0)\"?" } ?? "name an article of the dossier by its id, with #p3 behind it for a passage", &outcome
        )
        return nil
    }

    /// The sentence of a passage that has most words of a text; the first of equals.
    private static func sentence(of passage: String, in reading: Reading, likest text: String) -> Citation? {
        guard let range = reading.article.passages.first(where: { $0.id == passage })?.range else { return nil }
        // Word by word, as a slug of a whole sentence is cut off.
        func words(_ text: String) -> Set<Substring> {
            Set(text.split(whereSeparator: \.isWhitespace).flatMap { slug(String($0)).split(separator: "-") })
        }
        let wanted = words(text)
        let sentences = reading.sentences.map(\.range).filter { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
        let likeness = sentences.map { words(reading.article.text(of: $0)).intersection(wanted).count }
        let best = likeness.indices.max { (likeness[$0], $1) < (likeness[$1], $0) }
        let found = best.map { sentences[$0] } ?? range
        return Citation(article: reading.article.id, passage: passage, range: found, text: reading.article.text(of: found))
    }

    // MARK: Differences

    private func difference(_ entry: ThingCorrection, _ outcome: inout Outcome) {
        guard outcome.dossier.disagreements.contains(where: { $0.id == entry.id.text }) else {
            return missing(entry, among: outcome.dossier.disagreements.map(\.id), &outcome)
        }
        if entry.isHidden { outcome.hidden[.difference, default: []].insert(entry.id.text) }
        if entry.isChecked { outcome.words[.difference, entry.id.text].isChecked = true }
    }

    // MARK: Faults

    private func missing(_ entry: ThingCorrection, among ids: [String], _ outcome: inout Outcome) {
        let near = nearest(to: entry.id.text, in: ids.sorted())
        fault(
            entry, entry.id, "the dossier \"\(outcome.dossier.id)\" has no \(entry.kind.noun) \"\(entry.id.text)\"",
            near.map { "did you mean \"\($0)\"?" }
                ?? "the id of \(entry.kind == .events ? "an event" : "a \(entry.kind.noun)") is how the link to it ends, behind #\(entry.kind.prefix)",
            &outcome)
    }

    private func fault(
        _ entry: ThingCorrection, _ name: ThingCorrection.Name, _ message: String, _ hint: String, _ outcome: inout Outcome
    ) {
        outcome.faults.append(Diagnostic(file: entry.file, line: name.line ?? entry.line, message: message, hint: hint))
    }

    /// Entries about dossiers that are not there, given the ids and folders of all.
    static func missingDossiers(_ corrections: Corrections, among dossiers: [String]) -> [Diagnostic] {
        let known = Set(dossiers)
        return corrections.things.filter { !known.contains($0.dossier.text) }.map { entry in
            let near = nearest(to: entry.dossier.text, in: known.sorted())
            return Diagnostic(
                file: entry.file, line: entry.dossier.line ?? entry.line, message: "there is no dossier \"\(entry.dossier.text)\"",
                hint: near.map { "did you mean \"\($0)\"?" } ?? "a site has each in a folder of its name")
        }
    }
}
