import Model
import Reader
import Testing

@testable import Assembly

/// What of a sentence is left on a strip of time: what happened, and in whose words.
@Suite struct EventCoreTests {
    /// The caption of the event that a sentence makes, behind the name of the one who says it.
    private static func caption(_ sentence: String) -> String {
        let reading = Sources.reading("a", published: "2023-05-04", sentence, "The bridge was built in 1931 and is loved by the town.")
        let dossiers = Assembler(reader: ArticleReader()).dossiers(from: [reading])
        guard let event = dossiers[0].events.first(where: { $0.lead.text == sentence }) else { return "no event" }
        let speaker = event.speaker.flatMap { id in dossiers[0].actors.first { $0.id == id }?.name }
        return (speaker.map { $0 + ": " } ?? "") + event.caption
    }

    @Test(arguments: [
        ("Mayor Anna Horvat said on Monday that the old bridge will close on 10 May.", "Anna Horvat: the old bridge will close on 10 May"),
        ("On Tuesday, workers closed the old bridge for repairs.", "workers closed the old bridge for repairs"),
        ("According to Anna Horvat, the old bridge closed on Tuesday.", "Anna Horvat: the old bridge closed on Tuesday"),
        ("On Tuesday, the share of closed bridges rose to 6.1%.", "the share of closed bridges rose to 6.1%"),
        ("The old bridge closed on Tuesday for repairs.", "The old bridge closed on Tuesday for repairs"),
    ])
    func whoSaysItAndWhenStandApart(sentence: String, caption: String) { #expect(Self.caption(sentence) == caption) }

    @Test(arguments: [
        // Without these words it would say the opposite, or more than was said.
        "Mayor Anna Horvat denied on Monday that the old bridge will close on 10 May.",
        "Mayor Anna Horvat told reporters on Monday the old bridge will close on 10 May.",
        "Anna Horvat said Monday marked the end of the old bridge.",
        "Not on Monday, but on Tuesday the old bridge reopened.",
        // Nobody known says it.
        "Officials said on Monday that the old bridge will close on 10 May.",
    ])
    func aSentenceStaysWholeWhereItsHeadMatters(sentence: String) { #expect(Self.caption(sentence).hasPrefix(sentence.dropLast())) }
}
