import Foundation
import Model

/// Finds values that were changed in copies of one sentence: nothing else says so surely that two sources differ on one thing.
struct EditDisputes: DifferenceFinder {
    let table: StatementTable
    let sharedText: [SharedText]
    let scopes: FigureScopes

    /// A value at its place.
    private struct Value: GivenValue {
        let kind: Disagreement.Kind
        let statement: Int
        let article: Int
        let range: TextRange
        let text: String
        let figure: Figure?
        let date: DateMention?
        let name: String?
    }

    private struct Place: Hashable {
        let article: Int
        let start: Int
        let kind: Disagreement.Kind
    }

    /// The disputes that are not among the known ones, in order of the first copy.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        var links = ValueLinks<Place, Value>()
        for place in EditedSentence.all(in: sharedText, table: table) {
            guard let (left, right) = opposed(in: place) else { continue }
            links.join(keyed(left), keyed(right))
        }
        var all = known
        for part in links.parts() where part.count > 1 {
            guard let dispute = dispute(of: part), !isKnown(dispute, all) else { continue }
            all.append(dispute)
        }
        return Array(all[known.count...])
    }

    private func keyed(_ value: Value) -> (key: Place, value: Value) {
        (Place(article: value.article, start: value.range.lowerBound, kind: value.kind), value)
    }

    /// The values that a change put in the place of one another, where they cannot both be meant.
    private func opposed(in place: EditedSentence) -> (Value, Value)? {
        switch place.edit.kind {
        case .number where place.others.isDisjoint(with: [.time, .name, .number]): figures(of: place)
        case .time where place.others.isDisjoint(with: [.name, .number, .time]): dates(of: place)
        case .name: names(of: place)
        default: nil
        }
    }

    private func figures(of place: EditedSentence) -> (Value, Value)? {
        let (a, b) = (table.readings[place.articleA], table.readings[place.articleB])
        let (left, right) = (EditMentions.found(in: place.edit.a, of: a).figures, EditMentions.found(in: place.edit.b, of: b).figures)
        guard left.count == 1, right.count == 1, countSame(left[0], right[0]), !Self.canBeOne(left[0], right[0]) else { return nil }
        // Whoever gives both numbers means two things by them.
        guard !a.figures.contains(where: { Self.isAlike($0, right[0]) }), !b.figures.contains(where: { Self.isAlike($0, left[0]) }) else {
            return nil
        }
        guard ValuesInCopies(table: table).mayBeAtOdds(left[0], in: place.statementA, right[0], in: place.statementB) else { return nil }
        guard scopes.mayBeOne(left[0].range, place.statementA, right[0].range, place.statementB, contrary: true) else { return nil }
        return (figure(left[0], place.statementA), figure(right[0], place.statementB))
    }

    private func dates(of place: EditedSentence) -> (Value, Value)? {
        let (a, b) = (table.readings[place.articleA], table.readings[place.articleB])
        let (left, right) = (EditMentions.found(in: place.edit.a, of: a).dates, EditMentions.found(in: place.edit.b, of: b).dates)
        // "Monday" and "November 30" may be one day.
        guard left.count == 1, right.count == 1, SameTime.areAtOdds(left[0], right[0]),
            !table.isOfPage(left[0], table.statements[place.statementA])
        else { return nil }
        let isTime = left[0].stated.hour != nil && right[0].stated.hour != nil
        guard isTime || (left[0].kind == .date && right[0].kind == .date) else { return nil }
        guard ValuesInCopies(table: table).mayBeAtOdds(left[0], in: place.statementA, right[0], in: place.statementB) else { return nil }
        return (date(left[0], isTime, place.statementA), date(right[0], isTime, place.statementB))
    }

    /// Two spellings of one name; another name is another person, or a slip that only a reader can judge.
    private func names(of place: EditedSentence) -> (Value, Value)? {
        let (a, b) = (table.readings[place.articleA], table.readings[place.articleB])
        let (left, right) = (a.article.text(of: place.edit.a), b.article.text(of: place.edit.b))
        // "Centre" and "Center" in the name of a body are two countries' spellings.
        guard !isInBody(place.edit.a, of: a), !isInBody(place.edit.b, of: b) else { return nil }
        let (x, y) = (Self.folded(left), Self.folded(right))
        guard min(x.count, y.count) >= Self.shortestName, x.first == y.first, x != y else { return nil }
        guard SpellingDisputes.distance(x, y) <= max(1, min(x.count, y.count) / Self.lettersToASlip) else { return nil }
        guard !a.article.text.contains(right), !b.article.text.contains(left) else { return nil }
        return (name(left, place.edit.a, place.statementA), name(right, place.edit.b, place.statementB))
    }

    private func isInBody(_ range: TextRange, of reading: Reading) -> Bool {
        let name = reading.names[reading.names.partitioningIndex { $0.range.upperBound > range.lowerBound }...].first
        return name.map { $0.kind == .organisation && $0.range.overlaps(range) } ?? false
    }

    private static let shortestName = 5
    private static let lettersToASlip = 5

    private static func folded(_ name: String) -> String {
        name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter(\.isLetter)
    }

    // MARK: Values

    private func figure(_ figure: Figure, _ statement: Int) -> Value {
        value(.quantity, statement, figure.range, words(figure.range, statement), figure: figure)
    }

    private func date(_ date: DateMention, _ isTime: Bool, _ statement: Int) -> Value {
        let day = date.day.map { $0.iso + " (" + date.text + ")" }
        return value(isTime ? .time : .date, statement, date.range, isTime ? ClockMoments.label(of: date) : day ?? date.text, date: date)
    }

    private func name(_ name: String, _ range: TextRange, _ statement: Int) -> Value {
        value(.spelling, statement, range, name, name: name)
    }

    private func value(
        _ kind: Disagreement.Kind, _ statement: Int, _ range: TextRange, _ text: String, figure: Figure? = nil, date: DateMention? = nil,
        name: String? = nil
    ) -> Value {
        Value(
            kind: kind, statement: statement, article: table.statements[statement].article, range: range, text: text, figure: figure,
            date: date, name: name)
    }

    private func words(_ range: TextRange, _ statement: Int) -> String {
        table.readings[table.statements[statement].article].article.text(of: range)
    }

    /// The same unit, or the same thing under another name; metres and feet are left to the reader.
    private func countSame(_ left: Figure, _ right: Figure) -> Bool {
        // A stop word is of no concept, and two of them of none together.
        return left.unit == right.unit || table.words.concept(of: left.unit).map { $0 == table.words.concept(of: right.unit) } ?? false
    }

    private static func isAlike(_ left: Figure, _ right: Figure) -> Bool { left.value == right.value && left.unit == right.unit }

    private static func canBeOne(_ left: Figure, _ right: Figure) -> Bool {
        func limits(_ figure: Figure) -> ClosedRange<Double> {
            let slack = figure.isApproximate ? 0.1 * abs(figure.value) : 0
            switch figure.bound {
            case .atLeast: return figure.value...(.infinity)
            case .atMost: return (-.infinity)...figure.value
            case nil: return (figure.value - slack)...max(figure.value + slack, figure.upper ?? figure.value)
            }
        }
        if left.bound != nil, left.bound == right.bound { return left.value == right.value }
        return limits(left).overlaps(limits(right))
    }

    private static func isSame(_ left: Value, _ right: Value) -> Bool {
        if let a = left.figure, let b = right.figure { return canBeOne(a, b) }
        if let a = left.date, let b = right.date { return SameTime.holds(a, b) }
        return left.name == right.name
    }

    // MARK: What is reported

    private func dispute(of members: [Value]) -> Dispute? {
        var groups = ValueGroups(members, in: table, meaning: \.text, agree: Self.isSame)
        let articles = groups.groups.flatMap { Set($0.map(\.article)) }
        guard articles.count == Set(articles).count else { return nil }
        let first = members[0]
        let unit = first.figure?.unit ?? ""
        let about =
            first.name
            ?? FigurePhrase(table: table).label(around: first.range, unit: unit, in: first.statement, sharedBy: members.map(\.statement))
        var course = Disagreement.Course.atOdds
        if let figure = first.figure {
            groups.sort { $0.figure?.value ?? 0 }
            let action = CountedFigures(table: table).counted(figure, statement: first.statement)?.action
            let count = RunningCount(of: members.map { (action, $0.range, $0.statement) }, in: table)
            guard let told = groups.course(of: count, number: { $0.figure?.value ?? 0 }) else { return nil }
            course = told
        }
        return groups.dispute(members[0].kind, about: about, course: course) { $0.text }
    }

    /// True when another dispute of the kind already sets two of the sentences, or the same values, against each other.
    private func isKnown(_ dispute: Dispute, _ known: [Dispute]) -> Bool {
        let statements = dispute.valueOfStatement.keys
        let values = dispute.values.map(\.value)
        return known.contains { other in
            guard other.kind == dispute.kind else { return false }
            if statements.count(where: { other.valueOfStatement[$0] != nil }) > 1 { return true }
            if dispute.kind == .spelling {
                return other.values.contains { one in values.contains { Self.shareWord($0, one.value) } }
            }
            return other.about == dispute.about && Set(values) == Set(other.values.map(\.value))
        }
    }

    private static func shareWord(_ left: String, _ right: String) -> Bool {
        !Set(left.lowercased().split(separator: " ")).isDisjoint(with: right.lowercased().split(separator: " "))
    }
}
