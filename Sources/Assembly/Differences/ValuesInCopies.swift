import Model

/// Tells whether values in copies of one sentence are of one thing and cannot both be meant, by the rules for values in other sentences.
struct ValuesInCopies {
    let table: StatementTable
    private let figures: CountedFigures
    private let moments: ClockMoments

    init(table: StatementTable) {
        self.table = table
        figures = CountedFigures(table: table)
        moments = ClockMoments(table: table)
    }

    /// False when the copies count parts ("another 65 homes"), tell of other deeds or years, or give numbers that can both be meant.
    func mayBeAtOdds(_ left: Figure, in i: Int, _ right: Figure, in j: Int) -> Bool {
        if left.unit == AgeDisputes.unit, right.unit == AgeDisputes.unit { return areOfOneTime(i, j) }
        if figures.isPart(left, statement: i) != figures.isPart(right, statement: j) { return false }
        guard period(of: left.range, in: i).mayBeOne(with: period(of: right.range, in: j)) else { return false }
        guard let a = figures.counted(left, statement: i), let b = figures.counted(right, statement: j) else { return true }
        if let one = a.action, let other = b.action, one != other { return false }
        return a.isPartOfTotal == b.isPartOfTotal && !a.agrees(with: b)
    }

    /// False when one of the times says "about" or "by", and leaves room for the other.
    func mayBeAtOdds(_ left: DateMention, in i: Int, _ right: DateMention, in j: Int) -> Bool {
        guard let a = moments.moment(of: left, statement: i), let b = moments.moment(of: right, statement: j) else { return true }
        return a.hasZone != b.hasZone || !a.agrees(with: b)
    }

    private func period(of range: TextRange, in statement: Int) -> StatementPeriod {
        let statement = table.statements[statement]
        return StatementPeriod(of: statement, around: range, in: table)
    }

    private func areOfOneTime(_ i: Int, _ j: Int) -> Bool {
        let days = [i, j].compactMap { table.readings[table.statements[$0].article].article.published.day?.dayNumber }
        return days.count < 2 || abs(days[0] - days[1]) <= AgeDisputes.mostDays
    }
}
