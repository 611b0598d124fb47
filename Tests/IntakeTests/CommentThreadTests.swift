import Model
import Testing

@testable import Intake

@Suite struct CommentThreadTests {
    @Test func aNumberAloneIsNoHeadingOfComments() {
        let words = "The river rose by two metres within a night and flooded the old town, the city council said on Monday."
        let result = intake(
            "a.html", "<html><body><article><h1>Flood</h1><p>\(words)</p><p>3</p><p>\(words)</p><p>4</p></article></body></html>")
        #expect(result.articles.count == 1)
    }

    private func article(_ text: String) throws -> Article { try #require(intake("a.txt", text).articles.first) }

    @Test(arguments: [
        "Comments (3)\nAnonymous says:\nMarch 10, 2031 at 4:12 pm\nI told you so last year, nobody listens to us boat people at all.",
        "3 thoughts on “The flood”\nHank B. says:\nMarch 10, 2031 at 4:12 pm\nI told you so last year, nobody listens to us boat people at all.",
        "2 Kommentare\nHank B.\n10. März 2031 um 16:12 Uhr\nDas habe ich immer gesagt, aber auf uns hört ja doch niemand in der Stadt.\nAntworten",
        "Комментарии (2)\nИван пишет:\n10 марта 2031\nЯ говорил об этом ещё в прошлом году, но никто нас не слушает никогда.",
        "Hank B.\nMarch 10, 2031 at 4:12 pm\nI told you so last year, nobody listens to us boat people.\nReply\nLockFan\nMarch 11, 2031 at 4:12 pm\nThe council has money for everything except for the river.\nReply",
        "Hank B.\nMar 4, 2031\nI told you so last year, nobody listens to us boat people.\nLockFan\nMar 5, 2031\nThanks for nothing! You have money for everything except for the river.",
        "Hank B. March 10, 2031 at 4:12 pm\nI told you so last year, nobody listens to us boat people.\nLockFan March 11, 2031 at 4:12 pm\nThe council has money for everything except for the river.\nOld Skipper March 12, 2031 at 9:01 am\nSomebody should resign right now and pay for all that.",
        "4 comments on “The flood”\n#1 LockFan, 05.03.2031 14:20\nThe council has money for everything except for the river.",
        "Comments\nPosted by LockFan on March 4, 2031 at 5:10 pm\nThe council has money for everything except for the river.",
    ])
    func whatReadersWriteIsNoArticle(comments: String) throws {
        let article = try article(storm + "\n" + comments)
        #expect(article.text == storm)
        #expect(article.leftOut.allSatisfy { $0.because == "comments" })
    }

    @Test func longCommentsNeverTakeThePlaceOfTheStory() throws {
        let comments = (1...9).map { number in
            "Reader \(number) says:\nMarch 10, 2031 at 4:1\(number) pm\nMy uncle worked on that dam for ten years, and he always said that it would break one day. Nobody in the office listened to him, and number \(number) did not either."
        }
        #expect(try article("The flood\n\(storm)\nComments (9)\n\(comments.joined(separator: "\n"))").text.contains("My uncle") == false)
    }

    @Test func aCountAboveTheStoryBeginsNoComments() throws {
        let text = "The river rose by two metres.\n3 Comments\nJane Doe\nMarch 10, 2031\n\n\(storm)"
        #expect(try article(text).text.contains("Engineers are working on the dam"))
    }

    @Test func somebodyWhoSaysSomethingBeginsNoComments() throws {
        let text = storm + "\n\nThe mayor says:\n\n“We shall build a new dam, and nobody will have to leave their home again.”"
        #expect(try article(text).text.contains("We shall build"))
    }

    @Test(arguments: [
        "ALSO READ | Actor sells island home at a loss", "READ MORE: Ten soups for a cold night",
        "Watch: Goalkeeper leaves the pitch in tears",
        "Lesen Sie auch: Zehn Suppen für kalte Nächte", "À lire aussi : dix soupes pour une nuit froide",
        "Czytaj także: Dziesięć zup na zimną noc", "Lesen Sie dazu: Zehn Suppen für kalte Nächte",
        "Lees ook: Tien soepen voor een koude nacht",
        "Читайте также: Десять супов на холодную ночь",
    ])
    func pointersToOtherStoriesAreLeftOut(line: String) throws {
        let lines = storm.split(separator: "\n").map(String.init)
        let article = try article([lines[0], line, lines[1], lines[2]].joined(separator: "\n\n"))
        #expect(article.text == storm)
        #expect(reasons(article)[line] == "other stories")
    }

    @Test(arguments: ["Watch: they will come back, the mayor said.", "The plan: Boats for every house"])
    func sentencesWithAColonStay(line: String) throws {
        let lines = storm.split(separator: "\n").map(String.init)
        #expect(try article([lines[0], line, lines[1], lines[2]].joined(separator: "\n\n")).text.contains(line))
    }

    @Test func theParagraphBehindAPlayerIsKept() throws {
        let lines = storm.split(separator: "\n").map(String.init)
        let text = [lines[0], lines[1], "Play Video", "Loading ad", "Advertisement", lines[2], "© 2031 Wexmoor Post. All rights reserved."]
        #expect(try article(text.joined(separator: "\n")).text == storm)
    }

    @Test func aNumberedListOfOtherStoriesIsLeftOut() throws {
        let text =
            storm
            + "\nTop most read\n1. Actor sells island home at a loss\n2. Ten soups for a cold night\n3. What the new tax means for you\nMore from News"
        #expect(try article(text).text == storm)
    }

    @Test(arguments: [
        // The entries of a live report: one reporter, and what others are quoted with.
        "Ida Lund 4 March 2031 14:20\nThe water has reached the market square, and you can see boats in the streets.\nIda Lund 4 March 2031 14:50\nThe council meets at noon. I am told that nobody is missing.\nIda Lund 4 March 2031 15:10\nThe army sends boats to us, and you can follow them here.",
        // What happened when.
        "The first flood\nMarch 4, 2031\nThe river rose by a metre and reached the old mill near the bridge.\nThe second flood\nMarch 9, 2031\nThe dam broke in two places, and the council closed the roads.\nThe end\nMarch 12, 2031\n“I have lost all that I had,” the owner of the mill told a crowd.",
    ])
    func whatAReportTellsByTheHourStays(entries: String) throws {
        let article = try article(storm + "\n" + entries)
        #expect(article.leftOut.allSatisfy { $0.because != "comments" })
    }

    @Test(arguments: [
        "Advertisement", "Anzeige", "Publicidad", "Reklam", "Weiterlesen nach der Anzeige", "Tekst gaat verder onder de foto",
    ])
    func aShortLastParagraphBehindAnAdvertisementIsKept(label: String) throws {
        let lines = storm.split(separator: "\n").map(String.init)
        let last = "Mayor Anna Weber asked people to check on neighbours."
        #expect(try article((lines + [label, last]).joined(separator: "\n\n")).text.hasSuffix(last))
        let letter = "Sign up for our newsletter today and get all news."
        #expect(try !article((lines + [label, letter]).joined(separator: "\n\n")).text.contains(letter))
    }
}
