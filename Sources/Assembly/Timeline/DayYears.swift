import Model
import Reader

/// Which years the sources of a dossier give a day of a month: "Feb. 8" in one article is the "Feb. 8, 2017" of another.
struct DayYears {
    /// By month × 100 + day, the years stated in full.
    private(set) var stated: [Int: Set<Int>] = [:]
    /// By month × 100 + day, the years of days without a year that their articles see coming.
    private var ahead: [Int: Set<Int>] = [:]
    /// The days that are the dossier's news, in order.
    let news: [Int]
    /// The last day of what undated articles tell as past with year and month.
    let latestPast: Int?
    /// By month × 100 + day, the news of undated articles that state no year of it.
    let newsWithoutYear: [Int: Int]
    /// By article without a date, by ISO number of the weekday, the one day of that name that its news is of.
    let weekdays: [String: [Int: Int]]
    private let words: EventWords

    /// `claims` are what the articles say alike.
    init(_ readings: [Reading], claims: [Claim], words: EventWords) {
        self.words = words
        let full = Self.news(in: readings)
        latestPast = Self.latestPast(in: readings)
        newsWithoutYear = full.isEmpty ? Self.newsWithoutYear(in: readings, behind: latestPast) : [:]
        news = (full + newsWithoutYear.values).sorted()
        weekdays = Self.weekdays(in: readings, claims: claims, news: news)
        for reading in readings {
            let published = reading.article.published.day?.dayNumber
            for mention in reading.dates {
                guard let day = Self.monthDay(mention), let time = mention.dated, time.isOneDay else { continue }
                if let year = mention.stated.year {
                    stated[day, default: []].insert(year)
                } else if let published, time.days.lowerBound >= published {
                    ahead[day, default: []].insert(CalendarDate(dayNumber: time.days.lowerBound).year)
                }
            }
        }
    }

    /// The mention in the year that the dossier knows; unchanged where the words state the year, where the day is one of the news around
    /// the publication, or where nothing else is known.
    func settled(_ mention: DateMention, sentence: Int, in reading: Reading) -> DateMention {
        guard reading.article.published.day != nil else { return settledUndated(mention, in: reading) }
        guard mention.stated.year == nil, mention.stated.weekday == nil, mention.anchor == .publication,
            let day = Self.monthDay(mention), let published = reading.article.published.day?.dayNumber,
            let time = mention.dated, time.isOneDay
        else { return mention }
        let own = CalendarDate(dayNumber: time.days.lowerBound)
        if time.days.lowerBound < published, namesDeadline(mention, sentence: sentence, in: reading), let years = ahead[day],
            years.count == 1, let year = years.first
        {
            return moved(mention, from: own, to: year, because: "a deadline, which other sentences of the dossier see coming")
        }
        guard let years = stated[day], years.count == 1, let year = years.first, year < own.year, mention.tense != .future,
            abs(time.days.lowerBound - published) > Self.newsDays
        else { return mention }
        return moved(mention, from: own, to: year, because: "the year that another sentence of the dossier gives this day")
    }

    /// A day this near to the publication is news.
    private static let newsDays = 21

    private static func monthDay(_ mention: DateMention) -> Int? {
        guard let month = mention.stated.month, let day = mention.stated.day else { return nil }
        return month * 100 + day
    }

    /// "the May 12 deadline".
    private func namesDeadline(_ mention: DateMention, sentence: Int, in reading: Reading) -> Bool {
        reading.wordBehind(mention, sentence: sentence).map { words.deadlines.contains($0) } ?? false
    }

    private func moved(_ mention: DateMention, from day: CalendarDate, to year: Int, because: String) -> DateMention {
        guard let moved = CalendarDate(year: year, month: day.month, day: day.day), mention.value.hasPrefix(day.iso) else { return mention }
        return mention.moved(to: moved.iso + mention.value.dropFirst(day.iso.utf8.count), anchor: .none, because: because)
    }
}
