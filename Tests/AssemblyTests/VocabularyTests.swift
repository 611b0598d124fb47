import Testing

@testable import Assembly

struct VocabularyTests {
    @Test func everyListIsThereAndEveryRowWhole() {
        #expect(Vocabulary.english.faults == [])
        #expect(NameData.english.faults == [])
        #expect(SpellingRules.english.faults == [])
    }

    @Test(arguments: EmbeddedFiles.paths.filter { $0.hasSuffix(".txt") }) func everyEmbeddedListHasEntries(path: String) {
        #expect(!EmbeddedFiles.entries(path).isEmpty)
    }

    @Test(arguments: [("agreed", "agree"), ("parties", "party"), ("wandering", "wandered"), ("strings", "string")])
    func formsOfAWordAreOneForAllRooms(form: String, other: String) {
        let vocabulary = Vocabulary.english
        #expect(vocabulary.events.term(of: form, stem: nil) == vocabulary.events.term(of: other, stem: nil))
        #expect(vocabulary.news.concept(of: form) == vocabulary.news.concept(of: other))
        #expect(vocabulary.news.lexicon.stem(of: form) == vocabulary.news.lexicon.stem(of: other))
    }

    @Test func theWordOfATokenIsTheSameFromTheLayer() {
        let reading = Sources.reading(
            "a", "Ms. O’Neill’s state-led U.S. team, the F-16s, won 3,000 euros at 5 p.m.; “GRÖSSE” İzmir’s e\u{301}te\u{301} don't matter."
        )
        for token in reading.tokens.indices { #expect(reading.word(at: token) == reading.word(reading.tokens[token])) }
    }

    @Test func theStemOfTheReadingIsTheStemOfTheWord() {
        let vocabulary = Vocabulary.english
        let stem = vocabulary.news.lexicon.stem(of: "quarrelled")
        #expect(vocabulary.events.term(of: "quarrelled", stem: stem) == vocabulary.events.term(of: "quarrelled", stem: nil))
        #expect(vocabulary.news.concept(of: "quarrelled", stem: stem) == vocabulary.news.concept(of: "quarrelled"))
    }

    /// A verb whose past is like its present stands for itself.
    @Test(arguments: [("stole", "steal"), ("shed", "shed"), ("cut", "cut")])
    func irregularFormsAreTheirVerb(form: String, verb: String) {
        let words = Vocabulary.english.news
        #expect(words.concept(of: form) == words.concept(of: verb) && words.concept(of: form) != nil)
    }
}
