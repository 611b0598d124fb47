import Model
import Testing

@testable import Assembly

@Suite struct DossierTitleTests {
    private let titles = DossierTitle(vocabulary: .english)

    private func name(_ headlines: [String?]) -> (id: String, title: String) {
        let articles = headlines.enumerated().map { index, headline in
            (id: "a\(index)", title: headline, paragraphs: ["The ferry Ariadne burned off Crete on Friday. All passengers are safe."])
        }
        let proposal = titles.proposal(for: readings(articles))
        return (titles.id(from: proposal.idSource), proposal.title)
    }

    @Test func takesTheHeadlineThatSaysWhatTheArticlesShare() {
        let headlines = ["What we know", "Ferry burns off Crete, all passengers safe", "A long night for Maria"]
        #expect(name(headlines).title == "Ferry burns off Crete, all passengers safe")
    }

    @Test(arguments: [
        ("Ariadne ahead in race.", "The race, officials said, is on.", "Ariadne ahead in race"),
        ("Ariadne Wins the Race.", "It was a race's end.", "Ariadne Wins the Race"),
        ("Ariadne Sold by Corp.", "The Ariadne Corp. said so.", "Ariadne Sold by Corp."),
    ])
    func aFullStopGoesWhereTheTextHasTheWordWithout(headline: String, text: String, title: String) {
        #expect(Headline.withoutFullStop(headline[...], in: text) == title)
    }

    @Test(arguments: [
        ("Ferry burns off Crete –", "Ferry burns off Crete"),
        ("Ferry burns off Crete | Island Courier", "Ferry burns off Crete"),
        ("Ferry burns off Crete - World News - Courier", "Ferry burns off Crete"),
        ("Ferry burns – all passengers are safe", "Ferry burns – all passengers are safe"),
        ("Off-duty sailors saved ferry", "Off-duty sailors saved ferry"),
        ("Ferry burns off Crete...", "Ferry burns off Crete..."),
        ("All the passengers are safe.", "All the passengers are safe"),
        ("Passengers sue owner of Ariadne.", "Passengers sue owner of Ariadne"),
        ("Ferry fares rise by 3.6%.", "Ferry fares rise by 3.6%"),
        ("Ferry firm to leave the U.S..", "Ferry firm to leave the U.S."),
        ("Ferry to leave for Calif.", "Ferry to leave for Calif."),
        ("Ferry burns off Crete on Friday.", "Ferry burns off Crete on Friday"),
        ("Passengers sue Ariadne Inc.", "Passengers sue Ariadne Inc."),
        ("Ferry firm to leave the U.S.", "Ferry firm to leave the U.S."),
    ])
    func trimsWhatHangsOn(headline: String, title: String) {
        #expect(name([headline]).title == title)
    }

    @Test(
        "A question and a listing of moves are rather no title",
        arguments: [
            ["Where did the ferry Ariadne burn off Crete?", "Ferry burns near island"],
            ["The ferry Ariadne burned off Crete. Passengers safe Friday", "Ferry Ariadne burns"],
        ])
    func leavesOutWhatIsNoHeadline(headlines: [String]) {
        #expect(name(headlines).title == headlines[1])
    }

    @Test func aCorrectionIsRatherNoTitle() {
        let texts = ["A version of this article said where the ferry Ariadne burned off Crete.", "A boat burned off Crete on Friday."]
        let articles = texts.enumerated().map { (id: "a\($0)", title: String?.none, paragraphs: [$1]) }
        #expect(titles.proposal(for: readings(articles)).title == "A boat burned off Crete on Friday")
    }

    @Test func withoutHeadlinesItStartsWithTheFirstSentence() {
        #expect(name([nil, nil]).title == "The ferry Ariadne burned off Crete on Friday")
        let start = "The harbour master said, after a night without sleep for anybody in the small port town"
        let long = start + ", that the ferry had burned out"
        #expect(Headline.shortened(long, to: 100) == start + " …")
        #expect(Headline.shortened(long.replacing(",", with: ""), to: 30) == "The harbour master said after …")
    }

    @Test(
        "A stamp and a dateline are no title",
        arguments: [
            "CHANIA | Tue May 4, 2010 9:05 am EST CHANIA (Agency) - The ferry Ariadne burned off Crete.",
            "2010 05 04 09:05 JST CHANIA (Agency) - The ferry Ariadne burned off Crete.",
            "CHANIA, May 4 — The ferry Ariadne burned off Crete.",
            "Page last updated at 09:05 GMT, Tuesday, 4 May 2010 10:05 UK The ferry Ariadne burned off Crete.",
        ])
    func leavesStampsOut(text: String) {
        let proposal = titles.proposal(for: readings([(id: "a", title: nil, paragraphs: [text + " All passengers are safe."])]))
        #expect(proposal.title == "The ferry Ariadne burned off Crete.")
        #expect(proposal.idSource == proposal.title)
    }

    @Test(arguments: [
        ("Ferry burns off Crete", "ferry-burns-off-crete"),
        ("Data", "story-data"),
        ("CON", "story-con"),
        ("Łódź: Straßenbahn entgleist", "lodz-strassenbahn-entgleist"),
        ("../../etc/passwd <script>", "etc-passwd-script"),
        ("U.S. tariffs: what's next?", "us-tariffs-next"),
        ("…", "story"),
        ("Пожар на пароме", "pozar-na-parome"),
    ])
    func makesSafeReadableIDs(title: String, id: String) {
        #expect(titles.id(from: title) == id)
    }

    @Test func idsAreGivenOnce() {
        var ids = DossierIDs(taken: ["ferry-3"])
        #expect(["ferry", "ferry", "ferry", "fire", "ferry"].map { ids.id($0) } == ["ferry", "ferry-2", "ferry-4", "fire", "ferry-5"])
    }

    @Test func idsAreShort() {
        let words = ["Donaudampfschifffahrtsgesellschaft", "trials", "Hottentottenstottertrottel", "Rindfleischetikettierung"]
        #expect(titles.id(from: words.joined(separator: " ")).utf8.count <= 60)
        let sentence = "seven brave firefighters rescued eleven frightened kittens yesterday"
        #expect(titles.id(from: sentence).split(separator: "-").count <= 6)
    }

    @Test func aLaterArticleDoesNotChangeTheID() {
        let before = name(["Ferry burns off Crete", "Passengers safe"])
        let after = name(["Ferry burns off Crete", "Passengers safe", "Ferry Ariadne burned off Crete on Friday, passengers safe"])
        #expect(before.id == after.id)
    }
}
