import Model
import Testing

@testable import Reader

/// A row of a table of dates: when it was published (empty when that is not known), the text with each date in square brackets, and the
/// values wanted, in order and separated by "; ", with the TIMEX3 mod before a value that has one and "SET" before a set.
struct DateRow: Sendable, CustomTestStringConvertible {
    let published: String
    let text: String
    let wanted: String

    init(_ published: String, _ marked: String, _ wanted: String) {
        self.published = published
        text = marked
        self.wanted = wanted
    }

    var testDescription: String { "\(published) \(text)" }

    /// Reads the text and compares spans, types, mods and values.
    func check(sourceLocation: SourceLocation = #_sourceLocation) {
        let plain = text.filter { $0 != "[" && $0 != "]" }
        let dates = Self.dates(in: plain, published: published)
        var marked = ""
        var position = 0
        for date in dates {
            marked += plain.slice(position..<date.range.lowerBound) + "[" + date.text + "]"
            position = date.range.upperBound
            #expect(plain.slice(date.range) == date.text, sourceLocation: sourceLocation)
            #expect(date.kind == Self.kind(of: date), sourceLocation: sourceLocation)
            #expect(date.because.isEmpty == false, sourceLocation: sourceLocation)
        }
        marked += plain.slice(position..<plain.utf8.count)
        #expect(marked == text, sourceLocation: sourceLocation)
        #expect(dates.map(Self.describe).joined(separator: "; ") == wanted, sourceLocation: sourceLocation)
    }

    /// The dates of a text of paragraphs separated by line feeds.
    static func dates(in text: String, published: String) -> [DateMention] {
        var passages: [Passage] = []
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let range = start..<(start + line.utf8.count)
            let source = SourceRange(scalars: 0..<0, line: passages.count + 1)
            if !line.isEmpty { passages.append(Passage(id: "p\(passages.count + 1)", range: range, kind: .paragraph, source: source)) }
            start = range.upperBound + 1
        }
        let date =
            published.isEmpty ? PublicationDate.unknown : PublicationDate(value: published, basis: .stated, because: "the test says so")
        return ArticleReader().read(Article(id: "a", file: "a.txt", published: date, text: text, passages: passages)).dates
    }

    private static func describe(_ date: DateMention) -> String {
        (date.kind == .set ? "SET " : "") + (date.modifier.map { $0.rawValue + " " } ?? "") + date.value
    }

    /// The type that the form of a value stands for; sets look like the other types.
    private static func kind(of date: DateMention) -> DateMention.Kind {
        if date.kind == .set { return .set }
        if date.value.hasPrefix("P"), !date.value.hasSuffix("REF") { return .duration }
        return date.value.contains("T") && !date.value.hasSuffix("REF") ? .time : .date
    }
}
