import Foundation
import Reader

/// Usage: `train-names TEXTS OUTPUT`. Trains the two models of the name tagger on the annotated texts in a folder and writes them as
/// `first.model` and `second.model`. The same texts and lists give the same bytes.
@main
struct TrainNamesTool {
    /// The texts to learn from, in this order; others were measured to do harm, or no good.
    private static let files = ["wikigold.jsonl", "btc.jsonl.gz", "gum-news.jsonl", "gum-interview.jsonl"]

    static func main() throws {
        guard CommandLine.arguments.count == 3 else {
            print("usage: train-names TEXTS OUTPUT")
            exit(2)
        }
        let texts = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
        let output = URL(fileURLWithPath: CommandLine.arguments[2], isDirectory: true)
        let lists = Language.english.names.lists
        let documents = try files.flatMap { name in
            try TrainingDocument.documents(in: contents(of: texts.appendingPathComponent(name)), lists: lists)
        }
        let models = NameTraining(documents: documents).models()
        for (name, bytes) in [("first.model", models.first), ("second.model", models.second)] {
            try Data(bytes).write(to: output.appendingPathComponent(name))
            print("\(name): \(NameModel(bytes)?.featureCount ?? 0) features, \(bytes.count) bytes")
        }
    }

    /// The contents of a file, unpacked with `gzip` when its name ends in `.gz`.
    private static func contents(of file: URL) throws -> Data {
        guard file.pathExtension == "gz" else { return try Data(contentsOf: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: file.path]) }
        return data
    }
}
