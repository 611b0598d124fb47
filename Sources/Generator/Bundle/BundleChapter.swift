/// A page of a dossier as a part of one file: what stands in its `<main>`.
struct BundleChapter: Sendable {
    /// The page's path in the site.
    let path: String
    /// The page's file name without its ending.
    let name: String
    let title: String
    let content: [PageToken]
    /// The places in it.
    let ids: Set<String>
    let hasPicture: Bool

    /// Reads a page; what only works with a script or sets what is shown is left out. O(length).
    init(_ file: SiteFile, title: String) {
        path = file.path
        name = String((file.path.split(separator: "/").last ?? "").dropLast(".html".count))
        self.title = title
        content = Self.withoutControls(Self.main(of: PageToken.all(in: file.contents)))
        var ids: Set<String> = []
        var hasPicture = false
        for case .start(let tag, let attributes, _) in content {
            if let id = attributes.first(where: { $0.name == "id" })?.value { ids.insert(ReadLinks.decoded(id)) }
            hasPicture = hasPicture || tag == "svg"
        }
        (self.ids, self.hasPicture) = (ids, hasPicture)
    }

    private static func main(of tokens: [PageToken]) -> ArraySlice<PageToken> {
        let start = tokens.firstIndex { if case .start("main", _, _) = $0 { true } else { false } }.map { $0 + 1 } ?? tokens.startIndex
        let end = tokens.lastIndex { $0 == .end(name: "main") } ?? tokens.endIndex
        return tokens[start..<max(start, end)]
    }

    private static func withoutControls(_ tokens: ArraySlice<PageToken>) -> [PageToken] {
        var kept: [PageToken] = []
        /// The element that is being left out, and how many of its name are open.
        var left: (name: String, depth: Int)?
        for token in tokens {
            switch token {
            case .start(let name, _, let isClosed):
                if let open = left {
                    if open.name == name, !isClosed { left?.depth += 1 }
                } else if controls.contains(name) {
                    if !isClosed, !PageMarkup.isVoid(name) { left = (name, 1) }
                } else {
                    kept.append(token)
                }
            case .end(let name):
                guard let open = left else {
                    kept.append(token)
                    continue
                }
                guard open.name == name else { continue }
                left = open.depth > 1 ? (name, open.depth - 1) : nil
            case .text: if left == nil { kept.append(token) }
            }
        }
        return kept
    }

    private static let controls: Set = ["script", "form", "fieldset", "button", "input", "select", "textarea", "template", "noscript"]
}
