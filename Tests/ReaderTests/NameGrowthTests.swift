import Foundation
import Model
import Testing

@testable import Reader

/// How the time to find names and dates grows with the text.
@Suite struct NameGrowthTests {
    /// The seconds of one core that it takes to read a text of one paragraph.
    private func seconds(_ text: String) -> Double {
        let source = SourceRange(scalars: 0..<text.utf8.count, line: 1)
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: source)
        let article = Article(id: "a", file: "a.txt", text: text, passages: [passage])
        let reader = ArticleReader()
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        _ = reader.read(article)
        return now() - start
    }

    /// Four times the text may take eight times the time, with what a busy machine adds; where the time grows with the square of the length, it takes sixteen times.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "A B C D ", "The Association of the Council of ", "Mr. Dr. U.S. ", "Anna Lindt and ", "the Bank of England ",
            "a deadline of May 3 and ", "the next meeting in May and ",
        ])
    func timeGrowsWithTheText(words: String) {
        let count = 40_000 / words.utf8.count
        // The word lists are loaded once.
        _ = seconds(words)
        let short = seconds(String(repeating: words, count: count) + "met.")
        let long = seconds(String(repeating: words, count: count * 4) + "met.")
        #expect(long < short * 8)
    }

    /// A word that is another for each number.
    private func word(_ number: Int) -> String {
        var (rest, word) = (number, "")
        repeat {
            word += ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri"][rest % 8]
            rest /= 8
        } while rest > 0
        return word.prefix(1).uppercased() + word.dropFirst() + "n"
    }

    /// The same where every sentence names another, who is introduced with an acronym or has a given name in common with many.
    @Test(.timeLimit(.minutes(5)), arguments: ["The 1 2 Council (BGC) met. ", "Alexa 1 spoke. "])
    func timeGrowsWithTheNames(sentence: String) {
        func text(_ count: Int) -> String {
            (0..<count).map { number in
                let (first, second) = (word(number), word(number + 1))
                return sentence.replacing("1", with: first).replacing("2", with: second)
                    .replacing("BG", with: "\(first.prefix(1))\(second.prefix(1))")
            }.joined()
        }
        let count = 60_000 / sentence.utf8.count
        _ = seconds(text(1))
        let short = seconds(text(count))
        let long = seconds(text(count * 4))
        #expect(long < short * 8)
    }

    /// The run around a word as its definition has it: to both sides as long as there are capitals and linking words.
    private func run(around index: Int, in sentence: Range<Int>, of words: [NameWord]) -> Range<Int> {
        func belongs(_ index: Int) -> Bool {
            words[index].isCapitalised
                || index > sentence.lowerBound && index + 1 < sentence.upperBound && words[index].lists.contains(.link)
        }
        var start = index
        while start > sentence.lowerBound, belongs(start - 1) { start -= 1 }
        while !words[start].isCapitalised { start += 1 }
        var end = index + 1
        while end < sentence.upperBound, belongs(end) { end += 1 }
        while !words[end - 1].isCapitalised { end -= 1 }
        return start..<end
    }

    @Test(arguments: [
        "The Bank of England and the Council of Europe met in of and the City of London.", "of the Bank of",
        "and Anna of and the Porto and",
        "It rained.", "", "Anna Lindt", "the European Commission's Jean de la Tour, of Lyon & Co. and others of the Union",
    ])
    func runsOfCapitalsAreWhatTheWordsAroundSay(text: String) {
        let bytes = Array(text.utf8)
        let tokens = Tokenizer(language: .english).tokens(of: bytes).map(\.range)
        let half = tokens.count / 2
        for sentences in [[0..<tokens.count], [0..<half, half..<tokens.count]] {
            let read = NameText(text: bytes, tokens: tokens, sentences: sentences, lists: Language.english.names.lists)
            let runs = CapitalRuns(read)
            for sentence in sentences {
                for index in sentence where read.words[index].isCapitalised {
                    let expected = run(around: index, in: sentence, of: read.words)
                    #expect(runs[index]?.words == expected)
                    #expect(runs[index]?.lists == read.words[expected].reduce(into: []) { $0.formUnion($1.lists) })
                    #expect(
                        runs[index]?.before == (expected.lowerBound > sentence.lowerBound ? read.words[expected.lowerBound - 1].exact : 0))
                    #expect(runs[index]?.after == (expected.upperBound < sentence.upperBound ? read.words[expected.upperBound].exact : 0))
                }
            }
        }
    }
}
