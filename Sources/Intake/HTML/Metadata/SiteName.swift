/// The name of a site as its readers would write it, out of the many that a page gives it.
struct SiteName {
    private struct Candidate {
        var name: String
        var source: String
        var trust: Int
    }

    private var candidates: [Candidate] = []
    private let title: String?
    private let headlines: Set<UInt64>
    private let host: String?

    /// `title` is the page's `<title>`, `headlines` what the page calls its article, `address` the page's own.
    init(title: String?, headlines: [String], address: String?) {
        self.title = title
        self.headlines = Set(headlines.map(PlainWords.key))
        host = address.flatMap { Self.host(of: $0) }
    }

    /// Notes what a page calls its site; `trust` is what the place is worth by itself.
    mutating func add(_ name: String?, _ source: String, trust: Int) {
        guard let name = name.flatMap(PlainWords.line) else { return }
        // "Daily News | Sports, weather and more", "Daily News - the paper of the coast".
        let head = Self.pieces(of: name).first ?? name
        guard (2...Self.longest).contains(head.utf8.count), !head.contains("://") else { return }
        guard !headlines.contains(PlainWords.key(head)) else { return }
        candidates.append(Candidate(name: head.trimming { $0 == "@" }, source: source, trust: head.hasPrefix("@") ? trust - 4 : trust))
    }

    private static let longest = 60

    /// The name with most evidence, the more trusted one of equals.
    func best() -> (name: String, source: String)? {
        var best: (name: String, source: String, score: Int)?
        let ends = title.map { Self.pieces(of: $0) }.map { $0.count > 1 ? [$0[0], $0[$0.count - 1]] : [] } ?? []
        let endKeys = ends.map(PlainWords.letters)
        var all = candidates
        // What the title of the page has beside the headline, and what it and the address agree on.
        for end in ends where end.utf8.count <= Self.longest {
            let isRest = title.map { headlines.contains(PlainWords.key(HeadlineChoice.withoutSite($0, end))) } ?? false
            if isRest || Self.agrees(PlainWords.letters(end), host) {
                all.append(Candidate(name: end, source: "title of the page", trust: 2))
            }
        }
        for candidate in all {
            let letters = PlainWords.letters(candidate.name)
            guard !letters.isEmpty else { continue }
            var score = candidate.trust
            if endKeys.contains(letters) { score += 3 }
            score += 2 * min(2, all.count { $0.source != candidate.source && PlainWords.letters($0.name) == letters })
            if Self.agrees(letters, host) { score += 3 }
            if candidate.name.contains("."), !candidate.name.contains(" ") { score -= 1 }
            if !candidate.name.contains(" "), candidate.name.lowercased() == candidate.name { score -= 3 }
            if best.map({ score > $0.score }) ?? true { best = (candidate.name, candidate.source, score) }
        }
        guard let best, best.score > 0 else { return nil }
        // The title writes it as readers do: "usatoday" is "USA TODAY".
        let printed = ends.first { PlainWords.letters($0) == PlainWords.letters(best.name) }
        return (printed ?? best.name, best.source)
    }

    /// True when a name has the letters of a host's own part, or begins with them, or the host has the initials of the name.
    private static func agrees(_ letters: String, _ host: String?) -> Bool {
        guard let host, letters.utf8.count >= 2 else { return false }
        let bare = letters.hasPrefix("the") ? String(letters.dropFirst(3)) : letters
        return host.contains(letters) || letters.contains(host) || (bare.utf8.count >= 3 && host.contains(bare))
    }

    /// `example` of `https://www.example.co.uk/a`.
    private static func host(of address: String) -> String? {
        guard let scheme = address.range(of: "//") else { return nil }
        let authority = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != ":" }
        let parts = authority.lowercased().split(separator: ".").filter { $0 != "www" }
        let own = parts.dropLast().max { ($0.utf8.count, $1) < ($1.utf8.count, $0) }
        return own.map(String.init)
    }

    /// A title cut where sites put their name: at bars, and at dashes and the like with blanks around them.
    static func pieces(of title: String) -> [String] {
        var pieces: [String] = []
        var words: [Substring] = []
        for word in title.split(separator: " ") {
            if separators.contains(String(word)) {
                pieces.append(words.joined(separator: " "))
                words = []
            } else if let bar = word.firstIndex(of: "|"), word.count > 1 {
                if bar > word.startIndex { words.append(word[..<bar]) }
                pieces.append(words.joined(separator: " "))
                words = [word[word.index(after: bar)...]].filter { !$0.isEmpty }
            } else {
                words.append(word)
            }
        }
        pieces.append(words.joined(separator: " "))
        return pieces.filter { !$0.isEmpty }
    }

    /// True for a sign that parts a title.
    static func isSeparator(_ sign: String) -> Bool { separators.contains(sign) }

    private static let separators = Set(EmbeddedFiles.entries("html/title-separators.txt"))
}
