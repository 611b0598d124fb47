import Model
import Testing

@testable import Reader

@Suite struct WordLayerTests {
    private func layer(_ text: String) -> (layer: WordLayer, texts: [String]) {
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
        let reading = ArticleReader().read(Article(id: "a", file: "a.txt", text: text, passages: [passage]))
        return (reading.words, reading.tokens.map { reading.article.text(of: $0.range) })
    }

    private func word(_ text: String, in sentence: String) throws -> Word {
        let (layer, texts) = layer(sentence)
        let token = try #require(texts.firstIndex(of: text))
        return layer.words[Int(layer.ofToken[token])]
    }

    @Test func givesEveryTokenItsWord() {
        let (layer, texts) = layer("Ministers met, and the ministers’ aides met too.")
        #expect(layer.ofToken.count == texts.count)
        #expect(layer.ofToken[0] == layer.ofToken[texts.lastIndex(of: "ministers") ?? 0])
        #expect(zip(texts, layer.ofToken).allSatisfy { ($0 == "," || $0 == "." || $0 == "’") == ($1 < 0) })
    }

    @Test func stemsFormsAlike() throws {
        #expect(try word("resigned", in: "She resigned.").stem == word("resigning", in: "He is resigning.").stem)
        #expect(try word("100,000", in: "Some 100,000 came.").stem == "100000")
    }

    @Test func classesWords() throws {
        #expect(try word("didn’t", in: "They didn’t come.").classes.contains(.negation))
        #expect(try word("will", in: "They will come.").classes.contains(.modal))
        #expect(try word("hundred", in: "Some hundred came.").classes.contains(.number))
        #expect(try word("bridge", in: "The bridge fell.").classes.isEmpty)
    }

    @Test(arguments: [("planned", true), ("shot", true), ("hundred", false), ("bed", false), ("plans", false)])
    func tellsPastForms(form: String, isPast: Bool) throws {
        #expect(try word(form, in: "They \(form) it.").classes.contains(.past) == isPast)
    }

    @Test func takesCompoundsApart() throws {
        let (layer, texts) = layer("A state-led inquiry began.")
        let token = try #require(texts.firstIndex(of: "state-led"))
        #expect(layer.words[Int(layer.ofToken[token])].text == "state")
        #expect(layer.parts[Int32(token)]?.map { layer.words[Int($0)].text } == ["led"])
        #expect(layer.stem(of: token) == nil)
        #expect(layer.stem(of: token + 1) == "inquiri")
    }
}
