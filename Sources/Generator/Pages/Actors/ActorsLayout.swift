import Model

/// On which of the pages of all actors each stands.
struct ActorsLayout: Sendable {
    let paging: Paging
    /// The actors behind the foremost of their kind, in the order of the pages.
    private let rest: [Int]
    /// Places in `rest`, by actor.
    private let places: [Int: Int]
    /// The foremost of each kind.
    let foremost: [ActorKind: [Int]]

    /// In each kind, with picture and roles; the others stand by name and number only.
    private static let shown = 40
    /// About what the row of another takes, beside its name; where all have a list by name, with that.
    private static let bytesOfRow = 320
    /// So many bytes of them stand below the foremost.
    private static let roomOfFirst = 100_000

    /// Orders the actors of a dossier once.
    init(_ actors: [Actor]) {
        var foremost: [ActorKind: [Int]] = [:]
        var rest: [Int] = []
        for kind in ActorKind.allCases {
            let all = actors.indices.filter { actors[$0].kind == kind }
            foremost[kind] = Array(all.prefix(Self.shown))
            rest += all.dropFirst(Self.shown)
        }
        self.foremost = foremost
        self.rest = rest
        places = Dictionary(uniqueKeysWithValues: rest.enumerated().map { ($1, $0) })
        let bytes = rest.map { Self.bytesOfRow + 2 * actors[$0].name.utf8.count }
        let isLong = bytes.reduce(0, +) > Self.roomOfFirst
        paging = isLong ? Paging(base: "actors", bytes: [.max / 2] + bytes) : Paging(base: "actors", count: 1, size: 1)
    }

    /// The page of an actor.
    func file(of actor: Int) -> String { paging.file(of: paging.pages == 1 ? 0 : places[actor].map { $0 + 1 } ?? 0) }

    /// The others that stand on a page.
    func rest(onPage page: Int) -> [Int] {
        guard paging.pages > 1 else { return rest }
        return page == 0 ? [] : paging.items(ofPage: page).map { rest[$0 - 1] }
    }
}
