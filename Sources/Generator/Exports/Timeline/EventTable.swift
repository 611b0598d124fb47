import Model

/// A dossier's events as a table (RFC 4180): one row an event, all of them.
///
/// A cell that starts with `=`, `+`, `-` or `@` is a formula to a spreadsheet, and words of a source may start with anything. So words of a
/// source always stand in quotation marks here, as in print: nothing of them is altered, and nothing of them is a formula.
struct EventTable: Sendable {
    let text: String

    init(_ accounts: [EventAccount]) {
        let rows = [Self.columns] + accounts.map(Self.row)
        text = rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static let columns = [
        "id", "when", "first_day", "last_day", "precision", "status", "sentence", "sources", "phrase", "value", "counted_from", "because",
        "passage",
    ]

    private static func row(_ account: EventAccount) -> [String] {
        let days = account.span?.days
        return [
            account.identifier, account.event.when, days.map { CalendarDate(dayNumber: $0.lowerBound).iso } ?? "",
            days.map { CalendarDate(dayNumber: $0.upperBound).iso } ?? "", account.event.precision.rawValue, account.status,
            quoted(account.sentence), account.sources.map(quoted).joined(separator: "; "), account.dating.map { quoted($0.phrase) } ?? "",
            account.dating?.meaning ?? "", account.dating?.countedFrom ?? "", account.dating?.because ?? "", account.passage,
        ]
    }

    private static func quoted(_ words: String) -> String { "“\(words)”" }

    /// Quotation marks where the cell needs them.
    private static func cell(_ text: String) -> String {
        let needsMarks = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
        return needsMarks ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
