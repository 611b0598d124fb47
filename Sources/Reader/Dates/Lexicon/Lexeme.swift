import Model

/// A piece of a token as the grammar of dates sees it: `two-hour` is three pieces, `8.30pm` and `7th` are two.
struct Lexeme: Sendable {
    var range: TextRange
    /// The word's number in the lexicon; −1 for a word that is not in it.
    var word: Int32 = -1
    var roles = DateRoles()
    /// The digits, where it is a number.
    var digits: DigitGroups?
    /// The ASCII byte of a mark, with dashes as "-" and apostrophes as "'"; 0 for everything else.
    var mark: UInt8 = 0
    var isCapitalised = false
    /// The token keeps the full stop of an abbreviation: `Dec.`
    var endsWithPoint = false
    /// A word in lower case that is not in the lexicon and ends in "s".
    var isPlural = false
    /// A word in lower case that ends in "ed".
    var endsInED = false
    /// White space stands before it.
    var followsSpace = true

    /// The mark of "½".
    static let halfSign: UInt8 = 0xBD

    /// The value of a plain number without separators.
    var integer: Int? {
        guard let digits, digits.groups.count == 1 else { return nil }
        return digits.groups[0].value
    }

    /// How many digits a plain number has.
    var width: Int { digits?.groups.count == 1 ? digits?.groups[0].width ?? 0 : 0 }
}

/// Digits in groups with one kind of separator between them: `23.30`, `3:35`, `100,000`, `30.12.2021`.
struct DigitGroups: Sendable, Equatable {
    struct Group: Sendable, Equatable {
        var value: Int
        var width: Int
    }

    var groups: [Group] = []
    /// `:`, `.`, `,` or 0 for a plain number.
    var separator: UInt8 = 0

    /// Reads a number token.
    init(_ bytes: ArraySlice<UInt8>) {
        var group = Group(value: 0, width: 0)
        for byte in bytes {
            if (0x30...0x39).contains(byte) {
                if group.width < 9 { group.value = group.value * 10 + Int(byte - 0x30) }
                group.width += 1
            } else {
                groups.append(group)
                group = Group(value: 0, width: 0)
                // Mixed separators make no date: such a number keeps a separator that fits nothing.
                separator = separator == 0 || separator == byte ? byte : UInt8(ascii: "?")
            }
        }
        groups.append(group)
    }

    /// The number that the digits write: thousands separated by commas, a decimal point; nil for anything else.
    var decimal: Double? {
        switch (separator, groups.count) {
        case (0, 1): return Double(groups[0].value)
        case (UInt8(ascii: "."), 2):
            return Double("\(groups[0].value).\(String(repeating: "0", count: max(0, groups[1].width - String(groups[1].value).count)))\(groups[1].value)")
        case (UInt8(ascii: ","), 2...) where groups.dropFirst().allSatisfy { $0.width == 3 }:
            return groups.reduce(0.0) { $0 * 1000 + Double($1.value) }
        default: return nil
        }
    }
}
