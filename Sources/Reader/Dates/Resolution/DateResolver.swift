import Model

/// Finds the value of time phrases. Pure: the same phrase in the same context gives the same value.
struct DateResolver {
    let context: DateContext
    let lexicon: DateLexicon

    func name(ofWeekday weekday: Int) -> String { lexicon.weekdayNames[weekday] ?? "weekday" }

    func resolve(_ phrase: TimePhrase) -> Resolution {
        switch phrase {
        case .fields(let fields): resolve(fields)
        case .calendarUnit(let unit, let steps, let origin): resolve(unit, steps: steps, origin: origin)
        case .directed(let fields, let steps): resolve(fields, steps: steps)
        case .weekdayRange(let first, let last, let isEnd): resolve(weekdaysFrom: first, to: last, isEnd: isEnd)
        case .weekday(let weekday, let whole): resolve(weekday: weekday, of: whole)
        case .counted(let number, let element, let whole): resolve(number, element, of: whole)
        case .shifted(let amounts, let isForward, let origin): resolve(amounts, isForward: isForward, origin: origin)
        case .part(let modifier, let whole): modified(resolve(whole), modifier)
        case .approximate(let whole): modified(resolve(whole), .approximate)
        case .time(let time, let day): resolve(time, on: day)
        case .reference(let value): Resolution(value: value, because: "the words point to no date")
        case .overnight: resolve(.calendarUnit(.day, steps: context.tense == .future ? 0 : -1, origin: .present))
        case .told:
            (context.event ?? context.narrative).map {
                .counted($0.granule, from: $0.anchor, StatedTime(), "the time of \($0.anchor.name)")
            } ?? Resolution(value: "PAST_REF", because: "the words point to no date")
        case .duration(let amounts, let modifier):
            Resolution(
                kind: .duration, value: TimexValue.duration(amounts), modifier: modifier, because: "the words state a length of time")
        case .period(let unit, let isFiscal, let end): resolve(unit, isFiscal: isFiscal, endingWith: end)
        case .set(let value): Resolution(kind: .set, value: value, because: "the words state how often")
        }
    }

    private func modified(_ resolution: Resolution, _ modifier: DateMention.Modifier) -> Resolution {
        var result = resolution
        result.modifier = result.modifier ?? modifier
        return result
    }

    /// What a distance is counted from, and whether it is known to the day.
    func origin(_ origin: TimePhrase.Origin, unit: TimeUnit) -> (anchor: AnchorDay, isDay: Bool)? {
        switch origin {
        case .present: return context.present.map { ($0, true) }
        case .narrative:
            guard let narrative = context.narrative else { return context.present.map { ($0, true) } }
            // Days cannot be counted from a month that the text told of.
            let isFineEnough = narrative.granule.isDay || ![.day, .night, .week, .weekend, .fortnight, .hour, .minute].contains(unit)
            if isFineEnough { return (narrative.anchor, narrative.granule.isDay) }
            return (context.narrativeDay ?? context.present).map { ($0, true) }
        case .phrase(let phrase):
            let resolution = resolve(phrase)
            guard let granule = resolution.granule, let first = granule.first else { return nil }
            return (AnchorDay(day: first, anchor: resolution.anchor, source: .granule(granule)), granule.isDay)
        }
    }

    private func resolve(_ unit: TimeUnit, steps: Int, origin place: TimePhrase.Origin) -> Resolution {
        var stated = StatedTime(unit: unit.stated?.unit)
        stated.offset = unit.stated.map { steps * $0.count }
        guard let (base, _) = origin(place, unit: unit) else { return .missing(Self.unknown(unit), stated) }
        var steps = steps
        if unit == .weekend, steps == 0, base.day.weekday < 5, context.tense != .future, context.tense != .present { steps = -1 }
        guard let granule = Granule(unit, holding: base.day, steps: steps) else { return .missing("XXXX", stated) }
        return .counted(granule, from: base, stated, Self.sentence(unit, steps, base))
    }

    /// "The quarter ended Dec. 31" is the one that this day lies in; a financial year has the number of the year in which it ends.
    private func resolve(_ unit: TimeUnit, isFiscal: Bool, endingWith end: TimePhrase) -> Resolution {
        var result = resolve(end)
        guard let granule = result.granule, let day = granule.first,
            let whole = isFiscal && unit == .year ? .fiscalYear(day.year) : Granule(unit, holding: day, steps: 0)
        else {
            result.value = Self.unknown(unit)
            return result
        }
        result.granule = whole
        result.value = whole.timex
        result.because = "the \(unit) that ends with \(granule.timex): " + result.because
        return result
    }

