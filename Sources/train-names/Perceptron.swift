import Reader

/// A sentence as the perceptron learns it: for each token its feature numbers (nil: no part of a name), and its right tag.
struct TrainingSentence {
    var features: [[Int32]?]
    var tags: [NameTag]
}

/// An averaged structured perceptron with first-order transitions (Collins 2002). All arithmetic is in integers, so that every machine
/// learns the same weights.
struct Perceptron {
    private static let tags = NameTags.count
    /// The row of the transition table for the start of a sentence.
    private static let start = 7

    private var weights: [Int32]
    private var sums: [Int64]
    private var transitions = [Int32](repeating: 0, count: 64)
    private var transitionSums = [Int64](repeating: 0, count: 64)
    /// Steps so far, counted from 1.
    private var time: Int64 = 1

    init(featureCount: Int) {
        weights = Array(repeating: 0, count: featureCount * Self.tags)
        sums = Array(repeating: 0, count: featureCount * Self.tags)
    }

    /// Learns from all sentences, in a new random order each round.
    mutating func train(_ sentences: [TrainingSentence], rounds: Int, seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        var order = Array(sentences.indices)
        var decoder = ViterbiDecoder()
        for _ in 0..<rounds {
            random.shuffle(&order)
            for index in order {
                learn(sentences[index], &decoder)
                time += 1
            }
        }
    }

    private mutating func learn(_ sentence: TrainingSentence, _ decoder: inout ViterbiDecoder) {
        let guess = tags(of: sentence, &decoder)
        guard guess != sentence.tags else { return }
        for (index, features) in sentence.features.enumerated() {
            let right = sentence.tags[index]
            let wrong = guess[index]
            if right != wrong, let features {
                for feature in features {
                    change(Int(feature) * Self.tags + Int(right), by: 1)
                    change(Int(feature) * Self.tags + Int(wrong), by: -1)
                }
            }
            let before = index == 0 ? Self.start : Int(sentence.tags[index - 1])
            let beforeGuess = index == 0 ? Self.start : Int(guess[index - 1])
            guard before != beforeGuess || right != wrong else { continue }
            changeTransition(before * 8 + Int(right), by: 1)
            changeTransition(beforeGuess * 8 + Int(wrong), by: -1)
        }
    }

    private mutating func change(_ slot: Int, by amount: Int32) {
        weights[slot] += amount
        sums[slot] += time * Int64(amount)
    }

    private mutating func changeTransition(_ slot: Int, by amount: Int32) {
        transitions[slot] += amount
        transitionSums[slot] += time * Int64(amount)
    }

    /// The best tags with the weights of now.
    private func tags(of sentence: TrainingSentence, _ decoder: inout ViterbiDecoder) -> [NameTag] {
        let scores = sentence.features.map { features in
            features.map { features in
                var sum = NameModel.Scores.zero
                weights.withUnsafeBufferPointer { weights in
                    for feature in features {
                        let slot = Int(feature) * Self.tags
                        for tag in 0..<Self.tags { sum[tag] &+= weights[slot + tag] }
                    }
                }
                return sum
            }
        }
        return decoder.decode(scores, transitions: TagTransitions(transitions))
    }

    /// The averaged weights times the number of steps, by feature and tag.
    var averages: [Int64] { zip(weights, sums).map { Int64($0) * time - $1 } }

    /// The averaged transition weights times the number of steps.
    var transitionAverages: [Int64] { zip(transitions, transitionSums).map { Int64($0) * time - $1 } }

    /// How many steps were learned.
    var steps: Int64 { time }
}
