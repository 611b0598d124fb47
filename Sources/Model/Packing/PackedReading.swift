// A reading as bytes, and back. What is read back is the same in every property, and so assembles to the same pages. Ranges, and indices of one
// list into another, are checked, so that bytes of elsewhere cannot lead out of the text. A test counts the properties.

extension Reading: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(article)
        packFindings(into: &packer)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        try self.init(of: try Article(from: &unpacker), from: &unpacker)
    }

    /// Writes all but the article. O(tokens), about as many bytes as the text has.
    package func packFindings(into packer: inout Packer) {
        let text = article.text
        packer.add(isUnread)
        packer.add(PackedTokens(tokens))
        packer.add(words)
        packer.add(sentences) { packer, sentence in
            packer.add(sentence.range)
            packer.add(UInt64(sentence.passage))
            packer.add(sentence.tokens)
        }
        packer.add(dates) { packer, date in
            packer.add(date.range)
            packer.add(date.text, asIn: text, at: date.range)
            packer.add(date.kind.rawValue)
            packer.add(date.value)
            packer.add(date.modifier?.rawValue)
            packer.add(date.anchor)
            packer.add(date.tense.rawValue)
            packer.add(date.stated)
            packer.add(date.utcOffset)
            packer.add(date.because)
        }
        packer.add(names) { packer, name in
            packer.add(name.range)
            packer.add(name.text, asIn: text, at: name.range)
            packer.add(name.kind.rawValue)
            packer.add(name.role) { $0.add($1) }
        }
        packer.add(quotes) { packer, quote in
            packer.add(quote.range)
            packer.add(quote.speaker) { $0.add($1) }
            packer.add(quote.speakerNames) { $0.add(UInt64($1)) }
        }
        packer.add(figures) { packer, figure in
            packer.add(figure.range)
            packer.add(figure.value)
            packer.add(figure.upper) { $0.add($1) }
            packer.add(figure.unit)
            packer.add(figure.isApproximate)
            packer.add(figure.bound) { $0.add($1 == .atLeast) }
        }
    }

    /// What `packFindings` wrote, of the same article.
    package init(of article: Article, from unpacker: inout Unpacker) throws(BrokenPack) {
        let (text, length) = (article.text, article.text.utf8.count)
        self.init(article: article)
        isUnread = try unpacker.flag()
        tokens = try PackedTokens(from: &unpacker, length: length).tokens
        words = try WordLayer(from: &unpacker)
        let (count, passages) = (tokens.count, article.passages.count)
        guard words.ofToken.isEmpty || words.ofToken.count == count, words.parts.keys.allSatisfy({ (0..<count).contains(Int($0)) }) else {
            throw BrokenPack()
        }
        sentences = try unpacker.list { unpacker throws(BrokenPack) in
            Sentence(
                range: try unpacker.range(within: length), passage: try unpacker.index(below: passages),
                tokens: try unpacker.range(within: count))
        }
        dates = try unpacker.list { unpacker throws(BrokenPack) in
            let range = try unpacker.range(within: length)
            return DateMention(
                range: range, text: try unpacker.text(asIn: text, at: range), kind: try unpacker.named(), value: try unpacker.text(),
                modifier: try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.named() },
                anchor: try .init(from: &unpacker, length: length), tense: try unpacker.named(), stated: try StatedTime(from: &unpacker),
                utcOffset: try unpacker.optionalInt(), because: try unpacker.text())
        }
        names = try unpacker.list { unpacker throws(BrokenPack) in
            let range = try unpacker.range(within: length)
            return NameMention(
                range: range, text: try unpacker.text(asIn: text, at: range), kind: try unpacker.named(),
                role: try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.range(within: length) })
        }
        let people = names.count
        quotes = try unpacker.list { unpacker throws(BrokenPack) in
            Quote(
                range: try unpacker.range(within: length),
                speaker: try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.range(within: length) },
                speakerNames: try unpacker.list { unpacker throws(BrokenPack) in try unpacker.index(below: people) })
        }
        figures = try unpacker.list { unpacker throws(BrokenPack) in
            Figure(
                range: try unpacker.range(within: length), value: try unpacker.double(),
                upper: try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.double() }, unit: try unpacker.text(),
                isApproximate: try unpacker.flag(),
                bound: try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.flag() ? .atLeast : .atMost })
        }
    }
}

/// Tokens by the bytes between them, their length and their kind: mostly two bytes a token.
private struct PackedTokens: Packing {
    let tokens: [Token]

