// Every stored property stands below; a test counts them.

extension Article: Packable {
    package func pack(into packer: inout Packer) {
        for text in [id, file, language, text] { packer.add(text) }
        for number in [line, record] { packer.add(number) }
        for text in [sha256, title, publisher, url, modified] { packer.add(text) }
        packer.add(authors)
        packer.add(published)
        packer.add(provenance) { packer, origin in
            packer.add(origin.field.rawValue)
            packer.add(origin.source)
        }
        packer.add(passages) { packer, passage in
            packer.add(passage.id)
            packer.add(passage.kind.rawValue)
            packer.add(passage.range)
            packer.add(passage.source.scalars)
            packer.add(passage.source.line)
        }
        packer.add(leftOut) { packer, line in
            packer.add(line.line)
            packer.add(line.text)
            packer.add(line.because)
        }
        packer.add(alsoAt) { packer, copy in
            packer.add(copy.id)
            packer.add(copy.file)
            packer.add(copy.kind.rawValue)
            packer.add(copy.line)
            packer.add(copy.record)
            packer.add(copy.url)
        }
        packer.add(versions)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(
            id: try unpacker.text(), file: try unpacker.text(), language: try unpacker.text(), text: try unpacker.text(), passages: [])
        (line, record) = (try unpacker.optionalInt(), try unpacker.optionalInt())
        (sha256, title, publisher) = (try unpacker.optionalText(), try unpacker.optionalText(), try unpacker.optionalText())
        (url, modified) = (try unpacker.optionalText(), try unpacker.optionalText())
        authors = try unpacker.texts()
        published = try PublicationDate(from: &unpacker)
        provenance = try unpacker.list { unpacker throws(BrokenPack) in Provenance(try unpacker.named(), source: try unpacker.text()) }
        let length = text.utf8.count
        passages = try unpacker.list { unpacker throws(BrokenPack) in
            let (id, kind): (String, Passage.Kind) = (try unpacker.text(), try unpacker.named())
            let (range, scalars) = (try unpacker.range(within: length), try unpacker.range(within: .max - 1))
            return Passage(id: id, range: range, kind: kind, source: SourceRange(scalars: scalars, line: try unpacker.int()))
        }
        leftOut = try unpacker.list { unpacker throws(BrokenPack) in
            let line = try unpacker.int()
            return LeftOutLine(text: try unpacker.text(), line: line, because: try unpacker.text())
        }
        alsoAt = try unpacker.list { unpacker throws(BrokenPack) in
            let (id, file, kind): (String, String, ArticleCopy.Kind) = (try unpacker.text(), try unpacker.text(), try unpacker.named())
            return ArticleCopy(
                id: id, file: file, line: try unpacker.optionalInt(), record: try unpacker.optionalInt(), url: try unpacker.optionalText(),
                kind: kind)
        }
        versions = try unpacker.values()
    }
}

extension PublicationDate: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(value)
        packer.add(basis.rawValue)
        packer.add(because)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        self.init(value: try unpacker.optionalText(), basis: try unpacker.named(), because: try unpacker.text())
    }
}
