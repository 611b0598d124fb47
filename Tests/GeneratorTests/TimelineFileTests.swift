import Foundation
import Model
import Testing

@testable import Generator

/// The exports, read back by Python's icalendar, json and csv.
@Suite struct TimelineFileTests {
    let files: [String: String]
    let read: ReadTimeline

    init() throws {
        let site = try TimelineFile.all(DossierFolder(TimelineStory.dossier, name: "lock"))
        files = Dictionary(uniqueKeysWithValues: site.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
        read = try ReadTimeline(site)
    }

    @Test func theCalendarHasTheEventsThatAreKnownToTheDay() throws {
        let expected = TimelineStory.rows.filter { $0.start != nil }
        #expect(read.name == "Lock, gate; pump")
        try #require(read.calendar.count == expected.count)
        for (event, row) in zip(read.calendar, expected) {
            #expect(event.uid == "event-\(row.id)@lock.dossier")
            #expect(event.start == row.start, "\(row.id)")
            #expect(event.end == row.end, "\(row.id)")
            #expect(event.isDay == (row.start?.count == 10), "\(row.id)")
            #expect(event.status == row.state, "\(row.id)")
            #expect(event.stamp == "2029-01-10T00:00:00+00:00")
            let title = row.sentence.replacing("\n", with: " ")
            #expect(event.summary == (row.status == .denied ? "Denied: " : "") + title)
            #expect(event.description.hasPrefix(row.sentence + "\n"))
            #expect(event.description.contains("\nSource: Lock; \"shut\", again (Kanal-Bote, Süd): “\(row.phrase)” is "))
            #expect(event.description.contains("counted from the publication date, 10 January 2029, inferred: the nearest, by"))
        }
    }

    @Test func calendarLinesAreFoldedBetweenCharacters() throws {
        let calendar = try #require(files["lock/timeline.ics"])
        let lines = calendar.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
        #expect(lines.contains { $0.hasPrefix(" ") } && calendar.hasSuffix("END:VCALENDAR\r\n"))
        #expect(!calendar.contains("\u{FFFD}"))
        var cut = CalendarLines()
        cut.add("SUMMARY", text: String(repeating: "🌊", count: 40))
        #expect(cut.text.components(separatedBy: "\r\n").map(\.utf8.count) == [72, 73, 25, 0])
    }

    @Test func slidesHaveAStartAndWordsForTheVague() throws {
        try #require(read.slides.count == TimelineStory.rows.count)
        for (slide, row) in zip(read.slides, TimelineStory.rows) {
            #expect(slide.unique_id == "event-\(row.id)")
            #expect(slide.start_date.iso == row.days.0, "\(row.id)")
            #expect(slide.text.text.hasPrefix("<p>\(row.sentence.htmlEscaped)</p>"))
            #expect(!slide.text.headline.contains("\"") && !slide.text.text.contains("\""))
        }
        let words = read.slides.map(\.display_date)
        #expect(words[0] == "1931" && words[1] == "December 2027 (about)" && words[2] == nil)
        #expect(words[6] == "9 January 2029, 21:30 (UTC−5)" && words[10] == "from 1 February 2029 on")
        #expect(read.slides[0].end_date?.iso == "1931-12-31" && read.slides[2].end_date == nil)
        #expect(read.slides[6].start_date.hour == 21 && read.slides[6].start_date.minute == 30)
        #expect(read.slides[9].end_date?.iso == "2029-01-12" && read.slides[9].end_date?.hour == 0)
    }

    @Test func theTableHasEveryEventAndNoFormula() throws {
        try #require(read.rows.count == TimelineStory.rows.count)
        for (row, told) in zip(read.rows, TimelineStory.rows) {
            #expect(row["id"] == "event-\(told.id)")
            #expect(row["when"] == told.when)
            #expect(row["first_day"] == told.days.0 && row["last_day"] == told.days.1, "\(told.id)")
            #expect(row["precision"] == told.precision.rawValue)
            #expect(row["sentence"] == "“\(told.sentence)”")
            #expect(row["phrase"] == "“\(told.phrase)”")
            #expect(row["sources"] == "“Lock; \"shut\", again (Kanal-Bote, Süd)”")
            #expect(row["counted_from"] == "the publication date, 10 January 2029, inferred")
            #expect(row["because"] == "the nearest, by the calendar; “so to speak”")
            #expect(row["passage"]?.hasPrefix("article-lock.html#p") == true)
            #expect(row.values.allSatisfy { cell in !"=+-@\t\r".contains(cell.first ?? "a") }, "\(told.id)")
        }
        #expect(read.rows.map { $0["status"] }.prefix(4) == ["told as past", "told as past", "told as past", "denied"])
    }

    @Test func everyFileCarriesWeightAndLevel() throws {
        var dossier = TimelineStory.dossier
        for index in dossier.events.indices { (dossier.events[index].weight, dossier.events[index].level) = (0.25, .background) }
        dossier.events[2].weight = 1
        dossier.events[2].level = .main
        let site = try TimelineFile.all(DossierFolder(dossier, name: "lock"), base: "https://news.example/")
        let read = try ReadTimeline(site)
        #expect(read.rows[2]["weight"] == "1.0" && read.rows[2]["level"] == "main")
        #expect(read.rows[0]["weight"] == "0.25" && read.rows[0]["level"] == "background")
        #expect(read.slides.map(\.level)[2] == "main" && read.slides[0].weight == 0.25)
        let main = try #require(read.calendar.first { $0.uid == "event-\(TimelineStory.rows[2].id)@lock.dossier" })
        #expect(main.priority == 1 && main.categories.last == "main")
        #expect(main.url == "https://news.example/lock/timeline.html#event-\(TimelineStory.rows[2].id)")
        #expect(read.calendar.filter { $0.priority == 7 }.count == read.calendar.count - 1)
        #expect(!self.read.calendar.isEmpty && self.read.calendar.allSatisfy { $0.url == nil })
    }

    @Test("The title of a slide is the whole sentence or its first part")
    func headlines() throws {
        var dossier = TimelineStory.dossier
        let part = "The keeper of the lock, Ada Byron, shut it for the night"
        let long =
            part + "; a barge had struck its gate, bent the hinges of both wings and sunk to the bottom of the pool, with nobody on board"
        dossier.events[0].lead.text = long + "."
        dossier.events[1].lead.text =
            "The keeper of the lock at the old mill, Ada Byron, who had shut it for the night, said that a barge had struck its gate."
        dossier.events[2].lead.text = String(repeating: "water ", count: 30)
        let read = try ReadTimeline(try TimelineFile.all(DossierFolder(dossier, name: "lock")))
        #expect(read.slides[0].text.headline == part)
        #expect(read.slides[1].text.headline == dossier.events[1].lead.text)
        #expect(read.slides[2].text.headline.hasSuffix("water …") && read.slides[2].text.headline.count <= 162)
    }

    @Test func aTimelineWithoutEventsHasNoFiles() throws {
        #expect(try TimelineFile.all(DossierFolder(PageFixture.single, name: "single")).isEmpty)
    }
}

/// What Python read.
struct ReadTimeline: Decodable {
    var name: String
    var calendar: [CalendarEvent]
    var slides: [Slide]
    var rows: [[String: String]]

    struct CalendarEvent: Decodable {
        var uid: String
        var stamp: String
        var start: String
        var end: String?
        var isDay: Bool
        var summary: String
        var status: String
        var description: String
        var priority: Int
        var categories: [String]
        var url: String?
    }

    struct Slide: Decodable {
        var unique_id: String
        var weight: Double
        var level: String
        var start_date: Moment
        var end_date: Moment?
        var display_date: String?
        var text: Text

        struct Text: Decodable {
            var headline: String
            var text: String
        }

        struct Moment: Decodable {
            var year: Int
            var month: Int
            var day: Int
            var hour: Int?
            var minute: Int?

            var iso: String? { CalendarDate(year: year, month: month, day: day)?.iso }
        }
    }

    /// Writes the files into a temporary folder and has Python read them.
    init(_ files: [SiteFile]) throws {
        self = try JSONDecoder().decode(ReadTimeline.self, from: PythonReader.output(of: "read_timeline.py", files))
    }
}
