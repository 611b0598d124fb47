import ArgumentParser
import Foundation
import Generator
import Model

struct DocumentTemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document-templates",
        abstract: "Rewrite the comments at the head of templates, which list what each is given.",
        discussion: """
            The first line of a comment, which says what the template is for, stays as it is.

            Example:  dossier document-templates my-templates
            """,
        shouldDisplay: false
    )

    @Argument(help: "The folder of templates.")
    var folder: String

    func run() throws {
        let console = Console(quiet: false)
        try console.reporting {
            let set = try TemplateSet(folder: folder)
            let guide = TemplateGuide(set, pages: Site.pageShapes)
            for name in guide.names {
                let file = URL(fileURLWithPath: folder).appendingPathComponent(name + ".mustache")
                guard let old = FileManager.default.contents(atPath: file.path), let text = guide.documented(name),
                    old != Data(text.utf8)
                else { continue }
                try Data(text.utf8).write(to: file)
                console.say(name + ".mustache")
            }
        }
    }
}
