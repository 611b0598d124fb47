import Model
import Yams

/// Reads `dossier.yml`, in which the user settles what the program cannot know. A fault in one entry leaves the others standing.
///
/// ```yaml
/// actors:
///   - name: Ana Sousa
///     same: [Anna Souza, A. Sousa]
///     not: [Ana Silva]
///     kind: person
///     role: harbour master
///   - name: Springfield
///     at: [39.80, -89.64]
///   - name: Reply
///     hide: true
/// articles:
///   - id: harbour-2
///     published: 2031-03-05
/// dossiers:
///   - title: The harbour fire
///     articles: [harbour-1, harbour-2]
/// ```
///
/// Each other key stands above the method that reads it.
struct CorrectionsFile: Sendable {
    var corrections = Corrections()
    var diagnostics: [Diagnostic] = []
    /// What stands under `site`; nil where the file has no such key.
    var site: SiteSettings?
    var sitePlace: (line: Int, column: Int)?
    var themePlace: (line: Int, column: Int)?
    let file: String

    /// The name of the file in an input folder.
    static let names: Set<String> = ["dossier.yml", "dossier.yaml"]

    private static let keys =
        ["actors", "articles", "dossiers"] + ThingCorrection.Kind.allCases.map(\.rawValue) + ["publishers", "publish", "site"]

    /// Reads the text of the file at a path.
    init(_ text: String, file: String) {
        self.file = file
        do {
            guard let root = try Yams.compose(yaml: text), root.null == nil else { return }
            readEntries(of: root, "dossier.yml", keys: Self.keys) { file, key, value in
                switch key {
                case "site": file.readSite(value)
                case "articles": file.readArticles(value)
                case "dossiers": file.readDossiers(value)
                case "publishers": file.readPublishers(value)
                case "publish": file.readPublishing(value)
                case "actors": file.readActors(value)
                default: if let kind = ThingCorrection.Kind(rawValue: key) { file.readThings(kind, value) }
                }
            }
        } catch {
            diagnostics.append(YAMLFault.diagnostic(error, of: "the file", file: file))
        }
    }

    /// Goes through a mapping; a key that is not among the known ones is reported.
    mutating func readEntries(
        of node: Node, _ name: String, keys: [String], _ read: (inout CorrectionsFile, _ key: String, _ value: Node) -> Void
    ) {
        let known = "the known keys are \(keys.joined(separator: ", "))"
        guard let mapping = node.mapping else { return report(node, "\(name) is no list of keys", known) }
        for (keyNode, value) in mapping {
            let key = keyNode.scalar?.string ?? ""
            guard keys.contains(key) else {
                report(
                    keyNode, "unknown key \"\(key)\" in \(name)",
                    (nearest(to: key, in: keys).map { "did you mean \"\($0)\"? " } ?? "") + known)
                continue
            }
            if value.null == nil { read(&self, key, value) }
        }
    }

    private mutating func readActors(_ node: Node) {
        guard let entries = node.sequence else {
            return report(node, "\"actors\" is no list", "write each actor as \"- name: …\"")
        }
        for entry in entries { readActor(entry) }
    }

    private mutating func readActor(_ node: Node) {
        var actor = ActorCorrection(file: file, name: .init("", line: node.mark?.line))
        readEntries(of: node, "an actor", keys: ["name", "same", "not", "kind", "role", "at", "hide"]) { file, key, value in
            switch key {
            case "name": actor.name = file.name(value, key) ?? actor.name
            case "same": actor.same = file.names(value, key)
            case "not": actor.not = file.names(value, key)
            case "kind": actor.kind = file.kind(value)
            case "role": actor.role = file.name(value, key)?.text
            case "at": actor.point = file.point(value)
            default: actor.isHidden = file.flag(value, key)
            }
        }
        guard !actor.name.text.isEmpty else {
            return report(node, "an actor has no name", "write \"- name: …\" with a name that stands in the articles")
        }
        corrections.actors.append(actor)
    }

    mutating func name(_ node: Node, _ key: String) -> ActorCorrection.Name? {
        guard let text = node.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
            report(node, "\"\(key)\" is no text", "write \"\(key): …\" with the text on the same line")
            return nil
        }
        guard text.unicodeScalars.count <= Self.longest else {
            report(node, "\"\(key)\" is longer than \(Self.longest) characters", "shorten it: it may stand on many pages")
            return nil
        }
        return ActorCorrection.Name(text, line: node.mark?.line)
    }

    /// One name or a list of names.
    mutating func names(_ node: Node, _ key: String) -> [ActorCorrection.Name] {
        guard let sequence = node.sequence else { return [name(node, key)].compactMap { $0 } }
        return sequence.compactMap { name($0, key) }
    }

    /// In Unicode scalars, of one text.
    private static let longest = 4_000

    private mutating func kind(_ node: Node) -> ActorKind? { choice(node, "no kind of actor", "kinds") }

    /// One of the cases of a type.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node, _ fault: String, _ plural: String) -> Choice? {
        let known = Choice.allCases.map(\.rawValue)
        let text = node.scalar?.string ?? ""
        guard let choice = Choice(rawValue: text) else {
            let guess = nearest(to: text, in: known).map { "did you mean \"\($0)\"? " } ?? ""
            report(node, "\"\(text)\" is \(fault)", guess + "the \(plural) are \(known.joined(separator: ", "))")
            return nil
        }
        return choice
    }

    private mutating func point(_ node: Node) -> GeoPoint? {
        let degrees = node.sequence?.compactMap(\.float) ?? []
        guard degrees.count == 2, node.sequence?.count == 2, let point = GeoPoint(latitude: degrees[0], longitude: degrees[1]) else {
            report(
                node, "\"at\" is no latitude and longitude",
                "write \"at: [48.86, 2.35]\": degrees north and degrees east, south and west with a minus")
            return nil
        }
        return point
    }

    mutating func flag(_ node: Node, _ key: String) -> Bool {
        guard let flag = node.bool else {
            report(node, "\"\(key)\" is neither true nor false", "write \"\(key): true\" or leave it out")
            return false
        }
        return flag
    }

    mutating func report(_ node: Node, _ message: String, _ hint: String) {
        diagnostics.append(Diagnostic(file: file, line: node.mark?.line, column: node.mark?.column, message: message, hint: hint))
    }
}
