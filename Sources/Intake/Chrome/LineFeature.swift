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
    }

    /// Steps of one scale.
    static let steps = 16

    let code: Int

    init(_ kind: Kind, _ step: Int = 0) { code = kind.rawValue * Self.steps + min(step, Self.steps - 1) }

    /// The feature with a name of the weights file, or nil.
    init?(name: some StringProtocol) {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let step = Int(parts[1]), (0..<Self.steps).contains(step) else { return nil }
        guard let kind = Self.kinds[String(parts[0])] else { return nil }
        self.init(kind, step)
    }

    var name: String { "\(Kind.allCases[code / Self.steps]).\(code % Self.steps)" }

    static let count = Kind.allCases.count * steps

    private static let kinds = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ("\($0)", $0) })
}

extension LineFeature {
    /// How many of the rising bounds a value has reached.
    static func step(_ value: Int, _ bounds: [Int]) -> Int { bounds.count { value >= $0 } }
}
