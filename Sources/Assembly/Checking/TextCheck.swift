import Foundation
import Model

/// Checks sentences that somebody else wrote, a speech, a digest or a summary, against the articles of a dossier.
///
/// Words are compared first: a sentence that stands so in an article is verbatim, one that stands there but for a number, time, name, "not" or
/// another telling word is altered. What is left is looked for by its numbers, names and quotations, then, in other words, by the model of facts.
public struct TextCheck: Sendable {
    private let readings: [Reading]
    private let actors: [Actor]
    private let vocabulary: Vocabulary
    private var units: ValueUnits { ValueUnits(vocabulary: vocabulary) }
    /// By the words of a spelling: those who are called so.
    private let bearers: [[UInt64]: [Int]]
    private let sources: [SharedTextSource]
    /// From a word to the sentences that have it, ascending: by source and sentence.
    private let postings: [UInt64: [Int32]]
    private let sentences: [(source: Int, sentence: Int)]

    /// Makes articles ready to be checked against. O(words).
    public init(readings: [Reading], actors: [Actor], vocabulary: Vocabulary = .english) {
        self.vocabulary = vocabulary
        self.readings = readings
        self.actors = actors
        var bearers: [[UInt64]: [Int]] = [:]
        for (index, actor) in actors.enumerated() {
            for keys in Set(actor.spellings.map { ComparableWords.keys(of: $0.text) }) { bearers[keys, default: []].append(index) }
        }
        self.bearers = bearers
        let sources = readings.parallelMap { SharedTextSource($0) }
        var sentences: [(source: Int, sentence: Int)] = []
        var postings: [UInt64: [Int32]] = [:]
        for (source, text) in sources.enumerated() {
            for (sentence, run) in text.sentences.enumerated() {
                for key in Set(text.keys[run]) { postings[key, default: []].append(Int32(sentences.count)) }
                sentences.append((source, sentence))
            }
        }
        self.sources = sources
        self.sentences = sentences
        self.postings = postings
    }

    /// Sentences of the articles that are looked at for one that is checked.
    private static let mostNear = 24
    /// A sentence of which less stands in an article's is no version of it.
    private static let leastCommon = 0.6
    /// Shorter runs of words are nobody's.
    private static let fewestWords = 3

    /// All sentences of a text, in order.
    public func sentences(of text: Reading) -> [CheckedSentence] {
        let checked = SharedTextSource(text)
        let meanings = Meanings(of: text, in: readings, actors: actors, vocabulary: vocabulary)
        return checked.sentences.compactMap { run in
            guard let first = run.first, let index = text.sentenceIndex(at: checked.words[first].range.lowerBound) else { return nil }
            return CheckedSentence(
                range: text.sentences[index].range, verdict: verdict(run, of: checked, meanings.likes(text.sentences[index].range)))
        }
    }

    /// The numbers, dates, names and quotations of a range of a text that none of some passages has, or no article where none are given, and numbers
    /// that one of the passages gives otherwise. A name may stand there in another spelling, or be that of the publisher.
    public func unsupported(
        in range: TextRange, of text: Reading, by passages: [(article: String, passage: String)]? = nil
    ) -> [UnsupportedWords] {
        let checked = SharedTextSource(text)
        let run = checked.words(in: range)
        let places =
            passages?.compactMap { place -> (source: Int, run: Range<Int>)? in
                guard let source = sources.firstIndex(where: { $0.reading.article.id == place.article }),
                    let passage = sources[source].reading.article.passages.first(where: { $0.id == place.passage })
                else { return nil }
                return (source, sources[source].words(in: passage.range))
            } ?? sources.indices.map { ($0, sources[$0].words.indices) }
        let near = near(run, of: checked)
        let values = checked.values(of: run)
        return values.compactMap { value in
            let finding: UnsupportedWords.Finding
            if places.contains(where: { has(value, in: $0.run, of: $0.source) }) {
                guard passages != nil, let other = otherwise(value, among: values, run, of: checked, in: places) else { return nil }
                finding = .otherwise(other)
            } else if value.kind == .name, places.contains(where: { isPublisher(value, of: $0.source) }) {
                return nil
            } else if let holder = near.first(where: { has(value, in: sources[$0.source].sentences[$0.sentence], of: $0.source) }),
                let citation = citation(holder)
            {
                finding = .elsewhere(citation)
            } else {
                finding = .nowhere(nearest: near.first.flatMap(citation))
            }
            return UnsupportedWords(kind: value.kind, range: value.range, finding: finding)
        }
    }

