import Model

/// Where an article stands among the others of its dossier: by publication, times of day in UTC, undated articles last, then by id.
struct PublicationKey: Comparable {
    private let minutes: Int
    private let value: String
    private let id: String

    init(_ reading: Reading) {
        let published = reading.article.published
        // A month or a year stands with its first day, before what is published on it.
        let day = published.time?.days.lowerBound
        minutes = day.map { $0 * CalendarDate.minutesOfDay + (published.minute ?? 0) } ?? .max
        value = published.value ?? ""
        id = reading.article.id
    }

    static func < (left: PublicationKey, right: PublicationKey) -> Bool {
        (left.minutes, left.value, left.id) < (right.minutes, right.value, right.id)
    }
}
