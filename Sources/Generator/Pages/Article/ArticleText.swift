import Model

/// The text of an article with what was read in it, names, dates and figures, and with the words that notes are about.
struct ArticleText {
    /// What words were read as.
    enum Kind: Sendable {
        case name, date, figure
    }

    static let partShape = PageShape.record(
        texts: [.text, .href, .note, .machine, .sentence], flags: [.isName, .isDate, .isFigure, .isPlain, .isNoted, .isSentenceEnd])
    static let dateShape = PageShape.record(texts: [.text, .meaning, .because, .href, .number])

    private struct Mark {
        var range: TextRange
        var kind: Kind
        /// For a name: the page of its actor.
        var href = ""
        /// For a date: what it means and why.
        var note = ""
        /// For a date: its value as HTML can hold it.
        var machine = ""
    }

    private let reading: Reading
    private let t: MessageCatalog
    private let marks: [Mark]
    private let counts: [Kind: Int]
    /// The words of notes, in order and apart.
    private let noted: [TextRange]

    init(folder: DossierFolder, reading: Reading) {
        self.reading = reading
        let t = folder.t
        self.t = t
        var marks = reading.dates.map { date in
            // "P1D" and "PAST_REF" are no words: the reason says what they say.
            let (meaning, because) = (t.dates.words(date.value) ?? "", t.reason(date.because))
            let note = meaning.isEmpty ? because : because.isEmpty ? meaning : meaning + t(.datingBecause, [.because: because])
            return Mark(range: date.range, kind: .date, note: note, machine: Self.machineTime(date.value) ?? "")
        }
        let mentions = folder.index(ofArticle: reading.article.id).map { folder.actorMentions[$0] } ?? []
        marks += mentions.map { Mark(range: $0.range, kind: .name, href: folder.actorHref($0.actor)) }
        marks += reading.figures.map { Mark(range: $0.range, kind: .figure) }
        self.marks = Self.apart(marks)
        counts = Dictionary(self.marks.map { ($0.kind, 1) }, uniquingKeysWith: +)
        noted = folder.index(ofArticle: reading.article.id).map { Self.united(folder.notes[article: $0].compactMap(\.range)) } ?? []
    }

    /// Ranges in one where they overlap. They come in the order of their starts.
    private static func united(_ ranges: [TextRange]) -> [TextRange] {
        ranges.reduce(into: []) { united, range in
            if let last = united.last, range.lowerBound <= last.upperBound {
                united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                united.append(range)
            }
        }
    }

    /// True where nothing was read in the text.
    var isPlain: Bool { marks.isEmpty }

    func count(of kind: Kind) -> Int { counts[kind] ?? 0 }

    /// A part of a passage: a mark, or text without one, in a sentence that has an anchor or in none.
    private struct Part {
        var range: TextRange
        var mark: Mark?
        var sentence = ""
        var isSentenceEnd = false
    }

    /// The text of a passage, cut where a mark or a sentence with an anchor begins.
    func parts(of range: TextRange, sentences: [(start: Int, anchor: String)] = []) -> [PageValue] {
        var parts: [Part] = []
        var next = 0
        for var part in cut(range, at: sentences.map(\.start)) {
            while next < sentences.count, sentences[next].start <= part.range.lowerBound {
                if !parts.isEmpty { parts[parts.count - 1].isSentenceEnd = next > 0 }
                // One that lies within a mark is empty.
                if !part.sentence.isEmpty {
                    parts.append(Part(range: part.range.lowerBound..<part.range.lowerBound, sentence: part.sentence, isSentenceEnd: true))
                }
                part.sentence = sentences[next].anchor
                next += 1
            }
            parts.append(part)
        }
        if next > 0 { parts[parts.count - 1].isSentenceEnd = true }
        return parts.map(value)
    }

    private func cut(_ range: TextRange, at starts: [Int]) -> [Part] {
        var parts: [Part] = []
        var at = range.lowerBound
        var low = marks.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        while low < marks.count, marks[low].range.lowerBound < range.upperBound {
            let mark = marks[low]
            low += 1
            guard mark.range.upperBound <= range.upperBound else { continue }
            parts += plain(at..<mark.range.lowerBound, starts)
            parts.append(Part(range: mark.range, mark: mark))
            at = mark.range.upperBound
        }
        return parts + plain(at..<range.upperBound, starts)
    }

    /// Text without marks, cut where a sentence begins, and where the words of a note begin or end.
    private func plain(_ range: TextRange, _ starts: [Int]) -> [Part] {
        var ends = Array(starts[starts.partitioningIndex { $0 > range.lowerBound }...].prefix { $0 < range.upperBound })
        for words in noted[noted.partitioningIndex { $0.upperBound > range.lowerBound }...] {
            guard words.lowerBound < range.upperBound else { break }
            ends += [words.lowerBound, words.upperBound].filter { $0 > range.lowerBound && $0 < range.upperBound }
        }
        var parts: [Part] = []
        var at = range.lowerBound
        for end in ends.sorted() + [range.upperBound] where end > at {
            parts.append(Part(range: at..<end))
            at = end
        }
        return parts
    }

    /// Whether a note is about words of a part.
    private func isNoted(_ range: TextRange) -> Bool {
        let next = noted.partitioningIndex { $0.upperBound > range.lowerBound }
        return next < noted.count && noted[next].lowerBound < range.upperBound
    }

    /// Every date of some that is a time of the calendar: its words, what they mean, and how that was found. `href` tells where a passage is.
    func dateRows(_ dates: Range<Int>, href: (String) -> String) -> [PageValue] {
        let article = reading.article
        return reading.dates[dates].compactMap { date in
            guard let meaning = t.dates.words(date.value), let passage = article.passage(at: date.range.lowerBound) else { return nil }
            return .record([
                .text: .words(date.text), .meaning: .words(meaning), .because: .words(t.reason(date.because)),
                .href: .text(href(passage.id)),
                .number: .text(Passage.number(ofID: passage.id)),
            ])
        }
    }

    private func value(_ part: Part) -> PageValue {
        let mark = part.mark
        return .record([
            .text: .words(reading.article.text(of: part.range)), .href: .text(mark?.href ?? ""), .note: .words(mark?.note ?? ""),
            .machine: .text(mark?.machine ?? ""), .isName: .flag(mark?.kind == .name), .isDate: .flag(mark?.kind == .date),
            .isFigure: .flag(mark?.kind == .figure), .isPlain: .flag(mark == nil), .isNoted: .flag(isNoted(part.range)),
            .sentence: .text(part.sentence), .isSentenceEnd: .flag(part.isSentenceEnd),
        ])
    }

    /// In text order, without overlaps: a name or a date goes before a figure, and the earlier before the later. O(marks · log marks).
    private static func apart(_ marks: [Mark]) -> [Mark] {
        let sorted = marks.filter { !$0.range.isEmpty }.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var kept: [Mark] = []
        for mark in sorted {
            while mark.kind != .figure, let last = kept.last, last.kind == .figure, last.range.upperBound > mark.range.lowerBound {
                kept.removeLast()
            }
            if mark.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(mark) }
        }
        return kept
    }

    /// A value that the `datetime` attribute can hold (HTML, "Dates and times"); nil for what HTML has no form for.
    private static func machineTime(_ value: String) -> String? {
        guard let time = CalendarTime(value), !time.isApproximate else { return nil }
        switch time.value {
        case .day(let date): return date.iso
        case .clock(let date, let minute, _):
            return "\(date.iso)T" + [minute / 60 % 24, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
        case .month, .week, .year: return value.utf8.count <= 8 && !value.contains("X") ? value : nil
        default: return nil
        }
    }
}
