import Model

/// Lays the clauses of two statements beside each other, to tell where one turns what the other says: it denies or only plans it, says the opposite, or
/// has who does it and whom it is done to change places. What else of a long sentence is denied says nothing of what both tell.
struct ClauseContrasts: Sendable {
    private struct Word {
        /// Its concept; of a name its last word.
        let concept: String
        let isVerb: Bool
        /// "Did not steal", "denied that he stole", but not "left no trace".
        let isDenied: Bool
        /// "Was hit", "hit by"
        let isPassive: Bool
        /// "Against", of which "for" is the opposite.
        let particle: String?
    }

    private struct Clause {
        var words: [Word] = []
        /// Of words that turn what it says.
        var classes: WordClasses = []
    }

    /// By statement. What says whose words they are is none of its clauses.
    private let clauses: [[Clause]]
    /// By statement: the concepts of who is said to say it.
    private let sources: [Set<String>]
    private let words: NewsWords

    private static let turning: WordClasses = [.negation, .modal]
    /// Words between "not" or "will" and its verb, and one.
    private static let reachOfHelpers = 2
    /// Clauses that share so much of the shorter tell of one thing, the verb and another word at least.
    private static let likeClauses = 0.5
    private static let fewestShared = 2
    /// Words of a clause that is laid beside others word by word; what is longer is a list or no sentence.
    private static let longestClause = 60

    /// O(tokens).
    init(table: StatementTable, forms: [StatementForm]) {
        let all = Array(table.statements.indices).parallelMap { Self.clauses(of: $0, in: table, besides: forms[$0].speech?.words) }
        (clauses, sources, words) = (all.map(\.clauses), all.map(\.source), table.words)
    }

    /// A clause ends at marks and at words that join clauses.
    private static func clauses(
        of index: Int, in table: StatementTable, besides speech: Range<Int>?
    ) -> (clauses: [Clause], source: Set<String>) {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let news = table.words
        func classes(_ token: Int) -> WordClasses { reading.words.classes(of: token) }
        func concept(_ token: Int) -> String? {
            guard reading.tokens[token].kind == .word, classes(token).isDisjoint(with: [.function, .reporting, .number]) else { return nil }
            let (word, stem) = (reading.word(at: token), reading.words.stem(of: token))
            return news.concept(of: word, stem: stem) ?? news.verb(ofForm: word).map { news.lexicon.stem(of: $0) } ?? stem
        }
        // "Denied that" attributes and denies.
        let source = (speech ?? 0..<0).filter { classes($0).isDisjoint(with: turning) }
        let isSource = source.count == speech?.count
        let clauses = statement.tokens.split { token in
            let word = reading.word(at: token)
            return reading.tokens[token].kind == .mark || news.clauseJoiners.contains(word) || news.relativeJoiners.contains(word)
        }.map { tokens -> Clause in
            var clause = Clause()
            var isBehindDenial = false
            for token in tokens where !(isSource && speech?.contains(token) ?? false) {
                clause.classes.formUnion(classes(token).intersection(turning))
                guard let concept = concept(token) else { continue }
                let word = reading.word(at: token)
                defer { isBehindDenial = isBehindDenial || news.denialVerbs.contains(word) }
                let helpers = max(tokens.lowerBound, token - reachOfHelpers)..<token
                // "Did not sign", "will return", "is expected to charge", but not "the talks".
                let isHelped = helpers.contains { helper in
                    !classes(helper).isDisjoint(with: turning)
                        || helper == token - 1 && reading.word(at: helper) == PlannedAndDone.infinitive
                }
                let isName =
                    token > statement.tokens.lowerBound
                    && reading.article.text.slice(reading.tokens[token].range).first?.isUppercase ?? false
                let behind = token + 1 < tokens.upperBound ? reading.word(at: token + 1) : ""
                clause.words.append(
                    Word(
                        concept: concept, isVerb: !isName && (isHelped || news.isVerb(word) || news.verb(ofForm: word) != nil),
                        isDenied: isBehindDenial || helpers.contains { classes($0).contains(.negation) },
                        isPassive: helpers.contains { news.passives.contains(reading.word(at: $0)) } || news.bylineOpeners.contains(behind),
                        particle: news.opposites[behind] == nil || concept == behind ? nil : behind))
            }
            return clause
        }
        return (clauses.filter { !$0.words.isEmpty }, Set(source.compactMap(concept)))
    }

    /// True where one denies of a verb what the other says, in clauses that tell of one thing.
    func isDenied(_ left: Int, _ right: Int) -> Bool {
        func stands(_ verb: Word, in statement: Int) -> Bool {
            clauses[statement].allSatisfy { $0.words.allSatisfy { $0.concept != verb.concept || $0.isDenied == verb.isDenied } }
        }
        return clauses[left].contains { one in
            clauses[right].contains { other in
                one.words.contains { verb in
                    verb.isVerb
                        && other.words.contains {
                            $0.isVerb && $0.concept == verb.concept && $0.isDenied != verb.isDenied && stands(verb, in: left)
                                && stands($0, in: right)
                        }
                } && areLike(one, other)
            }
        }
    }

