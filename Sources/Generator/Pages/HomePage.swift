import Model

/// The list of all dossiers, and apart from it the articles that belong with no other.
struct HomePage: Page {
    let folders: [DossierFolder]

    static let template = "home"
    static let fields: [String: PageShape] = [
        "dossiers": .list(
            .record(
                texts: ["href", "title", "dates", "sourceCount", "people", "disputes"], ["lead": .list(Quotation.shape)]
            )),
        "singles": .list(.record(texts: ["href", "title", "lang", "publisher"], ["published": Publication.shape])),
        "hasSingles": .flag, "counts": .text,
    ]

    var path: String { "index.html" }
    var frame: Frame { .site("Dossiers", file: path) }

    func values() -> [String: PageValue] {
        let dossiers = folders.filter { !$0.isSingle }.sorted(by: Self.isNewer)
        let singles = folders.filter(\.isSingle).sorted(by: Self.isNewer)
        let articles = folders.reduce(0) { $0 + $1.sources.count }
        return [
            "dossiers": .list(dossiers.map(row)), "singles": .list(singles.compactMap(single)),
            "hasSingles": .flag(!singles.isEmpty),
            "counts": .text("\(counted(articles, "article", "articles")), \(counted(dossiers.count, "dossier", "dossiers"))"),
        ]
    }

    private func row(_ folder: DossierFolder) -> PageValue {
        let dossier = folder.dossier
        let lead = dossier.summary.first.map { inFolder(Quotation.value($0.citation, in: folder), folder) }
        let people = dossier.actors.filter { $0.kind == .person }.prefix(3).map(\.name)
        let disputes = folder.disputes
        return .record([
            "href": .text(folder.path("index.html")), "title": .words(folder.title), "dates": .text(folder.dates),
            "sourceCount": .text(counted(folder.sources.count, "source", "sources")), "people": .words(people.joined(separator: ", ")),
            "disputes": .text(disputes == 0 ? "" : counted(disputes, "point in dispute", "points in dispute")),
            "lead": .list(lead.map { [$0] } ?? []),
        ])
    }

    private func single(_ folder: DossierFolder) -> PageValue? {
        guard let source = folder.sources.first, let article = folder.dossier.readings.first?.article else { return nil }
        return .record([
            "href": .text(folder.path("index.html")), "title": .words(source.title),
            "lang": .text(source.hasTitle ? source.language : "en"),
            "publisher": .words(article.publisher ?? ""), "published": Publication.value(article.published),
        ])
    }

    /// A quotation whose link starts at the site's folder.
    private func inFolder(_ quotation: PageValue, _ folder: DossierFolder) -> PageValue {
        guard case .record(var members) = quotation, case .record(var mark) = members["mark"], case .text(let href) = mark["href"] else {
            return quotation
        }
        mark["href"] = .text(folder.path(href))
        members["mark"] = .record(mark)
        return .record(members)
    }

    /// The latest story first, undated ones last; else as given.
    private static func isNewer(_ left: DossierFolder, _ right: DossierFolder) -> Bool {
        (left.dossier.to?.dayNumber ?? .min) > (right.dossier.to?.dayNumber ?? .min)
    }
}

extension Frame {
    /// The frame of a page at the top of the site.
    static func site(_ title: String, file: String) -> Frame {
        Frame(
            title: title, navigation: [Link(label: "All dossiers", href: "index.html"), Link(label: "Method", href: "method.html")],
            current: file
        )
    }
}
