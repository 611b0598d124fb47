import Model

/// Says for readers why an article is in its dossier, and why not in the one that it is most like after that.
struct PlacementWords {
    let placement: Placement
    let t: MessageCatalog

    /// A clause without its full stop.
    var because: String {
        if placement.isSettled { return t(.putHere) }
        guard let likeness = placement.likeness else { return t(.inNoDossier) }
        let share = percent(likeness), words = words(placement.words)
        return placement.certainty.map { t(.likeOthersCertain, [.share: share, .words: words, .certainty: percent($0)]) }
            ?? t(.likeOthers, [.share: share, .words: words])
    }

    /// What kept the article out of the nearest other dossier, a clause without its full stop; nil where none is near.
    var nearest: String? {
        placement.nearest.map { nearest in
            t(.likeNearest, [.share: percent(nearest.likeness), .words: words(nearest.words), .because: bar(nearest)])
        }
    }

    /// Of the share that the data print: what they print alike reads alike.
    private func percent(_ share: Double) -> String { t.percent(PlacementExport.rounded(share)) }

    private func bar(_ nearest: NearestDossier) -> String {
        switch nearest.bar {
        case .unlike: t(.barUnlike)
        case .apart: t(.barApart)
        case .time: t(.barTime)
        case .odds: t(.barOdds, [.kinds: t.list(nearest.odds.map { t($0.message) })])
        case .settled: t(.barSettled)
        }
    }

    private func words(_ words: [String]) -> String {
        words.isEmpty ? "" : t(.mostOfAll, [.words: t.list(words.map(t.quoted))])
    }
}

extension NearestDossier.Evidence {
    /// What is other.
    fileprivate var message: MessageKey {
        switch self {
        case .persons: .oddsPeople
        case .places: .oddsPlaces
        case .numbers: .oddsNumbers
        case .days: .oddsDays
        }
    }
}
