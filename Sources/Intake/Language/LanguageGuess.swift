/// The language of a text by its letters: by their script where that writes one language, else by runs of three of them.
struct LanguageGuess: Sendable {
    /// ISO 639-1; nil where the text is too short or too mixed to tell.
    let language: String?
    /// How much more likely it is than the next, as the natural logarithm of the odds that the table gives; a script of its own is certain.
    let lead: Double
    /// How well the text fits the language, for each of its letters; what is no text in any language has little.
    let fit: Double

    /// In letters. More tell no more.
    private static let sample = 800
    /// In letters. Fewer tell nothing.
    private static let fewest = 20
    /// Three wrong guesses in two hundred messages of programs with 60 to 200 letters, next to none in articles.
    private static let sure = 10.0
    /// In letters. Fewer must speak plainer.
    private static let few = 80
    private static let surest = 20.0
    /// What a script of its own counts as.
    static let certain = 1_000.0

    /// Guesses. O(length), up to a few thousand letters.
    init(_ text: String, table: TrigramTable = .embedded, scripts: ScriptTable = .embedded) {
        var letters: [UInt32] = [TrigramTable.blank]
        var counts: [String: Int] = [:]
        var languages: [String: String] = [:]
        // Letters mostly stand among others of their script: these are counted at once.
        var run: (block: ScriptTable.Block, letters: Int)?
        func close() {
            guard let run else { return }
            counts[run.block.script, default: 0] += run.letters
            languages[run.block.script] = run.block.language
        }
        for scalar in text.unicodeScalars {
            if run?.block.scalars.contains(scalar.value) == true {
                run?.letters += 1
            } else if let block = scripts.block(of: scalar) {
                close()
                run = (block, 1)
            } else {
                if letters.last != TrigramTable.blank, !Self.isMark(scalar) { letters.append(TrigramTable.blank) }
                continue
            }
            letters.append(Self.folded(scalar))
            if letters.count > Self.sample { break }
        }
        close()
        letters.append(TrigramTable.blank)
        let total = counts.values.reduce(0, +)
        // Japanese writes its Chinese characters between kana.
        if let kana = counts["Kana"], kana * 10 >= total { counts["Kana"] = kana + (counts.removeValue(forKey: "Hani") ?? 0) }
        guard total >= Self.fewest || (total >= Self.fewest / 3 && counts["Latn"] == nil),
            let main = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), main.value * 2 > total
        else {
            (language, lead, fit) = (nil, 0, 0)
            return
        }
        if let own = languages[main.key] {
            (language, lead, fit) = (own, Self.certain, Double(main.value) / Double(total))
            return
        }
        let scores = table.scores(letters)
        let ranked = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        guard ranked.count > 1 else {
            (language, lead, fit) = (nil, 0, 0)
            return
        }
        lead = Double(scores[ranked[0]] - scores[ranked[1]]) / Double(TrigramTable.scale)
        fit = Double(scores[ranked[0]]) / Double(TrigramTable.scale * letters.count)
        language = lead >= (total < Self.few ? Self.surest : Self.sure) ? table.languages[ranked[0]] : nil
    }

    /// Marks inside of words: accents of their own, vowel signs, joiners.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value) || scalar.value == 0x200C || scalar.value == 0x200D
    }

    /// In lower case, and as the table has it: Romanian's letters with commas as those with cedillas, Persian's yeh as Arabic's.
    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.value < 0x80 { return scalar.value | 0x20 }
        switch scalar.value {
        case 0x218, 0x219: return 0x15F
        case 0x21A, 0x21B: return 0x163
        case 0x6CC: return 0x64A
        default: return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
        }
    }
}
