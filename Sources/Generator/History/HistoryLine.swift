/// One line of the history file: words with a blank between them. In a word `%` and two hexadecimal digits stand for a byte that would end it;
/// `-` stands for nothing.
struct HistoryLine {
    private var words: [String]

    init(_ words: [String]) { self.words = words }

    /// Splits a line; what is in its words is looked at when they are taken.
    init(reading line: ArraySlice<UInt8>) {
        words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            .reversed()
    }

    // MARK: Writing

    mutating func add(_ text: String) { words.append(Self.escaped(text)) }
    mutating func add(_ day: StateDay?) { words.append(day?.text ?? "-") }

    var text: String { words.joined(separator: " ") }

    private static func escaped(_ text: String) -> String {
        guard text != "-", !text.isEmpty, !text.utf8.allSatisfy(isPlain) else { return text == "-" ? "%2D" : text.isEmpty ? "-" : text }
        return String(
            decoding: text.utf8.flatMap { byte -> [UInt8] in
                isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "%") }
    private static let digits = Array("0123456789ABCDEF".utf8)

    // MARK: Reading

    /// What is wrong with a line.
    struct Broken: Error { let message: String }

    private mutating func next(_ what: String) throws(Broken) -> String {
        guard let word = words.popLast(), !word.isEmpty else { throw Broken(message: "the line has no \(what)") }
        return word
    }

    /// Takes the next word; "" where it stands for nothing.
    mutating func text(_ what: String) throws(Broken) -> String { try Self.unescaped(try next(what), what) }

    /// Takes a word that must not be empty.
    mutating func name(_ what: String) throws(Broken) -> String {
        let name = try text(what)
        guard !name.isEmpty else { throw Broken(message: "the line has no \(what)") }
        return name
    }

    mutating func day(_ what: String) throws(Broken) -> StateDay {
        let word = try next(what)
        guard let day = StateDay(text: word) else { throw Broken(message: "“\(word)” is no day") }
        return day
    }

    mutating func optionalDay(_ what: String) throws(Broken) -> StateDay? {
        guard words.last != "-" else {
            words.removeLast()
            return nil
        }
        return try day(what)
    }

    /// The words that are left.
    mutating func rest() -> [String] {
        defer { words = [] }
        return words.reversed()
    }

    var isAtEnd: Bool { words.isEmpty }

    func end() throws(Broken) {
        guard isAtEnd else { throw Broken(message: "the line goes on behind its end") }
    }

    static func unescaped(_ word: String, _ what: String) throws(Broken) -> String {
        guard word != "-" else { return "" }
        guard word.utf8.contains(UInt8(ascii: "%")) else { return word }
        var bytes: [UInt8] = []
        var rest = Array(word.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                throw Broken(message: "“\(word)” is no \(what)")
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
