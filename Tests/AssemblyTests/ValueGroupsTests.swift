import Model
import Testing

@testable import Assembly

@Suite struct ValueGroupsTests {
    private struct Number: GivenValue {
        let statement: Int
        let value: Int
    }

    private let table = Self.table(articles: 3)

    private static func table(articles: Int) -> StatementTable {
        StatementTable(
            readings: (0..<articles).map {
                Sources.reading("a\($0)", published: "2023-05-0\(articles - $0)", "The storm over Falk tore the roofs off 20 barns.")
            },
            actors: [], vocabulary: .english)
    }

    private func groups(_ given: [(Int, Int)]) -> ValueGroups<Number> {
        ValueGroups(given.map { Number(statement: $0.0, value: $0.1) }, in: table, meaning: \.value) { abs($0.value - $1.value) <= 1 }
    }

    /// 1 and 2 agree, 2 and 3 agree, but not 1 and 3.
    @Test func linksNoChain() {
        #expect(groups([(0, 1), (1, 2), (2, 3)]).groups.map { $0.map(\.value) } == [[1, 2], [3]])
    }

    /// What is the same comes before what merely agrees, and what is not the same is told in its own words.
    @Test func showsEachValueInItsWords() throws {
        let given = [(0, 1), (1, 3), (2, 2), (3, 3)].map { Number(statement: $0.0, value: $0.1) }
        let groups = ValueGroups(given, in: Self.table(articles: 4), meaning: \.statement, isSame: { $0.value == $1.value }) {
            abs($0.value - $1.value) <= 1
        }
        #expect(groups.groups.map { $0.map(\.value) } == [[1, 2], [3, 3]])
        let dispute = try #require(groups.dispute(.quantity, about: "barns") { "\($0.value)" })
        #expect(dispute.values.map(\.value) == ["1 / 2", "3"])
        #expect((0..<4).map { dispute.words(of: $0) } == ["1", "3", "2", "3"])
    }

    @Test func leavesOutWhoGivesTwoValues() {
        var found = groups([(0, 1), (0, 5), (1, 1), (2, 5)])
        found.dropArticlesOfTwo()
        #expect(found.groups.map { $0.map(\.statement) } == [[1], [2]])
    }

    @Test func ordersByPublication() throws {
        var found = groups([(0, 1), (1, 5), (2, 9)])
        let isOrdered = found.sortByPublication()
        #expect(isOrdered)
        let dispute = try #require(found.dispute(.quantity, about: "barns", course: .develops) { "\($0.value)" })
        #expect(dispute.values.map(\.value) == ["9", "5", "1"])
        #expect(dispute.valueOfStatement == [2: 0, 1: 1, 0: 2])
    }

    /// What shares a value of a statement is one dispute, where both are at odds; where an article would give two values, they stay two.
    @Test func joinsDisputesOverOneThing() throws {
        func dispute(_ kind: Disagreement.Kind, _ course: Disagreement.Course, _ values: (String, Int)...) -> Dispute {
            Dispute(
                kind: kind, about: "barns",
                values: values.map { value, statement in
                    DisputedValue(value: value, says: [Citation(article: "a\(statement)", passage: "p1", range: 0..<1, text: "")])
                }, course: course,
                valueOfStatement: Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.element.1, $0.offset) }))
        }
        let first = dispute(.quantity, .atOdds, ("20 barns", 0), ("23 barns", 1))
        let joined = try #require(first.joined(with: dispute(.quantity, .atOdds, ("26 barns", 2), ("20 Barns", 0))))
        #expect(joined.values.map(\.value) == ["20 barns", "23 barns", "26 barns"])
        #expect(joined.course == .atOdds && joined.articles == 3)
        #expect(joined.valueOfStatement == [0: 0, 1: 1, 2: 2])
        #expect(first.joined(with: dispute(.quantity, .atOdds, ("26 barns", 2), ("30 barns", 3))) == nil)
        #expect(first.joined(with: dispute(.quantity, .atOdds, ("20 barns", 0), ("26 barns", 1))) == nil)
        #expect(first.joined(with: dispute(.time, .atOdds, ("20 barns", 0), ("26 barns", 2))) == nil)
        let day = dispute(.date, .atOdds, ("Monday", 0), ("Tuesday night", 1))
        #expect(day.joined(with: dispute(.time, .atOdds, ("Tuesday night", 1), ("Wednesday", 2)))?.values.count == 3)
        // "November 18" and "November 19" are both more exact than "November".
        let month = dispute(.date, .precision, ("November", 0), ("November 18", 1))
        #expect(month.joined(with: dispute(.date, .precision, ("November", 0), ("November 19", 2))) == nil)
        let vague = dispute(.quantity, .precision, ("20 barns", 0), ("dozens", 1))
        #expect(first.joined(with: vague) == nil && vague.joined(with: first) == nil)
    }

    @Test func tellsNothingOfValuesThatReadAlike() {
        #expect(groups([(0, 1), (1, 5)]).dispute(.date, about: "") { _ in "today" } == nil)
    }
}
