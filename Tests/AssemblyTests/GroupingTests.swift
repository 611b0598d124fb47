import Model
import Reader
import Testing

@testable import Assembly

/// Readings of articles given as headline and paragraphs.
func readings(_ articles: [(id: String, title: String?, paragraphs: [String])]) -> [Reading] {
    articles.map { article in
        var passages: [Passage] = []
        var text = ""
        for (index, paragraph) in article.paragraphs.enumerated() {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            let source = SourceRange(scalars: start..<text.utf8.count, line: index + 1)
            passages.append(Passage(id: "p\(index + 1)", range: start..<text.utf8.count, kind: .paragraph, source: source))
        }
        let file = article.id + ".txt"
        return ArticleReader().read(Article(id: article.id, file: file, title: article.title, text: text, passages: passages))
    }
}

@Suite struct GroupingTests {
    /// Two fires, told three times each, and a match that nobody else tells.
    private static let stories: [(id: String, title: String?, paragraphs: [String])] = [
        (
            "a1", "Warehouse fire in Tallinn leaves dozens homeless",
            ["A fire in a warehouse in the Estonian capital Tallinn on Monday left dozens of residents of the Kopli quarter homeless."]
        ),
        (
            "b1", "Ferry burns off Crete",
            ["A fire broke out on the ferry Ariadne off Crete on Friday, and the coastguard brought all 212 passengers to Heraklion."]
        ),
        (
            "a2", "Tallinn: dozens lose homes in Kopli blaze",
            ["Dozens of residents of Tallinn's Kopli quarter lost their homes when a warehouse burned, the Estonian rescue board said."]
        ),
        (
            "c1", "Rovers win the derby",
            ["Goals by Mills and Okoro gave Rovers a deserved victory over Albion in front of a sold-out stadium."]
        ),
        (
            "b2", "All passengers safe after ferry fire",
            ["All 212 passengers of the ferry Ariadne are safe in Heraklion after a fire off Crete, the Greek coastguard said."]
        ),
        (
            "a3", "Estonian police suspect arson in warehouse fire",
            ["Police in Tallinn suspect arson in the fire that destroyed a warehouse in Kopli and left dozens of residents homeless."]
        ),
    ]

    private func groups(_ articles: [(id: String, title: String?, paragraphs: [String])]) -> Set<[String]> {
        let readings = readings(articles)
        return Set(Grouping().groups(of: readings).map { $0.map { readings[$0].article.id }.sorted() })
    }

    @Test func partsOfFewArticlesMakeTheSameGroups() {
        var stories = InventedStories()
        let readings = stories.readings(stories: 12, articles: 5)
        let groups = Grouping().groups(of: readings)
        #expect(groups.count == 12)
        #expect(Grouping(mostTogether: 6).groups(of: readings) == groups)
        #expect(Grouping(mostTogether: 3).groups(of: readings) != groups)
    }

    @Test func joinsArticlesOfOneStory() {
        #expect(groups(Self.stories) == [["a1", "a2", "a3"], ["b1", "b2"], ["c1"]])
    }

    @Test func twoEventsToldInTheSameWordsOfOtherPeopleAndPlacesAreTwo() {
        let fires: [(id: String, title: String?, paragraphs: [String])] = [
            (
                "a", "House burns in Corran",
                ["A house burned down in Corran on Monday night. The fire brigade needed three hours. The cause is unknown, police said."]
            ),
            (
                "b", "House burns in Dunmore",
                ["A house burned down in Dunmore on Monday night. The fire brigade needed two hours. The cause is unknown, police said."]
            ),
            (
                "c", "Fire in Corran: arson suspected",
                ["A house that burned down in Corran on Monday night was set on fire, the fire brigade said. Police look for a man."]
            ),
        ]
        #expect(groups(fires) == [["a", "c"], ["b"]])
    }

    @Test func aPlaceIsToldByItsRarestWord() {
        let locks: [(id: String, title: String?, paragraphs: [String])] = [
            (
                "a", "Crack closes lock",
                ["Engineers closed the Harlow Lock in Corran on Monday because of a crack in the lower gate of the lock."]
            ),
            (
                "b", "New lock opens",
                ["Dunmore opened its new lock on Monday after work on the lower gate of the lock. Queen Ottilie came."]
            ),
        ]
        #expect(groups(locks) == [["a"], ["b"]])
    }

    @Test func doesNotDependOnOrder() {
        #expect(groups(Self.stories.reversed()) == groups(Self.stories))
        #expect(groups(Self.stories.sorted { $0.title ?? "" < $1.title ?? "" }) == groups(Self.stories))
    }

    @Test func anArticleMoreLeavesOtherStoriesAsTheyWere() {
        for left in Self.stories {
            let rest = groups(Self.stories.filter { $0.id != left.id })
            let expected = groups(Self.stories).map { $0.filter { $0 != left.id } }.filter { !$0.isEmpty }
            #expect(rest == Set(expected))
        }
    }

    @Test func listsGroupsInInputOrder() {
        #expect(Grouping().groups(of: readings(Self.stories)) == [[0, 2, 5], [1, 4], [3]])
    }

    @Test func fewArticlesAreEnough() {
        #expect(groups(Array(Self.stories.prefix(2))) == [["a1"], ["b1"]])
        #expect(groups([Self.stories[0], Self.stories[2]]) == [["a1", "a2"]])
    }

