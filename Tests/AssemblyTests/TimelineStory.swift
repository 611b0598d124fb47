import Model
import Reader

/// Readings of invented articles whose dates are given, not found, so that the timeline is tested apart from the date reader.
///
/// A date stands in the text as `{words|value|tense|parts}`: `{Thursday (May 6)|XXXX-05-06|future|w4 m5 d6}`. Parts are what the words
/// state: `y` year, `m` month, `d` day, `w` weekday, `h` hour, `o` offset in days; `a` that it was counted from the first date, `p` from the day of publication. A leading `~` of the value makes it the start of its month.
/// A name stands as `[Ada Byron]`, an organisation as `[+Royal Mint]`, a place as `[=York]`.
enum TimelineStory {
    static func reading(_ id: String, published: String? = nil, url: String? = nil, leftOut: [String] = [], _ paragraphs: String...)
        -> Reading
    {
        var text = ""
        var dates: [DateMention] = []
        var names: [NameMention] = []
        var passages: [Passage] = []
        for marked in paragraphs {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            append(marked, to: &text, &dates, &names)
            let source = SourceRange(scalars: 0..<1, line: passages.count + 1)
            passages.append(Passage(id: "p\(passages.count + 1)", range: start..<text.utf8.count, kind: .paragraph, source: source))
        }
        let stated = published.map { PublicationDate(value: $0, basis: .stated, because: "") } ?? .unknown
        let left = leftOut.map { LeftOutLine(text: $0, line: 1, because: "") }
        let article = Article(id: id, file: id, url: url, published: stated, text: text, passages: passages, leftOut: left)
        var reading = ArticleReader().read(article)
        reading.dates = dates
        reading.names = names
        reading.quotes = []
        return reading
    }

    private static func append(_ marked: String, to text: inout String, _ dates: inout [DateMention], _ names: inout [NameMention]) {
        var rest = marked[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
            text += rest[..<open]
            let close = rest[open...].firstIndex { $0 == "}" || $0 == "]" } ?? rest.index(before: rest.endIndex)
            let inside = rest[rest.index(after: open)..<close]
            let start = text.utf8.count
            if rest[open] == "{" {
                let fields = inside.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                text += fields[0]
                dates.append(date(fields, start..<text.utf8.count))
            } else {
                let kind: ActorKind = inside.first == "+" ? .organisation : inside.first == "=" ? .place : .person
                let name = String(kind == .person ? inside : inside.dropFirst())
                text += name
                names.append(NameMention(range: start..<text.utf8.count, text: name, kind: kind))
            }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
    }

    private static func date(_ fields: [String], _ range: TextRange) -> DateMention {
        var stated = StatedTime()
        var anchor = DateMention.Anchor.none
        for part in fields.count > 3 ? fields[3].split(separator: " ") : [] {
            let number = Int(part.dropFirst())
            switch part.first {
            case "y": stated.year = number
            case "m": stated.month = number
            case "d": stated.day = number
            case "w": stated.weekday = number
            case "h": stated.hour = number
            case "o": (stated.offset, stated.unit) = (number, .day)
            case "a": anchor = .mention(0..<1)
            case "p": anchor = .publication
            case "x": anchor = .missing
            default: break
            }
        }
        let isStart = fields[1].hasPrefix("~")
        let value = isStart ? String(fields[1].dropFirst()) : fields[1]
        return DateMention(
            range: range,
            text: fields[0],
            kind: value.hasPrefix("P") ? .duration : value.contains("T") ? .time : .date,
            value: value,
            modifier: isStart ? .start : nil,
            anchor: anchor,
            tense: fields.count > 2 ? DateMention.Tense(rawValue: fields[2]) ?? .unknown : .unknown,
            stated: stated,
            because: "given"
        )
    }
}
