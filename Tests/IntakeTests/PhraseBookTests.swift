import Testing

@testable import Intake

@Suite struct PhraseBookTests {
    private let book = PhraseBook([
        (.label, ["Read more", "Share"]), (.part, ["all rights reserved"]), (.clock, ["min", "min ago"]), (.rubric, ["share"]),
    ])

    private func words(_ text: String) -> [LineWord] {
        let bytes = Array(text.utf8)
        return WordCutter.words(of: bytes, in: 0..<bytes.count)
    }

    @Test(
        arguments: [
            ("READ MORE »", PhraseUse.label), ("share", [.label, .rubric]), ("Read more books", []), ("Read", []), ("", []),
        ] as [(String, PhraseUse)])
    func wholeLinesHaveTheirUses(text: String, uses: PhraseUse) {
        #expect(book.uses(ofLine: WordCutter.hash(words(text))) == uses)
    }

    @Test(
        arguments: [
            ("min ago", PhraseUse.clock, PhraseUse.clock), ("read more", [], .label), ("all rights reserved 2024", [], .part),
            ("all rights", [], []), ("share", [.label, .rubric], [.label, .rubric]),
        ] as [(String, PhraseUse, PhraseUse)])
    func phrasesStartAtAWord(text: String, word: PhraseUse, starting: PhraseUse) {
        let uses = words(text).withUnsafeBufferPointer { book.uses(at: 0, in: $0) }
        #expect(uses.word == word)
        #expect(uses.starting == starting)
    }
}
