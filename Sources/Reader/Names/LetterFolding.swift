/// Brings letters to lower-case ASCII, so that lists need each name only once.
enum LetterFolding {
    /// What stands for U+00C0 to U+017F, in order; `#` where nothing does.
    private static let latin = Array(
        ("aaaaaaaceeeeiiiidnooooo#ouuuuytsaaaaaaaceeeeiiiidnooooo#ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
            .utf8)

    /// Appends the folded form of one word. Letters that have no ASCII form keep their bytes.
    static func fold(_ text: [UInt8], _ range: Range<Int>, into folded: inout [UInt8]) {
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = text[position]
            if byte < 0x80 {
                folded.append(Scanner.isUpperCase(byte) ? byte | 0x20 : byte)
                position += 1
                continue
            }
            let end = min(position + Scanner.length(ofScalarStartingWith: byte), range.upperBound)
            append(Scanner.scalar(text, position), bytes: text[position..<end], to: &folded)
            position = end
        }
    }

    private static func append(_ scalar: UInt32, bytes: ArraySlice<UInt8>, to folded: inout [UInt8]) {
        switch scalar {
        case 0xC0..<0x180 where latin[Int(scalar) - 0xC0] != UInt8(ascii: "#"): folded.append(latin[Int(scalar) - 0xC0])
        case 0x218, 0x219: folded.append(UInt8(ascii: "s"))
        case 0x21A, 0x21B: folded.append(UInt8(ascii: "t"))
        case 0x2018, 0x2019, 0x2BC, 0x2BB: folded.append(UInt8(ascii: "'"))
        case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: folded.append(UInt8(ascii: "\""))
        case 0x2013, 0x2014: folded.append(UInt8(ascii: "-"))
        default: folded.append(contentsOf: bytes)
        }
    }

    /// True for a letter with a lower-case form, at an offset.
    static func isCapital(_ text: [UInt8], _ offset: Int) -> Bool {
        let byte = text[offset]
        if byte < 0x80 { return Scanner.isUpperCase(byte) }
        return Unicode.Scalar(Scanner.scalar(text, offset))?.properties.isUppercase ?? false
    }
}
