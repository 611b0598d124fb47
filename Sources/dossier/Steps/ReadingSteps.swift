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

/// `dossier group --sketches`: tallies, if the sketches are not all of the input, and sketches to groups; or all sketches to one group.
enum GroupingStep {
    static func run(_ options: StepOptions, isOne: Bool) throws {
        try StepStream.run { stream in
            var sketches: [(order: Int, sketch: ArticleSketch)] = []
            var spread: TermSpread?
            try stream.forEach { line, tallies in
                guard let order = line.order else { throw BrokenPack() }
                if sketches.isEmpty, !tallies.isEmpty { spread = TermSpread(holders: tallies.counts, articles: tallies.articles) }
                sketches.append((order, try line.unpacked()))
            }
            sketches.sort { $0.order < $1.order }
            let plans =
                isOne
                ? GroupPlan.one(sketches, spread: spread)
                : GroupPlan.all(sketches, spread: spread, settled: options.settled.corrections.dossiers)
            for plan in plans {
                var line = StepLine(.group, order: plan.number, packing: plan)
                line.articles = plan.articles
                try stream.put(line)
            }
        }
    }
}
