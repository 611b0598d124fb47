import Model

/// Reads the records of a web archive one after the other. Memory: one record and a piece of the file.
///
/// A record's length is believed only where another record or the archive's end follows; else reading goes on at the next line that starts a
/// record.
struct WarcReader {
    /// Something wrong with the archive, and the byte of the unpacked archive where it is, counted from 0.
    struct Fault: Sendable, Hashable {
        var message: String
        var offset: Int
    }

    /// What was wrong so far, in order; the first `mostFaults`, and how many there were.
    private(set) var faults: [Fault] = []
    private(set) var faultCount = 0
    private static let mostFaults = 10

    private let source: any ByteSource
    /// What was read of the archive and is not used yet starts at `start`; that byte has the place `offset` in the archive.
    private var buffer: [UInt8] = []
    private var start = 0
    private var offset = 0
    private var isAtEnd = false
    private var number = 0

    /// In bytes. Larger blocks are films and the like.
    static let greatestBlock = 32_000_000
    /// In bytes. No record says so much of itself.
    private static let greatestHead = 64 * 1024

    init(_ source: any ByteSource) { self.source = source }

    /// The next record, or nil at the end of the archive. O(length of the record).
    mutating func next() throws(IntakeFailure) -> WarcRecord? {
        while try skipToRecord() {
            let place = offset
            guard let head = try takeHead() else {
                note("a record's head has no end", at: place)
                drop(Self.mark.count)
                continue
            }
            number += 1
            let fields = HeaderFields(head[...])
            guard let words = fields["content-length"], let length = Int(words), length >= 0 else {
                note("record \(number) does not say how long it is", at: place)
                continue
            }
            let block = length <= Self.greatestBlock ? try takeBlock(length, at: place) : try passBlock(length, at: place)
            return WarcRecord(number: number, offset: place, fields: fields, block: block)
        }
        return nil
    }

    private static let mark = Array("WARC/".utf8)
    private static let markedLine = Array("\nWARC/".utf8)

    private mutating func note(_ message: String, at offset: Int) {
        faultCount += 1
        if faults.count < Self.mostFaults { faults.append(Fault(message: message, offset: offset)) }
    }

    private var available: Int { buffer.count - start }

    /// Reads until so many bytes are there, or all that the archive has.
    private mutating func fill(_ count: Int) throws(IntakeFailure) {
        while available < count, !isAtEnd {
            let piece = try source.next()
            isAtEnd = piece.isEmpty
            if start > 0 {
                buffer.removeFirst(start)
                start = 0
            }
            buffer += piece
        }
    }

    private mutating func drop(_ count: Int) {
        start += count
        offset += count
    }

    /// Passes over line ends, and over what is no record up to the next line that starts one; false at the archive's end.
    private mutating func skipToRecord() throws(IntakeFailure) -> Bool {
        try skipLineEnds()
        if try startsRecord() { return true }
        let place = offset
        while available > 0 {
            if let found = find(Self.markedLine, from: start) {
                drop(found + 1 - start)
                note("\(offset - place) bytes are no record", at: place)
                return true
            }
            // The last bytes may be the first of a mark.
            drop(max(available - Self.mark.count, isAtEnd ? available : 0))
            guard !isAtEnd else { break }
            try fill(available + 1)
        }
        if offset > place { note("\(offset - place) bytes are no record", at: place) }
        return false
    }

    private mutating func skipLineEnds() throws(IntakeFailure) {
        repeat {
            try fill(1)
            while available > 0, buffer[start] == ASCII.lineFeed || buffer[start] == ASCII.carriageReturn { drop(1) }
        } while available == 0 && !isAtEnd
    }

    private mutating func startsRecord() throws(IntakeFailure) -> Bool {
        try fill(Self.mark.count)
        return buffer[start...].starts(with: Self.mark)
    }

