import Model

/// Everything that the pages and feeds say about what is new.
enum ChangeWords {
    static let pageTitle = "What is new"
    static let subtitle = "Build by build"
    static let first = "The first build that is remembered"
    static let allDossiers = "All dossiers"
    static let gone = "no longer there"
    static let otherChange = "told otherwise"
    static let nothing = "Nothing was new in any dossier."
    static let about = "What was new in the dossiers, build by build: articles, events, differences and values that changed."
    static let article = "article"
    static let difference = "difference"
    static let against = " against "

    /// "Since 8 May 2031: 2 articles, 3 events, 1 new difference; the toll rose from 12 to 14".
    static func since(_ previous: StateDay, _ change: Change, newDossiers: Int = 0) -> String {
        let news = [some(newDossiers, "new dossier or single article", "new dossiers and single articles"), words(change)]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        guard let date = previous.date else { return capitalised(news) }
        return "Since \(DateWords.day(date)): \(news)"
    }

    /// "New: 2 articles, 3 events".
    static func isNew(_ change: Change) -> String { (change.isFirst ? "" : "New: ") + words(change) }

    /// "2 articles, 3 events, 1 new difference; the toll rose from 12 to 14".
    static func words(_ change: Change) -> String {
        let parts = [
            change.isFirst ? "a new dossier" : "", some(change.articles, "article", "articles"), some(change.events, "event", "events"),
            some(change.differences, "new difference", "new differences"),
            change.left == 0 ? "" : counted(change.left, "article", "articles") + " no longer here",
        ]
        let developments = change.developments.prefix(shownDevelopments).map(words)
        return ([parts.filter { !$0.isEmpty }.joined(separator: ", ")] + developments).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// "the toll rose from 12 to 14".
    static func words(_ development: Change.Development) -> String {
        let verb = development.direction > 0 ? "rose" : development.direction < 0 ? "fell" : "changed"
        return "\(development.about.isEmpty ? "a value" : "“\(development.about)”") \(verb) from \(development.from) to \(development.to)"
    }

    /// For a dossier that is new itself.
    static func isNew(since previous: StateDay) -> String {
        previous.date.map { "New since \(DateWords.day($0))" } ?? "New"
    }

    /// The day of a state, as a heading.
    static func heading(_ day: StateDay) -> String { day.date.map(DateWords.day) ?? "Without a date" }

    /// "4 dossiers, 12 articles".
    static func start(dossiers: Int, articles: Int) -> String {
        "\(counted(dossiers, "dossier or single article", "dossiers and single articles")), \(counted(articles, "article", "articles"))"
    }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static func some(_ count: Int, _ one: String, _ many: String) -> String { count == 0 ? "" : counted(count, one, many) }

    private static let shownDevelopments = 3
}
