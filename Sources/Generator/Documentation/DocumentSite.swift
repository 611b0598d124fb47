import Foundation
import Model

/// Markdown documents of a folder as a site of their own, in the style of the dossiers' pages. `index.md` lists the others: their order is that of its links.
public struct DocumentSite: Sendable {
    private let documents: [(name: String, page: MarkdownPage)]
    private let others: [SiteFile]
    private let template: TemplateSet

    private static let shape = PageShape.record(
        texts: [.title], [.text: .html, .nav: .list(.record(texts: [.label, .href], flags: [.isCurrent], [.sections: .list(Link.shape)]))])
    private static let templateName = "page"
    private static let index = "index"

    /// Reads the Markdown documents of a folder and the files beside them that they lead to. `template` is the text of the page's template: it is given
    /// `title`, `text` (HTML) and the list `nav` (`label`, `href`, `isCurrent`, and of the page itself its `sections`: `label`, `href`). Throws what is wrong with the documents or with the template.
    public init(folder: String, template: String) throws(DiagnosticError) {
        let set = TemplateSet(texts: ["\(Self.templateName).mustache": template])
        let problems = set.problems + set.diagnostics(pages: [Self.templateName: Self.shape])
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        self.template = set
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted() else {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the folder cannot be read", hint: "name a folder of Markdown documents"))
        }
        var found: [String: MarkdownPage] = [:]
        for name in names where name.hasSuffix(".md") && !name.contains("/") {
            found[String(name.dropLast(3))] = try Self.document("\(folder)/\(name)")
        }
        guard let index = found[Self.index] else {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "there is no index.md", hint: "its links say which documents there are"))
        }
        var order = [Self.index]
        for link in index.links {
            let file = link.url.prefix { $0 != "#" }
            let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : ""
            if found[name] != nil, !order.contains(name) { order.append(name) }
        }
        if let missing = found.keys.sorted().first(where: { !order.contains($0) }) {
            throw DiagnosticError(
                Diagnostic(file: "\(folder)/\(missing).md", message: "no link of index.md leads to the document", hint: "add one"))
        }
        documents = order.compactMap { name in found[name].map { (name, $0) } }
        let wanted = Set(found.values.flatMap(\.links).map { String($0.url.prefix { $0 != "#" }) })
        others = names.filter { name in !name.hasSuffix(".md") && (wanted.contains(name) || name.hasSuffix(".schema.json")) }.compactMap {
            name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").map { SiteFile(path: name, contents: [UInt8]($0)) }
        }
    }

    private static func document(_ file: String) throws(DiagnosticError) -> MarkdownPage {
        guard let text = FileManager.default.contents(atPath: file).flatMap({ String(validating: $0, as: UTF8.self) }) else {
            throw DiagnosticError(Diagnostic(file: file, message: "the document is not UTF-8", hint: "save it as UTF-8"))
        }
        let page = try MarkdownTables.page(text)
        if let place = page.leftOut.first?.place {
            throw DiagnosticError(Diagnostic(file: file, line: place.line, message: "raw HTML is left out", hint: "write it in Markdown"))
        }
        guard page.headings.first?.level == 1, page.headings.count(where: { $0.level == 1 }) == 1 else {
            throw DiagnosticError(Diagnostic(file: file, message: "the document does not begin with its only heading of the first level"))
        }
        return page
    }

    /// The pages, the files that they lead to, and the stylesheet of the dossiers' pages. Throws where a link leads nowhere.
    public func files() throws(DiagnosticError) -> [SiteFile] {
        var files = others + TemplateSet.builtIn.assets.filter { ["assets/style.css", "assets/icon.svg"].contains($0.path) }
        for (name, page) in documents {
            let navigation = documents.map { other in
                PageValue.record([
                    .label: .text(other.page.headings.first?.text ?? other.name), .href: .text("\(other.name).html"),
                    .isCurrent: .flag(other.name == name),
                    .sections: .list(
                        other.name == name
                            ? page.headings.filter { $0.level == 2 }.map { Link(label: $0.text, href: "#\($0.id)").value } : []),
                ])
            }
            let value = PageValue.record([
                .title: .text(page.headings.first?.text ?? name),
                .text: .html(Self.linked(page.html.replacing("<pre>", with: "<pre tabindex=\"0\">"))), .nav: .list(navigation),
            ])
            files.append(SiteFile(path: "\(name).html", contents: try template.render(Self.templateName, value, shape: Self.shape)))
        }
        let faults = LinkCheck(files: files).diagnostics()
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return files.sorted { $0.path < $1.path }
    }

    /// Links to documents lead to their pages.
    private static func linked(_ html: String) -> String {
        let start = "href=\""
        var result = ""
        var rest = html[...]
        while let found = rest.firstRange(of: start) {
            result += rest[..<found.upperBound]
            rest = rest[found.upperBound...]
            let href = rest.prefix { $0 != "\"" }
            rest = rest[href.endIndex...]
            let path = href.prefix { $0 != "#" }
            let isDocument = path.hasSuffix(".md") && !path.contains(":") && !path.contains("/")
            result += isDocument ? "\(path.dropLast(3)).html\(href[path.endIndex...])" : String(href)
        }
        return result + String(rest)
    }
}
