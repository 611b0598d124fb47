import Model

/// A claim and what each source says of it.
enum ClaimItem {
    static let shape = PageShape.record(
        texts: ["anchor", "href"], flags: ["differs"],
        [
            "lead": Quotation.shape,
            "cells": .list(.record(texts: ["letter", "tone", "href", "label", "value"], flags: ["says", "differs", "silent"])),
            "sentences": .list(.record(texts: ["value"], flags: ["differs"], ["said": Quotation.shape])),
        ]
    )

    /// The claim at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder) -> PageValue {
        let claim = folder.dossier.claims[index]
        let sentences = claim.cells.compactMap { cell -> PageValue? in
            guard let citation = cell.citation else { return nil }
            return .record([
                "value": .words(cell.value ?? ""), "differs": .flag(cell.state == .differs), "said": Quotation.value(citation, in: folder),
            ])
        }
        return .record([
            "anchor": .text(folder.claimAnchors[index]), "href": .text(folder.claimHref(index)),
            "differs": .flag(claim.cells.contains { $0.state == .differs }), "lead": Quotation.value(claim.lead, in: folder),
            "cells": .list(claim.cells.map { cell($0, in: folder) }), "sentences": .list(sentences),
        ])
    }

    /// Whether several sources speak of a claim, or one makes it alone.
    static func isShared(_ claim: Claim) -> Bool { claim.cells.count { $0.state != .silent } > 1 }

    /// The indices of the claims that several sources speak of, and of those that one source makes alone.
    static func parted(_ dossier: Dossier) -> (shared: [Int], lone: [Int]) {
        let claims = dossier.claims
        return (claims.indices.filter { isShared(claims[$0]) }, claims.indices.filter { !isShared(claims[$0]) })
    }

    private static func cell(_ cell: ClaimCell, in folder: DossierFolder) -> PageValue {
        let mark = folder.index(ofArticle: cell.article).map { folder.sources[$0].mark }
        let letter = mark?.letter ?? "?"
        let passage = cell.citation.map { MarkLink.label($0, in: folder) } ?? letter
        let label =
            switch cell.state {
            case .says: "\(passage): says so"
            case .differs: "\(passage): differs" + (cell.value.map { ", \($0)" } ?? "")
            case .silent: "\(letter): nothing found"
            }
        return .record([
            "letter": .text(letter), "tone": .text(mark?.tone ?? ""), "href": .text(cell.citation.map(folder.href) ?? ""),
            "label": .words(label),
            "value": .words(cell.value ?? ""), "says": .flag(cell.state == .says), "differs": .flag(cell.state == .differs),
            "silent": .flag(cell.state == .silent),
        ])
    }
}

/// A point on which sources differ: the values, and the sentences that give them.
enum DisagreementItem {
    static let shape = PageShape.record(
        texts: ["anchor", "href", "about", "kind"],
        ["values": .list(.record(texts: ["value"], ["says": .list(Quotation.shape)]))]
    )

    /// The disagreement at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder) -> PageValue {
        let disagreement = folder.dossier.disagreements[index]
        return .record([
            "anchor": .text(folder.disagreementAnchors[index]), "href": .text(folder.disagreementHref(index)),
            "about": .words(disagreement.about.isEmpty ? words(disagreement.kind) : disagreement.about),
            "kind": .text(words(disagreement.kind)),
            "values": .list(
                disagreement.values.map { value in
                    .record(["value": .words(value.value), "says": .list(value.says.map { Quotation.value($0, in: folder) })])
                }),
        ])
    }

    private static func words(_ kind: Disagreement.Kind) -> String {
        switch kind {
        case .time: "time"
        case .date: "date"
        case .quantity: "number"
        case .spelling: "spelling"
        case .modality: "whether it happened"
        case .attribution: "who said it"
        }
    }
}
