import Foundation
import Model
import Testing

@testable import Assembly

/// Sentences that name no time, judged by a model that knows one feature.
@Suite struct TimeAnchoringTests {
    /// A sentence stands at a time where one feature of it says so.
    private func model(_ feature: String) -> FactModel {
        var model = FactModel.shipped
        model.anchored = LogisticModel(
            bias: -5, terms: FactModel.anchoringFeatures.map { .init(name: $0, mean: 0, scale: 1, weight: $0 == feature ? 10 : 0) })
        model.cuts.anchored = 0.5
        return model
    }

    private func claim(_ readings: [Reading], sentence: Int) -> Claim {
        let cells = readings.map { reading in
            let sentence = reading.sentences[sentence]
            let citation = Citation(
                article: reading.article.id, passage: reading.article.passages[sentence.passage].id, range: sentence.range,
                text: reading.article.text(of: sentence.range))
            return ClaimCell(article: reading.article.id, state: .says, citation: citation)
        }
        return Claim(id: "c", lead: cells[0].citation, cells: cells)
    }

    private let readings = [
        TimelineStory.reading(
            "a", published: "2021-05-08",
            "The [+Harbour Board] of [=Oldhaven] sold the old quay {on Thursday|2021-05-06|past|w4}. A crane crushed two parked lorries."),
        TimelineStory.reading(
            "b", published: "2021-05-08",
            "The old quay of [=Oldhaven] went to a diver {on Thursday|2021-05-06|past|w4}. Two lorries were crushed beneath a crane."),
    ]

    private func events(_ feature: String, _ readings: [Reading], _ claims: [Claim]) -> [Event] {
        Timeline(model: model(feature)).events(in: readings, actors: [], claims: claims)
    }

    @Test("What two articles tell without a date is an event of the day that is told before it")
    func besideADate() throws {
        let found = events("told-before", readings, [claim(readings, sentence: 1)])
        let event = try #require(found.first { $0.lead.text.contains("crane") })
        #expect(event.when.edtf == "2021-05-06")
        #expect(event.mentions.map(\.sentence.article) == ["a", "b"])
        #expect(event.mentions.allSatisfy { $0.phrase.isEmpty && $0.because.hasPrefix("it names no time") })
    }

    @Test("A year is no time of what several articles tell, but of what goes on from it")
    func besideAYear() {
        func readings(_ year: String) -> [Reading] {
            ["a", "b"].map { id in
                TimelineStory.reading(
                    id,
                    "The [+Harbour Board] of [=Oldhaven] sold the old quay in {\(year)|\(year)|past|y2016}. A crane crushed two parked lorries."
                )
            }
        }
        let both = readings("2016")
        #expect(!events("told-before", both, [claim(both, sentence: 1)]).contains { $0.lead.text.contains("crane") })
        let days = readings("2016-05-06")
        #expect(events("told-before", days, [claim(days, sentence: 1)]).contains { $0.lead.text.contains("crane") })
    }

    @Test("A month is the time of what an article without a day tells beside it, and of nothing beside it in one that has its day")
    func besideAMonth() {
        func found(_ published: String?) -> Bool {
            let both = ["a", "b"].map { id in
                TimelineStory.reading(
                    id, published: published,
                    "The [+Harbour Board] of [=Oldhaven] sold the old quay in {May 2016|2016-05|past|y2016 m5}. A crane crushed two parked lorries."
                )
            }
            return events("told-before", both, [claim(both, sentence: 1)]).contains { $0.lead.text.contains("crane") }
        }
        #expect(found(nil) && !found("2021-05-08"))
    }

