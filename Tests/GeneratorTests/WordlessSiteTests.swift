import Assembly
import Intake
import Model
import Reader
import Testing

@testable import Generator

/// No word of the interface stands outside the message files: a site in a language without letters, in which every message is its slots
/// alone, has no letters but those of the sources and of the input.
@Suite struct WordlessSiteTests {
    /// The built-in English with all letters of its messages, lists and reasons left out.
    private static let templates = Result<TemplateSet, DiagnosticError> { () throws(DiagnosticError) in
        let english = MessageCatalog.english
        func bare(_ text: String) -> String {
            Message.parts(text).map { part in
                switch part {
                case .text(let text): String(text.filter { !$0.isLetter })
                case .slot(let name, _): "{\(name)}"
                }
            }.joined()
        }
        func quoted(_ parts: [Message.Part]) -> String {
            let text = parts.map { part in
                switch part {
                case .text(let text): text
                case .slot(let name, _): "{\(name)}"
                }
            }.joined()
            return "\"" + bare(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        var lines = ["language: zxx", "plurals: {one: n = 1}"]
        for list in MessageList.allCases {
            lines.append("\(list.rawValue): [\((1...list.count).map { "\"\($0)\"" }.joined(separator: ", "))]")
        }
        lines.append("messages:")
        for (key, message) in english.messages.sorted(by: { $0.key < $1.key }) {
            guard !message.forms.isEmpty else {
                lines.append("  \(key): \(quoted(message.other))")
                continue
            }
            lines.append("  \(key): {one: \(quoted(message.forms[.one] ?? [])), other: \(quoted(message.other))}")
        }
        lines.append("reasons:")
        for (code, text) in english.reasonTexts.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(code): \(quoted(Message.parts(text)))")
        }
        var files = Dictionary(
            uniqueKeysWithValues: TemplateSet.builtInSources.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
        files["words/zxx.yml"] = lines.joined(separator: "\n") + "\n"
        return try TemplateSet(texts: files).speaking("zxx")
    }

    /// Letters that stand on the pages, and are of no source: the pieces of text with their page, each once.
    private func leaks(
        _ dossiers: [Dossier], settings: SiteSettings = SiteSettings(), history: SiteHistory = SiteHistory(), knows more: [String] = []
    ) throws -> [String] {
        var known = more + ["dossier.yml", "actors:", "SHA-256", "SHA", "UTC"]
        for dossier in dossiers {
            known += [dossier.id, dossier.title] + dossier.disagreements.flatMap { [$0.about] + $0.values.map(\.value) }
            known +=
                dossier.actors.flatMap { [$0.name, $0.statedRole ?? ""] + $0.spellings.map(\.text) }
                + dossier.claims.flatMap { $0.cells.compactMap(\.value) }
            for article in dossier.readings.map(\.article) {
                known += [
                    article.id, article.file, article.place, article.title ?? "", article.publisher ?? "", article.url ?? "", article.text,
                ]
                known += article.authors + article.leftOut.map(\.text) + article.provenance.map(\.source)
            }
        }
        let source = known.map(Self.flat).joined(separator: "\n")
        var found: Set<String> = []
        for file in try Site(dossiers: dossiers, settings: settings, history: history).files(templates: Self.templates.get())
        where file.path.hasSuffix(".html") {
            let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
            let visible = page.texts(
                "//text()[not(ancestor::script) and not(ancestor::style) and not(ancestor::pre) and not(ancestor::code)]")
            let told = page.texts(
                "//@title | //@aria-label | //@alt | //@placeholder | //meta[@name = 'description' or @property = 'og:description' or @property = 'og:image:alt']/@content"
            )
            for text in visible + told {
                for piece in Self.pieces(text) where !Self.holds(source, piece[...]) { found.insert("\(file.path): \(piece)") }
            }
        }
        return found.sorted()
    }

    /// Whether a text has a piece, or the parts of it that a message without words puts beside each other.
    private static func holds(_ text: String, _ piece: Substring) -> Bool {
        if text.contains(piece) { return true }
        return piece.indices.contains { index in
            piece[index] == " " && text.contains(piece[..<index]) && holds(text, piece[piece.index(after: index)...])
        }
    }

