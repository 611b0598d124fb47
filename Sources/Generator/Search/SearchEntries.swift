import Model

/// What can be found in a dossier, and under which words.
struct SearchEntries: Sendable {
    /// The better a match, the earlier: a title tells more than a passage.
    enum Kind: Int, CaseIterable, Sendable {
        case dossier, article, actor, source, claim, passage
    }

    /// A page that entries lie on.
    struct Place: Sendable, Hashable {
        var path: String
        /// What the link says; empty where the entry's own text is the link.
        var heading: String
        var note: String
        var language: String
    }

    struct Entry: Sendable {
        var place: Int
        /// On the page; empty for the page itself.
        var anchor: String
        var text: String
    }

    let places: [Place]
    /// By kind.
    let entries: [[Entry]]
    /// For each word the entries that it stands in, by kind and index: sorted by word, as bytes, since those of all dossiers are in memory until
    /// the index is made.
    let words: [UInt8]

    struct Reference: Sendable, Hashable {
        var kind: UInt8
        var index: Int32
    }

    init(places: [Place], entries: [[Entry]], words: [UInt8]) {
        (self.places, self.entries, self.words) = (places, entries, words)
    }

    init(_ folder: DossierFolder) {
        var finder = Finder()
        finder.add(folder)
        self.init(finder)
    }

    private init(_ finder: Finder) {
        var packer = Packer()
        for (word, references) in finder.words.sorted(by: { $0.key < $1.key }) {
            packer.add(word)
            packer.add(references)
        }
        self.init(places: finder.places, entries: finder.entries, words: packer.bytes)
    }

    /// The pages that tell of all dossiers.
    init(_ actors: ActorsInSite, _ sources: SourcesInSite, _ t: MessageCatalog) {
        var finder = Finder()
        for link in AcrossPages.lists(t) { finder.add(.dossier, link.label, at: link.href, note: t(.acrossTitle)) }
        for known in actors.all {
            let spellings = distinct(known.dossiers.flatMap(\.known.spellings)).filter { $0 != known.actor.name }
            let note = "\(t(known.actor.kind.label)) · \(known.counts(t))"
            finder.add(.actor, known.actor.name, at: known.actor.file, note: note, alsoUnder: spellings)
        }
        for outlet in sources.all {
            finder.add(.source, outlet.name, at: "\(outlet.base).html", note: "\(t(.source)) · \(outlet.counts(t))")
        }
        self.init(finder)
    }

    /// Calls back with each word and its entries. O(words).
    func forEachWord(_ body: (String, [Reference]) -> Void) {
        var unpacker = Unpacker(words)
        // What is not as it was packed ends the list; the cache has a sum of it all.
        while !unpacker.isAtEnd, let word = try? unpacker.text(), let references: [Reference] = try? unpacker.values() {
            body(word, references)
        }
    }
}

extension SearchEntries {
    /// Looks through a dossier.
    private struct Finder {
        var places: [Place] = []
        var entries = [[Entry]](repeating: [], count: Kind.allCases.count)
        var words: [String: [Reference]] = [:]

        mutating func add(_ folder: DossierFolder) {
            let title = PageAbout.clipped(folder.title, to: Self.shownTitle)
            if !folder.isSingle {
                let note = [folder.t(.dossier), folder.t(.sourceCount, folder.sources.count), folder.dates].filter { !$0.isEmpty }
                let place = add(Place(path: folder.path("index.html"), heading: "", note: note.joined(separator: " · "), language: ""))
                add(.dossier, Entry(place: place, anchor: "", text: folder.title))
            }
            for index in folder.sources.indices { addArticle(index, in: folder, title) }
            for index in folder.dossier.actors.indices { addActor(index, in: folder, title) }
            if !folder.isSingle { addClaims(of: folder, title) }
        }

