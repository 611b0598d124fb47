import Model

extension StateDay: Packable {
    func pack(into packer: inout Packer) { packer.add(text) }

    init(from unpacker: inout Unpacker) throws(BrokenPack) {
        guard let day = StateDay(text: try unpacker.text()) else { throw BrokenPack() }
        self = day
    }
}

extension Change: Packable {
    func pack(into packer: inout Packer) {
        packer.add(day)
        packer.add(isFirst)
        for count in [articles, events, differences, left, corrected, values] { packer.add(count) }
        packer.add(developments) { $0.add([$1.about, $1.from, $1.to]) }
    }

    init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            day: try StateDay(from: &unpacker), isFirst: try unpacker.flag(), articles: try unpacker.int(), events: try unpacker.int(),
            differences: try unpacker.int(), left: try unpacker.int(), corrected: try unpacker.int(), values: try unpacker.int(),
            developments: try unpacker.list { unpacker throws(BrokenPack) in
                let texts = try unpacker.texts()
                guard texts.count == 3 else { throw BrokenPack() }
                return Development(about: texts[0], from: texts[1], to: texts[2])
            })
    }
}

extension NewItem: Packable {
    func pack(into packer: inout Packer) {
        packer.add(day)
        packer.add([kind, label, href])
    }

    init(from unpacker: inout Unpacker) throws(BrokenPack) {
        day = try StateDay(from: &unpacker)
        let texts = try unpacker.texts()
        guard texts.count == 3 else { throw BrokenPack() }
        (kind, label, href) = (texts[0], texts[1], texts[2])
    }
}
