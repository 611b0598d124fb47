import Model

/// A stretch of text that two articles share, with what differs marked in each of its two versions, and said in words.
struct EditedText: Sendable {
    /// Which of the two versions is shown.
    enum Side: Sendable {
        case earlier, later
    }

    let shared: SharedText

    /// The text of one version, cut where something differs. Of the shape of `EditedText.part`.
    static let part = PageShape.record(texts: [.text, .tone], flags: [.isPlain, .isOut, .isIn, .isChanged])

    static let listed = PageShape.record(texts: [.kind], flags: [.isIn, .isOut, .isChanged], [.before: .text, .after: .text])

    /// A place at which the version differs from the other.
    struct Mark: Sendable {
        let range: TextRange
        let kind: TextEdit.Kind
        /// True when the other version has nothing there.
        let isAlone: Bool
    }

    /// The edits that can be seen in one version, in text order and none inside another. O(edits × log edits).
    func marks(_ side: Side) -> [Mark] {
        let whole = (side == .earlier ? shared.a : shared.b).range
        var end = whole.lowerBound
        return shared.edits
            .map { edit in
                let (here, there) = side == .earlier ? (edit.a, edit.b) : (edit.b, edit.a)
                return Mark(range: here, kind: edit.kind, isAlone: there.isEmpty)
            }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
            .filter { mark in
                guard !mark.range.isEmpty, mark.range.lowerBound >= end, mark.range.upperBound <= whole.upperBound else { return false }
                end = mark.range.upperBound
                return true
            }
    }

    /// The parts of one version, for a template.
    func parts(_ side: Side, of article: Article) -> PageValue {
        let whole = (side == .earlier ? shared.a : shared.b).range
        var parts: [PageValue] = []
        var at = whole.lowerBound
        for mark in marks(side) {
            if mark.range.lowerBound > at { parts.append(Self.value(article.text(of: at..<mark.range.lowerBound), nil, side)) }
            parts.append(Self.value(article.text(of: mark.range), mark, side))
            at = mark.range.upperBound
        }
        if at < whole.upperBound { parts.append(Self.value(article.text(of: at..<whole.upperBound), nil, side)) }
        return .list(parts)
    }

    /// A piece of one version.
    static func value(_ text: String, _ mark: Mark?, _ side: Side) -> PageValue { .record(members(text, mark, side)) }

    /// The members of such a piece.
    static func members(_ text: String, _ mark: Mark?, _ side: Side) -> PageRecord {
        let isAlone = mark?.isAlone ?? false
        return [
            .text: .words(text), .tone: .text(mark.map { tone($0.kind) } ?? ""), .isPlain: .flag(mark == nil),
            .isOut: .flag(isAlone && side == .earlier), .isIn: .flag(isAlone && side == .later),
            .isChanged: .flag(mark != nil && !isAlone),
        ]
    }

    private static func tone(_ kind: TextEdit.Kind) -> String { kind.isWeighty ? "weighty" : kind == .moved ? "moved" : "wording" }

    /// What changes the meaning, the weightiest first: kind, before, after.
    func list(_ a: Article, _ b: Article, _ t: MessageCatalog) -> PageValue {
        let weighty = shared.edits.enumerated().filter { $0.element.kind.isWeighty }
            .sorted { (Self.rank($0.element.kind), $0.offset) < (Self.rank($1.element.kind), $1.offset) }
        return .list(
            weighty.prefix(Self.mostListed).map { _, edit in
                .record([
                    .kind: .text(t(edit.kind.message)), .before: .words(Self.words(edit.a, a)), .after: .words(Self.words(edit.b, b)),
                    .isIn: .flag(edit.a.isEmpty), .isOut: .flag(edit.b.isEmpty), .isChanged: .flag(!edit.a.isEmpty && !edit.b.isEmpty),
                ])
            })
    }

    /// "2 more changes of number, time, name or certainty; 3 of wording; 1 moved"; empty when all is listed.
    func rest(_ t: MessageCatalog) -> String {
        let weighty = shared.edits.count { $0.kind.isWeighty }
        let wording = shared.edits.count { $0.kind == .wording }
        let moved = shared.edits.count { $0.kind == .moved }
        var parts: [String] = []
        if weighty > Self.mostListed { parts.append(t(.moreWeighty, weighty - Self.mostListed)) }
        if wording > 0 { parts.append(t(.changesOfWording, wording)) }
        if moved > 0 { parts.append(t(.stretchesMoved, moved)) }
        return parts.joined(separator: ", ")
    }

    private static func words(_ range: TextRange, _ article: Article) -> String {
        range.isEmpty ? "" : DisplayText.start(of: article.text(of: range), characters: 80)
    }

    private static func rank(_ kind: TextEdit.Kind) -> Int { TextEdit.Kind.allCases.firstIndex(of: kind) ?? 0 }

    private static let mostListed = 8
}
