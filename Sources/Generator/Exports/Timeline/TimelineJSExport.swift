import Model

/// A dossier's events as TimelineJS 3 reads them (https://timeline.knightlab.com/docs/json-format.html).
///
/// The format takes HTML in its texts, so all of them are escaped; it knows no time zones, so `display_date` says what is meant wherever a
/// start and an end do not.
struct TimelineJSExport: Encodable {
    let title: Title
    let events: [Slide]
    let scale = "human"

    struct Title: Encodable {
        let text: Text
    }

    struct Text: Encodable {
        let headline: String
        let text: String
    }

    struct Slide: Encodable {
        let start_date: Moment
        let end_date: Moment?
        let display_date: String?
        let text: Text
        let group: String
        let unique_id: String
        /// Ours; the format has no such keys, and its readers pass over them.
        let weight: Double
        let level: String
    }

    struct Moment: Encodable {
        let year: Int
        let month: Int
        let day: Int
        var hour: Int?
        var minute: Int?

        /// A day.
        init(day number: Int) {
            let date = CalendarDate(dayNumber: number)
            (year, month, day) = (date.year, date.month, date.day)
        }

        /// A clock time as its source states it; midnight at the end of a day is the start of the next.
        init(_ date: CalendarDate, minute total: Int) {
            self.init(day: date.dayNumber + total / CalendarDate.minutesOfDay)
            hour = total / 60 % 24
            minute = total % 60
        }
    }

    init(_ accounts: [EventAccount], in folder: DossierFolder) {
        let articles = folder.t(.sourceCount, folder.sources.count)
        title = Title(
            text: Text(
                headline: DisplayText.safe(folder.title).htmlEscaped,
                text: "<p>\((folder.dates.isEmpty ? articles : articles + folder.t(.commaDates, [.dates: folder.dates])).htmlEscaped)</p>"))
        events = accounts.compactMap(Self.slide)
    }

    private static func slide(_ account: EventAccount) -> Slide? {
        let span = account.event.when
        guard span.hasYear else { return nil }
        var start = Moment(day: span.whole.lowerBound)
        var end = span.whole.count > 1 ? Moment(day: span.whole.upperBound) : nil
        var isPlainDay = !span.isApproximate && !span.isInterval
        if case .clock(let day, let minute, _) = span.first.value {
            start = Moment(day, minute: minute)
            isPlainDay = false
        } else if span.whole.count > 1 {
            isPlainDay = false
        }
        if span.first != span.last, case .clock(let day, let minute, _) = span.last.value { end = Moment(day, minute: minute) }
        return Slide(
            start_date: start, end_date: end, display_date: isPlainDay ? nil : account.when,
            text: Text(headline: account.shortHeadline.htmlEscaped, text: html(account)),
            group: account.status, unique_id: account.identifier, weight: account.event.weight, level: account.event.level.rawValue
        )
    }

    private static func html(_ account: EventAccount) -> String {
        let paragraphs = [account.sentence] + account.datings
        return paragraphs.map { "<p>\($0.htmlEscaped)</p>" }.joined()
    }
}