    private func find(_ word: [UInt8], from: Int, before end: Int? = nil) -> Int? {
        let last = (end ?? buffer.count) - word.count
        guard from <= last else { return nil }
        return buffer.withUnsafeBufferPointer { bytes in
            var index = from
            while index <= last {
                if bytes[index] == word[0], bytes[index + 1] == word[1], (2..<word.count).allSatisfy({ bytes[index + $0] == word[$0] }) {
                    return index
                }
                index += 1
            }
            return nil
        }
    }

    /// The lines up to a blank one, without the version.
    private mutating func takeHead() throws(IntakeFailure) -> [UInt8]? {
        try fill(Self.greatestHead)
        let limit = min(start + Self.greatestHead, buffer.count)
        var line = start
        while let end = buffer[line..<limit].firstIndex(of: ASCII.lineFeed) {
            if end == line || (end == line + 1 && buffer[line] == ASCII.carriageReturn) {
                let first = buffer[start..<end].firstIndex(of: ASCII.lineFeed) ?? end
                let head = Array(buffer[first..<end])
                drop(end + 1 - start)
                return head
            }
            line = end + 1
        }
        return nil
    }

    /// A block of a length that may be a lie.
    private mutating func takeBlock(_ length: Int, at place: Int) throws(IntakeFailure) -> [UInt8] {
        try fill(length + Self.blankLines + Self.mark.count)
        // From the start, which moves when more is read.
        let size = min(length, available)
        if available >= length, endsRecord(at: start + size) {
            defer { drop(length) }
            return Array(buffer[start..<(start + size)])
        }
        if let inside = find(Self.markedLine, from: start, before: start + size) {
            note("record \(number) has \(inside - start) bytes and not \(length), as it says", at: place)
            return take(to: inside)
        }
        guard available > length else {
            note("the archive breaks off in record \(number), which lacks \(length - available) bytes", at: place)
            return take(to: buffer.count)
        }
        var searched = size
        while available < Self.greatestBlock {
            if let beyond = find(Self.markedLine, from: start + searched) {
                note("record \(number) has \(beyond - start) bytes and not \(length), as it says", at: place)
                return take(to: beyond)
            }
            if isAtEnd { break }
            searched = max(size, available - Self.markedLine.count)
            try fill(available + 1)
        }
        note("record \(number) is longer than the \(length) bytes that it says", at: place)
        return take(to: start + size)
    }

    /// The blank lines that end a record, in bytes.
    private static let blankLines = 4

    /// True where the blank lines that end a record follow, whatever comes behind them, or else another record or nothing.
    private func endsRecord(at index: Int) -> Bool {
        if buffer[index...].starts(with: "\r\n\r\n".utf8) { return true }
        let rest = buffer[index...].drop { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
        return rest.isEmpty ? isAtEnd || buffer.count - index >= Self.blankLines : Self.mark.starts(with: rest.prefix(Self.mark.count))
    }

    /// The bytes up to an index, without the line ends before it.
    private mutating func take(to end: Int) -> [UInt8] {
        var last = end
        while last > start, buffer[last - 1] == ASCII.lineFeed || buffer[last - 1] == ASCII.carriageReturn { last -= 1 }
        defer { drop(end - start) }
        return Array(buffer[start..<last])
    }

    /// Passes over a block that is too long to keep. One that holds a record is no such block, but a lie.
    private mutating func passBlock(_ length: Int, at place: Int) throws(IntakeFailure) -> [UInt8]? {
        var left = length
        while left > 0 {
            try fill(1)
            guard available > 0 else {
                note("the archive breaks off in record \(number), which lacks \(left) bytes", at: place)
                return nil
            }
            let part = min(left, available)
            if let found = find(Self.markedLine, from: start, before: start + part) {
                note("record \(number) is shorter than the \(length) bytes that it says", at: place)
                drop(found - start)
                return nil
            }
            let step = part == left || isAtEnd ? part : max(part - Self.markedLine.count, 0)
            drop(step)
            left -= step
            if step == 0 { try fill(available + 1) }
        }
        return nil
    }
}
