import Assembly
import Model
import Testing

@Suite struct CorrectionTests {
    private typealias Name = ActorCorrection.Name

    private let texts = [
        "[p Olga Brandt] met [p Ines Roth] in [l Graz]. [p Brandt] spoke; {Chancellor} [p Brandt] left.",
        "[p Olya B.] sang with [o Nordwind]. [p Brandt] clapped. [p Ínes ROTH] wept.",
    ]

    private func merger(_ entries: ActorCorrection...) -> ActorMerger { ActorMerger(corrections: Corrections(actors: entries)) }

    private func entry(
        _ name: String, same: [String] = [], not: [String] = [], kind: ActorKind? = nil, role: String? = nil, hide: Bool = false,
        line: Int = 2
    ) -> ActorCorrection {
        ActorCorrection(
            file: "in/dossier.yml", name: Name(name, line: line),
            same: same.enumerated().map { Name($0.element, line: line + 1 + $0.offset) },
            not: not.map { Name($0, line: line + 8) }, kind: kind, role: role, isHidden: hide)
    }

    private func actors(_ entries: ActorCorrection...) -> [Actor] {
        ActorMerger(corrections: Corrections(actors: entries)).actors(in: ActorStory.readings(texts))
    }

    @Test("Spellings that the user joins are one actor, across kinds, capitals and accents aside, and say so")
    func same() throws {
        let found = actors(entry("Olga Brandt", same: ["olya b", "NORDWIND"]))
        let actor = try #require(found.first { $0.name == "Olga Brandt" })
        #expect(actor.mentions.count == 6)
        let reasons = Dictionary(uniqueKeysWithValues: actor.spellings.map { ($0.text, $0.because) })
        #expect(reasons["Olga Brandt"] == "so named in dossier.yml, line 2")
        #expect(reasons["Olya B."] == "joined in dossier.yml, line 3")
        #expect(reasons["Nordwind"] == "joined in dossier.yml, line 4")
        #expect(reasons["Brandt"]?.contains("surname alone") == true)
        #expect(!found.contains { $0.name == "Nordwind" || $0.name == "Olya B." })
    }

    @Test("The user's name may be one that no source writes")
    func newName() throws {
        let found = actors(entry("Olga Maria Brandt", same: ["Olga Brandt"]))
        let actor = try #require(found.first { $0.name == "Olga Maria Brandt" })
        #expect(actor.id == "olga-maria-brandt")
        let own = try #require(actor.spellings.last)
        #expect(own.text == "Olga Maria Brandt" && own.articles.isEmpty)
        #expect(own.because == "so named in dossier.yml, line 2; no source writes it so")
    }

    @Test("Entries of one actor count together, whichever of its names they are under")
    func pastedDoubts() throws {
        let story = ActorStory.readings(["[p Carl Odum], [p Carl Odum] and [p Rita Odum] came. [p Odum] spoke."])
        let entries = [
            entry("Carl Odum", same: ["Odum"]), entry("Odum", not: ["Rita Odum"], line: 20), entry("Carl Odum", kind: .person, line: 40),
        ]
        for order in [entries, entries.reversed()] {
            let merger = ActorMerger(corrections: Corrections(actors: order))
            #expect(merger.diagnostics(for: story).isEmpty)
            let found = merger.actors(in: story)
            #expect(found.first { $0.name == "Carl Odum" }?.mentions.count == 3)
            #expect(found.contains { $0.name == "Rita Odum" })
        }
    }

    @Test("Entries of one actor that say different things of it are named")
    func unlikeKinds() throws {
        let story = ActorStory.readings(["[p Carl Odum] came."])
        let entries = [entry("Carl Odum", kind: .person), entry("Carl Odum", kind: .place, line: 20)]
        let found = ActorMerger(corrections: Corrections(actors: entries)).diagnostics(for: story)
        #expect(
            found.map(\.description) == [
                "in/dossier.yml:20: error: “Carl Odum” is a place here and a person elsewhere (keep it in one of the two entries)"
            ])
    }

    @Test("A spelling that the user keeps apart becomes its own actor")
    func not() throws {
        #expect(actors().first { $0.name == "Ines Roth" }?.spellings.count == 2)
        let apart = actors(entry("Olga Brandt", not: ["Brandt"]))
        #expect(apart.first { $0.name == "Olga Brandt" }?.mentions.count == 1)
        let other = try #require(apart.first { $0.name == "Brandt" })
        #expect(other.mentions.count == 3)
        #expect(other.spellings[0].because.hasSuffix("kept apart from Olga Brandt in dossier.yml, line 10"))
    }

    @Test("What two entries name is never one actor, whatever the evidence")
    func twoEntries() {
        let readings = ActorStory.readings(["[p Bill Dorn] ran.", "[p William Dorn] won."])
        #expect(ActorMerger().actors(in: readings).count == 1)
        #expect(merger(entry("Bill Dorn"), entry("William Dorn", line: 20)).actors(in: readings).count == 2)
        #expect(merger(entry("Bill Dorn", not: ["William Dorn"])).actors(in: readings).count == 2)
    }

    @Test("Kind and role are the user's, and what is hidden is no actor")
    func kindRoleHide() {
        let found = actors(entry("Nordwind", kind: .person, role: "a choir"), entry("Graz", hide: true, line: 20))
        let choir = found.first { $0.name == "Nordwind" }
        #expect(choir?.kind == .person)
        #expect(choir?.statedRole == "a choir")
        #expect(!found.contains { $0.name == "Graz" })
    }

    @Test("A word that is no actor becomes one where the user says so")
    func demonym() {
        let readings = ActorStory.readings(["[o Russians] won."])
        #expect(ActorMerger().actors(in: readings).isEmpty)
        #expect(merger(entry("Russians", kind: .organisation)).actors(in: readings).map(\.name) == ["Russians"])
    }

    @Test("Names that no article has are errors with the nearest name; a new name is none")
    func unmatched() {
        let check = merger(entry("Olga Brant"), entry("The Choir", same: ["Nordwint", "Nordwind"], not: ["Xyzzy"], line: 20))
        let found = check.diagnostics(for: ActorStory.readings(texts))
        #expect(
            found.map(\.description) == [
                "in/dossier.yml:2: error: no article names “Olga Brant” (did you mean “Olga Brandt”?)",
                "in/dossier.yml:21: error: no article names “Nordwint” (did you mean “Nordwind”?)",
                "in/dossier.yml:28: error: no article names “Xyzzy” (write the name as an article does, or leave it out)",
            ])
    }

    @Test("Entries that contradict each other or themselves are errors with both lines")
    func contradictions() {
        let check = merger(
            entry("Olga Brandt", same: ["Olya B."], not: ["OLYA B"]), entry("Ines Roth", same: ["Olya B.", "Ines Roth"], line: 20))
        let found = check.diagnostics(for: ActorStory.readings(texts))
        #expect(
            found.map(\.message) == [
                "“OLYA B” is said to be “Olga Brandt”, line 3, and not to be",
                "“Olya B.” is “Ines Roth” here and “Olga Brandt” elsewhere, line 3",
            ])
        #expect(found.map(\.line) == [10, 21])
    }

    @Test("No corrections, nothing wrong and nothing changed")
    func none() {
        let readings = ActorStory.readings(texts)
        #expect(merger().diagnostics(for: readings).isEmpty)
        #expect(merger().actors(in: readings) == ActorMerger().actors(in: readings))
    }
}
