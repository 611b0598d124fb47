import Foundation
import Model
import Testing

@testable import Generator

/// A site is written over another while each call in turn goes wrong.
///
/// Whatever happens, a page leads to no missing file that the old site had, nor, unless the disk is full, to one that the new site is yet to have;
/// each file is of the old site or the new one, and the next build leaves what a build into an empty folder does.
@Suite struct WriterFaultTests {
    private let scratch: OutputScratch

    init() throws { scratch = try OutputScratch() }

    private static func page(_ words: String, _ links: String...) -> String {
        "<!DOCTYPE html><title>\(words)</title>" + links.map { "<a href=\"\($0)\">\($0)</a>" }.joined()
    }

    private static let kept = ["kept/index.html": page("same", "k.html", "../index.html"), "kept/k.html": page("same", "index.html")]
    private static let old = kept.merging([
        "index.html": page("old", "style.css", "mixed/index.html", "gone/index.html", "kept/index.html"), "style.css": "old",
        "mixed/index.html": page("old", "same.html", "changed.html", "gone-1.html", "../index.html"),
        "mixed/same.html": page("same", "index.html"), "mixed/changed.html": page("old", "gone-2.html", "index.html"),
        "mixed/gone-1.html": page("old", "gone-2.html", "../data/gone.json"), "mixed/gone-2.html": page("old", "gone-1.html"),
        "gone/index.html": page("old", "p.html", "deep/q.html", "../index.html"), "gone/p.html": page("old", "index.html"),
        "gone/deep/q.html": page("old", "../p.html", "../index.html"), "data/site.json": "old", "data/gone.json": "old",
    ]) { $1 }
    private static let new = kept.merging([
        "index.html": page("new", "style-2.css", "mixed/index.html", "fresh/index.html", "kept/index.html"), "style-2.css": "new",
        "mixed/index.html": page("new and longer than before", "same.html", "changed.html", "added.html", "../index.html"),
        "mixed/same.html": page("same", "index.html"), "mixed/changed.html": page("new", "added.html"), "mixed/added.html": page("new"),
        "fresh/index.html": page("new", "deep/m.html"), "fresh/deep/m.html": page("new", "../index.html"), "data/site.json": "new",
        "data/fresh.json": "new",
    ]) { $1 }

    /// One build, dossier by dossier; gives the stamps of the dossier that is kept.
    @discardableResult
    private func build(_ site: [String: String], keeping stamps: [FileStamp] = [], _ disk: FaultyDisk = FaultyDisk()) throws -> [FileStamp]
    {
        let parts = Dictionary(grouping: scratch.files(site)) { $0.path.prefix { $0 != "/" } }.sorted { $0.key < $1.key }
        return try SiteWriter(folder: scratch.output, calls: disk.calls).write { sink throws(DiagnosticError) in
            var found: [FileStamp] = []
            for (folder, files) in parts where folder != "kept" || !sink.keep(stamps) || stamps.isEmpty {
                let written = try sink.write(files)
                if folder == "kept" { found = written }
            }
            return found
        }.outcome
    }

    /// Paths of files and folders, with what the files hold.
    private func tree() throws -> [String: String] {
        try FileManager.default.subpathsOfDirectory(atPath: scratch.output).reduce(into: [:]) { $0[$1] = scratch.text($1) ?? "folder" }
    }

    private func faults(in tree: [String: String], after fault: FaultyDisk.Fault) -> [String] {
        let isFull = ![.refused, .killed].contains(fault)
        return tree.flatMap { path, text -> [String] in
            let isOurs =
                path.split(separator: "/").last?.hasPrefix(".dossier-") == true || text == "folder"
                || text.contains("no longer part of the site")
            if !isOurs, text != Self.old[path], text != Self.new[path] { return ["\(path) is of neither site: \(text)"] }
            return ReadLinks(SiteFile(path: path, text: text)).links.compactMap { link in
                guard case .place(let target, _) = LinkTarget(link, from: path), tree[target] == nil, !isFull || Self.old[target] != nil
                else {
                    return nil
                }
                return "\(path) leads to \(target), which is not there"
            }
        }.sorted()
    }

    @Test(arguments: FaultyDisk.Fault.allCases)
    func anyCallMayFail(fault: FaultyDisk.Fault) throws {
        try build(Self.new)
        let clean = try tree()
        try FileManager.default.removeItem(atPath: scratch.output)
        var stamps = try build(Self.old)
        let counting = FaultyDisk()
        try build(Self.new, keeping: stamps, counting)
        #expect(try tree() == clean)
        #expect(counting.count > 150)
        for place in 0..<counting.count {
            stamps = try build(Self.old)
            _ = try? build(Self.new, keeping: stamps, FaultyDisk(fault, at: place))
            let left = try tree()
            #expect(faults(in: left, after: fault) == [], "\(fault) at call \(place)")
            // Only a build that is killed leaves what waits for its place.
            if fault != .killed { #expect(left.keys.filter { $0.hasSuffix("-new") } == [], "\(fault) at call \(place)") }
            try build(Self.new, keeping: stamps)
            #expect(try tree() == clean, "\(fault) at call \(place)")
        }
    }

    /// The disk has room for the new names in the list, and for nothing more until what is outdated is gone.
    @Test func newFilesFindTheRoomOfOutdatedOnes() throws {
        try build(["a.html": "old", "d/old.html": "old"])
        let (outdated, list) = (scratch.output + "/d/old.html", scratch.output + "/" + SiteWriter.manifest)
        let full = try SiteWriter(folder: scratch.output) { contents, descriptor throws(SystemError) in
            let names = FileManager.default.contents(atPath: list).map { String(decoding: $0, as: UTF8.self) }
            if names?.contains("fresh.html") == true, FileManager.default.fileExists(atPath: outdated) {
                throw SystemError(code: ENOSPC)
            }
            try SystemError.writeAll(contents, to: descriptor)
        }
        let report = try full.write(scratch.files(["a.html": "new", "fresh.html": "new"]))
        #expect(report == WriteReport(written: 2, deleted: 1))
        #expect(try scratch.all() == ["site/\(SiteWriter.manifest)", "site/a.html", "site/fresh.html"])
        #expect(scratch.text("a.html") == "new" && scratch.text("fresh.html") == "new")
    }

    @Test func whatAKilledBuildLeftInAKeptFolderGoes() throws {
        let stamps = try build(Self.old)
        for folder in ["", "kept/", "data/"] { try scratch.put(folder + ".dossier-unfinished", "cut sho") }
        try build(Self.old, keeping: stamps)
        #expect(try scratch.all().filter { $0.contains("unfinished") } == [])
    }

    /// A line of the list that was cut in the middle is the name of no file of ours.
    @Test func halfANameIsNotBelieved() throws {
        try build(Self.old)
        try scratch.put("mixed/notes")
        try scratch.put(SiteWriter.manifest, try #require(scratch.text(SiteWriter.manifest)) + "mixed/notes")
        try build(Self.new)
        #expect(scratch.text("mixed/notes") == "mine")
        // Nor where a later build, which is cut short itself, goes on behind it.
        try scratch.put(SiteWriter.manifest, try #require(scratch.text(SiteWriter.manifest)) + "mixed/notes")
        _ = try? build(Self.old, FaultyDisk(.killed, at: 40))
        try build(Self.new)
        #expect(scratch.text("mixed/notes") == "mine")
    }
}
