import Model

/// A claim and what each source says of it.
enum ClaimItem {
    static let shape = PageShape.record(
        texts: ["anchor", "href"], flags: ["differs", "hasSentences"],
        [
            "lead": Quotation.shape, "speaker": .list(Link.shape), "dispute": .list(Link.shape),
            "cells": .list(.record(texts: ["letter", "tone", "href", "label", "value"], flags: ["says", "differs", "silent"])),
            "sentences": .list(.record(texts: ["value"], flags: ["differs"], ["said": Quotation.shape, "others": .list(MarkLink.shape)])),
            "values": .list(.record(texts: ["value"], flags: ["differs"], ["marks": .list(MarkLink.shape)])),
        ]
    )

    /// The claim at an index of the dossier. Cells stand in the order of the table's columns; where there are many, values stand below the
    /// statement, as a column has no room for them, and `silent` cells may be left out.
    static func value(_ index: Int, in folder: DossierFolder, isMany: Bool = false, omitsSilent: Bool = false) -> PageValue {
        let claim = folder.dossier.claims[index]
        let cells = folder.layout.columns.compactMap { $0 < claim.cells.count ? claim.cells[$0] : nil }
        let speaking = cells.filter { $0.state != .silent }
        let sentences = sentences(speaking, in: folder)
        let differs = speaking.contains { $0.state == .differs }
        let dispute = claim.disagreement.flatMap { folder.disagreementIndex[$0] }
        return .record([
            "anchor": .text(folder.claimAnchors[index]), "href": .text(folder.claimHref(index)),
            "differs": .flag(differs), "lead": Quotation.value(claim.lead, in: folder),
            "speaker": .list(speaker(of: claim, in: folder).map { [$0.value] } ?? []),
            "dispute": .list(dispute.map { [Link(label: "", href: folder.disagreementHref($0)).value] } ?? []),
            "cells": .list((omitsSilent ? speaking : cells).map { cell($0, in: folder, showsValue: differs && !isMany) }),
            "hasSentences": .flag(sentences.count > 1), "sentences": .list(sentences.count > 1 ? sentences : []),
            "values": .list(differs && isMany ? values(speaking, in: folder) : []),
        ])
    }

    /// The sentences, each once, with the marks of all that have it word for word.
    private static func sentences(_ cells: [ClaimCell], in folder: DossierFolder) -> [PageValue] {
        var places: [String: Int] = [:]
        var groups: [(cell: ClaimCell, citations: [Citation])] = []
        for cell in cells {
            guard let citation = cell.citation else { continue }
            if let place = places[citation.text] {
                groups[place].citations.append(citation)
            } else {
                places[citation.text] = groups.count
                groups.append((cell, [citation]))
            }
        }
        return groups.map { cell, citations in
            .record([
                "value": .words(cell.value ?? ""), "differs": .flag(cell.state == .differs),
                "said": Quotation.value(citations[0], in: folder), "others": MarkLink.values(Array(citations.dropFirst()), in: folder),
            ])
        }
    }

    private static func speaker(of claim: Claim, in folder: DossierFolder) -> Link? {
        guard let index = claim.speaker.flatMap({ folder.actorIndex[$0] }) else { return nil }
        return Link(label: folder.dossier.actors[index].name, href: folder.actorFiles[index])
    }

    /// The values, in the order in which they first come, with those who give them.
    private static func values(_ cells: [ClaimCell], in folder: DossierFolder) -> [PageValue] {
        distinct(cells.compactMap(\.value)).map { value in
            let givers = cells.filter { $0.value == value }
            return .record([
                "value": .words(value), "differs": .flag(givers.contains { $0.state == .differs }),
                "marks": MarkLink.values(givers.compactMap(\.citation), in: folder),
            ])
        }
    }

    private static func cell(_ cell: ClaimCell, in folder: DossierFolder, showsValue: Bool) -> PageValue {
        let mark = folder.index(ofArticle: cell.article).map { folder.sources[$0].mark }
        let letter = mark?.letter ?? "?"
        let isUnread = folder.isUnread(cell.article)
        let passage = cell.citation.map { MarkLink.label($0, in: folder) } ?? letter
        let label =
            switch cell.state {
            case .says: "\(passage): says so"
            case .differs: "\(passage): differs" + (cell.value.map { ", \($0)" } ?? "")
            case .silent where isUnread: "\(letter): not read"
            case .silent: "\(letter): no match found"
            }
        return .record([
            "letter": .text(letter), "tone": .text(mark?.tone ?? ""), "href": .text(cell.citation.map(folder.href) ?? ""),
            "label": .words(label), "value": .words(showsValue ? cell.value ?? "" : ""), "says": .flag(cell.state == .says),
            "differs": .flag(cell.state == .differs), "silent": .flag(cell.state == .silent),
        ])
    }
}
