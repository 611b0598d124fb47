import Generator
import Testing

@Suite struct TemplateGuideTests {
    /// `dossier document-templates Templates` mends this.
    @Test func everyTemplateSaysWhatItIsGiven() {
        let guide = TemplateGuide(.builtIn, pages: Site.pageShapes)
        let sources = TemplateSet.builtInSources.filter { $0.path.hasSuffix(".mustache") }
        #expect(guide.names.map { $0 + ".mustache" }.sorted() == sources.map(\.path).sorted(), "a template that no page uses")
        for source in sources {
            let name = String(source.path.dropLast(".mustache".count))
            let text = String(decoding: source.contents, as: UTF8.self)
            #expect(guide.documented(name) == text, "Templates/\(source.path): run `dossier document-templates Templates`")
        }
    }

    @Test func theCommentListsWhatIsGivenAndKeepsItsFirstLine() {
        let set = TemplateSet(texts: [
            "page.mustache": "{{! A page.\nold\n}}\n<h1>{{title}}</h1>{{#items}}{{> item}}{{/items}}",
            "item.mustache": "<i>{{label}}</i>",
        ])
        let item = PageShape.record([.label: .text, .isCurrent: .flag])
        let guide = TemplateGuide(set, pages: ["page": .record([.title: .text, .linkedData: .html, .items: .list(item), .more: item])])
        #expect(
            guide.documented("page") == """
                {{! A page.
                Given:
                  text: title
                  HTML, in three braces: linkedData
                  list items, each as item.mustache is given
                  record more as item.mustache is given
                }}
                <h1>{{title}}</h1>{{#items}}{{> item}}{{/items}}
                """)
        #expect(
            guide.documented("item") == """
                {{! item.mustache
                Given:
                  text: label
                  yes or no: isCurrent
                }}
                <i>{{label}}</i>
                """)
    }

    @Test func theCommentLeavesNothingInThePage() throws {
        let set = TemplateSet(texts: [
            "page.mustache": "{{! A page.\nGiven:\n}}\n<p>a{{> part}}b</p>", "part.mustache": "{{! A part.\n}}\n-{{x}}-",
        ])
        let shape = PageShape.record([.x: .text])
        #expect(try set.render("page", .record([.x: .text("1")]), shape: shape) == Array("<p>a-1-b</p>".utf8))
    }

    @Test(arguments: ["href=\"{{title}}\"", "src=\"{{title}}\""])
    func aHeadlineIsNoAddress(attribute: String) {
        let shape = PageShape.record([.title: .text, .href: .text])
        let bad = TemplateSet(texts: ["page.mustache": "<a \(attribute)></a>"]).diagnostics(pages: ["page": shape])
        #expect(bad.map(\.message) == ["“title” is no address"])
        let good = TemplateSet(texts: ["page.mustache": "<a href=\"{{href}}\" title=\"{{title}}\"></a><a href=\"#{{title}}\"></a>"])
        #expect(good.diagnostics(pages: ["page": shape]).isEmpty)
    }
}
