import Model
import Testing

@testable import Intake

@Suite struct SiteSettingsTests {
    private func read(_ yaml: String) -> CorrectionsFile { CorrectionsFile(yaml, file: "in/dossier.yml") }

    @Test func everyKeyIsRead() {
        let file = read(
            """
            site:
              title: Harbour   Watch
              base_url: https://news.example/dossiers
              language: pt-BR
              description: >
                What the papers say
                about the port.
              theme: my-theme
              interface: words/pt.yml
            actors: []
            """)
        #expect(file.diagnostics.isEmpty)
        #expect(
            file.site
                == SiteSettings(
                    title: "Harbour Watch", baseURL: "https://news.example/dossiers/", language: "pt-BR",
                    description: "What the papers say about the port.", theme: "in/my-theme", interface: "in/words/pt.yml"))
        #expect(read("actors: []").site == nil)
    }

    @Test func theInterfaceIsALanguageOrAFile() {
        #expect(read("site: {interface: de-AT}").site?.interface == "de-AT")
        #expect(read("site: {interface: /x/pt.yaml}").site?.interface == "/x/pt.yaml")
        let file = read("site: {interface: German language}")
        #expect(file.site?.interface == nil && file.diagnostics.count == 1)
    }

    @Test(arguments: [
        ("http://localhost:8080", "http://localhost:8080/"), ("HTTPS://News.example/a_b/", "HTTPS://News.example/a_b/"),
        ("https://xn--mnchen-3ya.example/%C3%A4/", "https://xn--mnchen-3ya.example/%C3%A4/"),
    ])
    func addressesEndInASlash(text: String, address: String) {
        let file = read("site: {base_url: \"\(text)\"}")
        #expect(file.diagnostics.isEmpty)
        #expect(file.site?.baseURL == address)
    }

    @Test(arguments: [
        "news.example/dossiers", "/dossiers/", "ftp://news.example/", "https://", "https:///x", "https://user@news.example/",
        "https://news.example/?a=b", "https://news.example/#top", "https://news .example/", "https://news.example/\\\"><script>",
        "javascript:alert(1)",
    ])
    func whatIsNoAddressIsAnError(text: String) {
        let file = read("site:\n  base_url: \"\(text)\"")
        #expect(file.site?.baseURL == nil)
        #expect(file.diagnostics.count == 1)
        #expect(file.diagnostics.first?.description.hasPrefix("in/dossier.yml:2:13: error: ") == true)
        #expect(file.diagnostics.first?.message.hasSuffix("is no address of a folder on the web") == true)
    }

    @Test(arguments: [
        (
            "site:\n  titel: x",
            "in/dossier.yml:2:3: error: unknown key \"titel\" in \"site\" (did you mean \"title\"? the known keys are title, base_url, language, description, theme, interface)"
        ),
        (
            "site: x",
            "in/dossier.yml:1:7: error: \"site\" is no list of keys (the known keys are title, base_url, language, description, theme, interface)"
        ),
        ("site:\n  title: [a]", "in/dossier.yml:2:10: error: \"title\" is no text (write \"title: …\" with the text on the same line)"),
        (
            "site:\n  language: English!",
            "in/dossier.yml:2:13: error: \"English!\" is no language tag (write two or three letters, with a region if need be: en, pt-BR)"
        ),
        (
            "sites:\n",
            "in/dossier.yml:1:1: error: unknown key \"sites\" in dossier.yml (did you mean \"site\"? the known keys are actors, articles, dossiers, events, facts, differences, publishers, publish, site)"
        ),
    ])
    func faultsAreNamedWithTheirPlace(yaml: String, message: String) {
        #expect(read(yaml).diagnostics.map(\.description) == [message])
    }

    @Test func oneFileSpeaksForTheSiteAndItsThemeIsThere() {
        var files = MemoryFiles()
        files.folders = ["in": ["dossier.yml", "a.txt", "theme", "README.txt"], "in/theme": ["style.css"], "more": ["dossier.yml"]]
        files.files = [
            "in/dossier.yml": Array("site: {title: One, theme: theme}".utf8), "more/dossier.yml": Array("site: {title: Two}".utf8),
            "in/a.txt": Array(storm.utf8), "in/README.txt": Array("About this folder.".utf8), "in/theme/style.css": [],
        ]
        let intake = ArticleIntake(files: files.reader)
        #expect(intake.site(at: ["in", "more"]) == SiteSettings(title: "One", theme: "in/theme"))
        let result = intake.articles(at: ["in", "more"], excluding: ["in/theme"])
        #expect(result.site.title == "One" && result.articles.count == 1)
        #expect(
            messages(result) == ["more/dossier.yml:1:7: error: \"site\" stands in in/dossier.yml already (keep one of them)"])
        files.files["in/dossier.yml"] = Array("site:\n  theme: nowhere".utf8)
        let lost = ArticleIntake(files: files.reader).articles(at: ["in"], excluding: ["in/theme"])
        #expect(lost.site.theme == nil)
        #expect(messages(lost).first?.hasPrefix("in/dossier.yml:2:10: error: there is no folder \"in/nowhere\"") == true)
    }
}
