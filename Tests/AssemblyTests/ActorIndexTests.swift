import Assembly
import Model
import Testing

@Suite struct ActorIndexTests {
    private let readings = ActorStory.readings(["[p Ana Ruiz] met [l Russians] in [l Rome]. [p Ruiz] left [l Rome].", "[l Rome] slept."])

    @Test("Every mention finds its actor; what is no actor finds none")
    func mentions() {
        let actors = ActorMerger().actors(in: readings)
        let index = ActorIndex(actors: actors)
        #expect(actors.map(\.name) == ["Rome", "Ana Ruiz"])
        #expect(index.actors(of: readings[0]) == [1, nil, 0, 1, 0])
        #expect(index.actors(of: readings[1]) == [0])
        #expect(index.actor(inArticle: "a1", at: 0..<3) == nil)
        #expect(index.actor(inArticle: "none", at: 0..<8) == nil)
    }

    @Test("A range finds the actors inside it, each once")
    func ranges() {
        let index = ActorIndex(actors: ActorMerger().actors(in: readings))
        let text = readings[0].article.text
        #expect(index.actors(inArticle: "a1", within: 0..<text.utf8.count) == [1, 0])
        #expect(index.actors(inArticle: "a1", within: 9..<12).isEmpty)
        #expect(index.actors(inArticle: "none", within: 0..<9).isEmpty)
    }
}
