import Model
import Testing

@testable import Generator

/// What must hold for a picture of any timeline: nothing outside it, no label on another, and time in its order.
@Suite struct TimelinePictureTests {
    /// Timelines of very different density, by name.
    static let timelines: [String: TimelinePicture] = [
        "three days": picture(["2031-03-04", "2031-03-05", "2031-03-11"], from: 4, to: 5),
        "quiet ends of the coverage": picture(["2031-03-14", "2031-03-15"], from: 1, to: 90),
        "one day": picture(["2031-03-04"], from: 4, to: 4),
        "no coverage": picture(["1974", "2030-04", "2031-03-04"]),
        "story with background": picture(
            [
                "1962", "2014", "2030-09", "2030-11", "2031-02-07", "2031-02-20/2031-02-26", "2031-02-27/2031-03-05", "2031-03-03",
                "2031-03-04", "2031-03-04T09:30", "2031-03-04T21:00", "2031-03-05", "2031-04", "2031-04-10", "2031-04-12", "2031-04-13",
            ], from: 4, to: 5),
        "150 events over 60 years": picture(
            (0..<150).map { CalendarDate(dayNumber: $0 * 146 + ($0 * 7_919) % 140).iso }, from: 4, to: 9),
        "100 events of a month after 50 of 60 years": picture(
            (0..<50).map { CalendarDate(dayNumber: $0 * 430).iso } + (0..<100).map { "2031-03-\($0 % 9 == 0 ? "2" : "1")\($0 % 8)" }
                + (0..<20).map { "\(1970 + $0 * 3)" },
            from: 1, to: 30),
        "long stretches over each other": picture((0..<30).map { "\(2000 + $0)/\(2031 + $0 % 3)" } + ["2031-03-04"], from: 4, to: 4),
    ]

    static func picture(_ times: [String], from: Int? = nil, to: Int? = nil) -> TimelinePicture {
        let items = times.enumerated().compactMap { index, when -> TimelinePicture.Item? in
            TimeSpan(edtf: when).map {
                TimelinePicture.Item(
                    days: $0.days, moment: $0.days.count == 1 ? 0.5 : nil, status: index % 5 == 4 ? "ahead" : "told", when: $0,
                    sourceCount: 1 + index * 7 % 5, weight: Double(index % 9),
                    name: index % 2 == 0 ? "Event \(index) in words for three lines or so" : "")
            }
        }
        let coverage = from.flatMap { from in
            to.flatMap { to in CalendarDate(year: 2031, month: 3, day: from).map { $0.dayNumber...$0.dayNumber + to - from } }
        }
        return TimelinePicture(items, coverage: coverage, eventCount: items.count, .english)
    }

    private func drawings(_ name: String) throws -> [(name: String, drawing: TimelineDrawing)] {
        let picture = try #require(Self.timelines[name])
        let drawings = [("wide", WideTimeline(picture).drawing), ("tall", TallTimeline(picture).drawing)]
        try #require(drawings.allSatisfy { !$0.1.labels.isEmpty })
        return drawings
    }

