import Model

/// Checks that every relative link of the site's pages leads to a file of the site, and every fragment to an id in it.
package struct LinkCheck: Sendable {
    private let parts: [PageLinks]
    private let places: Set<PageLinks.Place>
    /// Pages that are yet to be made: any place on them may be there.
    private let openPages: Set<String>

    /// Reads all pages once, in parallel. O(bytes of HTML).
    package init(files: [SiteFile]) { self.init(parts: [PageLinks(files)]) }

    /// Checks what the links of each part lead to in the others.
    init(parts: [PageLinks], openPages: Set<String> = []) {
        self.parts = parts
        self.openPages = openPages
        places = Set(parts.lazy.flatMap(\.places))
    }

    /// What leads nowhere, sorted by page and link.
    package func diagnostics() -> [Diagnostic] {
        let found = parts.parallelMap { part in
            part.faults
                + part.outward.compactMap { link in
                    problem(with: link.href, from: link.page).map { PageLinks.fault($0, on: link.page) }
                }
        }
        return found.joined().sorted()
    }

    /// What is wrong with a link of a page; nil when it leads somewhere, or out of the site.
    func problem(with link: String, from page: String) -> String? {
        let target = LinkTarget(link, from: page)
        if case .place(let path, _) = target, openPages.contains(path) { return nil }
        return target.problem(with: link) { places.contains($0) }
    }
}

/// What the files of a part of the site have to do with links: the places that they are, and the links that lead out of the part.
struct PageLinks: Sendable {
    /// A file, or an id on a page: the FNV-1a hash of its address in the site. Two of a site's places have the same by a chance of one in a
    /// million million.
    typealias Place = UInt64

    struct Link: Sendable, Hashable {
        /// Of the page that makes it.
        let page: String
        let href: String
    }

    private(set) var places: [Place] = []
    /// To other parts; of those to one place the first.
    private(set) var outward: [Link] = []
    /// What leads nowhere in the part itself.
    private(set) var faults: [Diagnostic] = []

    init(places: [Place] = [], outward: [Link] = [], faults: [Diagnostic] = []) {
        (self.places, self.outward, self.faults) = (places, outward, faults)
    }

    /// Reads files, in parallel. O(bytes of HTML).
    init(_ files: [SiteFile]) {
        self.init(files.parallelMap(ReadLinks.init))
    }

    /// Joins what was read in the files of a part.
    init(_ files: [ReadLinks]) {
        var known: Set<Place> = []
        for file in files {
            known.insert(Self.place(file.path))
            for id in file.ids { known.insert(Self.place(file.path, id)) }
        }
        places = known.sorted()
        let paths = Set(files.map(\.path))
        var seen: Set<LinkTarget> = []
        // The hashes of folders with links from them that need no second look: what a link means is told by its page's folder.
        var settled: Set<UInt64> = []
        for file in files {
            var folder = FNV1a()
            if let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) { folder.add(file.path.utf8[...slash]) }
            for href in file.links where !Self.isBeside(href, file.path, folder, known) {
                var key = folder
                key.add(href.utf8)
                if settled.contains(key.value) { continue }
                let target = LinkTarget(href, from: file.path)
                guard case .place(let path, _) = target, !paths.contains(path) else {
                    if let message = target.problem(with: href, { known.contains($0) }) {
                        faults.append(Self.fault(message, on: file.path))
                    }
                    continue
                }
                if seen.insert(target).inserted { outward.append(Link(page: file.path, href: href)) }
                settled.insert(key.value)
            }
        }
    }

    /// True for a link to a known place of a page's own folder, as most are: told without making its path. `folder` is the hash of the folder
    /// with its slash. O(length).
    private static func isBeside(_ href: String, _ page: String, _ folder: FNV1a, _ known: Set<Place>) -> Bool {
        let bytes = href.utf8
        let end = bytes.firstIndex { byte in
            byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?")
        }
        let file = bytes[..<(end ?? bytes.endIndex)]
        guard end.map({ bytes[$0] == UInt8(ascii: "#") }) ?? true, !file.elementsEqual(".".utf8), !file.elementsEqual("..".utf8) else {
            return false
        }
        var place = FNV1a()
        if file.isEmpty {
            place.add(page.utf8)
        } else {
            place = folder
            place.add(file)
        }
        guard known.contains(place.value) else { return false }
        guard let end, case let id = bytes[bytes.index(after: end)...], !id.isEmpty else { return true }
        guard file.isEmpty ? page.hasSuffix(".html") : file.suffix(5).elementsEqual(".html".utf8) else { return true }
        place.add(UInt8(ascii: "#"))
        place.add(id)
        return known.contains(place.value)
    }

    static func fault(_ message: String, on page: String) -> Diagnostic {
        Diagnostic(file: page, message: message, hint: "correct the template that makes it")
    }

    static func place(_ path: String, _ id: String? = nil) -> Place {
        var hash = FNV1a()
        hash.add(path.utf8)
        if let id {
            hash.add(UInt8(ascii: "#"))
            hash.add(id.utf8)
        }
        return hash.value
    }
}

