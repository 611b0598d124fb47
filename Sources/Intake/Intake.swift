import Model

/// What Intake made of the input: the articles, in input order, and everything that was wrong.
public struct IntakeResult: Sendable {
    /// Every article that could be read.
    public var articles: [Article]
    /// What the user settled in a `dossier.yml`.
    public var corrections: Corrections
    /// Summaries that the user wrote, in order of their files.
    public var summaries: [UserSummary]
    /// What was written about articles and words of them, in order of the files; `article` says which article each is about.
    public var notes: [Note]
    /// What the user says of the site, in the same file.
    public var site: SiteSettings
    /// Everything that was wrong, in order of place.
    public var diagnostics: [Diagnostic]

    /// Creates a result.
    public init(
        articles: [Article] = [], corrections: Corrections = Corrections(), site: SiteSettings = SiteSettings(),
        summaries: [UserSummary] = [], notes: [Note] = [], diagnostics: [Diagnostic] = []
    ) {
        self.articles = articles
        self.corrections = corrections
        self.site = site
        self.summaries = summaries
        self.notes = notes
        self.diagnostics = diagnostics
    }
}

/// Reads files and folders of articles.
///
/// Files are read and cut in parallel. One that cannot be read becomes a diagnostic and never stops the others.
public struct ArticleIntake: Sendable {
    /// The endings of the files that are read: ".txt, .md, …".
    public static var endings: String { FormatRegistry.standard.endings }

    let files: FileReader
    let formats: FormatRegistry
    private let chrome: ChromeRemover
    private let languages = LanguageNamer()
    private let limit: UnpackingLimit
    let followsLinks: Bool

    /// Creates an intake with the formats and chrome phrases that are part of the program; no file unpacks to more than the limit. Symbolic
    /// links that lead out of a folder named are left out with a warning, unless the intake `followsLinks`.
    public init(limit: UnpackingLimit = .standard, followsLinks: Bool = false) {
        self.init(files: .disk, limit: limit, followsLinks: followsLinks)
    }

    init(files: FileReader, limit: UnpackingLimit = .standard, followsLinks: Bool = false) {
        self.files = files
        self.limit = limit
        self.followsLinks = followsLinks
        formats = .standard
        chrome = ChromeRemover()
    }

    /// Reads every file named, and every file in the folders named (sorted by path, hidden files skipped). Folders in `excluded`
    /// and built sites are passed over where they lie inside a folder named, and no file or folder is read again for a link to it. Paths are
    /// as `InputPaths` writes them. O(bytes of the input).
    public func articles(at paths: [String], excluding excluded: [String] = []) -> IntakeResult {
        let walk = InputWalk(formats: formats, files: files, excluded: excluded, followsLinks: followsLinks).walk(paths)
        let read = walk.files.parallelMap { file in file.format.read(InputBytes(file.path, files: files, limit: limit)) }
        let judged = read.flatMap(\.articles).parallelMap { chrome.judge($0) }
        let repeated = RepeatedLines(judged)
        let built = judged.parallelMap { chrome.article($0, leavingOut: repeated) }
        var result = IntakeResult(diagnostics: walk.diagnostics + read.flatMap(\.diagnostics))
        let settled = walk.corrections.map(corrections)
        for read in settled {
            result.corrections.actors += read.corrections.actors
            result.corrections.articles += read.corrections.articles
            result.corrections.dossiers += read.corrections.dossiers
            result.corrections.things += read.corrections.things
            result.corrections.publishers += read.corrections.publishers
            result.corrections.publishing.join(read.corrections.publishing)
            result.diagnostics += read.diagnostics
        }
        for file in walk.summaries {
            let read = summary(file)
            result.summaries += [read.summary].compactMap { $0 }
            result.diagnostics += read.diagnostics
        }
        for read in walk.notes.parallelMap(notes) {
            result.notes += read.notes
            result.diagnostics += read.diagnostics
        }
        let site = SiteChoice(settled, files: files)
        result.site = site.settings
        result.diagnostics += site.diagnostics
        let labels = Self.labels(walk.files, read)
        var found: [FoundArticle] = []
        for (outcome, judged) in zip(built, judged) {
            switch outcome {
            case .success(var article):
                article.file = labels[article.file] ?? article.file
                found.append(FoundArticle(article, judged.raw))
            case .failure(let failure): result.diagnostics.append(failure.diagnostic)
            }
        }
        let merged = DuplicateArticles(found)
        let unique = Self.uniqueArticles(merged.articles)
        var articles = unique.articles.map(\.article)
        result.diagnostics += merged.diagnostics + unique.diagnostics
        result.diagnostics += ListedArticles(read.flatMap(\.listed), labels: labels).complete(&articles)
        result.articles = articles.parallelMap { languages.named($0) }
        result.settle()
        result.diagnostics.sort()
        return result
    }

