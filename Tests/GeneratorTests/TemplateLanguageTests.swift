import Generator
import Testing

/// What templates may say, case by case.
@Suite struct TemplateLanguageTests {
    private static let value: PageRecord = [
        .title: .text("Fish & chips"), .note: .text(""), .isCurrent: .flag(true), .isMany: .flag(false), .linkedData: .html("<i>&</i>"),
        .lead: .record([.name: .text("Ann"), .lead: .record([.name: .text("Bob")])]), .items: .list([]),
        .links: .list([.record([.label: .text("a")]), .record([.label: .text("b")]), .record([.label: .text("c")])]),
        .words: .list([.text("x"), .text("<y>")]),
    ]

    private static let partials = [
        "item.mustache": "[{{label}}]", "line.mustache": "{{title}}\n", "frame.mustache": "<{{$middle}}own{{/middle}}|{{$end}}end{{/end}}>",
        "frames.mustache": "{{<frame}}{{$middle}}frames{{/middle}}{{/frame}}",
    ]

    @Test(arguments: [
        // Values.
        ("{{title}}|{{ title }}|{{{linkedData}}}|{{& linkedData}}", "Fish &amp; chips|Fish &amp; chips|<i>&</i>|<i>&</i>"),
        ("{{title", nil), ("a{{note}}b", "ab"), ("{{lead.name}} {{lead.lead.name}}", "Ann Bob"),
        // Names of records inside go before those around them; what they lack is looked for outside.
        ("{{#lead}}{{name}} {{title}}{{#lead}} {{name}}{{/lead}}{{/lead}}", "Ann Fish &amp; chips Bob"),
        // A dotted name is one name: its end is not looked for outside.
        ("{{#lead}}{{#lead}}{{lead.lead.name}}{{/lead}}{{/lead}}", ""),
        // Sections.
        ("{{#isCurrent}}yes{{/isCurrent}}{{#isMany}}no{{/isMany}}{{^isMany}}not{{/isMany}}", "yesnot"),
        ("{{#title}}{{.}}{{/title}}{{#note}}{{.}}{{/note}}{{^note}}none{{/note}}", "Fish &amp; chipsnone"),
        ("{{#links}}{{label}}{{/links}}{{#items}}x{{/items}}{{^items}}-{{/items}}{{^links}}-{{/links}}", "abc-"),
        ("{{#words}}{{.}} {{/words}}", "x &lt;y&gt; "),
        (
            "{{#links}}{{index()}}{{label}}{{^last()}}, {{/last()}}{{#first()}}!{{/first()}}{{#odd()}}*{{/odd()}}{{/links}}",
            "0a, !1b, *2c"
        ),
        // A list inside another has places of its own.
        ("{{#links}}{{#words}}{{#last()}}{{label}}{{/last()}}{{/words}}{{#last()}}.{{/last()}}{{/links}}", "abc."),
        // Partials and layouts.
        ("{{#links}}{{> item}}{{/links}}{{>item}}", "[a][b][c][]"), ("<{{> line}}>", "<Fish &amp; chips\n>"),
        ("{{<frame}}{{$end}}fin{{/end}}{{/frame}}", "<own|fin>"),
        ("{{<frames}}{{$middle}}mine{{/middle}} left out {{! this too }}{{/frames}}", "<mine|end>"),
        // Comments.
        ("a{{! {{title}} }}b", "a }}b"), ("a{{! two\nlines }}b", "ab"), ("a\n  {{! alone }}  \nb", "a\nb"),
        // A tag that shows nothing and stands alone on its line takes the line with it.
        ("{{#isCurrent}}\nx\n{{/isCurrent}}\ny", "x\ny"), ("  {{#isCurrent}}  \r\nx\r\n\t{{/isCurrent}}\r\ny", "x\r\ny"),
        ("{{#isCurrent}} x\n{{/isCurrent}}", " x\n"), ("{{^isMany}}\nx{{/isMany}}", "x"), ("a\n{{> line}}\nb", "a\nFish &amp; chips\nb"),
        ("a\n{{title}}\nb", "a\nFish &amp; chips\nb"), ("{{#isCurrent}}{{/isCurrent}}\n", "\n"),
        ("{{<frame}}\n{{$end}}\nfin\n{{/end}}\n{{/frame}}\n", "<own|fin\n>"),
    ])
    func templatesSay(_ template: String, _ expected: String?) throws {
        let set = TemplateSet(texts: Self.partials.merging(["page.mustache": template]) { _, new in new })
        guard let expected else {
            #expect(!set.problems.isEmpty)
            return
        }
        #expect(set.problems == [])
        let shape = Self.shape(.record(Self.value))
        #expect(String(decoding: try set.render("page", .record(Self.value), shape: shape), as: UTF8.self) == expected)
    }

    /// The shape that fits a value.
    private static func shape(_ value: PageValue) -> PageShape {
        switch value {
        case .text: .text
        case .html: .html
        case .flag: .flag
        case .list(let values): .list(values.first.map(shape) ?? .text)
        case .record(let record):
            .record(Dictionary(uniqueKeysWithValues: PageName.allCases.compactMap { name in record[name].map { (name, shape($0)) } }))
        }
    }

    @Test func everyNameIsGivenToSomeTemplate() {
        var given: Set<PageName> = []
        func collect(_ shape: PageShape) {
            switch shape {
            case .text, .html, .flag: return
            case .list(let element): collect(element)
            case .record(let members):
                given.formUnion(members.keys)
                members.values.forEach(collect)
            }
        }
        Site.pageShapes.values.forEach(collect)
        #expect(PageName.allCases.filter { !given.contains($0) } == [])
    }
}
