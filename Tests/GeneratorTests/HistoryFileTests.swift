import Foundation
import Model
import Testing

@testable import Generator

@Suite struct HistoryFileTests {
    private static let text = """
        # a comment
        article bridge courier%202 B 2031-05-08 - article-courier-2.html
        """

    private func lines(_ files: [String: String]) -> [String] {
        (files[SiteHistory.file] ?? "").split(separator: "\n").map(String.init)
    }

    private func twoBuilds() throws -> (first: [String], second: [String]) {
        var story = LivingStory()
        story.put("a1", published: "2031-05-05", toll: 12)
        story.put("a2", published: "2031-05-06", toll: 12)
        let first = lines(try story.build())
        story.put("a3", published: "2031-05-08", toll: 14)
        return (first, lines(try story.build()))
    }

    @Test func theLinesAreSortedAndOneThingEach() throws {
        let lines = try twoBuilds().second.dropFirst()
        #expect(lines.elementsEqual(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }))
        #expect(
            Set(lines.map { $0.prefix { $0 != " " } }) == [
                "actor", "article", "change", "claim", "difference", "dossier", "event", "page", "state", "value",
            ])
        #expect(Set(lines).count == lines.count)
    }

    @Test func linesOfTwoFilesTogetherAreTheHistoryOfBoth() throws {
        let (first, second) = try twoBuilds()
        let joined = SiteHistory(reading: Array((first + second).joined(separator: "\n").utf8), file: "x")
        let later = SiteHistory(reading: Array(second.joined(separator: "\n").utf8), file: "x")
        #expect(joined.diagnostics == [] && joined.states == later.states)
        #expect(joined.dossiers.map(\.articles) == later.dossiers.map(\.articles))
        for (one, other) in zip(joined.dossiers, later.dossiers) {
            for kind in ThingKind.allCases { #expect(one[kind].map(\.id) == other[kind].map(\.id)) }
        }
    }

    @Test func aBrokenLineIsReportedWithItsPlaceAndTheRestGoesOn() throws {
        var lines = try twoBuilds().second
        let whole = SiteHistory(reading: Array(lines.joined(separator: "\n").utf8), file: "site/.dossier-history")
        lines.insert(
            contentsOf: ["<<<<<<< HEAD", "event x", "state 2031-02-30", "page bridge ../secret.html", "claim x y - 2031-05-08 - 0 -"], at: 3
        )
        let read = SiteHistory(reading: Array(lines.joined(separator: "\n").utf8), file: "site/.dossier-history")
        #expect(read.diagnostics.compactMap(\.line) == [4, 5, 6, 7, 8])
        #expect(read.diagnostics.allSatisfy { $0.severity == .error && $0.file == "site/.dossier-history" && $0.hint != nil })
        #expect(read.states == whole.states && read.dossiers == whole.dossiers)
    }

    /// What an earlier program wrote has neither digests of articles nor what leads a thing.
    @Test func aFileOfTheOlderFormIsRead() throws {
        let text = try twoBuilds().second.map { line in
            let words = line.split(separator: " ")
            let count = words[0] == "article" ? 7 : ThingKind(rawValue: String(words[0])) == nil ? words.count : 8
            return words.prefix(count).joined(separator: " ")
        }
        let old = SiteHistory(reading: Array(text.joined(separator: "\n").utf8), file: "h")
        let new = SiteHistory(reading: Array(try twoBuilds().second.joined(separator: "\n").utf8), file: "h")
        #expect(old.diagnostics == [] && old.dossiers.map(\.id) == new.dossiers.map(\.id))
        #expect(old.dossiers.flatMap { $0.articles.map(\.digests) }.allSatisfy { $0.isEmpty })
        #expect(new.dossiers.flatMap { $0.articles.map(\.digests.count) }.allSatisfy { $0 == 2 })
        #expect(old.dossiers.flatMap { $0[.event].map(\.members) } == new.dossiers.flatMap { $0[.event].map(\.members) })
        #expect(old.dossiers.flatMap { $0[.event] }.allSatisfy { $0.lead == nil })
        let led = new.dossiers.flatMap { $0[.event] }.filter { thing in thing.lead.map { thing.members.contains($0) } ?? false }
        #expect(!led.isEmpty && led.count == new.dossiers.reduce(0) { $0 + $1[.event].count })
    }

    /// Two branches that each add an article give both the next letter.
    @Test func aLetterOfTwoArticlesIsTheEarlierOnes() throws {
        let text = """
            article d x A article-x.html 2031-05-02 -
            article d y A article-y.html 2031-05-01 -
            article d z B article-y.html 2031-05-03 -
            dossier d d 2031-05-01 -
            dossier e d 2031-05-01 -
            """
        let history = SiteHistory(reading: Array(text.utf8), file: "h")
        #expect(history.diagnostics.count == 3 && history.dossiers.map(\.id) == ["d"])
        #expect(history.diagnostics.map(\.severity) == [.warning, .error, .error])
        #expect(history.dossiers[0].articles.map { "\($0.id) \(SourceMark(index: $0.mark).letter)" } == ["y A", "x C"])
    }

    /// What the file names is written into the site.
    @Test(arguments: [
        "page d style.css", "page - ../x.html", "dossier d assets 2031-05-01 -", "dossier d .git 2031-05-01 -",
        "article d x A a/b.html 2031-05-01 -", "article d x A article-x.html 2031-05-01 - 36",
    ])
    func noLineLeadsToWhatIsNoPageOfADossier(line: String) {
        let history = SiteHistory(reading: Array("dossier d d 2031-05-01 -\n\(line)\n".utf8), file: "h")
        #expect(history.diagnostics.map(\.line) == [2])
        #expect(history.dossiers.map(\.folder) == ["d"] && history.dossiers[0].pages == [] && history.dossiers[0].articles == [])
    }

    @Test(arguments: ["", "-", "a b", "50 %", "ä\nö", "%41", "plain"])
    func wordsAreReadAsTheyWereWritten(text: String) throws {
        var line = HistoryLine([])
        line.add(text)
        line.add("end")
        #expect(!line.text.contains("\n"))
        var read = HistoryLine(reading: Array(line.text.utf8)[...])
        #expect(try read.text("word") == text)
        #expect(try read.text("word") == "end")
    }

    @Test func membersAreReadAsTheyWereWritten() {
        let members: [RememberedThing.Member] = [0, 1, 31, 32, 0xFF_FFFF_FFFF]
        #expect(MemberText.members(MemberText.text(members)) == members)
        #expect(MemberText.members("abc") == nil && MemberText.members("-") == [])
    }

    @Test func lettersAreReadAsTheyAreWritten() {
        for index in [0, 1, 25, 26, 27, 701, 702, 20_000] { #expect(SourceMark(letter: SourceMark(index: index).letter)?.index == index) }
        #expect(SourceMark(letter: "a") == nil && SourceMark(letter: "") == nil)
    }
}

@Suite struct SuccessionTests {
    @Test func whatHasMostInCommonGoesOn() {
        let found = Succession(now: [["a", "b"], ["c", "d", "e"], ["x"]], before: [["a", "b", "c"], ["d", "e"], ["y"]])
        #expect(found.earlier == [0, 1, nil])
        #expect(found.holder == [0, 1, nil])
    }

    @Test func ofTwoPartsTheLargerGoesOnAndWhatIsJoinedIsHeld() {
        #expect(Succession(now: [["a"], ["b", "c"]], before: [["a", "b", "c"]]).earlier == [nil, 0])
        let joined = Succession(now: [["a", "b", "c"]], before: [["a"], ["b", "c"]])
        #expect(joined.earlier == [1] && joined.holder == [0, 0])
    }

    /// What a thing was led by weighs more than how much it had beside that; without it more than half is needed.
    @Test(arguments: [
        (now: [["bang", "port", "crew"], ["sank", "dead"]], lead: "sank", earlier: [nil, 0]),
        (now: [["bang", "port", "crew"], ["dead"]], lead: "sank", earlier: [0, nil]),
        (now: [["bang", "port"], ["dead"]], lead: "sank", earlier: [nil, nil]),
        (now: [["bang", "port"], ["dead"]], lead: nil, earlier: [0, nil]),
    ])
    func aThingGoesOnInWhatHasItsLead(now: [[String]], lead: String?, earlier: [Int?]) {
        let found = Succession(
            now: now, before: [["sank", "dead", "bang", "port", "crew"]], hasLead: { place, _ in lead.map { now[place].contains($0) } })
        #expect(found.earlier == earlier && found.holder == [earlier.firstIndex(of: 0) ?? 0])
    }

    @Test func aNameDecidesBetweenEquals() {
        let names = (now: ["n", "m"], before: ["m", "n"])
        let found = Succession(now: [["s"], ["s"]], before: [["s"], ["s"]]) { names.now[$0] == names.before[$1] }
        #expect(found.earlier == [1, 0])
    }
}
