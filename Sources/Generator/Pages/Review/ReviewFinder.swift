import Model

/// Finds what is doubtful in a dossier.
struct ReviewFinder {
    let folder: DossierFolder
    let dossier: Dossier
    var t: MessageCatalog { folder.t }

    init(_ folder: DossierFolder) {
        self.folder = folder
        dossier = folder.dossier
    }

    /// Articles without a stated publication date. Stories with articles that have none at all weigh most, then single articles without
    /// one, then what was dated only to a month or year.
    var dates: [ReviewItem] {
        let articles = zip(dossier.readings, folder.sources)
        let undated = articles.filter { $0.0.article.published.value == nil }
        let inferred = articles.filter { $0.0.article.published.basis == .inferred && $0.0.article.published.value != nil }
        return (undated.isEmpty ? [] : [withoutDate(undated.map(\.0.article), undated.map(\.1))])
            + inferred.map { reading, source in
                let published = reading.article.published
                return ReviewItem(
                    title: source.title, href: source.file, lang: source.titleLanguage,
                    because: t(.takenToBeOf, [.date: Publication.words(published, t), .because: t.reason(published.because)]),
                    evidence: words(behind: published.because, in: reading),
                    settlements: settlements([reading.article.id], published.value),
                    weight: published.day == nil ? 2 : 1)
            }
    }

    /// The lines that state a date. Where none is known, they have a place for it, in a comment, for lines must be right as they are.
    private func settlements(_ articles: [String], _ value: String?) -> [(words: String, lines: String)] {
        guard value.map(Self.canBeStated) ?? true else { return [] }
        return [(t(value == nil ? .withRightDays : .withThisDate), CorrectionLines.published(articles, value))]
    }

    /// True for what `published` in `dossier.yml` takes: a day, a time of day, a month or a year.
    private static func canBeStated(_ value: String) -> Bool {
        switch CalendarTime(value)?.value {
        case .day, .clock, .month, .year: true
        default: false
        }
    }

    /// All articles of the dossier that have no date, as one point.
    private func withoutDate(_ articles: [Article], _ sources: [DossierFolder.Source]) -> ReviewItem {
        guard !folder.isSingle else {
            return ReviewItem(
                title: sources[0].title, href: sources[0].file, lang: sources[0].titleLanguage,
                because: t(.singleUndated, [.because: t.reason(articles[0].published.because)]), weight: 3)
        }
        let reasons = distinct(articles.map(\.published.because))
        let shown = sources.prefix(Self.shownArticles).map { SourceLink.value($0, at: folder.path($0.file)) }
        return ReviewItem(
            title: folder.title, href: "index.html",
            because: t(
                .articlesUndated,
                [
                    .articles: t(.articleCount, articles.count), .total: t.number(folder.sources.count),
                    .because: reasons.prefix(2).map(t.reason).joined(separator: "; "),
                ]),
            articles: Array(shown), settlements: settlements(articles.prefix(Self.shownArticles).map(\.id), nil),
            weight: 4 + Double(min(articles.count, 1_000)) / 1_000)
    }

    /// Actors that may be one, and spellings that look like slips.
    var names: [ReviewItem] {
        let near = dossier.nearMisses.compactMap { miss -> ReviewItem? in
            guard let first = folder.actorIndex[miss.first], let second = folder.actorIndex[miss.second] else { return nil }
            let (name, other) = (dossier.actors[first].name, dossier.actors[second].name)
            return ReviewItem(
                title: t(.nameAndName, [.name: name, .other: other]), href: folder.actorHref(first),
                because: t(.perhapsOne, [.because: t.reason(miss.because)]),
                evidence: [first, second].compactMap(mention),
                settlements: [
                    (t(.ifOne), CorrectionLines.same(name, other)), (t(.ifTwo), CorrectionLines.not(name, other)),
                ], weight: 1 + miss.score)
        }
        let slips = dossier.actors.enumerated().flatMap { index, actor in
            actor.spellings.filter(\.isSuspect).map { spelling in
                ReviewItem(
                    title: t(.spellingFor, [.text: spelling.text, .name: actor.name]), href: folder.actorHref(index),
                    because: t(.countedSlip, [.name: actor.name, .because: t.reason(spelling.because)]),
                    evidence: actor.mentions.first { $0.text == spelling.text }.flatMap { quoted($0) }.map { [$0] } ?? [],
                    settlements: [
                        (t(.ifOne), CorrectionLines.same(actor.name, spelling.text)),
                        (t(.ifTwo), CorrectionLines.not(actor.name, spelling.text)),
                    ], weight: 1)
            }
        }
        return near + slips
    }

