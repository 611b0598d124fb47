import Foundation
import Model

/// Weighs the events of a dossier, and tells its main line from details and background.
///
/// A weight is a sum of logarithms: of the independent origins that tell the event, of all that is told of its days, of the origins that
/// still tell of these a week later, and of the articles published when it happened; and of the part of its origins that tell it at their
/// head. What is told of its days counts in full for the event that most origins tell of them and less for those beside it, by the root of
/// their share. An origin that does not name the time, or only a longer one, counts half. The factors were chosen on four topics of Timeline17
/// (Tran et al., "Leveraging learning to rank in an optimization framework for timeline summarization", 2013), one topic left out in turn. The
/// heaviest event of a dossier weighs 1.
struct EventWeights {
    private let articles: [String: Place]
    /// By day, how many articles were published on it.
    private var publications: [Int: Int] = [:]
    private let originCount: Int

    private struct Place {
        let origin: Int
        let published: Int?
        /// The passages of its headline and its first sentences.
        let head: Set<String>
    }

    init(readings: [Reading], origins: [Origin]) {
        var originOf: [String: Int] = [:]
        for (index, origin) in origins.enumerated() { for article in origin.articles { originOf[article] = index } }
        articles = Dictionary(
            readings.enumerated().map { index, reading in
                let article = reading.article
                // A headline stands above the head of its text.
                let head = Self.headPassages + (article.passages.first?.id == Passage.headline ? 1 : 0)
                let place = Place(
                    origin: originOf[article.id] ?? origins.count + index, published: article.published.day?.dayNumber,
                    head: Set(article.passages.prefix(head).map(\.id)))
                return (article.id, place)
            }, uniquingKeysWith: { first, _ in first })
        originCount = Set(articles.values.map(\.origin)).count
        for place in articles.values { if let day = place.published { publications[day, default: 0] += 1 } }
    }

    /// An event with the days that it covers, and whether it can be of the main line.
    typealias Dated = (event: Event, days: ClosedRange<Int>, isPlain: Bool)

    /// The events with their weights and levels. O(mentions).
    func weighed(_ events: [Dated]) -> [Event] {
        let origins = events.map { tellers(of: $0) }
        let standings = origins.map { $0.values.reduce(0, +) }
        var told: [ClosedRange<Int>: Double] = [:]
        var highest: [ClosedRange<Int>: Double] = [:]
        var later: [ClosedRange<Int>: [Int: Double]] = [:]
        for (index, dated) in events.enumerated() {
            told[dated.days, default: 0] += standings[index]
            highest[dated.days] = max(highest[dated.days] ?? 0, standings[index])
            for mention in dated.event.mentions {
                guard let place = articles[mention.sentence.article], let published = place.published,
                    published - dated.days.upperBound > Self.week
                else { continue }
                later[dated.days, default: [:]][place.origin] = max(
                    later[dated.days]?[place.origin] ?? 0, share(of: mention, telling: dated.days))
            }
        }
        let raw = events.indices.map { index in
            let days = events[index].days
            let burst = days.count == 1 ? publications[days.lowerBound, default: 0] + publications[days.lowerBound + 1, default: 0] : 0
            let recalled = later[days]?.values.reduce(0, +) ?? 0
            let ofDays =
                log1p(told[days] ?? 0) + Self.laterFactor * log1p(recalled) + Self.burstFactor * log1p(Double(burst))
            let part = standings[index] / max(highest[days] ?? 1, .leastNonzeroMagnitude)
            return ofDays * part.squareRoot() + log1p(standings[index])
                + Self.headFactor * headShare(of: events[index].event, origins: origins[index].count)
        }
        let heaviest = max(raw.max() ?? 1, .leastNonzeroMagnitude)
        // One sentence heads one event of the main line.
        var heads: [Citation: Int] = [:]
        for index in events.indices where events[index].isPlain && heads[events[index].event.lead].map({ raw[$0] < raw[index] }) ?? true {
            heads[events[index].event.lead] = index
        }
        let isUndated = events.contains { $0.event.when == .unstated }
        let weights = raw.map { ($0 / heaviest * 1_000).rounded() / 1_000 }
        let isBackground = events.indices.map { self.isBackground(events[$0], origins: origins[$0].count, besideUndated: isUndated) }
        // What many tell of a day is of the main line as the weightiest of that day.
        var first: [ClosedRange<Int>: Int] = [:]
        for index in events.indices where heads[events[index].event.lead] == index && !isBackground[index] {
            first[events[index].days] = first[events[index].days].map { raw[$0] < raw[index] ? index : $0 } ?? index
        }
        return events.indices.map { index in
            var event = events[index].event
            event.weight = weights[index]
            let isFirst = first[events[index].days] == index
            let isTold = isFirst || originCount < Self.manyToTell || origins[index].count > 1
            let isMain =
                event.weight >= Self.mainWeight && isTold
                || event.weight >= Self.dayWeight && isFirst && origins[index].count >= Self.dayOrigins
            event.level = isBackground[index] ? .background : isMain && heads[event.lead] == index ? .main : .detail
            return event
        }
    }

