import Model

extension ReviewFinder {
    /// Notes about its articles that have lost their place.
    var lostNotes: [ReviewItem] {
        folder.notes.lost.map { lost in
            let isWhole = lost.article.map { folder.texts[$0] == .full } ?? false
            let because =
                switch lost.reason {
                case .page: t(.notePageGone, [.source: lost.note.source])
                case .words where isWhole:
                    t(.noteWordsGone, [.text: t.quoted(DisplayText.start(of: lost.note.quote?.exact ?? "", characters: Self.longestWords))])
                // What may not be published of the article is not quoted from its notes.
                case .words, .withheld: t(.noteWithheld)
                }
            let source = lost.article.map { folder.sources[$0] }
            return Self.item(
                lost.note, because, isQuoted: isWhole, href: source?.file ?? "index.html",
                articles: source.map { [SourceLink.value($0, at: folder.path($0.file))] } ?? [], t)
        }
    }

    /// A note that is about no article and no page of the site. Its words may be of an article that is not published.
    static func lostNote(_ note: Note, _ t: MessageCatalog) -> ReviewItem {
        item(note, t(.notePageGone, [.source: note.source]), isQuoted: false, href: "", articles: [], t)
    }

    /// What each lost note has for the messages of a build.
    static func diagnostics(_ folder: DossierFolder) -> [Diagnostic] {
        let lost = folder.notes.lost.map { lost in
            let article = lost.article.map { folder.dossier.readings[$0].article.id } ?? lost.note.source
            let message =
                switch lost.reason {
                case .page: "there is no article at the page that the note is about: \(lost.note.source)"
                case .words: "the words that the note is about are no longer in the article \"\(article)\""
                case .withheld: "the words that the note is about are not published of the article \"\(article)\""
                }
            return Diagnostic(
                .warning, file: lost.note.file, line: lost.note.line, message: message,
                hint: "review.html lists it; mend the note's target or delete it")
        }
        let left = folder.notes.leftOut.map { article, note in
            Diagnostic(
                .warning, file: note.file, line: note.line,
                message:
                    "only the first \(DossierNotes.most) notes about the article \"\(folder.dossier.readings[article].article.id)\" are shown",
                hint: "delete those that are settled")
        }
        return lost + left
    }

    private static func item(
        _ note: Note, _ because: String, isQuoted: Bool, href: String, articles: [PageValue], _ t: MessageCatalog
    ) -> ReviewItem {
        let quote = isQuoted ? note.quote.map { t.quoted(DisplayText.start(of: $0.exact, characters: longestWords)) } : nil
        let text = note.text.isEmpty ? quote ?? t(.noteEmpty) : DisplayText.start(of: note.text, characters: longestWords)
        return ReviewItem(
            title: text, href: href, because: t(.noteFrom, [.because: because, .place: "\(note.file):\(note.line)"]), articles: articles,
            weight: 1)
    }

    /// In characters.
    private static let longestWords = 120
}
