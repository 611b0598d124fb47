import Foundation
import Generator
import Intake
import Model

/// What a site was made of and what it holds, as a file beside it says: enough to tell later whether either was changed.
struct Seal: Codable, Hashable {
    /// A file and its digest.
    struct File: Codable, Hashable {
        /// With `/` between its parts; of an input, from the folder above the one that was named.
        var path: String
        /// In lower-case hexadecimal.
        var sha256: String
    }

    /// A line of an article that is not part of it.
    struct LeftOut: Codable, Hashable {
        var article: String
        var file: String
        var line: Int
        var text: String
        var because: String
    }

    /// What the user chose for the build.
    struct Options: Codable, Hashable {
        var followLinks: Bool
        var maxUnpacked: Int?
    }

    /// The program's.
    var version: String
    var options: Options
    /// Articles, `dossier.yml` and summaries of the user's, by their paths.
    var inputs: [File]
    /// The user's own templates and assets, by their paths; none where those of the program were used.
    var templates: [File]
    /// Every file of the site, by its path.
    var outputs: [File]
    /// What the program said of the input: files and articles that it left out, and why.
    var problems: [String]
    var leftOut: [LeftOut]

    /// Reads the input and what the site in a folder remembers, makes it in memory, and notes both. Throws where the input has no article.
    init(site: String, input: InputArguments, templates named: String?, console: Console) throws {
        let folder = named ?? TemplateChoice.folders(input).first
        let templates = try TemplateChoice.load(named: named, input: input)
        let read = input.intake.digests(at: input.paths, excluding: TemplateChoice.folders(input))
        try templates.check()
        let intake = try Readings.articles(of: input, console)
        let plan = SitePlan(intake, templates: templates, history: try SiteHistory(site: site), console: console)
        let sink = DigestSink()
        let outcome = try plan.make(into: sink)
        version = DossierCommand.configuration.version
        options = Options(followLinks: input.followLinks, maxUnpacked: input.maxUnpacked)
        inputs = read.files.map { File(path: $0.label, sha256: $0.sha256) }
        self.templates = try folder.map(Self.files(in:)) ?? []
        outputs = sink.files
        let labels = SealLabels(inputs: input.paths, files: read.files)
        problems = (intake.diagnostics + plan.diagnostics(outcome)).map { labels.relabelled($0.description) }.sorted()
        leftOut = plan.readings.all.map(\.article).sorted { $0.id < $1.id }.flatMap { article in
            article.leftOut.map {
                LeftOut(article: article.id, file: article.file, line: $0.line, text: $0.text, because: $0.because)
            }
        }
    }

    /// The files of a folder and the folders in it, but for the list that the writer of sites keeps; links are not followed.
    static func files(in folder: String) throws(DiagnosticError) -> [File] {
        do {
            return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0 != SiteWriter.manifest }.sorted().compactMap {
                path in
                let place = folder + "/" + path
                switch try FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType {
                case .typeDirectory?: return nil
                case .typeRegular?: return File(path: path, sha256: SHA256.hex(try Data(contentsOf: URL(filePath: place))))
                default: return File(path: path, sha256: "")
                }
            }
        } catch {
            throw DiagnosticError(Diagnostic(file: folder, message: "the folder cannot be read", hint: "name the folder of a built site"))
        }
    }

    /// Where the seal of a site is: beside its folder, as `site.seal`, which is the name of no input.
    static func path(ofSite site: String) -> String {
        URL(filePath: site).standardizedFileURL.path(percentEncoded: false).trimmingSlash + ".seal"
    }

    /// The seal as JSON with sorted keys, the same in every run. O(length).
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [0x0A]
        }
    }

    /// Reads a seal; throws a diagnostic where there is none.
    init(file: String) throws(DiagnosticError) {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DiagnosticError(
                Diagnostic(file: file, message: "the site has no seal, or it cannot be read", hint: "dossier seal writes it"))
        }
        do { self = try JSONDecoder().decode(Seal.self, from: data) } catch {
            throw DiagnosticError(
                Diagnostic(file: file, message: "this is no seal of a site", hint: "move it away, or seal the site again"))
        }
    }
}

extension String {
    fileprivate var trimmingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}

/// What differs between files as they are and as they should be.
struct FileComparison {
    private(set) var diagnostics: [Diagnostic] = []

    /// `kind` is what a file is called ("input"); `folder` stands before the paths of those that are there.
    init(_ there: [Seal.File], sealed: [Seal.File], kind: String, folder: String? = nil) {
        func note(_ path: String, _ message: String, _ hint: String) {
            diagnostics.append(Diagnostic(file: folder.map { $0 + "/" + path } ?? path, message: message, hint: hint))
        }
        let now = Dictionary(grouping: there, by: \.path)
        let then = Dictionary(grouping: sealed, by: \.path)
        for path in Set(now.keys).union(then.keys).sorted() {
            switch (now[path]?.map(\.sha256).sorted(), then[path]?.map(\.sha256).sorted()) {
            case (let one?, let other?): if one != other { note(path, "the \(kind) was changed", "SHA-256 \(one[0]), sealed \(other[0])") }
            case (nil, _): note(path, "the \(kind) is missing", "it was there when the site was sealed")
            case (_, nil): note(path, "the \(kind) is new", "it was not there when the site was sealed")
            }
        }
    }
}

/// Takes the digests of files and forgets the files.
private final class DigestSink: SiteSink {
    private let held = Locked<[Seal.File]>([])

    /// By path.
    var files: [Seal.File] { held.value.sorted { $0.path < $1.path } }

    func write(_ files: [SiteFile]) -> [FileStamp] {
        let digests = files.map { Seal.File(path: $0.path, sha256: SHA256.hex($0.contents)) }
        held.update { $0 += digests }
        return []
    }

    func keep(_ stamps: [FileStamp]) -> Bool { false }
}
