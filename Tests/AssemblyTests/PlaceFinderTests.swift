import Atlas
import Model
import Testing

@testable import Assembly

@Suite struct PlaceFinderTests {
    private func place(_ name: String, _ paragraphs: String..., other: [String] = []) throws -> Place {
        let readings =
            [Sources.reading("a", paragraphs: paragraphs)] + other.enumerated().map { Sources.reading("b\($0)", paragraphs: [$1]) }
        return try place(name, in: readings)
    }

    /// The name is an actor wherever it stands: what is a name is not looked at here.
    private func place(_ name: String, in readings: [Reading]) throws -> Place {
        let actor = Self.actor(name, in: readings)
        return try #require(PlaceFinder(readings: readings).places(of: [actor]).first)
    }

    private static func actor(_ name: String, in readings: [Reading]) -> Actor {
        let mentions = readings.flatMap { reading -> [Citation] in
            let article = reading.article
            return article.text.ranges(of: name).compactMap { found in
                let start = article.text.utf8.distance(from: article.text.startIndex, to: found.lowerBound)
                let range = start..<start + name.utf8.count
                return article.passage(at: start).map { Citation(article: article.id, passage: $0.id, range: range, text: name) }
            }
        }
        let spelling = Spelling(text: name, articles: [:], because: "")
        return Actor(id: name, name: name, kind: .place, roles: [], spellings: [spelling], mentions: mentions)
    }

    private func isAt(_ place: Place, _ latitude: Double, _ longitude: Double) -> Bool {
        guard let point = place.point else { return false }
        return abs(point.latitude - latitude) < 0.2 && abs(point.longitude - longitude) < 0.2
    }

    @Test(
        "The words behind a name say which town of that name is meant",
        arguments: [
            ("A gunman opened fire in Portland, Maine, on Monday.", 43.66, -70.26),
            ("A gunman opened fire in Portland, Ore., on Monday.", 45.52, -122.68),
            ("A gunman opened fire in Portland (Oregon) on Monday.", 45.52, -122.68),
            ("A gunman opened fire in Portland, in southern Maine, on Monday.", 43.66, -70.26),
            ("A gunman opened fire in Portland (northern Oregon) on Monday.", 45.52, -122.68),
        ])
    func beside(text: String, latitude: Double, longitude: Double) throws {
        let place = try place("Portland", text)
        #expect(place.standing == .settled && isAt(place, latitude, longitude))
        #expect(place.because.hasSuffix("stands right behind the name"))
        #expect(place.evidence?.passage == "p1")
    }

    @Test func aTownIsInNoOtherCountryThanTheOneBehindItsName() throws {
        let text = "The variant was first found in Kent, southeast England. Doctors at a hospital in the state of Washington agreed."
        #expect(try place("Kent", text, other: ["A doctor in Washington state said so."]).standing == .unsettled)
    }

    @Test func aRegionInTheSamePassageSettlesATownAndTheEvidenceLeadsThere() throws {
        let place = try place("Springfield", "It rained.", "Police in Springfield closed a road, the Missouri governor said.")
        #expect(place.standing == .settled && isAt(place, 37.22, -93.30))
        #expect(place.because == "“Missouri” stands in the same passage")
        #expect(place.evidence?.passage == "p2" && place.evidence?.text == "Missouri")
    }

    @Test(
        "Nothing is settled where nothing speaks for one of several towns",
        arguments: [
            "The mayor of Springfield resigned.", "The mayor of Springfield resigned, American newspapers wrote.",
            "The mayor of Springfield resigned. In Missouri and in Illinois people were surprised.",
        ])
    func ambiguous(text: String) throws {
        let place = try place("Springfield", text)
        #expect(place.standing == .unsettled && place.point == nil && place.evidence == nil)
        #expect(place.because.hasSuffix("towns have this name, and the texts do not say which is meant"))
    }

