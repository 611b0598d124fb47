import Assembly
import Benchmark
import Foundation
import Intake
import Model
import Reader

/// How the comparison of a dossier grows with its articles: shared text, claims, disagreements and summary on 50 to 400 articles of one story.
///
/// The sentences are those of the input named by `DOSSIER_BENCHMARK_INPUT`, else of the sample articles. 200 articles are to take less than
/// two seconds of a core, and twice the articles about twice the time.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(10), maxIterations: 5)

    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let input = ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK_INPUT"] ?? package.appending(path: "seeds").path
    let reader = ArticleReader()
    let base = ArticleIntake().articles(at: [input]).articles.map { reader.read($0) }

    for count in [50, 100, 200, 400] {
        var story = GrowingStory(base: base)
        let readings = story.readings(count)
        let actors = ActorMerger().actors(in: readings)
        let events = Timeline().events(in: readings, actors: actors)
        Benchmark("Comparison: \(count) articles, shared text") { _ in blackHole(SharedTextFinder().sharedText(in: readings)) }
        Benchmark("Comparison: \(count) articles, everything") { _ in
            let shared = SharedTextFinder().sharedText(in: readings)
            let comparison = Comparison(readings: readings, actors: actors, sharedText: shared)
            blackHole(Summary().sentences(of: readings, actors: actors, events: events, comparison: comparison))
        }
    }
}
