import Foundation
import Model

/// The network drawn with its actors one below the other and an arc for every two that are named together.
enum NetworkPicture {
    static let shape = PageShape.record(
        texts: [.width, .height, .title, .words, .number],
        [
            .rows: .list(.record(texts: [.name, .kind, .x, .lineY, .strokes])),
            .links: .list(.record(texts: [.strokes, .size])),
            .companions: .list(.record(texts: [.name, .href], [.items: .list(.record(texts: [.name, .count]))])),
        ])

    static func value(_ network: ActorNetwork, in folder: DossierFolder) -> PageValue {
        let (actors, t) = (network.actors.map { folder.dossier.actors[$0] }, folder.t)
        let names = actors.map { DisplayText.start(of: DisplayText.safe(shortName(of: $0)), characters: longestName) }
        let axis = (names.map(TimelineText.width).max() ?? 0) + space
        let longest = max(1, network.edges.map { $0.second - $0.first }.max() ?? 1)
        let passages = network.edges.map(\.passages)
        let least = passages.min() ?? 0, most = passages.max() ?? 0
        // A few pairs are named together much more than all others.
        func size(_ passages: Int) -> Int {
            least == most
                ? 1 : 1 + Int((Double(thickest - 1) * log(Double(passages) / Double(least)) / log(Double(most) / Double(least))).rounded())
        }
        let rows = zip(actors, names).enumerated().map { place, row -> PageValue in
            .record([
                .name: .text(row.1), .kind: .text(row.0.kind.rawValue), .x: .number(Int(axis - space)),
                .lineY: .number(y(place) + baseline),
                .strokes: .text(mark(row.0.kind, x: Int(axis), y: y(place))),
            ])
        }
        let arcs = network.edges.map { edge -> PageValue in
            let (from, to) = (y(edge.first), y(edge.second))
            let reach = shortest + (width - axis - shortest - space) * Double(edge.second - edge.first) / Double(longest)
            return .record([
                .strokes: .text("M\(Int(axis)) \(from)A\(Int(reach)) \((to - from) / 2) 0 0 1 \(Int(axis)) \(to)"),
                .size: .text("w\(size(edge.passages))"),
            ])
        }
        let companions = network.companions.enumerated().map { place, others -> PageValue in
            .record([
                .name: .words(actors[place].name), .href: .text(ActorItem.href(network.actors[place], in: folder)),
                .items: .list(others.map { .record([.name: .words(actors[$0.actor].name), .count: .number($0.passages)]) }),
            ])
        }
        return .record([
            .width: .number(Int(width)), .height: .number(y(actors.count) - step / 2),
            .number: .number(least), .title: .text(t(.networkOf, [.actors: t(.actorCount, actors.count)])),
            .words: .text(words(network, names, t)), .rows: .list(rows), .links: .list(arcs), .companions: .list(companions),
        ])
    }

    /// The name, or where that is long the capitals that stand for it, if it is written so.
    private static func shortName(of actor: Actor) -> String {
        guard actor.name.count > longestName else { return actor.name }
        let capitals = actor.spellings.first { !$0.isSuspect && $0.text.count < longestName && $0.text.allSatisfy(\.isUppercase) }
        return capitals?.text ?? actor.name
    }

    /// The strongest pairs, for those who do not see the picture; the table below it has them all.
    private static func words(_ network: ActorNetwork, _ names: [String], _ t: MessageCatalog) -> String {
        let told = network.edges.prefix(spoken).map { edge in
            t(.namedTogether, [.name: names[edge.first], .other: names[edge.second], .passages: t(.passageCount, edge.passages)])
        }
        let more = network.edges.count > spoken ? [t(.andMore, network.edges.count - spoken)] : []
        return (told + more).joined(separator: "; ") + "."
    }

    private static func y(_ place: Int) -> Int { step / 2 + 2 + place * step }

    /// A circle for a person, a square for an organisation, a diamond for a place.
    private static func mark(_ kind: ActorKind, x: Int, y: Int) -> String {
        switch kind {
        case .person: "M\(x - 5) \(y)a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
        case .organisation: "M\(x - 5) \(y - 5)h10v10h-10z"
        case .place: "M\(x) \(y - 6)l6 6l-6 6l-6 -6z"
        }
    }

    /// In pixels.
    private static let width = 400.0
    private static let step = 24
    private static let space = 12.0
    private static let shortest = 14.0
    private static let baseline = 5
    private static let longestName = 24
    private static let thickest = 5
    private static let spoken = 12
}
