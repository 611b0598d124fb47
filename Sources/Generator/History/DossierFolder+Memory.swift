import Model

extension DossierFolder {
    /// What later builds must know of the dossier. `pages` are the files of its pages, without their folder.
    func memory(pages: [String]) -> DossierMemory {
        let base = past.base
        var memory = DossierMemory(id: dossier.id, folder: name, since: base?.since ?? past.state)
        let here = zip(past.remembering(dossier.readings.map(\.article)), sources).map { article, source in
            var article = article
            (article.mark, article.look, article.file) = (source.mark.index, source.mark.look, source.file)
            return article
        }
        memory.articles = (here + left).sorted { $0.mark < $1.mark }
        for kind in ThingKind.allCases {
            let known = Dictionary((base?[kind] ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let things = (continuity.things[kind] ?? []).enumerated().map { index, thing in
                var thing = thing
                thing.pages = Set((known[thing.id]?.pages ?? []) + [listPage(kind, index)].compactMap { $0 }).sorted()
                return thing
            }
            let current = Set(things.map(\.id))
            let hidden = (continuity.hidden[kind] ?? []).filter { known[$0.id] == nil }
            let gone = (known.values + hidden).filter { !current.contains($0.id) }.map { thing in
                var thing = thing
                thing.gone = thing.gone ?? past.state
                return thing
            }
            memory[kind] = (things + gone).sorted { $0.id < $1.id }
        }
        memory.pages = Set((base?.pages ?? []) + pages).sorted()
        memory.changes = (base?.changes ?? []).filter { $0.day < past.state } + (news.change.isEmpty ? [] : [news.change])
        return memory
    }

    /// Articles that were in the dossier.
    private var left: [RememberedArticle] {
        (past.base?.articles ?? []).filter { index(ofArticle: $0.id) == nil }.map { article in
            var article = article
            article.gone = article.gone ?? past.state
            return article
        }
    }

    /// On which page of its list a thing has its anchor, counted from 0; nil where it has none.
    func listPage(_ kind: ThingKind, _ index: Int) -> Int? {
        switch kind {
        case .actor: hasPage(actor: index) ? nil : Paging.page(ofFile: actors.file(of: index))
        case .claim: isSingle ? nil : Paging.page(ofFile: layout.file(ofClaim: index))
        case .difference: isSingle ? nil : Paging.page(ofFile: layout.file(ofDisagreement: index))
        case .event: Paging.page(ofFile: timeline.file(of: index))
        }
    }

    /// Where a thing is told, from the dossier's folder.
    func href(_ kind: ThingKind, _ index: Int) -> String {
        switch kind {
        case .actor: actorHref(index)
        case .claim: isSingle ? "index.html" : claimHref(index)
        case .difference: isSingle ? "index.html" : disagreementHref(index)
        case .event: eventHref(index)
        }
    }

    /// Whether a thing is to be marked as new.
    func isNew(_ kind: ThingKind, _ index: Int) -> Bool { past.previous != nil && news.things[kind]?[index] == true }

    /// The same of an article.
    func isNew(article index: Int) -> Bool { past.previous != nil && news.articles[index] }
}