    init(_ tokens: [Token]) { self.tokens = tokens }

    package func pack(into packer: inout Packer) {
        packer.add(UInt64(tokens.count))
        var end = 0
        for token in tokens {
            packer.add(Int(token.start) - end)
            packer.add(UInt64(token.length) << 2 | UInt64(token.kind.rawValue))
            end = Int(token.start) + Int(token.length)
        }
    }

    init(from unpacker: inout Unpacker, length: Int) throws(BrokenPack) {
        var tokens: [Token] = []
        let count = try unpacker.count()
        tokens.reserveCapacity(count)
        var end = 0
        for _ in 0..<count {
            let gap = try unpacker.int()
            let form = try unpacker.unsigned()
            guard (-length...length).contains(gap), form >> 2 <= UInt64(length), let kind = Token.Kind(rawValue: UInt8(form & 3)) else {
                throw BrokenPack()
            }
            let start = end + gap
            end = start + Int(form >> 2)
            guard start >= 0, end <= length else { throw BrokenPack() }
            tokens.append(Token(range: start..<end, kind: kind))
        }
        self.tokens = tokens
    }
}

extension WordLayer: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(words) { packer, word in
            packer.add(word.text)
            // A stem is mostly the start of its word.
            let shared = zip(word.text.utf8, word.stem.utf8).prefix { $0 == $1 }.count
            packer.add(UInt64(shared))
            packer.add(Array(word.stem.utf8.dropFirst(shared)))
            packer.add(UInt64(word.classes.rawValue))
        }
        packer.add(ofToken) { $0.add(UInt64($1 + 1)) }
        packer.add(parts.sorted { $0.key < $1.key }) { packer, part in
            packer.add(UInt64(part.key))
            packer.add(part.value) { $0.add(UInt64($1)) }
        }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let words = try unpacker.list { unpacker throws(BrokenPack) in
            let text = try unpacker.text()
            let start = text.utf8.prefix(try unpacker.index(below: text.utf8.count + 1))
            let stem = String(decoding: Array(start) + (try unpacker.run()), as: UTF8.self)
            return Word(text: text, stem: stem, classes: WordClasses(rawValue: UInt16(try unpacker.index(below: 1 << 16))))
        }
        let count = words.count
        self.init(
            words: words,
            ofToken: try unpacker.list { unpacker throws(BrokenPack) in Int32(try unpacker.index(below: count + 1)) - 1 },
            parts: Dictionary(
                try unpacker.list { unpacker throws(BrokenPack) in
                    (
                        Int32(try unpacker.index(below: Int(Int32.max))),
                        try unpacker.list { unpacker throws(BrokenPack) in Int32(try unpacker.index(below: count)) }
                    )
                }, uniquingKeysWith: { first, _ in first }))
    }
}

extension DateMention.Anchor: Packing {
    package func pack(into packer: inout Packer) {
        switch self {
        case .none: packer.add(UInt64(0))
        case .publication: packer.add(UInt64(1))
        case .missing: packer.add(UInt64(2))
        case .mention(let range):
            packer.add(UInt64(3))
            packer.add(range)
        }
    }

    init(from unpacker: inout Unpacker, length: Int) throws(BrokenPack) {
        switch try unpacker.byte() {
        case 0: self = .none
        case 1: self = .publication
        case 2: self = .missing
        case 3: self = .mention(try unpacker.range(within: length))
        default: throw BrokenPack()
        }
    }
}

extension StatedTime: Packable {
    package func pack(into packer: inout Packer) {
        for part in [year, month, day, weekday, hour, minute, offset] { packer.add(part) }
        packer.add(unit?.rawValue)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            year: try unpacker.optionalInt(), month: try unpacker.optionalInt(), day: try unpacker.optionalInt(),
            weekday: try unpacker.optionalInt(), hour: try unpacker.optionalInt(), minute: try unpacker.optionalInt(),
            offset: try unpacker.optionalInt(), unit: try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.named() })
    }
}

extension Packer {
    /// Words that stand in a text take a byte.
    fileprivate mutating func add(_ words: String, asIn text: String, at range: TextRange) {
        let isSame = words.utf8.elementsEqual(text.slice(range).utf8)
        add(isSame)
        if !isSame { add(words) }
    }
}

extension Unpacker {
    fileprivate mutating func text(asIn text: String, at range: TextRange) throws(BrokenPack) -> String {
        try flag() ? String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self) : try self.text()
    }
}
