import Model

/// What the sources say of each statement and each difference of a dossier, and the notes about its articles, as Web Annotations of the pages of its
/// articles: an AnnotationPage (W3C Recommendation of 23 February 2017, section 5.2). Put into `notes/` of an input it finds its words again.
struct AnnotationFile: Encodable {
    private let context = "http://www.w3.org/ns/anno.jsonld"
    private let id: String
    private let type = "AnnotationPage"
    private let label: String
    private let startIndex = 0
    private let items: [AnnotationRow]

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, label, startIndex, items
    }

    /// In the site's folder.
    static func path(_ folder: DossierFolder) -> String { "data/annotations/\(folder.name).jsonld" }

    /// Whether there is anything to annotate.
    static func isMade(_ folder: DossierFolder) -> Bool {
        !folder.dossier.claims.isEmpty || !folder.dossier.disagreements.isEmpty || !folder.notes.placed.isEmpty
    }

    /// The file of a dossier; nil where nothing is stated, differs or is noted. Its addresses are whole where the site's own is known, and else
    /// counted from the file.
    static func file(_ folder: DossierFolder, base: String?) throws(DiagnosticError) -> SiteFile? {
        guard isMade(folder) else { return nil }
        let page = AnnotationFile(folder, root: base ?? "../../")
        return SiteFile(path: path(folder), contents: try Site.json(page, of: folder.dossier.id))
    }

    private init(_ folder: DossierFolder, root: String) {
        let id = root + Self.path(folder)
        let targets = AnnotationTargets(folder: folder, root: root + folder.name + "/")
        let dossier = folder.dossier
        self.id = id
        label = DisplayText.safe(folder.title)
        var items = folder.layout.claims.map { index in
            let claim = dossier.claims[index]
            return AnnotationRow(
                id: "\(id)#\(folder.claimAnchors[index])", motivation: .describing, text: claim.lead.text,
                language: targets.language(claim.lead), page: targets.root + folder.claimHref(index),
                targets: ([claim.lead] + claim.told.map(\.citation).filter { $0 != claim.lead }).compactMap(targets.target))
        }
        for index in folder.layout.disagreements {
            let disagreement = dossier.disagreements[index]
            for (number, value) in disagreement.values.enumerated() {
                let about = disagreement.about.isEmpty ? folder.t(.aDifference) : disagreement.about
                items.append(
                    AnnotationRow(
                        id: "\(id)#\(folder.disagreementAnchors[index])-\(number + 1)", motivation: .classifying,
                        text: "\(about): \(value.value)", page: targets.root + folder.disagreementHref(index),
                        targets: value.says.compactMap(targets.target)))
            }
        }
        items += folder.notes.placed.map { placed in
            let note = placed.note
            let target = placed.range.map { targets.target(article: placed.article, passage: placed.passage, range: $0) }
            return AnnotationRow(
                id: "\(id)#\(placed.anchor)", motivation: note.text.isEmpty ? .highlighting : .commenting, text: note.text,
                creator: note.author, modified: note.date,
                targets: [target ?? AnnotationTarget(source: targets.root + folder.sources[placed.article].file)])
        }
        self.items = items.filter { !$0.target.isEmpty }
    }
}

/// One annotation.
struct AnnotationRow: Encodable {
    /// Why it is there (section 3.3.5).
    enum Motivation: String, Encodable {
        case classifying, commenting, describing, highlighting
    }

    private struct Body: Encodable {
        var type: String
        var value: String?
        var format: String?
        var language: String?
        var source: String?
        var purpose: String?
    }

    private struct Creator: Encodable {
        let type = "Person"
        var name: String
    }

    private let id: String
    private let type = "Annotation"
    private let motivation: Motivation
    private let creator: Creator?
    private let modified: String?
    /// Left out where words are marked and nothing is said of them.
    private let body: [Body]?
    let target: [AnnotationTarget]

    /// `text` is its plain text, `page` where the site says more.
    init(
        id: String, motivation: Motivation, text: String, language: String = "", page: String? = nil, creator: String? = nil,
        modified: String? = nil, targets: [AnnotationTarget]
    ) {
        self.id = id
        self.motivation = motivation
        self.creator = creator.map { Creator(name: DisplayText.safe($0)) }
        self.modified = modified.flatMap { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/) == nil ? nil : $0 }
        var bodies: [Body] = []
        if !text.isEmpty {
            bodies.append(
                Body(
                    type: "TextualBody", value: DisplayText.safe(text), format: "text/plain", language: language.isEmpty ? nil : language,
                    purpose: motivation.rawValue))
        }
        if let page { bodies.append(Body(type: "SpecificResource", source: page, purpose: "linking")) }
        body = bodies.isEmpty ? nil : bodies
        target = targets
    }
}

/// The page of an article, or words on it.
struct AnnotationTarget: Encodable {
    /// Of the words (section 4.2.4), or of a passage whose words are not published (section 4.2.1).
    struct Selector: Encodable {
        var type: String
        var exact: String?
        var prefix: String?
        var suffix: String?
        var conformsTo: String?
        var value: String?
    }

    let type = "SpecificResource"
    var source: String
    var selector: Selector?
}

/// Finds the targets of annotations on the pages of a dossier's articles.
struct AnnotationTargets {
    let folder: DossierFolder
    /// What stands before the names of the pages.
    let root: String

    /// Nil where the article is none of the dossier.
    func target(_ citation: Citation) -> AnnotationTarget? {
        folder.index(ofArticle: citation.article).map { target(article: $0, passage: citation.passage, range: citation.range) }
    }

    /// Of words of the article at an index.
    func target(article index: Int, passage: String?, range: TextRange) -> AnnotationTarget {
        let article = folder.dossier.readings[index].article
        let file = passage.map { folder.articles[index].file(ofPassage: $0) } ?? folder.sources[index].file
        guard folder.texts[index] != .none, let around = article.passage(at: range.lowerBound)?.range,
            range.upperBound <= article.text.utf8.count
        else {
            let fragment = passage.map { AnnotationTarget.Selector(type: "FragmentSelector", conformsTo: Self.fragments, value: $0) }
            return AnnotationTarget(source: root + file, selector: fragment)
        }
        let before = article.text(of: around.lowerBound..<range.lowerBound).unicodeScalars.suffix(Self.context)
        let after = article.text(of: range.upperBound..<max(range.upperBound, around.upperBound)).unicodeScalars.prefix(Self.context)
        func words(_ scalars: String.UnicodeScalarView.SubSequence) -> String? {
            let text = DisplayText.safe(String(String.UnicodeScalarView(scalars)))
            return text.isEmpty ? nil : text
        }
        return AnnotationTarget(
            source: root + file,
            selector: .init(
                type: "TextQuoteSelector", exact: DisplayText.safe(article.text(of: range)), prefix: words(before), suffix: words(after)))
    }

    /// Of the article of a citation, as BCP 47; empty where it is not known.
    func language(_ citation: Citation) -> String { folder.index(ofArticle: citation.article).map { folder.sources[$0].language } ?? "" }

    /// RFC 3236, which the model names for HTML.
    private static let fragments = "http://tools.ietf.org/rfc/rfc3236"
    /// In Unicode scalars, as Hypothesis gives it.
    private static let context = 32
}
