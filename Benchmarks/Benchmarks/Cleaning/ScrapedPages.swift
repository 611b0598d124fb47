import Foundation

/// Pages as a naive scraper makes them: a menu, a headline, paragraphs, other headlines and a notice, each made of the words of the sample
/// articles in another order, so that no page is a copy of another. The same pages in every run.
struct ScrapedPages {
    /// Where the pages are, and how many bytes they have together.
    let folder: (path: String, bytes: Int)

    /// Writes pages of about `each` bytes to a temporary folder until they have `bytes` together.
    init(bytes: Int, each: Int) {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let input = ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK_INPUT"] ?? package.appending(path: "seeds").path
        var words: [Substring] = []
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: input)) ?? []).sorted() where name.hasSuffix(".txt") {
            let text = (try? String(contentsOfFile: input + "/" + name, encoding: .utf8)) ?? ""
            words += text.split { $0.isWhitespace }
        }
        guard words.count > 100 else { fatalError("no text to make pages of in \(input)") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-scraped-pages-\(each)")
        try? FileManager.default.removeItem(at: folder)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var random = Steps(words)
        var total = 0
        var number = 0
        while total < bytes {
            let page = random.page(of: each)
            try? page.write(to: folder.appending(path: "page-\(number).txt"), atomically: false, encoding: .utf8)
            total += page.utf8.count
            number += 1
        }
        self.folder = (folder.path, total)
    }
}

/// Takes words in an order that looks like chance and is always the same.
private struct Steps {
    private let words: [Substring]
    private var state: UInt64 = 1

    init(_ words: [Substring]) { self.words = words }

    /// A linear congruential generator (Knuth, MMIX).
    private mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private mutating func phrase(_ count: Int) -> String {
        let start = next(words.count - count)
        return words[start..<(start + count)].joined(separator: " ")
    }

    mutating func page(of bytes: Int) -> String {
        let headline = phrase(9)
        var lines = [headline]
        for _ in 0..<24 { lines.append(phrase(1 + next(2)).capitalized) }
        lines.append(headline)
        var length = 0
        while length < bytes - 2_000 {
            let paragraph = (0..<(1 + next(4))).map { _ in phrase(8 + next(24)) + "." }.joined(separator: " ")
            lines.append(paragraph)
            length += paragraph.utf8.count
        }
        lines.append("More Stories")
        for _ in 0..<8 { lines.append(phrase(6 + next(6)).capitalized) }
        return lines.joined(separator: "\n\n") + "\n"
    }
}
