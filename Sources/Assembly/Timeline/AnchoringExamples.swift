import Model

/// A sentence that names no time, as the fitting of `FactModel` needs it.
package struct AnchoringExample: Sendable {
    /// A time that the sentence may be of.
    package struct Choice: Sendable {
        /// EDTF.
        package let when: String
        /// Of the features, in order.
        package let values: [Double]
    }

    /// The article's id.
    package let article: String
    package let text: String
    package let choices: [Choice]
}

extension FactModel {
    /// The names of the features of a sentence without a date and a time.
    package static var anchoringFeatures: [String] { AnchoringFeatures.names }
}

extension Assembler {
    /// The sentences without a time of each dossier that the readings make.
    package func anchoringExamples(of readings: [Reading]) -> [AnchoringExample] {
        outlines(of: readings, isExplained: false).flatMap { outline in
            let readings = self.readings(of: outline)
            let actors = ActorMerger().merged(in: readings).actors
            let sharedText = SharedTextFinder(vocabulary: vocabulary).sharedText(in: readings)
            let origins = Origins(readings: readings, sharedText: sharedText).all
            let claims = Comparison(
                readings: readings, actors: actors, sharedText: sharedText, origins: origins, model: .shipped, vocabulary: vocabulary
            ).claims
            let words = vocabulary.events
            var finder = StatementFinder(readings: readings, actors: actors, claims: claims, words: words)
            let statements = finder.statements()
            let retellings = Retellings(claims, of: readings, statements: statements, words: words)
            let anchoring = TimeAnchoring(readings: readings, statements: statements, retellings: retellings, words: words)
            return anchoring.candidates { finder.terms(ofSentence: $1, in: $0) }.map { candidate in
                let article = readings[candidate.reading].article
                return AnchoringExample(
                    article: article.id,
                    text: article.text(of: readings[candidate.reading].sentences[candidate.sentence].range),
                    choices: candidate.choices.map { .init(when: $0.choice.time.edtf, values: $0.values) })
            }
        }
    }
}
