import Assembly
import Fitting
import Foundation
import Intake
import Model
import Reader

/// Usage: `train-groups FOLDER MODEL [WITHOUT]`
///
/// Fits the model of grouping to the labelled articles of a folder (`*.jsonl`, an article a line as `dossier` reads it, with its story as
/// `group`) and writes it to the file MODEL. The set named WITHOUT, a file's name without its ending, is left out, so that the model can be
/// measured on it.
@main
struct TrainGroupsTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 || arguments.count == 4 else {
            FileHandle.standardError.write(Data("usage: train-groups FOLDER MODEL [WITHOUT]\n".utf8))
            exit(64)
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" && (arguments.count < 4 || $0.deletingPathExtension().lastPathComponent != arguments[3]) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        var rows: [[Double]] = []
        var outcomes: [Bool] = []
        var counts: [Double] = []
        for file in files {
            let groups = try groups(in: file)
            let readings = ArticleIntake().articles(at: [file.path]).articles.parallelMap { ArticleReader().read($0) }
                .filter { groups[$0.article.id] != nil }
            for isSmall in [false, true] {
                let examples = StoryExamples(readings, stories: readings.map { groups[$0.article.id] ?? "" }, isSmall: isSmall)
                rows += examples.values
                outcomes += examples.isSame
                counts += examples.counts
                print("\(file.lastPathComponent): \(examples.values.count) pairs")
            }
        }
        let same = LogisticFit(names: StoryModel.features, penalty: penalty).model(rows, outcomes, counts: counts)
        let model = StoryModel(same: same, pairCut: pairCut, groupCut: groupCut)
        try Data((header + model.text).utf8).write(to: URL(fileURLWithPath: arguments[2]))
    }

    /// The story of each article, by id.
    private static func groups(in file: URL) throws -> [String: String] {
        struct Labelled: Decodable {
            let id: String
            let group: String
        }
        let decoder = JSONDecoder()
        let articles = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(Labelled.self, from: Data($0.utf8))
        }
        return Dictionary(articles.map { ($0.id, $0.group) }, uniquingKeysWith: { first, _ in first })
    }

    private static let penalty = 1.0
    /// Log odds. Of twenty strangers there are 190 pairs, so that two articles need more than even odds to be joined; with groups there are
    /// few, and what holds these together tells where they end. Both chosen for folders of 5 to 24 articles and for whole sets, on weights
    /// fitted to other sets.
    private static let pairCut = 2.0
    private static let groupCut = -1.5

    private static let header = """
        # When two articles tell one story: a logistic regression, and the log odds from which on two articles and two groups join.
        # Fitted on labelled news articles by train-groups, see NOTICE. Lines: `feature mean scale weight`, or `name value`.

        """
}
