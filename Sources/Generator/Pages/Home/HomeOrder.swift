import Foundation
import Model

/// The order of dossiers on the first page: by how many independent origins tell the story and how recent it is. There is no clock: recent is what is
/// near the end of the time that the dossiers span.
///
/// As on sites that rank news by votes and age, the logarithm of the origins and the day of the newest article add up (a doubling of the one
/// is worth a fixed time of the other), so that the order of two dossiers does not change with the day on which somebody looks.
struct HomeOrder: Sendable {
    /// What a doubling of the origins is worth.
    private let daysOfDoubling: Double

    init(_ dossiers: [DossierRecord]) {
        let days = dossiers.flatMap { [$0.from, $0.to].compactMap { $0?.dayNumber } }
        let span = (days.max() ?? 0) - (days.min() ?? 0)
        daysOfDoubling = max(Self.fewestDays, Double(span) / Self.doublingsInSpan)
    }

    /// The weightiest and latest first, undated ones last; else as given.
    func sorted(_ dossiers: [DossierRecord]) -> [DossierRecord] {
        let weights = dossiers.map(weight)
        return dossiers.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.map { dossiers[$0] }
    }

    /// In days; of undated ones less than of any other.
    private func weight(_ dossier: DossierRecord) -> Double {
        let doublings = log2(Double(max(1, dossier.origins)))
        return dossier.to.map { Double($0.dayNumber) + daysOfDoubling * doublings } ?? doublings - .greatestFiniteMagnitude
    }

    /// A story of last week with twice the origins stands before one of today, whatever the site spans.
    private static let fewestDays = 7.0
    private static let doublingsInSpan = 12.0
}
