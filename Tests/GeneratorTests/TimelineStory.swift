import Model

@testable import Generator

/// An invented story whose words and dates are as awkward for a file format as they come.
enum TimelineStory {
    /// What an event says, and what a calendar must make of its time: nil for what it must leave out.
    struct Row: Sendable {
        let id: String
        let when: String
        let precision: TimeSpan.Precision
        let status: Event.Status
        let sentence: String
        let phrase: String
        var start: String?
        var end: String?
        var state = "CONFIRMED"
        /// The first and the last day of the table.
        var days: (String, String)
    }

    static let rows = [
        Row(
            id: "1931-opening", when: "1931", precision: .year, status: .happened, sentence: "The lock was opened in 1931.",
            phrase: "1931", days: ("1931-01-01", "1931-12-31")),
        Row(
            id: "2027-12-talks", when: "2027-12~", precision: .approximate, status: .happened,
            sentence: "=SUM(A1:A9) stood on the sheet at the end of December.", phrase: "the end of December",
            days: ("2027-12-01", "2027-12-31")),
        Row(
            id: "2028-02-29-leap", when: "2028-02-29", precision: .day, status: .happened,
            sentence:
                "On 29 February the gate, the pump; and the sluice \\ weir failed, said “Zoë Größe” – “\"all\" of it”, 堰 and 🌊 alike.",
            phrase: "29 February", start: "2028-02-29", end: "2028-03-01", days: ("2028-02-29", "2028-02-29")),
        Row(
            id: "2028-12-31-year-end", when: "2028-12-31", precision: .day, status: .denied,
            sentence: "The agency denied\nthat work ends on 31 December.", phrase: "31 December", start: "2028-12-31", end: "2029-01-01",
            state: "CANCELLED", days: ("2028-12-31", "2028-12-31")),
        Row(
            id: "2029-01-02-fair", when: "2029-01-02/2029-01-05", precision: .week, status: .announced,
            sentence: "The fair runs from 2 to 5 January.", phrase: "from 2 to 5 January", days: ("2029-01-02", "2029-01-05")),
        Row(
            id: "2029-w02", when: "2029-01-08/2029-01-14", precision: .week, status: .announced,
            sentence: "-1 degree is expected next week.", phrase: "next week", days: ("2029-01-08", "2029-01-14")),
        Row(
            id: "2029-01-09-call", when: "2029-01-09T21:30-05:00", precision: .time, status: .announcedAndHappened,
            sentence: "They spoke at 9:30 pm Eastern Time on 9 January.", phrase: "9:30 pm Eastern Time",
            start: "2029-01-10T02:30:00+00:00", days: ("2029-01-09", "2029-01-09")),
        Row(
            id: "2029-01-10-early", when: "2029-01-10T01:15+05:30", precision: .time, status: .happened,
            sentence: "At 1:15 am in Pune, 10 January, the line went dead.", phrase: "1:15 am", start: "2029-01-09T19:45:00+00:00",
            days: ("2029-01-10", "2029-01-10")),
        Row(
            id: "2029-01-10-noon", when: "2029-01-10T12:00", precision: .time, status: .announced,
            sentence: "@noon on 10 January the lock opens again.", phrase: "noon on 10 January", start: "2029-01-10T12:00:00",
            state: "TENTATIVE", days: ("2029-01-10", "2029-01-10")),
        Row(
            id: "2029-01-11-hearing", when: "2029-01-11T09:00Z/2029-01-11T24:00Z", precision: .time, status: .announced,
            sentence: "The hearing lasts from 0900 GMT to midnight on 11 January.", phrase: "from 0900 GMT to midnight",
            start: "2029-01-11T09:00:00+00:00", end: "2029-01-12T00:00:00+00:00", state: "TENTATIVE", days: ("2029-01-11", "2029-01-11")),
        Row(
            id: "2029-open", when: "2029-02-01/..", precision: .approximate, status: .announced,
            sentence: "From 1 February on ships, boats; all pay.", phrase: "From 1 February on", days: ("2029-02-01", "2029-02-01")),
    ]

    static let article = PageFixture.article(
        id: "lock", title: "Lock; \"shut\", again", publisher: "Kanal-Bote, Süd",
        published: PublicationDate(value: "2029-01-10", basis: .inferred, because: "it says so"),
        passages: rows.map { (.paragraph, $0.sentence) }
    )

    static let dossier = Dossier(
        id: "lock", title: "Lock, gate; pump", from: CalendarDate(year: 2029, month: 1, day: 10),
        to: CalendarDate(year: 2029, month: 1, day: 10), readings: [PageFixture.reading(article)], actors: [],
        events: rows.map { row in
            let said = PageFixture.cite(article, row.sentence)
            return Event(
                id: row.id, when: PageFixture.time(row.when), status: row.status, lead: said,
                mentions: [
                    EventMention(
                        sentence: said, phrase: row.phrase, value: row.when, tense: .past, anchor: .publication,
                        because: "the nearest, by the calendar; “so to speak”")
                ])
        },
        claims: [], disagreements: [], sharedText: [], summary: [], because: "It belongs with no other article"
    )
}
