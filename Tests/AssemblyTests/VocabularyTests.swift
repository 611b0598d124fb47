import Testing

@testable import Assembly

struct VocabularyTests {
    @Test func everyListIsThereAndEveryRowWhole() { #expect(Vocabulary.english.faults == []) }
}
