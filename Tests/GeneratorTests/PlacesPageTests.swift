import Foundation
import Model
import Testing

@testable import Generator

@Suite struct PlacesPageTests {
    /// Names in one sentence each, with the points where they lie; without one they are not settled.
    private static func dossier(_ places: [(name: String, latitude: Double, longitude: Double)], unsettled: [String] = []) -> Dossier {
        let sentences = places.map { "It rained in \($0.name)." } + unsettled.map { "It rained in \($0)." }
        let article = PageFixture.article(id: "rain", title: "Rain", passages: sentences.map { (.paragraph, $0) })
        var dossier = HarbourStory.dossier
        dossier.readings[0] = PageFixture.reading(article)
        let names = places.map(\.name) + unsettled
        dossier.actors = names.map { HarbourStory.actor(slug($0), $0, .place, [PageFixture.cite(article, $0)]) }
        dossier.nearMisses = []
        dossier.events = []
        dossier.places =
            places.map { place in
                Place(
                    actor: slug(place.name), standing: .settled, point: GeoPoint(latitude: place.latitude, longitude: place.longitude),
                    because: "“Rainland” stands in the same passage", evidence: PageFixture.cite(article, "It rained in \(place.name)."))
            }
            + unsettled.map {
                Place(
                    actor: slug($0), standing: .unsettled, because: "7 towns have this name, and the texts do not say which is meant")
            }
        return dossier
    }

    private static let alps = dossier(
        [("Zurich", 47.37, 8.55), ("Milan", 45.46, 9.19), ("Lyon", 45.75, 4.85)], unsettled: ["Springfield"])

