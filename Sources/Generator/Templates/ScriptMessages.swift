/// The words that the scripts of the pages show, as a script of their own: `assets/words.js`.
enum ScriptMessages {
    static let path = "assets/words.js"

    /// The keys of the messages that scripts among some files ask for.
    static func keys(of assets: [SiteFile]) -> Set<String> {
        assets.filter { $0.path.hasSuffix(".js") && $0.path != path }.reduce(into: []) { keys, file in
            keys.formUnion(MessageTag.keys(inScript: String(decoding: file.contents, as: UTF8.self)))
        }
    }

    /// The file with the messages that the scripts ask for, each with its plural forms; nil where they ask for none.
    static func file(of assets: [SiteFile], in catalog: MessageCatalog) -> SiteFile? {
        let keys = keys(of: assets).sorted()
        guard !keys.isEmpty else { return nil }
        let members = keys.map { key -> (String, SchemaValue) in
            guard let message = catalog.messages[key] else { return (key, .text(key)) }
            guard !message.forms.isEmpty else { return (key, .text(text(message.other))) }
            let forms = PluralCategory.allCases.compactMap { category -> (String, SchemaValue)? in
                let parts = category == .other ? message.other : message.forms[category]
                return parts.map { (category.rawValue, .text(text($0))) }
            }
            return (key, .node(forms))
        }
        let start =
            "// The words that scripts show, from the message file; t(key, values) gives one with its values, t(key, values, n) the form of a number.\n"
        return SiteFile(path: path, text: start + "globalThis.dossierMessages = \(SchemaValue.node(members).json { $0 });\n" + function)
    }

    private static func text(_ parts: [Message.Part]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .slot(let name, _): "{\(name)}"
            }
        }.joined()
    }

    /// Plural categories come from the browser, which has those of CLDR.
    private static let function = """
        globalThis.dossierText = (key, values = {}, n = undefined) => {
          let text = globalThis.dossierMessages[key];
          if (typeof text !== "string") text = text[new Intl.PluralRules(document.documentElement.lang).select(n)] ?? text.other;
          return text.replace(/\\{(\\w+)\\}/gu, (slot, name) => (name === "n" && n !== undefined ? n : values[name] ?? slot));
        };

        """
}
