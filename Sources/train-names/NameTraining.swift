import Model
import Reader

/// Trains the two models of the name tagger.
struct NameTraining {
    /// Passes over the text in one training.
    static let rounds = 10
    /// Trainings with different orders of the sentences, whose weights are added.
    static let repeats = 3
    /// Parts of the text; the first tags of each are given by a model that saw only the others.
    static let folds = 5
    /// A feature must occur so often to be kept.
    static let minimumCount = 2
    /// The average weight (over steps and repeats) that becomes 1 in the file is 1 / `resolution`.
    static let resolution: Int64 = 4

    let documents: [TrainingDocument]

    /// The files of the first and the second model.
    func models() -> (first: [UInt8], second: [UInt8]) {
        let all = Array(documents.indices)
        let first = model(of: all, evidence: nil)
        var evidence = [NameEvidence?](repeating: nil, count: documents.count)
        for fold in 0..<Self.folds {
            let held = all.filter { $0 % Self.folds == fold }
            let file = model(of: all.filter { $0 % Self.folds != fold }, evidence: nil)
            guard let tagger = NameModel(file) else { continue }
            for index in held { evidence[index] = NameEvidence(documents[index].text, tags: tagger.tags(of: documents[index].text)) }
        }
        return (first, model(of: all, evidence: evidence))
    }

    private func model(of chosen: [Int], evidence: [NameEvidence?]?) -> [UInt8] {
        var occurrences: [UInt32] = []
        for index in chosen {
            forEachToken(of: documents[index], evidence: evidence?[index]) { features in
                if let features { occurrences += features }
            }
        }
        let numbers = FeatureNumbers(occurrences, minimum: Self.minimumCount)
        let sentences = chosen.flatMap { trainingSentences(of: documents[$0], evidence: evidence?[$0], numbers) }
        let trained = Array(1...UInt64(Self.repeats)).parallelMap { seed in
            var perceptron = Perceptron(featureCount: numbers.hashes.count)
            perceptron.train(sentences, rounds: Self.rounds, seed: seed)
            return perceptron
        }
        func sum(_ rows: [[Int64]]) -> [Int64] { rows.dropFirst().reduce(rows[0]) { zip($0, $1).map { $0 + $1 } } }
        return ModelFile.bytes(
            hashes: numbers.hashes, weights: sum(trained.map(\.averages)), transitions: sum(trained.map(\.transitionAverages)),
            unit: trained[0].steps * Int64(Self.repeats) / Self.resolution)
    }

    private func trainingSentences(of document: TrainingDocument, evidence: NameEvidence?, _ numbers: FeatureNumbers) -> [TrainingSentence]
    {
        var rows: [[Int32]?] = []
        forEachToken(of: document, evidence: evidence) { rows.append($0.map(numbers.numbers)) }
        return document.text.sentences.map { TrainingSentence(features: Array(rows[$0]), tags: Array(document.tags[$0])) }
    }

    private func forEachToken(of document: TrainingDocument, evidence: NameEvidence?, _ body: ([UInt32]?) -> Void) {
        let source = NameFeatures(document.text)
        var features: [UInt32] = []
        for (sentence, isHeadline) in zip(document.text.sentences, document.text.isHeadline) {
            for index in sentence {
                guard source.canBeName(index, in: sentence) else {
                    body(nil)
                    continue
                }
                features.removeAll(keepingCapacity: true)
                source.append(index, in: sentence, isHeadline: isHeadline, to: &features)
                evidence?.append(index, in: sentence, to: &features)
                body(features)
            }
        }
    }
}
