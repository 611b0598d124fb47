/// What the name tagger knows of one token by itself.
package struct NameWord: Sendable {
    /// Hash of the word as written, with straight quotation marks.
    var exact: UInt32
    /// Hash of the word in lower-case ASCII letters.
    var folded: UInt32
    /// Hash of its pattern of capitals, small letters and digits.
    var shape: UInt32
    var prefix3: UInt32
    var prefix4: UInt32
    var suffix2: UInt32
    var suffix3: UInt32
    var suffix4: UInt32
    var lists: NameListFlags = []
    /// Length in words of the list entry of a place that covers the word, when longer than one.
    var placeLength: UInt8 = 0
    /// Starts with a capital, counting from the first letter or digit.
    var isCapitalised: Bool
    /// Holds a capital anywhere (`al-Assad`, `eBay`).
    var hasCapital: Bool
    /// Letters, all of them capitals, at least two.
    var isAllCapitals: Bool
    var hasDigit: Bool
    var hasLetter: Bool
    /// Letters and digits, in bytes of the folded form.
    var length: UInt8

    /// Reads one token.
    init(_ text: [UInt8], _ range: Range<Int>, lists: NameLists, folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        LetterFolding.fold(text, range, into: &folded)
        var shape: UInt32 = 1
        var last: UInt8 = 0
        var run = 0
        var parts = 0
        var exact: UInt32 = 0
        var capitals = 0
        var letters = 0
        var digits = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let character = Scanner.characterClass(text, position)
            var kind = UInt8(ascii: "-")
            if character == .letter {
                letters += 1
                let capital = LetterFolding.isCapital(text, position)
                if capital { capitals += 1 }
                kind = capital ? UInt8(ascii: "X") : UInt8(ascii: "x")
            } else if character == .digit {
                digits += 1
                kind = UInt8(ascii: "d")
            } else if text[position] < 0x80 {
                kind = text[position]
            }
            run = kind == last ? run + 1 : 1
            last = kind
            if run <= 2, parts < 8 {
                shape = shape &* 31 &+ UInt32(kind)
                parts += 1
            }
            position = min(position + Scanner.length(ofScalarStartingWith: text[position]), range.upperBound)
        }
        exact = FeatureHash.bytes(letters + digits > 0 ? text[range] : folded[...])
        let count = folded.count
        self.exact = exact
        self.folded = FeatureHash.bytes(folded)
        self.shape = FeatureHash.finish(shape)
        prefix3 = FeatureHash.bytes(folded.prefix(3))
        prefix4 = FeatureHash.bytes(folded.prefix(4))
        suffix2 = FeatureHash.bytes(folded.suffix(2))
        suffix3 = FeatureHash.bytes(folded.suffix(3))
        suffix4 = FeatureHash.bytes(folded.suffix(4))
        isCapitalised = LetterFolding.isCapital(text, range.lowerBound)
        hasCapital = capitals > 0
        isAllCapitals = letters > 1 && capitals == letters
        hasDigit = digits > 0
        hasLetter = letters > 0
        length = UInt8(min(count, 255))
        self.lists = lists.flags(folded: self.folded)
        if hasCapital { self.lists.formUnion(lists.flags(phrase: NameLists.exact(exact))) }
    }
}
