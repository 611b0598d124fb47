import Model
import Testing

@testable import Reader

@Suite struct QuoteTests {
    /// Each quote as `words ← speaker`, paragraphs cut at line breaks.
    private func quotes(_ text: String) -> [String] {
        var passages: [Passage] = []
        var offset = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let range = offset..<(offset + line.utf8.count)
            let source = SourceRange(scalars: range, line: index + 1)
            passages.append(Passage(id: "p\(index + 1)", range: range, kind: .paragraph, source: source))
            offset = range.upperBound + 1
        }
        let reading = ArticleReader().read(Article(id: "a", file: "a.txt", text: text, passages: passages))
        return reading.quotes.map { quote in
            "\(text.slice(quote.range)) ← \(quote.speaker.map { String(text.slice($0)) } ?? "?")"
        }
    }

    @Test(arguments: [
        ("“We are ready for this,” she said.", "We are ready for this, ← she"),
        ("\"We are ready for this,\" she said.", "We are ready for this, ← she"),
        ("‘We’re ready for this,’ she said.", "We’re ready for this, ← she"),
        ("'We're ready for this,' she said.", "We're ready for this, ← she"),
        ("«We are ready for this», she said.", "We are ready for this ← she"),
        ("« We are ready for this », she said.", "We are ready for this ← she"),
        ("„We are ready for this“, she said.", "We are ready for this ← she"),
        ("“He called it ‘a bad joke’ on stage,” she said.", "He called it ‘a bad joke’ on stage, ← she"),
    ])
    func knowsAllMarks(text: String, expected: String) {
        #expect(quotes(text) == [expected])
    }

    @Test(arguments: [
        ("“We will not pay for it,” the mayor said.", "the mayor"),
        ("“We will not pay for it,” said the mayor.", "the mayor"),
        ("“We will not pay for it,” one of the officials said on Monday.", "one of the officials"),
        ("“We will not pay for it”, according to the ministry.", "the ministry"),
        ("The mayor said: “We will not pay for it.”", "The mayor"),
        ("The mayor later also said that it was “not for us to pay”.", "The mayor"),
        ("They had met before, and she told the council “we will not pay for it”.", "she"),
        ("According to the ministry, “nobody will pay for it” this year.", "the ministry"),
        ("“Will we pay for it?” the mayor asked.", "the mayor"),
        ("The mayor was told “you will pay for it” in a letter.", "?"),
        ("“We will not pay for it.” The mayor said nothing else.", "?"),
        ("“We will not pay for it,” said Anna Schneider and Peter Stano.", "Anna Schneider and Peter Stano"),
        (
            "“We will not pay for it,” Anna Schneider, the mayor, and Peter Stano, a clerk, said.",
            "Anna Schneider, the mayor, and Peter Stano"
        ),
        ("“We will not pay for it,” said Anna Schneider, and Peter Stano agreed.", "Anna Schneider"),
        ("“We will not pay for it,” Berlin said.", "?"),
        ("After Anna Schneider left, Peter Stano came back and said “we will not pay for it”.", "Peter Stano"),
        ("Peter Stano left the hall and said “we will not pay for it”.", "Peter Stano"),
        ("The mayor met Peter Stano and said “we will not pay for it”.", "The mayor"),
        ("A lawyer for Anna Schneider said “we will not pay for it”.", "A lawyer for Anna Schneider"),
        ("Anna Schneider of Lufthansa said “we will not pay for it”.", "Anna Schneider"),
        ("The mayor's lawyer, Anna Schneider, said “we will not pay for it”.", "Anna Schneider"),
        ("The banner read “nobody will pay for it” in red.", "?"),
        ("The mayor complained of the lack of any emergency services, adding that “nobody will pay for it”.", "The mayor"),
        ("Anna Schneider praised the clerks on Monday, adding: “We will not pay for it.”", "Anna Schneider"),
        ("The mayor said that Peter Stano called a clerk, saying “we will not pay for it”.", "Peter Stano"),
        ("Fans of the club carried small signs saying “we will not pay for it”.", "?"),
        ("She found no record to support claims of “a plan to pay for it”.", "?"),
    ])
    func findsTheSpeaker(text: String, speaker: String) {
        #expect(quotes(text).map { String($0.split(separator: " ← ").last ?? "") } == [speaker])
    }

    @Test(arguments: [
        "The so-called “experts” were wrong.", "It is a “smart city” now.", "The film “Jaws” was shown.", "Prices rose 5\" in a year.",
        "In the ’90s the workers’ club moved.", "Rock 'n' roll was new.",
    ])
    func leavesOutWhatNobodySaid(text: String) {
        #expect(quotes(text).isEmpty)
    }

    @Test func keepsShortQuotesThatSomebodySaid() {
        #expect(quotes("The minister called them “thugs” on air.") == ["thugs ← The minister"])
    }

    @Test func survivesUnbalancedMarks() {
        #expect(quotes("“We go on to the end, she said") == ["We go on to the end, she said ← ?"])
        #expect(quotes("He said yes. ” Then nothing. “") == [])
        #expect(quotes("“We go on. And then? “We stop right here,” she said.") == ["We go on. And then? ← ?", "We stop right here, ← she"])
    }

    @Test func aQuoteGoesOnOverParagraphs() {
        let text = "The mayor said: “We will not pay for it.\n“And nobody else will.”"
        #expect(quotes(text) == ["We will not pay for it. ← The mayor", "And nobody else will. ← The mayor"])
    }

    @Test func aSecondHalfHasTheSameSpeaker() {
        let text = "“We will not pay for it,” the mayor said. “It is not ours to pay.” The council laughed."
        #expect(quotes(text) == ["We will not pay for it, ← the mayor", "It is not ours to pay. ← the mayor"])
    }

    @Test(arguments: [
        (
            "\"We stay, \"Anna Schneider said. The road was old. \"It will close, \"she added.",
            ["We stay, ← Anna Schneider", "It will close, ← she"]
        ),
        ("\"We stay. We do not go. \"Anna Schneider said. \"It is our road.\"", ["We stay. We do not go. ← ?", "It is our road. ← ?"]),
        (
            "\"We stay here,\"Anna Schneider said. \"It is our road. \"",
            ["We stay here, ← Anna Schneider", "It is our road. ← Anna Schneider"]
        ),
        ("The 6'2\" guard said \"we will stay here\" on Monday.", ["we will stay here ← guard"]),
    ])
    func straightMarksAreReadByTheirPassage(text: String, expected: [String]) { #expect(quotes(text) == expected) }

    @Test(arguments: [
        ("The road was old, Anna Schneider said. “It will close for a year.”", "Anna Schneider"),
        ("Anna Schneider said that the road was old. “It will close for a year.”", "Anna Schneider"),
        ("“The road is old,” Anna Schneider said on Monday.\n“It will close for a year.”", "Anna Schneider"),
        ("Anna Schneider said that Peter Stano had told her so. “It will close for a year.”", "?"),
        ("Anna Schneider opened the road on Monday. “It will close for a year.”", "?"),
        ("The road was old, Anna Schneider said.\n“It will close for a year.” The mayor laughed.", "?"),
        ("Anna Schneider said that the road was old. “It will close for a year” and that was that, a clerk heard.", "?"),
        ("Most were against it, a poll said. “It will close for a year.” said Anna Schneider, a clerk.", "Anna Schneider"),
        ("Anna Schneider said that a clerk heard a man yell, “It will close for a year.”", "a man"),
        ("Anna Schneider said: “He told me, ‘It will close for a year.’” Peter Stano, who was there, said nothing.", "Anna Schneider"),
    ])
    func whoSpeaksGoesOn(text: String, speaker: String) {
        #expect(quotes(text).last?.split(separator: " ← ").last.map(String.init) == speaker)
    }

    /// The name behind the speaker of the last quote.
    @Test(arguments: [
        ("Anna Schneider opened the road. “It will close for a year,” she said.", "Anna Schneider"),
        ("“It is old,” Anna Schneider said. Peter Stano and the others left. “It will close for a year,” she said.", nil),
        ("Anna Schneider came, and she said: “It will close for a year.”", "Anna Schneider"),
        ("The clerk of Anna Schneider opened the road. “It will close for a year,” she said.", nil),
        ("Her brother Peter Stano opened the road. “It will close for a year,” she said.", nil),
        ("In her letter, Anna Schneider closed the road. “It will close for a year,” she said.", "Anna Schneider"),
        ("Anna Schneider's brother opened the road. “It will close for a year,” he said.", nil),
    ])
    func sheIsWhomTheTextSpeaksOf(text: String, name: String?) {
        let range = 0..<text.utf8.count
        let passage = Passage(id: "p1", range: range, kind: .paragraph, source: SourceRange(scalars: range, line: 1))
        let reading = ArticleReader().read(Article(id: "a", file: "a.txt", text: text, passages: [passage]))
        #expect(reading.quotes.last?.speakerNames.map { reading.names[$0].text } == (name.map { [$0] } ?? []))
    }
}