    /// What the `dossier.yml` of the paths says of the site, without reading any article. A theme that is not there is left out.
    public func site(at paths: [String]) -> SiteSettings {
        let read = paths.flatMap { path -> [CorrectionsFile] in
            if CorrectionsFile.names.contains(FilePath.name(path)) { return [corrections(path)] }
            let inside = CorrectionsFile.names.sorted().map { FilePath.join(path, $0) }
            let bounds = LinkBounds(path, files: files, followsLinks: followsLinks)
            return inside.filter { files.kind($0).isFile && bounds.allows($0) }.map(corrections)
        }
        return SiteChoice(read, files: files).settings
    }

    /// By path, what each file is called, with the members of archives that hold articles.
    private static func labels(_ files: [InputFile], _ read: [FormatResult]) -> [String: String] {
        var labels = Dictionary(files.map { ($0.path, $0.label) }) { first, _ in first }
        for (file, result) in zip(files, read) {
            for article in result.articles + result.listed where article.file != file.path {
                labels[article.file] = file.label + article.file.dropFirst(file.path.count)
            }
        }
        return labels
    }

    private func corrections(_ path: String) -> CorrectionsFile {
        do {
            let decoded = try DecodedText(try files.bytes(path), file: path)
            var file = CorrectionsFile(decoded.text, file: path)
            file.diagnostics = decoded.warnings + file.diagnostics
            return file
        } catch {
            var file = CorrectionsFile("", file: path)
            file.diagnostics = [error.diagnostic]
            return file
        }
    }

    private func summary(_ path: String) -> (summary: UserSummary?, diagnostics: [Diagnostic]) {
        do {
            let decoded = try DecodedText(try files.bytes(path), file: path)
            let file = SummaryFile(decoded.text, file: path)
            return (file.summary, decoded.warnings + file.diagnostics)
        } catch {
            return (nil, [error.diagnostic])
        }
    }

    private func notes(_ path: String) -> (notes: [Note], diagnostics: [Diagnostic]) {
        do {
            let decoded = try DecodedText(try files.bytes(path), file: path)
            let file = NotesFile(decoded.text, file: path)
            return (file.notes, decoded.warnings + file.diagnostics)
        } catch {
            return ([], [error.diagnostic])
        }
    }

    /// The articles, each with an id of its own. Where another has its id, an article goes by that of the next place where it stands, or by that of
    /// its file with the folder's name before it; where none is free, it is left out, and all that was joined with it is named.
    static func uniqueArticles(_ found: [FoundArticle]) -> (articles: [FoundArticle], diagnostics: [Diagnostic]) {
        var result: (articles: [FoundArticle], diagnostics: [Diagnostic]) = ([], [])
        var places: [String: String] = [:]
        for one in found where places[one.article.id] == nil { places[one.article.id] = one.place }
        var taken: Set<String> = []
        for var one in found {
            let id = one.article.id
            let message = "the id \"\(id)\" is taken by \(places[id] ?? "")"
            if !taken.insert(id).inserted {
                guard let free = one.otherIDs.first(where: { places[$0] == nil }) else {
                    let joined = one.article.alsoAt.map { "\(message), and \($0.place) is left out with it" }
                    result.diagnostics += (joined.isEmpty ? [message] : joined).map {
                        Diagnostic(
                            file: one.path, line: one.article.line, message: $0,
                            hint: "rename one of the files or give one of the articles another id; the first is kept")
                    }
                    continue
                }
                one.article.id = free
                one.article.nameVersions()
                places[free] = one.place
                result.diagnostics.append(
                    Diagnostic(
                        .warning, file: one.path, line: one.article.line, message: "\(message); the article is \"\(free)\"",
                        hint: "rename one of the files or give one of the articles another id"))
            }
            result.articles.append(one)
        }
        return result
    }
}
