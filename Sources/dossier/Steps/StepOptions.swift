import ArgumentParser
import Assembly
import Generator
import Intake
import Reader

/// What the steps take beside lines.
struct StepOptions: ParsableArguments {
    @Option(help: "The dossier.yml of the site; notes are read from the folder notes beside it.")
    var settings: String?

    /// Its settings, corrections and notes; what is wrong with the file, `dossier check` tells.
    var settled: IntakeResult { settings.map { ArticleIntake().articles(at: [$0]) } ?? IntakeResult() }

    func assembler(_ settled: IntakeResult) -> Assembler { Assembler(reader: ArticleReader(), corrections: settled.corrections) }
}

/// What the steps take that use words of the interface.
struct TemplateOptions: ParsableArguments {
    @OptionGroup var step: StepOptions

    @Option(help: "A folder of Mustache templates and assets.")
    var templates: String?

    func templates(_ settled: IntakeResult) throws -> TemplateSet {
        try TemplateChoice.load(folder: templates ?? settled.site.theme, interface: settled.site.interface)
    }
}

/// What the steps take that make pages.
struct PageOptions: ParsableArguments {
    @OptionGroup var site: TemplateOptions

    @Option(name: .shortAndLong, help: "The folder to write files into; without it they are printed as lines.")
    var output: String?

    func parts(_ settled: IntakeResult) throws -> SiteParts {
        let templates = try site.templates(settled)
        try templates.check()
        return SiteParts(templates: templates, settings: settled.site, corrections: settled.corrections)
    }
}
