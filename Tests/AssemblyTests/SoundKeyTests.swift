import Testing

@testable import Assembly

@Suite struct SoundKeyTests {
    @Test func `two keys that differ by a letter meet`() {
        #expect(SoundKey.withoutOne("prnt") == ["prnt", "rnt", "pnt", "prt", "prn"])
        #expect(!Set(SoundKey.withoutOne("prnt")).isDisjoint(with: SoundKey.withoutOne("prt")))
    }

    @Test func `a key longer than any name's stands for itself alone`() {
        let key = String(repeating: "rt", count: 5_000)
        #expect(SoundKey.withoutOne(key) == [key])
    }
}

@Suite struct NameWordsTests {
    @Test(arguments: [
        ("The Keane's", ["keane"]), ("Keanes’ Çelik-Ünal", ["keanes", "celik", "unal"]), ("J.K. O'Hara & Sons", ["jk", "ohara", "sons"]),
        ("s'", ["s"]), ("A\u{00A0}B", ["a", "b"]), ("", []),
    ])
    func `a name is cut into its words`(text: String, expected: [String]) {
        #expect(NameWords.split(text).map(\.folded) == expected)
    }

    @Test func `how a word is written is kept`() {
        let words = NameWords.split("U.S. von Éclair-NATO")
        #expect(words.map(\.isDotted) == [true, false, false, false])
        #expect(words.map(\.isCapitalised) == [true, false, true, true])
        #expect(words.map(\.isAllCapitals) == [true, false, false, true])
        #expect(words.map(\.joinsNext) == [false, false, true, false])
    }
}
