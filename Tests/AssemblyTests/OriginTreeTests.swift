import Model
import Reader
import Testing

@testable import Assembly

/// Where articles come from, by their bylines, copies and the sources that they name.
@Suite struct OriginTreeTests {
    private static let reader = ArticleReader()

    private static func article(_ id: String, publisher: String? = nil, authors: [String] = [], url: String? = nil, _ paragraphs: String...)
        -> Article
    {
        var text = ""
        var passages: [Passage] = []
        for (number, paragraph) in paragraphs.enumerated() {
            if number > 0 { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            passages.append(
                Passage(
                    id: "p\(number + 1)", range: start..<text.utf8.count, kind: paragraph.hasPrefix("By ") ? .byline : .paragraph,
                    source: SourceRange(scalars: 0..<paragraph.unicodeScalars.count, line: number + 1)))
        }
        return Article(id: id, file: "\(id).txt", publisher: publisher, authors: authors, url: url, text: text, passages: passages)
    }

    private static func tree(_ articles: [Article]) -> OriginTree {
        let readings = articles.map(reader.read)
        let shared = SharedTextFinder().sharedText(in: readings)
        return OriginTreeFinder(
            readings: readings, origins: Origins(readings: readings, sharedText: shared).all, words: Vocabulary.english.attributions
        ).tree(sharedText: shared)
    }

    private static let collapse =
        "The Harbour Bridge at Tarvik collapsed on Sunday after cracks were found in two of its pillars, and divers searched the river for drivers until it was dark."
    private static let repairs = "Workers had closed one lane of it in spring, when a survey of all bridges of the county began."

    @Test func articlesOfOneAgencyHaveOneRoot() {
        let tree = Self.tree([
            Self.article("dateline", "TARVIK (AP) — A bridge fell into the river on Sunday."),
            Self.article("byline", "By Ana Sousa, Associated Press", "The bridge of the town is gone, its mayor said."),
            Self.article("author", authors: ["AP"], "Nobody knows yet how many cars were on it."),
            Self.article("credit", "The county will pay for the work. (Reuters)"),
            Self.article("own", "Our reporter saw the pillars in the water. (A photograph shows them.)"),
        ])
        #expect(tree.roots.map(\.articles) == [["dateline", "byline", "author"], ["credit"], ["own"]])
        #expect(tree.roots.map(\.outlet) == ["AP", "Reuters", nil])
        #expect(tree.edges.map { $0.words?.text } == ["(AP)", "Associated Press", nil, "(Reuters)"])
    }

    @Test func aCopyLeadsToTheTextThatItCopies() throws {
        let tree = Self.tree([
            Self.article("first", Self.collapse, Self.repairs), Self.article("copy", Self.collapse, "Schools stay closed."),
            Self.article("other", "The council will meet about all that next week, said its clerk."),
        ])
        #expect(tree.roots.map(\.articles) == [["first", "copy"], ["other"]])
        let edge = try #require(tree.edges.first)
        #expect(edge.kind == .copied && edge.article == "copy" && edge.toArticle == "first")
        #expect(edge.share ?? 0 > 0.8 && edge.words?.article == "copy")
    }

    @Test(arguments: [
        "Citing Reuters, the mayor said that it was over.", "The bridge was old, the Wexmoor Post first reported.",
        "Cracks were found in May, a Wexmoor Post investigation found.", "Two cars fell, the dpa news agency said.",
        "The bridge is closed, per the Wexmoor Post.", "The bridge is closed. (With inputs from Reuters)",
        "It was over, the Wexmoor Post wrote.",
    ])
    func whoIsNamedAsTheSourceIsAnEdge(text: String) {
        let tree = Self.tree([
            Self.article("post", publisher: "Wexmoor Post", "The mayor spoke about the pillars."),
            Self.article("mail", publisher: "Mail", text),
        ])
        #expect(tree.edges.map(\.article) == ["mail"])
    }

    /// A sentence that names its source makes no root: the rest of the article may be its own.
    @Test func anAttributionIsAnEdgeAndNoRoot() {
        let tree = Self.tree([
            Self.article("guardian", publisher: "Guardian", "The mayor spoke about the pillars."),
            Self.article(
                "mail", publisher: "Daily Mail",
                "The mayor told AFP that it was over. Cracks were old, the mayor told the Guardian on Monday."),
            Self.article(
                "post", publisher: "Post", "Reuters reported five cars. He walked to the Guardian building. Post reports are here."),
        ])
        #expect(tree.roots.count == 3)
        #expect(
            tree.edges.map { "\($0.kind) \($0.article) \($0.outlet ?? "-") \($0.toArticle ?? "-")" } == [
                "attribution mail AFP -", "attribution mail Guardian guardian", "attribution post Reuters -",
            ])
        #expect(tree.edges.allSatisfy { $0.words != nil })
    }

    @Test func theNameOfAnOutletBeginsSmallInsideOfASentence() {
        let tree = Self.tree([
            Self.article("guardian", publisher: "The Guardian", "The mayor spoke about the pillars."),
            Self.article("mail", publisher: "Mail", "Cracks were old, the mayor told the Guardian on Monday."),
            Self.article("post", publisher: "Post", "The Guardian reported that cracks were old."),
        ])
        #expect(tree.edges.map(\.article) == ["mail", "post"])
        #expect(tree.edges.allSatisfy { $0.outlet == "The Guardian" && $0.toArticle == "guardian" })
    }

    /// Each copy leads to the earlier text of which it has most.
    @Test func aCopyLeadsToTheEarlierTextOfWhichItHasMost() {
        let third = "Divers found a lorry and two cars, and the county closed both banks to boats until the end of the week."
        let tree = Self.tree([
            Self.article("first", Self.collapse), Self.article("second", Self.collapse, Self.repairs, third),
            Self.article("third", Self.collapse, Self.repairs, third),
        ])
        #expect(tree.roots.count == 1)
        #expect(tree.edges.filter { $0.kind == .copied }.map(\.toArticle).count == 2)
        #expect(tree.edges.first { $0.article == "third" }?.toArticle == "second")
    }

    @Test func anAddressInTheTextIsAnEdge() {
        let tree = Self.tree([
            Self.article("a", url: "https://a.example/bridge", "The bridge fell."),
            Self.article("b", url: "https://b.example/", "All of it is at https://a.example/bridge. See also https://c.example/bridge."),
        ])
        #expect(
            tree.edges.map { "\($0.kind) \($0.article) \($0.toArticle ?? "") \($0.words?.text ?? "")" } == [
                "link b a https://a.example/bridge"
            ])
        #expect(tree.roots.count == 2)
    }
}
