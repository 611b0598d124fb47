import Model
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Joe Smith", "joe-smith"), ("  A -- b ", "a-b"), ("Müller & Söhne", "muller-sohne"),
        ("Зеленський", "zelensʹkij".filter(\.isASCII)),
        ("../../etc/passwd", "etc-passwd"), ("O'Neil", "oneil"), ("\u{202E}abc", "abc"), ("<script>", "script"), ("", ""), ("…", ""),
    ])
    func makesNamesThatAreSafeInFilesAndLinks(text: String, expected: String) {
        #expect(slug(text) == expected)
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
