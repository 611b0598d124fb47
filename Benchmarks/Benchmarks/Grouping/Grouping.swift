import Assembly
import Benchmark
import Foundation
import Intake
import Model
import Reader

/// How grouping grows with the input: 1,000 to 100,000 articles of stories that differ in their names and rare words.
///
/// The stories are made of the articles of the input named by `DOSSIER_BENCHMARK_INPUT`, else of the sample articles. 100,000 articles are to
/// take less than 60 seconds and 2 GB on two cores, and ten times the articles about ten times the time.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 0, maxDuration: .seconds(20), maxIterations: 3)

    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let input = ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK_INPUT"] ?? package.appending(path: "seeds").path
    let reader = ArticleReader()
    let base = ArticleIntake().articles(at: [input]).articles.map { reader.read($0) }
    let groups = Grouping().groups(of: base).map { $0.map { base[$0] } }

    for count in [1_000, 10_000, 100_000] {
        Benchmark("Grouping: \(count) articles") { benchmark in
            var stories = StoryCopies(of: groups)
            let readings = stories.articles(count).parallelMap { reader.read($0) }
            benchmark.startMeasurement()
            blackHole(Grouping().groups(of: readings))
            benchmark.stopMeasurement()
        }
    }
}
