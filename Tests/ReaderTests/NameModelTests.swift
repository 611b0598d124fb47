import Foundation
import Testing

@testable import Reader

@Suite struct NameModelTests {
    /// The models are bound to these: if one changes, `train-names` has to run again.
    @Test func `the hashes of features are those that the models were trained with`() {
        #expect(FeatureHash.bytes("".utf8) == FeatureHash.finish(0x811C_9DC5))
        #expect(FeatureHash.finish(0) == 0)
        #expect(FeatureHash.finish(1) == 0x514E_28B7)
        #expect(FeatureHash.combine(1, 2) != FeatureHash.combine(2, 1))
        #expect(FeatureHash.bytes(Array("in berlin".utf8), 3..<9) == FeatureHash.bytes("berlin".utf8))
        var running = FeatureHash.Running()
        for byte in "köln".utf8 { running.add(byte) }
        #expect(running.value == FeatureHash.bytes("köln".utf8))
    }

    @Test(arguments: ["first", "second"])
    func `the shipped models load`(name: String) throws {
        let bytes = try #require(EmbeddedFiles.bytes("en/names/\(name).model"))
        let model = try #require(NameModel(bytes))
        #expect(model.featureCount > 10_000)
        #expect(NameModel(Array(bytes.dropLast())) == nil)
        #expect(NameModel(bytes + [0]) == nil)
    }

    @Test func `models and lists together stay under 4 MB`() {
        let size = EmbeddedFiles.paths.filter { $0.hasPrefix("en/names/") }.reduce(0) { $0 + (EmbeddedFiles.bytes($1)?.count ?? 0) }
        #expect(size < 4_000_000)
    }

    @Test func `what is no model is refused`() {
        #expect(NameModel([]) == nil)
        #expect(NameModel(Array(repeating: 0, count: 500)) == nil)
        #expect(NameModel(NameModel.magic + [255, 255, 255, 255] + Array(repeating: 0, count: 200)) == nil)
    }

    @Test func `a model gives back the weights that were written`() throws {
        var bytes = NameModel.magic + [2, 0, 0, 0] + Array(repeating: 0, count: 128)
        bytes += [5, 0b0000_0010, 7]
        bytes += [0x80, 1, 0b0000_0101, UInt8(bitPattern: -3), 9]
        let model = try #require(NameModel(bytes))
        #expect(model.scores([5]) == [0, 7, 0, 0, 0, 0, 0, 0])
        #expect(model.scores([5, 133, 6]) == [-3, 7, 9, 0, 0, 0, 0, 0])
    }

    @Test func `no tag continues a name of another kind`() {
        #expect(NameTags.follows(2, 1) && NameTags.follows(2, 2))
        #expect(!NameTags.follows(2, 0) && !NameTags.follows(2, 3) && !NameTags.follows(4, 1))
        #expect(NameTags.follows(0, 4) && NameTags.follows(1, 2))
    }

    @Test func `the decoder finds the best legal sequence`() {
        var decoder = ViterbiDecoder()
        let inside: NameModel.Scores = [0, 0, 9, 0, 0, 0, 0, 0]
        let even = TagTransitions([Int32](repeating: 0, count: 64))
        #expect(decoder.decode([inside, inside], transitions: even) == [1, 2])
        let begin: NameModel.Scores = [0, 4, 9, 0, 0, 0, 0, 0]
        #expect(decoder.decode([begin, nil, begin], transitions: even) == [1, 0, 1])
        var weights = [Int32](repeating: 0, count: 64)
        weights[1 * 8 + 2] = -20
        #expect(decoder.decode([begin, begin], transitions: TagTransitions(weights)) == [1, 1])
        #expect(decoder.decode([], transitions: even).isEmpty)
    }

    @Test func `what follows a stretch of candidates counts for its last tag`() {
        var decoder = ViterbiDecoder()
        var weights = [Int32](repeating: 0, count: 64)
        // A person is never followed by what is outside.
        weights[1 * 8 + 0] = -50
        weights[7 * 8 + 3] = -1
        let either: NameModel.Scores = [0, 4, 0, 4, 0, 0, 0, 0]
        #expect(decoder.decode([either, nil], transitions: TagTransitions(weights)) == [3, 0])
        #expect(decoder.decode([either], transitions: TagTransitions(weights)) == [1])
        // Behind a token that is outside, the start of the sentence no longer counts.
        weights[0 * 8 + 1] = -9
        #expect(decoder.decode([nil, either], transitions: TagTransitions(weights)) == [0, 3])
    }

    @Test(arguments: [("Łódź", "lodz"), ("São", "sao"), ("Erdoğan", "erdogan"), ("O’Neill", "o'neill"), ("Київ", "Київ")])
    func `letters are folded to lower-case ASCII`(word: String, expected: String) {
        var folded: [UInt8] = []
        LetterFolding.fold(Array(word.utf8), 0..<word.utf8.count, into: &folded)
        #expect(String(decoding: folded, as: UTF8.self) == expected)
    }

    @Test func `lists know single words and phrases`() {
        let lists = Language.english.names.lists
        let text = "The White House called Saudi Arabia and Berlin"
        var tokens: [Range<Int>] = []
        var start = 0
        for word in text.split(separator: " ") {
            tokens.append(start..<start + word.utf8.count)
            start += word.utf8.count + 1
        }
        let read = NameText(text: Array(text.utf8), tokens: tokens, sentences: [0..<tokens.count], lists: lists)
        #expect(Set(read.phrases.map(\.tokens)) == [1..<3, 4..<6])
        #expect(read.words[1].lists.contains(.organisation) && read.words[5].lists.contains(.country))
        #expect(read.words[7].lists.contains(.cityOver1000000) && !read.words[3].lists.isPlace)
    }
}
