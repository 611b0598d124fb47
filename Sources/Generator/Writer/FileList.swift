/// The list of the files that a build wrote (`.dossier-files`): what it names, a later build may replace and delete.
struct FileList {
    /// Relative to the output folder, with `/` between the parts.
    var paths: Set<String>

    init(_ paths: Set<String>) { self.paths = paths }

    /// Reads a list. Lines that lead out of the folder, or that no build would write, are not believed.
    init(reading bytes: [UInt8]) {
        // A build that was cut short may have left half a name.
        let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[..<$0] } ?? []
        let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n")
        paths = Set(lines.filter(Self.isBelieved).map(String.init))
    }

    /// What names more files at the end of a list. Its first line makes one that is no path of what a build that was cut short left of a name.
    static func addition(_ paths: [String]) -> [UInt8] {
        paths.reduce(into: Array("/\n".utf8)) { $0 += Array($1.utf8) + [UInt8(ascii: "\n")] }
    }

    /// One path a line, sorted, below a line that says what this is.
    var bytes: [UInt8] {
        Array("# The files that `dossier build` wrote here; it deletes no others.\n".utf8)
            + paths.sorted().flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    }

    private static func isBelieved(_ line: Substring) -> Bool {
        guard !line.hasPrefix("#"), !line.utf8.contains(0), line != SiteWriter.manifest else { return false }
        return line.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .allSatisfy { !["", ".", ".."].contains(Substring($0)) }
    }
}
