import Model

/// Something about who is who that a person should settle, with the lines that settle it.
enum DoubtItem {
    static let shape = PageShape.record(texts: [.name, .href, .other, .otherHref, .because, .same, .not])

    /// Two actors that may be one, seen from the first.
    static func value(_ miss: NearMiss, from index: Int, to other: Int, in folder: DossierFolder) -> PageValue {
        let (mine, theirs) = (folder.dossier.actors[index], folder.dossier.actors[other])
        // The same lines on both pages: the greater presence gives the name.
        let (name, spelling) = miss.first == mine.id ? (mine.name, theirs.name) : (theirs.name, mine.name)
        return .record([
            .name: .words(mine.name), .href: .text(folder.actorHref(index)), .other: .words(theirs.name),
            .otherHref: .text(folder.actorHref(other)), .because: .words(folder.t.reason(miss.because)),
            .same: .text(CorrectionLines.same(name, spelling)), .not: .text(CorrectionLines.not(name, spelling)),
        ])
    }

    /// A spelling that was counted to an actor and looks like a slip.
    static func slip(_ spelling: Spelling, of index: Int, in folder: DossierFolder) -> PageValue {
        let actor = folder.dossier.actors[index]
        return .record([
            .name: .words(actor.name), .href: .text(folder.actorHref(index)), .other: .words(spelling.text), .otherHref: .text(""),
            .because: .words(folder.t.reason(spelling.because)), .same: .text(CorrectionLines.same(actor.name, spelling.text)),
            .not: .text(CorrectionLines.not(actor.name, spelling.text)),
        ])
    }
}
