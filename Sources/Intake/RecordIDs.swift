import Model

/// Ids for the articles of a file that holds many: the file's name and what their addresses end in, so that an article keeps its id when the
/// others around it change; where there is no address, their titles or numbers.
struct RecordIDs {
    private let stem: String
    private var taken: Set<String> = []
    /// By base, the number to try next.
    private var next: [String: Int] = [:]
    private var count = 0

    /// Last parts of addresses with fewer letters say little without the part before.
    private static let telling = 6

    init(file: String) { stem = FilePath.stem(file) }

    /// An id that no other article of the file has.
    mutating func name(address: String?, title: String?) -> String {
        count += 1
        let words = [address.map(Self.words) ?? "", title ?? ""].map { slug($0) }.first { !$0.isEmpty } ?? ""
        let base = stem + "-" + (words.isEmpty ? String(count) : words)
        var id = base
        guard !taken.insert(id).inserted else { return id }
        var copy = next[base] ?? 2
        repeat {
            id = "\(base)-\(copy)"
            copy += 1
        } while !taken.insert(id).inserted
        next[base] = copy
        return id
    }

    /// What tells an address from others of its site: the end of its path, and its query.
    private static func words(_ address: String) -> String {
        let parts = (PageAddress(address)?.key ?? address).split(separator: "?", maxSplits: 1)
        guard let place = parts.first else { return "" }
        var path = place.split(separator: "/").map(String.init)
        if path.count > 1 { path.removeFirst() }
        guard var last = path.popLast() else { return "" }
        if let dot = last.lastIndex(of: "."), last.distance(from: dot, to: last.endIndex) <= 6, dot > last.startIndex {
            last = String(last[..<dot])
        }
        if last.utf8.count < telling, let before = path.last { last = before + "-" + last }
        return parts.count > 1 ? last + "-" + parts[1] : last
    }
}
