import Model

extension ReviewFinder {
    /// Articles alone that nearly joined a dossier, and articles that are little like the others of theirs.
    var grouping: [ReviewItem] {
        zip(dossier.readings, dossier.placements).enumerated().compactMap { index, pair in
            let (reading, placement) = pair
            // Of two articles the one says what the other would.
            guard !placement.isSettled, dossier.readings.count != 2 || index == 1 else { return nil }
            return dossier.readings.count == 1
                ? nearlyJoined(reading.article, placement, folder.sources[index])
                : barelyHeld(reading.article, placement, folder.sources[index])
        }
    }

    private func nearlyJoined(_ article: Article, _ placement: Placement, _ source: DossierFolder.Source) -> ReviewItem? {
        guard let nearest = placement.nearest, nearest.bar != .settled,
            case let certainty = PlacementExport.rounded(nearest.certainty), certainty >= Self.nearlyEnough,
            let other = folder.directory[nearest.dossier]
        else { return nil }
        let reason = PlacementWords(placement: placement, t: folder.t).nearest ?? ""
        return ReviewItem(
            title: source.title, href: "index.html", lang: source.titleLanguage,
            because: folder.t(.aloneNearest, [.title: other.title, .because: reason]),
            settlements: [
                (folder.t(.ifSameStory), CorrectionLines.joined(nearest.dossier, [other.firstArticle, article.id])),
                (folder.t(.ifNotSameStory), CorrectionLines.parted(nearest.dossier, [article.id])),
            ], weight: certainty)
    }

    private func barelyHeld(_ article: Article, _ placement: Placement, _ source: DossierFolder.Source) -> ReviewItem? {
        guard let certainty = placement.certainty.map(PlacementExport.rounded), certainty < Self.barelyEnough,
            let other = dossier.readings.first(where: { $0.article.id != article.id })?.article.id
        else { return nil }
        return ReviewItem(
            title: source.title, href: source.file, lang: source.titleLanguage,
            because: PlacementWords(placement: placement, t: folder.t).because,
            settlements: [
                (folder.t(.ifOtherStory), CorrectionLines.parted(dossier.id, [article.id])),
                (folder.t(.ifThisStory), CorrectionLines.joined(dossier.id, [other, article.id])),
            ], weight: Self.barelyEnough - certainty)
    }

    /// Certainty, 0 to 1; of two articles alone grouping asks for more.
    private static let nearlyEnough = 0.4
    /// As likely as not.
    private static let barelyEnough = 0.5
}
