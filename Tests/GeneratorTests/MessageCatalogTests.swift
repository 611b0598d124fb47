import Model
import Testing

@testable import Generator

@Suite struct MessageCatalogTests {
    private func catalog(_ language: String) throws -> MessageCatalog { try TemplateSet.builtIn.speaking(language).messages }

    /// Rules and numbers from CLDR's charts of plural rules.
    @Test func numbersHaveThePluralCategoriesOfCLDR() throws {
        let polish = try #require(
            PluralRules([
                (.one, "i = 1 and v = 0"),
                (.few, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
                (.many, "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"),
            ]))
        #expect([1, 2, 5, 12, 22, 101, 112, 1_002].map(polish.category) == [.one, .few, .many, .many, .few, .many, .many, .few])
        let english = try #require(PluralRules([(.one, "n = 1")]))
        #expect([0, 1, 2, 11].map(english.category) == [.other, .one, .other, .other])
        #expect(PluralRules([(.one, "n is 1")]) == nil && PluralRules([(.one, "n % 0 = 1")]) == nil)
        #expect(PluralRules().category(of: 1) == .other)
    }

    @Test func messagesTakeTheirFormAndTheirValues() throws {
        let (english, german, spanish) = (MessageCatalog.english, try catalog("de"), try catalog("es"))
        #expect(english(.sourceCount, 1) == "1 source" && english(.sourceCount, 12_565) == "12,565 sources")
        #expect(german(.sourceCount, 1) == "1 Quelle" && german(.sourceCount, 12_565) == "12.565 Quellen")
        #expect(spanish(.sourceCount, 2) == "2 fuentes" && spanish.number(9_999) == "9999")
        #expect(english(.writtenBy, [.name: "Ana"]) == "By Ana" && german(.writtenBy, [.name: "Ana"]) == "Von Ana")
        #expect(german.list(["A", "B", "C"]) == "A, B und C" && spanish.list(["A"]) == "A")
        #expect(german.quoted("x") == "„x“" && spanish.quoted("x") == "«x»")
        #expect(english.percent(0.004) == "under 1 %" && german.percent(0.004) == "unter 1 %" && german.percent(0.62) == "62 %")
    }

    @Test(arguments: [
        ("2021-12-29", "29. Dezember 2021", "29 de diciembre de 2021"),
        ("2021-12-29/2021-12-30", "29.–30. Dezember 2021", "29–30 de diciembre de 2021"),
        ("2021-11-29/2021-12-30", "29. November – 30. Dezember 2021", "29 de noviembre – 30 de diciembre de 2021"),
        ("2021-12", "Dezember 2021", "diciembre de 2021"), ("2021-21", "Frühling 2021", "primavera de 2021"),
        ("2021-12-30T15:30-05:00", "30. Dezember 2021, 15:30 Uhr (UTC−5)", "30 de diciembre de 2021, 15:30 (UTC−5)"),
        ("XXXX-11-13", "13. November, Jahr nicht genannt", "13 de noviembre, sin año"), ("1974", "1974", "1974"),
        ("2021-12~", "Dezember 2021 (ungefähr)", "diciembre de 2021 (aproximadamente)"),
    ])
    func datesAreWrittenAsTheLanguageWritesThem(value: String, german: String, spanish: String) throws {
        #expect(try catalog("de").dates.words(value) == german)
        #expect(try catalog("es").dates.words(value) == spanish)
    }

    @Test func shortDatesAre() throws {
        let german = try catalog("de").dates, spanish = try catalog("es").dates
        let day = PageFixture.time("2021-12-07")
        #expect(german.short(day, withYear: false) == "7. Dez." && german.short(day, withYear: true) == "7. Dez. 2021")
        #expect(german.short(PageFixture.time("2021-12-20/2021-12-26"), withYear: false) == "20.–26. Dez.")
        #expect(spanish.short(day, withYear: true) == "7 dic 2021")
    }

    /// In German and Spanish as in English: nothing is missing, nothing is there that nobody asks for, and every value has its place.
    @Test func everyValueThatMessagesAreGivenIsInOne() {
        let source = MessageCatalog.english.source
        #expect(MessageSlot.allCases.map(\.name).filter { !source.contains("{\($0)}") } == [])
    }

    @Test func builtInLanguagesAreComplete() throws {
        try TemplateSet.builtIn.check()
        #expect(MessageFiles.builtIn.problems == [] && MessageCatalog.builtIn.keys.sorted() == ["de", "en", "es"])
    }

