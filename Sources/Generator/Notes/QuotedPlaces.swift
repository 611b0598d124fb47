import Model

/// An article's text in which quotations are found again whatever became of its white space. (Web Annotation Data Model, section 4.2.4: of several
/// places the words before and behind tell which is meant.)
struct QuotedPlaces {
    /// The text without white space.
    private let bytes: [UInt8]
    /// Of each of these its place in the text, and that behind the last.
    private let places: [Int]

    /// O(length).
    init(_ text: String) {
        var bytes: [UInt8] = []
        var places: [Int] = []
        let utf8 = Array(text.utf8)
        var offset = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if !scalar.properties.isWhitespace {
                bytes += utf8[offset..<offset + width]
                places += offset..<offset + width
            }
            offset += width
        }
        places.append(offset)
        (self.bytes, self.places) = (bytes, places)
    }

    /// Where the words of a quotation stand: of several places that which has most of what is to stand before and behind them; of equals the one
    /// nearest to `start`, as far as bytes tell, else the first. Nil where they stand nowhere. O(length + places × context).
    func place(of quote: Note.Quote, near start: Int? = nil) -> TextRange? {
        let exact = Self.stripped(quote.exact), prefix = Self.stripped(quote.prefix), suffix = Self.stripped(quote.suffix)
        guard !exact.isEmpty else { return nil }
        var best: (range: Range<Int>, context: Int, distance: Int)?
        for found in occurrences(of: exact) {
            let range = found..<found + exact.count
            let before = zip(bytes[..<range.lowerBound].reversed(), prefix.reversed()).prefix { $0 == $1 }.count
            let after = zip(bytes[range.upperBound...], suffix).prefix { $0 == $1 }.count
            let distance = start.map { abs($0 - places[found]) } ?? 0
            if let best, (best.context, -best.distance) >= (before + after, -distance) { continue }
            best = (range, before + after, distance)
        }
        return best.map { places[$0.range.lowerBound]..<places[$0.range.upperBound - 1] + 1 }
    }

    /// More of one quotation are not told apart.
    private static let mostPlaces = 1_000

    /// The first places of some words, by the algorithm of Knuth, Morris and Pratt ("Fast Pattern Matching in Strings", 1977). O(text + words).
    private func occurrences(of words: [UInt8]) -> [Int] {
        // Of every beginning of the words: how long its longest end is that is a beginning too.
        var ends = [Int](repeating: 0, count: words.count)
        var length = 0
        for index in words.indices.dropFirst() {
            while length > 0, words[index] != words[length] { length = ends[length - 1] }
            if words[index] == words[length] { length += 1 }
            ends[index] = length
        }
        var found: [Int] = []
        length = 0
        for (index, byte) in bytes.enumerated() {
            while length > 0, byte != words[length] { length = ends[length - 1] }
            if byte == words[length] { length += 1 }
            guard length == words.count else { continue }
            found.append(index + 1 - length)
            guard found.count < Self.mostPlaces else { break }
            length = ends[length - 1]
        }
        return found
    }

    private static func stripped(_ text: String) -> [UInt8] {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace { result.append(scalar) }
        return Array(String(result).utf8)
    }
}
