import Model
import Yams

extension CorrectionsFile {
    /// Reads what stands under `events`, `facts` or `differences`:
    ///
    /// ```yaml
    /// events:
    ///   - dossier: harbour-fire
    ///     id: 2031-03-04-bridge-closed
    ///     date: 2031-03-05
    ///     title: The bridge is closed
    ///     note: The day is that of the order.
    ///   - dossier: harbour-fire
    ///     id: 2031-03-04-jubilee
    ///     hide: true
    /// facts:
    ///   - dossier: harbour-fire
    ///     id: fact-harbour-1-kzqv
    ///     says: [harbour-2#p3]
    ///     not: [harbour-4]
    /// differences:
    ///   - dossier: harbour-fire
    ///     id: d1
    ///     hide: true
    /// ```
    mutating func readThings(_ kind: ThingCorrection.Kind, _ node: Node) {
        guard let entries = node.sequence else {
            return report(node, "\"\(kind.rawValue)\" is no list", "write each \(kind.noun) as \"- dossier: …\" with its \"id: …\" below")
        }
        for entry in entries { readThing(kind, entry) }
    }

    private static func keys(of kind: ThingCorrection.Kind) -> [String] {
        switch kind {
        case .events: ["dossier", "id", "date", "title", "note", "hide"]
        case .facts: ["dossier", "id", "says", "not", "note"]
        case .differences: ["dossier", "id", "hide", "checked"]
        }
    }

    private mutating func readThing(_ kind: ThingCorrection.Kind, _ node: Node) {
        var thing = ThingCorrection(kind: kind, file: file, line: node.mark?.line, dossier: .init(""), id: .init(""))
        let known = diagnostics.count
        readEntries(of: node, kind == .events ? "an event" : "a \(kind.noun)", keys: Self.keys(of: kind)) { file, key, value in
            switch key {
            case "dossier": thing.dossier = file.folderName(value, key) ?? thing.dossier
            case "id": thing.id = file.name(value, key) ?? thing.id
            case "date": thing.date = file.time(value)
            case "title": thing.title = file.name(value, key).map { Self.line($0.text) }
            case "note": thing.note = file.name(value, key).map { Self.line($0.text) }
            case "says": thing.says = file.names(value, key)
            case "not": thing.not = file.names(value, key)
            case "checked": thing.isChecked = file.flag(value, key)
            default: thing.isHidden = file.flag(value, key)
            }
        }
        guard !thing.dossier.text.isEmpty, !thing.id.text.isEmpty else {
            guard diagnostics.count == known else { return }
            return report(
                node, "an entry of \"\(kind.rawValue)\" does not say which \(kind.noun) it is about",
                "write \"dossier: …\" with the folder of the dossier and \"id: …\" with the id of the \(kind.noun), as its link ends")
        }
        if thing.id.text.hasPrefix(kind.prefix) { thing.id.text.removeFirst(kind.prefix.count) }
        corrections.things.append(thing)
    }

    /// When something was: a day, a time of day, a month or a year.
    private mutating func time(_ node: Node) -> TimeSpan? {
        guard let text = name(node, "date")?.text else { return nil }
        guard let time = StatedDate.publication(text)?.time else {
            report(node, "\"date\" is no date: \"\(text)\"", StatedDate.hint)
            return nil
        }
        return time
    }
}