    /// True where both have a verb that stands with words of a class in the clauses of one, and without in those of the other.
    func isTurned(_ left: Int, _ right: Int, by turning: WordClasses) -> Bool {
        clauses[left].contains { one in
            clauses[right].contains { other in
                guard one.classes.isDisjoint(with: turning) != other.classes.isDisjoint(with: turning) else {
                    return false
                }
                return one.words.contains { verb in
                    other.words.contains { $0.concept == verb.concept && $0.isVerb && verb.isVerb }
                        && stands(verb.concept, like: one, in: left, turning) && stands(verb.concept, like: other, in: right, turning)
                }
            }
        }
    }

    /// True where a word is turned in all clauses of a statement that have it, as in one, or in none.
    private func stands(_ concept: String, like clause: Clause, in statement: Int, _ turning: WordClasses) -> Bool {
        clauses[statement].allSatisfy { other in
            other.classes.isDisjoint(with: turning) == clause.classes.isDisjoint(with: turning)
                || !other.words.contains { $0.concept == concept }
        }
    }

    private func areLike(_ one: Clause, _ other: Clause) -> Bool {
        let (a, b) = (Set(one.words.map(\.concept)), Set(other.words.map(\.concept)))
        let shared = a.intersection(b).count
        return shared >= Self.fewestShared && Double(shared) >= Self.likeClauses * Double(min(a.count, b.count))
    }

    /// True where they say opposite things of one subject, or have two that act on each other change places.
    func isOpposed(_ left: Int, _ right: Int) -> Bool {
        clauses[left].contains { one in
            clauses[right].contains { other in
                guard max(one.words.count, other.words.count) <= Self.longestClause,
                    one.classes.isDisjoint(with: .negation) == other.classes.isDisjoint(with: .negation)
                else { return false }
                func havePair(where isPair: (_ place: Int, _ twin: Int) -> Bool) -> Bool {
                    one.words.indices.contains { place in
                        one.words[place].isVerb
                            && other.words.indices.contains { twin in
                                other.words[twin].isVerb && one.words[place].isPassive == other.words[twin].isPassive
                                    && isPair(place, twin)
                            }
                    }
                }
                func isSameVerb(_ place: Int, _ twin: Int) -> Bool { one.words[place].concept == other.words[twin].concept }
                if havePair(where: { !isSameVerb($0, $1) && areOpposites(one, $0, left, other, $1, right) }) { return true }
                return havePair { place, twin in
                    isSameVerb(place, twin)
                        && (haveOtherParticle(one, place, other, twin) || changePlaces(one, place, left, other, twin, right))
                } && areLike(one, other)
            }
        }
    }

    /// True for "voted for the bridge" and "voted against the bridge", but not "against a ban on the bridge".
    private func haveOtherParticle(_ one: Clause, _ place: Int, _ other: Clause, _ twin: Int) -> Bool {
        guard let particle = one.words[place].particle, let second = other.words[twin].particle,
            words.opposites[particle]?.contains(second) ?? false
        else { return false }
        let object = one.words[(place + 1)...].first { $0.concept != particle }?.concept
        return object != nil && object == other.words[(twin + 1)...].first { $0.concept != second }?.concept
    }

    /// True for "the shares rose" and "the shares fell", where neither statement has the other's verb too, and for no other subject's.
    private func areOpposites(_ one: Clause, _ place: Int, _ left: Int, _ other: Clause, _ twin: Int, _ right: Int) -> Bool {
        let (verb, second) = (one.words[place].concept, other.words[twin].concept)
        guard words.opposites[verb]?.contains(second) ?? false,
            let subject = subject(of: place, in: one), subject == self.subject(of: twin, in: other),
            !tells(second, left), !tells(verb, right)
        else { return false }
        let (a, b) = (Set(one.words.map(\.concept)).subtracting([verb]), Set(other.words.map(\.concept)).subtracting([second]))
        return Double(a.intersection(b).count) >= Self.likeClauses * Double(min(a.count, b.count))
    }

    private func tells(_ concept: String, _ statement: Int) -> Bool {
        clauses[statement].contains { clause in clause.words.contains { $0.concept == concept } }
    }

    /// The last word before a verb.
    private func subject(of place: Int, in clause: Clause) -> String? {
        clause.words[..<place].last { !words.lexicon.isAdverb($0.concept) }?.concept
    }

    /// True for "Rebels shelled the town, the army said" and "The army shelled the town, rebels said".
    private func changePlaces(_ one: Clause, _ place: Int, _ left: Int, _ other: Clause, _ twin: Int, _ right: Int) -> Bool {
        guard !words.mutualVerbs.contains(one.words[place].concept), let actor = subject(of: place, in: one),
            let second = subject(of: twin, in: other), actor != second
        else { return false }
        func isBehind(_ concept: String, _ clause: Clause, _ place: Int, _ statement: Int) -> Bool {
            sources[statement].contains(concept) || clause.words[(place + 1)...].contains { $0.concept == concept }
        }
        return isBehind(second, one, place, left) && isBehind(actor, other, twin, right)
            && !isBehind(actor, one, place, left) && !isBehind(second, other, twin, right)
    }
}
