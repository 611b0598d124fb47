import Foundation
import Model
import Testing

@testable import Reader

/// A row of the tables in `DateTables`, which say how rows are written.
struct DateRow: Sendable, CustomTestStringConvertible {
    /// Where it stands: `clock.txt:12`.
    let place: String
    /// Empty when the row has no publication date.
    let published: String
    /// The text with each date in square brackets.
    let text: String
    /// The TIMEX3 type (SET only), mod and value of each date.
    let wanted: [String]
    /// What each value rests on: `published`, `none`, `open`, or `#1` for the first date of the row.
    let anchors: [String]

    /// Nil when the line has not the four columns, or not as many values and anchors as brackets.
    init?(line: String, place: String) {
        let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        guard columns.count == 4 else { return nil }
        self.place = place
        published = columns[0] == "-" ? "" : columns[0]
        text = columns[1]
        wanted = Self.items(columns[2])
        let anchors = Self.items(columns[3])
        self.anchors = anchors.count == 1 ? wanted.map { _ in anchors[0] } : anchors
        guard text.filter({ $0 == "[" }).count == wanted.count, self.anchors.count == wanted.count else { return nil }
    }

    private static func items(_ column: String) -> [String] {
        column == "-" ? [] : column.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    var testDescription: String { "\(place) \(published) \(text)" }

    /// Reads the text and compares spans, types, mods, values and anchors.
    func check() {
        let plain = text.filter { $0 != "[" && $0 != "]" }
        let dates = Self.dates(in: plain, published: published)
        var marked = ""
        var position = 0
        for date in dates {
            marked += plain.slice(position..<date.range.lowerBound) + "[" + date.text + "]"
            position = date.range.upperBound
            #expect(plain.slice(date.range) == date.text, "\(place)")
            #expect(date.kind == Self.kind(of: date), "\(place): the type of “\(date.text)”")
            #expect(date.because.isEmpty == false, "\(place): the reason for “\(date.text)”")
        }
        marked += plain.slice(position..<plain.utf8.count)
        #expect(marked == text, "\(place)")
        #expect(dates.map(Self.describe) == wanted, "\(place): \(text)")
        #expect(dates.map { Self.anchor(of: $0, among: dates) } == anchors, "\(place): \(text)")
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

    private static func anchor(of date: DateMention, among dates: [DateMention]) -> String {
        switch date.anchor {
        case .none: "none"
        case .publication: "published"
        case .missing: "open"
        case .mention(let range): "#\((dates.firstIndex { $0.range == range } ?? -1) + 1)"
        }
    }

    /// The type that the form of a value stands for; sets look like the other types.
    private static func kind(of date: DateMention) -> DateMention.Kind {
        if date.kind == .set { return .set }
        if date.value.hasPrefix("P"), !date.value.hasSuffix("REF") { return .duration }
        return date.value.contains("T") && !date.value.hasSuffix("REF") ? .time : .date
    }
}
