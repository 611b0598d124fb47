import Testing

@testable import Generator

@Suite struct PageTextTests {
    @Test(arguments: [
        ("2021-12-29", "29 December 2021"), ("2021-12", "December 2021"), ("2021-12~", "December 2021 (about)"), ("2021", "2021"),
        ("2021-12-20/2021-12-26", "20–26 December 2021"), ("2021-11-28/2021-12-03", "28 November – 3 December 2021"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"), ("2021-W51", "20–26 December 2021"),
        ("2021-04/2021-06", "April–June 2021"), ("2019/2021", "2019–2021"), ("2021-12-30T15:30-05:00", "30 December 2021, 15:30 (UTC−5)"),
        ("2021-12-29T18:05:09+05:30", "29 December 2021, 18:05 (UTC+5:30)"), ("2021-12-30T20:30Z", "30 December 2021, 20:30 (UTC)"),
        ("2021-12-30T15:30", "30 December 2021, 15:30"), ("2021-12-30TMO", "30 December 2021, morning"), ("2021-24", "winter 2021"),
        ("2021-SU", "summer 2021"), ("2021-Q3", "third quarter of 2021"), ("196X", "1960s"), ("2021-12-07/..", "from 7 December 2021 on"),
        ("../2021-12", "until December 2021"), ("XXXX-12-30", "30 December, year not stated"),
    ])
    func datesInWords(value: String, words: String) {
        #expect(MessageCatalog.english.dates.words(value) == words)
    }

    @Test(arguments: [
        "PRESENT_REF", "P2D", "2021-13", "2021-02-30", "2021-W54", "", "yesterday", "2022/2021", "2021-12-30Tx",
    ])
    func otherValuesAreNoDates(value: String) {
        #expect(MessageCatalog.english.dates.words(value) == nil)
    }

    @Test(arguments: [
        ("2021-12-07", true, "7 Dec 2021"), ("2021-12-07", false, "7 Dec"), ("2021-12", false, "Dec 2021"), ("1962", false, "1962"),
        ("2021-W51", false, "20–26 Dec"), ("2021-11-28/2021-12-03", true, "28 Nov–3 Dec 2021"), ("2015/2016", false, "2015–2016"),
        ("2021-12-30/2022-01-02", false, "30 Dec 2021–2 Jan 2022"), ("2021-04/2021-06", false, "Apr–Jun 2021"),
        ("2021-11/2022-02", false, "Nov 2021–Feb 2022"), ("2021-12-07T09:00/2021-12-07T12:00", false, "7 Dec"),
    ])
    func shortDates(value: String, withYear: Bool, words: String) {
        #expect(MessageCatalog.english.dates.short(PageFixture.time(value), withYear: withYear) == words)
    }

    @Test(arguments: [
        (["2015/2016", "2016-02-03"], ["2015", "2016"]), (["2016-W05", "XXXX-03-04"], ["1 Feb 2016", "7 Feb 2016"]),
        (["2015-03-04/2016-02", "2015-06-07"], ["4 Mar 2015", "Feb 2016"]), (["2016-02-03"], ["3 Feb 2016"]), ([], []),
    ])
    func firstAndLastDays(values: [String], words: [String]) {
        #expect(MessageCatalog.english.dates.shortEnds(values.map(PageFixture.time)) == words)
    }

    @Test(arguments: [
        ("2031-08-23 (23 August)", "23 August 2031"), ("2031-08-23 (August 23rd, 2031)", "23 August 2031"),
        ("2031-08-23", "23 August 2031"),
        ("2031-08-23 (Saturday)", "23 August 2031 (Saturday)"), ("2031-05-02 (00.38 BST on 2 May)", "2 May 2031 (00.38 BST on 2 May)"),
        ("2031-08-23 (before 23 August)", "23 August 2031 (before 23 August)"), ("2031-08-23T15:30", "2031-08-23T15:30"),
        ("15:30 (3:30 pm)", "15:30 (3:30 pm)"), ("2031-08-231 jars", "2031-08-231 jars"), ("23 August", "23 August"), ("12", "12"),
    ])
    func disputedDaysInWords(value: String, words: String) {
        #expect(MessageCatalog.english.dates.disputed(value) == words)
    }

    @Test(arguments: [
        ("He was no fool,” she said.", "“He was no fool,” she said."), ("She said: \"He was no fool.", "She said: \"He was no fool.\""),
        ("“He was. “He is.", "“He was. “He is.”"), ("He was.\"", "\"He was.\""),
        ("“He was,” she said.", "“He was,” she said."), ("\"He was,\" she said. \"He is.\"", "\"He was,\" she said. \"He is.\""),
        ("It rose by 5\" in a year.", "It rose by 5\" in a year."), ("The workers’ club, she said.", "The workers’ club, she said."),
    ])
    func aCutQuotationHasBothItsMarks(text: String, shown: String) { #expect(DisplayText.paired(text) == shown) }

    @Test(arguments: [
        ("plain “words”, naïve", "plain “words”, naïve"), ("a\u{202E}b", "a\u{202E}b\u{202C}"),
        ("a\u{2067}b\u{2069}c", "a\u{2067}b\u{2069}c"),
        ("a\u{2069}b\u{202C}", "ab"), ("\u{202A}\u{2066}x", "\u{202A}\u{2066}x\u{2069}\u{202C}"),
        ("a\u{0}b\u{1B}\u{85}\u{FFFF}", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("a\tb\nc", "a b\nc"),
    ])
    func controlsCannotLeakOut(text: String, safe: String) {
        #expect(DisplayText.safe(text) == safe)
        #expect(DisplayText.safe(safe) == safe)
    }

    @Test(arguments: ["https://a.example/x?y=1&z=%20#t", "http://a.example", "HTTPS://A.EXAMPLE/"])
    func webAddressesBecomeLinks(url: String) {
        #expect(DisplayText.webAddress(url) == url)
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//a.example", "/etc/passwd", "https://", "https:///x", "https://a b",
        "https://a.example/\"x",
        "https://a.example/%zz", "https://user@evil.example", "java\nscript:x", "https://a.example/\u{202E}",
    ])
    func otherAddressesDoNot(url: String) {
        #expect(DisplayText.webAddress(url) == nil)
    }

    @Test(arguments: [
        ("en", "en"), ("pt-BR", "pt-BR"), ("zh-Hant-TW", "zh-Hant-TW"), ("english language", ""), ("x\" onload", ""), ("", ""),
    ])
    func onlyTagsAreLanguages(language: String, tag: String) {
        #expect(DisplayText.languageTag(language) == tag)
    }

    @Test func marksStayApartForThirtySources() {
        let marks = (0..<32).map { SourceMark(index: $0) }
        #expect(marks[25...27].map(\.letter) == ["Z", "AA", "AB"])
        #expect(SourceMark(index: 26 + 26 * 26).letter == "AAA")
        #expect(Set(marks.map(\.tone)).count == 32)
    }
}
