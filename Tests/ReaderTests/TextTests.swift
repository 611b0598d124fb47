import Model
import Reader
import Testing

@Suite struct TextTests {
    private func reading(_ text: String) -> Reading {
        let source = SourceRange(scalars: 0..<text.unicodeScalars.count, line: 1)
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: source)
        return ArticleReader().read(Article(id: "a", file: "a.txt", text: text, passages: [passage]))
    }

    @Test(arguments: [
        ("Don’t stop, John's dog.", "Don’t|stop|,|John|'s|dog|."),
        ("The U.S. and the U.K.", "The|U.S.|and|the|U.K."),
        ("at 3:35 p.m. ET", "at|3:35|p.m.|ET"),
        ("Dec.7 and Jan. 10", "Dec.|7|and|Jan.|10"),
        ("$1,200.50 or 45%", "$|1,200.50|or|45|%"),
        ("a two-hour F-16 flight, the 7th", "a|two-hour|F-16|flight|,|the|7th"),
        ("2021-12-30", "2021|-|12|-|30"),
        ("J. R. Smith of AT&T met Mr. Lee", "J.|R.|Smith|of|AT&T|met|Mr.|Lee"),
        ("“Größe”—l’été… 好的", "“|Größe|”|—|l’été|…|好的"),
        ("the Smiths' house", "the|Smiths|'|house"),
        ("price 5.", "price|5|."),
        ("co-operate - now", "co-operate|-|now"),
    ])
    func cutsTokens(text: String, expected: String) {
        let reading = reading(text)
        #expect(reading.tokens.map { String(text.slice($0.range)) }.joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("It rained. It stopped.", "It rained.|It stopped."),
        ("Mr. Lee met Gen. Park on Jan. 10. They spoke.", "Mr. Lee met Gen. Park on Jan. 10.|They spoke."),
        ("He lives in the U.S. The town is small.", "He lives in the U.S.|The town is small."),
        ("The U.S. President spoke.", "The U.S. President spoke."),
        ("“Go!” she said. “Now.” They went.", "“Go!” she said.|“Now.”|They went."),
        ("Is it? Yes! No…", "Is it?|Yes!|No…"),
        ("It grew 3.5 percent. (A record.) Good.", "It grew 3.5 percent.|(A record.)|Good."),
        ("J. Smith spoke at 5 p.m. in Rome. He left.", "J. Smith spoke at 5 p.m. in Rome.|He left."),
        ("They came at 5 p.m. He left.", "They came at 5 p.m.|He left."),
        ("They came at 5 p. m. Friday in Rome.", "They came at 5 p. m. Friday in Rome."),
        ("They came at 5 p. m. He left.", "They came at 5 p. m.|He left."),
        ("It is in point m. Friday was dry.", "It is in point m.|Friday was dry."),
        ("\"No.\" He left.", "\"No.\"|He left."),
        ("no capital. then more", "no capital. then more"),
        ("He shot with a. 38 caliber pistol. A man fell.", "He shot with a. 38 caliber pistol.|A man fell."),
        ("He shot with a. 38-caliber pistol. A man fell.", "He shot with a. 38-caliber pistol.|A man fell."),
        ("It lies off Ft. Ada in the bay. Boats go there.", "It lies off Ft. Ada in the bay.|Boats go there."),
        ("The wall is 6 ft. The gate is higher.", "The wall is 6 ft.|The gate is higher."),
        ("Pens, ink etc. The rest is gone.", "Pens, ink etc.|The rest is gone."),
        ("(Photo: Ann Lee/Agency) The mayor spoke.", "(Photo: Ann Lee/Agency)|The mayor spoke."),
        ("(Agency) - The mayor spoke.", "(Agency) - The mayor spoke."),
        ("GRAZ, Ill. (Agency) — The mayor spoke. He left.", "GRAZ, Ill. (Agency) — The mayor spoke.|He left."),
        ("GRAZ, Ill. — The mayor spoke.", "GRAZ, Ill. — The mayor spoke."),
        ("Ada Spoke. — The mayor left.", "Ada Spoke.|— The mayor left."),
        // The stamps of pages that were run into the text.
        (
            "LONDON | Sat Apr 25, 2031 12:51 am BST LONDON (Agency) - A ferry sank.",
            "LONDON | Sat Apr 25, 2031 12:51 am BST|LONDON (Agency) - A ferry sank."
        ),
        (
            "Sat Apr 25, 2031 12:51 am BST (Agency) - A ferry sank.", "Sat Apr 25, 2031 12:51 am BST|(Agency) - A ferry sank."
        ),
        (
            "Ferry sinks off New Zealand Sunday 26 April 2031 18.45 BST People wait on the quay.",
            "Ferry sinks off New Zealand|Sunday 26 April 2031 18.45 BST|People wait on the quay."
        ),
        (
            "26 April 2031 Last updated at 18:45 GMT A ferry sank.", "26 April 2031 Last updated at 18:45 GMT|A ferry sank."
        ),
        ("It sank on Sunday 26 April 2031 at 18.45 BST near Rome.", "It sank on Sunday 26 April 2031 at 18.45 BST near Rome."),
        ("It sank on Sunday, 26 April 2031, 18.45 BST Police said.", "It sank on Sunday, 26 April 2031, 18.45 BST Police said."),
        (
            "Kick-off Sunday 26 April 2031 18.45 ITV Sport shows it.", "Kick-off Sunday 26 April 2031 18.45 ITV Sport shows it."
        ),
        ("The final - 28 May 2031 19.45 UEFA Champions League.", "The final - 28 May 2031 19.45 UEFA Champions League."),
        (
            "The ferry sank off the island - 26 April 2031 18.45 BST People wait.",
            "The ferry sank off the island - 26 April 2031 18.45 BST People wait."
        ),
        ("26 April 2031 18.45 BST People wait on the quay.", "26 April 2031 18.45 BST|People wait on the quay."),
        (
            "Page last updated at 18:45 GMT, Sunday, 26 April 2031 Ferry crew is safe.",
            "Page last updated at 18:45 GMT, Sunday, 26 April 2031|Ferry crew is safe."
        ),
        (
            "Page last updated at 18:45 GMT, Sunday, 26 April 2031 19:45 UK Divers search.",
            "Page last updated at 18:45 GMT, Sunday, 26 April 2031 19:45 UK|Divers search."
        ),
        (
            "It was updated at 18:45 GMT, Sunday, 26 April 2031 Police say.",
            "It was updated at 18:45 GMT, Sunday, 26 April 2031 Police say."
        ),
        ("The case (Lee v. Park 2031) holds. It ends.", "The case (Lee v. Park 2031) holds.|It ends."),
        ("One sentence without an end", "One sentence without an end"),
        ("Aid reaches the port There is water for all.", "Aid reaches the port|There is water for all."),
        ("They were found by divers A farmer had seen them.", "They were found by divers|A farmer had seen them."),
        ("The trial was due to begin A 12-member jury sat.", "The trial was due to begin|A 12-member jury sat."),
        ("It is rich in vitamin A according to them.", "It is rich in vitamin A according to them."),
        ("They sold Model A cars.", "They sold Model A cars."),
        ("BBC News, Los Angeles The trial begins. It lasts.", "BBC News, Los Angeles|The trial begins.|It lasts."),
        ("Quake shakes capital in 2010 At least nine died.", "Quake shakes capital in 2010|At least nine died."),
        ("He told The Daily Courier of The trial.", "He told The Daily Courier of The trial."),
        ("They saw Gone With The Wind there.", "They saw Gone With The Wind there."),
        // Behind a capital they are part of a name.
        ("Divers reach the wreck It is a ferry of 1920.", "Divers reach the wreck|It is a ferry of 1920."),
        ("Divers reach the wreck Up to 20 are lost.", "Divers reach the wreck|Up to 20 are lost."),
        ("Trials of phase Two begin at BBC Two studios.", "Trials of phase Two begin at BBC Two studios."),
        ("(By Ann Lee -- Agency) Two divers are lost.", "(By Ann Lee -- Agency)|Two divers are lost."),
        ("Rome (Agency)Divers have reached the wreck.", "Rome (Agency)|Divers have reached the wreck."),
        // Before a name: the noun and the verb of a sentence, or words that the text has elsewhere.
        ("Aid reaches the people The Graz harbour office said so.", "Aid reaches the people|The Graz harbour office said so."),
        ("Aid reaches the people The EU said so.", "Aid reaches the people The EU said so."),
        ("Aid reaches people in Peru The EU said so. Go, the EU says.", "Aid reaches people in Peru|The EU said so.|Go, the EU says."),
        ("We get The Graz Courier magazine, which is free.", "We get The Graz Courier magazine, which is free."),
        ("It is the U.N.'s Food Board that says so. It is.", "It is the U.N.'s Food Board that says so.|It is."),
        ("Lee told The Graz Courier that all is well.", "Lee told The Graz Courier that all is well."),
        ("Lee sang a song A Fair Wind, and left.", "Lee sang a song A Fair Wind, and left."),
        (
            "Aid reaches the people In Peru, boats are few. Go to sea in Peru.",
            "Aid reaches the people|In Peru, boats are few.|Go to sea in Peru."
        ),
        ("Lee made the film In Peru, which is long.", "Lee made the film In Peru, which is long."),
        // A word that the text writes small has a verb behind it.
        (
            "Boats reach the wreck Divers from Rome are there. All divers rest.",
            "Boats reach the wreck|Divers from Rome are there.|All divers rest."
        ),
        ("Boats reach the wreck Divers of Rome are there.", "Boats reach the wreck Divers of Rome are there."),
        ("A man of the charity Hope is there. I of Hope hope so.", "A man of the charity Hope is there.|I of Hope hope so."),
        ("Click the Fix It icon.", "Click the Fix It icon."),
        ("", ""),
    ])
    func cutsSentences(text: String, expected: String) {
        let reading = reading(text)
        #expect(reading.sentences.map { String(text.slice($0.range)) }.joined(separator: "|") == expected)
    }

    @Test func sentencesStayInTheirPassages() {
        let text = "No end here\n\nAnother one. And more."
        let source = SourceRange(scalars: 0..<1, line: 1)
        let passages = [0..<11, 13..<35].enumerated().map { Passage(id: "p\($0)", range: $1, kind: .paragraph, source: source) }
        let reading = ArticleReader().read(Article(id: "a", file: "a", text: text, passages: passages))
        #expect(reading.sentences.map(\.passage) == [0, 1, 1])
        #expect(reading.sentenceIndex(at: 14) == 1)
        #expect(reading.sentenceIndex(at: 12) == nil)
        #expect(reading.sentences.flatMap(\.tokens).elementsEqual(reading.tokens.indices))
    }

    @Test func survivesAnyBytes() {
        for text in [
            "\u{0}\u{1}a", "\u{FEFF}x", "👩‍👩‍👧‍👦 family.", "e\u{301}te\u{301}", "\u{202E}abc\u{202C}", "....", "''''s", "-", "a.b.c.d", "1,2,3:4",
        ] {
            let reading = reading(text)
            var end = 0
            for token in reading.tokens {
                #expect(token.range.lowerBound >= end && token.length > 0)
                end = token.range.upperBound
            }
            #expect(end <= text.utf8.count)
        }
    }

    @Test(
        "A dateline is a place, a day and an agency before a dash",
        arguments: [
            ("GRAZ, May 4 (Agency) — The council met.", "GRAZ, May 4 (Agency) "), ("TARVIK (AP) - A bridge fell.", "TARVIK (AP) "),
            ("PARIS—The lock is shut.", "PARIS"), ("NATO–Russia talks began.", nil), ("The council met - at last.", nil), ("GRAZ —", nil),
        ] as [(String, String?)])
    func datelines(text: String, before: String?) throws {
        let read = reading(text)
        let dash = read.dash(endingDateline: read.tokens.indices)
        #expect(dash.map { String(decoding: text.utf8.prefix(read.tokens[$0].range.lowerBound), as: UTF8.self) } == before)
    }
}
