import Model

/// A dossier as it was known at the end of a day: summary, figures, differences and timeline of nothing but what was published until then.
struct EarlierPage: Page {
    let folder: DossierFolder
    /// Its place among `folder.earlierDays.days`.
    let place: Int
    var t: MessageCatalog { folder.t }

    static let template = "earlier"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .heading: .text, .hint: .text, .note: .text, .days: DossierFolder.dayLinksShape, .more: .text, .href: .text,
        .summary: .list(.record(row)), .figures: .list(.record([.said: DisagreementItem.saidShape, .marks: MarkRow.shape])),
        .disagreements: .list(DisagreementItem.shape), .disagreementCount: .text, .moreItems: .text,
        .events: .list(.record(texts: [.when, .status], row)), .pictureNote: .text,
        .hasSummary: .flag, .hasFigures: .flag, .hasDisagreements: .flag, .hasEvents: .flag,
    ]

    private static let row: [PageName: PageShape] = [.lead: Quotation.shape, .marks: MarkRow.shape]

    private var day: CalendarDate { folder.earlierDays.days[place] }
    private var state: Dossier { folder.dossier.earlier[place].dossier }
    private var heading: String { t(.knownOn, [.date: t.dates.day(day)]) }

    var path: String { folder.path(EarlierDays.file(of: day)) }

    /// The name of the dossier as of now may be a headline of a later day.
    var frame: Frame { folder.frame("\(heading): \(state.title)", file: EarlierDays.file(of: day)) }

    func values() -> PageRecord {
        let events = TimelinePicture.weightiest(state, limit: Self.shownEvents).map { state.events[$0] }
        let disagreements = loud
        let figures = figures
        let later = folder.earlierDays.changesAfter(place)
        let next = EarlierDays.anchor(of: folder.earlierDays.days[place + 1])
        return [
            .dossier: .words(state.title), .heading: .text(heading), .hint: .text(hint), .note: .text(note),
            .days: folder.dayLinks(current: day), .more: .text(later > 0 ? t(.laterChanged, later) : t(.laterChangedNothing)),
            .href: .text(EarlierDays.overview + (folder.earlierDays.hasNews(place + 1) ? "#\(next)" : "")),
            .summary: .list(
                state.summary.map {
                    .record([
                        .lead: Quotation.value($0.citation, in: folder), .marks: MarkRow.value($0.alsoSaidBy, in: folder),
                    ])
                }),
            .hasSummary: .flag(!state.summary.isEmpty), .figures: .list(figures), .hasFigures: .flag(!figures.isEmpty),
            .disagreements: .list(
                disagreements.prefix(Self.shownDisagreements).map {
                    DisagreementItem.value(of: $0, href: "comparison.html", in: folder, sentences: Self.shownSentences)
                }),
            .disagreementCount: .number(disagreements.count),
            .moreItems: .text(
                disagreements.count > Self.shownDisagreements ? t(.andMore, disagreements.count - Self.shownDisagreements) : ""),
            .hasDisagreements: .flag(!disagreements.isEmpty), .events: .list(events.map(event)), .hasEvents: .flag(!events.isEmpty),
            .pictureNote: .text(TimelinePicture.note(shown: events.count, of: state.events.count, t)),
        ]
    }

    /// "From the 3 of 5 articles published until then."
    private var hint: String {
        let until = folder.earlierDays.coverage.all.filter { $0.day <= day }.reduce(0) { $0 + $1.articles }
        return t(.knownUntil, until, [.total: t.number(folder.sources.count)])
    }

    /// What is said of articles that are on no day.
    private var note: String {
        let undated = folder.earlierDays.coverage.undated
        return undated > 0 ? t(.knownUndated, undated) : ""
    }

    /// What cannot all be right, or changed, but for spellings.
    private var loud: [Disagreement] {
        state.disagreements.filter { !DisagreementGroup($0).isQuiet && $0.kind != .spelling }.enumerated()
            .sorted { (DisagreementGroup($0.element), $0.offset) < (DisagreementGroup($1.element), $1.offset) }.map(\.element)
    }

    /// The weightiest statements with a figure on which no source is at odds, what most say first; the figure is marked.
    private var figures: [PageValue] {
        var shown: [PageValue] = []
        for claim in state.claims where claim.disagreement == nil {
            guard let reading = folder.index(ofArticle: claim.lead.article).map({ folder.dossier.readings[$0] }),
                case let start = reading.figures.partitioningIndex(where: { $0.range.lowerBound >= claim.lead.range.lowerBound }),
                let figure = reading.figures[start...].prefix(while: { $0.range.lowerBound < claim.lead.range.upperBound })
                    .first(where: { !$0.unit.isEmpty })
            else { continue }
            let others = claim.told.map(\.citation).filter { $0.article != claim.lead.article }
            shown.append(
                .record([
                    .marks: MarkRow.value(others, in: folder), .said: DisagreementItem.said(claim.lead, marking: figure.range, in: folder),
                ]))
            if shown.count == Self.shownFigures { break }
        }
        return shown
    }

    private func event(_ event: Event) -> PageValue {
        var seen: Set<String> = [event.lead.article]
        let others = event.mentions.map(\.sentence).filter { seen.insert($0.article).inserted }
        return .record([
            .when: .words(EventItem.words(event, t)), .status: .text(EventItem.status(event, t)),
            .lead: Quotation.value(event.lead, in: folder), .marks: MarkRow.value(others, in: folder),
        ])
    }

    private static let shownFigures = 6
    private static let shownDisagreements = 12
    private static let shownSentences = 2
    private static let shownEvents = 15
}
