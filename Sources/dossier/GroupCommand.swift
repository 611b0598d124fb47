import ArgumentParser
import Assembly
import Generator
import Intake
import Model
import Reader

struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "group", abstract: "Prints one JSON line per dossier.")

    @Argument var inputs: [String] = ["seeds"]

    func run() throws {
        let reader = ArticleReader()
        let readings = ArticleIntake().articles(at: inputs).articles.parallelMap { reader.read($0) }
        for dossier in Assembler(reader: reader).dossiers(from: readings) { print(try JSONLine.encode(GroupExport(dossier))) }
    }
}
