import Model

/// Anchors that were published on the pages of a list and whose things are elsewhere now, or gone: links to them must lead on.
struct FormerAnchors: Sendable {
    /// By index of a thing: the anchors of others that are one with it now and stood on the same page.
    private(set) var beside: [Int: [String]] = [:]
    /// By page of the list: anchors, and where what they stood for is now; nil where it is nowhere.
    private var onPage: [Int: [(anchor: String, href: String?)]] = [:]

    /// Of a kind of things.
    init(_ folder: DossierFolder, _ kind: ThingKind) {
        let remembered = folder.past.things(kind)
        guard !remembered.isEmpty else { return }
        for (thing, holder) in folder.continuity.former[kind] ?? [] {
            for page in thing.pages {
                if let holder, folder.listPage(kind, holder) == page {
                    beside[holder, default: []].append(kind.prefix + thing.id)
                } else {
                    onPage[page, default: []].append((kind.prefix + thing.id, holder.map { folder.href(kind, $0) }))
                }
            }
        }
        let pages = Dictionary(remembered.map { ($0.id, $0.pages) }, uniquingKeysWith: { first, _ in first })
        for (index, thing) in (folder.continuity.things[kind] ?? []).enumerated() {
            let page = folder.listPage(kind, index)
            for earlier in pages[thing.id] ?? [] where earlier != page {
                onPage[earlier, default: []].append((kind.prefix + thing.id, folder.href(kind, index)))
            }
        }
    }

    static let shape = PageShape.list(.record(texts: [.anchor, .href]))
    static let besideShape = PageShape.list(.record(texts: [.anchor]))

    /// Those that stand at the foot of a page.
    func value(page: Int) -> PageValue {
        .list((onPage[page] ?? []).map { .record([.anchor: .text($0.anchor), .href: .text($0.href ?? "")]) })
    }

    /// Those that stand beside a thing.
    func value(beside index: Int) -> PageValue { .list((beside[index] ?? []).map { .record([.anchor: .text($0)]) }) }
}
