import Model
import Yams

extension CorrectionsFile {
    /// Reads what stands under `dossiers`:
    ///
    /// ```yaml
    /// dossiers:
    ///   - id: harbour-fire
    ///     title: The fire at the harbour
    ///     articles: [harbour-1, harbour-2]
    ///     not: [town-hall-7]
    ///     note: The harbour office has not answered yet.
    /// ```
    mutating func readDossiers(_ node: Node) {
        guard let entries = node.sequence else {
            return report(node, "\"dossiers\" is no list", "write each dossier as \"- id: …\" or \"- articles: […]\"")
        }
        for entry in entries { readDossier(entry) }
    }

    private mutating func readDossier(_ node: Node) {
        var dossier = DossierCorrection(file: file, line: node.mark?.line)
        readEntries(of: node, "a dossier", keys: ["id", "title", "articles", "not", "note"]) { file, key, value in
            switch key {
            case "id": dossier.id = file.folderName(value)
            case "title": dossier.title = file.name(value, key)?.text
            case "note": dossier.note = file.name(value, key).map { Self.line($0.text) }
            case "articles": dossier.articles = file.names(value, key)
            default: dossier.not = file.names(value, key)
            }
        }
        guard dossier.id != nil || !dossier.articles.isEmpty else {
            return report(
                node, "a dossier has neither an id nor articles", "write \"id: …\" with the id of a dossier, or \"articles: […]\" with ids")
        }
        corrections.dossiers.append(dossier)
    }

    /// An id that is a folder's name and a part of an address.
    mutating func folderName(_ node: Node, _ key: String = "id") -> ActorCorrection.Name? {
        guard let name = name(node, key) else { return nil }
        let safe = slug(name.text)
        guard name.text == safe else {
            report(
                node, "\"\(name.text)\" is no id of a dossier",
                safe.isEmpty ? "write lower-case letters, digits and hyphens" : "write \"\(safe)\": lower-case letters, digits and hyphens")
            return nil
        }
        return name
    }
}
