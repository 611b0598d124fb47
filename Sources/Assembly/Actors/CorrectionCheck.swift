import Model

/// Finds what is wrong with the user's corrections: names that no article has, and entries that contradict each other.
struct CorrectionCheck {
    let corrections: Corrections

    /// One error for each name that no article has, and for each contradiction, in the order of the file.
    func diagnostics(for readings: [Reading]) -> [Diagnostic] {
        guard !corrections.actors.isEmpty else { return [] }
        return (unmatched(in: readings) + contradictions()).sorted()
    }

    /// The name of an entry may be new when the entry joins other spellings under it.
    private func unmatched(in readings: [Reading]) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        for reading in readings {
            for mention in reading.names { counts[mention.text, default: 0] += 1 }
        }
        let keys = Set(counts.keys.map(SettledNames.key))
        // The most frequent of names that are equally near is the likeliest to be meant.
        let candidates = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return corrections.actors.flatMap { entry in
            let wanted = (entry.same.isEmpty ? [entry.name] : []) + entry.same + entry.not
            return wanted.filter { !keys.contains(SettledNames.key($0.text)) }.map { name in
                Diagnostic(
                    file: entry.file, line: name.line, message: "no article names \u{201C}\(name.text)\u{201D}",
                    hint: nearest(to: name.text, in: candidates).map { "did you mean \u{201C}\($0)\u{201D}?" }
                        ?? "write the name as an article does, or leave it out")
            }
        }
    }

    private func contradictions() -> [Diagnostic] {
        let settled = SettledEntries(corrections)
        let entries = settled.entries
        var found = settled.contradictions
        var claims: [String: (entry: Int, name: ActorCorrection.Name)] = [:]
        for (index, entry) in entries.enumerated() {
            for name in [entry.name] + entry.same {
                let key = SettledNames.key(name.text)
                if let first = claims[key] {
                    guard first.entry != index else { continue }
                    let place = first.name.line.map { ", line \($0)" } ?? ""
                    found.append(
                        Diagnostic(
                            file: entry.file, line: name.line,
                            message: "\u{201C}\(name.text)\u{201D} is \u{201C}\(entry.name.text)\u{201D} here and "
                                + "\u{201C}\(entries[first.entry].name.text)\u{201D} elsewhere\(place)",
                            hint: "keep it in one of the two entries"))
                } else {
                    claims[key] = (index, name)
                }
            }
            let own = [entry.name] + entry.same
            for name in entry.not {
                guard let other = own.first(where: { SettledNames.key($0.text) == SettledNames.key(name.text) }) else { continue }
                let place = other.line.map { ", line \($0)" } ?? ""
                found.append(
                    Diagnostic(
                        file: entry.file, line: name.line,
                        message: "\u{201C}\(name.text)\u{201D} is said to be \u{201C}\(entry.name.text)\u{201D}\(place), and not to be",
                        hint: "keep it either in same or in not"))
            }
        }
        return found
    }
}
