import Model
import Testing

@testable import Assembly

@Suite struct SummaryFeaturesTests {
    @Test func everyValueHasItsName() {
        let facts = Sources.comparison(
            Sources.reading(
                "a", title: "Storm floods Dubrovnik", "A storm flooded the old town of Dubrovnik on Tuesday and cut the power supply.",
                "“The harbour stays closed until 9 May,” said Mayor Ana Horvat."),
            Sources.reading("b", "The old town of Dubrovnik was flooded by a storm on Tuesday, which cut its power supply.")
        ).facts
        let pool = SummaryPool(facts: facts, origins: facts.table.indices(of: []))
        #expect(facts.table.statements.count > 2)
        for statement in facts.table.statements.indices {
            let values = pool.features.values(of: statement)
            #expect(values.count == SummaryFeatures.names.count)
            #expect(!values.contains { !$0.isFinite })
        }
    }
}
