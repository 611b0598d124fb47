import Model

/// What the user's corrections say of each spelling, looked up by its words: capitals, accents and points aside.
struct SettledNames: Sendable {
    /// A spelling that an entry claims for its actor.
    struct Claim: Sendable {
        /// The index of the entry.
        let entry: Int
        let line: Int?
        /// True for the name that the actor is to have, false for another spelling of it.
        let isName: Bool
    }

    /// A spelling that is somebody else than an entry's actor.
    struct Bar: Sendable {
        let entry: Int
        let line: Int?
    }

    let entries: [ActorCorrection]
    private var claims: [String: Claim] = [:]
    private var bars: [String: [Bar]] = [:]

    /// Where two entries contradict each other, the first counts; see `CorrectionCheck`.
    init(_ corrections: Corrections) {
        entries = SettledEntries(corrections).entries
        for (index, entry) in entries.enumerated() {
            let names = [(entry.name, true)] + entry.same.map { ($0, false) }
            for (name, isName) in names where claims[Self.key(name.text)] == nil {
                claims[Self.key(name.text)] = Claim(entry: index, line: name.line, isName: isName)
            }
            for name in entry.not where claims[Self.key(name.text)]?.entry != index {
                bars[Self.key(name.text), default: []].append(Bar(entry: index, line: name.line))
            }
        }
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The entry that claims a key.
    func claim(on key: String) -> Claim? { claims[key] }

    /// The entries that a key is not to belong to.
    func bars(on key: String) -> [Bar] { bars[key] ?? [] }

    /// Under which words a spelling is looked up.
    static func key(_ spelling: String) -> String { NameWords.split(spelling).map(\.folded).joined(separator: " ") }

    /// "joined in dossier.yml, line 4".
    func words(_ verb: String, entry: Int, line: Int?) -> String {
        let file = entries[entry].file.split(separator: "/").last.map(String.init) ?? "dossier.yml"
        return "\(verb) in \(file)" + (line.map { ", line \($0)" } ?? "")
    }
}
