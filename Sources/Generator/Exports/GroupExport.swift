import Model

/// A dossier as `dossier group` prints it.
public struct GroupExport: Encodable {
    let id: String
    let title: String
    let articles: [String]
    let from: Nullable<String>
    let to: Nullable<String>
    /// Left out unless the reasons are asked for.
    let why: [PlacementExport]?

    /// Converts a dossier; with the reasons for each article if these are asked for.
    public init(_ dossier: DossierOutline, isExplained: Bool = false) {
        id = dossier.id
        title = dossier.title
        articles = dossier.readings.map(\.article.id)
        from = Nullable(dossier.days.from?.iso)
        to = Nullable(dossier.days.to?.iso)
        why = isExplained ? zip(articles, dossier.placements).map(PlacementExport.init) : nil
    }
}

/// Why an article is in its dossier, in printed data.
struct PlacementExport: Encodable {
    let article: String
    /// 0 to 1; null for an article alone.
    let likeness: Nullable<Double>
    /// How likely it and what it joined first are to tell one story, 0 to 1; null for an article alone.
    let certainty: Nullable<Double>
    let words: [String]
    let because: String
    let nearest: Nullable<Nearest>

    /// The dossier that the article is most like without being in it.
    struct Nearest: Encodable {
        let dossier: String
        let likeness: Double
        let certainty: Double
        let words: [String]
        /// `unlike`, `apart`, `time`, `odds` or `settled`.
        let bar: String
        /// `people`, `places`, `numbers`, `days`.
        let odds: [String]
        let because: String
    }

    init(article: String, placement: Placement) {
        self.article = article
        let words = PlacementWords(placement: placement, t: .english)
        likeness = Nullable(placement.likeness.map(Self.rounded))
        certainty = Nullable(placement.certainty.map(Self.rounded))
        self.words = placement.words
        because = words.because
        nearest = Nullable(
            placement.nearest.map { nearest in
                Nearest(
                    dossier: nearest.dossier, likeness: Self.rounded(nearest.likeness),
                    certainty: Self.rounded(nearest.certainty), words: nearest.words, bar: nearest.bar.rawValue,
                    odds: nearest.odds.map(\.rawValue), because: words.nearest ?? "")
            })
    }

    /// To two places: with more of them, every article that is added would change what is printed of hundreds.
    static func rounded(_ likeness: Double) -> Double { (likeness * 100).rounded() / 100 }
}
