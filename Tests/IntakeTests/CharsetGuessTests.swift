import Foundation
import Model
import Testing

@testable import Intake

@Suite struct CharsetGuessTests {
    private static let russian = "Река поднялась на два метра за ночь и затопила старый город, сообщил в понедельник городской совет."
    private static let polish =
        "Rzeka podniosła się o dwa metry w ciągu jednej nocy i zalała stare miasto, poinformowała w poniedziałek rada miejska, a wśród mieszkańców jest wiele ofiar."
    private static let greek = "Το ποτάμι ανέβηκε δύο μέτρα μέσα σε μια νύχτα, δήλωσε τη Δευτέρα το δημοτικό συμβούλιο."
    private static let japanese = "川は一晩で二メートル上昇し、旧市街が浸水したと市議会は月曜日に発表した。"
    private static let chinese = "市议会周一表示，河水一夜之间上涨两米，淹没了老城，数百人在黎明前离开了家园。"
    private static let traditional = "市議會週一表示，河水一夜之間上漲兩米，淹沒了老城，數百人在黎明前離開了家園。"
    private static let korean = "시의회는 월요일 강물이 하룻밤 사이에 이 미터 불어나 구시가지가 침수됐다고 밝혔다."
    private static let french = "La rivière est montée de deux mètres en une nuit et a inondé la vieille ville, a annoncé lundi le conseil."

    /// The bytes of a text in a character set, by the name that iconv has for it.
    private static func bytes(_ text: String, _ name: String) -> [UInt8] {
        guard let descriptor = iconv_open(name, "UTF-8"), descriptor != iconv_t(bitPattern: -1) else { return [] }
        defer { iconv_close(descriptor) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: 4 * input.count)
        let free = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var end = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                var free = target.count
                iconv(descriptor, &next, &left, &end, &free)
                return free
            }
        }
        return Array(output[..<(output.count - free)])
    }

    @Test(arguments: [
        (russian, "windows-1251"), (russian, "koi8-r"), (polish, "windows-1250"), (polish, "iso-8859-2"), (greek, "windows-1253"),
        (japanese, "shift_jis"), (japanese, "euc-jp"), (chinese, "gbk"), (traditional, "big5"), (korean, "euc-kr"),
        (french, "windows-1252"),
    ])
    func textsWithoutDeclarationAreGuessed(text: String, charset: String) {
        let result = intake(["a.txt": Self.bytes(text, charset)])
        #expect(result.articles.first?.text == text)
        #expect(messages(result).first?.contains("was read as") == true)
    }

    @Test func declarationsCountBeforeGuesses() {
        let body = "</p><p>Te\u{B9}t of the river rose by two metres within a night, the council said on Monday.</p>"
        func page(_ head: String) -> [UInt8] {
            Array("<html><head>\(head)</head><body><article><p>The river rose and flooded the old town, the city council said.".utf8)
                + body.unicodeScalars.map { UInt8($0.value) }
        }
        func text(_ head: String) -> String { intake(["a.html": page(head)]).articles.first?.text ?? "" }
        #expect(text("<meta charset='iso-8859-2'>").contains("Tešt"))
        #expect(
            text("<!-- <meta charset=utf-8> --><META http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-2\">").contains(
                "Tešt"))
        #expect(text("<meta charset=\"latin1\">").contains("Te¹t"))
    }

    @Test func utf8ThatClaimsToBeLatinIsReadAsUTF8() {
        let html =
            "<html><head><meta charset=\"iso-8859-2\"></head><body><article><p>The café near the bridge was flooded, the council said on Monday.</p>"
        let result = intake("a.html", html)
        #expect(result.articles.first?.text.contains("café") == true)
        #expect(
            messages(result) == [
                "a.html: warning: the text says that it is iso-8859-2, but it is UTF-8 and was read as that (save it as UTF-8)"
            ])
    }

    @Test func aFewBrokenBytesDoNotGarbleTheRest() {
        let bytes = Array("Le café rosé a brûlé à Orléans, près du marché.".utf8) + [0xFF] + Array(" The river rose on Monday.".utf8)
        let result = intake(["a.txt": bytes])
        #expect(result.articles.first?.text.contains("brûlé à Orléans") == true)
        #expect(messages(result).first?.contains("1 place is not UTF-8, as the rest of the text is (the first: byte 55, 0xFF)") == true)
    }

    @Test func garbledTextIsNamedAndNotMended() {
        let text = "The cafÃ© was â€œcrowdedâ€\u{9D} on Monday, said RenÃ©e MÃ¼ller, its owner."
        let result = intake("a.txt", text)
        #expect(result.articles.first?.text == text)
        #expect(
            messages(result).first?.hasPrefix("a.txt:1: warning: the text looks like UTF-8 that was once read as Windows-1252 (“Ã©”)")
                == true)
        #expect(intake("a.txt", "« À la plage », dit-il. Il va à Paris. Le château â l'est.").diagnostics.isEmpty)
    }

    @Test func utf32IsRead() {
        let text = "The café near the bridge was flooded on Monday."
        let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in [UInt8(scalar.value & 0xFF), UInt8(scalar.value >> 8 & 0xFF), 0, 0] }
        #expect(intake(["a.txt": [0xFF, 0xFE, 0, 0] + bytes]).articles.first?.text == text)
    }

    @Test(arguments: ["a.csv", "a.xml", "a.html", "a.jsonl"])
    func otherFormatsMayBeUTF16(name: String) {
        let sentence = "The café near the bridge was flooded, the city council said on Monday."
        let text =
            switch name {
            case "a.csv": "text\n\"\(sentence)\"\n"
            case "a.xml":
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><item><description>\(sentence)</description></item></channel></rss>"
            case "a.html": "<html><head><meta charset=\"utf-16\"></head><body><article><p>\(sentence)</p></article></body></html>"
            default: "{\"text\": \"\(sentence)\"}\n"
            }
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let result = intake([name: bytes])
        #expect(result.articles.first?.text == sentence)
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: ["a.csv", "a.xml", "a.warc", "a.jsonl", "a.csv.gz", "a.warc.gz", "a.xml.gz", "a.txt"])
    func bytesOfZeroEndInAMessage(name: String) {
        let result = intake([name: [UInt8](repeating: 0, count: 200_000)])
        #expect(result.articles.isEmpty)
        #expect(!result.diagnostics.isEmpty)
    }
}
