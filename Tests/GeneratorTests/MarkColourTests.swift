import Foundation
import Testing

@testable import Generator

/// The colours of the sources' marks in the stylesheet, seen with and without colour blindness.
@Suite struct MarkColourTests {
    private let schemes: [(ground: [Colour], marks: [Colour])]

    init() throws {
        let style = try #require(TemplateSet.builtIn.assets.first { $0.path == "assets/style.css" })
        let css = String(decoding: style.contents, as: UTF8.self)
        let roots = css.components(separatedBy: ":root {").dropFirst().prefix(2)
        schemes = try roots.map { root in
            func colour(_ name: String) throws -> Colour {
                let value = try #require(root.components(separatedBy: "\(name): #").dropFirst().first)
                return Colour(try #require(Int(value.prefix(6), radix: 16)))
            }
            return (try ["--paper", "--wash"].map(colour), try (0..<6).map { try colour("--c\($0)") })
        }
    }

    /// WCAG 2.2, success criterion 1.4.3.
    @Test func marksStandOutFromTheGround() {
        for scheme in schemes {
            for mark in scheme.marks {
                for ground in scheme.ground { #expect(mark.contrast(to: ground) >= 4.5, "\(mark)") }
            }
        }
    }

    /// In OKLab (Ottosson, 2020) 0.02 is a difference that is just seen.
    @Test(arguments: Colour.Sight.allCases)
    func marksAreToldApart(sight: Colour.Sight) {
        for scheme in schemes {
            let seen = scheme.marks.map { $0.seen(with: sight) }
            for first in seen.indices {
                for second in seen.indices.dropFirst(first + 1) {
                    #expect(seen[first].distance(to: seen[second]) >= (sight == .tritanopia ? 0.08 : 0.1), "\(first) and \(second)")
                }
            }
        }
    }
}

/// A colour in linear sRGB.
struct Colour {
    /// Simulated with the matrices of Machado, Oliveira and Fernandes (2009) at full severity.
    enum Sight: CaseIterable {
        case full, protanopia, deuteranopia, tritanopia

        var matrix: [[Double]] {
            switch self {
            case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
            case .protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            case .deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            case .tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            }
        }
    }

    let channels: [Double]

    init(_ hex: Int) {
        channels = [16, 8, 0].map { shift in
            let value = Double(hex >> shift & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    private init(channels: [Double]) { self.channels = channels }

    func contrast(to other: Colour) -> Double {
        let both = [self, other].map { 0.2126 * $0.channels[0] + 0.7152 * $0.channels[1] + 0.0722 * $0.channels[2] + 0.05 }.sorted()
        return both[1] / both[0]
    }

    func seen(with sight: Sight) -> Colour { Colour(channels: Self.product(sight.matrix, channels).map { min(1, max(0, $0)) }) }

    func distance(to other: Colour) -> Double {
        zip(lab, other.lab).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }

    private var lab: [Double] {
        let cones = Self.product(
            [
                [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ],
            channels)
        return Self.product(
            [
                [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ], cones.map(cbrt))
    }

    private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { zip($0, vector).map { $0 * $1 }.reduce(0, +) }
    }
}
