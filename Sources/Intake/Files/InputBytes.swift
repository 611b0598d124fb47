import Model
import Synchronization

/// A file as its format reads it: whole or piece by piece, unpacked where its name ends in `.gz`.
struct InputBytes: Sendable {
    /// As the user named it; for a member of an archive, the archive's path, a slash and the member's name.
    let path: String
    /// What may still be unpacked of the file that the user named.
    let budget: UnpackingBudget
    private let open: @Sendable () throws(IntakeFailure) -> any ByteSource
    /// By how much the file may grow when it is read piece by piece.
    private let growth: Int

    init(_ path: String, files: FileReader, limit: UnpackingLimit) {
        self.path = path
        budget = UnpackingBudget(limit)
        growth = UnpackingLimit.usualGrowth
        open = { () throws(IntakeFailure) in try files.open(path) }
    }

    /// A member of an archive that was unpacked: one that was packed itself may not grow much again.
    init(member name: String, of archive: InputBytes, _ bytes: [UInt8], wasPacked: Bool) {
        path = FilePath.join(archive.path, name)
        budget = archive.budget
        growth = wasPacked ? 0 : UnpackingLimit.usualGrowth
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
        let inflated = InflatedBytes(MemoryBytes(bytes), .gzip, limit: InflatedBytes.Limit(bytes: budget.left))
        let unpacked = try inflated.all()
        budget.spend(unpacked.count)
        guard !inflated.faults.contains(.tooLarge) else { throw IntakeFailure(budget.limit.diagnostic(file: path)) }
        return Contents(bytes: unpacked, packed: bytes, diagnostics: Self.diagnostics(inflated.faults, file: path, limit: budget.limit))
    }

    /// The file piece by piece, for formats that keep little of what they read; what was wrong with the packing is known at the end.
    func pieces() throws(IntakeFailure) -> (source: any ByteSource, diagnostics: () -> [Diagnostic]) {
        let bytes = try open()
        guard isPacked else { return (bytes, { [] }) }
        let inflated = InflatedBytes(bytes, .gzip, limit: InflatedBytes.Limit(bytes: budget.left, growth: growth))
        return (
            inflated,
            { [path, budget, growth] in
                if growth == 0 { budget.spend(inflated.produced) }
                return Self.diagnostics(inflated.faults, file: path, limit: budget.limit)
            }
        )
    }

    private static func diagnostics(_ faults: [InflatedBytes.Fault], file: String, limit: UnpackingLimit) -> [Diagnostic] {
        let hint = "fetch or pack the file again; what could be read of it is kept"
        return faults.map { fault in
            switch fault {
            case .truncated(let byte):
                Diagnostic(.warning, file: file, message: "the gzip data break off at byte \(byte)", hint: hint)
            case .damaged(let bytes):
                Diagnostic(
                    .warning, file: file, message: "the gzip data are damaged from byte \(bytes.lowerBound) to \(bytes.upperBound - 1)",
                    hint: hint)
            case .tooLarge: limit.diagnostic(file: file)
            }
        }
    }
}

/// How much a packed file may unpack to: a small file can hold more zeros than a computer has memory.
public struct UnpackingLimit: Sendable, Hashable {
    /// In megabytes (10^6 bytes).
    public var megabytes: Int

    /// What a file of news may need, and what a small computer can hold.
    public static let standard = UnpackingLimit(megabytes: 1_000)

    /// Creates a limit.
    public init(megabytes: Int) { self.megabytes = megabytes }

    var bytes: Int { megabytes.multipliedReportingOverflow(by: 1_000_000).overflow ? Int.max : megabytes * 1_000_000 }

    /// Pages shrink to a fourth, seldom to a twentieth. A web archive, which is read piece by piece, is refused only beyond this factor.
    static let usualGrowth = 50

    /// What is said of a file that goes beyond.
    func diagnostic(file: String) -> Diagnostic {
        Diagnostic(
            file: file, message: "the file unpacks to more than \(megabytes) MB; reading it stopped there",
            hint: "if it is no trick, raise the limit with --max-unpacked MEGABYTES")
    }
}

/// How much more may be unpacked of one file that the user named, whatever is packed inside of what is packed.
final class UnpackingBudget: Sendable {
    let limit: UnpackingLimit
    private let bytes: Mutex<Int>

    init(_ limit: UnpackingLimit) {
        self.limit = limit
        bytes = Mutex(limit.bytes)
    }

    /// In bytes.
    var left: Int { bytes.withLock { $0 } }

    /// Notes that so many bytes came out.
    func spend(_ count: Int) { bytes.withLock { $0 = max(0, $0 - count) } }
}
