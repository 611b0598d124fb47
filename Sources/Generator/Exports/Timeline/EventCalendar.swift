import Model

/// Events as an iCalendar file (RFC 5545), which takes those that are known to the day or better.
///
/// A day is an all-day event, a clock time with a zone stands in UTC, one without a zone floats. Nothing takes up its reader's time
/// (`TRANSP`), and the stamp is the last publication date, since the same input must give the same bytes. What was still to come is
/// TENTATIVE; what the sources deny is CANCELLED and says so in its title too, since not every calendar shows the difference.
struct EventCalendar: Sendable {
    let text: String

    /// `base` is where the site will stand: then each event leads to its place on the timeline page.
    init(_ accounts: [EventAccount], in folder: DossierFolder, base: String? = nil) {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Dossier//Timeline//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("NAME", text: DisplayText.safe(folder.title))
        lines.add("X-WR-CALNAME", text: DisplayText.safe(folder.title))
        for account in accounts {
            guard let span = CalendarSpan(account.event) else { continue }
            let address = base.map { $0 + folder.path(account.page) }
            Self.add(account, span, folder, address, to: &lines)
        }
        lines.add("END", "VCALENDAR")
        text = lines.text
    }

    private static func add(
        _ account: EventAccount, _ span: CalendarSpan, _ folder: DossierFolder, _ address: String?, to lines: inout CalendarLines
    ) {
        let event = account.event
        let stamp = folder.dossier.to ?? CalendarDate(dayNumber: event.when.whole.lowerBound)
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: "\(account.identifier)@\(folder.name).dossier")
        lines.add("DTSTAMP", CalendarSpan.basic(stamp) + "T000000Z")
        lines.add("DTSTART" + span.parameters, span.start)
        if let end = span.end { lines.add("DTEND" + span.parameters, end) }
        lines.add("SUMMARY", text: warned(account))
        lines.add("STATUS", status(event.status))
        lines.add("CATEGORIES", "\(CalendarLines.escaped(account.status)),\(event.level.rawValue)")
        lines.add("PRIORITY", "\(priority(event.weight))")
        if let address { lines.add("URL", address) }
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("DESCRIPTION", text: description(account))
        lines.add("END", "VEVENT")
    }

    /// Section 3.8.1.9: 1 is the highest, 9 the lowest.
    private static func priority(_ weight: Double) -> Int { 9 - Int((weight * 8).rounded()) }

    /// Not every calendar shows the status.
    private static func warned(_ account: EventAccount) -> String {
        switch account.event.status {
        case .denied: account.t(.warningDenied, [.text: account.headline])
        case .cancelled: account.t(.warningCancelled, [.text: account.headline])
        case .happened, .announced, .announcedAndHappened: account.headline
        }
    }

    private static func status(_ status: Event.Status) -> String {
        switch status {
        case .happened, .announcedAndHappened: "CONFIRMED"
        case .announced: "TENTATIVE"
        case .denied, .cancelled: "CANCELLED"
        }
    }

    private static func description(_ account: EventAccount) -> String {
        ([account.sentence, "", account.t(.whenLine, [.date: account.when, .status: account.status])] + account.datings).joined(
            separator: "\n")
    }
}
