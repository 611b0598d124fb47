import Model
import Testing

@testable import Assembly

@Suite struct StoryModelTests {
    @Test func shipsAModelThatAsksMoreOfTwoArticlesThanOfGroups() {
        #expect(StoryModel.shipped.same.terms.map(\.name) == StoryModel.features)
        #expect(StoryModel.shipped.groupCut < StoryModel.shipped.pairCut)
        #expect(StoryModel.shipped.same.bias > -50)
    }

    @Test func readsWhatItWrites() throws {
        let again = try #require(StoryModel(text: StoryModel.shipped.text))
        #expect(again.text == StoryModel.shipped.text)
    }

    @Test(arguments: ["", "bias 1", "bias one", "bias 1\nlikeness 0 1 2\npair-cut 1\ngroup-cut 0"])
    func refusesWhatIsNoModel(_ text: String) {
        #expect(StoryModel(text: text) == nil)
    }

    @Test func judgesAsTheRegressionDoes() {
        let model = StoryModel.shipped
        let judge = StoryJudge(model)
        for odds in [[], [.persons], [.places, .days], [.persons, .places, .numbers]] as [[NearestDossier.Evidence]] {
            let logOdds = judge.logOdds(likeness: 0.2, length: 5) + judge.weight(of: odds)
            let expected = model.same.probability(StoryModel.values(likeness: 0.2, length: 5, odds: odds))
            #expect(abs(StoryJudge.probability(logOdds) - expected) < 1e-4)
        }
    }

    @Test func likenessSpeaksForOneStoryAndOddsAgainstIt() {
        let judge = StoryJudge(.shipped)
        #expect(judge.logOdds(likeness: 0.4, length: 5) > judge.logOdds(likeness: 0.1, length: 5))
        for evidence in [.persons, .places, .numbers, .days] as [NearestDossier.Evidence] { #expect(judge.weight(of: [evidence]) < 0) }
    }
}
