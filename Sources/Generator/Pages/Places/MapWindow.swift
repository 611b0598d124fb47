import Atlas
import Foundation
import Model

/// The part of the Earth that a map shows, and where its points stand on the map: an equirectangular projection whose scale is true in the
/// middle of the window.
struct MapWindow: Sendable {
    /// Of the map, in pixels.
    let width: Double
    let height: Double
    /// Degrees of longitude count less towards the poles.
    private let shrink: Double
    /// The upper left corner, in degrees.
    private let west: Double
    private let north: Double
    /// Pixels a degree of latitude.
    private let scale: Double

    /// The window around points, of a width in pixels and a height that fits them, at most `tallest` times
    /// the width. Nil where there is no point.
    init?(around points: [GeoPoint], width: Double, tallest: Double = 1) {
        guard let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max() else { return nil }
        let (west, east) = Self.longitudes(of: points)
        let middle = (south + north) / 2
        shrink = max(0.3, cos(middle * .pi / 180))
        // In degrees of latitude.
        let spanX = max((east - west) * shrink * Self.margin, Self.smallest)
        let spanY = max((north - south) * Self.margin, Self.smallest * Self.flattest)
        height = (width * min(max(spanY / spanX, Self.flattest), tallest)).rounded()
        self.width = width
        scale = min(width / spanX, height / spanY)
        self.west = (west + east) / 2 - width / scale / shrink / 2
        let top = middle + height / scale / 2
        self.north = min(max(top, Self.southernmost + height / scale), max(Self.northernmost, middle + spanY / 2))
    }

    /// The shortest stretch of longitudes that holds all points: what lies on both sides of the date line is one. `east` may be over 180.
    private static func longitudes(of points: [GeoPoint]) -> (west: Double, east: Double) {
        let sorted = points.map(\.longitude).sorted()
        var (west, gap) = (sorted[0], sorted[0] + 360 - sorted[sorted.count - 1])
        for (left, right) in zip(sorted, sorted.dropFirst()) where right - left > gap { (west, gap) = (right, right - left) }
        return (west, west + 360 - gap)
    }

    /// Where a point stands, in pixels from the upper left corner.
    func place(_ point: GeoPoint) -> (x: Double, y: Double) {
        let turns = ((west - point.longitude) / 360).rounded(.up)
        return ((point.longitude + 360 * turns - west) * shrink * scale, (north - point.latitude) * scale)
    }

    /// Kilometres a pixel.
    var kilometres: Double { Self.kilometresOfDegree / scale }

    // MARK: Land

    /// The land in the window as the data of a path whose inside is told by the even-odd rule; empty where there is none.
    var land: String {
        var path = ""
        let east = west + width / scale / shrink
        let south = north - height / scale
        for ring in Land.rings {
            guard ring.y.lowerBound / 100 <= north, ring.y.upperBound / 100 >= south else { continue }
            for turn in [-360.0, 0, 360] where ring.x.lowerBound / 100 + turn <= east && ring.x.upperBound / 100 + turn >= west {
                let points = ring.points.map { point in
                    ((point.x / 100 + turn - west) * shrink * scale, (north - point.y / 100) * scale)
                }
                path += Self.path(clipped(points))
            }
        }
        return path
    }

    /// A ring within the window and a little around it, so that its edges there are not seen (Sutherland and Hodgman, 1974).
    private func clipped(_ ring: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
        var points = ring
        let sides: [((x: Double, y: Double)) -> Double] = [
            { $0.x + Self.overhang }, { width + Self.overhang - $0.x }, { $0.y + Self.overhang }, { height + Self.overhang - $0.y },
        ]
        for depth in sides {
            var inside: [(x: Double, y: Double)] = []
            for (index, point) in points.enumerated() {
                let before = points[index == 0 ? points.count - 1 : index - 1]
                let (here, there) = (depth(point), depth(before))
                if here >= 0 && there < 0 || here < 0 && there >= 0 {
                    let part = there / (there - here)
                    inside.append((before.x + (point.x - before.x) * part, before.y + (point.y - before.y) * part))
                }
                if here >= 0 { inside.append(point) }
            }
            points = inside
        }
        return points
    }

    /// In whole pixels, without points that nobody would see.
    private static func path(_ ring: [(x: Double, y: Double)]) -> String {
        var path = ""
        var last: (x: Int, y: Int)?
        var count = 0
        for point in ring {
            let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
            if let from = last {
                guard abs(x - from.x) + abs(y - from.y) > 1 else { continue }
                path += count == 1 ? "l" : " "
                path += "\(x - from.x) \(y - from.y)"
            } else {
                path = "M\(x) \(y)"
            }
            last = (x, y)
            count += 1
        }
        return count > 2 ? path + "z" : ""
    }

    /// Around the points there is room for their names.
    private static let margin = 1.3
    /// A map of less is blank: the outlines are no finer. In degrees of latitude.
    private static let smallest = 11.0
    /// Height by width.
    private static let flattest = 0.5
    private static let northernmost = 85.0
    private static let southernmost = -85.0
    private static let overhang = 4.0
    private static let kilometresOfDegree = 111.2
}
