import Model
import Reader

/// The main news of a dossier whose articles name no day for it: what half of them or more say alike. Where the headlines give the news a year
/// ("2013 cup results"), it and what else most articles tell are events of that year; else it is one whose date is not stated.
struct UndatedNews {
    private let readings: [Reading]
    private let words: EventWords
    private let clarity: Clarity
    private let origins: Int
    /// From an article's id to the index of its origin.
    private let originOf: [String: Int]

    init(readings: [Reading], origins: [Origin], words: EventWords, clarity: Clarity) {
        (self.readings, self.words, self.clarity, self.origins) = (readings, words, clarity, origins.count)
        originOf = Dictionary(origins.enumerated().flatMap { index, origin in origin.articles.map { ($0, index) } }) { first, _ in first }
    }

    /// The events, the weightiest first, with the words that mark them. `claims` are what the articles say alike, in order of weight; what an
    /// event tells already makes none.
    func events(of claims: [Claim], besides told: [Event]) -> [(event: Event, time: TimeSpan, marks: [String])] {
        let byId = Dictionary(readings.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        let order = Dictionary(readings.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        let year = year(of: readings.compactMap(\.article.title))
        let time = year.flatMap { CalendarTime(.year($0)) }.map(TimeSpan.init) ?? .unstated
        var taken = Set(told.flatMap { $0.mentions.map { Place(article: $0.sentence.article, start: $0.sentence.range.lowerBound) } })
        var result: [(event: Event, time: TimeSpan, marks: [String])] = []
        let stories = claims.map { claim in
            alike(claim.cells.filter { $0.state == .says }.compactMap { sentence(of: $0.citation, byId) }, lead: claim.lead.article, byId)
        }
        // What stands at the head of the articles is their news, rather than what somebody says of it.
        let isNews = zip(claims, stories).map { $0.speaker == nil && isAtHead($1, byId) }
        for (told, _) in zip(stories, isNews).filter(\.1) + zip(stories, isNews).filter({ !$0.1 })
        where isMain(told) && result.count < (year == nil ? 1 : Self.most) {
            let sentences = told.filter { !taken.contains(Place(article: $0.article, start: $0.range.lowerBound)) }
            // The main news has its day; a sentence may tell of another one beside it.
            if result.isEmpty, year == nil, 2 * sentences.count <= told.count { return [] }
            guard isMain(sentences), sentences.allSatisfy({ byId[$0.article]?.article.published.day == nil }),
                let lead = sentences.first(where: { tells($0, byId) && !pointsBack($0, byId) })
                    ?? sentences.first(where: { tells($0, byId) })
            else { continue }
            for sentence in sentences { taken.insert(Place(article: sentence.article, start: sentence.range.lowerBound)) }
            let mentions = sentences.sorted { order[$0.article] ?? 0 < order[$1.article] ?? 0 }.map { mention($0, time, byId) }
            let event = Event(id: "", when: time, status: .happened, lead: lead, mentions: mentions)
            result.append((event, time, marks(of: lead)))
        }
        return result
    }

    private struct Place: Hashable {
        let article: String
        let start: Int
    }

    /// Of a known year: the main news, and a few things beside it that most articles tell.
    private static let most = 4

    private func sentence(of citation: Citation, _ byId: [String: Reading]) -> Citation? {
        guard let reading = byId[citation.article], let index = reading.sentenceIndex(at: citation.range.lowerBound) else { return nil }
        let sentence = reading.sentences[index]
        let passage = reading.article.passages[sentence.passage]
        return Citation(
            article: citation.article, passage: passage.id, range: sentence.range, text: reading.article.text(of: sentence.range))
    }

    /// The sentences, that of the lead first, that share more with it than who is in it: the arrest and the hearing of one person are two things.
    private func alike(_ sentences: [Citation], lead: String, _ byId: [String: Reading]) -> [Citation] {
        guard let first = sentences.first(where: { $0.article == lead }) else { return sentences }
        let own = terms(of: first, byId)
        return [first] + sentences.filter { $0 != first && !own.isDisjoint(with: terms(of: $0, byId)) }
    }

    /// The words of a sentence that mean something, without names and numbers.
    private func terms(of sentence: Citation, _ byId: [String: Reading]) -> Set<String> {
        guard let reading = byId[sentence.article], let index = reading.sentenceIndex(at: sentence.range.lowerBound) else { return [] }
        return Set(
            reading.sentences[index].tokens.compactMap { place in
                let token = reading.tokens[place]
                let word = reading.word(token)
                guard token.kind == .word, !words.function.contains(word), !words.utteranceVerbs.contains(word),
                    !reading.names.contains(where: { $0.range.overlaps(token.range) })
                else { return nil }
                return words.term(of: word, stem: reading.words.stem(of: place))
            })
    }

    /// True where half of the sentences at least carry the news of their articles.
    private func isAtHead(_ sentences: [Citation], _ byId: [String: Reading]) -> Bool {
        2
            * sentences.count { sentence in
                byId[sentence.article].flatMap { reading in
                    reading.sentenceIndex(at: sentence.range.lowerBound).map(reading.isHead)
                } ?? false
            } >= sentences.count
    }

    private func isMain(_ sentences: [Citation]) -> Bool {
        let tellers = Set(sentences.compactMap { originOf[$0.article] }).count
        return tellers > 1 && 2 * tellers >= origins
    }

    /// True for a sentence of the body that is told as past.
    private func tells(_ lead: Citation, _ byId: [String: Reading]) -> Bool {
        guard let reading = byId[lead.article], let index = reading.sentenceIndex(at: lead.range.lowerBound) else { return false }
        return SentenceCast(index, in: reading, words: words).tellsPast
    }

    private func pointsBack(_ lead: Citation, _ byId: [String: Reading]) -> Bool {
        guard let reading = byId[lead.article], let index = reading.sentenceIndex(at: lead.range.lowerBound) else { return false }
        return clarity.pointsBack(reading.sentences[index], of: reading)
    }

    /// The year that a headline, or a part of it behind a mark, opens with, as an attribute of the news; nil where there is none, or several. Further back it is one of something
    /// that the news is about: "Party sues over 2016 election".
    private func year(of titles: [String]) -> Int? {
        let years = titles.flatMap { title -> [Int] in
            let parts = title.split(separator: " ")
            return parts.indices.dropLast().compactMap { index in
                let word = Lexicon.plain(parts[index])
                guard word.utf8.count == 4, let year = Int(word), Self.newsYears.contains(year) else { return nil }
                return index == 0 || parts[index - 1].last.map(Self.endsOfParts.contains) == true ? year : nil
            }
        }
        return Set(years).count == 1 ? years.first : nil
    }

    private static let endsOfParts: Set<Character> = [":", ";", ",", ".", "?", "!", "|", "-", "–", "—"]
    private static let newsYears = 1_900...2_100

    private func mention(_ sentence: Citation, _ time: TimeSpan, _ byId: [String: Reading]) -> EventMention {
        let own = byId[sentence.article]?.dates.first {
            sentence.range.contains($0.range.lowerBound) && ($0.kind == .date || $0.kind == .time)
        }
        let because = time == .unstated ? "no source says of which date" : "a headline of the dossier gives the year"
        return EventMention(
            sentence: sentence, phrase: own?.text ?? "", value: time.edtf, tense: own?.tense ?? .past, because: because)
    }

    /// The first words that mean something.
    private func marks(of lead: Citation) -> [String] {
        let named = lead.text.split(separator: " ").map { Lexicon.plain($0) }
            .filter { $0.utf8.count >= Self.shortestMark && $0.allSatisfy(\.isLetter) && !words.function.contains($0) }
        return Array(named.prefix(Self.marksOfEvent))
    }

    private static let shortestMark = 4
    private static let marksOfEvent = 2
}
