/// What finding names needs of one language: its word lists and its trained tagger.
package struct NameKnowledge: Sendable {
    package let lists: NameLists
    /// Nil where the language has no trained models: then no name is found.
    let tagger: NameTagger?
    let namesakes: NamesakeWords
    let credits: CreditWords
    /// By their folded hashes; see `RoleFinder`.
    let hypothetical: Set<UInt32>
}