    private static func sentence(_ unit: TimeUnit, _ steps: Int, _ base: AnchorDay) -> String {
        switch steps {
        case 0 where unit == .day: "the day of \(base.name)"
        case 0: "the \(unit.rawValue) of \(base.name)"
        case 1: "the \(unit.rawValue) after \(base.name)"
        case -1: "the \(unit.rawValue) before \(base.name)"
        default: "\(abs(steps)) \(unit.plural) \(steps < 0 ? "before" : "after") \(base.name)"
        }
    }

    /// The value of a unit of which nothing is known.
    private static func unknown(_ unit: TimeUnit) -> String {
        switch unit {
        case .week, .fortnight: "XXXX-WXX"
        case .weekend: "XXXX-WXX-WE"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century: "XX"
        default: "XXXX-XX-XX"
        }
    }

    private func resolve(weekday: Int, of whole: TimePhrase) -> Resolution {
        var resolution = resolve(whole)
        resolution.stated.weekday = weekday
        guard case .week(let monday)? = resolution.granule?.value else {
            resolution.value = "XXXX-WXX-\(weekday)"
            resolution.granule = nil
            return resolution
        }
        let day = monday.adding(days: weekday - 1)
        resolution.granule = .day(day)
        resolution.value = day.iso
        return resolution
    }

    private func resolve(_ number: Int, _ element: TimePhrase.Element, of whole: TimePhrase) -> Resolution {
        var resolution = resolve(whole)
        guard let granule = resolution.granule, let first = granule.first, let last = granule.last,
            let counted = Self.element(number, element, from: first, to: last)
        else { return resolution }
        resolution.granule = counted
        resolution.value = counted.timex
        resolution.because =
            resolution.anchor == .none ? "counted in \(granule.timex)" : "counted in \(granule.timex): " + resolution.because
        return resolution
    }

    private static func element(_ number: Int, _ element: TimePhrase.Element, from first: CalendarDate, to last: CalendarDate) -> Granule? {
        let steps = number > 0 ? number - 1 : number + 1
        let granule: Granule?
        switch element {
        case .weekday(let weekday):
            let day =
                number > 0 ? first.adding(days: (weekday - first.weekday + 7) % 7) : last.adding(days: -((last.weekday - weekday + 7) % 7))
            granule = .day(day.adding(days: 7 * steps))
        case .unit(.weekend):
            let saturday = first.adding(days: (6 - first.weekday + 7) % 7)
            granule = Granule(.weekend, holding: number > 0 ? saturday : last, steps: steps)
        case .unit(let unit): granule = Granule(unit, holding: number > 0 ? first : last, steps: steps)
        }
        guard let granule, let start = granule.first, let end = granule.last, start <= last, first <= end else { return nil }
        return granule
    }

    private func resolve(_ amounts: [Amount], isForward: Bool, origin place: TimePhrase.Origin) -> Resolution {
        var stated = StatedTime()
        if let amount = amounts.first, amounts.count == 1, let count = amount.count, count == count.rounded(), let unit = amount.unit.stated
        {
            stated.offset = Int(count) * unit.count * (isForward ? 1 : -1)
            stated.unit = unit.unit
        }
        if let period = samePeriod(amounts, isForward: isForward, origin: place, stated) { return period }
        let finest = amounts.last?.unit ?? .day
        guard let (base, isDay) = origin(place, unit: finest) else { return .missing(Self.unknown(finest), stated) }
        var isExact = isDay && place != .present
        if case .narrative = place, finest.index > TimeUnit.fortnight.index { isExact = false }
        guard let granule = DateDistance(amounts: amounts, isForward: isForward).granule(from: base.day, isExact: isExact) else {
            return Resolution(
                kind: .duration, value: TimexValue.duration(amounts), stated: stated, because: "the words state a length of time")
        }
        let distance = amounts.map(\.words).joined(separator: " ")
        var because = "\(distance) \(isForward ? "after" : "before") \(base.name)"
        if place == .present, base.anchor == .none { because = "the words state it in full" }
        return .counted(granule, from: base, stated, because)
    }

    /// "A year earlier" told of a quarter or a half year is that of the other year.
    private func samePeriod(_ amounts: [Amount], isForward: Bool, origin: TimePhrase.Origin, _ stated: StatedTime) -> Resolution? {
        guard origin == .narrative, amounts.count == 1, amounts[0].unit == .year, let count = amounts[0].count, count == count.rounded(),
            abs(count) < 1000, let (anchor, granule) = context.narrative
        else { return nil }
        let years = isForward ? Int(count) : -Int(count)
        let period: Granule?
        switch granule.value {
        case .quarter(let year, let quarter): period = Granule(.quarter(year: year + years, quarter: quarter))
        case .halfYear(let year, let half): period = Granule(.halfYear(year: year + years, half: half))
        default: return nil
        }
        guard let period else { return nil }
        return .counted(period, from: anchor, stated, "\(amounts[0].words) \(isForward ? "after" : "before") \(anchor.name)")
    }
}
