import Model

/// Checks that every relative link of the site's pages leads to a file of the site, and every fragment to an id in it.
public struct LinkCheck: Sendable {
    private let pages: [String: PageAnchors]
    private let paths: Set<String>

    /// Reads all pages once, in parallel. O(bytes of HTML).
    public init(files: [SiteFile]) {
        let html = files.filter { $0.path.hasSuffix(".html") }
        let scanned = html.parallelMap { PageAnchors(html: $0.contents) }
        pages = Dictionary(zip(html.map(\.path), scanned)) { first, _ in first }
        paths = Set(files.map(\.path))
    }

    /// What leads nowhere, sorted by page and link.
    public func diagnostics() -> [Diagnostic] {
        var found: [Diagnostic] = []
        for (path, page) in pages {
            for link in page.links {
                guard let message = problem(with: link, from: path) else { continue }
                found.append(Diagnostic(file: path, message: message, hint: "correct the template that makes it"))
            }
        }
        return found.sorted()
    }

    /// What is wrong with a link of a page; nil when it leads somewhere, or out of the site.
    func problem(with link: String, from page: String) -> String? {
        guard !hasScheme(link), !link.hasPrefix("//") else { return nil }
        guard !link.hasPrefix("/") else { return "the link “\(link)” starts at the server's root; the site must work in any folder" }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page : resolve(String(parts[0].prefix { $0 != "?" }), from: page)
        guard let target, paths.contains(target) else { return "the link “\(link)” leads to no file of the site" }
        guard parts.count == 2, !parts[1].isEmpty, let anchors = pages[target]?.ids else { return nil }
        return anchors.contains(String(parts[1])) ? nil : "the link “\(link)” leads to no place on its page"
    }

    /// What a link of a page that leads nowhere may have meant: a file or a place of the site, as a link from that page's folder.
    func nearestLink(to link: String, from page: String) -> String? {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let folder = page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        guard let target = parts[0].isEmpty ? page : resolve(parts[0], from: page), let anchors = pages[target]?.ids else {
            let names = paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".html") }.map { String($0.dropFirst(folder.count)) }.sorted()
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

    private func hasScheme(_ link: String) -> Bool {
        guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return link[..<colon].utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x2B...0x39).contains($0) && $0 != 0x2F }
    }

    /// The site path that a relative link means; nil when it leads out of the site.
    private func resolve(_ link: String, from page: String) -> String? {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "", ".": continue
            case "..":
                guard !parts.isEmpty else { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// The ids and links of one page.
private struct PageAnchors: Sendable {
    var ids: Set<String> = []
    var links: [String] = []

    init(html: [UInt8]) {
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            index = Self.isComment(html, index) ? Self.endOfComment(html, index) : readTag(html, index + 1)
        }
    }

    /// Reads the attributes of a tag whose values are in double quotation marks; the place behind the tag.
    private mutating func readTag(_ html: [UInt8], _ start: Int) -> Int {
        var index = start
        var nameStart = start
        while index < html.count, html[index] != UInt8(ascii: ">") {
            switch html[index] {
            case 0x20, 0x09, 0x0A, 0x0D:
                nameStart = index + 1
                index += 1
            case UInt8(ascii: "\""):
                let valueStart = index + 1
                let valueEnd = html[valueStart...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
                note(attribute: html[nameStart..<index], value: html[valueStart..<valueEnd])
                index = valueEnd + 1
                nameStart = index
            default: index += 1
            }
        }
        return index + 1
    }

    private mutating func note(attribute: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        if attribute.elementsEqual("id=".utf8) {
            ids.insert(Self.decoded(value))
        } else if attribute.elementsEqual("href=".utf8) || attribute.elementsEqual("src=".utf8) {
            links.append(Self.decoded(value))
        }
    }

    private static func decoded(_ value: ArraySlice<UInt8>) -> String {
        let text = String(decoding: value, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"].reduce(text) { $0.replacing($1.key, with: $1.value) }
            .replacing("&amp;", with: "&")
    }

    private static func isComment(_ html: [UInt8], _ index: Int) -> Bool { html[index...].starts(with: "<!--".utf8) }

    private static func endOfComment(_ html: [UInt8], _ start: Int) -> Int {
        var index = start + 4
        while index + 2 < html.count {
            if html[index] == UInt8(ascii: "-"), html[index + 1] == UInt8(ascii: "-"), html[index + 2] == UInt8(ascii: ">") {
                return index + 3
            }
            index += 1
        }
        return html.count
    }
}
