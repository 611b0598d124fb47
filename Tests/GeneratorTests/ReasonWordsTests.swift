import Model
import Testing

@testable import Generator

@Suite struct ReasonWordsTests {
    private let german: MessageCatalog

    init() throws { german = try TemplateSet.builtIn.speaking("de").messages }

    @Test(arguments: [
        ("the words state it in full", "die Wörter nennen es ganz"),
        ("the Thursday after it", "Donnerstag nach diesem Datum"),
        (
            "the next one from “Monday” (2031-03-03) on, because the sentence is in the future",
            "das nächste ab „Monday“ (3. März 2031), weil der Satz in der Zukunft steht"
        ),
        ("3 weeks before the publication date 2031-03-04", "3 Wochen vor dem Erscheinungsdatum 4. März 2031"),
        (
            "“4 March; late” dates the article; another article of the dossier is dated 2031-03-05; so probably published on 2031-03-04",
            "„4 March; late“ datiert den Artikel; ein anderer Artikel des Dossiers ist vom 5. März 2031; also wahrscheinlich erschienen am 4. März 2031"
        ),
        (
            "“Updated: 4 March” says when it was last changed; so probably published on 2031-03-04",
            "„Updated: 4 March“ sagt, wann er zuletzt geändert wurde; also wahrscheinlich erschienen am 4. März 2031"
        ),
        (
            "“04/03/2031” dates the article; of the two days that it can mean, its weekdays fit 2031-03-04 best; so published on 2031-03-04",
            "„04/03/2031“ datiert den Artikel; von den beiden Tagen, die das heißen kann, passen seine Wochentage am besten zum 4. März 2031; also erschienen am 4. März 2031"
        ),
        (
            "the Friday after the publication date 2031-05-08, not later than the last change 2031-05-09",
            "Freitag nach dem Erscheinungsdatum 8. Mai 2031, nicht später als die letzte Änderung vom 9. Mai 2031"
        ),
        ("“a” is past, “b” is still to come", "„a“ liegt zurück, „b“ steht noch bevor"),
        (
            "Brandt = Ilse Brandt (surname alone, in an article that has the full name)",
            "Brandt = Ilse Brandt (nur der Nachname, in einem Artikel mit dem vollen Namen)"
        ),
        (
            "Ilze ≈ Ilse (perhaps a slip: z~s); but the roles differ: mayor, writer",
            "Ilze ≈ Ilse (vielleicht ein Schreibfehler: z~s); aber die Rollen sind verschieden: mayor, writer"
        ),
        ("other number", "andere Zahl"), ("stands in 12 articles of the input", "steht in 12 Artikeln"),
    ])
    func reasonsAreToldByTheirEnglishPatterns(english: String, words: String) {
        #expect(german.reason(english) == words)
    }

    @Test func daysStandInWordsButForQuotedOnes() {
        #expect(
            MessageCatalog.english.reason("“due 2031-03-04 at” is past; so published on 2031-03-05, or perhaps on 2031-03-06")
                == "“due 2031-03-04 at” is past; so published on 5 March 2031, or perhaps on 6 March 2031")
        #expect(german.reason("the one nearest to “Monday” (2031-03-03)") == "am nächsten an „Monday“ (3. März 2031)")
    }

    @Test func aMarkThatOpensAndClosesPartsQuotedDaysToo() throws {
        let set = TemplateSet(texts: ["words/de.yml": "language: de\nmessages:\n  quoted: '\"{text}\"'\n"])
        let t = try set.speaking("de").messages
        try #require(t.quoted("x") == "\"x\"")
        #expect(
            t.reason("the moon \"due 2031-03-04 at\" was full on 2031-03-05")
                == "the moon \"due 2031-03-04 at\" was full on 5. März 2031")
    }

    @Test func quotedDaysOfAReasonThatStaysEnglishStayToo() {
        #expect(
            german.reason("the moon “due 2031-03-04 at” was full on 2031-03-05")
                == "the moon “due 2031-03-04 at” was full on 5. März 2031")
    }

    @Test func whatNobodyKnowsStaysAsItIs() {
        #expect(german.reason("the moon was full") == "the moon was full")
        #expect(german.reason("other number; the moon was full") == "other number; the moon was full")
        #expect(german.reason("") == "")
    }
}
