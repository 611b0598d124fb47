import Assembly
import Model
import Testing

@Suite struct NearMissTests {
    private func misses(_ texts: [String], _ corrections: Corrections = Corrections()) -> [NearMiss] {
        ActorMerger(corrections: corrections).merged(in: ActorStory.readings(texts)).nearMisses
    }

    @Test("A surname of two bearers is perhaps either's, and names the other as the reason against")
    func tiedSurname() {
        let found = misses(["[p Carl Odum], [p Carl Odum] and [p Rita Odum] came. [p Odum] spoke."])
        #expect(found.map(\.first) == ["carl-odum", "odum"])
        #expect(found.map(\.second) == ["odum", "rita-odum"])
        #expect(found.first?.because == "Odum is the surname of Carl Odum; but Rita Odum may be meant as well")
    }

    @Test("Initials of two namesakes are perhaps either's")
    func tiedInitials() {
        let found = misses(["[p J. Moss] won.", "[p Joan Moss] ran.", "[p Jill Moss] ran."])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.because.contains("initial") && $0.because.contains("fits as well") })
    }

    @Test("A slip with contradicting roles is perhaps one, and says the roles")
    func contradictingRoles() {
        let found = misses(["{senator} [p John Barker] spoke.", "{coach} [p John Harker] spoke."])
        #expect(found.count == 1)
        #expect(found.first?.because.contains("perhaps a slip: b~h") == true)
        #expect(found.first?.because.hasSuffix("but the roles differ: senator, coach") == true)
    }

    @Test("A company and those that begin with its name are perhaps one")
    func companies() {
        let found = misses(["[o Apex Airlines] and [o Apex Technologies] and [o Apex] met."])
        #expect(found.count == 2)
        #expect(found.first?.because == "Apex may be short for Apex Airlines; but Apex Technologies fits as well")
    }

    @Test("A ministry that two countries have is perhaps either's")
    func owners() {
        let found = misses(["The [o Chadian Foreign Ministry] and the [o Malian Foreign Ministry] met. The [o Foreign Ministry] spoke."])
        #expect(found.count == 2)
        #expect(found.first?.because.contains("may be meant as well") == true)
    }

    @Test("What is surely two is no near miss, nor what the user has settled")
    func settled() {
        #expect(misses(["[p Bill Dorn] met [p Hilda Dorn] and [p Ann Cole]."]).isEmpty)
        let texts = ["[p J. Moss] won.", "[p Joan Moss] ran.", "[p Jill Moss] ran."]
        let entry = ActorCorrection(file: "dossier.yml", name: .init("Joan Moss"), same: [.init("J. Moss")], not: [.init("Jill Moss")])
        #expect(misses(texts, Corrections(actors: [entry])).isEmpty)
    }

    @Test("The list is bounded, the likeliest first, each pair once")
    func bounded() {
        let surnames = ["Moss", "Ruiz", "Odum", "Brandt", "Kovar", "Lindt", "Tamm", "Zola", "Feld", "Gans"]
        let texts = surnames.map { "[p Joan \($0)] and [p Jill \($0)] came. [p \($0)] spoke." }
        let found = misses(texts)
        #expect(found.count == 12)
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
        #expect(Set(found.map { [$0.first, $0.second] }).count == found.count)
    }
}
