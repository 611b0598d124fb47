import Assembly
import Model
import Reader
import Testing

@Suite struct GroupReasonTests {
    private func dossiers(_ texts: [String]) -> [Dossier] {
        let reader = ArticleReader()
        let readings = texts.enumerated().map { number, text in
            let source = SourceRange(scalars: 0..<text.unicodeScalars.count, line: 1)
            let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: source)
            return reader.read(Article(id: "\(number)", file: "\(number).txt", text: text, passages: [passage]))
        }
        return Assembler(reader: reader).dossiers(from: readings)
    }

    @Test func saysWhomTheArticlesHaveInCommon() {
        let text = "The mayor of Lisbon, Ana Sousa, opened the tram depot in Lisbon. Ana Sousa praised the tram drivers."
        let found = dossiers([text, text + " The depot houses forty trams."])
        #expect(found.count == 1)
        #expect(found.first?.because.contains("Lisbon (2 of 2)") == true)
        #expect(found.first?.because.contains("Ana Sousa (2 of 2)") == true)
    }

    @Test func saysWhenAnArticleIsAlone() {
        let found = dossiers(["The mayor of Lisbon opened the tram depot. It is new."])
        #expect(found.map(\.because) == ["In its words it is like no other article of the input"])
    }
}
