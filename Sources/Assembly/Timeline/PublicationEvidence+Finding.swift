import Model
import Reader

extension PublicationEvidence {
    /// What a reading says about its day of publication. O(dates + lines left out).
    static func found(in reading: Reading, reader: ArticleReader, words: EventWords) -> [PublicationEvidence] {
        var found = body(of: reading, words)
        if let url = reading.article.url, let day = day(inAddress: url) {
            found.append(PublicationEvidence(form: .dateline(day...day), tense: .present, phrase: url))
        }
        found += chrome(of: reading, reader: reader, words)
        if let changed = reading.article.changed?.dayNumber,
            reading.article.provenance.contains(Provenance(.modified, source: Provenance.postingLine))
        {
            var change = PublicationEvidence(
                form: .dateline(changed...changed), tense: .unknown, phrase: CalendarDate(dayNumber: changed).iso, weight: updateWeight)
            change.isChange = true
            found.append(change)
        }
        return weighedDown(merged(markingLatest(found)))
    }

    private static func body(of reading: Reading, _ words: EventWords) -> [PublicationEvidence] {
        reading.dates.prefix(maximumDates).compactMap { mention in
            guard mention.kind == .date || mention.kind == .time, let form = form(of: mention) else { return nil }
            var evidence = PublicationEvidence(form: form, tense: mention.tense, phrase: phrase(of: mention, in: reading))
            evidence.hasWeekday = mention.stated.weekday != nil
            if mention.stated.year == nil, reading.quotes.contains(where: { $0.range.contains(mention.range.lowerBound) }) {
                evidence.weight = quotedWeight
            }
            if showsPicture(mention, in: reading) { evidence.tense = .past }
            let dateline = Dateline(reading, words: words)
            let isBorne = dateline.holds(mention)
            if isPosting(mention, in: reading, words), !isBorne, case .days(let days) = form, days.count == 1 {
                // "This article appeared on p1 of the Guardian on Saturday 2 May 2009" ends a report and dates it.
                let ends =
                    reading.article.text.utf8.count - mention.range.upperBound <= tailBytes && isAppearance(mention, in: reading, words)
                let form = ends ? .dateline(days) : openDateline(mention, in: reading) ?? .chrome(days.lowerBound)
                return PublicationEvidence(form: form, tense: .unknown, phrase: evidence.phrase)
            }
            if isToday(mention, in: reading), case .days(let days) = form, days.count == 1 {
                evidence.form = .dateline(days)
                evidence.weight = max(evidence.weight, plainWeight)
            } else if isBorne {
                if dateline.standsAlone(mention) {
                    evidence.isChange = isUpdate(mention, in: reading, words)
                    evidence.weight = evidence.isChange ? updateWeight : plainWeight
                }
                switch form {
                case .days(let days) where days.count == 1: evidence.form = openDateline(mention, in: reading) ?? .dateline(days)
                case .days(let days)
                where days.count <= CalendarDate.longestMonth && mention.stated.month != nil && dateline.standsAlone(mention):
                    evidence.form = .dateline(days)
                case .dayOfMonth(let month, let day, nil): evidence.form = .yearlessDateline(month: month, day: day)
                default: break
                }
            }
            return evidence
        }
    }

    private static func openDateline(_ mention: DateMention, in reading: Reading) -> Form? {
        guard let day = mention.day, let other = mention.otherDay(among: reading.dates) else { return nil }
        return .openDateline(day.dayNumber, other.dayNumber)
    }

    /// A long article repeats itself; what dates it stands early.
    private static let maximumDates = 60
    /// Words in a quotation are dated by when they were said, unless they name their year.
    private static let quotedWeight = 0.5

    /// "today (4 November 2011)" and a date on a line of its own leave hardly a doubt.
    private static let plainWeight = 3.0
    /// A page that is changed bears the day of the change, which is the first day or a later one: anything else counts before it.
    private static let updateWeight = 0.5
    /// Room for the last words of an article, which say where it appeared.
    private static let tailBytes = 300

