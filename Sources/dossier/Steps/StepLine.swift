import Foundation
import Generator
import Model

/// A line that the steps of a build hand on: one JSON object, of the kind that it names. `docs/distributed.md` says what each holds.
struct StepLine: Codable {
    enum Kind: String, Codable {
        case record, tally, article, reading, sketch, near, forest, part, group, draft, name, entry, file, fault
    }

    /// What was wrong, as messages say it.
    struct Fault: Codable {
        var severity: String
        var file: String?
        var line: Int?
        var column: Int?
        var message: String
        var hint: String?

        init(_ diagnostic: Diagnostic) {
            severity = diagnostic.severity.rawValue
            (file, line, column) = (diagnostic.file, diagnostic.line, diagnostic.column)
            (message, hint) = (diagnostic.message, diagnostic.hint)
        }
    }

    var kind: Kind
    /// A place in the input, counted from 0; of a group, and of all that is made of it, that of its first article.
    var order: Int?
    var id: String?
    /// Of a record: its file and line, and what stands there.
    var file: String?
    var line: Int?
    var text: String?
    /// Of a tally: what is counted, 16 hexadecimal digits; none for all articles.
    var key: String?
    var count: Int?
    /// Of a sketch: the day of publication, as `CalendarDate.dayNumber`.
    var day: Int?
    /// Of an article: what it has in common with its duplicates.
    var address: String?
    var digest: String?
    /// Of an article: the place of the first of its part.
    var part: Int?
    /// Of a group: the places of its articles.
    var articles: [Int]?
    /// Of a file.
    var path: String?
    /// What only the steps themselves read, in base64.
    var pack: String?
    var fault: Fault?

    init(_ kind: Kind, order: Int? = nil, id: String? = nil, pack: [UInt8]? = nil) {
        (self.kind, self.order, self.id) = (kind, order, id)
        self.pack = pack.map { Data($0).base64EncodedString() }
    }

    init(_ kind: Kind, order: Int? = nil, id: String? = nil, packing value: some Packing) {
        var packer = Packer()
        packer.add(value)
        self.init(kind, order: order, id: id, pack: packer.bytes)
    }

    init(_ diagnostic: Diagnostic, order: Int? = nil) {
        self.init(.fault, order: order)
        fault = Fault(diagnostic)
    }

    init(tally key: UInt64?, count: Int) {
        self.init(.tally)
        self.key = key.map { Self.digits($0) }
        self.count = count
    }

    /// 16 hexadecimal digits.
    static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The value that was packed. Throws where it is none.
    func unpacked<Value: Packable>(as type: Value.Type = Value.self) throws -> Value {
        guard let pack, let data = Data(base64Encoded: pack) else { throw BrokenPack() }
        var unpacker = Unpacker([UInt8](data))
        let value = try Value(from: &unpacker)
        guard unpacker.isAtEnd else { throw BrokenPack() }
        return value
    }
}

/// Counts of an input that is counted in parts.
struct Tallies {
    private(set) var counts: [UInt64: Int] = [:]
    /// Of all articles.
    private(set) var articles = 0
    private(set) var isEmpty = true

    /// Takes in a line. Throws where it is no tally.
    mutating func add(_ line: StepLine) throws {
        guard let count = line.count else { throw BrokenPack() }
        isEmpty = false
        guard let text = line.key else { return try Self.add(count, to: &articles) }
        guard let key = UInt64(text, radix: 16) else { throw BrokenPack() }
        try Self.add(count, to: &counts[key, default: 0])
    }

    /// Nobody has as many articles; what is reckoned with a larger sum might not fit in a number.
    private static let most = 1 << 40

    private static func add(_ count: Int, to sum: inout Int) throws {
        guard (0...most).contains(count), sum + count <= most else { throw BrokenPack() }
        sum += count
    }

    /// Counts an article with the keys that it has.
    mutating func add(_ keys: [UInt64]) {
        isEmpty = false
        articles += 1
        for key in keys { counts[key, default: 0] += 1 }
    }

    /// Sorted by key, the number of all articles first.
    var lines: [StepLine] {
        [StepLine(tally: nil, count: articles)] + counts.sorted { $0.key < $1.key }.map { StepLine(tally: $0.key, count: $0.value) }
    }
}
