import Generator
import Model

/// Holds files until they are printed.
final class LineSink: SiteSink {
    private let held = Locked<[SiteFile]>([])

    func write(_ files: [SiteFile]) -> [FileStamp] {
        held.update { $0 += files }
        return []
    }

    func keep(_ stamps: [FileStamp]) -> Bool { false }

    /// As lines, sorted by path.
    var lines: [StepLine] {
        held.value.sorted { $0.path < $1.path }.map { file in
            var line = StepLine(.file, pack: file.contents)
            line.path = file.path
            return line
        }
    }
}
