import Model

/// Makes the profiles of the statements of one article.
struct ProfileMaker {
    private let table: StatementTable
    private let article: Int
    private let reading: Reading
    /// By word of the reading: true when it tells something by itself.
    private let isTelling: [Bool]

    init(table: StatementTable, article: Int) {
        self.table = table
        self.article = article
        reading = table.readings[article]
        isTelling = reading.words.words.map { word in
            word.classes.isDisjoint(with: [.function, .reporting]) && word.text.utf8.contains { $0 >= 0x30 && $0 != UInt8(ascii: "_") }
        }
    }

    func draft(of statement: Statement, in interner: inout ProfileInterner) -> ProfileDraft {
        var draft = ProfileDraft()
        draft.article = article
        draft.isHeadline = table.isHeadline(statement)
        draft.place = statement.sentence
        draft.sentences = reading.sentences.count
        addWords(of: statement, to: &draft, &interner)
        let marks = table.tokenFeatures[article]
        for token in statement.tokens where marks[token] >= 0 && table.kinds[marks[token]] == .actor {
            draft.actors.insert(Int32(marks[token]))
        }
        for date in reading.dates.elements(startingIn: statement.range, at: \.range.lowerBound) {
            switch date.kind {
            case .date, .time: draft.dates.insert(interner.value("d" + date.value.prefix(CalendarDate.isoLength)))
            case .duration, .set: break
            }
        }
        for figure in reading.figures.elements(startingIn: statement.range, at: \.range.lowerBound) {
            draft.figures.insert(interner.value("f\(figure.value) \(unit(of: figure))"))
        }
        return draft
    }

    /// What a figure counts or measures, whatever the word for it.
    private func unit(of figure: Figure) -> String {
        if let dimension = table.vocabulary.values.measures[figure.unit]?.dimension { return dimension }
        let last = figure.unit.split(separator: " ").last.map(String.init) ?? ""
        return table.words.concept(of: last) ?? last
    }

    /// Among so many first words, a pronoun is what the sentence is about.
    private static let openingWords = 4

    private func addWords(of statement: Statement, to draft: inout ProfileDraft, _ interner: inout ProfileInterner) {
        var order: [Int32] = []
        var last: (UInt64, UInt64) = (0, 0)
        var count = 0
        for token in statement.tokens {
            let first = reading.words.ofToken[token]
            guard first >= 0 else {
                if reading.article.text.slice(reading.tokens[token].range).isQuotationMark { draft.hasQuotation = true }
                continue
            }
            let isCapital = token > statement.tokens.lowerBound && startsWithCapital(token)
            for index in [first] + (reading.words.parts[Int32(token)] ?? []) {
                let word = reading.words.words[Int(index)]
                count += 1
                if word.classes.contains(.negation) { draft.negations += 1 }
                if word.classes.contains(.modal) { draft.modals += 1 }
                if word.classes.contains(.pronoun), count <= Self.openingWords { draft.opensWithPronoun = true }
                let hash = FNV1a.hash(word.text.utf8)
                if count > 2 { draft.trigrams.insert((last.0 &* 31 &+ last.1) &* 31 &+ hash) }
                last = (last.1, hash)
                if reading.tokens[token].kind == .number || word.classes.contains(.number) {
                    draft.numbers.insert(interner.value("n" + word.stem))
                }
                guard isTelling[Int(index)] else { continue }
                let term = interner.term(word.stem)
                order.append(term)
                if isCapital { draft.capitals.insert(term) }
            }
        }
        draft.sequence = order
        draft.terms = Set(order).sorted()
    }

    private func startsWithCapital(_ token: Int) -> Bool {
        reading.article.text.slice(reading.tokens[token].range).unicodeScalars.first?.properties.isUppercase ?? false
    }
}

extension Substring {
    var isQuotationMark: Bool { ["\"", "“", "”", "„", "«", "»"].contains(self) }
}
