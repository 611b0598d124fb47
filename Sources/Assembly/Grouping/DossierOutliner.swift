import Model
import Reader

/// Groups readings, dates them, and names the groups: the first half of the way to dossiers.
struct DossierOutliner: Sendable {
    let reader: ArticleReader
    /// What the user settled, without entries that contradict each other.
    let settled: [DossierCorrection]
    let lasting: LastingIDs
    let model: StoryModel

    /// The dossiers of all readings; every reading is in exactly one. Without explanations they have no placements, chapters and near ones.
    func outlines(of readings: [Reading], isExplained: Bool) -> [DossierOutline] {
        let found = outlines(of: readings, settled: settled, isExplained)
        let opened = opened(found)
        return opened == settled ? found : outlines(of: readings, settled: opened, isExplained)
    }

    /// Entries that name a dossier by the id alone and some articles that are not in it: these are now entries that name the others.
    private func opened(_ found: [DossierOutline]) -> [DossierCorrection] {
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return settled.map { entry in
            guard entry.articles.isEmpty, !entry.not.isEmpty, let id = entry.id, let outline = byID[id.text] else { return entry }
            let others = Set(entry.not.map(\.text)).union(settled.flatMap(\.articles).map(\.text))
            var opened = entry
            opened.articles = outline.readings.map(\.article.id).filter { !others.contains($0) }.map { .init($0, line: id.line) }
            return opened
        }
    }

    private func outlines(of readings: [Reading], settled: [DossierCorrection], _ isExplained: Bool) -> [DossierOutline] {
        let arrangement = Grouping(settled: settled, model: model).arrangement(of: readings, isExplained: isExplained)
        let drafts = arrangement.groups.parallelMap { group in draft(of: group, readings, arrangement) }
        let names = names(of: drafts, settled: settled)
        return drafts.indices.map { index in
            var outline = drafts[index].outline
            (outline.id, outline.title) = names[index]
            guard isExplained else { return outline }
            for (place, reading) in drafts[index].order.enumerated() {
                guard let nearest = arrangement.places[reading].nearest else { continue }
                outline.placements[place].nearest?.dossier = names[nearest.group].id
            }
            outline.near = arrangement.near[index].map { (id: names[$0.group].id, likeness: Double($0.likeness)) }
            return outline
        }
    }

    private struct Draft: Sendable {
        /// Without id and title.
        var outline: DossierOutline
        /// By reading of the outline, its place in the input.
        var order: [Int]
        var proposal: DossierTitle.Proposal
    }

    private func draft(of group: [Int], _ readings: [Reading], _ arrangement: Arrangement) -> Draft {
        let dated = PublicationDates(reader: reader).dated(group.map { readings[$0] })
        let sorted = zip(dated, group).map { (key: PublicationKey($0), reading: $0, index: $1) }.sorted { $0.key < $1.key }
        let inOrder = sorted.map(\.reading)
        guard !arrangement.places.isEmpty else {
            return Draft(
                outline: DossierOutline(id: "", title: "", readings: inOrder), order: sorted.map(\.index),
                proposal: DossierTitle().proposal(for: inOrder))
        }
        let placements = sorted.map { Self.placement(arrangement.places[$0.index], of: $0.reading) }
        let chapters = Chapters(inOrder, vectors: sorted.map { arrangement.vectors[$0.index] }).all
        return Draft(
            outline: DossierOutline(id: "", title: "", readings: inOrder, placements: placements, chapters: chapters),
            order: sorted.map(\.index), proposal: DossierTitle().proposal(for: inOrder))
    }

    /// The dossier's id, where there is a nearest one, is filled in when all have theirs.
    private static func placement(_ place: Arrangement.Place, of reading: Reading) -> Placement {
        let wanted = Set(place.words + (place.nearest?.words ?? []))
        let words = WordsInText(reading, keys: wanted)
        return Placement(
            likeness: place.likeness.map(Double.init), certainty: place.certainty, words: place.words.compactMap(words.word),
            isSettled: place.isSettled,
            nearest: place.nearest.map { nearest in
                NearestDossier(
                    dossier: "", likeness: Double(nearest.likeness), certainty: nearest.certainty,
                    words: nearest.words.compactMap(words.word), bar: nearest.bar, odds: nearest.odds)
            })
    }

    /// What the user says, else what was published, else what the program proposes. An id that the user gives to one dossier is given to no
    /// other.
    private func names(of drafts: [Draft], settled: [DossierCorrection]) -> [(id: String, title: String)] {
        let entries = settled.filter { !$0.articles.isEmpty }
        let entryOf = Dictionary(
            entries.enumerated().flatMap { index, entry in entry.articles.map { ($0.text, index) } },
            uniquingKeysWith: { first, _ in first })
        let owners = drafts.map { draft in draft.outline.readings.lazy.compactMap { entryOf[$0.article.id] }.first }
        let own = Set(entries.compactMap { $0.id?.text })
        var ids = DossierIDs(taken: own.union(lasting.taken))
        let known = lasting.ofGroups(drafts.map { $0.outline.readings.map(\.article.id) }).map {
            $0.flatMap { own.contains($0) ? nil : $0 }
        }
        let renamed = settled.filter(\.articles.isEmpty).compactMap { entry in entry.id.flatMap { id in entry.title.map { (id.text, $0) } }
        }
        let titles = Dictionary(renamed, uniquingKeysWith: { first, _ in first })
        return drafts.indices.map { index in
            let proposal = drafts[index].proposal
            let entry = owners[index].map { entries[$0] }
            let id = entry?.id?.text ?? known[index] ?? ids.id(DossierTitle.id(from: proposal.idSource))
            return (id, entry?.title ?? titles[id] ?? proposal.title)
        }
    }
}
