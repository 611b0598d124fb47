import Model

/// The sentences of one dossier as the fitting of the summary's model needs them: what `train-facts` learns from.
package struct SummaryExamples: Sendable {
    private let pool: SummaryPool

    init(pool: SummaryPool) { self.pool = pool }

    /// By candidate: its statement.
    package var statements: [Int] { pool.candidates.map(\.statement) }

    package var dumpValues: [[Double]] { pool.candidates.map(\.values) }
    package var dumpTerms: [[Int32]] { pool.candidates.map { pool.facts.likeness.profiles.all[$0.statement].terms } }
    package var dumpWeights: [Double] { pool.weights }
    package var dumpPools: [[Double]] { [pool.told.shares, pool.headlines.shares, pool.ledes.shares] }
    package var dumpBest: [[[Double]]] { pool.candidates.map { pool.facts.likeness.best[$0.statement].map { [Double($0.statement), $0.probability] } } }
    package var dumpArticles: [Int] { pool.candidates.map { pool.facts.table.statements[$0.statement].article } }
    package var dumpStatements: Int { pool.facts.table.statements.count }
    package static var dumpNames: [String] { SummaryPool.names }
}
