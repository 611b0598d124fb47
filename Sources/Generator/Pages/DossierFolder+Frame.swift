import Model

/// What stands around the pages of a dossier.
extension DossierFolder {
    /// The frame of a page that is named after what it holds, which may go on over several.
    func frame(_ key: MessageKey, page: Int, file: String) -> Frame {
        frame("\(t(key))\(t.suffix(ofPage: page)): \(title)", file: file)
    }

    /// The frame of one of this folder's pages.
    func frame(_ title: String, file: String) -> Frame {
        var navigation = [
            Link(label: t(.overview), href: "index.html"), Link(label: t(.timeline), href: "timeline.html"),
            Link(label: t(.actors), href: "actors.html"),
        ]
        if !isSingle { navigation.append(Link(label: t(.comparison), href: "comparison.html")) }
        navigation.append(Link(label: t(.sources), href: "sources.html"))
        return Frame(
            title: title, root: "../", navigation: navigation, current: part(of: file), isWithin: !navigation.contains { $0.href == file },
            dataFile: "../data/dossiers/\(name).json", contentLang: contentLanguage
        )
    }

    /// The page of the header to which a page of this folder belongs.
    private func part(of file: String) -> String {
        if index(ofFile: file[...]) != nil { return "sources.html" }
        switch file.prefix(while: { $0 != "-" && $0 != "." }) {
        case "index": return "index.html"
        case "timeline", "announced", "known": return "timeline.html"
        case "actors", "actor", "places": return "actors.html"
        case "sources", "versions": return "sources.html"
        default: return "comparison.html"
        }
    }
}
