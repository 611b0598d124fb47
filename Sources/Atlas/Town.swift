import Model

/// A town of the list.
public struct Town: Sendable, Hashable {
    /// The code of its country (`UA`), or, where the list tells the parts of a country apart, of its part (`US-ME`).
    public let area: String
    /// Where it lies, to a hundredth of a degree.
    public let point: GeoPoint
    /// How many people live there, in thousands.
    public let thousands: Int
    /// Whether it is the capital of its country.
    public let isCapital: Bool

    /// The code of its country.
    public var country: String { String(area.prefix(2)) }

    /// Whether the list tells the parts of its country apart.
    public var hasRegion: Bool { area.utf8.count > 2 }
}

/// The towns of the world by name (GeoNames; see `Data/towns.txt`).
public enum Towns {
    /// The towns with a name, given as lower-case ASCII words joined by spaces. O(log towns).
    public static func named(_ key: String) -> [Town] {
        let name = Array(key.utf8)
        guard !name.isEmpty else { return [] }
        var low = start
        var high = bytes.count
        while low < high {
            let line = startOfLine(around: (low + high) / 2)
            if isBefore(line, name) { low = endOfLine(line) + 1 } else { high = line }
        }
        var found: [Town] = []
        while low < bytes.count {
            let end = endOfLine(low)
            guard let town = town(of: bytes[low..<end], named: name) else { break }
            found.append(town)
            low = end + 1
        }
        return found
    }

    private static let bytes = EmbeddedFiles.bytes("towns.txt") ?? []

    /// Behind the head of the file.
    private static let start: Int = {
        var at = 0
        while at < bytes.count, bytes[at] == UInt8(ascii: "#") { at = endOfLine(at) + 1 }
        return at
    }()

    private static func startOfLine(around offset: Int) -> Int {
        var at = offset
        while at > start, bytes[at - 1] != UInt8(ascii: "\n") { at -= 1 }
        return at
    }

    private static func endOfLine(_ offset: Int) -> Int {
        var at = offset
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
        return at
    }

    /// Whether the name of a line stands before another in the list.
    private static func isBefore(_ line: Int, _ name: [UInt8]) -> Bool {
        for (place, byte) in name.enumerated() {
            let other = line + place < bytes.count ? bytes[line + place] : bar
            if other == bar { return true }
            if other != byte { return other < byte }
        }
        return false
    }

    private static func town(of line: ArraySlice<UInt8>, named name: [UInt8]) -> Town? {
        guard line.starts(with: name), line.dropFirst(name.count).first == bar else { return nil }
        let fields = line.dropFirst(name.count + 1).split(separator: bar).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 4, let latitude = Int(fields[1]), let longitude = Int(fields[2]),
            let thousands = Int(fields[3].prefix { $0 != "*" }),
            let point = GeoPoint(latitude: Double(latitude) / 100, longitude: Double(longitude) / 100)
        else { return nil }
        return Town(area: fields[0], point: point, thousands: thousands, isCapital: fields[3].hasSuffix("*"))
    }

    private static let bar = UInt8(ascii: "|")
}
