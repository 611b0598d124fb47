import Model
import Testing

@testable import Assembly

@Suite struct FactModelTests {
    @Test func shipsAModelThatFits() {
        #expect(!FactModel.shipped.same.terms.isEmpty)
        #expect(FactModel.shipped.cuts.near < FactModel.shipped.cuts.says)
        #expect(FactModel.shipped.cuts.says < FactModel.shipped.cuts.certain)
    }

    @Test func readsWhatItWrites() throws {
        let again = try #require(FactModel(text: FactModel.shipped.text))
        #expect(again.text == FactModel.shipped.text)
    }

    @Test(arguments: ["", "same\nbias 1\n", "same\nbias one\n"]) func refusesWhatIsNoModel(_ text: String) {
        #expect(FactModel(text: text) == nil)
    }

    @Test func refusesAModelOfOtherFeatures() {
        let renamed = FactModel.shipped.text.replacing("cosine ", with: "sine ")
        #expect(FactModel(text: renamed) == nil)
    }

    @Test func addsUpWeights() {
        let model = LogisticModel(bias: 0, terms: [.init(name: "a", mean: 1, scale: 2, weight: 3)])
        #expect(model.probability([1]) == 0.5)
        #expect(model.probability([3]) > 0.95)
        #expect(model.probability([-1]) < 0.05)
    }
}
