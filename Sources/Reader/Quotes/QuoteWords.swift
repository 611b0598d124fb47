import Model

/// The words of one language that tell who said a quote, lower case: classes of its lexicon, and phrases from `Data/<code>/quotes/`.
struct QuoteWords: Sendable {
    /// Verbs of speech in all their forms.
    let verbs: Set<String>
    /// Pronouns that can speak.
    let pronouns: Set<String>
    /// Words with which the description of a speaker begins.
    let starts: Set<String>
    /// Words that are no part of the description of a speaker and end it.
    let boundaries: Set<String>
    /// Words between a speaker and the verb.
    let fillers: Set<String>
    /// Words that turn the verb into a passive.
    let passives: Set<String>
    /// "And" between two who say something together.
    let joiners: Set<String>
    /// Phrases behind which the speaker is named, each as its words.
    let sources: [[String]]

    init(_ lists: WordLists, lexicon: Lexicon) {
        verbs = lexicon.words("quoting-verb")
        pronouns = lexicon.words("speaking-pronoun")
        starts = lexicon.words("speaker-opener")
        boundaries = lexicon.words("speaker-boundary")
        fillers = lexicon.words("speech-filler")
        passives = lexicon.words("passive")
        joiners = lexicon.words("speaker-joiner")
        sources = lists.rows("sources", separator: " ") { $0 }
    }
}
