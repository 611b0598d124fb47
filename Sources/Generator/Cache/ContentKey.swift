import Model

/// What something is made of, as a digest: what has the same key is made of the same and comes out the same.
public struct ContentKey: Sendable, Hashable {
    /// SHA-256, 32 bytes.
    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Of what is written one after another. O(bytes).
    init(_ write: (inout Packer) -> Void) {
        var packer = Packer()
        write(&packer)
        bytes = SHA256.digest(packer.bytes)
    }

    /// What the pages of every dossier are made of beside its articles: the program (anything that tells it from others), the templates, the
    /// site's settings and what the user settled.
    public init(program: String, templates: TemplateSet, settings: SiteSettings, corrections: Corrections) {
        self.init { packer in
            packer.add(program)
            for (name, source) in templates.sources.sorted(by: { $0.key < $1.key }) {
                packer.add([name, source.text])
            }
            packer.add([templates.messages.language, templates.messages.source])
            for text in [
                settings.title, settings.baseURL, settings.language, settings.description, settings.theme, settings.interface,
            ] { packer.add(text) }
            packer.add(corrections)
        }
    }

    /// What a dossier is made of before it is known which others it has to do with.
    public init(_ outline: DossierOutline, base: ContentKey) {
        self.init { packer in
            packer.add(base)
            packer.add([outline.id, outline.title])
            packer.add(outline.readings.map(\.article))
            packer.add(outline.placements)
            packer.add(outline.chapters) { packer, chapter in
                packer.add(chapter.title)
                packer.add(chapter.from.dayNumber)
                packer.add(chapter.to.dayNumber)
                packer.add(chapter.articles)
            }
        }
    }

    /// What a reading is made of: an article, and the program.
    public init(_ article: Article, program: String) {
        self.init { packer in
            packer.add(program)
            packer.add(article)
        }
    }

    /// What a whole site is made of, and what is said of it: that names its folder. `readings` are the keys of all its readings, in order;
    /// `history` is what was remembered before, or after: that makes no difference.
    public init(
        base: ContentKey, readings: [ContentKey], summaries: [UserSummary], notes: [Note], assets: [SiteFile], folder: String,
        history: [UInt8],
        asOf: String?, recordsHistory: Bool
    ) {
        self.init { packer in
            packer.add(base)
            packer.add(folder)
            packer.add(ContentKey(bytes: SHA256.digest(history)))
            packer.add(asOf)
            packer.add(recordsHistory)
            packer.add(readings)
            packer.add(summaries)
            packer.add(notes)
            for asset in assets {
                packer.add(asset.path)
                packer.add(ContentKey(bytes: SHA256.digest(asset.contents)))
            }
        }
    }
}

extension ContentKey: Packable {
    package func pack(into packer: inout Packer) { packer.add(bytes) }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let bytes = try unpacker.run()
        guard bytes.count == 32 else { throw BrokenPack() }
        self.init(bytes: Array(bytes))
    }
}

// Every stored property stands below and in `PackedArticle.swift`; a test counts them.

/// As it is printed: a likeness that changes in digits that nobody sees is the same.
extension Placement: Packing {
    package func pack(into packer: inout Packer) {
        packer.add(likeness.map(PlacementExport.rounded)) { $0.add($1) }
        packer.add(certainty.map(PlacementExport.rounded)) { $0.add($1) }
        packer.add(words)
        packer.add(isSettled)
        packer.add(nearest) { packer, nearest in
            packer.add(nearest.dossier)
            packer.add(PlacementExport.rounded(nearest.likeness))
            packer.add(PlacementExport.rounded(nearest.certainty))
            packer.add(nearest.words)
            packer.add(nearest.bar.rawValue)
            packer.add(nearest.odds.map(\.rawValue))
        }
    }
}

extension RelatedDossier: Packing {
    package func pack(into packer: inout Packer) {
        packer.add(dossier)
        packer.add(PlacementExport.rounded(likeness))
        packer.add(actors)
    }
}

extension UserSummary: Packing {
    package func pack(into packer: inout Packer) {
        packer.add([file, dossier, markdown])
        for text in [title, author, date] { packer.add(text) }
        packer.add(firstLine)
    }
}

extension Note: Packable {
    package func pack(into packer: inout Packer) {
        packer.add([file, source, text])
        packer.add(line)
        packer.add(start)
        for text in [article, quote?.exact, quote?.prefix, quote?.suffix, author, date] { packer.add(text) }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let texts = try unpacker.texts(3)
        self.init(file: texts[0], line: try unpacker.int(), source: texts[1], start: try unpacker.optionalInt(), text: texts[2])
        article = try unpacker.optionalText()
        let parts = [try unpacker.optionalText(), try unpacker.optionalText(), try unpacker.optionalText()]
        quote = parts[0].map { Quote(exact: $0, prefix: parts[1] ?? "", suffix: parts[2] ?? "") }
        (author, date) = (try unpacker.optionalText(), try unpacker.optionalText())
    }
}

extension Corrections: Packing {
    package func pack(into packer: inout Packer) {
        packer.add(actors) { packer, actor in
            packer.add(actor.file)
            Self.pack([actor.name] + actor.same, into: &packer)
            Self.pack(actor.not, into: &packer)
            packer.add(actor.kind?.rawValue)
            packer.add(actor.role)
            packer.add(actor.point) { packer, point in
                packer.add(point.latitude)
                packer.add(point.longitude)
            }
            packer.add(actor.isHidden)
        }
        packer.add(articles) { packer, article in
            packer.add([article.file, article.id])
            packer.add(article.line)
            packer.add(article.published) { $0.add($1) }
            for text in [article.title, article.publisher] { packer.add(text) }
            packer.add(article.authors != nil)
            packer.add(article.authors ?? [])
        }
        packer.add(dossiers) { packer, dossier in
            packer.add(dossier.file)
            packer.add(dossier.line)
            Self.pack(dossier.id.map { [$0] } ?? [], into: &packer)
            packer.add(dossier.title)
            Self.pack(dossier.articles, into: &packer)
            Self.pack(dossier.not, into: &packer)
            packer.add(dossier.note)
        }
        packer.add(things) { packer, thing in
            packer.add([thing.kind.rawValue, thing.file])
            packer.add(thing.line)
            Self.pack([thing.dossier, thing.id], into: &packer)
            packer.add(thing.isHidden)
            packer.add(thing.isChecked)
            for text in [thing.date?.edtf, thing.title, thing.note] { packer.add(text) }
            Self.pack(thing.says, into: &packer)
            Self.pack(thing.not, into: &packer)
        }
        packer.add(publishers) { packer, publisher in
            packer.add(publisher.file)
            packer.add(publisher.line)
            Self.pack(publisher.name.map { [$0] } ?? [], into: &packer)
            Self.pack(publisher.same, into: &packer)
            Self.pack(publisher.hosts, into: &packer)
            for text in [publisher.short, publisher.owner, publisher.country, publisher.lean, publisher.texts?.rawValue] {
                packer.add(text)
            }
            packer.add(publisher.colour)
        }
        packer.add(publishing.texts.rawValue)
        packer.add(publishing.isUnlisted)
        Self.pack(publishing.blackOut, into: &packer)
    }

    private static func pack(_ names: [ActorCorrection.Name], into packer: inout Packer) {
        packer.add(names) { packer, name in
            packer.add(name.text)
            packer.add(name.line)
        }
    }
}
