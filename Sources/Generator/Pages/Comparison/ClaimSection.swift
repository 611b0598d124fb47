import Model

/// The parts of the table of claims. What is only near a claim never counts as another source of it.
enum ClaimSection: Int, Sendable, Comparable, CaseIterable {
    /// More than half of the origins say so.
    case most
    /// Sources give different values.
    case disputed
    /// Two sources or more say so.
    case some
    /// One source says so, and another has something close.
    case near
    /// One source says so, and nothing like it was found in another.
    case one

    /// What a claim is that so many of the origins make.
    init(_ claim: Claim, spread: Int, origins: Int) {
        let told = claim.told
        if told.count < 2 {
            self = told.count == claim.cells.count ? .one : .near
        } else if claim.disagreement != nil || told.contains(where: { $0.state == .differs }) {
            self = .disputed
        } else {
            self = spread * 2 > origins ? .most : .some
        }
    }

    /// Whether several sources make the claim.
    var isShared: Bool { self < .near }

    var heading: MessageKey {
        switch self {
        case .most: .sectionMost
        case .disputed: .sectionDisputed
        case .some: .sectionSome
        case .near: .sectionNear
        case .one: .sectionOne
        }
    }

    /// What a reader must know who reads the heading; nil where it says all.
    var hint: MessageKey? {
        switch self {
        case .near: .sectionNearHint
        case .one: .nothingLikeIt
        case .most, .disputed, .some: nil
        }
    }

    static func < (left: ClaimSection, right: ClaimSection) -> Bool { left.rawValue < right.rawValue }
}
