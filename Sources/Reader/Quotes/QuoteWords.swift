import Model

/// The words of one language that tell who said a quote, lower case, from `Data/<code>/quotes/`.
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

    init(_ lists: WordLists) {
        verbs = lists.set("verbs-of-speech")
        pronouns = lists.set("pronouns")
        starts = lists.set("noun-phrase-starts")
        boundaries = lists.set("boundaries")
        fillers = lists.set("fillers")
        passives = lists.set("be-forms")
        joiners = lists.set("joiners")
        sources = lists.rows("sources", separator: " ") { $0 }
    }
}
