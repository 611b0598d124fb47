import Model

/// One article, passage by passage, with the way back to every page that rests on a passage.
struct ArticlePage: Page {
    let folder: DossierFolder
    let index: Int
    let backlinks: Backlinks

    static let template = "article"
    static let fields: [String: PageShape] = [
        "dossier": .text, "title": .text, "titleAnchor": .text, "titleLinks": .list(Link.shape), "hasTitleLinks": .flag,
        "hasLeftOut": .flag, "titleLang": .text, "lang": .text,
        "letter": .text, "tone": .text, "item": SourceItem.shape,
        "passages": .list(
            .record(
                texts: ["anchor", "number", "kind"], flags: ["isHeading", "hasLinks"], ["parts": .list(part), "links": .list(Link.shape)])),
        "leftOut": .list(.record(texts: ["line", "text", "because"])), "leftOutCount": .text, "beside": .list(MarkLink.shape),
        "hasBeside": .flag,
    ]

    private static let part = PageShape.record(texts: ["text", "href", "note"], flags: ["isName", "isDate", "isPlain"])

    var path: String { folder.path(folder.sources[index].file) }
    var frame: Frame { folder.frame("\(source.title): \(folder.title)", file: source.file) }

    private var source: DossierFolder.Source { folder.sources[index] }
    private var reading: Reading { folder.dossier.readings[index] }

    func values() -> [String: PageValue] {
        let article = reading.article
        // A headline that opens the text stands above it, and is not shown twice.
        let headline = article.passages.first { $0.kind == .title && article.text(of: $0.range) == article.title }
        let titleLinks = headline.map { backlinks[article: article.id, passage: $0.id] } ?? []
        let marks = Marks(folder: folder, reading: reading)
        let passages = article.passages.filter { $0.id != headline?.id }.map { passage in
            let links = backlinks[article: article.id, passage: passage.id]
            return PageValue.record([
                "anchor": .text(passage.id), "number": .text(String(passage.id.drop { $0 == "p" })), "kind": .text(passage.kind.rawValue),
                "isHeading": .flag(passage.kind == .heading || passage.kind == .title), "hasLinks": .flag(!links.isEmpty),
                "parts": .list(marks.parts(of: passage.range)), "links": .list(links.map(\.value)),
            ])
        }
        return [
            "dossier": .words(folder.title), "title": .words(source.title), "titleAnchor": .text(headline?.id ?? ""),
            "titleLinks": .list(titleLinks.map(\.value)), "hasTitleLinks": .flag(!titleLinks.isEmpty),
            "hasLeftOut": .flag(!article.leftOut.isEmpty),
            "titleLang": .text(source.hasTitle ? source.language : "en"), "lang": .text(source.language),
            "letter": .text(source.mark.letter),
            "tone": .text(source.mark.tone), "item": SourceItem.value(index, in: folder), "passages": .list(passages),
            "leftOut": .list(
                article.leftOut.map { .record(["line": .number($0.line), "text": .words($0.text), "because": .words($0.because)]) }),
            "leftOutCount": .text(counted(article.leftOut.count, "line", "lines")), "beside": .list(folder.besideMarks(index)),
            "hasBeside": .flag(!folder.layout.pairs.others(of: index).isEmpty),
        ]
    }
}

/// Where names and dates stand in an article's text.
private struct Marks {
    private struct Mark {
        var range: TextRange
        var href: String
        var note: String
    }

    private let article: Article
    private let marks: [Mark]

    init(folder: DossierFolder, reading: Reading) {
        article = reading.article
        var marks: [Mark] = reading.dates.map { date in
            let meaning = DateWords.words(date.value) ?? date.value
            return Mark(range: date.range, href: "", note: date.because.isEmpty ? meaning : "\(meaning): \(date.because)")
        }
        for (index, actor) in folder.dossier.actors.enumerated() {
            for mention in actor.mentions where mention.article == article.id {
                marks.append(Mark(range: mention.range, href: folder.actorFiles[index], note: ""))
            }
        }
        self.marks = marks.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    /// The text of a passage, cut where a name or a date begins or ends.
    func parts(of range: TextRange) -> [PageValue] {
        var parts: [PageValue] = []
        var at = range.lowerBound
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < marks.count, marks[low].range.lowerBound < range.upperBound {
            let mark = marks[low]
            low += 1
            guard mark.range.lowerBound >= at, mark.range.upperBound <= range.upperBound, !mark.range.isEmpty else { continue }
            if mark.range.lowerBound > at { parts.append(part(at..<mark.range.lowerBound)) }
            parts.append(part(mark.range, href: mark.href, note: mark.note))
            at = mark.range.upperBound
        }
        if at < range.upperBound { parts.append(part(at..<range.upperBound)) }
        return parts
    }

    private func part(_ range: TextRange, href: String = "", note: String = "") -> PageValue {
        .record([
            "text": .words(article.text(of: range)), "href": .text(href), "note": .words(note), "isName": .flag(!href.isEmpty),
            "isDate": .flag(!note.isEmpty), "isPlain": .flag(href.isEmpty && note.isEmpty),
        ])
    }
}
