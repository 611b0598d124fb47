import Testing

@testable import Assembly

struct VocabularyTests {
    @Test func everyListIsThereAndEveryRowWhole() {
        #expect(Vocabulary.english.faults == [])
        #expect(NameData.english.faults == [])
        #expect(SpellingRules.english.faults == [])
    }
}