    /// True for a date that stands beside a word for the day of writing: "today (4 November 2011)", "(Tue, 16 Aug 2011) This morning".
    private static func isToday(_ mention: DateMention, in reading: Reading) -> Bool {
        guard mention.stated.year != nil, mention.stated.day != nil else { return false }
        return reading.dates.contains { other in
            guard other.stated.offset == 0, other.stated.unit == .day || other.kind == .time, other.range != mention.range else {
                return false
            }
            let gap =
                other.range.upperBound <= mention.range.lowerBound
                ? other.range.upperBound..<mention.range.lowerBound
                : mention.range.upperBound..<max(mention.range.upperBound, other.range.lowerBound)
            let between = reading.article.text.slice(gap).utf8
            return between.count <= 3 && (between.contains(UInt8(ascii: "(")) || between.contains(UInt8(ascii: ")")))
        }
    }

    /// True for "posted in Accidents on Friday, 4 November 2011": the day of a page, perhaps not that of the report on it.
    private static func isPosting(_ mention: DateMention, in reading: Reading, _ words: EventWords) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        return SentenceForce(reading: reading, words: words).isPosting(mention, sentence: index)
    }

    private static func isAppearance(_ mention: DateMention, in reading: Reading, _ words: EventWords) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        return SentenceForce(reading: reading, words: words).isAppearance(mention, sentence: index)
    }

    /// True for "last updated at 11:14 GMT, Thursday, 3 February 2011".
    private static func isUpdate(_ mention: DateMention, in reading: Reading, _ words: EventWords) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        return reading.wordsBefore(mention, sentence: index, count: updateReach).contains { words.updates.contains($0) }
    }

    private static let updateReach = 4

    /// True for a caption: a full date with its weekday ends the sentence behind a comma. A picture shows what has been, whatever the
    /// tense of its caption.
    private static func showsPicture(_ mention: DateMention, in reading: Reading) -> Bool {
        let stated = mention.stated
        guard stated.year != nil, stated.day != nil, stated.weekday != nil else { return false }
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        let tokens = reading.tokens[reading.sentences[index].tokens]
        guard let before = tokens.last(where: { $0.range.upperBound <= mention.range.lowerBound }) else { return false }
        return reading.article.text.slice(before.range) == ","
            && tokens.allSatisfy { $0.range.lowerBound < mention.range.upperBound || $0.kind == .mark }
    }

    private static func form(of mention: DateMention) -> Form? {
        let stated = mention.stated
        if let year = stated.year {
            if let time = mention.dated { return time.days.count <= 366 ? .days(time.days) : nil }
            return CalendarTime(year: year, month: stated.month, day: stated.day).map { .days($0.days) }
        }
        if let month = stated.month {
            if let day = stated.day { return .dayOfMonth(month: month, day: day, weekday: stated.weekday) }
            return stated.offset == nil ? .month(month) : nil
        }
        guard let offset = stated.offset else { return stated.weekday.map(Form.weekday) }
        return stated.unit == .day && abs(offset) == 1 ? .neighbour(offset) : nil
    }

    /// The mention with up to two words before it.
    private static func phrase(of mention: DateMention, in reading: Reading) -> String {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return mention.text }
        let before = reading.tokens[reading.sentences[index].tokens].prefix { $0.range.upperBound <= mention.range.lowerBound }
        let words = before.suffix(4).reversed().prefix { $0.kind != .mark || reading.article.text(of: $0.range) == "," }
        guard let start = words.prefix(2).last(where: { $0.kind != .mark })?.range.lowerBound else { return mention.text }
        return reading.article.text(of: start..<mention.range.upperBound)
    }

    /// Only the latest time told as past says that the article was written soon after it.
    private static func markingLatest(_ evidence: [PublicationEvidence]) -> [PublicationEvidence] {
        let latest = evidence.compactMap { item -> Int? in
            guard case .days(let days) = item.form, item.tense != .future else { return nil }
            return days.upperBound
        }.max()
        return evidence.map { item in
            guard case .days(let days) = item.form, item.tense != .future, days.upperBound == latest else { return item }
            var item = item
            item.isLatest = true
            return item
        }
    }

    /// A weekday that is told as past and as still to come was misread once, or is the day itself: neither reading counts in full.
    private static func weighedDown(_ evidence: [PublicationEvidence]) -> [PublicationEvidence] {
        evidence.map { item in
            guard case .weekday = item.form, item.tense == .past || item.tense == .future else { return item }
            let opposite: DateMention.Tense = item.tense == .past ? .future : .past
            guard evidence.contains(where: { $0.form == item.form && $0.tense == opposite }) else { return item }
            var item = item
            item.weight *= contradictedWeight
            return item
        }
    }

    private static let contradictedWeight = 0.4

    /// Evidence said twice counts once, a little heavier.
    private static func merged(_ evidence: [PublicationEvidence]) -> [PublicationEvidence] {
        var result: [PublicationEvidence] = []
        for item in evidence {
            if let index = result.firstIndex(where: { $0.form == item.form && $0.tense == item.tense }) {
                result[index].hasWeekday = result[index].hasWeekday || item.hasWeekday
                result[index].weight = min(result[index].weight + 0.35 * item.weight, 2)
            } else {
                result.append(item)
            }
        }
        return result
    }

    /// The dates of lines that were left out. One that is hardly more than its date, between the headline and the text or at the head of a text whose
    /// headline stands elsewhere, is the article's own.
    private static func chrome(of reading: Reading, reader: ArticleReader, _ words: EventWords) -> [PublicationEvidence] {
        let article = reading.article
        let title = article.passages.first { $0.kind == .title }?.source.line ?? -1
        let text = article.passages.first { $0.kind != .title }?.source.line ?? 0
        let head = article.leftOut.filter { title < $0.line && $0.line < text }
        let isOwn = head.count <= headLines
        return article.leftOut.lazy
            .filter { $0.because != "comments" && $0.text.utf8.count <= 80 && $0.text.utf8.contains { (0x30...0x39).contains($0) } }
            .prefix(12)
            .flatMap { line -> [PublicationEvidence] in
                let passage = Passage(
                    id: "p1", range: 0..<line.text.utf8.count, kind: .paragraph,
                    source: SourceRange(scalars: 0..<line.text.unicodeScalars.count, line: 1))
                let read = reader.read(Article(id: "", file: "", text: line.text, passages: [passage]))
                return read.dates.compactMap { mention in
                    guard mention.stated.year != nil, let time = mention.dated, time.isOneDay else { return nil }
                    guard isOwn, head.contains(line), line.text.utf8.count - mention.text.utf8.count <= Dateline.besideBytes else {
                        return PublicationEvidence(form: .chrome(time.days.lowerBound), tense: .unknown, phrase: mention.text)
                    }
                    let form = openDateline(mention, in: reading) ?? .dateline(time.days)
                    let isChange = isUpdate(mention, in: read, words)
                    return PublicationEvidence(
                        form: form, tense: .unknown, phrase: phrase(of: mention, in: read), weight: isChange ? updateWeight : plainWeight,
                        isChange: isChange)
                }
            }
    }

    private static let headLines = 3

    /// The day in an address such as `https://example.org/2021/12/29/title`.
    private static func day(inAddress url: String) -> Int? {
        let runs = url.utf8.split(omittingEmptySubsequences: false) { !(0x30...0x39).contains($0) }
        for index in runs.indices.dropLast(2) where runs[index].count == 4 {
            let parts = runs[index...(index + 2)].map { String(Substring($0)) }
            let padded = parts.map { $0.count == 1 ? "0" + $0 : $0 }
            if let date = CalendarDate(iso: padded.joined(separator: "-")), (1900...2100).contains(date.year) { return date.dayNumber }
        }
        return nil
    }
}

extension Reading {
    /// The first day on which the article can have been written: nothing that it tells as past, in a year that it states, begins later. Nil where it
    /// tells nothing so.
    var earliestDay: Int? {
        dates.lazy.filter { $0.tense == .past && $0.stated.year != nil }.compactMap(\.dated).filter { $0.days.count <= 366 }
            .map(\.days.lowerBound).max()
    }
}
