import Atlas
import Model

/// The names of countries and of their parts, as they are looked up word by word.
struct AreaNames: Sendable {
    static let shared = AreaNames()

    /// What a name means for a town beside it.
    struct Entry: Sendable {
        /// Behind the first, as `NameWords` folds them.
        let words: [String]
        /// Codes as `Town.area` has them; several where the name is that of several, none where it only looks like one.
        var areas: [String]
        /// True for an adjective or a people.
        let isDemonym: Bool
        /// True for a form that counts only right behind the name of a town.
        let isShort: Bool
    }

    /// By their first word; those of most words first.
    private var entries: [String: [Entry]] = [:]
    /// The names that countries and their parts have by themselves.
    private var fullNames: Set<String> = []

    private init() {
        let data = NameData.english
        var codes: [String: String] = [:]
        for name in data.countries {
            if let code = Areas.countries[name], let main = data.aliases[name] { codes[main] = code }
        }
        for name in data.countries.sorted() {
            fullNames.insert(name)
            add(name, areas: data.aliases[name].flatMap { codes[$0] }.map { [$0] } ?? [])
        }
        for (name, main) in data.demonyms.sorted(by: { $0.key < $1.key }) {
            if let code = codes[main] { add(name, areas: [code], isDemonym: true) }
        }
        for region in Areas.regions {
            let areas = region.code.map { [$0] } ?? []
            for name in region.names.map(SettledNames.key) {
                fullNames.insert(name)
                add(name, areas: areas)
            }
            for name in region.shortNames {
                // "Fla." is a state; "Victoria" alone may be anything.
                if name.contains(".") { fullNames.insert(SettledNames.key(name)) }
                add(SettledNames.key(name), areas: areas, isShort: true)
            }
        }
        for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ name: String, areas: [String], isDemonym: Bool = false, isShort: Bool = false) {
        let words = name.split(separator: " ").map(String.init)
        guard let first = words.first else { return }
        let rest = Array(words.dropFirst())
        var known = entries[first] ?? []
        if let same = known.firstIndex(where: { $0.words == rest && $0.isDemonym == isDemonym && $0.isShort == isShort }) {
            known[same].areas += areas.filter { !known[same].areas.contains($0) }
        } else {
            known.append(Entry(words: rest, areas: areas, isDemonym: isDemonym, isShort: isShort))
        }
        entries[first] = known
    }

    /// The entries that begin with a word, those of most words first.
    func entries(from first: String) -> [Entry] { entries[first] ?? [] }

    /// Whether a key is the name of a country or a part of one.
    func holds(_ key: String) -> Bool { fullNames.contains(key) }
}
