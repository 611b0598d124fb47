import Model
import Reader

/// Groups readings, dates them, and names the groups: the first half of the way to dossiers.
struct DossierOutliner: Sendable {
    let reader: ArticleReader
    /// What the user settled, without entries that contradict each other.
    let settled: [DossierCorrection]
    let lasting: LastingIDs
    let model: StoryModel
    let vocabulary: Vocabulary

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
        let arrangement = Grouping(settled: settled, model: model, vocabulary: vocabulary).arrangement(
            of: readings, isExplained: isExplained)
        let drafts = GroupPlan.all(arrangement).parallelMap { plan in draft(of: plan, plan.articles.map { readings[$0] }) }
        return named(drafts, settled: settled)
    }

    /// The draft of a group; its readings come in the order of the input.
    func draft(of plan: GroupPlan, _ readings: [Reading]) -> OutlineDraft {
        let dated = PublicationDates(reader: reader, vocabulary: vocabulary).dated(readings)
        let sorted = zip(dated, dated.indices).map { (key: PublicationKey($0), reading: $0, index: $1) }.sorted { $0.key < $1.key }
        let inOrder = sorted.map(\.reading)
        let titles = DossierTitle(vocabulary: vocabulary)
        var draft = OutlineDraft(
            number: plan.number, outline: DossierOutline(id: "", title: "", readings: inOrder), near: plan.near,
            proposal: titles.proposal(for: inOrder))
        guard !plan.places.isEmpty else { return draft }
        let places = sorted.map { plan.places[$0.index] }
        draft.nearest = places.map { $0.nearest?.group }
        draft.outline.placements = zip(places, inOrder).map { Self.placement($0, of: $1) }
        if !plan.vectors.isEmpty {
            draft.outline.chapters = Chapters(inOrder, vectors: sorted.map { plan.vectors[$0.index] }, titles: titles).all
        }
        return draft
    }

    /// Drafts of a whole input, in its order, with their names; of the readings only the ids are looked at. A group that none of them is, as
    /// another part of the input has it differently, is no longer near any.
    func named(_ drafts: [OutlineDraft], settled: [DossierCorrection]) -> [DossierOutline] {
        let names = names(of: drafts, settled: settled)
        let ids = Dictionary(uniqueKeysWithValues: zip(drafts.map(\.number), names.map(\.id)))
        return drafts.indices.map { index in
            var outline = drafts[index].outline
            (outline.id, outline.title) = names[index]
            for (place, group) in drafts[index].nearest.enumerated() {
                guard let id = group.flatMap({ ids[$0] }) else {
                    outline.placements[place].nearest = nil
                    continue
                }
                outline.placements[place].nearest?.dossier = id
            }
            outline.near = drafts[index].near.compactMap { near in ids[near.group].map { (id: $0, likeness: Double(near.likeness)) } }
            return outline
        }
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
    private func names(of drafts: [OutlineDraft], settled: [DossierCorrection]) -> [(id: String, title: String)] {
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
            let id = entry?.id?.text ?? known[index] ?? ids.id(DossierTitle(vocabulary: vocabulary).id(from: proposal.idSource))
            return (id, entry?.title ?? titles[id] ?? proposal.title)
        }
    }
}
