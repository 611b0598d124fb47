import Model

/// The lines of `dossier.yml` that settle a doubt, ready to be pasted.
enum CorrectionLines {
    /// Says that two spellings name one actor.
    static func same(_ name: String, _ other: String) -> String { entry(name, "same", other) }

    /// Says that they name two.
    static func not(_ name: String, _ other: String) -> String { entry(name, "not", other) }

    /// Says what an actor is.
    static func kind(_ name: String, _ kind: ActorKind) -> String { line(name, "kind", kind.rawValue) }

    /// Says that a name is none, or is not to be shown.
    static func hidden(_ name: String) -> String { line(name, "hide", "true") }

    /// Says when articles, given by id, were published; with a place to say so, in a comment, where that is not known.
    static func published(_ ids: [String], _ value: String?) -> String {
        "articles:" + ids.map { "\n  - id: \(scalar($0))\n    " + (value.map { "published: \($0)" } ?? "# published:") }.joined()
    }

    /// Says that articles, given by id, are in the dossier.
    static func joined(_ dossier: String, _ articles: [String]) -> String { dossierLine(dossier, "articles", articles) }

    /// Says that articles, given by id, are not in it.
    static func parted(_ dossier: String, _ articles: [String]) -> String { dossierLine(dossier, "not", articles) }

    /// Says that a difference of the dossier is one ("checked"), or is none ("hide").
    static func difference(_ dossier: String, _ id: String, _ key: String) -> String {
        "differences:\n  - dossier: \(scalar(dossier))\n    id: \(scalar(id))\n    \(key): true"
    }

    private static func dossierLine(_ dossier: String, _ key: String, _ articles: [String]) -> String {
        "dossiers:\n  - id: \(scalar(dossier))\n    \(key): [\(articles.map(scalar).joined(separator: ", "))]"
    }

    private static func entry(_ name: String, _ key: String, _ other: String) -> String { line(name, key, "[\(scalar(other))]") }

    private static func line(_ name: String, _ key: String, _ value: String) -> String {
        "actors:\n  - name: \(scalar(name))\n    \(key): \(value)"
    }

    /// Text as a scalar of YAML 1.2 (sections 7.3.1 and 7.3.3) that stands in a flow sequence: plain where nothing in it could be taken for
    /// anything else by a reader of YAML 1.1 either, or else in double quotation marks.
    static func scalar(_ text: String) -> String {
        isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// Two words of letters can be no number, date, truth value or null.
    private static func isPlain(_ text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.count > 1
            && words.allSatisfy { word in
                guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return false }
                return word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "-.’".unicodeScalars.contains($0) }
            }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let width = digits.count > 4 ? 8 : 4
            return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
        default: return String(Character(scalar))
        }
    }
}
