import Model

/// The parts of the page of disagreements.
enum DisagreementGroup: Int, Sendable, Comparable, CaseIterable {
    case time, date, quantity, attribution, modality, develops, spelling, precision

    /// What all sources can be right about: it stands folded at the end, and no header counts it.
    var isQuiet: Bool { self == .precision }

    init(_ disagreement: Disagreement) {
        self =
            switch (disagreement.course, disagreement.kind) {
            case (.develops, _): .develops
            case (.precision, _), (_, .wording): .precision
            case (_, .time): .time
            case (_, .date): .date
            case (_, .quantity): .quantity
            case (_, .attribution): .attribution
            case (_, .modality): .modality
            case (_, .spelling): .spelling
            }
    }

    var heading: MessageKey {
        switch self {
        case .time: .groupTime
        case .date: .groupDate
        case .quantity: .groupNumber
        case .attribution: .groupAttribution
        case .modality: .groupModality
        case .develops: .groupDevelops
        case .precision: .groupPrecision
        case .spelling: .groupSpelling
        }
    }

    var hint: MessageKey? {
        switch self {
        case .time: .groupTimeHint
        case .develops: .groupDevelopsHint
        case .precision: .groupPrecisionHint
        default: nil
        }
    }

    static func < (left: DisagreementGroup, right: DisagreementGroup) -> Bool { left.rawValue < right.rawValue }
}
