import Model
import Reader

/// The words of one language by which sentences are compared: classes of its lexicon, and groups of words from `Data/<code>/comparison/`.
final class NewsWords: Sendable {
    /// First words of sentences that do not stand alone, single or several.
    let danglingOpeners: Set<String>
    let personalPronouns: Set<String>
    /// Pronouns that can stand for one who says something: "she", not "her".
    let speakingPronouns: Set<String>
    /// Words that may stand between a subject and its verb of saying.
    let speechFillers: Set<String>
    /// "Told": verbs of saying with the listener behind them.
    let addressedVerbs: Set<String>
    /// Verbs of plain speech; what else is announced or declared may be a deed.
    let utteranceVerbs: Set<String>
    /// "Added": verbs of saying that count where a number is behind them.
    let countingVerbs: Set<String>
    /// Prepositions that tie a name to the noun before.
    let nounPrepositions: Set<String>
    /// "And" and its like.
    let joiners: Set<String>
    /// Words behind which a clause begins.
    let clauseOpeners: Set<String>
    /// "The", "his".
    let nounOpeners: Set<String>
    /// Those by which speakers mean themselves.
    let firstPersons: Set<String>
    /// Words that point back unless a noun follows.
    let demonstratives: Set<String>
    /// Words that stand between commas in captions.
    let captionWords: Set<String>
    /// What somebody is seen to do in a picture: "waves".
    let captionVerbs: Set<String>
    /// "by"
    let bylineOpeners: Set<String>
    /// Words before a clock time that make it approximate.
    let nearWords: Set<String>
    /// Concepts of what happens to counted things: "=dead", "=rescue".
    let actions: Set<String>
    /// Concepts of which a bare number counts people.
    let tolls: Set<String>
    /// Words that make a figure a part of a larger count.
    let partWords: Set<String>
    /// Words between two clauses, the second of which can be read by itself.
    let clauseJoiners: Set<String>
    /// Words that open a clause about a word before it.
    let relativeJoiners: Set<String>
    /// First words of subjects.
    let subjectOpeners: Set<String>
    /// Finite forms of verbs besides those in "-ed".
    let verbs: Set<String>
    /// The forms of "be" that make verbs of saying passive.
    let passives: Set<String>
    /// The two words of "according to".
    let sourcePhrase: [String]
    /// Articles of what is known already.
    let definiteOpeners: Set<String>
    /// Words that say that a sentence goes on with something.
    let leaningWords: Set<String>
    /// Phrases by which an outlet speaks of itself, word by word, by their first words.
    private let boilerplate: [String: [[String]]]
    let lexicon: Lexicon
    /// From the stem of a word to its group.
    private let groups: [String: String]
    /// From a listed form to its group: "fired" is not "fire".
    private let groupsOfForms: [String: String]
    /// From an irregular form to its verb: "stole" is "steal".
    private let verbOfForm: [String: String]
    /// From a concept, or a small word, to those that say the opposite.
    let opposites: [String: Set<String>]
    /// Verbs that deny what follows them.
    let denialVerbs: Set<String>
    /// Concepts of what two do to each other.
    let mutualVerbs: Set<String>