    private func isPublisher(_ name: CheckedValue, of source: Int) -> Bool {
        let publisher = sources[source].reading.article.publisher.map { Set(ComparableWords.keys(of: $0)) } ?? []
        return name.keys.allSatisfy(publisher.contains)
    }

    /// A sentence of some passages that tells what a checked one does, for a good part, with another number of the same.
    private func otherwise(
        _ value: CheckedValue, among values: [CheckedValue], _ run: Range<Int>, of checked: SharedTextSource,
        in places: [(source: Int, run: Range<Int>)]
    ) -> Citation? {
        guard let figure = value.figure, !figure.unit.isEmpty else { return nil }
        let own = values.compactMap(\.figure)
        let taken = values.map(\.range)
        let keys = Set(run.filter { word in !taken.contains { $0.overlaps(checked.words[word].range) } }.map { checked.keys[$0] })
        for place in places where !has(value, in: place.run, of: place.source) {
            let source = sources[place.source]
            for sentence in source.sentences where sentence.clamped(to: place.run) == sentence && !sentence.isEmpty {
                let isOther = source.figures(of: sentence).contains { given in
                    !given.unit.isEmpty && units.areOne(figure.unit, given.unit) && !own.contains { units.isSame($0, given) }
                        && ![figure, given].contains { $0.isApproximate || $0.bound != nil || $0.upper != nil }
                }
                if isOther, weight(of: keys.intersection(source.keys[sentence])) >= Self.goodPart * weight(of: keys) {
                    return source.citation(of: sentence)
                }
            }
        }
        return nil
    }

    private static let goodPart = 0.5

    /// How telling words are by the rarity of each in the articles.
    private func weight(of keys: Set<UInt64>) -> Double {
        keys.sorted().reduce(0) { sum, key in sum + (postings[key].map { log(1 + Double(sentences.count) / Double($0.count)) } ?? 0) }
    }

    // MARK: What the words say

    private func verdict(_ run: Range<Int>, of checked: SharedTextSource, _ likes: Meanings.Likes) -> CheckedSentence.Verdict {
        let near = near(run, of: checked)
        let values = checked.values(of: run)
        // What says it has its values too, if only in the same passage.
        let said = likes.says.filter { supports(values, $0) }
        var same: [Citation] = []
        var versions: [Version] = []
        for place in near {
            let window = window(place)
            if run.count >= Self.fewestWords, let found = sources[place.source].first(checked.keys[run], in: window) {
                let citation = sources[place.source].citation(of: found)
                let changes = changes(of: values, checked, in: found, of: sources[place.source])
                if !changes.isEmpty {
                    versions += citation.map { [Version(citation: $0, common: 1, changes: changes)] } ?? []
                } else if !same.contains(where: { $0.article == sources[place.source].reading.article.id }) {
                    same += [citation].compactMap { $0 }
                }
            } else if let version = version(run, of: checked, place) {
                versions.append(version)
            }
        }
        if !same.isEmpty { return .verbatim(same) }
        // The first of equals is the nearest.
        let best = versions.max { ($0.common, $1.changes.count) < ($1.common, $0.changes.count) }
        if let best, best.common >= Self.leastCommon {
            if best.changes.isEmpty { return .said([best.citation]) }
            if said.isEmpty || best.common >= Self.nearlyAll { return .altered(best.citation, changes: best.changes) }
        }
        let unknown = values.filter { value in
            !sources.indices.contains { has(value, in: sources[$0].words.indices, of: $0) }
        }
        if !unknown.isEmpty { return .unknown(unknown.map(\.range), nearest: likes.all.first ?? near.first.flatMap(citation)) }
        return !said.isEmpty ? .said(said) : likes.all.isEmpty ? .nothing : .near(likes.all)
    }