    /// Disagreements of which each value stands in one source, or in copies of one, and that nobody has found to be right.
    var disagreements: [ReviewItem] {
        dossier.disagreements.enumerated().compactMap { index, disagreement in
            let origins = disagreement.values.map {
                Set($0.says.compactMap { folder.index(ofArticle: $0.article) }.map { folder.layout.originOf[$0] }).count
            }
            guard !folder.continuity.words[.difference, disagreement.id].isChecked, disagreement.kind != .spelling,
                disagreement.course == .atOdds, origins.allSatisfy({ $0 < 2 })
            else { return nil }
            let isCopied = disagreement.values.contains { Set($0.says.map(\.article)).count > 1 }
            return ReviewItem(
                title: disagreement.about.isEmpty ? t(.aDifference) : disagreement.about, href: folder.disagreementHref(index),
                because: t(isCopied ? .oneSourceEachCopied : .oneSourceEach),
                evidence: disagreement.values.flatMap { value in
                    value.says.prefix(1).map { ReviewItem.evidence($0, t.dates.disputed(value.value), in: folder) }
                },
                settlements: [
                    (t(.ifDifference), CorrectionLines.difference(dossier.id, disagreement.id, "checked")),
                    (t(.ifNoDifference), CorrectionLines.difference(dossier.id, disagreement.id, "hide")),
                ],
                weight: 1 / Double(disagreement.values.count))
        }
    }

    /// Actors whose names were taken for different things in different places.
    var kinds: [ReviewItem] {
        let kinds = dossier.readings.map { reading in
            Dictionary(reading.names.map { ($0.range, $0.kind) }, uniquingKeysWith: { first, _ in first })
        }
        return dossier.actors.enumerated().compactMap { index, actor in
            var places: [ActorKind: [Citation]] = [:]
            for mention in actor.mentions {
                guard let article = folder.index(ofArticle: mention.article), let kind = kinds[article][mention.range] else { continue }
                places[kind, default: []].append(mention)
            }
            let known = places.values.reduce(0) { $0 + $1.count }
            let others = ActorKind.allCases.filter { $0 != actor.kind && places[$0] != nil }
            let against = others.reduce(0) { $0 + (places[$1]?.count ?? 0) }
            guard let other = others.max(by: { (places[$0]?.count ?? 0) < (places[$1]?.count ?? 0) }),
                Double(against) >= Self.doubtfulShare * Double(known)
            else { return nil }
            let shown = [actor.kind, other].compactMap { kind in
                places[kind]?.first.flatMap { quoted($0, t(.readAsKind, [.kind: t(kind.inText)])) }
            }
            return ReviewItem(
                title: actor.name, href: folder.actorHref(index),
                because: t(
                    .listedAs, against, [.kind: t(actor.kind.inText), .total: t.number(known)]),
                evidence: shown,
                settlements: ([actor.kind] + others).map {
                    (t($0.condition), CorrectionLines.kind(actor.name, $0))
                } + [(t(.ifNoName), CorrectionLines.hidden(actor.name))],
                weight: Double(against) / Double(known))
        }
    }

    private func mention(of actor: Int) -> PageValue? { dossier.actors[actor].mentions.first.flatMap { quoted($0) } }

    private func quoted(_ mention: Citation, _ label: String = "") -> PageValue? {
        folder.index(ofArticle: mention.article).map {
            ReviewItem.evidence(ReviewItem.sentence(around: mention, in: dossier.readings[$0]), label, in: folder)
        }
    }

    /// The sentences that hold the words which a reason quotes: of the article itself, or of another one that dates it.
    private func words(behind because: String, in reading: Reading) -> [PageValue] {
        var seen: Set<Citation> = []
        let quoted = because.split(separator: "“").dropFirst().compactMap { $0.split(separator: "”").first.map(String.init) }
        let places = quoted.compactMap { words in
            place(of: words, in: reading) ?? dossier.readings.lazy.compactMap { place(of: words, in: $0) }.first
        }
        return places.filter { seen.insert($0).inserted }.prefix(Self.shownSentences).map { ReviewItem.evidence($0, in: folder) }
    }

    /// The first sentence that holds some words; nil where none does, or where the words are the headline's.
    private func place(of words: String, in reading: Reading) -> Citation? {
        let article = reading.article
        guard words != article.title, let range = article.text.firstRange(of: words) else { return nil }
        let start = article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound)
        guard let passage = article.passage(at: start), passage.kind != .title else { return nil }
        let citation = Citation(article: article.id, passage: passage.id, range: start..<start + words.utf8.count, text: words)
        return ReviewItem.sentence(around: citation, in: reading)
    }

    /// Of the mentions of a name: a smaller part that was read otherwise is the reader's slip.
    private static let doubtfulShare = 0.34
    private static let shownSentences = 3
    private static let shownArticles = 30
}
