import CZlib
import Model

/// What DEFLATE data (RFC 1951) unpack to: of gzip members one after the other (RFC 1952), of a zlib stream (RFC 1950), or bare.
///
/// Damage never stops what can still be read: it is noted, and reading goes on at the next gzip member.
final class InflatedBytes: ByteSource {
    /// What the packed data are wrapped in.
    enum Wrapping: Sendable {
        case gzip
        /// HTTP's "deflate": zlib by the book, bare in much that is served.
        case zlib, bare

        /// zlib's `windowBits`.
        fileprivate var windowBits: Int32 {
            switch self {
            case .gzip: 15 + 16
            case .zlib: 15
            case .bare: -15
            }
        }
    }

    /// Something wrong with the packed data, and the byte of them at which it showed, counted from 0.
    enum Fault: Sendable, Hashable {
        /// They end in the middle.
        case truncated(at: Int)
        /// They are no packed data from one byte to before another.
        case damaged(Range<Int>)
        /// They unpack to more than is allowed.
        case tooLarge
    }

    /// What was wrong so far, in order; no more than `mostFaults`.
    private(set) var faults: [Fault] = []
    /// A file that is nothing but damage needs no longer list.
    private static let mostFaults = 20

    private let source: any ByteSource
    private let wrapping: Wrapping
    private let budget: UnpackingBudget
    private let isKept: Bool
    private let greatest: Int
    private var stream = z_stream()
    /// Packed bytes that are not used yet, and how many were read before them.
    private var packed: [UInt8] = []
    private var used = 0
    private var before = 0
    /// How many bytes came out so far.
    private var produced = 0
    private var state = State.betweenMembers

    private enum State {
        case betweenMembers, inMember, ended
    }

    /// In bytes.
    private static let piece = 256 * 1024

    /// No more than `greatest` bytes come out, and no more than the budget has left for readers that keep what they read, or do not.
    init(_ source: any ByteSource, _ wrapping: Wrapping, budget: UnpackingBudget, isKept: Bool = true, atMost greatest: Int = .max) {
        self.source = source
        self.wrapping = wrapping
        self.budget = budget
        self.isKept = isKept
        self.greatest = greatest
    }

    deinit {
        if state == .inMember { inflateEnd(&stream) }
    }

    func next() throws(IntakeFailure) -> [UInt8] {
        while state != .ended {
            if state == .betweenMembers {
                try startMember()
                continue
            }
            if used == packed.count, try !refill() {
                note(.truncated(at: position))
                end()
                break
            }
            let (bytes, status) = inflatePiece()
            produced += bytes.count
            switch status {
            case Z_STREAM_END:
                inflateEnd(&stream)
                state = wrapping == .gzip ? .betweenMembers : .ended
            case Z_OK, Z_BUF_ERROR: break
            default:
                inflateEnd(&stream)
                let start = position
                state = .betweenMembers
                if wrapping == .gzip { try skipToMember(from: start) } else { note(.damaged(start..<start + 1)); state = .ended }
            }
            if !budget.spend(bytes.count, isKept: isKept) || produced > greatest {
                note(.tooLarge)
                end()
            }
            if !bytes.isEmpty { return bytes }
        }
        return []
    }

    /// The packed bytes that were used.
    private var position: Int { before + used }

    private func end() {
        if state == .inMember { inflateEnd(&stream) }
        state = .ended
    }

    private func note(_ fault: Fault) {
        if faults.count < Self.mostFaults { faults.append(fault) }
    }

    /// Gets more packed bytes; false at their end.
    private func refill() throws(IntakeFailure) -> Bool {
        let rest = Array(packed[used...])
        before += used
        used = 0
        let piece = try source.next()
        packed = rest.isEmpty ? piece : rest + piece
        return !piece.isEmpty
    }

    private func startMember() throws(IntakeFailure) {
        if used == packed.count, try !refill() {
            state = .ended
            return
        }
        if wrapping == .gzip {
            while packed.count - used < 3, try refill() {}
            if !isMember(at: used) {
                try skipToMember(from: position)
                return
            }
        }
        stream = z_stream()
        guard inflateInit2_(&stream, wrapping.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            state = .ended
            return
        }
        state = .inMember
    }

    /// Goes on to what looks like the start of a gzip member, and notes what lies before. Zeros at the end are padding of tapes, and right.
    private func skipToMember(from start: Int) throws(IntakeFailure) {
        var isPadding = true
        repeat {
            while used < packed.count - 2, !isMember(at: used) {
                isPadding = isPadding && packed[used] == 0
                used += 1
            }
            if used < packed.count - 2 {
                note(.damaged(start..<max(position, start + 1)))
                return
            }
        } while try refill()
        isPadding = isPadding && packed[used...].allSatisfy { $0 == 0 }
        used = packed.count
        if !isPadding || position == start { note(.damaged(start..<max(position, start + 1))) }
        state = .ended
    }

    /// RFC 1952, section 2.3.1: two bytes of identification, the method, and flags of which three are reserved.
    private func isMember(at index: Int) -> Bool {
        guard index + 2 < packed.count, packed[index] == 0x1F, packed[index + 1] == 0x8B, packed[index + 2] == 8 else { return false }
        return index + 3 >= packed.count || packed[index + 3] < 0x20
    }

    private func inflatePiece() -> (bytes: [UInt8], status: Int32) {
        var status: Int32 = Z_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
            packed.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress.map { $0 + used }
                stream.avail_in = UInt32(input.count - used)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(Self.piece)
                status = inflate(&stream, Z_NO_FLUSH)
                used = input.count - Int(stream.avail_in)
                count = Self.piece - Int(stream.avail_out)
            }
        }
        return (bytes, status)
    }
}
