import Foundation
import Model
import Testing

@testable import Generator

/// Markdown documents as a site of their own.
@Suite struct DocumentSiteTests {
    private static let template =
        "<title>{{title}}</title>{{#nav}}<a href=\"{{href}}\">{{label}}</a>{{#sections}}(<a href=\"{{href}}\">{{label}}</a>){{/sections}}{{/nav}}<main>{{{text}}}</main>"

    private func site(_ documents: [String: String]) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in documents { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let files = try DocumentSite(folder: folder.path, template: Self.template).files()
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func fault(_ documents: [String: String]) -> String {
        do {
            _ = try site(documents)
            return ""
        } catch {
            return (error as? DiagnosticError)?.diagnostics.map(\.message).joined(separator: "; ") ?? "\(error)"
        }
    }

    @Test func tablesCodeAndLinksBecomePages() throws {
        let files = try site([
            "index.md": "# All\n\n[Formats](formats.md#a-table)\n",
            "formats.md":
                "# Formats\n\n## A table\n\n| ending | what |\n|---|---|\n| `.a|b` | *one* [back](index.md) |\n| c \\| d | two |\n\n```\n| no | table |\n|---|---|\n```\n",
        ])
        let index = try #require(files["index.html"])
        #expect(index.contains("<title>All</title>") && index.contains("<a href=\"formats.html#a-table\">Formats</a>"))
        let formats = try #require(files["formats.html"])
        #expect(formats.contains("<tr><th scope=\"row\"><code>.a|b</code></th><td><em>one</em> <a href=\"index.html\">back</a></td></tr>"))
        #expect(formats.contains("<th scope=\"row\">c | d</th>") && formats.contains("<code>| no | table |"))
        #expect(files["assets/style.css"] != nil)
        // Code does not break its lines, and who has no mouse can move it; only the page's own sections are listed.
        #expect(formats.contains("<pre tabindex=\"0\"><code>") && formats.contains("(<a href=\"#a-table\">A table</a>)"))
        #expect(!index.contains("#a-table\">A table</a>"))
    }

    @Test func whatIsWrongWithDocumentsIsAnError() {
        #expect(fault(["a.md": "# A\n"]) == "there is no index.md")
        #expect(fault(["index.md": "# A\n", "b.md": "# B\n"]) == "no link of index.md leads to the document")
        #expect(fault(["index.md": "# A\n\n<b>raw</b>\n"]) == "raw HTML is left out")
        #expect(fault(["index.md": "# A\n\n[gone](gone.md)\n"]).contains("gone.html"))
        #expect(fault(["index.md": "# A\n\n[gone](#nowhere)\n"]).contains("nowhere"))
        #expect(fault(["index.md": "No heading\n"]).contains("heading"))
    }
}
