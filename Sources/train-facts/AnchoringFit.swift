import Assembly
import Fitting
import Model

/// A sentence without a date of which readers marked what it states.
struct UndatedSentence: Sendable {
    let choices: [AnchoringExample.Choice]
    /// By choice: whether a fact of the sentence happened then.
    let isRight: [Bool]
    /// Whether readers dated a fact of it at all.
    let isDated: Bool

    /// None of a story of which readers dated nothing: it does not tell when its news was.
    static func sentences(of story: LabelledStory) throws -> [UndatedSentence] {
        guard story.facts.contains(where: { $0.when != nil }) else { return [] }
        let labels = SentenceLabels(story)
        return try story.assembled { $0.anchoringExamples(of: $1) }.compactMap { example in
            let facts = labels.facts(of: example.text, in: example.article).map { story.facts[$0] }
            guard !facts.isEmpty else { return nil }
            let times = facts.filter { $0.force == "happened" || $0.force == "planned" }.compactMap(\.when)
            return UndatedSentence(
                choices: example.choices, isRight: example.choices.map { choice in times.contains { isSame(choice.when, $0) } },
                isDated: !times.isEmpty)
        }
    }

    /// Equal to the precision that the label has; a stretch counts by its first day, a day without a year by itself.
    private static func isSame(_ found: String, _ label: String) -> Bool {
        let (found, label) = (day(found), day(label))
        if found.hasPrefix(Self.noYear) { return found.dropFirst(Self.noYear.count) == label.dropFirst(Self.noYear.count) }
        return found == label || found.count > label.count && found.hasPrefix(label)
    }

    private static let noYear = "XXXX"

    private static func day(_ when: String) -> String {
        let first = when.split(separator: "/").first.map(String.init) ?? ""
        return String(first.filter { !"~?%".contains($0) }.prefix { $0 != "T" })
    }
}

/// Fits when what is told without a date happened.
enum AnchoringFit {
    private static let penalty = 20.0
    /// The share of the sentences that stand at their time, among those whose facts readers dated, on stories that the weights have not seen.
    private static let rightTimes = 0.85

    static func model(_ stories: [PreparedStory]) -> LogisticModel {
        let choices = stories.flatMap(\.undated).flatMap { zip($0.choices, $0.isRight) }
        return LogisticFit(names: FactModel.anchoringFeatures, penalty: penalty).model(choices.map(\.0.values), choices.map(\.1))
    }

    /// A sentence at its likeliest time.
    struct Judged {
        let probability: Double
        let isRight: Bool
        let isDated: Bool
    }

    /// By story, its sentences, each judged by a fit to the other groups of stories.
    static func judged(_ stories: [PreparedStory]) -> [[Judged]] {
        let models = (0..<FactFit.folds).map { fold in
            model(stories.enumerated().filter { FactFit.fold(of: $0.offset) != fold }.map(\.element))
        }
        return stories.enumerated().map { place, story in
            story.undated.compactMap { sentence in
                let chances = sentence.choices.map { models[FactFit.fold(of: place)].probability($0.values) }
                guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { return nil }
                return Judged(probability: chances[best], isRight: sentence.isRight[best], isDated: sentence.isDated)
            }
        }
    }

    /// The lowest probability down to which so large a share of the dated sentences is right.
    static func cut(_ judged: [Judged]) -> Double {
        var (right, count, result) = (0.0, 0.0, 1.0)
        for sentence in judged.filter(\.isDated).sorted(by: { $0.probability > $1.probability }) {
            count += 1
            right += sentence.isRight ? 1 : 0
            if right >= rightTimes * count { result = sentence.probability }
        }
        return result
    }
}
