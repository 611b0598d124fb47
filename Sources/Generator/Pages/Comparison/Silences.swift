import Model

/// Why an article has nothing of a claim, where that can be told: silence counts as leaving out only of an article that could have said it.
struct Silences: Sendable {
    /// The codes of the data.
    enum Reason: String, Sendable, CaseIterable {
        /// The article was published before any other told the claim.
        case before
        /// It is in a language that is not read.
        case unread
        /// Its text breaks off.
        case excerpt
        /// Nothing tells whether it came before or after.
        case undated
        /// It was published on the day on which the claim was first told.
        case sameDay = "same-day"
        /// It has fewer words than any article that tells the claim.
        case shorter
        /// It is so too, but tells something else of a sentence that tells the claim, or of its event.
        case related
        /// It is later, no shorter than one that tells the claim, and still silent.
        case leavesOut = "leaves-out"

        var message: MessageKey {
            switch self {
            case .before: .silentBefore
            case .unread: .silentUnread
            case .excerpt: .silentExcerpt
            case .undated: .silentUndated
            case .sameDay: .silentSameDay
            case .shorter: .silentShorter
            case .related: .silentRelated
            case .leavesOut: .silentLeavesOut
            }
        }

        /// In an empty cell of the table.
        var sign: String {
            switch self {
            case .before: "←"
            case .unread: "×"
            case .excerpt: "…"
            case .undated: "·"
            case .sameDay: "="
            case .shorter: "<"
            case .related: "~"
            case .leavesOut: "○"
            }
        }
    }

    /// When an article was published, as far as it can be compared.
    private struct Moment {
        let day: CalendarDate
        /// Since 1970 in UTC; nil where no time of day is known.
        let minute: Int?

        init?(_ published: PublicationDate) {
            guard let day = published.day else { return nil }
            self.day = day
            minute = published.minute == nil ? nil : published.minutesSince1970
        }
    }

    private struct Telling {
        var first: Moment?
        /// Whether an article tells it whose day is not known.
        var isOpen = false
        var fewestWords = Int.max
    }

    private let tellings: [Telling]
    /// By claim: articles with something else of it.
    private let related: [Set<Int>]
    private let moments: [Moment?]
    /// By article: its words.
    let words: [Int]
    private let isUnread: [Bool]
    private let isCutOff: [Bool]

    /// O(tokens + cells).
    init(_ dossier: Dossier, index: [String: Int]) {
        let readings = dossier.readings
        moments = readings.map { Moment($0.article.published) }
        let words = readings.map { reading in reading.tokens.count { $0.kind != .mark } }
        self.words = words
        isUnread = readings.map(\.isUnread)
        isCutOff = readings.map { Self.breaksOff($0.article) }
        let moments = moments
        tellings = dossier.claims.map { claim in
            var telling = Telling()
            for article in claim.saying.compactMap({ index[$0.article] }) {
                telling.fewestWords = min(telling.fewestWords, words[article])
                guard let moment = moments[article] else {
                    telling.isOpen = true
                    continue
                }
                telling.first = telling.first.map { Self.earlier($0, moment) } ?? moment
            }
            return telling
        }
        related = Self.related(dossier, index: index)
    }

    /// By claim: the articles that are in another claim of one of its sentences, or in an event that one of them tells.
    private static func related(_ dossier: Dossier, index: [String: Int]) -> [Set<Int>] {
        struct Place: Hashable {
            let article: Int
            let sentence: Int
        }
        func place(_ citation: Citation) -> Place? {
            guard let article = index[citation.article] else { return nil }
            return dossier.readings[article].sentenceIndex(at: citation.range.lowerBound).map { Place(article: article, sentence: $0) }
        }
        var claims: [Place: [Int]] = [:]
        let places = dossier.claims.map { Set($0.saying.compactMap { place($0.citation) }) }
        for (claim, all) in places.enumerated() { for place in all { claims[place, default: []].append(claim) } }
        var events: [Place: [Int]] = [:]
        for (event, all) in dossier.events.enumerated() {
            for place in Set(all.mentions.compactMap { place($0.sentence) }) { events[place, default: []].append(event) }
        }
        return places.indices.map { own in
            let others = Set(places[own].flatMap { claims[$0] ?? [] }).subtracting([own])
                .flatMap { dossier.claims[$0].cells.map(\.article) }
            let told = Set(places[own].flatMap { events[$0] ?? [] }).flatMap { dossier.events[$0].mentions.map(\.sentence.article) }
            return Set((others + told).compactMap { index[$0] })
        }
    }

