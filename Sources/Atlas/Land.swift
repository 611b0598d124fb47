/// The outlines of the land (Natural Earth 1:110m; see `Data/land.txt`).
public enum Land {
    /// A closed line around land, or around a sea within it, in hundredths of a degree.
    public struct Ring: Sendable {
        /// In order; the last is joined to the first. `x` is the longitude, `y` the latitude.
        public let points: [(x: Double, y: Double)]
        /// Of all points.
        public let x: ClosedRange<Double>
        /// Of all points.
        public let y: ClosedRange<Double>
    }

    /// All rings; where an even number of them is around a point, it is water.
    public static let rings: [Ring] = EmbeddedFiles.entries("land.txt").compactMap { line in
        let steps = line.split(separator: " ").compactMap { Double($0) }
        var (x, y) = (0.0, 0.0)
        let points = stride(from: 0, to: steps.count - 1, by: 2).map { place in
            x += steps[place]
            y += steps[place + 1]
            return (x: x, y: y)
        }
        guard let west = points.map(\.x).min(), let east = points.map(\.x).max(), let south = points.map(\.y).min(),
            let north = points.map(\.y).max()
        else { return nil }
        return Ring(points: points, x: west...east, y: south...north)
    }
}
