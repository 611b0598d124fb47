import Model

extension PageValue: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .text(let text):
            packer.add(UInt64(0))
            packer.add(text)
        case .html(let html):
            packer.add(UInt64(1))
            packer.add(html)
        case .flag(let flag): packer.add(UInt64(flag ? 3 : 2))
        case .list(let values):
            packer.add(UInt64(4))
            packer.add(values)
        case .record(let record):
            packer.add(UInt64(5))
            packer.add(record)
        }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        switch try unpacker.byte() {
        case 0: self = .text(try unpacker.text())
        case 1: self = .html(try unpacker.text())
        case 2: self = .flag(false)
        case 3: self = .flag(true)
        case 4: self = .list(try unpacker.values())
        case 5: self = .record(try PageRecord(from: &unpacker))
        default: throw BrokenPack()
        }
    }
}

extension PageRecord: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(members) { packer, member in
            packer.add(member.0.rawValue)
            packer.add(member.1)
        }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            members: try unpacker.list { unpacker throws(BrokenPack) in
                guard let name = PageName(try unpacker.text()) else { throw BrokenPack() }
                return (name, try PageValue(from: &unpacker))
            })
    }
}

extension ReviewPage.Doubt: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(weight)
        packer.add(item)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(weight: try unpacker.double(), item: try PageValue(from: &unpacker))
    }
}

extension MethodPage.Row: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(value)
        packer.add(bytes)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(value: try PageValue(from: &unpacker), bytes: try unpacker.int())
    }
}

extension MethodPage.Counts: Packable {
    package func pack(into packer: inout Packer) {
        for count in [articles, stated, inferred, unknown, merges, leftOut] { packer.add(count) }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            articles: try unpacker.int(), stated: try unpacker.int(), inferred: try unpacker.int(), unknown: try unpacker.int(),
            merges: try unpacker.int(), leftOut: try unpacker.int())
    }
}

extension FeedFile.Entry: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(name)
        packer.add(updated)
        packer.add(text)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(name: try unpacker.text(), updated: try unpacker.int(), text: try unpacker.text())
    }
}

extension SearchEntries.Place: Packable {
    package func pack(into packer: inout Packer) { packer.add([path, heading, note, language]) }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let texts = try unpacker.texts()
        guard texts.count == 4 else { throw BrokenPack() }
        self.init(path: texts[0], heading: texts[1], note: texts[2], language: texts[3])
    }
}

extension SearchEntries.Entry: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(place)
        packer.add(anchor)
        packer.add(text)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(place: try unpacker.int(), anchor: try unpacker.text(), text: try unpacker.text())
    }
}

extension SearchEntries.Reference: Packable {
    package func pack(into packer: inout Packer) { packer.add(UInt64(index) << 3 | UInt64(kind)) }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let number = try unpacker.unsigned()
        self.init(kind: UInt8(number & 7), index: Int32(truncatingIfNeeded: number >> 3))
    }
}

extension SearchEntries: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(places)
        packer.add(entries) { $0.add($1) }
        packer.add(words)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let places: [Place] = try unpacker.values()
        let entries = try unpacker.list { unpacker throws(BrokenPack) -> [Entry] in try unpacker.values() }
        guard entries.count == Kind.allCases.count else { throw BrokenPack() }
        self.init(places: places, entries: entries, words: Array(try unpacker.run()))
    }
}

extension PageLinks.Link: Packable {
    package func pack(into packer: inout Packer) { packer.add([page, href]) }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let texts = try unpacker.texts()
        guard texts.count == 2 else { throw BrokenPack() }
        self.init(page: texts[0], href: texts[1])
    }
}

extension PageLinks: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(places) { $0.add($1) }
        packer.add(outward)
        packer.add(faults)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            places: try unpacker.list { unpacker throws(BrokenPack) in try unpacker.unsigned() }, outward: try unpacker.values(),
            faults: try unpacker.values())
    }
}

extension Diagnostic: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(severity == .error)
        packer.add(file)
        packer.add(line)
        packer.add(column)
        packer.add(message)
        packer.add(hint)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            try unpacker.flag() ? .error : .warning, file: try unpacker.optionalText(),
            line: try unpacker.optionalInt(),
            column: try unpacker.optionalInt(), message: try unpacker.text(),
            hint: try unpacker.optionalText())
    }
}

extension FileStamp: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(path)
        packer.add(size)
        packer.add(modified)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(path: try unpacker.text(), size: try unpacker.int(), modified: try unpacker.int())
    }
}

extension DossierRecord: Packable {
    package func pack(into packer: inout Packer) {
        packer.add([name, id, title, statedTitle, dates])
        packer.add(from?.dayNumber)
        packer.add(to?.dayNumber)
        packer.add(articles)
        packer.add(days) { $0.add($1) }
        packer.add(home)
        packer.add(single) { $0.add($1) }
        packer.add(review) { $0.add($1) }
        packer.add(method)
        packer.add(counts)
        packer.add(feed) { $0.add($1) }
        packer.add(search)
        packer.add(mergedActors)
        packer.add(paths)
        packer.add(links)
        packer.add(memory)
        packer.add(since)
        packer.add(changes)
        packer.add(news)
        packer.add(newItems)
        packer.add(moved)
        packer.add(hasFeed)
        packer.add(standing)
        packer.add(origins)
        packer.add(disputes)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let texts = try unpacker.texts()
        guard texts.count == 5 else { throw BrokenPack() }
        (name, id, title, statedTitle, dates) = (texts[0], texts[1], texts[2], texts[3], texts[4])
        from = try unpacker.optionalInt().map { CalendarDate(dayNumber: $0) }
        to = try unpacker.optionalInt().map { CalendarDate(dayNumber: $0) }
        articles = try unpacker.texts()
        days = try unpacker.list { unpacker throws(BrokenPack) in try unpacker.int() }
        home = try PageRecord(from: &unpacker)
        single = try unpacker.optional { unpacker throws(BrokenPack) in try PageValue(from: &unpacker) }
        review = try unpacker.list { unpacker throws(BrokenPack) -> [ReviewPage.Doubt] in try unpacker.values() }
        method = try unpacker.values()
        counts = try MethodPage.Counts(from: &unpacker)
        feed = try unpacker.optional { unpacker throws(BrokenPack) in try FeedFile.Entry(from: &unpacker) }
        search = try SearchEntries(from: &unpacker)
        mergedActors = try unpacker.int()
        paths = try unpacker.texts()
        links = try PageLinks(from: &unpacker)
        memory = try unpacker.texts()
        since = try StateDay(from: &unpacker)
        changes = try unpacker.values()
        news = try unpacker.text()
        newItems = try unpacker.values()
        moved = try unpacker.texts()
        hasFeed = try unpacker.flag()
        standing = try DossierStanding(from: &unpacker)
        (origins, disputes) = (try unpacker.int(), try unpacker.int())
        (summaryFaults, settledFaults) = ([], [])
    }
}
