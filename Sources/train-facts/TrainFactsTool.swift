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
        let labelled = try files.flatMap { file in
            try LabelledStory.stories(in: file).map { ($0, file.deletingPathExtension().lastPathComponent) }
        }
        let stories = try labelled.parallelMap { story, set in Result { try PreparedStory(story, set: set) } }.compactMap { try $0.get() }
        print("\(stories.count) stories, \(stories.reduce(0) { $0 + $1.values.count }) pairs of statements")
        if arguments.count == 4 {
            let folds = URL(fileURLWithPath: arguments[3], isDirectory: true)
            try FileManager.default.createDirectory(at: folds, withIntermediateDirectories: true)
            var judged: [String: [(probability: Double, agreement: Double)]] = [:]
            for fold in 0..<FactFit.folds {
                let numbered = stories.enumerated()
                let model = FactFit.model(numbered.filter { FactFit.fold(of: $0.offset) != fold }.map(\.element))
                let names = numbered.filter { FactFit.fold(of: $0.offset) == fold }.map(\.element.name)
                try Data((header + model.text).utf8).write(to: folds.appendingPathComponent("fold-\(fold).txt"))
                try Data((names.joined(separator: "\n") + "\n").utf8).write(to: folds.appendingPathComponent("fold-\(fold)-stories.txt"))
                for story in numbered.filter({ FactFit.fold(of: $0.offset) == fold }).map(\.element) {
                    judged[story.set, default: []] += zip(story.values, story.agreements).map { (model.same.probability($0), $1) }
                }
                print("fold \(fold): \(model.cuts)")
            }
            for (set, pairs) in judged.sorted(by: { $0.key < $1.key }) {
                print("\(set): average precision of pairs, each judged without its story: \(averagePrecision(pairs))")
            }
            report(AnchoringFit.judged(stories), of: stories)
        }
        let model = FactFit.model(stories)
        print("all: \(model.cuts)")
        try Data((header + model.text).utf8).write(to: URL(fileURLWithPath: arguments[2]))
    }

    /// The mean, over the pairs that say the same, of how many of those judged as likely or likelier do (½ where in part), to three digits.
    private static func averagePrecision(_ pairs: [(probability: Double, agreement: Double)]) -> Double {
        var right = 0.0
        var sum = 0.0
        var count = 0.0
        for (place, pair) in pairs.sorted(by: { $0.probability > $1.probability }).enumerated() {
            right += pair.agreement
            guard pair.agreement == 1 else { continue }
            sum += right / Double(place + 1)
            count += 1
        }
        return (sum / max(1, count) * 1_000).rounded() / 1_000
    }

    /// Of the sentences without a date that stand at a time, by a cut that holds for all, how many do so rightly.
    private static func report(_ judged: [[AnchoringFit.Judged]], of stories: [PreparedStory]) {
        let cut = AnchoringFit.cut(judged.flatMap { $0 })
        for set in Set(stories.map(\.set)).sorted() {
            let all = zip(stories, judged).filter { $0.0.set == set }.flatMap { $0.1 }
            let placed = all.filter { $0.probability >= cut }
            let dated = placed.filter(\.isDated)
            print(
                "\(set): \(placed.count) of \(all.count) sentences without a date placed; readers date \(dated.count) of them, "
                    + "\(dated.count(where: \.isRight)) as placed, and \(all.count(where: \.isDated)) of all")
        }
    }

    private static let header = """
        # How two statements are judged to say the same, and a statement to be one source's alone: logistic regressions and their cuts.
        # Fitted on labelled news stories by train-facts, see NOTICE. Lines: a section, `feature mean scale weight`, or `name value`.

        """
}
