import ArgumentParser
import Assembly
import Generator
import Intake
import Model
import Reader

struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "actors", abstract: "Prints one JSON line per actor.")

    @Argument var inputs: [String] = ["seeds"]

    func run() throws {
        let reader = ArticleReader()
        let readings = ArticleIntake().articles(at: inputs).articles.parallelMap { reader.read($0) }
        let offsets = Dictionary(uniqueKeysWithValues: readings.map { ($0.article.id, ScalarOffsets($0.article.text)) })
        for actor in ActorMerger().actors(in: readings) { print(try JSONLine.encode(ActorExport(actor, offsets: offsets))) }
    }
}