    private static let laterFactor = 0.25
    private static let burstFactor = 0.1
    private static let headFactor = 0.1
    private static let headPassages = 3
    private static let week = 7

    /// The origins that tell an event, with how much each counts.
    private func tellers(of dated: Dated) -> [Int: Double] {
        var result: [Int: Double] = [:]
        for mention in dated.event.mentions {
            guard let origin = articles[mention.sentence.article]?.origin else { continue }
            result[origin] = max(result[origin] ?? 0, share(of: mention, telling: dated.days))
        }
        return result
    }

    /// 1 for a sentence that names the time as finely as it is known, less for one that was placed or names a longer time.
    private func share(of mention: EventMention, telling days: ClosedRange<Int>) -> Double {
        guard !mention.phrase.isEmpty, let named = TimeSpan(timex: mention.value) ?? TimeSpan(edtf: mention.value) else {
            return Self.vagueShare
        }
        return named.days.count <= days.count ? 1 : Self.vagueShare
    }

    private static let vagueShare = 0.5

    private func headShare(of event: Event, origins: Int) -> Double {
        let atHead = event.mentions.compactMap { mention -> Int? in
            guard let place = articles[mention.sentence.article], place.head.contains(mention.sentence.passage) else { return nil }
            return place.origin
        }
        return Double(Set(atHead).count) / Double(max(1, origins))
    }

    /// Background lies long before all articles that tell it, or is known to no month, and no majority tells it; beside news of which nobody tells the
    /// day, it is also what has its year.
    private func isBackground(_ dated: Dated, origins: Int, besideUndated: Bool) -> Bool {
        let isRecalled = dated.event.mentions.allSatisfy { mention in
            guard let published = articles[mention.sentence.article]?.published else { return false }
            return published - dated.days.upperBound > Self.recalledDays
        }
        let share = Double(origins) / Double(originCount)
        let isBesideUndated = besideUndated && dated.event.when.hasYear && dated.event.status == .happened
        if isRecalled || isBesideUndated { return share <= Self.manyOrigins }
        return dated.days.count > Self.longestMonth && share < Self.manyOrigins
    }

    /// In days: news recalls what lies farther back.
    private static let recalledDays = 60
    private static let longestMonth = CalendarDate.longestMonth
    /// Of the origins of the dossier: what more of them recall is no background.
    private static let manyOrigins = 0.5
    /// The main line of a dossier.
    private static let mainWeight = 0.6
    /// The same for the weightiest event of a day, which so many origins tell.
    private static let dayWeight = 0.4
    private static let dayOrigins = 3
    /// Of the origins of a dossier: in one of so many a single one tells of the main line only what leads its day.
    private static let manyToTell = 12
}
