import Foundation
import Testing

@testable import Generator

/// What the index is cut into, and that the search page cuts questions in the same way.
@Suite struct SearchWordsTests {
    /// Text, and its words.
    static let table: [(text: String, words: [String])] = [
        ("", []), ("–, “”!", []), ("The Harbour-Bridge, 1974", ["the", "harbour", "bridge", "1974"]),
        ("O’Brien's don't", ["o", "brien", "s", "don", "t"]), ("7.5 km² ½", ["7", "5", "km2", "12"]),
        ("Zürich Åse İstanbul Straße STRASSE", ["zurich", "ase", "istanbul", "strasse", "strasse"]),
        ("Œuvre Łódź Đà Nẵng smørrebrød", ["oeuvre", "lodz", "da", "nang", "smorrebrod"]),
        ("ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]), ("Зеленский ёлка", ["зеленскии", "елка"]), ("ﬁne ＡＢＣ１", ["fine", "abc1"]),
        ("שָׁלוֹם كِتَـاب", ["שלום", "كتاب"]), ("हिन्दी", ["हिन्दी"]), ("한국어 뉴스", ["한국어", "뉴스"]),
        ("東京", ["東京", "京"]), ("東", ["東"]), ("iPhone手机壳", ["iphone", "手机", "机壳", "壳"]), ("ｶﾞｽ がす", ["ガス", "ス", "がす", "す"]),
        ("สวัสดี", ["สว", "วั", "ัส", "สด", "ดี", "ี"]), ("co\u{AD}operate na\u{200C}me", ["cooperate", "name"]),
        ("e\u{301}te\u{301} été", ["ete", "ete"]), ("a_b c0nst", ["a", "b", "c0nst"]),
        (String(repeating: "x", count: 60), [String(repeating: "x", count: 40)]),
        ("é" + String(repeating: "x", count: 60), ["e" + String(repeating: "x", count: 39)]),
    ]

    @Test(arguments: table)
    func textIsCutIntoWords(text: String, words: [String]) {
        #expect(SearchWords.list(text) == words)
    }

    @Test(.enabled(if: JavaScript.isThere, "neither node nor chromium is installed"))
    func thePageCutsTextInTheSameWay() throws {
        let texts = Self.table.map(\.text)
        let printed = try JavaScript.run("texts.map((text) => words.all(text))", texts: texts)
        let cut = try JSONDecoder().decode([[String]].self, from: Data(printed.utf8))
        #expect(cut == texts.map(SearchWords.list))
    }

    @Test(.enabled(if: JavaScript.isThere, "neither node nor chromium is installed"))
    func onlyTheLastWordOfAQuestionMayBeOpen() throws {
        let texts = ["Harb", "harbour br", "harbour ", "京", "東京 b", "手机"]
        let printed = try JavaScript.run(
            "texts.map((text) => words.wanted(text).map((one) => one.word + (one.isStart ? '*' : '')))", texts: texts)
        let wanted = try JSONDecoder().decode([[String]].self, from: Data(printed.utf8))
        #expect(wanted == [["harb*"], ["harbour", "br*"], ["harbour"], ["京*"], ["東京", "b*"], ["手机"]])
    }

    @Test(.enabled(if: JavaScript.isThere, "neither node nor chromium is installed"))
    func marksStandOnTheLettersOfTheText() throws {
        let texts = ["Zur|In Zürich, zurich.", "京|東京と京都", "東京|東京都", "brücke|Brücken und eine BRÜCKE"]
        let printed = try JavaScript.run(
            """
            texts.map((row) => { const [question, text] = row.split("|");
              return words.places(text, words.wanted(question)).map(([start, end]) => text.slice(start, end)); })
            """, texts: texts)
        let marked = try JSONDecoder().decode([[String]].self, from: Data(printed.utf8))
        #expect(marked == [["Zürich", "zurich"], ["京", "京"], ["東京"], ["Brücken", "BRÜCKE"]])
    }
}
