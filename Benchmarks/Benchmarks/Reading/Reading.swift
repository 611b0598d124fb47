import Benchmark
import Foundation
import Intake
import Model
import Reader

/// What reading costs on one core, in megabytes of article text a second.
///
/// The text is the input named by `DOSSIER_BENCHMARK_INPUT`, else the sample articles of the package; it is repeated until it is long enough.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .megabytesPerSecond], warmupIterations: 2, maxDuration: .seconds(5), maxIterations: 200)

    let articles = Corpus.articles(bytes: 1_000_000)
    let megabytes = Double(articles.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    let reader = ArticleReader()
    let day = PublicationDate(value: "2021-12-30", basis: .stated, because: "")

    Benchmark("Reader: everything") { benchmark in
        benchmark.measure(megabytes) { for article in articles { blackHole(reader.read(article)) } }
    }

    let readings = articles.map { reader.read($0) }
    Benchmark("Reader: dates, finding and resolving") { benchmark in
        benchmark.measure(megabytes) { for reading in readings { blackHole(reader.reading(reading, publishedOn: day)) } }
    }
}

extension BenchmarkMetric {
    static let megabytesPerSecond = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
}

extension Benchmark {
    /// Runs the work once, and records how many megabytes of it were done in a second.
    func measure(_ megabytes: Double, _ work: () -> Void) {
        startMeasurement()
        let seconds = ContinuousClock().measure(work) / .seconds(1)
        stopMeasurement()
        measurement(.megabytesPerSecond, Int((megabytes / seconds).rounded()))
    }
}

enum Corpus {
    /// Articles of at least so many bytes of text, repeated where there are not enough.
    static func articles(bytes: Int) -> [Article] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let input = ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK_INPUT"] ?? package.appending(path: "seeds").path
        let articles = ArticleIntake().articles(at: [input]).articles
        let length = articles.reduce(0) { $0 + $1.text.utf8.count }
        guard length > 0 else { fatalError("no article to read in \(input)") }
        return (0..<(bytes + length - 1) / length).flatMap { _ in articles }
    }
}
