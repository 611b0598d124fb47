/// The text of an iCalendar file (RFC 5545): lines of at most 75 octets that end in CR LF.
struct CalendarLines: Sendable {
    private(set) var text = ""

    /// Adds a line whose value is written as it is.
    mutating func add(_ name: String, _ value: String) {
        // Section 3.1: a longer line goes on behind a line break and a space; a character must not be cut.
        var room = Self.longest
        for character in "\(name):\(value)".unicodeScalars {
            let width = UTF8.width(character)
            if width > room {
                text += "\r\n "
                room = Self.longest - 1
            }
            text.unicodeScalars.append(character)
            room -= width
        }
        text += "\r\n"
    }

    /// Adds a line whose value is of the type TEXT (section 3.3.11).
    mutating func add(_ name: String, text value: String) { add(name, Self.escaped(value)) }

    /// A TEXT value; control characters, which it must not hold, become spaces.
    static func escaped(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            case "\n":
                result.append("\\")
                result.append("n")
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static let longest = 75
}
