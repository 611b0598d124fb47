import Model

/// Finds the dates and times in a reading, and their TIMEX3 values (TimeML 1.2.1).
///
/// Each sentence with a word of time in it is cut into lexemes, the grammar reads the longest time at each place, and the resolver gives it
/// a value from the publication date, the tense of its verb and what the text told of before.
struct DateFinder {
    let language: Language

    /// The dates of a reading, in text order. Pure: without a publication date of the article, dates are counted from its dateline, and are
    /// left open (`anchor` is `.missing`) where it has none.
    func dates(in reading: Reading) -> [DateMention] {
        let phrases = DatePhraseFinder(reading: reading, lexicon: language.dates).phrases()
        guard !phrases.isEmpty else { return [] }
        if let day = reading.article.published.day {
            let source = AnchorDay.Source.publication(isInferred: reading.article.published.basis == .inferred)
            let published = AnchorDay(day: day, anchor: .publication, source: source)
            let mentions = mentions(phrases, in: reading, present: published)
            guard let written = AnchorFinder().dateline(in: mentions, of: reading, published: day) else { return mentions }
            return self.mentions(phrases, in: reading, present: written)
        }
        let open = mentions(phrases, in: reading, present: nil)
        guard let anchor = AnchorFinder().anchor(in: open, of: reading) else { return open }
        return mentions(phrases, in: reading, present: anchor)
    }

    private func mentions(_ phrases: [PlacedPhrase], in reading: Reading, present: AnchorDay?) -> [DateMention] {
        var result: [DateMention] = []
        result.reserveCapacity(phrases.count)
        var context = DateContext(present: present)
        if let present, case .publication = present.anchor { context.lastDay = reading.article.lastDay }
        var daySentence = -1
        for placed in present.map({ WeekdayAgreement(present: $0.day.weekday).agreed(phrases) }) ?? phrases {
            if placed.sentence > daySentence + 1 { context.leaveSentence() }
            context.tense = placed.tense
            context.frame = placed.frame
            context.isPlanned = placed.isPlanned
            context.isLoose = placed.isLoose
            context.isSameSentence = placed.sentence == daySentence
            context.goesOn = context.isSameSentence || placed.goesOn
            let resolution = DateResolver(context: context, lexicon: language.dates).resolve(placed.phrase)
            result.append(mention(placed, resolution, in: reading))
            guard !placed.isListed, let granule = resolution.granule, let first = granule.first else { continue }
            let words = AnchorDay.Source.words(result[result.count - 1].text, granule)
            context.tell(granule, resolution, at: AnchorDay(day: first, anchor: .mention(placed.range), source: words))
            daySentence = placed.sentence
        }
        return result
    }

    private func mention(_ placed: PlacedPhrase, _ resolution: Resolution, in reading: Reading) -> DateMention {
        DateMention(
            range: placed.range,
            text: reading.article.text(of: placed.range),
            kind: resolution.kind,
            value: resolution.value,
            modifier: resolution.modifier,
            anchor: resolution.anchor,
            tense: placed.tense,
            stated: resolution.stated,
            utcOffset: resolution.utcOffset,
            because: resolution.because
        )
    }
}
