import Model

extension SiteHistory {
    /// The id that each group of articles, given by their ids, has had before; nil for those that are new. What is there still goes before what was
    /// gone, what is older before what is younger, then what ever had more articles. O(articles).
    public func ids(of groups: [[String]]) -> [String?] {
        let known = dossiers.sorted {
            ($0.gone == nil ? 0 : 1, $0.since, -$0.articles.count, $0.id) < ($1.gone == nil ? 0 : 1, $1.since, -$1.articles.count, $1.id)
        }
        return Succession(now: groups, before: known.map(\.members)).earlier.map { $0.map { known[$0].id } }
    }

    /// Ids that no new dossier may have.
    public var takenIDs: Set<String> { Set(dossiers.map(\.id)) }

    /// The same with other ids and addresses in place of those that have a name in them which may stand nowhere: what they stood for goes on
    /// under these, and nothing leads on from the old ones.
    public func without(_ blackOut: BlackOut) -> SiteHistory {
        guard !blackOut.isEmpty, !bytes.isEmpty else { return self }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            // The first word is the kind of the line. Members are letters in any order, and days are no names.
            guard words.count > 1, !line.hasPrefix("#") else { return String(line) }
            return
                ([words[0]]
                + words.dropFirst().map { word in
                    guard let text = try? HistoryLine.unescaped(word, "word"), blackOut.isIn(text) else { return word }
                    var line = HistoryLine([])
                    line.add(blackOut.id(text))
                    return line.text
                }).joined(separator: " ")
        }
        var clean = SiteHistory(reading: Array(lines.joined(separator: "\n").utf8), file: Self.file)
        clean.diagnostics = diagnostics
        return clean
    }
}