        private mutating func addArticle(_ index: Int, in folder: DossierFolder, _ title: String) {
            let source = folder.sources[index]
            let article = folder.dossier.readings[index].article
            let path = folder.path(source.file)
            let known = [article.publisher ?? "", source.published ?? ""]
            let tail = (known + (folder.isSingle ? [] : [title])).filter { !$0.isEmpty }.map(DisplayText.safe)
            let language = source.hasTitle ? source.language : ""
            let page = add(
                Place(
                    path: path, heading: "",
                    note: ([folder.t(.foundArticle, [.letter: source.mark.letter])] + tail).joined(separator: " · "), language: language))
            add(.article, Entry(place: page, anchor: "", text: source.title))
            let layout = folder.articles[index]
            let first = places.count
            for page in 0..<layout.paging.pages {
                _ = add(
                    Place(
                        path: folder.path(layout.paging.file(ofPage: page)), heading: DisplayText.safe(source.title),
                        note: tail.joined(separator: " · "), language: source.language))
            }
            for passage in article.passages where folder.texts[index] != .none {
                let text = article.text(of: passage.range)
                // The headline was found already.
                guard passage.kind != .title || text != article.title else { continue }
                add(.passage, Entry(place: first + layout.page(ofPassage: passage.id), anchor: passage.id, text: text))
            }
        }

        private mutating func addActor(_ index: Int, in folder: DossierFolder, _ title: String) {
            let actor = folder.dossier.actors[index]
            let others = actor.spellings.map(\.text).filter { $0 != actor.name }
            let also = others.isEmpty ? [] : [folder.t(.foundAlso, [.names: others.prefix(Self.shownSpellings).joined(separator: ", ")])]
            let note = ([folder.t(actor.kind.label), title] + also).map(DisplayText.safe).joined(separator: " · ")
            let href = folder.actorHref(index).split(separator: "#").map(String.init)
            let place = add(Place(path: folder.path(href[0]), heading: "", note: note, language: ""))
            add(.actor, Entry(place: place, anchor: href.count == 2 ? href[1] : "", text: actor.name), alsoUnder: others)
        }

        /// What two sources say. What one says alone, or another perhaps, is found as its passage.
        private mutating func addClaims(of folder: DossierFolder, _ title: String) {
            var placed: [Place: Int] = [:]
            for (index, claim) in folder.dossier.claims.enumerated() where claim.told.count > 1 {
                let language = Quotation.language(of: claim.lead, in: folder)
                let parts = folder.claimHref(index).split(separator: "#").map(String.init)
                guard parts.count == 2 else { continue }
                let page = Place(path: folder.path(parts[0]), heading: "", note: "\(folder.t(.whoSays)) · \(title)", language: language)
                let place = placed[page] ?? add(page)
                placed[page] = place
                add(.claim, Entry(place: place, anchor: parts[1], text: claim.lead.text))
            }
        }

        /// A page of all dossiers.
        mutating func add(_ kind: Kind, _ name: String, at file: String, note: String, alsoUnder others: [String] = []) {
            let place = add(
                Place(path: "\(AcrossPages.folder)/\(file)", heading: "", note: DisplayText.safe(note), language: ""))
            add(kind, Entry(place: place, anchor: "", text: name), alsoUnder: others)
        }

        private mutating func add(_ place: Place) -> Int {
            places.append(place)
            return places.count - 1
        }

        private mutating func add(_ kind: Kind, _ entry: Entry, alsoUnder others: [String] = []) {
            let reference = Reference(kind: UInt8(kind.rawValue), index: Int32(entries[kind.rawValue].count))
            for text in [entry.text] + others {
                SearchWords.forEach(in: text) { word in
                    if words[word]?.last != reference { words[word, default: []].append(reference) }
                }
            }
            var shown = entry
            shown.text = Self.shown(entry.text)
            entries[kind.rawValue].append(shown)
        }

        /// A passage may be a whole scraped page.
        private static func shown(_ text: String) -> String {
            let safe = DisplayText.safe(text)
            guard safe.utf8.count > longest else { return safe }
            return PageAbout.clipped(safe, to: longest)
        }

        private static let longest = 2_000
        /// Where it only says to which dossier something belongs.
        private static let shownTitle = 60
        private static let shownSpellings = 4
    }
}
