import Model

/// An outline before the dossiers of the site have their names: others are still named by the numbers of their groups.
package struct OutlineDraft: Sendable {
    /// See `GroupPlan.number`.
    package let number: Int
    /// Without id and title, and without the ids of other dossiers.
    package var outline: DossierOutline
    /// By reading of the outline, the number of the group that it is most like without being in it; empty where nothing is explained.
    package var nearest: [Int?] = []
    /// See `GroupPlan.near`.
    let near: [(group: Int, likeness: Float)]
    let proposal: DossierTitle.Proposal

    /// Of the headline that the id is made of, if the user gives none.
    package var idSource: String { proposal.idSource }

    init(number: Int, outline: DossierOutline, near: [(group: Int, likeness: Float)], proposal: DossierTitle.Proposal) {
        (self.number, self.outline, self.near, self.proposal) = (number, outline, near, proposal)
    }
}

extension OutlineDraft {
    /// What decides how the dossiers of a site are called, with as much of the readings as `shorten` leaves.
    package func brief(_ shorten: (Reading) -> Reading) -> OutlineDraft {
        var brief = self
        brief.outline = DossierOutline(id: "", title: "", readings: outline.readings.map(shorten))
        return brief
    }
}

/// Of the outline, the readings; its placements say nothing but which group is nearest, once it is read again.
extension OutlineDraft: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(UInt64(number))
        packer.add(outline.readings)
        packer.add(nearest) { $0.add($1) }
        packer.add(near) { packer, near in
            packer.add(UInt64(near.group))
            packer.add(UInt64(near.likeness.bitPattern))
        }
        packer.add([proposal.title, proposal.idSource])
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        number = try unpacker.index(below: .max)
        outline = DossierOutline(id: "", title: "", readings: try unpacker.values())
        nearest = try unpacker.list { unpacker throws(BrokenPack) in try unpacker.optionalInt() }
        near = try unpacker.list { unpacker throws(BrokenPack) in
            (group: try unpacker.index(below: .max), likeness: Float(bitPattern: UInt32(try unpacker.index(below: 1 << 32))))
        }
        let texts = try unpacker.texts(2)
        proposal = DossierTitle.Proposal(title: texts[0], idSource: texts[1])
        guard nearest.isEmpty || nearest.count == outline.readings.count else { throw BrokenPack() }
        outline.placements = nearest.map { group in
            Placement(nearest: group.map { _ in NearestDossier(dossier: "", likeness: 0, words: [], bar: .unlike) })
        }
    }
}
