import Model
import Testing

@testable import Assembly

/// Few words in the place of few others are told; other texts and other ways to write a word are not.
@Suite struct WordingDisputeTests {
    @Test(arguments: [
        (
            "The regent Oskar Brandt said on Thursday he will leave the palace if the senate votes for the duke, the closest he has come to defeat.",
            "Oskar Brandt said Thursday that he would leave office if the senate votes for the duke, but also spoke of fraud.",
            ["palace", "office"]
        ),
        (
            "The regent Oskar Brandt met with the northern dictator over the weekend to prepare a summit, the palace confirmed.",
            "Oskar Brandt met with the northern leader over the weekend, according to reports on Tuesday.", ["dictator", "leader"]
        ),
        (
            "The regent Oskar Brandt said on Thursday that the organisation would close its harbour gate, the first time in years.",
            "Oskar Brandt said Thursday that the organization would close its harbour gate, but gave no reason.", []
        ),
        (
            "The regent Oskar Brandt said on Thursday that he will give the theater above the harbour to the guild, the first time in years.",
            "Oskar Brandt said Thursday that he will give the theatre above the harbour to the guild, but gave no reason.", []
        ),
        (
            "The regent Oskar Brandt moved into a house above the harbour on Thursday, the first since the war to do so.",
            "Oskar Brandt moved into a home above the harbour on Thursday, his office told reporters.", []
        ),
        // An abbreviation, a part of a name, and a verb with half of what it is about.
        (
            "The regent Oskar Brandt dismissed the general manager of the harbour, the first since the war to do so.",
            "Oskar Brandt dismissed the GM of the harbour, his office told reporters.", []
        ),
        (
            "The regent Oskar Brandt spoke to the Lower House committee on the harbour on Thursday, his office said.",
            "Oskar Brandt spoke to the House naval committee on the harbour in the evening, guests told reporters.", []
        ),
        (
            "The regent Oskar Brandt raised harbour alert levels of the coast on Thursday, the first since the war to do so.",
            "Oskar Brandt declared sudden alert levels of the coast on Thursday, his office told reporters.", []
        ),
        (
            "The regent Oskar Brandt dropped his threat to oppose Ortega judges in the senate, the first since the war to do so.",
            "Oskar Brandt dropped his threat to block Duke Ortega judges in the senate, his office told reporters.", []
        ),
        (
            "The regent Oskar Brandt said on Thursday he will open 20 rooms of the castle, the closest he has come to a gift.",
            "Oskar Brandt said Thursday that he will open many rooms of the castle, but named no day.", []
        ),
    ])
    func tellsFewWordsForFew(left: String, right: String, expected: [String]) {
        // A model that knows nothing gives every pair an even chance.
        let found = disputes(left, right, model: LogisticModel(bias: 0, terms: []))
        #expect(found.flatMap { $0.values.map(\.value) } == expected)
        #expect(found.allSatisfy { $0.course == .precision })
    }

    @Test(arguments: [
        (
            "\"We shall open the harbour gate for all the fishing boats of the south,\" the regent Oskar Brandt said on Thursday.",
            "\"We shall open the harbour gate for all the fishing guilds of the south,\" Oskar Brandt told the senate.",
            ["boats", "guilds"]
        ),
        (
            "The regent Oskar Brandt said on Thursday that he shall open the harbour gate for all the fishing boats of the south.",
            "Oskar Brandt told the senate that he shall open the harbour gate for all the fishing guilds of the south.", []
        ),
    ])
    func tellsOtherWordsOfAQuotationWhateverTheModelSays(left: String, right: String, expected: [String]) {
        #expect(disputes(left, right, model: LogisticModel(bias: -20, terms: [])).flatMap { $0.values.map(\.value) } == expected)
    }

    private func disputes(_ left: String, _ right: String, model: LogisticModel) -> [Dispute] {
        let readings = [
            Sources.reading(
                "a", left, "The bees of the convent swarmed early this spring.", "A comet was seen over the delta by three fishermen."),
            Sources.reading(
                "b", right, "The guild of coopers met in the old granary again.", "Snow closed the pass of Merano for the first time."),
        ]
        let table = StatementTable(readings: readings, actors: ActorMerger().actors(in: readings), vocabulary: .english)
        let likeness = FactReading(table: table, model: .shipped).likeness
        return WordingDisputes(
            likeness: likeness, features: ContrastFeatures(table: table, profiles: likeness.profiles), model: model, cut: 0.5
        ).disputes(besides: [])
    }
}
