import Foundation
import Model
import Reader

/// By what a sentence that names no time is judged to tell of a time that its article names, or of the day of its publication.
struct AnchoringFeatures {
    let reading: Reading
    /// What the article dates, in text order.
    let told: [DatedStatement]
    let dossier: ToldDays
    private let words: EventWords
    /// By told statement: its terms, ascending.
    private let toldTerms: [[Int]]

    init(reading: Reading, told: [DatedStatement], dossier: ToldDays, words: EventWords) {
        self.words = words
        self.reading = reading
        self.told = told
        self.dossier = dossier
        toldTerms = told.map { $0.terms.map(\.term) }
    }

    /// In the order of the values.
    static let names = [
        "day", "published", "day-before", "days-before", "long-before", "ahead", "no-publication", "told", "told-before", "nearness-before",
        "other-nearness-before", "told-behind", "nearness-behind", "told-first", "share-of-article", "main-days", "share-of-dossier",
        "likeness",
        "likeness-elsewhere", "tellers", "head", "place", "past", "pluperfect", "perfect", "future", "present", "quotation", "speech",
        "pronoun",
        "look-back", "number", "words", "published-pluperfect", "first-pluperfect", "first-head", "main-past", "nearness-pronoun",
        "published-speech", "published-perfect",
    ]

    /// What a sentence says of itself.
    struct Telling {
        let sentence: Int
        /// Articles that say the same.
        let tellers: Int
        /// Ascending.
        let terms: [Int]
        fileprivate let form: Form
    }

    /// A sentence made ready to be judged at several times.
    func telling(_ sentence: Int, tellers: Int, terms: [Int]) -> Telling {
        Telling(sentence: sentence, tellers: tellers, terms: terms, form: form(of: sentence))
    }

    /// The values of a sentence and a time. O(dated statements of the article).
    func values(_ telling: Telling, at days: ClosedRange<Int>) -> [Double] {
        let form = telling.form
        let distance = reading.article.published.day.map { $0.dayNumber - days.upperBound }
        let isDay = days.count == 1
        func when(_ range: ClosedRange<Int>) -> Bool { isDay && distance.map(range.contains) ?? false }
        let before = told.last { $0.sentence < telling.sentence }
        let behind = told.first { $0.sentence > telling.sentence }
        let nearnessBefore = before.map { 1 / Double(telling.sentence - $0.sentence) } ?? 0
        let nearnessBehind = behind.map { 1 / Double($0.sentence - telling.sentence) } ?? 0
        let isBefore = told.contains { $0.sentence == before?.sentence && $0.time.days == days }
        let isBehind = told.contains { $0.sentence == behind?.sentence && $0.time.days == days }
        let isFirst = told.first?.time.days == days
        let own = told.lazy.filter { $0.time.days == days }.count
        let place = telling.sentence
        let head = 1 / Double(1 + place)
        let values: [Double] = [
            isDay ? 1 : 0, when(0...0) ? 1 : 0, when(1...1) ? 1 : 0, when(2...Self.week) ? 1 : 0, when(Self.week + 1...Int.max) ? 1 : 0,
            when(Int.min...(-1)) ? 1 : 0, distance == nil ? 1 : 0, own > 0 ? 1 : 0, isBefore ? 1 : 0, isBefore ? nearnessBefore : 0,
            isBefore ? 0 : nearnessBefore, isBehind ? 1 : 0, isBehind ? nearnessBehind : 0, isFirst ? 1 : 0,
            Double(own) / Double(max(1, told.count)), days == dossier.main ? 1 : 0, dossier.shares[days] ?? 0,
            likeness(telling) { $0 == days },
            likeness(telling) { $0 != days }, log(Double(telling.tellers)), head,
            Double(place) / Double(max(1, reading.sentences.count)),
        ]
        let crossed: [Double] = [
            when(0...0) ? form.pluperfect : 0, isFirst ? form.pluperfect : 0, isFirst ? head : 0, days == dossier.main ? form.past : 0,
            isBefore ? nearnessBefore * form.pronoun : 0, when(0...0) ? form.speech : 0, when(0...0) ? form.perfect : 0,
        ]
        return values + form.values + crossed
    }

    private static let week = 7

    /// The largest share of terms in common with what the article tells of some times.
    private func likeness(_ telling: Telling, _ isWanted: (ClosedRange<Int>) -> Bool) -> Double {
        told.indices.reduce(0) { best, index in
            guard isWanted(told[index].time.days) else { return best }
            let shared = Double(telling.terms.sharedCount(with: toldTerms[index]))
            return max(best, shared / max(Self.leastTerms, Double(min(telling.terms.count, toldTerms[index].count))))
        }
    }

    /// A sentence of one or two words shares all of them too easily.
    private static let leastTerms = 4.0

    /// The words by which a sentence places itself.
    fileprivate struct Form {
        var past = 0.0
        var pluperfect = 0.0
        var perfect = 0.0
        var future = 0.0
        var present = 0.0
        var quotation = 0.0
        var speech = 0.0
        var pronoun = 0.0
        var lookBack = 0.0
        var number = 0.0
        var words = 0.0

        var values: [Double] {
            [past, pluperfect, perfect, future, present, quotation, speech, pronoun, lookBack, number, log(1 + words)]
        }
    }

    private func form(of sentence: Int) -> Form {
        var form = Form()
        for token in reading.tokens[reading.sentences[sentence].tokens] {
            guard token.kind == .word else {
                if token.kind == .number { form.number = 1 }
                continue
            }
            let word = reading.word(token)
            let marks = words.timeMarks(of: word)
            if form.words == 0, marks.contains(.pronoun) { form.pronoun = 1 }
            form.words += 1
            if marks.contains(.pluperfect) { form.pluperfect = 1 } else if words.lexicon.isPastForm(word) { form.past = 1 }
            if marks.contains(.perfect) { form.perfect = 1 }
            if marks.contains(.future) { form.future = 1 }
            if marks.contains(.present) { form.present = 1 }
            if marks.contains(.speech) { form.speech = 1 }
            if marks.contains(.lookBack) { form.lookBack = 1 }
        }
        let range = reading.sentences[sentence].range
        if reading.quotes.contains(where: { $0.range.overlaps(range) }) { form.quotation = 1 }
        return form
    }
}
