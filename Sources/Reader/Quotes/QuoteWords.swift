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

    init(code: String) {
        func words(_ name: String) -> Set<String> { Set(EmbeddedFiles.entries("\(code)/quotes/\(name).txt")) }
        verbs = words("verbs-of-speech")
        pronouns = words("pronouns")
        starts = words("noun-phrase-starts")
        boundaries = words("boundaries")
        fillers = words("fillers")
        passives = words("be-forms")
        joiners = words("joiners")
        sources = EmbeddedFiles.entries("\(code)/quotes/sources.txt").map { $0.split(separator: " ").map(String.init) }
    }
}
