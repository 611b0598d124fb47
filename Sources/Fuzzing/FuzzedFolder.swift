import Assembly
import Foundation
import Generator
import Intake
import Model
import Reader

/// Takes a folder of damaged files through the whole program, as `dossier build` does.
public enum FuzzedFolder {
    /// The files of the site that a folder gives; none where no article is left of it. `files` are relative to the folder.
    ///
    /// Nothing may stop the program, so what is wrong with an input is no error here. Throws where the folder cannot be written.
    public static func site(of files: [SiteFile]) throws -> [SiteFile] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-fuzzed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let path = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents).write(to: path)
        }
        let intake = ArticleIntake(limit: UnpackingLimit(megabytes: 20)).articles(at: [folder.path])
        guard !intake.articles.isEmpty else { return [] }
        let readings = intake.articles.parallelMap { reader.read($0) }
        let dossiers = Assembler(reader: reader, corrections: intake.corrections).dossiers(from: readings)
        return try Site(dossiers: dossiers, settings: intake.site, summaries: intake.summaries, notes: intake.notes).files(
            templates: .builtIn)
    }

    /// What no file of a site may be, whatever it was made of; nil where all is well.
    public static func fault(of site: [SiteFile]) -> String? {
        for file in site {
            let isPlain = file.path.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
                default: false
                }
            }
            if !isPlain || file.path.contains("..") { return "\(file.path): the name is not plain" }
            if !file.path.hasSuffix(".png"), String(validating: file.contents, as: UTF8.self) == nil {
                return "\(file.path): the file is not UTF-8"
            }
        }
        return nil
    }

    private static let reader = ArticleReader()
}

/// What libFuzzer calls: the first line names the file (`html`, `csv`, `yml` … or `summary`), the rest is its contents. An article lies beside it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let file = FuzzedFile.file(Array(UnsafeBufferPointer(start: start, count: count)), name: "fuzzed") else { return 0 }
    do {
        let site = try FuzzedFolder.site(of: [file, FuzzedFile.neighbour])
        if let fault = FuzzedFolder.fault(of: site) { fatalError(fault) }
    } catch {
        // Settings of an input may leave a site that cannot be made; that is told, and no fault.
        guard error is DiagnosticError else { fatalError("\(error)") }
    }
    return 0
}
