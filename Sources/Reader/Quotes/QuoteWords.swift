import Model

/// The words of one language that tell who said a quote, lower case: classes of its lexicon, and phrases from `Data/<code>/quotes/`.
struct QuoteWords: Sendable {
    /// Verbs of speech in all their forms.
    let verbs: Set<String>
    /// Pronouns that can speak.
    let pronouns: Set<String>
    /// "He" and "she".
    let personalPronouns: Set<String>
    /// "Her".
    let possessives: Set<String>
    /// Words with which the description of a speaker begins.
    let starts: Set<String>
    /// Words that are no part of the description of a speaker and end it.
    let boundaries: Set<String>
    /// Words between a speaker and the verb.
    let fillers: Set<String>
    /// Prepositions that tie a name to the noun before.
    let nounPrepositions: Set<String>
    /// Words that a name's phrase begins with: "the", "his".
    let nounOpeners: Set<String>
    /// Finite forms of verbs, besides the regular past forms.
    let finiteVerbs: Set<String>
    /// Words that turn the verb into a passive.
    let passives: Set<String>
    /// "And" between two who say something together.
    let joiners: Set<String>
    /// Phrases behind which the speaker is named, each as its words.
    let sources: [[String]]
    let lexicon: Lexicon

    /// True for a word by which a subject does something: "rose", "planned".
    func isFinite(_ word: String) -> Bool { finiteVerbs.contains(word) || lexicon.isPastForm(word) }

    init(_ lists: WordLists, lexicon: Lexicon) {
        verbs = lexicon.words("quoting-verb")
        pronouns = lexicon.words("speaking-pronoun")
        personalPronouns = pronouns.intersection(lexicon.words("pronoun"))
        possessives = lexicon.words("possessive")
        starts = lexicon.words("speaker-opener")
        boundaries = lexicon.words("speaker-boundary")
        fillers = lexicon.words("speech-filler")
        nounPrepositions = lexicon.words("noun-preposition")
        nounOpeners = lexicon.words("noun-opener")
        finiteVerbs = lexicon.words("finite-verb").union(verbs)
        self.lexicon = lexicon
        passives = lexicon.words("passive")
        joiners = lexicon.words("speaker-joiner")
        sources = lists.rows("sources", separator: " ") { $0 }
    }
}
