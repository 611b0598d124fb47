import Model

/// Where the things of a dossier stand, from its folder.
extension DossierFolder {
    /// The address of the sentence that is cited, or of its passage, from the dossier's folder.
    func href(_ citation: Citation) -> String {
        guard let index = index(ofArticle: citation.article) else { return "sources.html" }
        let anchor = texts[index] == .none ? nil : articles[index].sentenceAnchor(of: citation, in: dossier.readings[index])
        return "\(articles[index].file(ofPassage: citation.passage))#\(anchor ?? citation.passage)"
    }

    /// Where the page of its article says how a passage is cited.
    func citeHref(_ citation: Citation) -> String {
        guard let index = index(ofArticle: citation.article) else { return "sources.html" }
        return "\(articles[index].file(ofPassage: citation.passage))#\(ArticlePage.citeAnchor(citation.passage))"
    }

    /// The address of the passage that is cited.
    func passageHref(_ citation: Citation) -> String {
        index(ofArticle: citation.article).map { passageHref($0, citation.passage) } ?? "sources.html"
    }

    /// The same of a passage of the article at an index.
    func passageHref(_ index: Int, _ passage: String) -> String { "\(articles[index].file(ofPassage: passage))#\(passage)" }

    /// Whether an actor has a page: one that is named once has its row on the page of all actors, and no more to tell.
    func hasPage(actor index: Int) -> Bool { hasActorPages && dossier.actors[index].mentions.count > 1 }

    /// An actor's page, or its row.
    func actorHref(_ index: Int) -> String {
        hasPage(actor: index) ? "\(actorSlugs[index]).html" : "\(actors.file(of: index))#\(actorSlugs[index])"
    }

    func eventHref(_ index: Int) -> String { "\(timeline.file(of: index))#\(eventAnchors[index])" }
    func claimHref(_ index: Int) -> String { "\(layout.file(ofClaim: index))#\(claimAnchors[index])" }
    func disagreementHref(_ index: Int) -> String { "\(layout.file(ofDisagreement: index))#\(disagreementAnchors[index])" }

    /// Where shared text stands on its page: by the letters of its articles, which last, and the places in the texts where it begins.
    func sharedTextAnchor(_ index: Int) -> String {
        let shared = dossier.sharedText[index]
        let ends = [shared.a, shared.b].map { end in
            (self.index(ofArticle: end.article).map { sources[$0].mark.letter.lowercased() } ?? "") + "\(end.range.lowerBound)"
        }
        return "shared-\(ends.joined(separator: "-"))"
    }

    /// The passage side by side with the other; where there is too much shared text to show it all, the page about it.
    func sharedTextHref(_ index: Int) -> String { layout.file(ofCopy: index).map { "\($0)#\(sharedTextAnchor(index))" } ?? "copies.html" }

    /// The page on which two articles, given by index, stand side by side.
    func pairFile(_ one: Int, _ other: Int) -> String {
        let letters = [one, other].map { sources[$0].mark }.sorted { $0.index < $1.index }.map { $0.letter.lowercased() }
        return "pair-\(letters[0])-\(letters[1]).html"
    }

    /// The same, or nil when the two have no page.
    func pairHref(_ one: Int, _ other: Int) -> String? { layout.pairs.has(one, other) ? pairFile(one, other) : nil }

    /// The marks of the articles beside which one can be read, the nearest first; each leads to the page of both. Of the shape of `MarkLink`.
    func besideMarks(_ index: Int, except left: Int? = nil) -> [PageValue] {
        layout.pairs.others(of: index).filter { $0 != left }.map { other in
            MarkLink.value(
                of: sources[other], href: pairFile(index, other),
                label: t(.sideBySideWith, [.name: sources[other].label, .other: sources[index].label]))
        }
    }

    /// The page of a file in this folder.
    func path(_ file: String) -> String { "\(name)/\(file)" }
}