    @Test(
        "A day of the text is lent by what happened on it, and to no news that is older than what its article tells",
        arguments: [
            ("The [+Harbour Board] sold the old quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}.", true),
            ("The [+Harbour Board] was due to sell the old quay {on May 6, 2016|2016-05-06|present|y2016 m5 d6}.", false),
            ("Did the [+Harbour Board] sell the old quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}?", false),
            ("The [+Harbour Board] took up the matter following the sale of the quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}.", false),
            ("The [+Harbour Board], which sold the quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}, met.", false),
            ("The [+Harbour Board] took up the {May 6, 2016|2016-05-06|past|y2016 m5 d6}, sale of the quay.", true),
            ("The [+Harbour Board] took up the {May 6, 2016|2016-05-06|past|y2016 m5 d6} sale of the quay.", false),
            ("A sale of the quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6} at the port led to a strike.", false),
            ("The diver bought the quay at a sale {on May 6, 2016|2016-05-06|past|y2016 m5 d6} at the port.", true),
            ("Sold: {May 6, 2016|2016-05-06|past|y2016 m5 d6}, to the [+Harbour Board] at the port.", false),
            ("A strike began {on Sunday|XXXX-WXX-7|past|w7 x}. The quay was sold {on May 6, 2016|2016-05-06|past|y2016 m5 d6}.", false),
            ("A strike began {on Friday|XXXX-WXX-5|past|w5 x}. The quay was sold {on May 6, 2016|2016-05-06|past|y2016 m5 d6}.", true),
            (
                "The [+Harbour Board] sold the old quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}. It sold the mill {on June 20, 2016|2016-06-20|past|y2016 m6 d20}.",
                false
            ),
        ])
    func lenders(sentences: String, isLent: Bool) {
        let both = ["a", "b"].map { TimelineStory.reading($0, "A crane crushed two parked lorries. " + sentences) }
        let found = events("told-behind", both, [claim(both, sentence: 0)])
        #expect(found.contains { $0.when.edtf == "2016-05-06" && $0.lead.text.contains("crane") } == isLent)
    }

    @Test(
        "Of a day that its article names is only what is told as past, and no step of a court",
        arguments: [
            ("A crane crushed two parked lorries.", true), ("A crane shot two lorries into the river.", true),
            ("A crane has crushed two lorries.", false), ("The owner of the lorries is accused of neglect.", false),
            ("A crane often crushed two parked lorries.", false), ("The owner said that the lorries may be lost.", false),
            ("The owner said that a crane crushed the lorries.", true), ("The owner was charged with neglect of the lorries.", false),
            ("The quay is an old port of the north called Orn.", false), ("The quay is shut, and a crane crushed two lorries.", true),
            ("The owner warned that a crane could be damaged.", false), ("The crane had crushed two parked lorries.", true),
        ])
    func pasts(sentence: String, isPlaced: Bool) {
        let told = ["a", "b"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-08", "The [+Harbour Board] sold the old quay {on Thursday|2021-05-06|past|w4}. " + sentence)
        }
        let found = events("told-before", told, [claim(told, sentence: 1)]).flatMap(\.mentions)
        #expect(found.contains { $0.sentence.text == sentence } == isPlaced)
    }

    @Test(
        "News of the day before is what is told as past or in the perfect, not what somebody says now",
        arguments: [
            ("A crane crushed two lorries.", true), ("A crane has crushed two lorries.", true),
            ("The owner says that the lorries may be lost.", false), ("The owner said that the lorries may be lost.", true),
        ])
    func dayBefore(sentence: String, isPlaced: Bool) {
        let told = ["a", "b"].map { TimelineStory.reading($0, published: "2021-05-08", sentence) }
        #expect(events("day-before", told, [claim(told, sentence: 0)]).isEmpty != isPlaced)
    }

