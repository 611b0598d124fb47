/// A picture of up to 256 colours that is drawn dot by dot.
struct Canvas: Sendable {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt8]
    /// As 0xRRGGBB, in the order of their first use.
    private(set) var palette: [UInt32]
    private var known: [UInt32: UInt8]

    init(width: Int, height: Int, ground: UInt32) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 0, count: width * height)
        palette = [ground]
        known = [ground: 0]
    }

    var png: [UInt8] { PNGFile.bytes(width: width, height: height, pixels: pixels, palette: palette) }

    /// Fills the dots whose middles lie in a box.
    mutating func fill(x: Double, y: Double, width: Double, height: Double, _ colour: UInt32) {
        let columns = span(x, x + width, limit: self.width), rows = span(y, y + height, limit: self.height)
        guard !columns.isEmpty else { return }
        let index = self.index(of: colour)
        for row in rows {
            let start = row * self.width
            for column in columns { pixels[start + column] = index }
        }
    }

    /// Fills a disc; dots on its edge take a part of the colour.
    mutating func disc(x: Double, y: Double, radius: Double, _ colour: UInt32) {
        for row in span(y - radius - 1, y + radius + 1, limit: height) {
            for column in span(x - radius - 1, x + radius + 1, limit: width) {
                let across = Double(column) + 0.5 - x, down = Double(row) + 0.5 - y
                let inside = radius - (across * across + down * down).squareRoot() + 0.5
                let part = min(max(Int((inside * Self.parts).rounded()), 0), Int(Self.parts))
                guard part > 0 else { continue }
                let place = row * width + column
                pixels[place] = index(of: Self.mixed(palette[Int(pixels[place])], colour, part))
            }
        }
    }

    /// Writes from a left and top edge, each dot of a letter as a square of so many.
    mutating func write(_ text: String, x: Double, y: Double, dot: Double, _ colour: UInt32) {
        var left = x
        for character in text {
            for (column, dots) in DotMatrix.columns(character).enumerated() {
                for row in 0..<DotMatrix.height where dots >> row & 1 == 1 {
                    fill(x: left + Double(column) * dot, y: y + Double(row) * dot, width: dot, height: dot, colour)
                }
            }
            left += Double(DotMatrix.advance) * dot
        }
    }

    private func span(_ from: Double, _ to: Double, limit: Int) -> Range<Int> {
        let start = min(max(0, Int(from.rounded())), limit)
        return start..<max(start, min(limit, Int(to.rounded())))
    }

    /// The colour's place in the palette; when that is full, the ground.
    private mutating func index(of colour: UInt32) -> UInt8 {
        if let index = known[colour] { return index }
        guard palette.count < 256 else { return 0 }
        let index = UInt8(palette.count)
        palette.append(colour)
        known[colour] = index
        return index
    }

    private static func mixed(_ under: UInt32, _ over: UInt32, _ part: Int) -> UInt32 {
        [UInt32(16), 8, 0].reduce(0) { mixed, shift in
            let low = Double(under >> shift & 0xFF), high = Double(over >> shift & 0xFF)
            return mixed | UInt32((low + (high - low) * Double(part) / parts).rounded()) << shift
        }
    }

    /// Steps between two colours at an edge.
    private static let parts = 4.0
}
