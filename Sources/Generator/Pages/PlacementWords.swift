import Model

/// Says for readers why an article is in its dossier, and why not in the one that it is most like after that.
struct PlacementWords {
    let placement: Placement

    /// A clause without its full stop.
    var because: String {
        if placement.isSettled { return "dossier.yml puts it here" }
        guard let likeness = placement.likeness else { return "It is in no dossier with others" }
        let certain = placement.certainty.map { ", and \(Self.percent($0)) certain to tell their story" } ?? ""
        return "It is \(Self.percent(likeness)) like the others on average" + Self.words(placement.words) + certain
    }

    /// What kept the article out of the nearest other dossier, a clause without its full stop; nil where none is near.
    var nearest: String? {
        placement.nearest.map { nearest in
            "\(Self.percent(nearest.likeness)) like its articles on average" + Self.words(nearest.words) + "; " + Self.bar(nearest)
        }
    }

    /// Of the share that the data print: what they print alike reads alike.
    private static func percent(_ share: Double) -> String { Percent.words(PlacementExport.rounded(share)) }

    private static func bar(_ nearest: NearestDossier) -> String {
        switch nearest.bar {
        case .unlike: "that is too little to be one story"
        case .apart: "each of the two holds together much more than they do with one another"
        case .time: "too much time lies between them"
        case .odds: "they tell of other " + DisplayText.list(nearest.odds.map(\.rawValue))
        case .settled: "dossier.yml keeps them apart"
        }
    }

    private static func words(_ words: [String]) -> String {
        words.isEmpty ? "" : ", most of all in " + DisplayText.list(words.map { "\u{201C}\($0)\u{201D}" })
    }
}
