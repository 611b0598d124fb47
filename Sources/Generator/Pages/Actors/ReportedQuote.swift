import Model

/// Words that somebody said, with every source that reports them.
struct ReportedQuote: Sendable, Hashable {
    /// The fullest wording.
    var lead: Citation
    /// The same words, or a part of them, elsewhere.
    var others: [Citation]

    /// Joins what is one quotation: the same words whatever their case and marks, and shorter quotations that stand in longer ones as they
    /// are. In the order in which the sources first report them. O(words).
    static func grouped(_ quotes: [Citation]) -> [ReportedQuote] {
        let words = quotes.map { Self.words($0.text) }
        let byLength = quotes.indices.sorted { (words[$1].count, $0) < (words[$0].count, $1) }
        var groups: [[Int]] = []
        var whole: [[String]: Int] = [:]
        var starts: [[String]: (group: Int, at: Int)] = [:]
        for index in byLength {
            let said = words[index]
            if let group = whole[said] ?? Self.group(holding: said, starts, lead: { words[groups[$0][0]] }) {
                groups[group].append(index)
                continue
            }
            whole[said] = groups.count
            if said.count >= Self.wordsOfStart {
                for at in 0...said.count - Self.wordsOfStart {
                    let start = Array(said[at..<at + Self.wordsOfStart])
                    if starts[start] == nil { starts[start] = (groups.count, at) }
                }
            }
            groups.append([index])
        }
        return groups.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }.map { group in
            ReportedQuote(lead: quotes[group[0]], others: group.dropFirst().sorted().map { quotes[$0] })
        }
    }

    private static func group(holding said: [String], _ starts: [[String]: (group: Int, at: Int)], lead: (Int) -> [String]) -> Int? {
        guard said.count >= wordsOfStart, let found = starts[Array(said[..<wordsOfStart])] else { return nil }
        return lead(found.group)[found.at...].starts(with: said) ? found.group : nil
    }

    /// Letters and digits in lower case, without the marks between them.
    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Fewer words than this stand in many sentences by chance.
    private static let wordsOfStart = 4
}
