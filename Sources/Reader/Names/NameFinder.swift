import Model

/// Finds the names of persons, organisations and places.
///
/// A statistical tagger proposes names, rules set their borders right, and a pass over the document gives every name one kind and finds
/// it wherever it stands.
struct NameFinder {
    let language: Language

    /// The names of a reading, in text order. O(length of the text).
    func names(in reading: Reading) -> [NameMention] {
        guard let tagger = language.names.tagger else { return [] }
        let bytes = Array(reading.article.text.utf8)
        let text = NameText(
            text: bytes, tokens: reading.tokens.map(\.range), sentences: reading.sentences.map(\.tokens), lists: language.names.lists)
        var names = TaggedName.names(in: tagger.tags(of: text), sentences: text.sentences)
        let borders = NameBorders(text: text)
        names = ListedNames(text: text).corrected(borders.corrected(names))
        names = borders.corrected(NameConsistency(text: text).corrected(names))
        return names.map { name in
            let range = reading.tokens[name.tokens.lowerBound].range.lowerBound..<reading.tokens[name.tokens.upperBound - 1].range.upperBound
            return NameMention(range: range, text: reading.article.text(of: range), kind: name.kind)
        }
    }
}
