import Assembly
import Foundation
import Generator
import Intake
import Model
import Reader

/// A site before its pages are made: what `build` writes and `check` looks at.
struct SitePlan {
    let readings: Readings
    /// The dossiers before they are assembled.
    let outlines: [DossierOutline]
    /// What all dossiers are made of beside their articles.
    private let base: ContentKey?
    private let cache: SiteCache?
    private let reader = ArticleReader()
    private let assembler: Assembler
    private let templates: TemplateSet
    private let history: SiteHistory
    private let asOf: CalendarDate?
    private let recordsHistory: Bool
    private let console: Console

    /// Reads and groups what was taken in. What a cache knows of an earlier build is not made again. See `Site` for the history.
    init(
        _ intake: IntakeResult, templates: TemplateSet, model: FactModel = .shipped, cache: BuildCache? = nil,
        history: SiteHistory = SiteHistory(), asOf: CalendarDate? = nil, recordsHistory: Bool = true, console: Console
    ) {
        let history = history.without(intake.corrections.blackOut)
        (self.history, self.asOf, self.recordsHistory) = (history, asOf, recordsHistory)
        self.templates = templates
        self.console = console
        base = cache?.base
        self.cache = cache?.site
        readings = Readings(of: intake, with: reader, cache: cache, console: console)
        console.step("Grouping \(counted(readings.all.count, "article"))")
        let ids = LastingIDs(taken: history.takenIDs) { history.ids(of: $0) }
        assembler = Assembler(reader: reader, corrections: readings.corrections, ids: ids, model: model)
        outlines = assembler.outlines(of: readings.all)
    }

    /// Makes all pages and hands them on as they are made.
    func make(into sink: any SiteSink) throws(DiagnosticError) -> Site.Outcome {
        console.step("Finding the actors of \(counted(outlines.count, "dossier"))")
        let (assembler, cache, base) = (assembler, cache, base)
        let keys = outlines.parallelMap { outline in base.map { ContentKey(outline, base: $0) } }
        // Of a dossier that is kept only its names are known.
        let known = Array(zip(outlines, keys)).parallelMap { outline, key in key.flatMap { cache?.actors(of: outline.id, outline: $0) } }
        let found = Array(zip(outlines, known)).parallelMap { outline, known in known == nil ? assembler.actors(of: outline) : nil }
        let named = outlines.indices.map { Dossier(namedOnly: outlines[$0], actors: known[$0] ?? found[$0]?.actors ?? []) }
        let linked = assembler.linked(named, outlines: outlines)
        let sources = outlines.indices.map { index in
            let (outline, actors) = (outlines[index], found[index])
            let (related, siteActors) = (linked[index].related, linked[index].siteActors)
            return DossierSource(outline, linked: linked[index], key: keys[index]) {
                var whole = assembler.dossier(of: outline, actors: actors ?? assembler.actors(of: outline))
                (whole.related, whole.siteActors) = (related, siteActors)
                whole.earlier = assembler.earlier(of: outline, as: whole)
                return whole
            }
        }
        console.step("Assembling and making the pages of \(counted(outlines.count, "dossier"))")
        return try Site(
            sources, settings: readings.site, summaries: readings.summaries, history: history, asOf: asOf, recordsHistory: recordsHistory,
            corrections: readings.corrections, notes: readings.notes
        )
        .make(with: templates, into: sink, cache: cache, progress: console.progress(of: sources.count))
    }

    /// The summary that the program makes of a dossier. See `Site.draft(of:)`; none other is assembled.
    func draft(of id: String) throws(DiagnosticError) -> String { try siteOfOne.draft(of: id, words: templates.messages) }

    /// A dossier as one file. See `Site.bundle(of:as:templates:)`; none other is assembled.
    func bundle(of id: String, as form: BundleForm) throws(DiagnosticError) -> (contents: [UInt8], diagnostics: [Diagnostic]) {
        console.step("Assembling \(id)")
        return try siteOfOne.bundle(of: id, as: form, templates: templates)
    }

    /// The site for what is asked of one dossier: what others have to do with it is not known.
    private var siteOfOne: Site {
        let assembler = assembler
        let sources = outlines.map { outline in DossierSource(outline, linked: nil) { assembler.dossier(of: outline) } }
        return Site(
            sources, settings: readings.site, summaries: readings.summaries, history: history, asOf: asOf,
            corrections: readings.corrections,
            notes: readings.notes)
    }

    /// Everything that is wrong beside the input itself: with what the user settled, and with the pages.
    func diagnostics(_ outcome: Site.Outcome) -> [Diagnostic] {
        let check = SummaryCheck(reader: reader)
        return assembler.diagnostics(for: readings.all, dossiers: outlines.map(\.id)) + outcome.diagnostics
            + outcome.summaries.parallelMap { check.warnings($0) }.joined()
    }
}

extension Dossier {
    /// What others must know of a dossier to find out what they have to do with it.
    init(namedOnly outline: DossierOutline, actors: [Actor]) {
        self.init(
            id: outline.id, title: outline.title, from: nil, to: nil, readings: [], actors: actors, events: [], claims: [],
            disagreements: [], sharedText: [], summary: [], because: "")
    }
}

/// Finds the templates for a build.
enum TemplateChoice {
    /// What the input itself names, the first first: the theme of its `dossier.yml`, then `Templates/` in the first input folder or
    /// beside it. None of them holds articles.
    static func folders(_ input: InputArguments) -> [String] {
        [input.intake.site(at: input.paths).theme, near(input).first(where: holdsTemplates)].compactMap { $0 }
    }

    /// Where templates are looked for that nothing names.
    static func near(_ input: InputArguments) -> [String] {
        guard let first = input.inputs.first else { return [] }
        let path = URL(fileURLWithPath: first).standardizedFileURL
        return [path, path.deletingLastPathComponent()].map { $0.appendingPathComponent("Templates").path }
    }

    static func load(named: String?, input: InputArguments) throws(DiagnosticError) -> TemplateSet {
        let own = named == nil ? folders(input).first : nil
        let strays = own.map { input.intake.strays(inTemplates: $0, of: input.paths) } ?? []
        guard strays.isEmpty else { throw DiagnosticError(strays) }
        return try load(folder: named ?? own, interface: input.intake.site(at: input.paths).interface)
    }

    /// The templates of a folder, or those built in, in the language of an interface.
    static func load(folder: String?, interface: String?) throws(DiagnosticError) -> TemplateSet {
        let set = try folder.map { folder throws(DiagnosticError) in try TemplateSet(folder: folder) } ?? .builtIn
        return try set.speaking(interface)
    }

    /// A folder of this name may hold something else: on many desktops `Templates` is where office programs look.
    private static func holdsTemplates(_ path: String) -> Bool {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).contains {
            $0.hasSuffix(".mustache") || ["assets", "book.css", "words"].contains($0)
        }
    }
}
