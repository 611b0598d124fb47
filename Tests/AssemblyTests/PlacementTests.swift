import Model
import Reader
import Testing

@testable import Assembly

/// Why articles are where they are: evidence at odds, the nearest other dossier, chapters, related dossiers.
@Suite struct PlacementTests {
    private typealias Article = (id: String, title: String?, paragraphs: [String])

    private func outlines(_ articles: [Article], published: [String: String] = [:]) -> [DossierOutline] {
        var found = readings(articles)
        for index in found.indices {
            guard let day = published[found[index].article.id] else { continue }
            found[index].article.published = PublicationDate(value: day, basis: .stated, because: "stated")
        }
        return Assembler(reader: ArticleReader()).outlines(of: found)
    }

    private static func quake(_ id: String, place: String, day: String, mayor: String, dead: Int) -> Article {
        (
            id, "Earthquake shakes coast, homes destroyed",
            [
                "An earthquake shook \(place) on \(day) and destroyed homes along the coast, rescuers said. At least \(dead) people died and "
                    + "\(dead * 7) were hurt, Mayor \(mayor) said. Rescuers searched the rubble for survivors through the night."
            ]
        )
    }

    @Test func anotherPlaceAndAnotherDayIsAnotherEvent() throws {
        let north = Self.quake("n", place: "Valparaiso", day: "Monday", mayor: "Ines Roth", dead: 41)
        let same = outlines([north, Self.quake("n2", place: "Valparaiso", day: "Monday", mayor: "Ines Roth", dead: 41)])
        #expect(same.count == 1)
        let other = outlines([north, Self.quake("s", place: "Catania", day: "Friday", mayor: "Luca Bruni", dead: 13)])
        try #require(other.count == 2)
        let nearest = other[0].placements[0].nearest
        #expect(nearest?.dossier == other[1].id)
        #expect(nearest?.bar == .odds)
        #expect(nearest?.odds == [.persons, .places, .numbers, .days])
    }

    @Test func oneKindOfEvidenceAtOddsIsNotEnough() {
        let monday = Self.quake("a", place: "Valparaiso", day: "Monday", mayor: "Ines Roth", dead: 41)
        let tuesday = Self.quake("b", place: "Valparaiso", day: "Tuesday", mayor: "Ines Roth", dead: 41)
        #expect(outlines([monday, tuesday]).count == 1)
    }

    @Test func saysWhichWordsPutAnArticleThere() {
        let article = { (id: String) -> Article in
            let text = "The ferry Ariadne burned off Heraklion. Coastguards of Heraklion towed the Ariadne."
            return (id, "Ferry Ariadne burns off Heraklion", [text])
        }
        let rovers: Article = ("c", "Rovers win", ["Rovers won the derby by three goals to one."])
        let placements = outlines([article("a"), article("b"), rovers]).map(\.placements)
        #expect(placements[0].count == 2)
        #expect(placements[0][0].words.prefix(2).sorted() == ["Ariadne", "Heraklion"])
        #expect((placements[0][0].likeness ?? 0) > 0.9)
        #expect(placements[1] == [Placement()])
    }

    @Test func aStoryOfWeeksHasChapters() throws {
        func told(_ id: String, _ words: String) -> Article {
            let rest =
                "said the harbour master of Port Mora, Ines Roth, where the ferry Ariadne burned at the quay in March and the "
                + "trawlers Solano and Tarn saved all of the passengers."
            return (id, words, ["\(words), \(rest)"])
        }
        let fire = (1...3).map { told("f\($0)", "Ferry Ariadne burns in Port Mora, crew jumps into the water") }
        let trial = (1...3).map { told("t\($0)", "Judges sentence the captain of the Ariadne to prison for negligence") }
        let days = ["f1": "2031-03-01", "f2": "2031-03-01", "f3": "2031-03-02", "t1": "2031-03-28", "t2": "2031-03-28", "t3": "2031-03-29"]
        let found = outlines(fire + trial, published: days)
        try #require(found.count == 1)
        #expect(found[0].chapters.map(\.articles) == [["f1", "f2", "f3"], ["t1", "t2", "t3"]])
        #expect(found[0].chapters.map { "\($0.from.iso) \($0.to.iso)" } == ["2031-03-01 2031-03-02", "2031-03-28 2031-03-29"])
        #expect(found[0].chapters.map(\.title) == [fire[0].title, trial[0].title])
        // Of two articles within hours, the one that comes later in time can be of the day before.
        let zones = days.merging(["f2": "2031-03-01T23:30-08:00", "f3": "2031-03-02T01:00+02:00"]) { _, new in new }
        let mixed = outlines(fire + trial, published: zones).flatMap(\.chapters)
        #expect(mixed.allSatisfy { $0.from <= $0.to })
        #expect(mixed.map(\.from.iso) == ["2031-03-01", "2031-03-28"])
        let week = outlines(fire, published: ["f1": "2031-03-01", "f2": "2031-03-03", "f3": "2031-03-08"])
        #expect(week.map(\.chapters) == [[]])
    }

    @Test func dossiersWithTheSamePeopleAreRelated() throws {
        func told(_ id: String, _ day: String, _ words: String) -> Article {
            (id, words, ["\(words). Captain Katarina Lindqvist spoke to reporters in Port Mora on \(day)."])
        }
        let fire = [
            "The ferry Ariadne burned to the waterline and forty passengers were saved by trawlers",
            "Trawlers took forty people off the Ariadne as flames ate the ferry down to the waterline",
            "Forty passengers of the burning ferry are safe: trawlers reached the Ariadne in time",
        ]
        let election = [
            "Katarina Lindqvist stands for parliament and promises cheaper houses, schools and trains",
            "Cheaper houses and trains, new schools: what Lindqvist promises voters for parliament",
            "Candidate for parliament wants cheaper trains and schools for everybody, says Lindqvist",
        ]
        let articles =
            fire.enumerated().map { told("f\($0)", "Monday", $1) } + election.enumerated().map { told("t\($0)", "Friday", $1) }
            + [("x", "Rovers win", ["Rovers won the derby by three goals to one after a dull first half."])]
        let dossiers = Assembler(reader: ArticleReader()).dossiers(from: readings(articles))
        try #require(dossiers.count == 3)
        #expect(dossiers[0].related.map(\.dossier) == [dossiers[1].id])
        #expect(dossiers[1].related.map(\.dossier) == [dossiers[0].id])
        #expect(dossiers[0].related.first?.actors.contains("Katarina Lindqvist") == true)
        #expect(dossiers[2].related.isEmpty)
    }
}
