/// Something wrong with the input, the templates or the site: where, what, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
    /// Errors make the exit status 1; warnings do not.
    public enum Severity: String, Sendable {
        case error, warning
    }

    /// Error or warning.
    public var severity: Severity
    /// The file, as the user named it.
    public var file: String?
    /// Counted from 1.
    public var line: Int?
    /// Counted from 1, in Unicode scalars.
    public var column: Int?
    /// What is wrong: a sentence without its full stop.
    public var message: String
    /// What to do: a sentence without its full stop.
    public var hint: String?

    /// Creates a diagnostic.
    public init(
        _ severity: Severity = .error,
        file: String? = nil,
        line: Int? = nil,
        column: Int? = nil,
        message: String,
        hint: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint
    }
}

extension Diagnostic: CustomStringConvertible, Comparable {
    /// `seeds/a.md:3:7: error: what is wrong (what to do)`.
    public var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
        return (place.isEmpty ? "" : place + ": ") + "\(severity.rawValue): \(message)" + (hint.map { " (\($0))" } ?? "")
    }

    /// By file, line and column, then by what they say.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let places = ((left.file ?? "", left.line ?? 0, left.column ?? 0), (right.file ?? "", right.line ?? 0, right.column ?? 0))
        guard places.0 == places.1 else { return places.0 < places.1 }
        return (left.message, left.severity.rawValue, left.hint ?? "") < (right.message, right.severity.rawValue, right.hint ?? "")
    }
}
