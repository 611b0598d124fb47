import Benchmark
import Foundation
import Intake

/// What taking articles out of web pages costs on one core, in megabytes of HTML a second, and how much memory it takes at most.
///
/// The pages are those of the folder named by `DOSSIER_BENCHMARK_INPUT`, else one made of the package's sample articles with as much markup
/// around them as pages of news sites have.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .megabytesPerSecond, .peakMemoryResident], warmupIterations: 2, maxDuration: .seconds(8), maxIterations: 100)

    let pages = Corpus.pages()
    let megabytes = Double(pages.reduce(0) { $0 + $1.utf8.count }) / 1e6
    let intake = ArticleIntake()

    Benchmark("Intake: articles of web pages") { benchmark in
        benchmark.startMeasurement()
        let seconds = ContinuousClock().measure { for page in pages { blackHole(intake.article(onPage: page, id: "page")) } } / .seconds(1)
        benchmark.stopMeasurement()
        benchmark.measurement(.megabytesPerSecond, Int((megabytes / seconds).rounded()))
    }
}

extension BenchmarkMetric {
    static let megabytesPerSecond = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
}

enum Corpus {
    static func pages() -> [String] {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        guard let folder = ProcessInfo.processInfo.environment["DOSSIER_BENCHMARK_INPUT"] else {
            let seeds = ArticleIntake().articles(at: [package.appending(path: "seeds").path]).articles
            return (0..<20).flatMap { _ in seeds.map { page(of: $0.text) } }
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let pages = names.sorted().filter { $0.hasSuffix(".html") }.compactMap {
            try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }
        guard !pages.isEmpty else { fatalError("no page to read in \(folder)") }
        return pages
    }

    /// Menus, scripts, styles and lists of links around a text: about 150 KB.
    private static func page(of text: String) -> String {
        let links = (1...300).map {
            "<li class=\"menu-item level-2\"><a href=\"/section/\($0)?from=menu\" data-track=\"nav-\($0)\">Section \($0)</a></li>"
        }
        let script = "<script>" + String(repeating: "window.dataLayer.push({'event':'view','id':[1,2,3]});", count: 1_200) + "</script>"
        let style = "<style>" + String(repeating: ".a-b{margin:0 auto;color:#222}", count: 600) + "</style>"
        let body = text.split(separator: "\n\n").map { "<p class=\"article-body__paragraph\">\($0)</p>\n" }.joined()
        return
            "<!doctype html><html lang=\"en\"><head><title>Page - Site</title>\(style)\(script)</head><body><nav><ul>\(links.joined())</ul></nav>"
            + "<div class=\"wrapper\"><article><h1>Page</h1>\(body)</article><aside><ul>\(links.joined())</ul></aside></div></body></html>"
    }
}
