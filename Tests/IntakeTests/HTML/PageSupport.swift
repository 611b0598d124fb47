import Model

@testable import Intake

/// Three paragraphs that are an article on any page.
let flood = """
    <p>The river rose by two metres within a night and flooded the old town, the city council said on Monday.</p>
    <p>About 400 people left their homes before dawn. “We had ten minutes to go,” said Ann Smith, who runs a bakery near the bridge.</p>
    <p>Engineers are working on the dam above the town. They hope to finish before more rain falls at the weekend.</p>
    """

/// The texts of `flood`.
let floodTexts = [
    "The river rose by two metres within a night and flooded the old town, the city council said on Monday.",
    "About 400 people left their homes before dawn. “We had ten minutes to go,” said Ann Smith, who runs a bakery near the bridge.",
    "Engineers are working on the dam above the town. They hope to finish before more rain falls at the weekend.",
]

/// A page with this head and this body.
func page(head: String = "", _ body: String = flood) -> String {
    "<!doctype html>\n<html lang=\"en\"><head>\(head)</head>\n<body>\(body)</body></html>"
}

/// The one article of a page.
func readArticle(_ html: String, name: String = "page.html") -> Article? { intake(name, html).articles.first }

/// The passages of an article as their reader sees them.
func texts(_ article: Article?) -> [String] { article.map { article in article.passages.map { article.text(of: $0.range) } } ?? [] }

/// What was left out of an article, and why.
func reasons(_ article: Article?) -> [String: String] {
    Dictionary((article?.leftOut ?? []).map { ($0.text, $0.because) }, uniquingKeysWith: { first, _ in first })
}
