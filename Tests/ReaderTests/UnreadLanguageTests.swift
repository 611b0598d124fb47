import Model
import Testing

@testable import Reader

@Suite struct UnreadLanguageTests {
    private func read(_ text: String, _ language: String) -> Reading {
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
        return ArticleReader().read(Article(id: "a", file: "a.txt", language: language, text: text, passages: [passage]))
    }

    private let spanish =
        "La alcaldesa Ana Sousa dijo el 4 de marzo de 2021 que 350 personas y 1.200 soldados huyeron. “No may be”, dijo la OTAN."

    @Test func onlyWhatTheLettersShowIsFound() {
        let reading = read(spanish, "es")
        #expect(reading.isUnread)
        #expect(reading.dates.isEmpty)
        #expect(reading.quotes.isEmpty)
        #expect(reading.figures.map(\.value) == [4, 350])
        #expect(reading.figures.allSatisfy { $0.unit.isEmpty })
        #expect(!reading.names.isEmpty && reading.names.allSatisfy { ["Ana Sousa", "OTAN"].contains($0.text) && $0.role == nil })
        #expect(reading.sentences.count == 2)
    }

    @Test func germanNounsAreNoNames() {
        let reading = read("Am Montag sagte die Bürgermeisterin Ana Sousa, dass der Große Rat tagt.", "de-AT")
        #expect(reading.names.isEmpty)
    }

    @Test(arguments: ["en", "en-GB", "EN_us", "und", ""])
    func englishAndTheUnknownAreRead(language: String) {
        let reading = read("Mayor Ana Sousa said on 4 March 2021 that 350 people fled.", language)
        #expect(!reading.isUnread)
        #expect(reading.dates.count == 1)
    }

    @Test func anotherDateOfPublicationFindsNoDates() {
        let published = PublicationDate(value: "2021-03-05", basis: .inferred, because: "")
        let reading = ArticleReader().reading(read("On Monday 5 May he came.", "fr"), publishedOn: published)
        #expect(reading.dates.isEmpty)
        #expect(reading.article.published == published)
    }
}
