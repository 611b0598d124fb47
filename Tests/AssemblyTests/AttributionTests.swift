import Model
import Testing

@testable import Assembly

/// In whose words a sentence is: the subject of the verb of saying, or nobody known.
@Suite struct AttributionTests {
    /// The name of the one who says the last of some sentences.
    private static func speaker(_ sentences: String) -> String? { speech(sentences).map(\.speaker) ?? "the article" }

    private static func speech(_ sentences: String) -> (speaker: String?, also: String?)? {
        let reading = Sources.reading("a", sentences)
        let actors = ActorMerger().actors(in: [reading])
        let table = StatementTable(readings: [reading], actors: actors, vocabulary: .english)
        guard let speech = StatementFormFinder(table: table).forms().last?.speech else { return nil }
        return (speech.speaker.flatMap { table.actor($0)?.name }, speech.also.flatMap { table.actor($0)?.name })
    }

    @Test(arguments: [
        ("Portugal denied plans to attack Chile and says it has the right to move its troops.", "Portugal"),
        ("Anna Schneider accused Peter Stano of telling her lies and claimed that she was fired.", "Anna Schneider"),
        ("After Peter Stano had finished his report, Anna Schneider came back and said that he was wrong.", "Anna Schneider"),
        ("The mayor's lawyer, Anna Schneider, said in a statement that the charges were false.", "Anna Schneider"),
        ("Peter Stano, spokesman of the mayor Anna Schneider, said that the bridge will close.", "Peter Stano"),
        ("Peter Stano, the mayor's chief of staff, told the World Health Organization on Monday.", "Peter Stano"),
        ("In a statement on Monday, Anna Schneider also said that the bridge will close.", "Anna Schneider"),
        ("“The bridge will close for a year,” said the clerk Anna Schneider.", "Anna Schneider"),
        ("“I am nervous,” said 18-year-old Anna Schneider from Frankfurt who came with her mother.", "Anna Schneider"),
        ("Anna Schneider herself has said that the bridge will close.", "Anna Schneider"),
        ("Peter Stano, born in Germany, lived in Chile, says the World Health Organization.", "World Health Organization"),
        ("In a statement on 1 May, the WHO said that the bridge will close for a year.", "WHO"),
        ("The bridge was closed for a year, the mayor, Anna Schneider, said today.", "Anna Schneider"),
        ("The bridge will close for a year, the World Health Organization said on Monday.", "World Health Organization"),
        ("Anna Schneider said that the bridge was old. She added that it would close.", "Anna Schneider"),
        ("The bridge will close for a year, according to Anna Schneider.", "Anna Schneider"),
    ])
    func whoIsTheSubjectSaysIt(sentences: String, name: String) { #expect(Self.speaker(sentences) == name) }

    /// Who says the last of some sentences too.
    @Test(arguments: [
        ("Peter Stano and Anna Schneider said that the bridge will close.", "Peter Stano"),
        ("“The bridge will close for a year,” said Anna Schneider and Peter Stano.", "Peter Stano"),
        ("Peter Stano met Anna Schneider, who said that the bridge and Peter Stano are old.", nil),
        ("Anna Schneider said that Anna Schneider and Peter Stano would close the bridge.", nil),
    ])
    func whoSpeaksTogetherIsKnown(sentences: String, name: String?) {
        #expect(Self.speech(sentences)?.also == name)
    }

    @Test(arguments: [
        ("Anna Schneider led with 13 points, while Peter Stano added 12 for the visitors.", "the article"),
        ("Portugal has reported 62 cases.", "the article"), ("The WHO has reported 62 cases.", "WHO"),
        ("Anna Schneider announced a tour of Chile at a crowded press conference.", "the article"),
        ("Anna Schneider announced the tour would end on Monday.", "Anna Schneider"),
        ("Anna Schneider added that 12 of them were safe.", "Anna Schneider"),
    ])
    func aDeedIsNotSaid(sentence: String, name: String) { #expect(Self.speaker(sentence) == name) }

    @Test(arguments: [
        "A lawyer for Peter Stano said that the charges were false.",
        "Police in Frankfurt said 30 officers were injured in the protests on Monday night.",
        "He was a statesman who never gave up, according to a statement released by Peter Stano's office.",
        "Peter Stano was arrested for the shooting outside a school that claimed the life of a mother.",
        "The tape was played in court, in which the caller said Peter Stano was unconscious.",
        "A US official said that the bridge will close for a year.",
    ])
    func whoIsSpokenAboutDoesNot(sentences: String) { #expect(Self.speaker(sentences) == nil) }
}
