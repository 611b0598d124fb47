import Model

/// Takes files as they are made. Called from several threads at once, each time with files of one dossier or of the whole site.
public protocol SiteSink: Sendable {
    /// Takes files. Gives a stamp for each that now stands where it belongs.
    func write(_ files: [SiteFile]) throws(DiagnosticError) -> [FileStamp]
    /// Takes files that are not made again, as they stand since an earlier build; false where one of them is not as it was left.
    func keep(_ stamps: [FileStamp]) -> Bool
}

/// By what a written file is known again without being read.
public struct FileStamp: Sendable, Hashable {
    /// In the site's folder.
    public let path: String
    /// In bytes.
    public let size: Int
    /// When it was last changed, in nanoseconds since 1970.
    public let modified: Int
}

/// Holds files in memory.
final class MemorySink: SiteSink {
    private let held = Locked<[SiteFile]>([])

    /// In no order.
    var files: [SiteFile] { held.value }

    func write(_ files: [SiteFile]) -> [FileStamp] {
        held.update { $0 += files }
        return []
    }

    func keep(_ stamps: [FileStamp]) -> Bool { false }
}

/// Takes files and forgets them.
public struct NoSink: SiteSink {
    /// Nothing is kept.
    public init() {}

    /// Gives no stamps.
    public func write(_ files: [SiteFile]) -> [FileStamp] { [] }

    /// Gives false.
    public func keep(_ stamps: [FileStamp]) -> Bool { false }
}