    /// Whether the passage of some words has all of some values.
    private func supports(_ values: [CheckedValue], _ citation: Citation) -> Bool {
        guard let source = sources.firstIndex(where: { $0.reading.article.id == citation.article }),
            let passage = sources[source].reading.article.passages.first(where: { $0.id == citation.passage })
        else { return false }
        let run = sources[source].words(in: passage.range)
        return values.allSatisfy { has($0, in: run, of: source) }
    }

    /// A sentence of which more stands in an article's is a version of it, whatever else says it.
    private static let nearlyAll = 0.8

    /// Words of an article of which a checked sentence is a version.
    private struct Version {
        let citation: Citation
        /// The part of the words of both that are the same.
        let common: Double
        let changes: [ChangedWords]
    }

    /// Words that an article's sentence may have more at either end, and the checked one still stand for the whole of it.
    private static let fewMore = 3

    private func version(_ run: Range<Int>, of checked: SharedTextSource, _ place: (source: Int, sentence: Int)) -> Version? {
        let original = sources[place.source]
        let whole = original.sentences[place.sentence]
        let diff = WordDiff(original.keys, whole, checked.keys, run)
        guard let first = diff.runs.first, let last = diff.runs.last else { return nil }
        // What the checked sentence has before and behind the common words stands for about as many words there.
        let before = min(first.b - run.lowerBound + Self.fewMore, first.a - whole.lowerBound)
        let after = min(run.upperBound - last.b - last.count + Self.fewMore, whole.upperBound - last.a - last.count)
        let part = (first.a - before)..<(last.a + last.count + after)
        let difference = TextDifference(SharedTextStretch(pair: ArticlePair(a: 0, b: 1), a: part, b: run), original, checked, vocabulary)
        guard let citation = original.citation(of: part) else { return nil }
        let changes = difference.edits.filter {
            $0.kind != .wording && $0.kind != .moved || changesValue($0, original, checked) || changesWords($0, original, checked)
        }.map { edit in
            ChangedWords(words: checked.reading.article.text(of: edit.b), original: original.reading.article.text(of: edit.a))
        }
        return Version(
            citation: citation, common: Double(2 * difference.commonWords) / Double(run.count + part.count), changes: changes)
    }

    /// Amounts of which the same words stand in an article, but for their signs: "€3" for "$3".
    private func changes(
        of values: [CheckedValue], _ checked: SharedTextSource, in run: Range<Int>, of source: SharedTextSource
    ) -> [ChangedWords] {
        values.compactMap { value in
            guard let figure = value.figure, !source.has(value, in: run, units),
                let given = source.figures(of: run).first(where: { $0.value == figure.value })
            else { return nil }
            return ChangedWords(
                words: checked.reading.article.text(of: value.range), original: source.reading.article.text(of: given.range))
        }
    }

    /// True for a number or a name that was put in, dropped or changed.
    private func changesValue(_ edit: TextEdit, _ a: SharedTextSource, _ b: SharedTextSource) -> Bool {
        let (left, right) = (a.widened(a.words(in: edit.a)), b.widened(b.words(in: edit.b)))
        let (own, other) = (a.values(of: left), b.values(of: right))
        return other.contains { !a.has($0, in: left, units) } || !own.isEmpty && other.isEmpty && !right.isEmpty
    }

    /// True where telling words stand for others, and none of them has the stem of one of the others: "closed" for "opened".
    private func changesWords(_ edit: TextEdit, _ a: SharedTextSource, _ b: SharedTextSource) -> Bool {
        guard edit.kind != .moved else { return false }
        let (left, right) = (tellingStems(in: edit.a, of: a.reading), tellingStems(in: edit.b, of: b.reading))
        return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
    }

