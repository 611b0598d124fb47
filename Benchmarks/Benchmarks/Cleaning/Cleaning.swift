import Benchmark
import Foundation
import Intake

/// What it costs to tell articles from the site around them, in megabytes of raw text a second: files read, decoded, judged line by line,
/// compared and put together. On all cores; `taskset -c 0` in front of the command gives the figure of one.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .megabytesPerSecond, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(8), maxIterations: 50)

    for kilobytes in [4, 16, 400] {
        let folder = ScrapedPages(bytes: 4_000_000, each: kilobytes * 1_000).folder
        let size = Double(folder.bytes) / 1e6
        Benchmark("Intake: raw text, \(kilobytes) KB a page") { benchmark in
            benchmark.measure(size) { blackHole(ArticleIntake().articles(at: [folder.path])) }
        }
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
