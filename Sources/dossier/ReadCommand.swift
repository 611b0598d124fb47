import ArgumentParser
import Assembly
import Generator
import Intake
import Model
import Reader

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", abstract: "Prints one JSON line per article: its reading.")

    @Argument var inputs: [String] = ["seeds"]

    func run() throws {
        let reader = ArticleReader()
        let dates = PublicationDates(reader: reader)
        let lines = try ArticleIntake().articles(at: inputs).articles
            .parallelMap { dates.dated([reader.read($0)]) }
            .flatMap { $0 }
            .map { try JSONLine.encode(ReadingExport($0)) }
        for line in lines { print(line) }
    }
}
