import Generator
import Model
import Testing

@Suite struct TemplateSetTests {
    private let shape = PageShape.record([
        .title: .text, .linkedData: .html, .isCurrent: .flag, .lead: .record([.name: .text]),
        .items: .list(.record([.label: .text, .url: .text])),
    ])

    private let value = PageValue.record([
        .title: .text("A & B"), .linkedData: .html("<p>x</p>"), .isCurrent: .flag(true), .lead: .record([.name: .text("")]),
        .items: .list([
            .record([.label: .text("one"), .url: .text("1.html")]), .record([.label: .text("two"), .url: .text("2.html")]),
        ]),
    ])

    private func text(_ set: TemplateSet, _ value: PageValue, _ shape: PageShape) throws -> String {
        String(decoding: try set.render("page", value, shape: shape), as: UTF8.self)
    }

    private func problems(_ template: String, others: [String: String] = [:]) -> [String] {
        let files = others.merging(["page.mustache": template]) { _, new in new }
        return TemplateSet(texts: files).diagnostics(pages: ["page": shape]).map(\.description)
    }

    @Test func rendersLayoutsPartialsListsAndAbsentText() throws {
        let set = TemplateSet(texts: [
            "layout.mustache": "<h1>{{title}}</h1>{{$content}}empty{{/content}}",
            "item.mustache": "<a href=\"{{url}}\">{{label}}</a>",
            "page.mustache": """
            {{<layout}}{{$content}}{{{linkedData}}}{{#items}}{{> item}}{{^last()}}, {{/last()}}{{/items}}\
            {{#lead.name}}by {{lead.name}}{{/lead.name}}{{^lead.name}}anonymous{{/lead.name}}{{#isCurrent}}!{{/isCurrent}}{{/content}}{{/layout}}
            """,
        ])
        #expect(set.diagnostics(pages: ["page": shape]).isEmpty)
        let html = try text(set, value, shape)
        #expect(html == "<h1>A &amp; B</h1><p>x</p><a href=\"1.html\">one</a>, <a href=\"2.html\">two</a>anonymous!")
    }

    @Test func escapesCharactersThatCombiningMarksFollow() throws {
        let set = TemplateSet(texts: ["page.mustache": "<a title=\"{{title}}\">{{>part}}</a>", "part.mustache": "{{title}}"])
        let hostile = "\"\u{301} onclick=\"x\u{301}\" <\u{302}b> '\u{303}"
        let html = try text(set, .record([.title: .text(hostile)]), .record([.title: .text]))
        let page = try #require(HTMLPage(html))
        #expect(page.texts("//a/@title") == [hostile])
        #expect(page.texts("//a") == [hostile])
        #expect(page.count("//a/@*") == 1)
    }

    @Test func doesNotRenderTagsInValues() throws {
        let set = TemplateSet(texts: ["page.mustache": "<p>{{title}}</p>"])
        let html = try text(set, .record([.title: .text("{{secret}} {{{x}}}")]), .record([.title: .text]))
        #expect(html == "<p>{{secret}} {{{x}}}</p>")
    }

