import Model
import Testing

@testable import Assembly

/// Which actors of different dossiers are one.
@Suite struct ActorsAcrossTests {
    private func actor(_ name: String, _ kind: ActorKind = .person, also: [String] = [], roles: [String] = []) -> Actor {
        Actor(
            id: "", name: name, kind: kind, roles: roles.map { Citation(article: "", passage: "", range: 0..<0, text: $0) },
            spellings: ([name] + also).map { Spelling(text: $0, articles: [:], because: "") }, mentions: [])
    }

    private func across(_ dossiers: [Actor]..., corrections: Corrections = Corrections()) -> [[SiteActor?]] {
        ActorMerger(corrections: corrections).across(dossiers)
    }

    @Test func oneFullNameIsOneActorAndASpellingOfItSaysWhy() throws {
        let found = across(
            [actor("Mara Lindqvist", also: ["Lindqvist"]), actor("Velmouth", .place)], [actor("Otto Brand"), actor("Mara Lindkvist")],
            [actor("Mara Lindqvist")])
        let first = try #require(found[0][0])
        #expect(first.name == "Mara Lindqvist" && first.id == "mara-lindqvist" && first.dossiers == 3 && first.because.isEmpty)
        #expect(found[1][1]?.id == first.id && found[2][0]?.id == first.id)
        #expect(found[1][1]?.because.contains("Lindkvist") == true)
        #expect(found[0][1] == nil && found[1][0] == nil)
    }

    @Test func aSurnameAloneJoinsNothing() {
        #expect(across([actor("Lindqvist")], [actor("Lindqvist")]) == [[nil], [nil]])
        #expect(across([actor("Mara Lindqvist", also: ["Lindqvist"])], [actor("Lindqvist")]) == [[nil], [nil]])
    }

    @Test func namesakesOfDifferentFirstNamesStayApart() {
        #expect(across([actor("Mara Lindqvist")], [actor("Pia Lindqvist")]) == [[nil], [nil]])
    }

    @Test func aBodyNamedByWhatItIsNeedsCompany() {
        let court = actor("Supreme Court", .organisation)
        #expect(across([court], [court]) == [[nil], [nil]])
        let company = [actor("Mara Lindqvist"), actor("Otto Brand")]
        let found = across([court] + company, [court] + company, [court])
        #expect(found[0][0]?.id == "supreme-court" && found[1][0]?.id == "supreme-court" && found[2][0] == nil)
        #expect(found[0][0]?.dossiers == 2)
    }

    @Test func twoOfOneDossierAreNotJoinedByAnother() {
        let found = across([actor("Mara Lindqvist"), actor("Mara Lindkvist")], [actor("Mara Lindqvist")])
        #expect(found[0][0] != nil && found[0][1] == nil)
    }

    @Test func whatTheUserSettlesHoldsAcrossDossiers() {
        let same = ActorCorrection(file: "dossier.yml", name: .init("Mara Lindqvist"), same: [.init("M. Holm")])
        let found = across([actor("Mara Lindqvist")], [actor("Mara Holm", also: ["M. Holm"])], corrections: Corrections(actors: [same]))
        #expect(found == [[nil], [nil]])
        let whole = ActorCorrection(file: "dossier.yml", name: .init("Mara Lindqvist"), same: [.init("Mara Holm")])
        let joined = across([actor("Mara Lindqvist")], [actor("Mara Holm")], corrections: Corrections(actors: [whole]))
        #expect(joined[1][0]?.id == "mara-lindqvist")
    }

    @Test func oneDossierHasNobodyInCommon() {
        #expect(across([actor("Mara Lindqvist")]) == [[nil]])
    }

    @Test func orderOfTheDossiersDecidesNothing() {
        let dossiers = [[actor("Mara Lindqvist")], [actor("Mara Lindkvist")], [actor("Tom Aird"), actor("Mara Lindqvist")]]
        for some in [dossiers, Array(dossiers.prefix(2))] {
            let found = ActorMerger().across(some)
            #expect(found[0][0] != nil)
            #expect(ActorMerger().across(some.reversed()) == found.reversed())
        }
    }

    @Test func whatIsKeptOfActorsTellsTheSame() throws {
        let dossiers = [[actor("Mara Lindqvist", roles: ["harbour master", "harbour master", "captain"])], [actor("Mara Lindkvist")]]
        let kept = try dossiers.map { actors in
            var packer = Packer()
            packer.add(BriefActors(actors))
            var unpacker = Unpacker(packer.bytes)
            return try BriefActors(from: &unpacker).actors
        }
        #expect(ActorMerger().across(kept) == ActorMerger().across(dossiers))
        #expect(kept[0][0].tellingRoles == ["harbour master", "captain"])
        let site = ActorMerger().across(dossiers)[0]
        var packer = Packer()
        packer.add(SiteActors(site + [nil]))
        var unpacker = Unpacker(packer.bytes)
        #expect(try SiteActors(from: &unpacker).all == site + [nil])
    }
}
