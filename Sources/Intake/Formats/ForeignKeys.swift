import Model

/// What the keys of an article's record mean where another program wrote it, and which were passed over.
struct ForeignKeys: Sendable {
    /// For each of our keys the one of the record that stands for it.
    private(set) var places: [String: String] = [:]
    /// Keys of the record that were read as ours, and as which; sorted.
    private(set) var read: [(theirs: String, ours: String)] = []
    /// Keys of the record that mean nothing here; sorted.
    private(set) var passed: [String] = []

    /// Reads the keys of a record: `own` are those that are known as they are. `isAddress` says of the value of a key that it is an address.
    init(_ keys: some Sequence<String>, own: [String], isAddress: (String) -> Bool) {
        let sorted = keys.sorted()
        for key in sorted where own.contains(key) { places[key] = key }
        let foreign = sorted.filter { !own.contains($0) }
        // "Text", "TITLE": our own in other letters.
        for (theirs, meaning) in own.map({ (theirs: Self.bare($0), ours: $0) }) + Self.meanings {
            for key in foreign where Self.bare(key) == theirs {
                let ours = meaning != "source" ? meaning : isAddress(key) ? "url" : "publisher"
                guard places[ours] == nil, own.contains(ours) else { continue }
                places[ours] = key
                read.append((key, ours))
            }
        }
        read.sort { $0.theirs < $1.theirs }
        passed = foreign.filter { key in !read.contains { $0.theirs == key } }
    }

    /// True where the record has another name for one of our keys.
    func isForeign(_ ours: String) -> Bool { read.contains { $0.ours == ours } }

    /// One message for all records of a file: what was read as what, and what was passed over. Nil where all keys are ours.
    static func note(_ all: [ForeignKeys], file: String) -> Diagnostic? {
        let read = Set(all.flatMap { $0.read.map { "\"\($0.theirs)\" as \"\($0.ours)\"" } }).sorted()
        let passed = Set(all.flatMap(\.passed)).sorted()
        guard !read.isEmpty || !passed.isEmpty else { return nil }
        let shown = passed.prefix(most).map { "\"\($0)\"" } + (passed.count > most ? ["\(passed.count - most) more"] : [])
        var parts: [String] = []
        if !read.isEmpty { parts.append("read \(read.joined(separator: ", "))") }
        if !shown.isEmpty { parts.append("passed over \(shown.joined(separator: ", "))") }
        let ours = Metadata.keys.filter { key in !all.contains { $0.places[key] != nil } }
        let guess =
            passed.lazy.compactMap { key in nearest(to: key, in: ours).map { "did you mean \"\($0)\" by \"\(key)\"? " } }.first ?? ""
        return Diagnostic(.warning, file: file, message: "keys of another program: \(parts.joined(separator: "; "))", hint: guess + hint)
    }

    /// So many keys are named.
    private static let most = 12
    private static let hint = "the known keys are \((Metadata.keys + ["html", "id", "text"]).sorted().joined(separator: ", "))"

    /// True for the address of a page.
    static func isAddress(_ value: String) -> Bool { value.hasPrefix("http://") || value.hasPrefix("https://") }

    /// A link of a note program to a note of its own, without its brackets: "[[Jane Doe]]".
    static func unlinked(_ name: String) -> String {
        name.hasPrefix("[[") && name.hasSuffix("]]") ? String(name.dropFirst(2).dropLast(2)) : name
    }

    /// The names in a value, parted by semicolons or bars: "Jane Doe", "Ann Smith" of "Doe, Jane; Smith, Ann". Those of other programs are bylines.
    static func authors(in value: String, areBylines: Bool) -> [String] {
        let names = value.split { $0 == ";" || $0 == "|" }.compactMap { Metadata.filled(String($0)) }
        let people = names.compactMap(Self.turned)
        if names.count > 1, people.count == names.count { return people }
        return areBylines ? names.flatMap { authors($0) } : names
    }

    /// "Jane Doe" of "Doe, Jane".
    static func turned(_ name: String) -> String? {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false).compactMap { Metadata.filled(String($0)) }
        return parts.count == 2 ? parts[1] + " " + parts[0] : nil
    }

    /// The names in a byline.
    static func authors(_ byline: String) -> [String] {
        let names = AuthorNames.names(in: unlinked(byline), publisher: nil)
        return names.isEmpty ? [byline].compactMap(Metadata.filled) : names
    }

    private static func bare(_ key: some StringProtocol) -> String { key.lowercased().filter { $0.isLetter || $0.isNumber } }

    private static let meanings: [(theirs: String, ours: String)] = EmbeddedFiles.entries("keys/others.txt").compactMap { entry in
        let parts = entry.split(separator: ":").map { Metadata.filled(String($0)) ?? "" }
        return parts.count == 2 ? (bare(parts[0]), parts[1]) : nil
    }
}
