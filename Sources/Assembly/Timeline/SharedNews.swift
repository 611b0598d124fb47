import Foundation
import Model
import Reader

/// Finds the dated articles that tell the same news as an undated one: a sentence of each tells, in much the same words, of a day of the
/// same weekday.
///
/// Sentences are compared by the cosine of their words, each weighted by how rarely a sentence holds it, of general text and of the dossier. In
/// long stories the people and the places stay the same for months, so that whole articles say little, while two articles that tell alike of
/// one Thursday mean the same Thursday: of 56 articles with such a pair at or above the bar in labelled stories of days and of years, all did.
struct SharedNews {
    /// A day of which a dated article tells, too.
    struct Match {
        /// Index of the dated reading, and its day of publication.
        let reading: Int
        let published: Int
        /// The day told of, and its ISO number.
        let day: Int
        let weekday: Int
        let likeness: Double
    }

    private struct Told {
        let reading: Int
        let published: Int
        let day: Int
    }

    private var told: [Told] = []
    /// By word, the sentences of `told` that hold it, with the weight of the word there.
    private var places: [UInt64: [(told: Int, weight: Double)]] = [:]

    /// By word, how rare it is.
    private let rarities: [UInt64: Double]

    /// Notes what the dated readings tell of the days around their publication. O(words).
    init(_ readings: [Reading], rates: WordRates) {
        rarities = Self.rarities(in: readings, rates)
        for (index, reading) in readings.enumerated() {
            guard let published = reading.article.published.day?.dayNumber else { continue }
            let text = Array(reading.article.text.utf8)
            for mention in reading.dates.prefix(Self.maximumDates) {
                guard let time = mention.dated, time.isOneDay, abs(time.days.lowerBound - published) <= Self.week
                else {
                    continue
                }
                for (word, weight) in vector(of: mention, in: reading, text) {
                    places[word, default: []].append((told.count, weight))
                }
                told.append(Told(reading: index, published: published, day: time.days.lowerBound))
            }
        }
    }

    /// The best matches of an undated reading; none where they lie in several weeks. O(words × sentences that hold them).
    func matches(for reading: Reading) -> [Match] {
        let text = Array(reading.article.text.utf8)
        let earliest = reading.earliestDay
        var best: [Int: Match] = [:]
        for mention in reading.dates.prefix(Self.maximumDates) {
            guard let weekday = mention.stated.weekday, mention.stated.day == nil, mention.stated.offset == nil else { continue }
            var likeness: [Int: Double] = [:]
            var shared: [Int: Int] = [:]
            for (word, weight) in vector(of: mention, in: reading, text) {
                guard let holders = places[word], holders.count <= Self.maximumHolders else { continue }
                for holder in holders {
                    likeness[holder.told, default: 0] += weight * holder.weight
                    shared[holder.told, default: 0] += 1
                }
            }
            // In the order of the readings: of sentences equally alike the first one counts.
            for (index, likeness) in likeness.sorted(by: { $0.key < $1.key }) where likeness >= Self.bar && shared[index] ?? 0 > 1 {
                let other = told[index]
                // What it tells as past lies behind that week: another such day is meant.
                if let earliest, other.day + Self.week < earliest { continue }
                guard CalendarDate(dayNumber: other.day).weekday == weekday, likeness > best[other.reading]?.likeness ?? 0 else { continue }
                best[other.reading] = Match(
                    reading: other.reading, published: other.published, day: other.day, weekday: weekday, likeness: likeness)
            }
        }
        guard let most = best.values.map(\.likeness).max() else { return [] }
        let matches = best.values.filter { $0.likeness >= Self.near * most }.sorted { $0.reading < $1.reading }
        let days = matches.map(\.day)
        return (days.max() ?? 0) - (days.min() ?? 0) <= Self.week ? matches : []
    }

    /// The words of the sentence of a mention, without those of the mention: a vector of length one, sorted by word.
    private func vector(of mention: DateMention, in reading: Reading, _ text: [UInt8]) -> [(UInt64, Double)] {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return [] }
        let words = ComparableWords(text: text).words(in: reading.sentences[index].range)
        let keys = Set(words.lazy.filter { !$0.range.overlaps(mention.range) }.map(\.key))
        let weighted = keys.sorted().map { ($0, rarities[$0] ?? 0) }.filter { $0.1 > 0 }
        let length = weighted.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        return length > 0 ? weighted.map { ($0.0, $0.1 / length) } : []
    }

    /// How rarely a sentence holds each word, in nats above that of a common one: in general text and in the dossier, taken together as if
    /// some sentences of general text stood in the dossier.
    private static func rarities(in readings: [Reading], _ rates: WordRates) -> [UInt64: Double] {
        var holders: [UInt64: Int] = [:]
        var sentences = 0
        for reading in readings {
            let scanner = ComparableWords(text: Array(reading.article.text.utf8))
            for sentence in reading.sentences {
                sentences += 1
                for key in Set(scanner.words(in: sentence.range).map(\.key)) { holders[key, default: 0] += 1 }
            }
        }
        return Dictionary(
            uniqueKeysWithValues: holders.map { key, count in
                let general = generalSentences * rates.share(of: key, ofTexts: sentenceLength)
                return (key, max(0, -log((general + Double(count)) / (generalSentences + Double(sentences))) - commonWord))
            })
    }

    private static let generalSentences = 1_000.0

    /// The cosine from which on two sentences of more than one common word tell the same.
    private static let bar = 0.15
    /// Of the likeness of the best match.
    private static let near = 0.8
    static let week = 7
    /// A long article repeats itself.
    private static let maximumDates = 60
    /// A word in more sentences than these tells none of them from the others.
    private static let maximumHolders = 1_000
    /// In words.
    private static let sentenceLength = 20.0
    /// In nats: words in more than one of twelve sentences count nothing.
    private static let commonWord = 2.5
}
