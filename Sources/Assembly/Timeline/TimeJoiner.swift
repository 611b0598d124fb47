import Model

/// Makes one time of the words that belong to one: a day and its hour, the two ends of a stretch ("between February and April", "July
/// 11-12"), neighbours that are one or the other ("in May or early June").
struct TimeJoiner {
    let reading: Reading
    let words: EventWords

    /// Words that date something, with what they mean.
    struct Dated {
        var mention: DateMention
        var interval: TimeSpan
        var time: TimeSpan
    }

    /// The times of one sentence, in order, those joined that are one.
    func joined(_ dated: [Dated]) -> [Dated] {
        var result: [Dated] = []
        for item in dated {
            if let index = result.firstIndex(where: { $0.interval.whole == item.interval.whole && $0.time.days == item.time.days }) {
                // The words that are most precise stand for the day.
                if result[index].interval.minute == nil, item.interval.minute != nil {
                    (result[index].interval, result[index].time) = (item.interval, item.time)
                }
            } else if let last = result.last, let stretch = stretch(from: last, to: item) {
                result[result.count - 1] = stretch
            } else {
                result.append(item)
            }
        }
        return result
    }

    private func stretch(from first: Dated, to last: Dated) -> Dated? {
        guard first.time.days.upperBound < last.interval.days.upperBound, last.interval.days.lowerBound > first.interval.days.lowerBound,
            max(first.interval.whole.count, last.interval.whole.count) == 1
                || min(first.interval.whole.count, last.interval.whole.count) >= Self.month,
            isPlain(first.interval), isPlain(last.interval)
        else { return nil }
        guard let sentence = reading.sentenceIndex(at: first.mention.range.lowerBound) else { return nil }
        let tokens = reading.tokens[reading.sentences[sentence].tokens]
        let between = tokens.filter {
            $0.range.lowerBound >= first.mention.range.upperBound && $0.range.upperBound <= last.mention.range.lowerBound
        }
        guard (1...Self.mostJoiners).contains(between.count), between.allSatisfy({ words.rangeJoiners.contains(reading.word($0)) }) else {
            return nil
        }
        if words.alternativeJoiners.contains(reading.word(between[between.startIndex])) {
            // "Thursday and Friday" are one stretch; "in May and October" are two times.
            let isBetween =
                tokens.last { $0.range.upperBound <= first.mention.range.lowerBound }
                .map { words.stretchStarters.contains(reading.word($0)) } ?? false
            guard isBetween || last.interval.whole.lowerBound - first.interval.whole.upperBound <= 1 else { return nil }
        }
        var mention = first.mention.moved(
            to: first.mention.value + "/" + last.mention.value, anchor: first.mention.anchor,
            because: first.mention.because + "; " + last.mention.because)
        mention.range = first.mention.range.lowerBound..<last.mention.range.upperBound
        mention.text = reading.article.text(of: mention.range)
        return Dated(mention: mention, interval: first.interval, time: TimeSpan(from: first.interval, to: last.interval))
    }

    /// "In 2015 and the first half of 2016": months and longer times may differ in length. In days.
    private static let month = 28

    /// "or early", "and the".
    private static let mostJoiners = 2

    /// True for a time that can be the end of an EDTF interval.
    private func isPlain(_ interval: TimeSpan) -> Bool {
        !interval.first.isWithinDay && interval.first.precision != .week && interval.bound == nil
    }
}
