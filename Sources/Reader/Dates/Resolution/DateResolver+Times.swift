import Model

// Times of day.
extension DateResolver {
    func resolve(_ time: TimeOfDay, on phrase: TimePhrase?) -> Resolution {
        var result = day(of: phrase)
        let day = result.granule?.day
        result.kind = .time
        result.stated.hour = time.hour
        result.stated.minute = time.hour == nil ? nil : time.minute ?? 0
        if case .rule(let rule)? = time.zone { result.utcOffset = rule.offset(on: day) }
        if let hour = time.hour {
            result.value += "T" + TimexValue.clock(hour: hour, minute: time.minute ?? 0, second: time.second)
            if case .rule(let rule)? = time.zone, rule.isUTC { result.value += "Z" }
        } else if let part = time.part {
            result.value += "T" + part
        }
        // A time without a day of its own names no day that others could go on from.
        if phrase == nil { result.granule = nil }
        return result
    }

    private func day(of phrase: TimePhrase?) -> Resolution {
        if let phrase { return resolve(phrase) }
        guard let day = context.dayOfClock else { return .missing("XXXX-XX-XX") }
        return .counted(.day(day.day), from: day, StatedTime(), "a time on \(day.name)")
    }
}
