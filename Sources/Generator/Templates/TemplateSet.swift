import Foundation
import Model

/// The templates of a site, their words (`words/`), the files that go with them (`assets/`) and the style of books (`book.css`). Other files of a templates' folder are no
/// part of the site.
public struct TemplateSet: Sendable {
    /// A template's text and the file that it came from.
    struct Source: Sendable {
        var file: String
        var text: String
    }

    let sources: [String: Source]
    private var programs: [String: TemplateProgram]
    /// The templates that can be parsed.
    private let trees: [String: TemplateTree]
    /// Files that the site has as they are, sorted by path, and the words of their scripts.
    public private(set) var assets: [SiteFile]
    /// The style of a dossier as a book.
    let bookStyle: String
    private var messageFiles: MessageFiles
    /// The words of the pages.
    public private(set) var messages: MessageCatalog
    /// What is wrong with the templates by themselves: tags that do not close, files that are no text.
    public let problems: [Diagnostic]

    /// The templates that are part of the program.
    public static let builtIn = TemplateSet(files: builtInFiles)

    private static let bookFile = "book.css"

    private static let builtInFiles: [String: (file: String, bytes: [UInt8])] = Dictionary(
        uniqueKeysWithValues: EmbeddedFiles.paths.map { ($0, ("Templates/" + $0, EmbeddedFiles.bytes($0) ?? [])) }
    )

