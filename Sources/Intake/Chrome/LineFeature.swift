/// One thing true of a line: a kind of fact and its step on a small scale. The weights file calls it `length.3`.
struct LineFeature: Sendable, Hashable {
    /// What is measured. The names are those of the weights file.
    enum Kind: Int, CaseIterable, Sendable {
        // The line itself.
        case length, tokens, ending, innerStops, commas, lowerShare, numbers, noLetters, upperCase, lowerStart, startsWithQuote
        case startsWithBullet, startsWithDigit, startsWithBracket, copyright, bar, arrow, at, hash, slash, dot, code, quote, glued,
            shortLower
        case label, section, rubric, opening, part, clock, byline, caption, address, menu, trade, mostlyTrade, proseTrade
        // Its place among the other lines.
        case repeated, headline, firstLine, onlyLine, inMain, fromMainStart, toMainEnd, aheadOfMain, pastMain
        case third, second, previous, next, nextButOne, nextButTwo
        case toProseAbove, toProseBelow, formToProse, proseAround, proseNear, proseAbove, proseBelow, formNear, formPlace, touchesAbove,
            touchesBelow, sinceSection, proseDone
        case documentProse, documentMachinery, shortWithMachinery
        // What it has in common with the article.
        case articleWordShare, articleWords, noLongWord, titleWords
        // The site's machinery around it.
        case machineryToProseAbove, machineryToProseBelow, machineryAboveNear, machineryBelowNear, machineryAbove, machineryBelow
        case machineryPastMain, machineryAheadOfMain
        // Its place after the headline.
        case headlineNone, headlineBelow, headlineAbove, headlineAround, fromHeadline, headlineToMain
        // Lists and the prose around.
        case fromColon, proseLength, proseShareBelow, proseShareAbove, wideProseBelow, wideProseAbove
        // Several facts at once.
        case alikeRun, wideProse, shapesAround, shapesAbove, shapesBelow, endingFormPlace, machineryRole
    }

    /// Steps of one scale.
    static let steps = 32
    /// Steps of the scales of several facts at once.
    static let wideSteps = 256
    private static let firstWide = Kind.alikeRun.rawValue

    let code: Int

    init(_ kind: Kind, _ step: Int = 0) {
        let wide = kind.rawValue - Self.firstWide
        code = wide < 0 ? kind.rawValue * Self.steps + step : Self.firstWide * Self.steps + wide * Self.wideSteps + step
    }

    /// The feature with a name of the weights file, or nil.
    init?(name: some StringProtocol) {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let step = Int(parts[1]), let kind = Self.kinds[String(parts[0])] else { return nil }
        guard (0..<(kind.rawValue < Self.firstWide ? Self.steps : Self.wideSteps)).contains(step) else { return nil }
        self.init(kind, step)
    }

    var name: String {
        let wide = code - Self.firstWide * Self.steps
        let kind = wide < 0 ? code / Self.steps : Self.firstWide + wide / Self.wideSteps
        return "\(Kind.allCases[kind]).\(wide < 0 ? code % Self.steps : wide % Self.wideSteps)"
    }

    static let count = firstWide * steps + (Kind.allCases.count - firstWide) * wideSteps

    private static let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ("\($0)", $0) })
}

/// Takes in the features of a line: to sum up their weights, or to write their names.
protocol LineFeatureSink {
    /// Takes in one feature.
    mutating func add(_ feature: LineFeature)
}

extension LineFeatureSink {
    mutating func add(_ kind: LineFeature.Kind, _ step: Int = 0) { add(LineFeature(kind, step)) }
}

/// The features of a line as they are, for training.
struct LineFeatureList: LineFeatureSink {
    private(set) var features: [LineFeature] = []

    mutating func add(_ feature: LineFeature) { features.append(feature) }
}

/// The rising bounds of the steps of a scale, eight at the most.
struct StepScale: Sendable {
    private let bounds: SIMD8<Int32>

    init(_ bounds: Int...) {
        var filled = SIMD8<Int32>(repeating: .max)
        for (index, bound) in bounds.prefix(8).enumerated() { filled[index] = Int32(bound) }
        self.bounds = filled
    }

    /// How many of the bounds a value has reached. O(1).
    func callAsFunction(_ value: Int) -> Int {
        let reached = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: Swift.min(value, Int(Int32.max) - 1))) .>= bounds
        return Int(SIMD8<Int32>(repeating: 0).replacing(with: 1, where: reached).wrappedSum())
    }
}
