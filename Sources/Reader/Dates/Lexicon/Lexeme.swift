import Model

/// A piece of a token as the grammar of dates sees it: `two-hour` is three pieces, `8.30pm` and `7th` are two. Kept small, because every
/// word of a sentence with a date becomes one.
struct Lexeme: Sendable {
    private let start: Int32
    private let end: Int32
    /// The word's number in the lexicon; −1 for a word that is not in it.
    let word: Int32
    /// The roles that the word plays alone.
    let roles: DateRoles
    /// What it says of the matter that its sentence speaks of: sport, business, an end.
    let context: DateRoles
    /// The digits, where it is a number.
    var digits: DigitGroups?
    /// The ASCII byte of a mark, with dashes as "-" and apostrophes as "'"; 0 for everything else.
    var mark: UInt8 = 0
    var isCapitalised = false
    /// A word of two letters or more, all of them capitals.
    var isCapitals = false
    /// The token keeps the full stop of an abbreviation: `Dec.`
    var endsWithPoint = false
    /// A word in lower case that is not in the lexicon and ends in "s".
    var isPlural = false
    /// A word in lower case that ends in "ed".
    var endsInED = false
    /// White space stands before it.
    var followsSpace = true

    init(range: TextRange, word: Int32, roles: DateRoles, context: DateRoles) {
        self.context = context
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        self.word = word
        self.roles = roles
    }

    var range: TextRange { Int(start)..<Int(end) }

    /// The mark of "½".
    static let halfSign: UInt8 = 0xBD

    /// The value of a plain number without separators.
    var integer: Int? {
        guard let digits, digits.count == 1 else { return nil }
        return digits[0].value
    }

    /// How many digits a plain number has.
    var width: Int { digits?.count == 1 ? digits?[0].width ?? 0 : 0 }
}

/// Digits in groups with one kind of separator between them: `23.30`, `3:35`, `100,000`, `30.12.2021`. Plain memory, no array: there is
/// one for every number of a sentence.
struct DigitGroups: Sendable, Equatable {
    /// The digits between two separators; of more than nine only the first nine count for the value.
    struct Group: Sendable, Equatable {
        fileprivate var digits: Int32 = 0
        fileprivate var length: UInt8 = 0

        var value: Int { Int(digits) }
        var width: Int { Int(length) }
    }

    private var groups: UInt8 = 1
    /// `:`, `.`, `,` or 0 for a plain number.
    private(set) var separator: UInt8 = 0
    private var first = Group()
    private var second = Group()
    private var third = Group()
    private var thousands = 0.0
    private var areThousands = true

    /// Reads a number token.
    init(_ bytes: ArraySlice<UInt8>) {
        var group = Group()
        for byte in bytes {
            if (0x30...0x39).contains(byte) {
                if group.length < 9 { group.digits = group.digits * 10 + Int32(byte - 0x30) }
                group.length = min(group.length + 1, 100)
            } else {
                close(group)
                groups = min(groups + 1, 100)
                group = Group()
                // Mixed separators make no date: such a number keeps a separator that fits nothing.
                separator = separator == 0 || separator == byte ? byte : UInt8(ascii: "?")
            }
        }
        close(group)
    }

    /// How many groups there are; only the first three can be read.
    var count: Int { Int(groups) }

    /// The first three groups.
    subscript(_ index: Int) -> Group { index == 0 ? first : index == 1 ? second : third }

    /// True when the second group and the third, if there is one, have two digits, as in a clock time.
    var hasPairs: Bool { second.width == 2 && (count < 3 || third.width == 2) }

    /// The number that the digits write: thousands separated by commas, a decimal point; nil for anything else.
    var decimal: Double? {
        switch (separator, count) {
        case (0, 1): return Double(first.value)
        case (UInt8(ascii: "."), 2):
            guard second.width <= 9 else { return nil }
            let scale = (0..<second.width).reduce(1.0) { result, _ in result * 10 }
            return Double(first.value) + Double(second.value) / scale
        case (UInt8(ascii: ","), 2...) where areThousands: return thousands
        default: return nil
        }
    }

    private mutating func close(_ group: Group) {
        switch count {
        case 1: first = group
        case 2: second = group
        case 3: third = group
        default: break
        }
        if count > 1, group.width != 3 { areThousands = false }
        thousands = thousands * 1000 + Double(group.value)
    }
}