    /// The templates of a folder; what it lacks is taken from those built in. Throws where the folder cannot be read.
    public init(folder: String) throws(DiagnosticError) {
        var files = Self.builtInFiles
        var file = folder
        do {
            for path in try Self.paths(in: folder) {
                file = folder + "/" + path
                files[path] = (file, [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
            }
        } catch {
            throw DiagnosticError(
                Diagnostic(file: file, message: "the templates cannot be read", hint: "name a folder of .mustache files with --templates")
            )
        }
        self.init(files: files)
    }

    /// The same in another language: that of a message file, given by its path, or one of which the set has the words, given by its tag.
    /// Nil is English. Throws where there are no such words.
    public func speaking(_ interface: String?) throws(DiagnosticError) -> TemplateSet {
        var set = self
        var language = interface ?? MessageCatalog.english.language
        if let path = interface, path.hasSuffix(".yml") || path.hasSuffix(".yaml") {
            guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self) else {
                throw DiagnosticError(
                    Diagnostic(file: path, message: "the message file cannot be read", hint: "name a file of UTF-8 under site: interface:"))
            }
            guard let own = set.messageFiles.add(text, file: path) else { throw DiagnosticError(set.messageFiles.problems) }
            language = own
        }
        let known = set.messageFiles.catalogs
        guard let catalog = known[language] ?? known[String(language.prefix { $0 != "-" })] else {
            let tags = known.keys.sorted().joined(separator: ", ")
            throw DiagnosticError(
                Diagnostic(
                    message: "there are no words in “\(language)” for the interface",
                    hint: "there are \(tags); for another language write words/\(language).yml into the templates' folder"))
        }
        set.speak(catalog)
        return set
    }

    private mutating func speak(_ catalog: MessageCatalog) {
        messages = catalog
        programs = Dictionary(
            uniqueKeysWithValues: trees.keys.map { ($0, TemplateProgram($0, in: trees, messages: catalog)) })
        assets.removeAll { $0.path == ScriptMessages.path }
        if let script = ScriptMessages.file(of: assets, in: catalog) {
            assets = (assets + [script]).sorted { $0.path < $1.path }
        }
    }

    /// The keys of all messages that the program, the templates and their scripts name.
    private var keys: Set<String> {
        trees.values.reduce(into: Set(MessageKey.allCases.map(\.name)).union(ScriptMessages.keys(of: assets))) { keys, tree in
            keys.formUnion(MessageTag.keys(in: tree.nodes))
        }
    }

    /// Templates given as text, by path (`page.mustache`), without those built in: for tests and other programs.
    public init(texts: [String: String]) {
        self.init(files: texts.reduce(into: [:]) { $0[$1.key] = ($1.key, Array($1.value.utf8)) })
    }

    private init(files: [String: (file: String, bytes: [UInt8])]) {
        var sources: [String: Source] = [:]
        var trees: [String: TemplateTree] = [:]
        var assets: [SiteFile] = []
        var messageFiles = MessageFiles.builtIn
        var problems: [Diagnostic] = []
        for (path, content) in files.sorted(by: { $0.key < $1.key }) {
            guard path.hasSuffix(".mustache") else {
                if MessageFiles.holds(path), content.file != "Templates/" + path || EmbeddedFiles.bytes(path) != content.bytes {
                    messageFiles.add(String(decoding: content.bytes, as: UTF8.self), file: content.file)
                }
                if path.hasPrefix("assets/") { assets.append(SiteFile(path: path, contents: content.bytes)) }
                continue
            }
            let name = String(path.dropLast(".mustache".count))
            guard let text = String(validating: content.bytes, as: UTF8.self) else {
                sources[name] = Source(file: content.file, text: "")
                problems.append(Diagnostic(file: content.file, message: "the template is not UTF-8", hint: "save it as UTF-8"))
                continue
            }
            sources[name] = Source(file: content.file, text: text)
            do throws(TemplateProblem) {
                trees[name] = try TemplateTree(source: text)
            } catch {
                problems.append(
                    Diagnostic(
                        file: content.file, line: error.position.line, column: error.position.column, message: error.message,
                        hint: error.hint))
            }
        }
        self.sources = sources
        self.trees = trees
        self.assets = assets
        self.problems = problems
        bookStyle = files[Self.bookFile].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        self.messageFiles = messageFiles
        messages = messageFiles.catalogs["en"] ?? .english
        programs = [:]
        speak(messages)
    }

    /// Everything that is wrong with the templates for pages of these shapes, sorted by place.
    package func diagnostics(pages: [String: PageShape]) -> [Diagnostic] {
        var found = Set(problems)
        let lint = TemplateLint(trees: trees, file: { sources[$0]?.file ?? $0 }, messages: messages)
        for (page, shape) in pages {
            if sources[page] == nil {
                found.insert(Diagnostic(message: "there is no template “\(page).mustache”", hint: "add it to the templates' folder"))
            }
            found.formUnion(lint.diagnostics(page: page, shape: shape))
        }
        return found.sorted()
    }

    /// Templates that the program does not know and that no other includes.
    public var unused: [Diagnostic] {
        let known = Set(Self.builtIn.sources.keys)
        let included = trees.values.reduce(into: known) { $0.formUnion(TemplateLint.names(in: $1.nodes).templates) }
        return sources.keys.filter { !included.contains($0) }.sorted().map { name in
            let near = nearest(to: name, in: known.sorted())
            return Diagnostic(
                .warning, file: sources[name]?.file, message: "nothing uses the template",
                hint: near.map { "did you mean \($0).mustache?" } ?? "include it in another, or leave it out")
        }
    }

    /// Throws when something is wrong with the templates for the pages of a site.
    public func check() throws(DiagnosticError) {
        let known = keys.union(Self.builtIn.keys)
        let problems = diagnostics(pages: Site.pageShapes) + messageFiles.problems + messageFiles.diagnostics(required: keys, known: known)
        guard problems.isEmpty else { throw DiagnosticError(problems) }
    }

    /// A page as UTF-8. The value is of the shape that the templates were checked with. Throws when the template is missing.
    package func render(_ template: String, _ value: PageValue, shape: PageShape) throws(DiagnosticError) -> [UInt8] {
        assert(shape.mismatch(with: value) == nil, "\(template): the values do not fit at \(shape.mismatch(with: value) ?? "")")
        guard let program = programs[template] else {
            throw DiagnosticError(Diagnostic(file: template + ".mustache", message: "there is no such template"))
        }
        return PageRenderer.render(program, value)
    }

    private static func paths(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            return !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
    }
}