    @Test func everyKeyOfTheProgramIsAskedFor() throws {
        let sources = try SourceFiles.text(under: "Sources/Generator", except: ["MessageKey.swift"])
        for key in MessageKey.allCases { #expect(sources.contains(".\(key.name)"), "\(key.name)") }
    }
}

@Suite struct MessageFileTests {
    private static let head = "language: xx\nplurals: {one: n = 1}\n"

    private func faults(_ text: String, required: Set<String> = []) -> [String] {
        var files = MessageFiles()
        files.add("language: en\nmessages: {}\n", file: "en.yml")
        files.add(Self.head + text, file: "xx.yml")
        return (files.problems + files.diagnostics(required: required, known: []))
            .filter { $0.file == "xx.yml" && !$0.message.hasPrefix("there is no list") }.map(\.description)
    }

    @Test func whatAMessageFileLacksOrHasTooMuchIsAnErrorWithItsPlace() {
        #expect(faults("messages:\n  skip: Vai\n", required: ["skip"]) == [])
        #expect(
            faults("messages: {}\n", required: ["skip"])
                == ["xx.yml: error: there is no message “skip” (in English it is “Skip to the content”)"])
        #expect(faults("messages:\n  skipp: Vai\n") == ["xx.yml:4:3: error: nothing uses the message “skipp”"])
        #expect(
            faults("messages:\n  skipp: Vai\n", required: ["skip"]).contains(
                "xx.yml:4:3: error: nothing uses the message “skipp” (did you mean “skip”?)"))
        #expect(
            faults("messages:\n  writtenBy: Da {nome}\n", required: ["writtenBy"])
                == ["xx.yml:4:3: error: “writtenBy” is given no {nome}", "xx.yml:4:3: error: “writtenBy” leaves out {name}"])
        #expect(
            faults("messages:\n  sourceCount: {other: \"{n} fonti\", few: \"{n}\"}\n", required: ["sourceCount"])
                == [
                    "xx.yml:4:3: error: “sourceCount” has no form for “one”",
                    "xx.yml:4:3: error: “sourceCount” has a form for “few”, which the plural rules do not have",
                ])
    }

    @Test(arguments: [
        ("months: [gennaio]\n", "xx.yml:3:9: error: “months” has 1 entries, not 12"),
        ("mesages: {}\n", "xx.yml:3:1: error: “mesages” is unknown (did you mean “messages”?)"),
        ("messages:\n  a: {one: x}\n", "xx.yml:4:3: error: “a” has no form for “other” (every counted message has one)"),
        (
            "messages:\n  a: {other: x, some: y}\n",
            "xx.yml:4:17: error: “some” is no plural category (write zero, one, two, few, many or other)"
        ),
    ])
    func aMessageFileThatCannotBeReadSaysWhere(text: String, fault: String) {
        #expect(faults(text, required: ["a"]).contains(fault), "\(faults(text))")
    }

    @Test func whatIsNoYAMLOrNamesNoLanguageIsReported() {
        #expect(MessageFile("a: [", file: "x.yml").problems.count == 1)
        #expect(MessageFile("messages: {}", file: "x.yml").problems.map(\.message) == ["the message file names no language"])
        #expect(MessageFile("- a", file: "x.yml").problems.map(\.message) == ["the message file has no messages"])
    }

    @Test func aFileOfALanguageThatIsThereChangesOnlyWhatItHas() throws {
        let set = TemplateSet(texts: ["words/de.yml": "language: de\nmessages:\n  skip: Los\n"])
        let german = try set.speaking("de").messages
        #expect(german.messages["skip"]?.other == [.text("Los")] && german(.sourceCount, 2) == "2 Quellen")
        #expect(german.source != MessageCatalog.builtIn["de"]?.source)
    }

    @Test func aLanguageIsChosenByItsTagOrItsFile() throws {
        #expect(try TemplateSet.builtIn.speaking("de-AT").messages.language == "de")
        let fault = #expect(throws: DiagnosticError.self) { _ = try TemplateSet.builtIn.speaking("fr") }
        #expect(
            fault?.diagnostics.map(\.description) == [
                "error: there are no words in “fr” for the interface (there are de, en, es; for another language write words/fr.yml into the templates' folder)"
            ])
        let scratch = try OutputScratch()
        try scratch.put("own.yml", "language: de\nmessages:\n  skip: Los\n")
        #expect(try TemplateSet.builtIn.speaking(scratch.output + "/own.yml").messages.messages["skip"]?.other == [.text("Los")])
        #expect(throws: DiagnosticError.self) { _ = try TemplateSet.builtIn.speaking(scratch.output + "/none.yml") }
    }
}
