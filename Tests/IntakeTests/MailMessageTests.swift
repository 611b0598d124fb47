import Foundation
import Model
import Testing

@testable import Intake

@Suite struct MailMessageTests {
    private static let page = """
        <!DOCTYPE html><html lang=3D"en"><head><title>Flood</title></head><body><article><h1>Flood</h1>
        <p>The river rose by two metres within a night and flooded the old =
        town, the city council said on Monday.</p>
        <p>About 400 people left their homes before dawn, said Ann Smith, who runs the caf=C3=A9 near the bridge.</p></article></body></html>
        """

    private static let head = """
        From: "The Wexmoor Post" <news@post.example>
        To: jane@example.org
        Subject: =?UTF-8?Q?Flood_=C3=BCber?= =?utf-8?b?IFdleG1vb3I=?=
          today
        Date: Wed, 05 Mar 2031 06:00:00 +0100
        MIME-Version: 1.0

        """

    @Test func theTextOfAMessageIsAnArticle() throws {
        let body =
            "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
            + storm.replacing("“", with: "\"").replacing("”", with: "\"")
            .replacing("bakery", with: "caf=E9")
        let result = intake("in/a.eml", Self.head + body)
        let article = try #require(result.articles.first)
        #expect(result.diagnostics.isEmpty, "\(messages(result))")
        #expect(article.title == "Flood über Wexmoor today")
        #expect(article.authors == ["The Wexmoor Post"] && article.publisher == nil)
        #expect(article.published.value == "2031-03-05T06:00:00+01:00")
        #expect(article.text.contains("who runs a café near the bridge"))
        #expect(article.provenance.first { $0.field == .title }?.source == "the message's head")
    }

    @Test(.timeLimit(.minutes(5))) func signsThatQuoteNothingTakeNoLonger() {
        let words = String(repeating: "=x =  y ", count: 60_000)
        let result = intake(
            "a.eml", Self.head + "Content-Transfer-Encoding: quoted-printable\n\nThe river = \nrose on Monday.\n\n" + words + "=\n")
        #expect(result.articles.first?.text.contains("The river rose on Monday.") == true)
    }

    @Test func theSenderOfANewsletterIsItsPublisher() {
        let result = intake("a.eml", "List-Unsubscribe: <https://post.example/u>\n" + Self.head + "\n" + storm)
        #expect(result.articles.first?.publisher == "The Wexmoor Post")
        #expect(result.articles.first?.authors == [])
    }

    @Test func linesOfOneWidthArePutTogether() {
        let body = """

            The river rose by two metres within a night and flooded the old
            town, the city council said on Monday. About 400 people left
            their homes before dawn.

            Engineers are working on the dam above the town. They hope to
            finish before more rain falls at the weekend, they said.
            """
        let texts = ["Content-Type: text/plain\n", "Content-Type: text/plain; format=flowed\n"].map { type in
            intake(
                "a.eml",
                Self.head + type
                    + (type.contains("flowed")
                        ? body.replacing("old\n", with: "old \n").replacing("left\n", with: "left \n").replacing(
                            "hope to\n", with: "hope to \n") : body)
            ).articles.first?.text
        }
        for text in texts {
            #expect(text?.contains("flooded the old town, the city council said on Monday. About 400 people left their homes") == true)
            #expect(text?.contains("They hope to finish before") == true)
        }
    }

    @Test func thePageOfAMessageCountsBeforeItsPlainText() {
        let message =
            Self.head
            + "Content-Type: multipart/alternative; boundary=\"=_b 1\"\n\nA message.\n--=_b 1\nContent-Type: text/plain\n\nSee the page.\n"
            + "--=_b 1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n\(Self.page)\n--=_b 1--\nafter"
        let result = intake("a.eml", message.replacing("\n", with: "\r\n"))
        #expect(result.articles.first?.text.contains("flooded the old town, the city council") == true)
        #expect(result.articles.first?.text.contains("the café near") == true)
    }

    @Test func aPageThatABrowserSavedIsRead() throws {
        let message = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://post.example/news/flood
            Date: Wed, 05 Mar 2031 06:00:00 -0000
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-ID: <frame@x>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://post.example/news/flood

            \(Self.page)
            --b
            Content-Type: text/html
            Content-Location: https://ads.example/frame

            <p>Buy!</p>
            --b--
            """
        let result = intake(["in/a.mhtml": Array(message.utf8), "in/b.mht": Array("no".utf8)])
        let article = try #require(result.articles.first)
        #expect(article.title == "Flood" && article.url == "https://post.example/news/flood")
        #expect(article.published.basis == .unknown)
        #expect(!article.text.contains("Buy"))
        #expect(
            messages(result) == [
                "in/b.mht: error: this is no page that a browser saved: its head is missing (save it again, or its text as .txt)"
            ])
    }

    @Test(.timeLimit(.minutes(5)))
    func hostileMessagesEnd() {
        let nested = (0..<3_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        let many = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 200_000)
        let lying = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + String(repeating: "!", count: 1_000_000)
        let head = String(repeating: "A: b\n c\n", count: 200_000)
        for message in [nested, many, lying, head, "Content-Type: multipart/mixed\n\nx"] {
            let result = intake("a.eml", "From: a <a@b>\n" + message)
            #expect(result.articles.isEmpty)
            #expect(!result.diagnostics.isEmpty)
        }
    }
}
