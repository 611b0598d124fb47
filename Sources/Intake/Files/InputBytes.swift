import Model

/// A file as its format reads it: whole or piece by piece, unpacked where its name ends in `.gz`.
struct InputBytes: Sendable {
    /// As the user named it; for a member of an archive, the archive's path, a slash and the member's name.
    let path: String
    /// What may be unpacked of the file that the user named.
    let budget: UnpackingBudget
    /// True for a member of an archive.
    let isMember: Bool
    private let open: @Sendable () throws(IntakeFailure) -> any ByteSource

    init(_ path: String, files: FileReader, limit: UnpackingLimit) {
        self.path = path
        let budget = UnpackingBudget(limit)
        self.budget = budget
        isMember = false
        open = { () throws(IntakeFailure) in CountedBytes(try files.open(path), budget) }
    }

    /// A member of an archive.
    init(member name: String, of archive: InputBytes, _ bytes: [UInt8]) {
        path = FilePath.join(archive.path, name)
        budget = archive.budget
        isMember = true
        open = { MemoryBytes(bytes) }
    }

    /// The file name ending of gzip files.
    static let packedEnding = ".gz"

    /// True where the name says that it is packed.
    var isPacked: Bool { path.lowercased().hasSuffix(Self.packedEnding) }

    /// What the whole file holds.
    struct Contents: Sendable {
        var bytes: [UInt8]
        /// The file as it lies on the disk, where it is packed.
        fileprivate var packed: [UInt8]?
        var diagnostics: [Diagnostic] = []

        /// Of the file as it lies on the disk. O(bytes).
        var sha256: String { SHA256.hex(packed ?? bytes) }
    }

    /// All of the file. O(bytes).
    func contents() throws(IntakeFailure) -> Contents {
        let bytes = try open().all()
        guard isPacked else { return Contents(bytes: bytes) }
        let inflated = InflatedBytes(MemoryBytes(bytes), .gzip, budget: budget)
        let unpacked = try inflated.all()
        if let fault = budget.fault(file: path) { throw IntakeFailure(fault) }
        return Contents(bytes: unpacked, packed: bytes, diagnostics: Self.diagnostics(inflated.faults, file: path))
    }

    /// The file piece by piece, for formats that keep little of what they read; what was wrong with the packing, but for its size, is known at
    /// the end.
    func pieces() throws(IntakeFailure) -> (source: any ByteSource, diagnostics: () -> [Diagnostic]) {
        let bytes = try open()
        guard isPacked else { return (bytes, { [] }) }
        let inflated = InflatedBytes(bytes, .gzip, budget: budget, isKept: false)
        return (inflated, { [path] in Self.diagnostics(inflated.faults, file: path) })
    }

    private static func diagnostics(_ faults: [InflatedBytes.Fault], file: String) -> [Diagnostic] {
        let hint = "fetch or pack the file again; what could be read of it is kept"
        return faults.compactMap { fault in
            switch fault {
            case .truncated(let byte):
                Diagnostic(.warning, file: file, message: "the gzip data break off at byte \(byte)", hint: hint)
            case .damaged(let bytes):
                Diagnostic(
                    .warning, file: file, message: "the gzip data are damaged from byte \(bytes.lowerBound) to \(bytes.upperBound - 1)",
                    hint: hint)
            case .tooLarge: nil
            }
        }
    }
}