    private func tellingStems(in range: TextRange, of reading: Reading) -> Set<String> {
        let first = reading.tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let tokens = reading.tokens.indices[first...].prefix { reading.tokens[$0].range.upperBound <= range.upperBound }
        let words = tokens.compactMap { reading.words.ofToken[$0] >= 0 ? reading.words.words[Int(reading.words.ofToken[$0])] : nil }
        return Set(words.filter { $0.classes.isDisjoint(with: [.stop, .pronoun, .speech]) }.map(\.stem))
    }

    // MARK: Where to look

    /// The sentences of the articles that share most with some words, by the rarity of what they share; the nearest first.
    private func near(_ run: Range<Int>, of checked: SharedTextSource) -> [(source: Int, sentence: Int)] {
        var scores: [Int32: Double] = [:]
        for key in Set(checked.keys[run]).sorted() {
            guard let holders = postings[key] else { continue }
            let weight = log(1 + Double(sentences.count) / Double(holders.count))
            for holder in holders { scores[holder, default: 0] += weight }
        }
        let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostNear)
        return ranked.map { sentences[Int($0.key)] }
    }

    /// A sentence with its neighbours of the same passage: the checked text may be cut otherwise.
    private func window(_ place: (source: Int, sentence: Int)) -> Range<Int> {
        let source = sources[place.source]
        let run = source.sentences[place.sentence]
        var (start, end) = (run.lowerBound, run.upperBound)
        let passage = source.passageOfWord[start]
        if place.sentence > 0, case let before = source.sentences[place.sentence - 1], source.passageOfWord[before.lowerBound] == passage {
            start = before.lowerBound
        }
        if place.sentence + 1 < source.sentences.count, case let behind = source.sentences[place.sentence + 1],
            source.passageOfWord[behind.lowerBound] == passage
        {
            end = behind.upperBound
        }
        return start..<end
    }

    private func citation(_ place: (source: Int, sentence: Int)) -> Citation? {
        sources[place.source].citation(of: sources[place.source].sentences[place.sentence])
    }

    /// Whether some words of an article have a value; a name in any spelling of its bearer.
    private func has(_ value: CheckedValue, in run: Range<Int>, of source: Int) -> Bool {
        if sources[source].has(value, in: run, units) { return true }
        guard value.kind == .name, let first = run.first, let last = run.last else { return false }
        let text = sources[source]
        let range = text.words[first].range.lowerBound..<text.words[last].range.upperBound
        return bearers[value.keys, default: []].contains { actor in
            actors[actor].mentions.contains { $0.article == text.reading.article.id && $0.range.overlaps(range) }
        }
    }
}

extension SharedTextSource {
    /// Where words stand in a row within a run; nil where they do not.
    fileprivate func first(_ sequence: ArraySlice<UInt64>, in run: Range<Int>) -> Range<Int>? {
        guard sequence.count <= run.count, !sequence.isEmpty else { return nil }
        let start = (run.lowerBound...(run.upperBound - sequence.count)).first { keys[$0..<($0 + sequence.count)].elementsEqual(sequence) }
        return start.map { $0..<($0 + sequence.count) }
    }
}

/// What a text says that articles say too, in whatever words.
private struct Meanings {
    private let facts: FactReading
    private let article: Int

    init(of text: Reading, in readings: [Reading], actors: [Actor], vocabulary: Vocabulary) {
        article = readings.count
        facts = FactReading(table: StatementTable(readings: readings + [text], actors: actors, vocabulary: vocabulary), model: .shipped)
    }

    /// Sentences of the articles that say what another does, and those that are near it.
    struct Likes {
        var says: [Citation] = []
        var near: [Citation] = []
        var all: [Citation] { says + near }
    }

    /// Those of the sentence in a range. One that plans or denies what the other tells is only near.
    func likes(_ range: TextRange) -> Likes {
        guard let statement = facts.table.statement(article: article, at: range.lowerBound) else { return Likes() }
        let says = facts.saying(statement).filter { !facts.isForceOther(statement, $0) }
        let near = facts.near(statement, besides: []).map(\.statement).filter { !says.contains($0) }
        return Likes(says: says.map(facts.citation), near: near.map(facts.citation))
    }
}
