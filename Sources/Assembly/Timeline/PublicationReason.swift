import Model

/// Says in words for readers what an inferred publication date rests on.
struct PublicationReason {
    let evidence: [PublicationEvidence]

    /// A dated article that tells the same news.
    struct Companion {
        /// What readers know it by: its headline, else its id.
        let name: String
        let day: Int
    }

    /// What a date line says.
    func words(forOwn item: PublicationEvidence, _ value: String) -> String {
        item.isChange
            ? "“\(item.phrase)” says when it was last changed; so probably published on \(value)"
            : "“\(item.phrase)” dates the article; so published on \(value)"
    }

    /// The day of a date line that states no year, or can mean two days.
    func words(forYearOf item: PublicationEvidence, _ day: Int, near neighbour: Int?) -> String {
        let value = CalendarDate(dayNumber: day).iso
        let isOpen = if case .openDateline = item.form { true } else { false }
        let year =
            neighbour.map { "another article of the dossier is dated \(CalendarDate(dayNumber: $0).iso)" }
            ?? (isOpen ? "of the two days that it can mean, its weekdays fit \(value) best" : nil)
            ?? yearWords(day: day) ?? "of the years that the article names, its weekdays fit \(value.prefix(4)) best"
        return "“\(item.phrase)” dates the article; \(year); so published on \(value)"
    }

    /// A month that the words leave no doubt about, where the day stays open.
    func words(forMonthOf answer: PublicationSolver.Answer, _ value: String) -> String {
        [yearWords(day: answer.day), days(answer)].compactMap { $0 }.joined(separator: "; ") + "; so published in \(value)"
    }

    /// A sentence that names the evidence for a day that the article gives itself, in a year that a neighbour may settle.
    func words(for answer: PublicationSolver.Answer, near neighbour: Int?) -> String {
        let near = neighbour.map { "another article of the dossier is dated \(CalendarDate(dayNumber: $0).iso)" }
        return words(for: answer, context: yearWords(day: answer.day) ?? near)
    }

    /// The same for a day on which another article tells the same news.
    func words(for answer: PublicationSolver.Answer, beside other: Companion) -> String {
        let day = CalendarDate(dayNumber: other.day).iso
        return words(for: answer, context: "“\(other.name)” of the dossier, which tells the same news, is dated \(day)")
    }

    /// The same for a dossier whose other articles are of a few days.
    func words(for answer: PublicationSolver.Answer, amongDays first: Int, _ last: Int) -> String {
        let days = [first, last].map { CalendarDate(dayNumber: $0).iso }
        return words(
            for: answer, context: "other articles of the dossier are dated " + (first == last ? days[0] : "\(days[0]) to \(days[1])"))
    }

    private func words(for answer: PublicationSolver.Answer, context: String?) -> String {
        let parts = [context, days(answer)].compactMap { $0 }
        let day = CalendarDate(dayNumber: answer.day).iso
        // A year or a week that only other articles give is a conclusion, not a statement.
        let likely = answer.certainty >= Self.sure && yearWords(day: answer.day) != nil ? "" : "probably "
        let rival = answer.alternative.map { ", or perhaps on \(CalendarDate(dayNumber: $0).iso)" } ?? ""
        return parts.joined(separator: "; ") + "; so \(likely)published on \(day)\(rival)"
    }

    private static let sure = 0.85

    /// Where the article itself gives the year.
    private func yearWords(day: Int) -> String? {
        let year = CalendarDate(dayNumber: day).year
        let named = evidence.first { item in
            guard case .days(let days) = item.form else { return false }
            return CalendarDate(dayNumber: days.lowerBound).year == year
        }
        for item in evidence {
            guard case .dayOfMonth(let month, let dayOfMonth, .some(let weekday)) = item.form else { continue }
            let fitting = [year, year - 1, year + 1].first { candidate in
                guard let date = CalendarDate(year: candidate, month: month, day: dayOfMonth) else { return false }
                return date.weekday == weekday && abs(date.dayNumber - day) < 60
            }
            guard let fitting else { continue }
            let naming = named.map { ", and “\($0.phrase)” names that year" } ?? ""
            return "the weekday and the day of “\(item.phrase)” agree in \(fitting)\(fitting == year ? naming : "")"
        }
        let full = evidence.first { item in
            guard case .days(let days) = item.form else { return false }
            return item.hasWeekday && days.count == 1 && abs(days.lowerBound - day) <= 14
        }
        return full.map { "“\($0.phrase)” states the year" }
    }

    /// The evidence that tells the day from those beside it, the strongest first.
    private func days(_ answer: PublicationSolver.Answer) -> String? {
        let ranked = evidence.enumerated()
            .filter { $0.element.isPreciseToDay }
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