    /// Whether an article that tells nothing of a claim tells something else of its sentences or its event.
    func isRelated(claim: Int, article: Int) -> Bool { related[claim].contains(article) }

    /// The first day on which a claim was told, as far as known.
    func firstDay(ofClaim claim: Int) -> CalendarDate? { tellings[claim].first?.day }

    /// Why an article that tells nothing of a claim tells nothing of it.
    func reason(claim: Int, article: Int) -> Reason {
        if isUnread[article] { return .unread }
        let telling = tellings[claim]
        let order = telling.first.flatMap { first in moments[article].map { Self.order($0, first) } } ?? .unknown
        if order == .before, !telling.isOpen { return .before }
        if isCutOff[article] { return .excerpt }
        switch order {
        case .before, .unknown: return .undated
        case .sameDay: return .sameDay
        case .after where words[article] < telling.fewestWords: return .shorter
        case .after: return isRelated(claim: claim, article: article) ? .related : .leavesOut
        }
    }

    private enum Order { case before, sameDay, after, unknown }

    private static func order(_ moment: Moment, _ first: Moment) -> Order {
        if let minute = moment.minute, let other = first.minute, minute != other { return minute < other ? .before : .after }
        if moment.day == first.day { return .sameDay }
        return moment.day < first.day ? .before : .after
    }

    /// Of two moments of a day the one without a time of day: it may be the earlier.
    private static func earlier(_ left: Moment, _ right: Moment) -> Moment {
        if let minute = left.minute, let other = right.minute { return minute <= other ? left : right }
        if left.day != right.day { return left.day < right.day ? left : right }
        return left.minute == nil ? left : right
    }

    /// True for a text that ends in an ellipsis, also one in brackets: feeds and search services cut articles so.
    static func breaksOff(_ article: Article) -> Bool {
        guard let last = article.passages.last else { return false }
        let end = article.text(of: last.range).reversed().drop { $0.isWhitespace || "])".contains($0) }
        return end.first == "…" || end.starts(with: "...")
    }
}

extension DossierFolder {
    /// The articles that tell nothing of a claim, by the code of the reason and then by id.
    func silent(claim: Int) -> [(reason: Silences.Reason, articles: [String])] {
        let told = Set(dossier.claims[claim].cells.map(\.article))
        let silent = dossier.readings.indices.filter { !told.contains(dossier.readings[$0].article.id) }
        let byReason = Dictionary(grouping: silent) { silences.reason(claim: claim, article: $0) }
        return Silences.Reason.allCases.compactMap { reason in
            byReason[reason].map { (reason, $0.map { dossier.readings[$0].article.id }) }
        }
    }

    /// The same as the data have it; nothing where there are more sources than a table shows.
    func silentCodes(claim: Int) -> [String: [String]] {
        guard sources.count <= ClaimsPage.mostColumns else { return [:] }
        return Dictionary(uniqueKeysWithValues: silent(claim: claim).map { ($0.reason.rawValue, $0.articles) })
    }

    /// Why an article is silent on a claim, in words.
    func silenceWords(claim: Int, article: Int) -> String {
        let reason = silences.reason(claim: claim, article: article)
        let day = silences.firstDay(ofClaim: claim).map { t.dates.day($0) }
        return t(reason.message, [.date: day ?? t(.dateUnknown)])
    }
}