    @Test func aWorldCityIsNotMovedByARegionThatIsNamedInPassing() throws {
        #expect(try isAt(place("Paris", "Leaders met in Paris."), 48.85, 2.35))
        #expect(try place("Paris", "Leaders met in Paris.").because == "it is by far the best known town of this name")
        let other = try place("Paris", "The governor of Texas will speak in Paris on Monday.")
        #expect(other.standing == .unsettled, "Texas has a Paris")
        #expect(try isAt(place("Paris", "A barn burnt down in Paris, Texas."), 33.66, -95.56))
    }

    /// The state that the name of a town has in it is no evidence, wherever else the name stands.
    @Test func aNameDoesNotSpeakForItself() throws {
        let text = "Police in Kansas City closed a road. The mayor of Kansas City spoke."
        let place = try place("Kansas City", text)
        #expect(place.evidence == nil && place.standing == .unsettled)
        #expect(try self.place("Kansas City", "\(text) The Missouri governor did not.").evidence?.text == "Missouri")
    }

    @Test(
        "A list of capitals is no town with its state",
        arguments: [
            ("Moscow", "Officials in Moscow, Washington and Rome agreed.", 55.75, 37.62),
            ("Moscow", "A barn burnt down in Moscow, Idaho.", 46.73, -117.0),
            ("Vancouver", "A barn burnt down in Vancouver, Washington.", 45.64, -122.66),
        ])
    func capitals(name: String, text: String, latitude: Double, longitude: Double) throws {
        let place = try place(name, text)
        #expect(place.standing == .settled && isAt(place, latitude, longitude), "\(place)")
    }

    @Test func aSentenceThatGoesOnBehindACommaIsNoCountryOfATown() throws {
        let place = try place("London", "In London, the United States ambassador said that the talks went on.")
        #expect(place.standing != .settled || isAt(place, 51.51, -0.13), "\(place)")
        #expect(!place.because.hasSuffix("stands right behind the name"))
    }

    @Test func aStateThatTheListHasNoSuchTownInSettlesNothing() throws {
        #expect(try place("Paris", "A barn burnt down in Paris, Kentucky.").standing == .unsettled)
    }

    @Test func aTownIsNearTheOthersOfItsDossier() throws {
        let readings = [
            Sources.reading("a", paragraphs: ["Shells hit Kharkiv in Ukraine."]), Sources.reading("b", paragraphs: ["Shells hit Sumy."]),
        ]
        let actors = ["Kharkiv", "Sumy"].map { Self.actor($0, in: readings) }
        let places = PlaceFinder(readings: readings).places(of: actors)
        #expect(places.map(\.standing) == [.settled, .settled])
        #expect(places[1].because == "“Kharkiv” of the dossier lies in the same area" && places[1].evidence == nil)
        #expect(PlaceFinder(readings: [readings[1]]).places(of: [actors[1]]).map(\.standing) == [.unsettled])
    }

    @Test func aGulfIsNoTown() throws {
        #expect(try place("Aden", "Pirates took a ship in the Gulf of Aden, off Yemen.").standing == .unlisted)
        #expect(try place("Aden", "Pirates took a ship from Aden, off Yemen.").standing == .settled)
    }

    @Test func whatIsNoTownHasNoPoint() throws {
        #expect(try place("Ukraine", "Shells hit Ukraine.").standing == .area)
        #expect(try place("Maine", "It rained in Maine.").standing == .area)
        #expect(try place("Little Wobbling", "It rained in Little Wobbling, England.").standing == .unlisted)
        #expect(try place("New York", "It rained in New York.").standing == .settled, "the town has the name of its state")
    }

    @Test func namesOfPeopleAreNoEvidence() throws {
        let text = "Virginia Adams spoke in Richmond. The mayor, Virginia Adams, was there with Ms. Virginia Adams."
        #expect(try place("Richmond", text).standing == .unsettled)
    }

