import Model

extension DossierStanding: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(known) { packer, known in
            for number in [known.actor, known.mentions] { packer.add(number) }
            packer.add(known.articles) { $0.add($1) }
            packer.add([known.href, known.roles])
            packer.add(known.spellings)
            packer.add(known.told) { $0.add($1) }
        }
        packer.add(local) { packer, local in
            packer.add([local.name, local.href])
            packer.add(local.kind.rawValue)
            packer.add(local.articles) { $0.add($1) }
        }
        packer.add(told) { packer, told in
            packer.add(told.day)
            for flag in [told.isSaid, told.isVague, told.isMain] { packer.add(flag) }
            for number in [told.sources, told.bytes] { packer.add(number) }
            packer.add(told.value)
        }
        packer.add(published) { packer, published in
            packer.add(published.source)
            packer.add(published.day)
            for number in [published.words, published.loneCount] { packer.add(number) }
            packer.add(published.own)
            packer.add(published.shared) { packer, shared in
                packer.add(shared.source)
                packer.add(shared.words)
            }
            packer.add(published.lone)
            packer.add(published.value)
        }
        packer.add(contentLanguage)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let known = try unpacker.list { unpacker throws(BrokenPack) in
            let (actor, mentions, articles) = (try unpacker.int(), try unpacker.int(), try unpacker.numbers())
            let texts = try unpacker.texts(2)
            return Known(
                actor: actor, href: texts[0], roles: texts[1], spellings: try unpacker.texts(), mentions: mentions, articles: articles,
                told: try unpacker.numbers())
        }
        let local = try unpacker.list { unpacker throws(BrokenPack) in
            let texts = try unpacker.texts(2)
            return Local(name: texts[0], kind: try unpacker.named(), href: texts[1], articles: try unpacker.numbers())
        }
        let told = try unpacker.list { unpacker throws(BrokenPack) in
            let (day, isSaid) = (try unpacker.optionalInt(), try unpacker.flag())
            let (isVague, isMain) = (try unpacker.flag(), try unpacker.flag())
            let (sources, bytes) = (try unpacker.int(), try unpacker.int())
            return Told(
                day: day, isSaid: isSaid, isVague: isVague, isMain: isMain, sources: sources, value: try PageValue(from: &unpacker),
                bytes: bytes)
        }
        let published = try unpacker.list { unpacker throws(BrokenPack) in
            let (source, day) = (try unpacker.optionalText(), try unpacker.optionalInt())
            let (words, loneCount, own) = (try unpacker.int(), try unpacker.int(), try unpacker.double())
            let shared = try unpacker.list { unpacker throws(BrokenPack) in (source: try unpacker.text(), words: try unpacker.int()) }
            return Published(
                source: source, day: day, words: words, own: own, shared: shared, loneCount: loneCount, lone: try unpacker.values(),
                value: try PageValue(from: &unpacker))
        }
        guard known.allSatisfy({ $0.told.allSatisfy(told.indices.contains) }),
            (known.map(\.articles) + local.map(\.articles)).joined().allSatisfy(published.indices.contains)
        else { throw BrokenPack() }
        self.init(known: known, local: local, told: told, published: published, contentLanguage: try unpacker.text())
    }
}

extension Unpacker {
    fileprivate mutating func numbers() throws(BrokenPack) -> [Int] { try list { unpacker throws(BrokenPack) in try unpacker.int() } }
}
