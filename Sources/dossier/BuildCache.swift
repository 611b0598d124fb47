import Foundation
import Generator
import Intake
import Model

/// What a build may take over from an earlier one into the same folder.
struct BuildCache {
    let site: SiteCache
    /// What all dossiers are made of beside their articles.
    let base: ContentKey
    /// By article: what its reading is made of.
    let readings: [ContentKey]
    private let summaries: [UserSummary]
    private let notes: [Note]
    private let assets: [SiteFile]
    private let output: String
    private let asOf: String?
    private let recordsHistory: Bool

    /// What the whole site is made of. `history` is what is remembered, before or after the build.
    func whole(_ history: [UInt8]) -> ContentKey {
        ContentKey(
            base: base, readings: readings, summaries: summaries, notes: notes, assets: assets, folder: output, history: history,
            asOf: asOf,
            recordsHistory: recordsHistory)
    }

    /// Nil where the program itself cannot be told from others.
    init?(output: String, intake: IntakeResult, templates: TemplateSet, asOf: String?, recordsHistory: Bool) {
        guard let program = Self.program else { return nil }
        base = ContentKey(program: program, templates: templates, settings: intake.site, corrections: intake.corrections)
        readings = intake.articles.parallelMap { ContentKey($0, program: program) }
        (summaries, notes, assets, self.output) = (intake.summaries, intake.notes, templates.assets, output)
        (self.asOf, self.recordsHistory) = (asOf, recordsHistory)
        site = SiteCache(output: output)
    }

    /// The size of the program's file and when it was made: another build of the program may make other pages.
    private static var program: String? {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return nil }
        return "\(DossierCommand.configuration.version) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
}