/// Where a link leads.
enum LinkTarget: Hashable {
    /// To the web, or by another scheme.
    case outside
    /// It starts at the server's root.
    case root
    /// Above the site's folder.
    case above
    /// To a file, and to an id on it.
    case place(path: String, id: String?)

    init(_ link: String, from page: String) {
        if Self.hasScheme(link) || link.hasPrefix("//") {
            self = .outside
        } else if link.hasPrefix("/") {
            self = .root
        } else {
            let file = link.utf8.firstIndex(of: UInt8(ascii: "#")).map { link[..<$0] } ?? link[...]
            let bare = file.utf8.firstIndex(of: UInt8(ascii: "?")).map { file[..<$0] } ?? file
            let path = file.isEmpty ? page : Self.resolve(bare, from: page)
            let id = file.endIndex == link.endIndex ? "" : link[link.utf8.index(after: file.endIndex)...]
            self = path.map { .place(path: $0, id: id.isEmpty ? nil : String(id)) } ?? .above
        }
    }

    /// What is wrong with the link; nil when it leads somewhere, or out of the site.
    func problem(with link: String, _ isThere: (PageLinks.Place) -> Bool) -> String? {
        switch self {
        case .outside: return nil
        case .root: return "the link “\(link)” starts at the server's root; the site must work in any folder"
        case .above: return "the link “\(link)” leads to no file of the site"
        case .place(let path, let id):
            guard isThere(PageLinks.place(path)) else { return "the link “\(link)” leads to no file of the site" }
            guard let id, path.hasSuffix(".html"), !isThere(PageLinks.place(path, id)) else { return nil }
            return "the link “\(link)” leads to no place on its page"
        }
    }

    private static func hasScheme(_ link: String) -> Bool {
        guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return link[..<colon].utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x2B...0x39).contains($0) && $0 != 0x2F }
    }

    /// The site path that a relative link means; nil when it leads out of the site.
    private static func resolve(_ link: Substring, from page: String) -> String? {
        let folder = page.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(page[...$0]) } ?? ""
        // Most links lead to a file of the same folder.
        if !link.utf8.contains(UInt8(ascii: "/")), link != ".", link != ".." { return folder + link }
        var parts = folder.split(separator: "/")
        for part in link.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "", ".": continue
            case "..":
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

/// Finds what a link that leads nowhere may have meant.
struct LinkGuess {
    /// The ids of pages, by path.
    private let pages: [String: Set<String>]

    init(_ files: [ReadLinks]) {
        pages = Dictionary(files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, $0.ids) }) { first, _ in first }
    }

    /// A file or a place near the one that a link of a page leads to, as a link from that page's folder.
    func nearestLink(to link: String, from page: String) -> String? {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let folder = page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        guard case .place(let target, _) = LinkTarget(link, from: page), let anchors = pages[target] else {
            let names = pages.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
            return nearest(to: parts[0], in: names).map { $0 + (parts.count == 2 ? "#" + parts[1] : "") }
        }
        guard parts.count == 2 else { return nil }
        let ids = anchors.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        return (nearest(to: parts[1], in: ids) ?? Self.nearestNumber(to: parts[1], in: ids)).map { "\(parts[0])#\($0)" }
    }

    /// No page has as many; a larger number is no slip.
    private static let mostAnchors = 1_000_000

    /// The id with the same letters and the closest number: for passage p99 the last there is.
    private static func nearestNumber(to id: String, in ids: [String]) -> String? {
        let letters = id.prefix { !$0.isNumber }
        guard let wanted = Int(id.dropFirst(letters.count)), wanted < mostAnchors else { return nil }
        let numbered = ids.compactMap { candidate in
            candidate.hasPrefix(letters) ? Int(candidate.dropFirst(letters.count)).map { (distance: abs($0 - wanted), id: candidate) } : nil
        }
        return numbered.min { ($0.distance, $0.id) < ($1.distance, $1.id) }?.id
    }
}
