import Model
import Testing

@testable import Generator

@Suite struct MessageTemplateTests {
    private let shape = PageShape.record([.name: .text, .letter: .text, .count: .text, .isOne: .flag])
    private let value = PageValue.record([.name: .text("A & B"), .letter: .text("C"), .count: .text("5"), .isOne: .flag(true)])
    private static let words = """
        language: en
        messages:
          plain: Fish & "chips"
          filled: "{name} of {letter}"
          counted: {one: "{n} x", other: "{n} xs"}
        """

    private func set(_ page: String) -> TemplateSet { TemplateSet(texts: ["page.mustache": page, "words/en.yml": Self.words]) }

    private func html(_ page: String) throws -> String {
        String(decoding: try set(page).render("page", value, shape: shape), as: UTF8.self)
    }

    @Test func wordsStandInThePageAndValuesInTheirSlots() throws {
        #expect(
            try html("<p title=\"{{t.plain}}\">{{t.plain}}</p>")
                == "<p title=\"Fish &amp; &quot;chips&quot;\">Fish &amp; &quot;chips&quot;</p>")
        #expect(try html("{{t.filled}}") == "A &amp; B of C")
        #expect(try html("{{<t.filled}}{{$name}}<b>{{name}}</b>{{/name}}{{/t.filled}}!") == "<b>A &amp; B</b> of C!")
        #expect(try html("<html lang=\"{{t.language}}\">") == "<html lang=\"en\">")
    }

    /// A message is no work when a page is made: it is a part of the text around it.
    @Test func wordsBecomeOneTextWithWhatStandsAroundThem() throws {
        let tree = try TemplateTree(source: "<p>{{t.plain}}</p><p>{{t.filled}}</p>")
        let program = TemplateProgram("page", in: ["page": tree], messages: set("").messages)
        let texts = program.steps.compactMap { step in
            if case .text(let text) = step { String(decoding: text, as: UTF8.self) } else { nil }
        }
        #expect(texts == ["<p>Fish &amp; &quot;chips&quot;</p><p>", " of ", "</p>"] && program.steps.count == 5)
    }

    @Test(arguments: [
        ("{{t.plainn}}", "page.mustache:1:1: error: there is no message “plainn” (did you mean “plain”?)"),
        ("{{t.counted}}", "page.mustache:1:1: error: the message “counted” is counted (only the program can choose its plural form)"),
        (
            "{{#t.plain}}x{{/t.plain}}",
            "page.mustache:1:1: error: a message is no section (write {{t.plain}}, or {{<t.plain}} to fill its slots)"
        ),
        ("{{<t.plain}}{{$name}}x{{/name}}{{/t.plain}}", "page.mustache:1:1: error: the message “plain” has no {name}"),
        ("{{<t.filled}}{{$name}}{{nam}}{{/name}}{{/t.filled}}", "page.mustache:1:23: error: the page has no “nam” (did you mean “name”?)"),
        ("<a href=\"{{t.plain}}\">", "page.mustache:1:10: error: a message is no address"),
    ])
    func mistakesAreErrorsWithTheirPlace(page: String, fault: String) {
        #expect(set(page).diagnostics(pages: ["page": shape]).map(\.description).contains(fault))
    }

    @Test func aSlotThatThePageDoesNotHaveIsAnError() {
        let faults = set("{{t.filled}}").diagnostics(pages: ["page": .record([.name: .text])]).map(\.description)
        #expect(faults == ["page.mustache:1:1: error: the page has no “letter”"])
    }

    /// What scripts ask for by name stands in a file of its own, with its plural forms.
    @Test func wordsOfScriptsStandInAFile() throws {
        let files = [
            "assets/a.js":
                "found.textContent = t(\"tooCommon\", { words }); x.append(t(\"otherPlaces\", {}, n)); document.getElement(\"b\");"
        ]
        let set = try TemplateSet(texts: files).speaking("es")
        let script = try #require(set.assets.first { $0.path == "assets/words.js" })
        let text = String(decoding: script.contents, as: UTF8.self)
        #expect(
            text.contains(
                "{\"otherPlaces\":{\"one\":\"{n} resultado más ahí\",\"other\":\"{n} resultados más ahí\"},\"tooCommon\":\"«{words}» está"))
        #expect(try TemplateSet(texts: [:]).speaking("es").assets == [])
    }
}
