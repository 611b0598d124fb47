import Assembly
import Foundation
import Model

/// Usage: `train-facts FOLDER MODEL [FOLDS]`
///
/// Fits the model of facts to the labelled stories of a folder (`*.jsonl`, a story a line, as `LabelledStory` has them) and writes it to the file
/// MODEL. With a folder FOLDS also writes, for each of five groups of stories, the model fitted to the others (`fold-K.txt`) and the names of
/// the group's stories (`fold-K-stories.txt`), so that `dossier build --weights FILE` can be measured on stories that its weights have not seen.
@main
struct TrainFactsTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 || arguments.count == 4 else {
            FileHandle.standardError.write(Data("usage: train-facts FOLDER MODEL [FOLDS]\n".utf8))
            exit(64)
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        let stories = try files.flatMap(LabelledStory.stories).parallelMap { story in Result { try PreparedStory(story) } }.compactMap { try $0.get() }
        print("\(stories.count) stories, \(stories.reduce(0) { $0 + $1.values.count }) pairs of statements")
        if arguments.count == 4 {
            let folds = URL(fileURLWithPath: arguments[3], isDirectory: true)
            try FileManager.default.createDirectory(at: folds, withIntermediateDirectories: true)
            for fold in 0..<FactFit.folds {
                let numbered = stories.enumerated()
                let model = FactFit.model(numbered.filter { FactFit.fold(of: $0.offset) != fold }.map(\.element))
                let names = numbered.filter { FactFit.fold(of: $0.offset) == fold }.map(\.element.name)
                try Data((header + model.text).utf8).write(to: folds.appendingPathComponent("fold-\(fold).txt"))
                try Data((names.joined(separator: "\n") + "\n").utf8).write(to: folds.appendingPathComponent("fold-\(fold)-stories.txt"))
                print("fold \(fold): \(model.cuts)")
            }
        }
        let model = FactFit.model(stories)
        print("all: \(model.cuts)")
        try Data((header + model.text).utf8).write(to: URL(fileURLWithPath: arguments[2]))
    }

    private static let header = """
        # How two statements are judged to say the same, and a statement to be one source's alone: logistic regressions and their cuts.
        # Fitted on labelled news stories by train-facts, see NOTICE. Lines: a section, `feature mean scale weight`, or `name value`.

        """
}
