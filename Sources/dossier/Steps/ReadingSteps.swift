import ArgumentParser
import Assembly
import Intake
import Model
import Reader

/// `dossier read --lossless`: articles to readings.
enum ReadingStep {
    static func run(_ options: StepOptions) throws {
        try StepStream.run { stream in
            let (intake, reader) = (PartIntake(), ArticleReader())
            let corrections = options.settled.corrections
            try stream.forEach { line, _ in
                let article = intake.finished(try line.unpacked(), corrections: corrections)
                try stream.put(StepLine(.reading, order: line.order, id: article.id, packing: reader.read(article)))
            }
        }
    }
}

struct SketchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sketch", abstract: "Keep of each reading what grouping needs: readings to sketches.")

    func run() throws {
        try StepStream.run { stream in
            try stream.forEach { line, _ in
                let sketch = ArticleSketch(try line.unpacked())
                var out = StepLine(.sketch, order: line.order, id: sketch.id, packing: sketch)
                out.day = sketch.day
                try stream.put(out)
            }
        }
    }
}

struct TermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms", abstract: "Count the articles that each word stands in: sketches to tallies.")

    func run() throws {
        try StepStream.run { stream in
            var tallies = Tallies()
            try stream.forEach { line, _ in tallies.add(try line.unpacked(as: ArticleSketch.self).terms) }
            for line in tallies.lines { try stream.put(line) }
        }
    }
}

/// `dossier group --sketches`: all sketches to groups; or tallies, and sketches with the links and the parts of whole parts of the input.
enum GroupingStep {
    static func run(_ options: StepOptions, inParts: Bool) throws {
        try StepStream.run { stream in
            let settled = options.settled.corrections.dossiers
            let plans = inParts ? try ofParts(stream, settled) : try ofAll(stream, settled)
            for plan in plans {
                var line = StepLine(.group, order: plan.number, packing: plan)
                line.articles = plan.articles
                try stream.put(line)
            }
        }
    }

    private static func ofAll(_ stream: StepStream, _ settled: [DossierCorrection]) throws -> [GroupPlan] {
        let (sketches, spread) = try stream.sketches()
        return GroupPlan.all(sketches, spread: spread.articles > 0 ? spread : nil, settled: settled)
    }

    private static func ofParts(_ stream: StepStream, _ settled: [DossierCorrection]) throws -> [GroupPlan] {
        var sketches: [(order: Int, sketch: ArticleSketch)] = []
        var links: [ArticleLinks] = []
        var parts: [Int: Int] = [:]
        var spread = TermSpread(holders: [:], articles: 0)
        try stream.forEach { line, tallies in
            guard let order = line.order else { throw BrokenPack() }
            switch line.kind {
            case .near: links.append(try line.unpacked())
            case .part: parts[order] = line.part
            default:
                if sketches.isEmpty { spread = TermSpread(holders: tallies.counts, articles: tallies.articles) }
                sketches.append((order, try line.unpacked()))
            }
        }
        sketches.sort { $0.order < $1.order }
        return GroupPlan.all(sketches, links: links, parts: parts, spread: spread, settled: settled)
    }
}
