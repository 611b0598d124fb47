import Model

/// The index that the page of the search looks things up in: scripts that each register a part of it, for a page may load scripts from
/// anywhere that it may be opened from, also from a folder. Only `start.js` is loaded before somebody searches.
struct SearchIndex: Sendable {
    /// Sorted by path.
    let files: [SiteFile]

    private typealias Posting = (word: String, entries: [Int32])

    /// O(words of all articles).
    init(_ parts: [SearchEntries]) {
        let rows = Self.rows(parts)
        let (postings, common) = Self.postings(parts, count: rows.count)
        let rowShards = Self.shards(rows, limit: max(Self.rowBytes, rows.reduce(0) { $0 + $1.bytes } / Self.mostShards)) { $0.bytes }
        let encoded = postings.parallelMap { (word: $0.word, text: Self.encoded($0.entries)) }
        let wordShards = Self.shards(
            encoded, limit: max(Self.wordBytes, encoded.reduce(0) { $0 + $1.text.count } / Self.mostShards)
        ) { $0.word.utf8.count + $0.text.count + 6 }
        var kinds: [Int] = []
        for kind in SearchEntries.Kind.allCases {
            kinds.append((kinds.last ?? 0) + parts.reduce(0) { $0 + $1.entries[kind.rawValue].count })
        }
        let start = SchemaValue.node([
            ("letters", .list(SearchLetters.spelledOut.map { .list([.text($0.letter), .text($0.with)]) })),
            ("leftOut", .text(SearchLetters.expression(SearchLetters.leftOut))),
            ("unspaced", .text(SearchLetters.expression(SearchLetters.unspaced))),
            ("invisible", .text(SearchLetters.expression(SearchLetters.invisible))), ("longest", .number(SearchWords.longest)),
            ("ends", .list(kinds.map { .number($0) })), ("parts", .list(Self.counts(parts))), ("common", .list(common.map { .text($0) })),
            ("rows", .list(rowShards.map { .number($0.lowerBound) })),
            ("words", .list(wordShards.map { .text(encoded[$0.lowerBound].word) })),
        ])
        let rowFiles = Array(rowShards.enumerated()).parallelMap { number, range in
            Self.file("rows-\(number + 1)", "rows(\(number),", Self.rowShard(rows[range], parts))
        }
        let wordFiles = Array(wordShards.enumerated()).parallelMap { number, range in
            let members = encoded[range].map { ($0.word, SchemaValue.text(String(decoding: $0.text, as: UTF8.self))) }
            return Self.file("words-\(number + 1)", "words(\(number),", .node(members))
        }
        files = ([Self.file("start", "start(", start)] + rowFiles + wordFiles).sorted { $0.path < $1.path }
    }

    private static func file(_ name: String, _ call: String, _ value: SchemaValue) -> SiteFile {
        SiteFile(path: "search/\(name).js", text: "dossierSearch.\(call)\(value.json { $0 }));\n")
    }

    private struct Row: Sendable {
        var part: Int
        var entry: SearchEntries.Entry
        /// About as many as it takes in a file.
        var bytes: Int
    }

    /// All entries, the better kinds first; in a kind by dossier.
    private static func rows(_ parts: [SearchEntries]) -> [Row] {
        SearchEntries.Kind.allCases.flatMap { kind in
            parts.enumerated().flatMap { part, entries in
                entries.entries[kind.rawValue].map { entry in
                    let place = entries.places[entry.place]
                    // Statements and passages share their places with their neighbours.
                    let isAlone = kind != .claim && kind != .passage
                    let around = isAlone ? place.path.utf8.count + place.note.utf8.count : 0
                    return Row(part: part, entry: entry, bytes: entry.text.utf8.count + entry.anchor.utf8.count + around + 20)
                }
            }
        }
    }

    /// By kind, how many rows each part has, in base 36; nothing where there are so many parts that the list would be long.
    private static func counts(_ parts: [SearchEntries]) -> [SchemaValue] {
        guard (2...mostParts).contains(parts.count) else { return [] }
        return SearchEntries.Kind.allCases.map { kind in
            .text(parts.map { String($0.entries[kind.rawValue].count, radix: 36) }.joined(separator: " "))
        }
    }

    /// For each word the numbers of its rows, sorted by word; and apart from them the words that stand nearly everywhere.
    private static func postings(_ parts: [SearchEntries], count: Int) -> ([Posting], common: [String]) {
        var first = [[Int32]](repeating: [], count: parts.count)
        var next: Int32 = 0
        for kind in SearchEntries.Kind.allCases {
            for (part, entries) in parts.enumerated() {
                first[part].append(next)
                next += Int32(entries.entries[kind.rawValue].count)
            }
        }
        var all: [String: [Int32]] = [:]
        for (part, entries) in parts.enumerated() {
            entries.forEachWord { word, references in
                all[word, default: []] += references.map { first[part][Int($0.kind)] + $0.index }
            }
        }
        let sorted = all.map { (word: $0.key, entries: $0.value) }.sorted { $0.word < $1.word }
        let common = sorted.filter { $0.entries.count > Self.mostEntries }.map(\.word)
        return (sorted.filter { $0.entries.count <= Self.mostEntries }.map { ($0.word, $0.entries.sorted()) }, common)
    }

    /// The steps from number to number, in base 36.
    private static func encoded(_ numbers: [Int32]) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: Int32 = 0
        for number in numbers {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes += String(number - last, radix: 36).utf8
            last = number
        }
        return bytes
    }

    private static func rowShard(_ rows: ArraySlice<Row>, _ parts: [SearchEntries]) -> SchemaValue {
        var places: [SchemaValue] = []
        var known: [[Int]: Int] = [:]
        let texts = rows.map { row -> SchemaValue in
            let key = [row.part, row.entry.place]
            let number = known[key] ?? places.count
            if known.updateValue(number, forKey: key) == nil {
                let place = parts[row.part].places[row.entry.place]
                places.append(.list([.text(place.path), .text(place.heading), .text(place.note), .text(place.language)]))
            }
            return .list([.number(number), .text(row.entry.anchor), .text(row.entry.text)])
        }
        return .node([("places", .list(places)), ("rows", .list(texts))])
    }

    /// Ranges of neighbours that are about so many bytes together; a larger element has one of its own.
    private static func shards<Element>(_ elements: [Element], limit: Int, _ bytes: (Element) -> Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var size = 0
        for index in elements.indices {
            let own = bytes(elements[index])
            if size > 0, size + own > limit {
                ranges.append(start..<index)
                start = index
                size = 0
            }
            size += own
        }
        if start < elements.count { ranges.append(start..<elements.count) }
        return ranges
    }

    /// What a search for a word loads, and what ten results load at the most ten times.
    private static let wordBytes = 16_000
    private static let rowBytes = 8_000
    /// The list of shards is loaded with the page.
    private static let mostShards = 2_000
    /// Of more dossiers the page offers no choice.
    private static let mostParts = 2_000
    /// A word in more entries than this tells nothing; its list alone would be large.
    private static let mostEntries = 4_000
}
