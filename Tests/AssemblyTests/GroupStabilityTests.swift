import Foundation
import Intake
import Model
import Reader
import Testing

@testable import Assembly

/// An article more changes nothing about dossiers that it has nothing to do with: all but its own and those near that.
///
/// `DOSSIER_GROUPS_INPUT=FILE.jsonl` asks the same of articles from outside, every tenth of them.
@Suite struct GroupStabilityTests {
    private func check(_ readings: [Reading], leavingOut: [Int]) {
        func ids(_ group: [Int], of readings: [Reading]) -> Set<String> { Set(group.map { readings[$0].article.id }) }
        let arrangement = Grouping().arrangement(of: readings)
        let all = arrangement.groups.map { ids($0, of: readings) }
        for index in leavingOut {
            let id = readings[index].article.id
            var rest = readings
            rest.remove(at: index)
            guard let own = all.firstIndex(where: { $0.contains(id) }) else { continue }
            let concerned = arrangement.near[own].reduce(into: all[own]) { $0.formUnion(all[$1.group]) }
            let without = Grouping().groups(of: rest).map { ids($0, of: rest) }
            let changed = without.filter { $0.isDisjoint(with: concerned) && !all.contains($0) }
            #expect(changed.isEmpty, "without \(id)")
        }
    }

    @Test func inventedStories() {
        var stories = InventedStories()
        let readings = stories.readings(stories: 12, articles: 5)
        let groups = Grouping().groups(of: readings).map { Set($0.map { readings[$0].article.id.split(separator: "-")[0] }) }
        #expect(groups.count == 12)
        #expect(groups.allSatisfy { $0.count == 1 })
        check(readings, leavingOut: Array(stride(from: 0, to: readings.count, by: 7)))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["DOSSIER_GROUPS_INPUT"] != nil))
    func articlesFromOutside() {
        let input = ProcessInfo.processInfo.environment["DOSSIER_GROUPS_INPUT"] ?? ""
        let reader = ArticleReader()
        let readings = ArticleIntake().articles(at: [input]).articles.map { reader.read($0) }
        #expect(!readings.isEmpty)
        check(readings, leavingOut: Array(stride(from: 0, to: readings.count, by: 10)))
    }
}
