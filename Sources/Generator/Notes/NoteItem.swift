import Model

/// A note on the page of its article.
enum NoteItem {
    static let shape = PageShape.record(texts: [.anchor, .words, .text, .byline])

    /// The notes of a place that there is room for, and a line that counts the others; empty where there are none.
    static func values(_ notes: some Collection<DossierNotes.Placed>, _ t: MessageCatalog) -> (shown: [PageValue], more: String) {
        var room = mostBytes
        let shown = notes.prefix(most).prefix { note in
            room -= bytes(note)
            return room >= 0
        }
        return (shown.map { value($0, t) }, shown.count < notes.count ? t(.moreNotes, notes.count - shown.count) : "")
    }

    /// What they take on the page, in bytes.
    static func bytes(of notes: some Collection<DossierNotes.Placed>) -> Int { min(notes.reduce(0) { $0 + bytes($1) }, mostBytes) }

    /// Of one place, so that its page stays below 300 KB.
    private static let most = 20
    private static let mostBytes = 40_000
    /// What stands around a note.
    private static let aroundNote = 250

    private static func bytes(_ placed: DossierNotes.Placed) -> Int {
        [placed.note.text, quote(placed.note) ?? "", author(placed.note) ?? "", placed.note.date ?? ""]
            .reduce(aroundNote) { $0 + $1.htmlEscaped.utf8.count }
    }

    private static func quote(_ note: Note) -> String? { note.quote.map { DisplayText.start(of: $0.exact, characters: longestQuote) } }

    private static func author(_ note: Note) -> String? { note.author.map { DisplayText.start(of: $0, characters: longestAuthor) } }

    private static func value(_ placed: DossierNotes.Placed, _ t: MessageCatalog) -> PageValue {
        let note = placed.note
        let words = quote(note).map { t.quoted($0) } ?? ""
        return .record([
            .anchor: .text(placed.anchor), .words: .words(words), .text: .words(note.text),
            .byline: .words([author(note), note.date.map { date($0, t) }].compactMap { $0 }.joined(separator: ", ")),
        ])
    }

    /// In characters.
    private static let longestQuote = 120
    private static let longestAuthor = 200

    /// The day of a stated time, in words; what is no time of the calendar stays as it is.
    private static func date(_ stated: String, _ t: MessageCatalog) -> String {
        t.dates.words(String(stated.prefix { $0 != "T" })) ?? DisplayText.start(of: stated, characters: longestAuthor)
    }
}