    init(_ lists: WordLists, events told: EventWords) {
        let lexicon = told.lexicon
        self.lexicon = lexicon
        danglingOpeners = lexicon.words("dangling-opener")
        captionWords = lexicon.words("caption-word")
        captionVerbs = lexicon.words("caption-verb")
        bylineOpeners = lexicon.words("byline-opener")
        nearWords = lexicon.words("near")
        demonstratives = lexicon.words("demonstrative")
        personalPronouns = lexicon.words("pronoun")
        speakingPronouns = personalPronouns.intersection(lexicon.words("speaking-pronoun"))
        speechFillers = lexicon.words("speech-filler")
        addressedVerbs = lexicon.words("addressed-verb")
        utteranceVerbs = lexicon.words("utterance-verb")
        countingVerbs = lexicon.words("counting-verb")
        nounPrepositions = lexicon.words("noun-preposition")
        joiners = lexicon.words("clause-break").intersection(lexicon.words("clause-opener")).subtracting(lexicon.words("relative-joiner"))
        nounOpeners = lexicon.words("noun-opener")
        firstPersons = lexicon.words("first-person")
        clauseJoiners = lexicon.words("clause-joiner")
        relativeJoiners = lexicon.words("relative-joiner")
        clauseOpeners = clauseJoiners.union(lexicon.words("clause-opener")).union(lexicon.words("subordinator"))
        subjectOpeners = lexicon.words("subject-opener")
        leaningWords = lexicon.words("leaning")
        boilerplate = Dictionary(
            grouping: lists.entries("boilerplate").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }, by: { $0[0] })
        sourcePhrase = lists.entries("source-phrase")
        verbs = told.finiteVerbs.union(lexicon.words("speech"))
        passives = told.passives
        definiteOpeners = told.definiteOpeners
        var groups: [String: String] = [:]
        var groupsOfForms: [String: String] = [:]
        func add(_ name: String) -> Set<String> {
            var labels: Set<String> = []
            for line in lists.entries(name) {
                let words = line.split(separator: " ").map(String.init)
                let label = "=" + (words.first ?? "")
                labels.insert(label)
                for (word, stem) in zip(words, lexicon.stems(of: words)) {
                    if groupsOfForms[word] == nil { groupsOfForms[word] = label }
                    if groups[stem] == nil { groups[stem] = label }
                }
            }
            return labels
        }
        actions = add("figure-actions")
        _ = add("counted-things")
        _ = add("same-words")
        self.groups = groups
        self.groupsOfForms = groupsOfForms
        let verbOfForm: [String: String] = Dictionary(
            lists.entries("irregular-verbs").map { $0.split(separator: " ").map(String.init) }.flatMap { verb in
                verb.dropFirst().map { ($0, verb[0]) }
            }
        ) { first, _ in first }
        self.verbOfForm = verbOfForm
        partWords = lexicon.words("part")
        tolls = Set(lexicon.stems(of: Array(lexicon.words("toll"))).compactMap { groups[$0] })
        func concept(_ word: String) -> String {
            guard lexicon.classes(of: word).isDisjoint(with: .stop) else { return word }
            if let group = groupsOfForms[word] { return group }
            let verb = verbOfForm[word] ?? word
            guard lexicon.classes(of: verb).isDisjoint(with: .stop) else { return word }
            let stem = lexicon.stem(of: verb)
            return groupsOfForms[verb] ?? groups[stem] ?? stem
        }
        denialVerbs = lexicon.words("denial-verb")
        mutualVerbs = Set(lexicon.words("mutual").map(concept))
        var opposites: [String: Set<String>] = [:]
        for pair in lists.rows("opposites", columns: 2, separator: " ") {
            let both = pair.map(concept)
            opposites[both[0], default: []].insert(both[1])
            opposites[both[1], default: []].insert(both[0])
        }
        self.opposites = opposites
    }

    /// What a lower-case word stands for: its group or its stem, where that is not known yet; nil for words that say nothing by themselves.
    func concept(of word: String, stem known: String? = nil) -> String? {
        guard !isStopWord(word) else { return nil }
        if let group = groupsOfForms[word] { return group }
        guard let verb = verbOfForm[word] else {
            let stem = known ?? lexicon.stem(of: word)
            return groups[stem] ?? stem
        }
        guard !isStopWord(verb) else { return nil }
        let stem = lexicon.stem(of: verb)
        return groupsOfForms[verb] ?? groups[stem] ?? stem
    }

    /// True where an outlet speaks of itself or to its readers in lower-case words.
    func haveBoilerplate(_ words: [String]) -> Bool {
        words.indices.contains { index in boilerplate[words[index]]?.contains { words[index...].starts(with: $0) } ?? false }
    }

    /// True for words that say nothing by themselves.
    func isStopWord(_ word: String) -> Bool { !lexicon.classes(of: word).isDisjoint(with: .stop) }

    /// The verb of which a word is an irregular past form: "steal" of "stole".
    func verb(ofForm word: String) -> String? { verbOfForm[word] }

    /// True for a lower-case word that is a finite verb or looks like the past form of one.
    func isVerb(_ word: String) -> Bool { verbs.contains(word) || lexicon.isPastForm(word) }
}