    @Test(arguments: [
        ("a\n  {{titel}}", "page.mustache:2:3: error: the page has no “titel” (did you mean “title”?)"),
        ("{{zzz}}", "page.mustache:1:1: error: the page has no “zzz”"),
        ("{{lead.nam}}", "page.mustache:1:1: error: the page has no “nam” (did you mean “name”?)"),
        ("é{{#items}}{{lable}}{{/items}}", "page.mustache:1:12: error: the page has no “lable” (did you mean “label”?)"),
        ("{{> itm}}", "page.mustache:1:1: error: there is no template “itm” (did you mean “item”?)"),
        ("{{linkedData}}", "page.mustache:1:1: error: “linkedData” is HTML (write {{{linkedData}}})"),
        ("{{{title}}}", "page.mustache:1:1: error: “title” is plain text and must be escaped (write {{title}})"),
        ("{{&title}}", "page.mustache:1:1: error: “title” is plain text and must be escaped (write {{title}})"),
        ("{{items}}", "page.mustache:1:1: error: “items” is no text (use it as a section: {{#items}}…{{/items}})"),
        ("<a href={{title}}>", "page.mustache:1:9: error: the attribute's value has no quotation marks (write \"{{title}}\")"),
        (
            "<script>\n{{title}}</script>",
            "page.mustache:2:1: error: a value may not stand inside <script> (put it into an attribute of an element)"
        ),
        (
            "{{#items}}<script src=\"{{url}}\" defer></script>{{label}}<script src=\"{{url}}\">{{label}}</script>{{/items}}",
            "page.mustache:1:79: error: a value may not stand inside <script> (put it into an attribute of an element)"
        ),
        (
            "<form action=\"{{title}}\">",
            "page.mustache:1:15: error: “title” is no address (names of addresses end in “href” or “url”; what begins with “#” is a place on the page)"
        ),
        (
            "{{<layout}}{{$bdy}}x{{/bdy}}{{/layout}}",
            "page.mustache:1:1: error: the template “layout” has no block “bdy” (did you mean “body”?)"
        ),
        ("{{#items}}", "page.mustache:1:1: error: “items” is not closed (add {{/items}})"),
        (
            "{{#items}}{{/isCurrent}}",
            "page.mustache:1:11: error: “isCurrent” is closed while “items”, opened on line 1, is still open (close {{/items}} first)"
        ),
        ("x {{/items}}", "page.mustache:1:3: error: “items” is closed but was not opened"),
        ("{{title", "page.mustache:1:1: error: the tag is not closed (end it with }})"),
        ("{{=<% %>=}}", "page.mustache:1:1: error: a change of delimiters is not supported in templates"),
        ("{{% CONTENT_TYPE:TEXT}}", "page.mustache:1:1: error: a pragma is not supported in templates"),
        ("{{>*title}}", "page.mustache:1:1: error: a dynamic partial is not supported in templates"),
        (
            "{{#items}}{{rank()}}{{/items}}",
            "page.mustache:1:11: error: “rank()” is unknown (inside a list there are first(), last(), even(), odd() and index())"
        ),
    ])
    func reportsWhatIsWrongWithItsPlace(template: String, expected: String) {
        #expect(
            problems(
                template, others: ["item.mustache": "{{label}}", "layout.mustache": "{{> rest}}", "rest.mustache": "{{$body}}{{/body}}"]
            ).first == expected)
    }

    @Test func reportsErrorsInPartialsAtThePartial() {
        let found = problems("{{#items}}{{> item}}{{/items}}", others: ["item.mustache": "\n{{label}} {{price}}"])
        #expect(found == ["item.mustache:2:11: error: the page has no “price”"])
    }

    @Test func findsNamesOfOuterSections() {
        #expect(problems("{{#items}}{{title}}{{label}}{{/items}}").isEmpty)
    }

    @Test func refusesPartialsThatIncludeThemselves() {
        let direct = problems("x{{> page}}")
        #expect(direct == ["page.mustache:1:2: error: the template “page” includes itself (a list in a section repeats without that)"])
        let inSection = problems("{{> loop}}", others: ["loop.mustache": "{{#items}}{{> loop}}{{/items}}"])
        #expect(inSection == ["loop.mustache:1:11: error: the template “loop” includes itself (a list in a section repeats without that)"])
    }

    @Test func takesOnlyAssetsIntoTheSite() {
        let set = TemplateSet(texts: ["assets/a.css": "a", "index.html": "b", "data/site.json": "c", "notes.txt": "d"])
        #expect(set.assets.map(\.path) == ["assets/a.css"])
    }

    @Test func reportsMissingPages() {
        let found = TemplateSet(texts: [:]).diagnostics(pages: ["page": shape])
        #expect(found.map(\.description) == ["error: there is no template “page.mustache” (add it to the templates' folder)"])
    }

    @Test func saysWhereValuesDoNotFit() {
        #expect(PageShape.record([.title: .text]).mismatch(with: .record([.items: .text("")])) == ".items")
        let items = PageShape.record([.items: .list(.record([.label: .text]))])
        let value = PageValue.record([.items: .list([.record([.label: .text("")]), .record([.label: .flag(true)])])])
        #expect(items.mismatch(with: value) == ".items[1].label (other kind)")
    }

    @Test func knowsBlocksOfWhatAParentIncludes() {
        let others = [
            "layout.mustache": "{{<base}}{{$main}}{{$body}}{{/body}}{{/main}}{{/base}}",
            "base.mustache": "{{$main}}{{/main}}{{$end}}{{/end}}",
        ]
        #expect(problems("{{<layout}}{{$body}}{{title}}{{/body}}{{$end}}x{{/end}}{{/layout}}", others: others).isEmpty)
    }

    @Test(.timeLimit(.minutes(5))) func refusesTemplatesThatIncludeEachOtherTwiceOverAndOver() {
        var others = ["part40.mustache": "x"]
        for number in 0..<40 { others["part\(number).mustache"] = "{{> part\(number + 1)}}{{> part\(number + 1)}}" }
        let found = problems("{{> part0}}", others: others)
        #expect(found.count == 1 && found[0].contains("come to too much"), "\(found)")
        #expect(problems("{{> part30}}", others: others).isEmpty)
    }

    @Test func namesTemplatesThatNothingUses() {
        let set = TemplateSet(texts: ["home.mustache": "{{> mine}}", "mine.mustache": "x", "hoome.mustache": "x"])
        #expect(set.unused.map(\.description) == ["hoome.mustache: warning: nothing uses the template (did you mean home.mustache?)"])
        #expect(TemplateSet.builtIn.unused.isEmpty)
    }
}
