import Foundation
import Model

/// Says in words for readers what an inferred publication date rests on.
struct PublicationReason {
    let solver: PublicationSolver
    /// What readers know the undated articles by: their headlines, else their ids.
    let names: [String]

    /// A sentence that names the evidence for an answer.
    func words(for answer: PublicationSolver.Answer, ofArticle article: Int, in period: PublicationSolver.Period) -> String {
        let parts = [year(ofArticle: article, day: answer.day, in: period), days(ofArticle: article, answer)].compactMap { $0 }
        let day = CalendarDate(dayNumber: answer.day).iso
        // A year or a week that only other articles give is a conclusion, not a statement.
        let isOwn = yearWords(in: solver.evidence[article], day: answer.day) != nil
        let company = solver.statedDays.filter { abs($0 - answer.day) <= Self.sameDays }.count
        let isSure = answer.certainty >= Self.sure && (isOwn || company >= Self.enoughCompany)
        let likely = isSure ? "" : "probably "
        let rival = answer.alternative.map { ", or perhaps on \(CalendarDate(dayNumber: $0).iso)" } ?? ""
        return parts.joined(separator: "; ") + "; so \(likely)published on \(day)\(rival)"
    }

    private static let sure = 0.85
    /// Articles that are dated within this many days of an answer bear it out.
    private static let sameDays = 3
    private static let enoughCompany = 2

    /// Where the year comes from: the article itself, or the dossier.
    private func year(ofArticle article: Int, day: Int, in period: PublicationSolver.Period) -> String? {
        if let own = yearWords(in: solver.evidence[article], day: day) { return own }
        if let first = solver.statedDays.min(), let last = solver.statedDays.max() {
            let days = [first, last].map { CalendarDate(dayNumber: $0).iso }
            return "other articles of the dossier are dated " + (first == last ? days[0] : "\(days[0]) to \(days[1])")
        }
        for other in names.indices where other != article {
            if let words = yearWords(in: solver.evidence[other], day: period.middle) {
                return "in the article “\(names[other])” of the dossier \(words)"
            }
        }
        return nil
    }

    private func yearWords(in items: [PublicationEvidence], day: Int) -> String? {
        let year = CalendarDate(dayNumber: day).year
        for item in items {
            if case .dateline(let days) = item.form, abs(days.lowerBound - day) <= 2 { return "“\(item.phrase)” dates the article" }
        }
        let named = items.first { item in
            guard case .days(let days) = item.form else { return false }
            return CalendarDate(dayNumber: days.lowerBound).year == year
        }
        for item in items {
            guard case .dayOfMonth(let month, let dayOfMonth, .some(let weekday)) = item.form else { continue }
            let fitting = [year, year - 1, year + 1].first { candidate in
                guard let date = CalendarDate(year: candidate, month: month, day: dayOfMonth) else { return false }
                return date.weekday == weekday && abs(date.dayNumber - day) < 60
            }
            guard let fitting else { continue }
            let naming = named.map { ", and “\($0.phrase)” names that year" } ?? ""
            return "the weekday and the day of “\(item.phrase)” agree in \(fitting)\(fitting == year ? naming : "")"
        }
        let full = items.first { item in
            guard case .days(let days) = item.form else { return false }
            return item.hasWeekday && days.count == 1 && abs(days.lowerBound - day) <= 14
        }
        return full.map { "“\($0.phrase)” states the year" }
    }

    /// The evidence that tells the day from those beside it, the strongest first.
    private func days(ofArticle article: Int, _ answer: PublicationSolver.Answer) -> String? {
        let ranked = solver.evidence[article].enumerated()
            .filter { item in
                if case .dateline = item.element.form { return false }
                return item.element.isPreciseToDay
            }
            .map { (index: $0.offset, item: $0.element, weight: strength($0.element, answer.day)) }
            .filter { $0.weight > 0 }
            .sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }
            .prefix(3)
            .sorted { $0.index < $1.index }
        guard !ranked.isEmpty else { return nil }
        return ranked.map { "“\($0.item.phrase)” \(place($0.item))" }.joined(separator: ", ")
    }

    /// How much dearer the days around the answer are.
    private func strength(_ item: PublicationEvidence, _ day: Int) -> Double {
        let around = [-3, -2, -1, 1, 2, 3].map { item.cost(publishedOn: day + $0) }
        return around.reduce(0, +) / Double(around.count) - item.cost(publishedOn: day)
    }

    private func place(_ item: PublicationEvidence) -> String {
        switch item.tense {
        case .past: "is past"
        case .future: "is still to come"
        case .present, .unknown: "is near"
        }
    }
}