    @Test(
        "The name of a firm, a fund or a paper puts no town in the area that it has in it",
        arguments: [
            (
                "Paris", "A fire destroyed a hall in Paris on Tuesday. The hall belonged to Texas Instruments, which makes chips.",
                "Texas Instruments", ""
            ),
            ("Richmond", "The mayor of Richmond resigned, the Virginia Teachers Fund said.", "Virginia Teachers Fund", ""),
            ("Richmond", "The mayor of Richmond resigned, said the governor of Virginia.", "Virginia", "Virginia"),
        ])
    func organisationsAreNoEvidence(town: String, text: String, name: String, evidence: String) throws {
        var reading = Sources.reading("a", paragraphs: [text])
        let start = text.utf8.distance(from: text.startIndex, to: try #require(text.range(of: name)).lowerBound)
        reading.names = [NameMention(range: start..<start + name.utf8.count, text: name, kind: .organisation)]
        let place = try place(town, in: [reading])
        #expect(place.evidence?.text ?? "" == evidence, "\(place)")
        if town == "Paris" { #expect(isAt(place, 48.85, 2.35)) }
    }

    /// "New York" elsewhere in a text does not say that New York lies there.
    @Test func aTownIsNotSettledByItsOwnName() throws {
        var reading = Sources.reading("a", paragraphs: ["It rained in New York.", "New York will pay, its governor said."])
        reading.names = []
        var actor = Self.actor("New York", in: [reading])
        actor.mentions.removeLast()
        let place = try #require(PlaceFinder(readings: [reading]).places(of: [actor]).first)
        #expect(place.evidence == nil && isAt(place, 40.71, -74.01), "\(place)")
    }

    @Test func aNameThatSomebodyHasIsATownOnlyWithItsCountryBehindIt() throws {
        for (text, standing) in [
            ("Vladimir called from Russia.", Place.Standing.unsettled), ("A fire broke out in Vladimir, Russia.", .settled),
        ] {
            let readings = [Sources.reading("a", paragraphs: [text])]
            let person = Actor(id: "p", name: "Vladimir Petrov", kind: .person, roles: [], spellings: [], mentions: [])
            let places = PlaceFinder(readings: readings).places(of: [person, Self.actor("Vladimir", in: readings)])
            #expect(places.map(\.standing) == [standing])
        }
    }

    @Test func smallWordsAreNoCountries() throws {
        #expect(AreaMentions(Sources.reading("a", paragraphs: ["They told us to come in. Give me the book, or ask him."])).all.isEmpty)
        let areas = AreaMentions(Sources.reading("a", paragraphs: ["The US and the U.S. and British people in New England and New York."]))
        #expect(areas.all.map(\.areas) == [["US"], ["US"], ["GB"], ["US-NY"]])
    }

    @Test func whatTheUserStatesHolds() throws {
        let readings = [Sources.reading("a", paragraphs: ["Leaders met in Paris."])]
        var actor = Self.actor("Paris", in: readings)
        actor.statedPoint = GeoPoint(latitude: 1, longitude: 2)
        let place = try #require(PlaceFinder(readings: readings).places(of: [actor]).first)
        #expect(place.point == actor.statedPoint && place.because == "dossier.yml states it")
    }

    @Test func everyTownOfTheListIsFoundByItsName() {
        #expect(Towns.named("kyiv").map(\.area) == ["UA"] && Towns.named("kiev").map(\.point) == Towns.named("kyiv").map(\.point))
        #expect(Towns.named("springfield").count > 5 && Towns.named("springfield").allSatisfy(\.hasRegion))
        #expect(Towns.named("springfiel").isEmpty && Towns.named("").isEmpty && Towns.named("zzz").isEmpty && Towns.named("0").isEmpty)
        #expect(!Towns.named("6th of october city").isEmpty, "the first of the list")
        #expect(Areas.regions.allSatisfy { $0.code == nil || !($0.names + $0.shortNames).isEmpty })
        #expect(Land.rings.count > 100 && Land.rings.allSatisfy { $0.points.count > 2 && (-18_000...18_000).contains($0.x.lowerBound) })
    }
}
