/// Tags names with two models: the first reads the text, the second reads it again and knows what the first said.
package struct NameTagger: Sendable {
    private let first: NameModel
    private let second: NameModel

    /// Reads the models of a language; nil when it has none.
    init?(language code: String) {
        guard let first = EmbeddedFiles.bytes("\(code)/names/first.model").flatMap({ NameModel($0) }),
            let second = EmbeddedFiles.bytes("\(code)/names/second.model").flatMap({ NameModel($0) })
        else { return nil }
        self.first = first
        self.second = second
    }

    /// The tag of each word of a document.
    func tags(of text: NameText) -> [NameTag] {
        let tags = first.tags(of: text)
        guard tags.contains(where: { $0 != NameTags.outside }) else { return tags }
        return second.tags(of: text, evidence: NameEvidence(text, tags: tags))
    }
}

extension NameModel {
    /// The best tag of each word of a document. The second model needs the evidence of the first tagging.
    package func tags(of text: NameText, evidence: NameEvidence? = nil) -> [NameTag] {
        let source = NameFeatures(text)
        var decoder = ViterbiDecoder()
        var features: [UInt32] = []
        var rows: [Scores?] = []
        var tags: [NameTag] = []
        tags.reserveCapacity(text.words.count)
        for (sentence, isHeadline) in zip(text.sentences, text.isHeadline) {
            while tags.count < sentence.lowerBound { tags.append(NameTags.outside) }
            rows.removeAll(keepingCapacity: true)
            for index in sentence {
                guard source.canBeName(index, in: sentence) else {
                    rows.append(nil)
                    continue
                }
                features.removeAll(keepingCapacity: true)
                source.append(index, in: sentence, isHeadline: isHeadline, to: &features)
                evidence?.append(index, in: sentence, to: &features)
                rows.append(scores(features))
            }
            tags += decoder.decode(rows, transitions: transitions)
        }
        while tags.count < text.words.count { tags.append(NameTags.outside) }
        return tags
    }
}
