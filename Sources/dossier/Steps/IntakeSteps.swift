import ArgumentParser
import Intake
import Model
import Reader

struct LinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lines", abstract: "Count the lines of pages, so that what a site repeats is known: records to tallies.")

    func run() throws {
        try StepStream.run { stream in
            let intake = PartIntake()
            var tallies = Tallies()
            try stream.forEach { line, _ in
                if let keys = intake.lineKeys(of: try line.record) { tallies.add(keys) }
            }
            for line in tallies.lines { try stream.put(line) }
        }
    }
}

struct ArticlesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "Take the text of the site around it off each article: tallies and records to articles.")

    func run() throws {
        try StepStream.run { stream in
            let intake = PartIntake()
            var counts: LineCounts?
            try stream.forEach { line, tallies in
                let known = counts ?? LineCounts(tallies.counts, articles: tallies.articles)
                counts = known
                do {
                    try stream.put(StepLine(try intake.article(of: line.record, counts: known)))
                } catch let error as DiagnosticError {
                    for fault in error.diagnostics { try stream.put(StepLine(fault, order: line.order)) }
                }
            }
        }
    }
}

struct UniteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unite", abstract: "Make one of articles that are there several times: articles to articles.",
        discussion: """
            A part of the input will do that holds, of each article, all others with the same id, address or digest. \
            Articles come and go in the order of the input.
            """)

    func run() throws {
        try StepStream.run { stream in
            var articles: [TakenArticle] = []
            try stream.forEach { line, _ in articles.append(try line.unpacked()) }
            let united = PartIntake().united(articles.sorted { $0.order < $1.order })
            for fault in united.diagnostics { try stream.put(StepLine(fault)) }
            for article in united.articles { try stream.put(StepLine(article)) }
        }
    }
}

extension StepLine {
    /// Throws where the line is none of a record.
    var record: InputRecord {
        get throws {
            guard kind == .record, let order, let file, let line, let text else { throw BrokenPack() }
            return InputRecord(order: order, file: file, line: line, text: text)
        }
    }

    init(_ article: TakenArticle) {
        self.init(.article, order: article.order, id: article.id, packing: article)
        address = article.address
        digest = Self.digits(article.text)
    }
}