    @Test("No label lies on another", arguments: timelines.keys.sorted())
    func labelsKeepApart(name: String) throws {
        for (form, drawing) in try drawings(name) {
            let boxes = drawing.labels.map(\.box)
            for (index, box) in boxes.enumerated() {
                for other in boxes.dropFirst(index + 1) { #expect(!overlap(box, other), "\(form): \(box) \(other)") }
            }
        }
    }

    @Test("No line leads through a label of the wide picture", arguments: timelines.keys.sorted())
    func linesKeepClear(name: String) throws {
        let drawing = try drawings(name)[0].drawing
        // Further lines of a label have none.
        for label in drawing.labels where !label.leader.isEmpty {
            let line = label.leader.map(\.x)
            #expect(Set(line).count == 1)
            for other in drawing.labels where other.box.y < label.box.y {
                #expect(!(other.box.x...other.box.x + other.box.width).contains(line[0]), "\(label.text) through \(other.text)")
            }
        }
    }

    @Test("No line crosses another in the tall picture", arguments: timelines.keys.sorted())
    func linesDoNotCross(name: String) throws {
        let lines = try drawings(name)[1].drawing.labels.map(\.leader)
        for (line, next) in zip(lines, lines.dropFirst()) { #expect((line.last?.y ?? 0) < (next.last?.y ?? 0)) }
    }

    @Test("Everything lies inside the picture", arguments: timelines.keys.sorted())
    func nothingSticksOut(name: String) throws {
        for (form, drawing) in try drawings(name) {
            let view = drawing.view
            let marks = drawing.points.map {
                TimelineDrawing.Box(x: $0.x - $0.radius, y: $0.y - $0.radius, width: $0.radius * 2, height: $0.radius * 2)
            }
            let boxes = marks + drawing.bars + drawing.labels.map(\.box) + drawing.coverage + drawing.after
            for box in boxes {
                #expect(box.x >= view.x - 0.01 && box.x + box.width <= view.x + view.width + 0.01, "\(form): \(box) in \(view)")
                #expect(box.y >= view.y - 0.01 && box.y + box.height <= view.y + view.height + 0.01, "\(form): \(box) in \(view)")
            }
        }
    }

    @Test("Later days lie further on", arguments: timelines.keys.sorted())
    func daysKeepTheirOrder(name: String) throws {
        let picture = try #require(Self.timelines[name])
        for (form, drawing) in try drawings(name) {
            let isWide = form == "wide"
            let points = drawing.points.map { isWide ? $0.x : $0.y }
            let starts = drawing.bars.map { isWide ? $0.x : $0.y }
            #expect(points == points.sorted() && starts == starts.sorted(), "\(form)")
            #expect(points.count + starts.count == picture.items.count)
            let shown = drawing.labels.compactMap { label in picture.labels.firstIndex { label.text.hasPrefix($0) } }
            #expect(!shown.isEmpty)
            if !isWide { #expect(drawing.labels.map(\.box.y) == drawing.labels.map(\.box.y).sorted()) }
        }
    }

    @Test func theDenseStretchGetsTheRoom() throws {
        let picture = try #require(Self.timelines["100 events of a month after 50 of 60 years"])
        let drawing = WideTimeline(picture).drawing
        let march = drawing.points.suffix(20).map(\.x)
        #expect((march.max() ?? 0) - (march.min() ?? 0) > 150)
        #expect(!drawing.breaks.isEmpty)
        #expect(TallTimeline(picture).drawing.labels.count == 36)
    }

    @Test func daysOfOneStretchAreToScale() throws {
        let drawing = WideTimeline(Self.picture(["2031-03-04", "2031-03-05", "2031-03-11"])).drawing
        let x = drawing.points.map(\.x)
        #expect(abs((x[2] - x[1]) - 6 * (x[1] - x[0])) < 0.01)
        #expect(drawing.breaks.isEmpty)
    }

    @Test func daysHaveTheirYearWhereThePictureHasSeveral() {
        let picture = Self.picture(["2030-03-04", "2031-03-05", "2031-12-30/2032-01-02"], from: 4, to: 5)
        #expect(picture.labels == ["4 Mar 2030", "5 Mar 2031", "30 Dec 2031–2 Jan 2032"])
        #expect(Self.picture(["2031-03-04", "2031-03-09", "2031-04"], from: 4, to: 5).labels == ["4 Mar", "9 Mar", "Apr 2031"])
    }

    /// Read from the top a year holds on.
    @Test func inTheTallPictureAYearIsSaidOnce() {
        let labels = TallTimeline(Self.picture(["2030-03-04", "2031-03-05", "2031-03-09", "2032-01-02"])).drawing.labels.map(\.text)
        #expect(labels.map { $0.split(separator: " ·")[0] } == ["4 Mar 2030", "5 Mar 2031", "9 Mar", "2 Jan 2032"])
    }

    @Test func aDateWithoutWordsIsQuietBesideThoseWithSome() throws {
        let labels = WideTimeline(try #require(Self.timelines["story with background"])).drawing.labels
        let dates = try #require(Self.timelines["story with background"]).labels
        let words = labels.filter { !dates.contains($0.text) }
        #expect(!words.isEmpty && words.allSatisfy { !$0.isQuiet } && labels.contains(where: \.isQuiet))
        let bare = WideTimeline(Self.bare).drawing.labels
        #expect(!bare.isEmpty && bare.allSatisfy { !$0.isQuiet })
    }

    /// Where nothing has a name, no date is less than another.
    private static var bare: TimelinePicture {
        let items = picture(["2031-03-04", "2031-03-09"]).items.map { item in
            var item = item
            item.name = ""
            return item
        }
        return TimelinePicture(items, coverage: nil, eventCount: 2, .english)
    }

    private func overlap(_ a: TimelineDrawing.Box, _ b: TimelineDrawing.Box) -> Bool {
        a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01
    }
}

@Suite struct TimelineStretchesTests {
    private func stretches(_ times: [String]) -> [String] {
        TimelineStretches(times.compactMap { TimeSpan(edtf: $0)?.days }).stretches.map {
            "\(CalendarDate(dayNumber: $0.days.lowerBound).iso) \(CalendarDate(dayNumber: $0.days.upperBound - 1).iso)"
        }
    }

    @Test(
        "Time is cut where nothing begins for longer than chance would have it",
        arguments: [
            ([], []),
            (["2031-03-04"], ["2031-03-04 2031-03-04"]),
            (["2031-03-04", "2031-03-08", "2031-03-12"], ["2031-03-04 2031-03-12"]),
            (["1962", "2031-03-04", "2031-03-05"], ["1962-01-01 1962-12-31", "2031-03-04 2031-03-05"]),
            (["1962", "2014"], ["1962-01-01 1962-12-31", "2014-01-01 2014-12-31"]),
            // A month is shown whole; the days in it are no reason to cut it at its end.
            (["2031-01-03", "2031-03", "2031-03-04", "2031-03-05"], ["2031-01-03 2031-01-03", "2031-03-01 2031-03-31"]),
        ] as [([String], [String])])
    func cuts(times: [String], expected: [String]) {
        #expect(stretches(times) == expected)
    }

    @Test func aScaleKeepsOrderAndLengths() {
        let scale = TimelineScale(
            [.init(days: 0..<10, starts: 2), .init(days: 400..<401, starts: 1)], lengths: [100, 30], gap: 26)
        let places = [0, 1, 6, 10, 100, 400, 400.5, 401].map(scale.place)
        #expect(places == places.sorted() && Set(places).count == places.count)
        #expect(places[1] == 10 && places[3] == 100 && places[5] == 126 && places[7] == 156)
        #expect(scale.breaks == [113] && scale.place(-5) == 0 && scale.place(9_999) == 156)
        #expect(scale.axis(from: -8, to: 170, later: 60).map(\.range) == [-8...60, 60...106, 120...170])
        #expect(scale.axis(from: -8, to: 170, later: 60).map(\.isLater) == [false, true, true])
    }

    @Test func evenEventsAreNotCut() {
        #expect(stretches((0..<40).map { CalendarDate(dayNumber: $0 * 100).iso }).count == 1)
    }

    @Test func theNameOfAnItemIsWrappedAndCutAtWords() throws {
        let when = try #require(TimeSpan(edtf: "2031-03-04"))
        let item = TimelinePicture.Item(
            days: when.days, moment: 0.5, status: "told", when: when, sourceCount: 1, weight: 1,
            name: "Two leaders speak about the bridge and its many piers")
        let picture = TimelinePicture([item], coverage: nil, eventCount: 1, .english)
        #expect(picture.nameLines(0, characters: 20, lines: 2) == ["Two leaders speak", "about the bridge …"])
        #expect(picture.nameLines(0, characters: 60, lines: 2) == ["Two leaders speak about the bridge and its many piers"])
    }

    @Test("The weightiest events that lie apart come first, those beside them then")
    func spread() {
        #expect(TimelinePicture.spread([10, 11, 12, 60, 40], limit: 3) == [0, 3, 4, 1, 2])
        #expect(TimelinePicture.spread([12, 10, 11], limit: 5) == [0, 1, 2])
        #expect(TimelinePicture.spread([], limit: 5).isEmpty)
    }
}
