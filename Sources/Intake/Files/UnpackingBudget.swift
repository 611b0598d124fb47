import Model
import Synchronization

/// How much a packed file may unpack to: a small file can hold more zeros than a computer has memory.
public struct UnpackingLimit: Sendable, Hashable {
    /// In bytes, of what is kept in memory.
    let bytes: Int
    /// In bytes: what any file may unpack to, however small it is itself.
    let free: Int

    /// Nothing larger than a small computer can hold, and beyond what news need no file that grows as only tricks do.
    public static let standard = UnpackingLimit(bytes: 1_000_000_000, free: 1_000_000)

    /// So many megabytes (10^6 bytes), whatever the size of the file.
    public init(megabytes: Int) {
        let (bytes, isTooMany) = megabytes.multipliedReportingOverflow(by: 1_000_000)
        self.init(bytes: isTooMany ? Int.max : bytes, free: isTooMany ? Int.max : bytes)
    }

    private init(bytes: Int, free: Int) { (self.bytes, self.free) = (bytes, free) }

    /// Pages shrink to a fourth, seldom to a twentieth; DEFLATE can do it to a thousandth, and once more inside of another.
    private static let usualGrowth = 50

    /// What a file of so many bytes may unpack to. A web archive, which is read piece by piece, is not `kept`.
    func allowance(of size: Int, isKept: Bool) -> Int {
        let grown = size.multipliedReportingOverflow(by: Self.usualGrowth)
        let usual = grown.overflow ? Int.max : max(free, grown.partialValue)
        return isKept ? min(bytes, usual) : usual
    }
}

/// What was read of one file that the user named, and what came out of it, whatever is packed inside of what is packed. Time and memory that a
/// file takes are bounded by its size, since all that is unpacked anywhere in it is counted here.
final class UnpackingBudget: Sendable {
    private let limit: UnpackingLimit
    private let counts = Mutex(Counts())

    private struct Counts {
        var packed = 0
        var unpacked = 0
        /// The allowance that was not enough, in bytes.
        var exceeded: Int?
        /// How long other programs worked on what is in it.
        var seconds = 0.0
    }

    init(_ limit: UnpackingLimit) { self.limit = limit }

    /// Notes that so many more bytes of the file itself were read.
    func note(read count: Int) { counts.withLock { $0.packed += count } }

    /// Notes that so many bytes came out; false where that is too much, and from then on.
    func spend(_ count: Int, isKept: Bool) -> Bool {
        counts.withLock {
            $0.unpacked += count
            let allowance = limit.allowance(of: $0.packed, isKept: isKept)
            if $0.exceeded == nil, $0.unpacked > allowance { $0.exceeded = allowance }
            return $0.exceeded == nil
        }
    }

    /// In seconds, that any file may take another program, and so many bytes of it one more: a paper of a hundred pages takes one.
    static let freeSeconds = 60.0
    private static let bytesOfASecond = 50_000.0

    /// For how long another program may still work on what is in the file.
    var secondsLeft: Double { counts.withLock { max(0, Self.freeSeconds + Double($0.packed) / Self.bytesOfASecond - $0.seconds) } }

    /// Notes that another program worked so long.
    func spend(seconds: Double) { counts.withLock { $0.seconds += seconds } }

    /// What is said of a file that went beyond; nil where none did.
    func fault(file: String) -> Diagnostic? {
        guard let allowance = counts.withLock({ $0.exceeded }) else { return nil }
        return Diagnostic(
            file: file, message: "the file unpacks to more than \(allowance / 1_000_000) MB; reading it stopped there",
            hint: "if it is no trick, raise the limit with --max-unpacked MEGABYTES")
    }
}

/// The bytes of a file, counted as they are read.
final class CountedBytes: ByteSource {
    private let source: any ByteSource
    private let budget: UnpackingBudget

    init(_ source: any ByteSource, _ budget: UnpackingBudget) { (self.source, self.budget) = (source, budget) }

    func next() throws(IntakeFailure) -> [UInt8] {
        let bytes = try source.next()
        budget.note(read: bytes.count)
        return bytes
    }
}
