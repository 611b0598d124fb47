import Model
import Testing

@testable import Reader

/// What is read where articles are only grouped.
@Suite struct ReadForGroupingTests {
    private let text = "Mayor Ana Sousa of Porto said on Tuesday that 40 people were safe. “We were lucky,” she said."

    private func article(_ published: PublicationDate, text: String, language: String = "en") -> Article {
        let passage = Passage(
            id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<text.unicodeScalars.count, line: 1))
        return Article(id: "a", file: "a.txt", language: language, published: published, text: text, passages: [passage])
    }

    private let stated = PublicationDate(value: "2031-03-05", basis: .stated, because: "")

    @Test func ofADatedArticleNamesDatesAndSentences() {
        let article = article(stated, text: text)
        let (whole, less) = (ArticleReader().read(article), ArticleReader().readForGrouping(article))
        #expect(!whole.names.isEmpty && less.names == whole.names)
        #expect(!whole.dates.isEmpty && less.dates == whole.dates)
        #expect(less.sentences == whole.sentences && less.article == whole.article)
        #expect(less.quotes.isEmpty && less.figures.isEmpty)
    }

    @Test(arguments: [
        "", "PORTO | Tue May 4, 2010 9:05 am EST PORTO (Agency) - ", "PORTO, Portugal, May 4, 2010 (Agency) — ",
        "Tue May 4, 2010 9:05 am EST\n",
    ])
    func itOpensAsTheWholeDoes(start: String) {
        let rest = String(repeating: " The ferries stayed in port, and the market was closed on Friday.", count: 20)
        for text in [start + text + rest, start + "Porto", start] {
            let article = article(stated, text: text)
            let (whole, less) = (ArticleReader().read(article), ArticleReader().readForGrouping(article))
            #expect(less.opening == whole.opening)
            #expect(less.tokens.count <= max(70, start.count))
        }
    }

    @Test func ofOthersEverything() {
        let articles = [
            article(.unknown, text: text), article(stated, text: text + "\u{200B}\u{AD}"), article(stated, text: text, language: "fr"),
        ]
        for article in articles {
            let less = ArticleReader().readForGrouping(article)
            #expect(!less.tokens.isEmpty && less.tokens == ArticleReader().read(article).tokens)
        }
    }
}
