import Model
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Joe Smith", "joe-smith"), ("  A -- b ", "a-b"), ("Müller & Söhne", "muller-sohne"),
        ("Зеленський", "zelensʹkij".filter(\.isASCII)),
        ("../../etc/passwd", "etc-passwd"), ("O'Neil", "oneil"), ("\u{202E}abc", "abc"), ("Har\u{AD}bor bri\u{200B}dge", "harbor-bridge"),
        ("<script>", "script"), ("", ""), ("…", ""),
    ])
    func makesNamesThatAreSafeInFilesAndLinks(text: String, expected: String) {
        #expect(slug(text) == expected)
    }

    @Test func longTextIsChangedInPieces() {
        func pieces(_ text: String) -> [String] {
            var pieces: [String] = []
            #expect(
                text.changedInPieces {
                    pieces.append($0); return $0.uppercased()
                }.unicodeScalars.elementsEqual(text.uppercased().unicodeScalars))
            #expect(pieces.allSatisfy { $0.unicodeScalars.count <= 256 })
            return pieces
        }
        #expect(pieces("short").count == 1)
        #expect(pieces(String(repeating: "long words ", count: 100)).dropFirst().allSatisfy { $0.hasPrefix(" ") })
        #expect(pieces(String(repeating: "e\u{301}", count: 1_000)).allSatisfy { $0.unicodeScalars.first == "e" })
        #expect(pieces("e" + String(repeating: "\u{301}", count: 1_000)).count == 4)
    }

    @Test(.timeLimit(.minutes(5))) func longWordsOfOtherLettersTakeNoLonger() {
        #expect(slug(String(repeating: "é", count: 1_000_000)) == String(repeating: "e", count: 60))
    }

    @Test func cutsLongNamesAtAWord() {
        let long = slug(String(repeating: "word ", count: 60))
        #expect(long.utf8.count <= 60)
        #expect(long.hasSuffix("word"))
    }

    @Test func keepsNamesApart() {
        var taken: Set<String> = ["a"]
        #expect(uniqueSlug("A", fallback: "x", taken: &taken) == "a-2")
        #expect(uniqueSlug("a", fallback: "x", taken: &taken) == "a-3")
        #expect(uniqueSlug("?", fallback: "x", taken: &taken) == "x")
    }
}
