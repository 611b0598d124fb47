import Model

// Dates without a year in a story of long ago.
extension DateResolver {
    /// The year that the text itself gives a date: that of the same day written in full before, or that of the story being told.
    func told(_ fields: DateFields, _ stated: StatedTime) -> Resolution? {
        guard fields.weekday == nil, context.frame == .event, let month = fields.month,
            context.tense == .past || context.tense == .unknown || context.isPastPlan
        else { return nil }
        if let day = fields.day, let full = context.statedDays[month * 100 + day], !isNews(month, day) {
            return .counted(.day(full.day), from: full, stated, "the day that \(full.name) names with its year")
        }
        guard let (anchor, granule) = context.story ?? (context.isPastPlan ? context.narrative : nil), isLongAgo(granule),
            let chosen = next(fields, after: anchor.day, in: granule)
        else { return nil }
        return .counted(chosen, from: anchor, stated, "the one that goes on from \(anchor.name)")
    }

    /// True when a day without a year is rather one of the days around the publication.
    private func isNews(_ month: Int, _ day: Int) -> Bool {
        guard let present = context.present?.day else { return false }
        return (-1...1).contains { step in
            guard let date = CalendarDate(year: present.year + step, month: month, day: day) else { return false }
            return abs(date.dayNumber - present.dayNumber) <= Self.newsDays
        }
    }

    /// True for what lies so far back that a date of the same month near the publication is another one.
    private func isLongAgo(_ granule: Granule) -> Bool {
        guard let present = context.present?.day, let last = granule.last else { return false }
        return present.dayNumber - last.dayNumber > Self.storyDays
    }

    /// The first such date behind a day of the story, or in its sentence the one just before it ("after talks in May").
    private func next(_ fields: DateFields, after day: CalendarDate, in story: Granule) -> Granule? {
        // A bare year is background as often as not: "In 2014 they had met. In April they met again."
        if case .year = story.value { return nil }
        let candidates = (-1...1).compactMap { Self.granule(fields, in: day.year + $0) }
        if let after = candidates.first(where: { ($0.last ?? day) >= day }), let first = after.first,
            first.dayNumber - day.dayNumber <= (context.goesOn ? Self.stepDays : context.isPastPlan ? 0 : Self.ownStepDays)
        {
            return after
        }
        return context.isSameSentence && !context.isPastPlan ? candidates.last { ($0.last ?? day) < day } : nil
    }

    private static let newsDays = 14
    private static let storyDays = 200
    /// A story goes on by less than this; what seems to come later came before.
    private static let stepDays = 270
    /// The same for a sentence that does not say that it goes on.
    private static let ownStepDays = 92
}