    private static func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The stretches of a text that hold a word, parted at the marks that messages put between values.
    private static func pieces(_ text: String) -> [String] {
        flat(text).split { "“”·,;:()[]|…?!≈~=≠×→↓+–%".contains($0) }
            .map { piece in
                let words = piece.split(separator: " ")
                // A single letter is a source's mark, and numbers are values.
                let bare = words.drop { $0.count { $0.isLetter } < 2 }.reversed().drop { $0.count { $0.isLetter } < 2 }.reversed()
                return bare.joined(separator: " ").trimmingCharacters(of: ".'’-/\"")
            }
            // A value of TIMEX3 is a code and no word.
            .filter { $0.count { $0.isLetter } > 1 && !$0.contains(/^(P[0-9XTYMWDHS.]+|(PAST|PRESENT|FUTURE)_REF)$/) }
    }

    @Test func pagesOfStoriesThatDoNotAgreeHaveNoOtherLetters() throws {
        let reasons =
            PageFixture.dossier.readings.map(\.article.published.because)
            + PageFixture.dossier.readings.flatMap { $0.article.leftOut.map(\.because) }
        let spellings = PageFixture.dossier.actors.flatMap { $0.spellings.map(\.because) }
        let others = ["a rule of the calendar", PageFixture.dossier.because, PageFixture.single.because, PageFixture.single.id]
        let found = try leaks([PageFixture.dossier, PageFixture.single], knows: reasons + spellings + others)
        #expect(found == [])
    }

    /// The samples as the program reads them, with every reason that it gives.
    @Test func pagesOfTheSeedsHaveNoOtherLetters() throws {
        let taken = ArticleIntake().articles(at: [SourceFiles.path("seeds")])
        let reader = ArticleReader()
        let assembler = Assembler(reader: reader, corrections: taken.corrections)
        let dossiers = assembler.dossiers(from: taken.articles.map { reader.read($0) })
        let settings = SiteSettings(title: "Kaa", baseURL: "https://kaa.example/", description: "Kaa kaa.")
        #expect(!dossiers.isEmpty)
        let found = try leaks(dossiers, settings: settings, knows: ["Kaa kaa"])
        #expect(found == [])
    }

    /// What is new since the state before, and the pages and anchors that lead on.
    @Test func pagesOfALivingStoryHaveNoOtherLetters() throws {
        var story = LivingStory()
        story.put("a1", published: "2031-05-05", toll: 12)
        story.put("a2", published: "2031-05-06", toll: 12)
        story.put("b1", published: "2031-05-04")
        _ = try story.build()
        story.put("a3", published: "2031-05-08", toll: 14)
        story.articles["b1"] = nil
        let paths = try story.built().files.keys
        #expect(paths.contains(ChangesPage.file) && paths.contains { $0.hasSuffix("/article-b1.html") })
        let found = try leaks(story.dossiers, history: story.history, knows: ["the input says so"])
        #expect(found == [])
    }

    /// The test can fail: a word in a template is found.
    @Test func aWordInATemplateIsFound() {
        #expect(Self.pieces("A · 5 sources, Ilse Brandt") == ["sources", "Ilse Brandt"])
    }

    /// Templates have no words of their own, in text or in attributes that are read out.
    @Test func templatesHaveNoLettersOutsideTheirTags() throws {
        let templates = TemplateSet.builtInSources.filter { $0.path.hasSuffix(".mustache") }
        try #require(!templates.isEmpty)
        for file in templates {
            let (_, body) = TemplateGuide.parted(String(decoding: file.contents, as: UTF8.self))
            var text = String(body)
            for (open, close) in [("{{{", "}}}"), ("{{", "}}"), ("<style>", "</style>"), ("<script>", "</script>"), ("<code>", "</code>")] {
                while let start = text.firstRange(of: open), let end = text[start.upperBound...].firstRange(of: close) {
                    text.replaceSubrange(start.lowerBound..<end.upperBound, with: "")
                }
            }
            for name in ["aria-label", "title", "alt", "placeholder"] {
                for part in text.split(separator: " \(name)=\"").dropFirst() {
                    let value = part.prefix { $0 != "\"" }
                    #expect(!value.contains { $0.isLetter }, "\(file.path): \(name)")
                }
            }
            while let start = text.firstIndex(of: "<"), let end = text[start...].firstIndex(of: ">") { text.removeSubrange(start...end) }
            let words = text.replacing("&nbsp;", with: " ").replacing("SHA-256", with: "").filter(\.isLetter)
            #expect(words.isEmpty, "\(file.path): \(words)")
        }
    }
}

extension String {
    /// Without some characters at its ends.
    fileprivate func trimmingCharacters(of characters: String) -> String {
        String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
    }
}
