import Model

/// A folder packed as a zip archive: each member of a known kind is read as a file would be, without being written to the disk.
///
/// All members together may unpack to what one packed file may. An archive inside an archive is not read.
struct ZippedFolder: ArticleFormat {
    let endings: [String]
    /// What the name of each member that is read begins with.
    private let start: String
    let isPacked = true

    /// `.zip`.
    static let folder = ZippedFolder(endings: ["zip"], start: "")
    /// `.wacz`: web archives with their index (Web Archive Collection Zipped 1.1.1), of which only the archives are read.
    static let webArchive = ZippedFolder(endings: ["wacz"], start: "archive/")

    func read(_ input: InputBytes) -> FormatResult {
        do {
            let contents = try input.contents()
            var reading = Reading(input)
            reading.result.diagnostics = contents.diagnostics
            do throws(ZipArchive.Fault) {
                let archive = try ZipArchive(contents.bytes)
                let members = archive.entries.filter { $0.name.hasPrefix(start) && !Self.isPassedOver($0.name) }
                for entry in members.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
                    guard reading.take(entry, of: archive) else { break }
                }
                reading.finish()
                if members.isEmpty { reading.result.diagnostics.append(Self.empty(input.path, start: start)) }
            } catch {
                reading.result.diagnostics.append(
                    Diagnostic(file: input.path, message: error.words, hint: "fetch or pack the archive again, or unpack it into a folder"))
            }
            return reading.result
        } catch {
            return FormatResult(diagnostics: [error.diagnostic])
        }
    }

    /// Folders, hidden files and what macOS puts beside files.
    private static func isPassedOver(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.last == "" || parts.first == "__MACOSX" || parts.contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." }
            || FolderListing.isReadMe(FilePath.name(name))
    }

    private static func empty(_ path: String, start: String) -> Diagnostic {
        Diagnostic(
            file: path, message: start.isEmpty ? "the archive holds no files" : "the archive holds no web archives in \(start)",
            hint: "pack it again, or delete it")
    }

    /// What was made of an archive so far.
    private struct Reading {
        let input: InputBytes
        var result = FormatResult()
        /// Members to be read on all cores, so many bytes of them at a time.
        private var waiting: [(format: any ArticleFormat, input: InputBytes)] = []
        private var waitingBytes = 0
        private var unknown: [String] = []
        private static let batch = 16_000_000

        init(_ input: InputBytes) { self.input = input }

        /// Reads a member; false where nothing more may be unpacked.
        mutating func take(_ entry: ZipArchive.Entry, of archive: ZipArchive) -> Bool {
            func leaveOut(_ words: String, _ hint: String, _ severity: Diagnostic.Severity = .warning) {
                result.diagnostics.append(
                    Diagnostic(severity, file: FilePath.join(input.path, entry.name), message: words, hint: hint))
            }
            let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(".."), !parts.contains("."), parts.first != "" else {
                leaveOut("the path leads out of the archive; the member is left out", "pack the folder again")
                return true
            }
            guard let format = FormatRegistry.standard.format(of: entry.name) else {
                unknown.append(entry.name)
                return true
            }
            guard !(format is ZippedFolder) else {
                leaveOut("an archive inside an archive is not read", "unpack it, and name what is in it")
                return true
            }
            do throws(ZipArchive.Fault) {
                let bytes = try archive.contents(of: entry, input.budget)
                let member = InputBytes(member: entry.name, of: input, bytes)
                waiting.append((format, member))
                waitingBytes += bytes.count
                // What may still be unpacked must not hang on which member comes first.
                if waitingBytes >= Self.batch || format.isPacked || member.isPacked { readWaiting() }
                return true
            } catch {
                if let fault = input.budget.fault(file: input.path) {
                    result.diagnostics.append(fault)
                    return false
                }
                leaveOut("the member is left out: \(error.words)", "pack it again", .error)
                return true
            }
        }

        private mutating func readWaiting() {
            for read in waiting.parallelMap({ $0.format.read($0.input) }) {
                result.articles += read.articles
                result.listed += read.listed
                result.diagnostics += read.diagnostics
            }
            waiting = []
            waitingBytes = 0
        }

        mutating func finish() {
            readWaiting()
            guard let first = unknown.first else { return }
            let others = unknown.count == 1 ? "" : " and \(unknown.count - 1) more"
            result.diagnostics.append(
                Diagnostic(
                    .warning, file: input.path,
                    message: "skipped \(counted(unknown.count, "member", "members")) with an unknown ending: \(first)\(others)",
                    hint: "known endings are \(FormatRegistry.standard.endings)"))
        }
    }
}
