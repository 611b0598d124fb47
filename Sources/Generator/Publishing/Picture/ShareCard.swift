import Model

/// A dossier as the picture that messengers show beside its address: who tells it, and the timeline.
struct ShareCard: Sendable {
    private let folder: DossierFolder
    private let picture: TimelinePicture
    private let drawing: TimelineDrawing
    private let scale: Double
    private let top: Double

    /// Nil for a dossier without events.
    init?(_ folder: DossierFolder) {
        picture = TimelinePicture(folder, events: TimelinePicture.weightiest(folder.dossier, limit: Self.pictured))
        guard !picture.items.isEmpty else { return nil }
        self.folder = folder
        drawing = WideTimeline(picture).drawing
        scale = (Self.width - 2 * Self.margin) / drawing.view.width
        let low = drawing.bars.map { $0.y + $0.height }.max() ?? 12
        // The axis lies at 0; the drawing stands in the middle of the room for it.
        top = Self.middle - (drawing.view.y + low) / 2 * scale
    }

    /// In the dossier's folder.
    static let name = "timeline.png"

    var file: SiteFile { SiteFile(path: folder.path(Self.name), contents: canvas.png) }

    private var canvas: Canvas {
        let t = folder.t
        var canvas = Canvas(width: Int(Self.width), height: Int(Self.height), ground: Self.paper)
        drawSources(on: &canvas)
        drawTime(on: &canvas)
        write(ends.0, left: Self.margin, on: &canvas)
        if let last = ends.1 { write(last, left: Self.width - Self.margin - Double(DotMatrix.width(last)) * Self.dot, on: &canvas) }
        let counts = [t(.sourceCount, folder.sources.count), t(.eventCount, folder.dossier.events.count)]
        canvas.write(counts.joined(separator: ", "), x: Self.margin, y: Self.height - Self.margin - 28, dot: Self.dot, Self.ink)
        return canvas
    }

    /// A square with the letter of each source, and how many more there are.
    private func drawSources(on canvas: inout Canvas) {
        for (place, source) in folder.sources.prefix(Self.shownSources).enumerated() {
            let left = Self.margin + Double(place) * (Self.square + 12)
            canvas.fill(x: left, y: Self.margin, width: Self.square, height: Self.square, Self.tones[source.mark.hue % Self.tones.count])
            let letters = source.mark.letter
            let dot = letters.count > 1 ? 4.0 : 6.0
            let across = (Self.square - Double(DotMatrix.width(letters)) * dot) / 2, down = (Self.square - 7 * dot) / 2
            canvas.write(letters, x: left + across, y: Self.margin + down, dot: dot, Self.paper)
        }
        let more = folder.sources.count - Self.shownSources
        guard more > 0 else { return }
        let left = Self.margin + Double(Self.shownSources) * (Self.square + 12)
        canvas.write("+\(more)", x: left, y: Self.margin + 18, dot: Self.dot, Self.soft)
    }

    /// The lying timeline of the dossier's page, without its labels.
    private func drawTime(on canvas: inout Canvas) {
        for box in drawing.after { fill(box, Self.wash, on: &canvas) }
        for box in drawing.coverage { fill(box, Self.line, on: &canvas) }
        for line in drawing.axis {
            canvas.fill(
                x: x(line.from.x), y: y(0) - 1.5, width: x(line.to.x) - x(line.from.x), height: 3, line.isLater ? Self.line : Self.soft)
        }
        for gap in drawing.breaks {
            for side in [-4.0, 4] { canvas.fill(x: x(gap.x) + side - 1.5, y: y(0) - 10, width: 3, height: 20, Self.soft) }
        }
        for bar in drawing.bars {
            fill(bar, bar.status == "told" ? Self.pale : Self.ring(bar.status), on: &canvas)
            guard bar.status != "told" else { continue }
            canvas.fill(
                x: x(bar.x) + 3, y: y(bar.y) + 3, width: max(0, bar.width * scale - 6), height: max(0, bar.height * scale - 6), Self.paper)
        }
        for point in drawing.points {
            let radius = point.radius * scale * Self.swell
            canvas.disc(x: x(point.x), y: y(point.y), radius: radius + 2, Self.paper)
            canvas.disc(x: x(point.x), y: y(point.y), radius: radius, Self.ring(point.status))
            if point.status != "told" { canvas.disc(x: x(point.x), y: y(point.y), radius: radius - 4, Self.paper) }
        }
    }

    private func fill(_ box: TimelineDrawing.Box, _ colour: UInt32, on canvas: inout Canvas) {
        canvas.fill(x: x(box.x), y: y(box.y), width: box.width * scale, height: box.height * scale, colour)
    }

    private func write(_ text: String, left: Double, on canvas: inout Canvas) {
        canvas.write(text, x: left, y: Self.dates, dot: Self.dot, Self.soft)
    }

    /// When the first event lies, and when the last does.
    private var ends: (String, String?) {
        let last = picture.items.max { $0.days.upperBound < $1.days.upperBound }
        let words = distinct([picture.items.first, last].compactMap { $0.map { folder.t.dates.short($0.when, withYear: true) } })
        return (words.first ?? "", words.count > 1 ? words.last : nil)
    }

    private func x(_ place: Double) -> Double { Self.margin + (place - drawing.view.x) * scale }
    private func y(_ place: Double) -> Double { top + place * scale }

    private static func ring(_ status: String) -> UInt32 { status == "denied" || status == "cancelled" ? flag : accent }

    /// What platforms show without cutting.
    static let width = 1200.0
    static let height = 630.0
    private static let margin = 56.0
    private static let middle = 300.0
    private static let dates = 466.0
    private static let dot = 4.0
    private static let square = 64.0
    private static let swell = 1.3
    private static let pictured = 40
    private static let shownSources = 12

    /// The colours of the light stylesheet, as it is built in.
    private static let paper: UInt32 = 0xFBFAF6
    private static let ink: UInt32 = 0x1C1B19
    private static let soft: UInt32 = 0x5D5A54
    private static let line: UInt32 = 0xD9D5CA
    private static let wash: UInt32 = 0xF1EEE6
    private static let accent: UInt32 = 0x0B5563
    private static let pale: UInt32 = 0x9BB9BD
    private static let flag: UInt32 = 0x963A0F
    static let tones: [UInt32] = [0x0B5563, 0x641E16, 0x1764DE, 0xA42DA1, 0x547148, 0x451285]
}

extension DossierFolder {
    /// The picture of the dossier's timeline; nil where nothing is dated.
    var picture: PagePicture? {
        let isDated = dossier.events.contains(where: \.when.hasYear)
        guard isDated else { return nil }
        return PagePicture(
            path: path(ShareCard.name),
            words: t(
                .aboutPicture,
                [
                    .events: t(.eventCount, dossier.events.count), .sources: t(.sourceCount, sources.count),
                    .title: PageAbout.title(title, t),
                ]))
    }
}