    private func files(_ dossier: Dossier, language: String = "en") throws -> [String: String] {
        let site = try Site(dossiers: [dossier]).files(templates: try TemplateSet.builtIn.speaking(language))
        #expect(LinkCheck(files: site).diagnostics() == [])
        return Dictionary(uniqueKeysWithValues: site.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func page(_ path: String, of dossier: Dossier, language: String = "en") throws -> HTMLPage {
        let html = try #require(files(dossier, language: language)[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test func theMapHasADotAndANameForEachSettledPlaceAndTheListSaysWhy() throws {
        let page = try page("quay/places.html", of: Self.alps)
        for width in ["wide", "tall"] {
            #expect(page.texts("//svg[@class='\(width)']/circle/@r").count == 3)
            #expect(Set(page.texts("//svg[@class='\(width)']/text[not(@class)]")) == ["Zurich", "Milan", "Lyon"])
        }
        #expect(page.texts("//tbody/tr[1]/td").prefix(2) == ["1 source", "47.37, 8.55"])
        #expect(page.texts("//tbody/tr[1]/td[3]/a/@href") == ["article-rain.html#p1"])
        #expect(page.texts("//section[@aria-labelledby='missing']//li/a") == ["Springfield"])
        #expect(page.texts("//svg/desc")[0] == "Zurich in 1 source; Milan in 1 source; Lyon in 1 source.")
        let actors = try self.page("quay/actors.html", of: Self.alps)
        #expect(actors.texts("//a[@href='places.html']") == ["Places on a map"])
        #expect(actors.texts("//a[@href='places.geojson']") == ["Places (GeoJSON)"])
    }

    /// A place goes with its actor, also where that has the id of an earlier build.
    @Test func placesKeepTheirActorsWhenThoseAreRenamed() throws {
        let first = try Site(dossiers: [Self.alps]).files(templates: .builtIn)
        let remembered = try #require(first.first { $0.path == SiteHistory.file })
        var dossier = Self.alps
        for index in dossier.actors.indices {
            dossier.actors[index].id += "-town"
            dossier.places[index].actor += "-town"
        }
        let history = SiteHistory(reading: remembered.contents, file: "history")
        let files = try Site(dossiers: [dossier], history: history).files(templates: .builtIn)
        let file = try #require(files.first { $0.path == "quay/places.html" })
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(page.texts("//tbody/tr/th/a") == ["Zurich", "Milan", "Lyon"])
    }

    @Test func oneTownIsNoMapButIsData() throws {
        let one = try files(Self.dossier([("Zurich", 47.37, 8.55)]))
        #expect(one["quay/places.html"] == nil && one["quay/places.geojson"] != nil)
        #expect(try files(Self.dossier([], unsettled: ["Springfield", "Paris"])).keys.allSatisfy { !$0.contains("places") })
    }

    private struct Collection: Decodable {
        struct Feature: Decodable {
            struct Geometry: Decodable {
                let type: String
                let coordinates: [Double]
            }
            struct Properties: Decodable {
                let name: String
                let articles: [String]
                let because: String
                let passage: String?
                let href: String
            }
            let type: String
            let id: String
            let geometry: Geometry
            let properties: Properties
        }
        let type: String
        let features: [Feature]
    }

    @Test func theFileHasLongitudeBeforeLatitude() throws {
        let file = try #require(files(Self.alps)["quay/places.geojson"])
        let collection = try JSONDecoder().decode(Collection.self, from: Data(file.utf8))
        #expect(collection.type == "FeatureCollection" && collection.features.map(\.id) == ["actor-zurich", "actor-milan", "actor-lyon"])
        let zurich = collection.features[0]
        #expect(zurich.type == "Feature" && zurich.geometry.type == "Point" && zurich.geometry.coordinates == [8.55, 47.37])
        #expect(zurich.properties.articles == ["rain"] && zurich.properties.passage == "p1")
    }

    @Test func reasonsSpeakTheLanguageOfThePage() throws {
        let page = try page("quay/places.html", of: Self.alps, language: "de")
        #expect(page.texts("//tbody/tr[1]/td[3]")[0].hasPrefix("„Rainland“ steht im selben Absatz"))
    }

    @Test(
        "A window fits its points and holds them all",
        arguments: [
            [(47.37, 8.55), (45.46, 9.19)], [(-41.3, 174.8), (-13.8, -171.8)], [(64.1, -21.9), (-34.6, -58.4), (35.7, 139.7), (-90, 0)],
            [(10.0, 10.0), (10.0, 10.0)], [(89.9, 0.0), (89.9, 170.0)],
        ])
    func window(points: [(Double, Double)]) throws {
        let points = points.compactMap { GeoPoint(latitude: $0.0, longitude: $0.1) }
        let window = try #require(MapWindow(around: points, width: 300))
        #expect((150...300).contains(window.height))
        for place in points.map(window.place) {
            #expect((0...300).contains(place.x) && (0...window.height).contains(place.y))
        }
    }

    @Test func islandsAcrossTheDateLineAreBesideEachOther() throws {
        let points = [GeoPoint(latitude: -18.1, longitude: 178.4), GeoPoint(latitude: -13.8, longitude: -171.8)].compactMap(\.self)
        let places = try #require(MapWindow(around: points, width: 300)).place
        #expect(places(points[0]).x < places(points[1]).x && places(points[1]).x - places(points[0]).x < 280)
    }

    @Test func landIsDrawnWithinTheWindow() throws {
        let points = [GeoPoint(latitude: 47.37, longitude: 8.55), GeoPoint(latitude: 45.46, longitude: 9.19)].compactMap(\.self)
        let window = try #require(MapWindow(around: points, width: 300))
        #expect(window.land.hasPrefix("M") && window.land.utf8.count < 4_000)
        let ocean = [GeoPoint(latitude: -48, longitude: -123), GeoPoint(latitude: -50, longitude: -125)].compactMap(\.self)
        #expect(try #require(MapWindow(around: ocean, width: 300)).land.isEmpty)
    }

    @Test func namesThatWouldOverlapAreLeftOutAndCounted() throws {
        let dots = try (0..<30).map { number in
            PlacesMap.Dot(
                name: "A rather long name \(number)", point: try #require(GeoPoint(latitude: 47 + Double(number) / 100, longitude: 8)),
                sources: 1)
        }
        let map = try #require(PlacesMap(dots, width: 328, tallest: 1, .english))
        #expect(map.nameless > 20 && map.nameless < 30)
    }

    // MARK: Network

    /// Pairs of people, each named together in two passages.
    private static func circle(_ pairs: [(Int, Int)]) -> Dossier {
        let names = ["Ada Alba", "Ben Bork", "Cleo Cruz", "Dan Dorn", "Eva Ende", "Finn Falk"]
        let sentences = pairs.flatMap { pair in ["met", "left"].map { "\(names[pair.0]) \($0) \(names[pair.1])." } }
        let article = PageFixture.article(id: "circle", title: "Circle", passages: sentences.map { (.paragraph, $0) })
        var dossier = HarbourStory.dossier
        dossier.readings[0] = PageFixture.reading(article)
        dossier.nearMisses = []
        dossier.events = []
        dossier.actors = names.map { name in
            let mentions = article.passages.compactMap { passage -> Citation? in
                let text = article.text(of: passage.range)
                guard let found = text.range(of: name) else { return nil }
                let start = passage.range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
                return Citation(article: article.id, passage: passage.id, range: start..<start + name.utf8.count, text: name)
            }
            return HarbourStory.actor(slug(name), name, .person, mentions)
        }.filter { !$0.mentions.isEmpty }
        return dossier
    }

    @Test func theNetworkHasAnArcForEachPairAndATableOfThem() throws {
        let pairs = [(0, 1), (0, 2), (1, 2), (3, 4), (2, 3)]
        let page = try page("quay/actors.html", of: Self.circle(pairs))
        #expect(page.texts("//figure[@class='network']//path[starts-with(@class,'w')]/@d").count == pairs.count)
        #expect(page.texts("//figure[@class='network']//text").count == 5)
        #expect(page.texts("//details[@id='together']//tr[th/a='Ada Alba']/td") == ["Ben Bork\u{A0}2 Cleo Cruz\u{A0}2 "])
        #expect(page.texts("//a[@href='#together']") == ["Who appears with whom"])
    }

    @Test func fourActorsAreNoNetwork() throws {
        let page = try page("quay/actors.html", of: Self.circle([(0, 1), (1, 2), (2, 3)]))
        #expect(page.texts("//details[@id='together']").isEmpty)
    }

    @Test func crossingArcsAreSortedOut() {
        var order = NetworkOrder(nodes: 6, edges: [(0, 3), (1, 4), (2, 5)])
        order.improve()
        let places = Dictionary(uniqueKeysWithValues: order.nodes.enumerated().map { ($1, $0) })
        let arcs = [(0, 3), (1, 4), (2, 5)].map { (places[$0.0] ?? 0, places[$0.1] ?? 0) }
        #expect(!NetworkOrder.cross(arcs[0], arcs[1]) && !NetworkOrder.cross(arcs[1], arcs[2]) && !NetworkOrder.cross(arcs[0], arcs[2]))
        #expect(order.nodes.sorted() == Array(0..<6))
    }
}
