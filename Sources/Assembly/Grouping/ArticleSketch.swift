import Model

/// What the grouping must know of an article, and nothing else of it: some 2 KB.
package struct ArticleSketch: Sendable {
    package let id: String
    /// The day of publication, as far as the article states it.
    package let day: Int?
    let counts: TermCounts

    /// O(words).
    package init(_ reading: Reading) {
        id = reading.article.id
        day = reading.article.published.day?.dayNumber
        counts = TermCounts(reading)
    }

    /// The `ComparableWord.key`s of its words, ascending.
    package var terms: [UInt64] { counts.terms.map(\.key) }
}

extension ArticleSketch: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(id)
        packer.add(day)
        packer.add(counts)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        id = try unpacker.text()
        day = try unpacker.optionalInt()
        counts = try TermCounts(from: &unpacker)
    }
}

extension TermCounts: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(UInt64(length))
        packer.addKeys(terms.map(\.key))
        // All counts are halves.
        for term in terms { packer.add(UInt64(2 * term.count)) }
        packer.addKeys(told.persons.sorted())
        packer.addKeys(told.places.sorted())
        packer.addKeys(told.names.sorted())
        packer.add(UInt64(told.namesRare ? 1 : 0))
        packer.addKeys(told.numbers.sorted())
        packer.add(told.days.sorted()) { $0.add($1) }
        packer.add(told.weekdays.sorted()) { $0.add(UInt64($1)) }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        length = try unpacker.index(below: 1 << 40)
        var terms: [(key: UInt64, count: Float)] = []
        for key in try unpacker.keys() { terms.append((key, 0)) }
        for index in terms.indices { terms[index].count = Float(try unpacker.unsigned()) / 2 }
        self.terms = terms
        var told = ToldEvidence()
        told.persons = Set(try unpacker.keys())
        told.places = Set(try unpacker.keys())
        told.names = Set(try unpacker.keys())
        told.namesRare = try unpacker.index(below: 2) == 1
        told.numbers = Set(try unpacker.keys())
        told.days = Set(try unpacker.list { unpacker throws(BrokenPack) in try unpacker.int() })
        told.weekdays = Set(try unpacker.list { unpacker throws(BrokenPack) in try unpacker.index(below: 256) })
        self.told = told
    }
}

extension Packer {
    /// Keys of words, ascending: each as what it adds to the one before.
    fileprivate mutating func addKeys(_ keys: [UInt64]) {
        add(UInt64(keys.count))
        var last: UInt64 = 0
        for key in keys {
            add(key - last)
            last = key
        }
    }
}

extension Unpacker {
    fileprivate mutating func keys() throws(BrokenPack) -> [UInt64] {
        var last: UInt64 = 0
        return try list { unpacker throws(BrokenPack) in
            last &+= try unpacker.unsigned()
            return last
        }
    }
}
