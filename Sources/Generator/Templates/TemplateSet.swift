import Foundation
import Model
import Mustache

/// The templates of a site and the files that go with them (`assets/`). Other files of a templates' folder are no part of the site.
public struct TemplateSet: Sendable {
    /// A template's text and the file that it came from.
    struct Source: Sendable {
        var file: String
        var text: String
    }

    let sources: [String: Source]
    private let library: MustacheLibrary
    /// Files that are copied into the site as they are, sorted by path.
    public let assets: [SiteFile]
    /// What is wrong with the templates by themselves: tags that do not close, files that are no text.
    public let problems: [Diagnostic]

    /// The templates that are part of the program.
    public static let builtIn = TemplateSet(files: builtInFiles, problems: [])

    private static let builtInFiles: [String: (file: String, bytes: [UInt8])] = Dictionary(
        uniqueKeysWithValues: EmbeddedFiles.paths.map { ($0, ("Templates/" + $0, EmbeddedFiles.bytes($0) ?? [])) }
    )

    /// The templates of a folder; what it lacks is taken from those built in. Throws a `Diagnostic` when the folder cannot be read.
    public init(folder: String) throws(DiagnosticError) {
        var files = Self.builtInFiles
        do {
            for path in try Self.paths(in: folder) {
                let file = folder + "/" + path
                files[path] = (file, [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
            }
        } catch {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the templates cannot be read", hint: "name a folder of .mustache files with --templates")
            )
        }
        self.init(files: files, problems: [])
    }

    /// Templates given as text, by path (`page.mustache`), without those built in: for tests and other programs.
    public init(texts: [String: String]) {
        self.init(files: texts.reduce(into: [:]) { $0[$1.key] = ($1.key, Array($1.value.utf8)) }, problems: [])
    }

    private init(files: [String: (file: String, bytes: [UInt8])], problems: [Diagnostic]) {
        _ = ByteHTMLContent.register
        var sources: [String: Source] = [:]
        var templates: [String: MustacheTemplate] = [:]
        var assets: [SiteFile] = []
        var problems = problems
        for (path, content) in files.sorted(by: { $0.key < $1.key }) {
            guard path.hasSuffix(".mustache") else {
                if path.hasPrefix("assets/") { assets.append(SiteFile(path: path, contents: content.bytes)) }
                continue
            }
            let name = String(path.dropLast(".mustache".count))
            guard let text = String(validating: content.bytes, as: UTF8.self) else {
                problems.append(Diagnostic(file: content.file, message: "the template is not UTF-8", hint: "save it as UTF-8"))
                continue
            }
            sources[name] = Source(file: content.file, text: text)
            // The comment at the head must leave nothing behind, not even a line end: partials stand inside of lines.
            let body = TemplateGuide.parted(text).body
            let linesAbove = text[..<body.startIndex].count { $0 == "\n" }
            do {
                templates[name] = try MustacheTemplate(string: ByteHTMLContent.pragma + Self.withoutIndentedTags(body))
            } catch let error as MustacheTemplate.ParserError {
                // Our own check finds the same with a better place and words, except for characters that no name may have.
                if (try? TemplateTree(source: text)) != nil {
                    problems.append(
                        Diagnostic(file: content.file, line: error.context.lineNumber + linesAbove, message: "the tag is not Mustache")
                    )
                }
            } catch {
                problems.append(Diagnostic(file: content.file, message: "the template cannot be parsed: \(error)"))
            }
        }
        self.sources = sources
        self.library = MustacheLibrary(templates: templates)
        self.assets = assets
        self.problems = problems
    }

    /// Everything that is wrong with the templates for pages of these shapes, sorted by place.
    public func diagnostics(pages: [String: PageShape]) -> [Diagnostic] {
        var found = Set(problems)
        var trees: [String: TemplateTree] = [:]
        for (name, source) in sources {
            do throws(TemplateProblem) {
                trees[name] = try TemplateTree(source: source.text)
            } catch {
                found.insert(
                    Diagnostic(
                        file: source.file, line: error.position.line, column: error.position.column, message: error.message,
                        hint: error.hint)
                )
            }
        }
        let lint = TemplateLint(trees: trees, file: { sources[$0]?.file ?? $0 })
        for (page, shape) in pages {
            if sources[page] == nil {
                found.insert(Diagnostic(message: "there is no template “\(page).mustache”", hint: "add it to the templates' folder"))
            }
            found.formUnion(lint.diagnostics(page: page, shape: shape))
        }
        return found.sorted()
    }

    /// The text of a page. Throws when the template is missing or the value is not of the shape.
    public func render(_ template: String, _ value: PageValue, shape: PageShape) throws(DiagnosticError) -> String {
        if let mismatch = shape.mismatch(with: value) {
            throw DiagnosticError(
                Diagnostic(file: template + ".mustache", message: "the page's values do not fit its model at \(mismatch)"))
        }
        guard let text = library.render(value.mustacheValue, withTemplate: template) else {
            throw DiagnosticError(Diagnostic(file: template + ".mustache", message: "there is no such template"))
        }
        return text
    }

    /// Mustache indents everything that an indented partial makes, text of articles included; so tags that stand alone on a line lose
    /// their indentation.
    private static func withoutIndentedTags(_ text: Substring) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let trimmed = line.drop { $0 == " " || $0 == "\t" }
            return trimmed.hasPrefix("{{") && !trimmed.hasPrefix("{{{") ? trimmed : line
        }.joined(separator: "\n")
    }

    private static func paths(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
            return !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
    }
}
