import Model

/// The user's entries about dossiers, and what is wrong with them.
struct SettledDossiers: Sendable {
    /// Those that can be kept: a contradiction is settled by the first entry.
    private(set) var entries: [DossierCorrection] = []
    private var contradictions: [Diagnostic] = []

    init(_ corrections: [DossierCorrection]) {
        var ids: [String: DossierCorrection.Name] = [:]
        var articles: [String: DossierCorrection.Name] = [:]
        for correction in corrections {
            var entry = correction
            if let id = entry.id {
                if let first = ids[id.text] {
                    contradict(
                        entry, id, "the dossier \"\(id.text)\" has an entry already\(Self.place(first))", "keep one of the two entries")
                    continue
                }
                ids[id.text] = id
                if DossierTitle.reserved.contains(id.text) {
                    contradict(
                        entry, id, "\"\(id.text)\" cannot be the id of a dossier", "the site keeps that name for itself: write another")
                    entry.id = nil
                }
            }
            entry.articles = entry.articles.filter { article in
                if let first = articles[article.text] {
                    contradict(
                        entry, article, "the article \"\(article.text)\" is in another entry already\(Self.place(first))",
                        "an article is in one dossier: keep it in one of the two entries")
                    return false
                }
                articles[article.text] = article
                return true
            }
            entry.not = entry.not.filter { article in
                guard entry.articles.contains(where: { $0.text == article.text }) else { return true }
                contradict(
                    entry, article, "the article \"\(article.text)\" is both in the dossier and not", "keep it in one of the two lists")
                return false
            }
            entries.append(entry)
        }
    }

    /// Contradictions, and ids that no article and no dossier has, in the order of the file. O(entries × ids).
    func diagnostics(articles: [String], dossiers: [String]) -> [Diagnostic] {
        guard !entries.isEmpty || !contradictions.isEmpty else { return [] }
        let (knownArticles, knownDossiers) = (Set(articles), Set(dossiers))
        var found = contradictions
        for entry in entries {
            for name in entry.articles + entry.not where !knownArticles.contains(name.text) {
                let near = nearest(to: name.text, in: articles.sorted()).map { "did you mean \"\($0)\"?" }
                found.append(
                    fault(
                        entry, name, "there is no article \"\(name.text)\"",
                        near ?? "an article's id is its file name without the ending, or its \"id\" key"))
            }
            if let id = entry.id, entry.articles.isEmpty, !knownDossiers.contains(id.text) {
                let near = nearest(to: id.text, in: dossiers.sorted()).map { "did you mean \"\($0)\"? " } ?? ""
                found.append(fault(entry, id, "there is no dossier \"\(id.text)\"", near + "name its articles to make one"))
            }
        }
        return found.sorted()
    }

    private mutating func contradict(_ entry: DossierCorrection, _ name: DossierCorrection.Name, _ message: String, _ hint: String) {
        contradictions.append(fault(entry, name, message, hint))
    }

    private func fault(_ entry: DossierCorrection, _ name: DossierCorrection.Name, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(file: entry.file, line: name.line ?? entry.line, message: message, hint: hint)
    }

    private static func place(_ name: DossierCorrection.Name) -> String { name.line.map { ", line \($0)" } ?? "" }
}