    @Test("What a court does is of a day on which a court is told of")
    func courts() {
        let told = ["a", "b"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-08",
                "The owner was arraigned {on Thursday|2021-05-06|past|w4}. The owner was charged with neglect of two lorries.")
        }
        #expect(
            events("told-before", told, [claim(told, sentence: 1)]).flatMap(\.mentions).contains { $0.sentence.text.contains("charged") })
    }

    @Test("In an article without a date a day further down is of the sentence behind it, unless another article tells of it")
    func furtherDown() {
        let opening = "The board is old. It has a quay. It has a clerk. "
        let dated = "The [+Harbour Board] of [=Oldhaven] sold the old quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}. "
        func isPlaced(_ between: String, _ others: Reading...) -> Bool {
            let article = TimelineStory.reading(
                "a", opening + dated + between + "The [+Harbour Board] of [=Oldhaven] sold the quay cheaply.")
            return events("told-before", [article] + others, []).flatMap(\.mentions).contains { $0.sentence.text.hasSuffix("cheaply.") }
        }
        let between = "The pier is long. "
        #expect(isPlaced("") && !isPlaced(between))
        #expect(isPlaced(between, TimelineStory.reading("c", opening + dated)))
    }

    @Test("That somebody declined to comment is no event")
    func boilerplate() {
        func count(_ sentence: String) -> Int {
            let both = ["a", "b"].map { TimelineStory.reading($0, published: "2021-05-08", sentence) }
            return events("published", both, [claim(both, sentence: 0)]).count
        }
        #expect(count("[Ugo Osei], a lawyer for the board, declined to comment.") == 0)
        #expect(count("[Ugo Osei], a lawyer for the board, declined to pay.") == 1)
    }

    @Test("A day on which a sentence was only placed is not lent to an article that appeared later")
    func guesses() {
        func found(_ published: String?) -> Bool {
            let both = [
                readings[0],
                TimelineStory.reading("b", published: published, "The quay is for sale.", "Two lorries lie beneath a crane."),
            ]
            return events("published", both, [claim(both, sentence: 1)]).contains { $0.lead.text.contains("crane") }
        }
        #expect(found("2021-05-09") && !found("2021-05-12") && !found(nil))
    }

    @Test("The day of publication and the one before come into question")
    func publication() throws {
        let claims = [claim(readings, sentence: 1)]
        #expect(events("published", readings, claims).first { $0.lead.text.contains("crane") }?.when.edtf == "2021-05-08")
        #expect(events("day-before", readings, claims).first { $0.lead.text.contains("crane") }?.when.edtf == "2021-05-07")
    }

    @Test("What one article alone tells without a date makes no event, nor does what no model places")
    func oneArticle() {
        #expect(!events("told-before", [readings[0]], []).contains { $0.lead.text.contains("crane") })
        #expect(!events("no-publication", readings, [claim(readings, sentence: 1)]).contains { $0.lead.text.contains("crane") })
    }

    @Test("A sentence beside a time of day is of the day alone")
    func besideAnHour() throws {
        let timed = ["a", "b"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-08",
                "The [+Harbour Board] sold the old quay {on Thursday at 5 p.m.|2021-05-06T17:00|past|w4 h17}. A crane crushed two parked lorries."
            )
        }
        let event = try #require(
            events("told-before", timed, [claim(timed, sentence: 1)]).first { $0.lead.text.contains("crane") })
        #expect(event.when.edtf == "2021-05-06")
    }

    @Test("The time that most is told of is one for what names none, where an article has it at its head")
    func mainTime() {
        func found(_ opening: String) -> Bool {
            let dated = ["a", "b"].map { id in
                TimelineStory.reading(
                    id, opening + "The [+Harbour Board] of [=Oldhaven] sold the old quay {on May 6, 2016|2016-05-06|past|y2016 m5 d6}.")
            }
            let undated = ["c", "d"].map { TimelineStory.reading($0, "A crane crushed two parked lorries.") }
            return events("main-days", dated + undated, [claim(undated, sentence: 0)]).contains { $0.lead.text.contains("crane") }
        }
        #expect(found("") && !found("The board is old. It has a quay. It has a crane. It has a clerk. "))
    }

    @Test(
        "What is so, and what goes on for long, is of no day",
        arguments: [
            ("The crane of the two lorries is old.", 0), ("The crane of the two lorries is located at the pier.", 0),
            ("The crane lifted the two lorries for several years.", 0),
            ("The crane is broken and crushed two lorries.", 2), ("The crane lifted the two lorries for two hours.", 2),
            ("The owners of the lorries won't be paid for several years.", 2),
        ])
    func states(sentence: String, count: Int) {
        let told = ["a", "b"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-08",
                "The [+Harbour Board] sold the old quay {on Thursday|2021-05-06|past|w4}. "
                    + sentence.replacingOccurrences(of: "for several years", with: "for {several years|PXY}")
                    .replacingOccurrences(of: "for two hours", with: "for {two hours|PT2H}"))
        }
        let found = events("published", told, [claim(told, sentence: 1)]).flatMap(\.mentions)
        #expect(found.count { $0.sentence.text == told[0].article.text(of: told[0].sentences[1].range) } == count)
    }

    @Test("A question and a sentence with a time of its own are left as they are")
    func leftAlone() {
        let asked = ["a", "b"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-08",
                "The [+Harbour Board] of [=Oldhaven] sold the old quay {on Thursday|2021-05-06|past|w4}. Who crushed two parked lorries?")
        }
        #expect(
            !events("published", asked, []).flatMap(\.mentions).contains {
                $0.sentence.text.hasSuffix("?") && $0.because.hasPrefix("it names no time")
            })
        let dated = events("published", readings, []).flatMap(\.mentions).filter { !$0.phrase.isEmpty }
        #expect(dated.count == 2 && dated.allSatisfy { $0.value == "2021-05-06" })
    }
}