    @Test func copesWithNothing() {
        #expect(Grouping().groups(of: []).isEmpty)
        let blank = readings([("x", nil, []), ("y", nil, ["…"]), ("z", nil, ["the of and"])])
        #expect(Grouping().groups(of: blank) == [[0], [1], [2]])
    }

    @Test func toldYearsApartIsNotOneStory() {
        func groups(_ days: [String?]) -> [[Int]] {
            let text = "Voters in Aldervale choose a mayor and a council on Sunday."
            var found = readings((0..<4).map { ("e\($0)", nil, [text, "Turnout \($0)."]) })
            for (index, day) in days.enumerated() {
                if let day { found[index].article.published = PublicationDate(value: day, basis: .stated, because: "stated") }
            }
            return Grouping().groups(of: found)
        }
        #expect(groups([nil, nil, nil, nil]) == [[0, 1, 2, 3]])
        #expect(groups(["2019-05-04", "2024-05-05", "2019-05-06", "2024-05-04"]) == [[0, 2], [1, 3]])
        #expect(groups(["2024-05-04", "2024-05-20", "2024-06-10", "2024-06-30"]) == [[0, 1, 2, 3]])
        // An article of an unknown day holds no two together that are further apart than articles are compared.
        let apart = groups(["2031-01-10", "2031-03-20", nil, nil])
        #expect(apart.count == 2 && !apart.contains { $0.contains(0) && $0.contains(1) })
        #expect(groups(["2031-01-10", "2031-02-20", nil, nil]) == [[0, 1, 2, 3]])
    }

    /// Agency copy in many papers holds together far more than it does with reports in other words; the story is one all the same.
    @Test func manyCopiesOfOneTextDoNotPartAStory() {
        func paper(_ number: Int, _ text: [String]) -> (id: String, title: String?, paragraphs: [String]) {
            ("p\(number)", text[0], [text[1] + " Copy \(number)."])
        }
        let agencies = [
            [
                "Ferry Ariadne burns off Crete, 212 passengers saved",
                "The ferry Ariadne burned off Crete on Friday. Coastguards took all 212 passengers to Heraklion, where doctors waited on the quay. "
                    + "The captain said that the fire began in a lorry on the car deck and reached the bridge within minutes.",
            ],
            [
                "All on board rescued as ferry burns in Aegean",
                "A blaze on a ferry in the Aegean forced 212 people into lifeboats. Trawlers and a helicopter picked them up off Crete and nobody "
                    + "was missing, a coastguard spokesman in Heraklion said. The Ariadne had left Piraeus the evening before.",
            ],
        ]
        let copies = (0..<12).map { paper($0, agencies[$0 % 2]) }
        #expect(groups(copies) == [copies.map(\.id).sorted()])
    }

    @Test func keepsLookAlikeEventsApart() {
        let ways = [
            ("Earthquake shakes %", "An earthquake shook % and damaged houses, rescuers said."),
            ("Houses fall in %", "Houses fell in % when the earthquake came on Monday."),
            ("Night of fear in % after earthquake", "Families in % slept in cars and tents after the earthquake."),
            ("% counts its damage", "A day after the earthquake, engineers went from street to street in %."),
        ]
        func quake(_ number: Int, _ id: String, _ place: String, _ details: String) -> (id: String, title: String?, paragraphs: [String]) {
            let (title, lead) = ways[number]
            return (id, title.replacing("%", with: place), [lead.replacing("%", with: place) + " " + details])
        }
        let north = [
            "The tremor in Aldervale brought down the Saint Bride bridge.", "Aldervale's Saint Bride bridge fell into the Tarn.",
            "In Aldervale the mayor, Ines Roth, closed the Saint Bride bridge.", "Ines Roth asked Aldervale to stay away from the Tarn.",
        ]
        let south = [
            "In Port Mora the Solano hospital was cleared.", "Doctors at Solano treated 40 people in Port Mora.",
            "Port Mora lost power, and the Solano hospital ran on generators.", "Generators at Solano failed, Port Mora's governor said.",
        ]
        let articles =
            north.enumerated().map { quake($0, "n\($0)", "Aldervale", $1) }
            + south.enumerated().map { quake($0, "s\($0)", "Port Mora", $1) }
        #expect(groups(articles) == [["n0", "n1", "n2", "n3"], ["s0", "s1", "s2", "s3"]])
    }
}

@Suite struct ComparableWordsTests {
    private func keys(_ text: String) -> [UInt64] { ComparableWords.keys(of: text) }

    @Test(arguments: [
        ("Votes", "vote"), ("parties", "PARTY"), ("Ukraine’s", "ukraine"), ("don't", "don’t"), ("100,000", "100000"), ("ÉLYSÉE", "élysée"),
        ("cease-fire", "cease fire"), ("(crisis)", "crisis"),
    ])
    func takesForTheSame(left: String, right: String) {
        #expect(keys(left) == keys(right))
        #expect(!keys(left).isEmpty)
    }

    @Test(arguments: [("3.5", "35"), ("glass", "glas"), ("virus", "viru"), ("its", "it is"), ("vote", "voter")])
    func takesForDifferent(left: String, right: String) {
        #expect(keys(left) != keys(right))
    }

    @Test func rangesHoldTheWordsOnly() {
        let text = "“Ångström’s” — 3.5 «naïve»…"
        let words = ComparableWords(text: Array(text.utf8)).words(in: 0..<text.utf8.count)
        #expect(words.map { String(text.slice($0.range)) } == ["Ångström", "3.5", "naïve"])
        #expect(words.map(\.isMarked) == [false, true, false])
    }
}
