import Model

/// A dossier's events as a table (RFC 4180): one row an event, all of them.
/// Words of a source always stand in quotation marks.
struct EventTable: Sendable {
    let text: String

    init(_ accounts: [EventAccount]) {
        text = CSVTable.text([Self.columns] + accounts.map(Self.row))
    }

    private static let columns = [
        "id", "when", "first_day", "last_day", "precision", "status", "sentence", "sources", "phrase", "value", "counted_from", "because",
        "passage", "weight", "level",
    ]

    private static func row(_ account: EventAccount) -> [String] {
        let when = account.event.when
        let days = when.hasYear ? when.whole : nil
        return [
            account.identifier, when.edtf, days.map { CalendarDate(dayNumber: $0.lowerBound).iso } ?? "",
            days.map { CalendarDate(dayNumber: $0.upperBound).iso } ?? "", when.precision.rawValue, account.status,
            CSVTable.quoted(account.sentence), account.sources.map(CSVTable.quoted).joined(separator: "; "),
            account.dating.map { CSVTable.quoted($0.phrase) } ?? "",
            account.dating?.meaning ?? "", account.dating?.countedFrom ?? "", account.dating?.because ?? "", account.passage,
            "\(account.event.weight)", account.event.level.rawValue,
        ]
    }
}
