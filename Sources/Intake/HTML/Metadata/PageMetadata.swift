import Model

/// What is known of a page's article beside its text, each from the most trusted place that has it: what was known before, JSON-LD,
/// OpenGraph and `article:`, other `<meta>` and Dublin Core, `<time>`, what readers see, the address.
struct PageMetadata {
    private(set) var metadata: Metadata

    private let head: DocumentHead
    private let linked: LinkedData

    /// `visible` are short texts above the article or beside it, in order: bylines and dates are looked for there; `below`
    /// are those right below it.
    init(_ head: DocumentHead, _ linked: LinkedData, known: Metadata, address: String?, visible: [String], below: [String]) {
        self.head = head
        self.linked = linked
        metadata = known
        readAddress(PageAddressChoice(head, fetched: address))
        readLanguage()
        readPublisher()
        readTitle(visible)
        readAuthors(visible)
        readDates(visible, below)
    }

    private mutating func readAddress(_ own: PageAddressChoice) {
        guard metadata.url == nil else { return }
        let choice = own.address.map { ($0, own.source) } ?? linkedAddress
        guard let (address, source) = choice else { return }
        metadata.url = address
        metadata.sources[.url] = source
    }

    private var linkedAddress: (String, String)? {
        for key in ["url", "mainEntityOfPage"] {
            guard let value = linked.article?[key], let address = value.text ?? value["@id"]?.text, address.hasPrefix("http") else {
                continue
            }
            return (address, "JSON-LD \(key)")
        }
        return nil
    }

    private mutating func readLanguage() {
        guard metadata.sources[.language] == nil else { return }
        let places: [(String?, String)] = [
            (linked.text("inLanguage"), "JSON-LD inLanguage"), (head.language, "html lang"), (head.meta("og:locale"), "meta og:locale"),
            (head.meta("content-language"), "meta content-language"), (head.meta("dc.language"), "meta dc.language"),
        ]
        for (value, source) in places {
            guard let value, let tag = Self.languageTag(value) else { continue }
            metadata.language = tag
            metadata.sources[.language] = source
            return
        }
    }

    /// A tag of BCP 47: "en_US" is "en-US". Nil for anything else.
    private static func languageTag(_ value: String) -> String? {
        let first = value.split(separator: ",").first.map(String.init) ?? value
        let parts = first.split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 4,
            parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) } }),
            language.utf8.allSatisfy(ASCII.isLetter)
        else { return nil }
        return ([language.lowercased()] + parts.dropFirst()).joined(separator: "-")
    }

    private mutating func readPublisher() {
        guard metadata.publisher == nil else { return }
        var name = SiteName(title: head.title, headlines: headlines, address: metadata.url)
        name.add(linked.text("publisher"), "JSON-LD publisher", trust: 4)
        name.add(head.meta("og:site_name"), "meta og:site_name", trust: 4)
        for site in linked.siteNames.prefix(Self.mostSiteNames) { name.add(site, "JSON-LD name of the site", trust: 1) }
        name.add(head.meta("dc.publisher") ?? head.meta("dcterms.publisher"), "meta dc.publisher", trust: 2)
        name.add(head.meta("application-name"), "meta application-name", trust: 2)
        name.add(head.meta("apple-mobile-web-app-title"), "meta apple-mobile-web-app-title", trust: 1)
        name.add(head.meta("publisher"), "meta publisher", trust: 2)
        name.add(head.meta("copyright"), "meta copyright", trust: 1)
        guard let best = name.best() else { return }
        metadata.publisher = best.name
        metadata.sources[.publisher] = best.source
    }

    /// What the page calls its article. Some sites have their own name in an h1.
    private var headlines: [String] {
        let stated = [linked.text("headline"), head.meta("og:title")].compactMap { $0 }
        return stated.isEmpty ? head.headings.filter { $0.level == 1 }.map(\.text) : stated
    }

    private static let mostSiteNames = 10

    private mutating func readTitle(_ visible: [String]) {
        guard metadata.title == nil else { return }
        let choice = HeadlineChoice(head, linked: linked, publisher: metadata.publisher, visible: visible)
        guard let best = choice.best else { return }
        metadata.title = best.text
        metadata.sources[.title] = best.source
    }

    private mutating func readAuthors(_ visible: [String]) {
        guard metadata.authors.isEmpty else { return }
        let publisher = metadata.publisher
        func names(_ line: String) -> [String] { AuthorNames.names(in: line, publisher: publisher) }
        var choices: [(names: [String], source: String)] = []
        choices.append((unique(linked.authors.flatMap(names)), "JSON-LD author"))
        for key in Self.authorKeys {
            let values = head.metas.filter { $0.key == key }.map(\.value)
            choices.append((unique(values.flatMap(names)), "meta \(key)"))
        }
        for source in ["rel=\"author\"", "itemprop=\"author\"", "element of class author"] {
            // A link in small letters in a box about the author is a subject.
            let named = head.credits.filter { credit in
                credit.source == source && !names(credit.text).isEmpty
                    && !(names(credit.text).allSatisfy { $0 == $0.lowercased() } && credit.source == "element of class author")
            }
            // The innermost element says it best, and those beside the first one too; further ones are other stories'.
            let inner = named.filter { credit in !named.contains { $0.around.contains(credit.element) } }
            let group = inner.filter { $0.around.first == inner.first?.around.first }
            choices.append((unique(group.flatMap { names($0.text) }), source))
        }
        let printed = visible.lazy.filter { Self.isByline($0) }.map(names).first { !$0.isEmpty } ?? []
        choices.append((printed, "visible byline"))
        // Who writes a site alone gives it their name.
        choices.append(
            (ownSite(linked.authors + Self.authorKeys.flatMap { key in head.metas.filter { $0.key == key }.map(\.value) }), "stated author")
        )
        guard var best = choices.first(where: { !$0.names.isEmpty }) else { return }
        // The account that put the article up is stated, and who wrote it printed.
        if best.source != "visible byline", let printed = Self.signed(visible).map(names), (1...Self.mostSigned).contains(printed.count) {
            let known = Set(choices.filter { $0.source != "visible byline" }.flatMap(\.names).map(PlainWords.key))
            if printed.allSatisfy({ !known.contains(PlainWords.key($0)) && $0.contains(" ") }) { best = (printed, "visible byline") }
        }
        // The byline names everybody; metadata often the first author alone.
        let keys = Set(best.names.map(PlainWords.key))
        for longer in choices where longer.names.count > best.names.count && longer.source == "visible byline" {
            if keys.isSubset(of: longer.names.map(PlainWords.key)) { best = longer }
        }
        metadata.authors = best.names
        metadata.sources[.authors] = best.source
    }

    /// The one stated author who has the name of the site, or whose name the site's begins with, and no word of an organisation.
    private func ownSite(_ stated: [String]) -> [String] {
        let names = unique(stated.flatMap { AuthorNames.names(in: $0, publisher: metadata.publisher, mayBePublisher: true) })
        guard names.count == 1, !PlainWords.words(names[0]).isEmpty else { return [] }
        let words = names[0].lowercased().split(separator: " ").map(String.init)
        return (1...3).contains(words.count) && !words.contains(where: Self.organisationWords.contains) ? names : []
    }

    private static let organisationWords = Set(EmbeddedFiles.entries("html/organisation-words.txt"))

    /// The one line that begins with a word for "by", where there is one only.
    private static func signed(_ visible: [String]) -> String? {
        let lines = visible.filter { line in
            guard line.utf8.count <= longestSigned else { return false }
            return line.lowercased().split { " :".contains($0) }.first.map { AuthorNames.isStart($0) } ?? false
        }
        let different = Set(lines.map(PlainWords.key))
        return different.count == 1 ? lines.first : nil
    }

    /// In bytes.
    private static let longestSigned = 60
    private static let mostSigned = 3

    private static let authorKeys = EmbeddedFiles.entries("html/author-keys.txt")
    private static let dateKeys = EmbeddedFiles.entries("html/date-keys.txt")
    private static let modificationKeys = EmbeddedFiles.entries("html/modification-keys.txt")

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<UInt64> = []
        return names.filter { seen.insert(PlainWords.key($0)).inserted }
    }

    /// True for a short line that begins as a byline.
    private static func isByline(_ line: String) -> Bool {
        guard line.utf8.count <= 160 else { return false }
        let words = line.lowercased().split { " :,".contains($0) }.prefix(5)
        return words.contains { AuthorNames.isStart($0) }
    }

    private mutating func readDates(_ visible: [String], _ below: [String]) {
        if metadata.published.value == nil, let (value, source) = publication(visible, below) {
            metadata.published = PublicationDate(value: value, basis: .stated, because: "the page states it: \(source)")
            metadata.sources[.published] = source
        }
        if metadata.modified == nil, let (value, source) = modification(visible), value != metadata.published.value {
            metadata.modified = value
            metadata.sources[.modified] = source
        }
    }

    private func publication(_ visible: [String], _ below: [String]) -> (String, String)? {
        if let (value, source) = statedPublication {
            if let printed = PrintedDate(visible, date: date).before(value) { return (printed, "visible date") }
            return (value, source)
        }
        let times = head.times.filter { !$0.isModification }
        if let value = times.lazy.filter(\.isPublication).compactMap({ date($0.value) }).first {
            return (value, "time of publication on the page")
        }
        // The first of many `<time>`s may be another story's.
        if let value = times.lazy.compactMap({ date($0.value) }).first, visible.isEmpty || times.count <= 2 {
            return (value, "time on the page")
        }
        if let value = Self.likeliest(visible).lazy.compactMap(shown).first { return (value, "visible date") }
        if let value = PrintedDate(below, date: date).iso { return (value, "visible date") }
        if let value = times.lazy.compactMap({ date($0.value) }).first { return (value, "time on the page") }
        return metadata.url.flatMap(AddressDate.iso).map { ($0, "address of the page") }
    }

    /// What the page tells programs.
    private var statedPublication: (String, String)? {
        for key in ["datePublished", "dateCreated", "uploadDate"] {
            if let value = linked.text(key).flatMap(date) { return (value, "JSON-LD \(key)") }
        }
        for key in Self.dateKeys {
            for meta in head.metas where meta.key == key {
                if let value = date(meta.value) { return (value, "meta \(key)") }
            }
        }
        return nil
    }

    /// A date in the order of day and month that the language of the page has.
    private func date(_ words: String) -> String? { PageDate.iso(words, isDayFirst: isDayFirst) }

    private var isDayFirst: Bool? { metadata.sources[.language] == nil ? nil : PageDate.isDayFirst(in: metadata.language) }

    /// The date in a line that readers see; of one that says when the page was changed, only that of its publication.
    private func shown(_ line: String) -> String? {
        if let posting = PostingLine(line, isDayFirst: isDayFirst) { posting.published } else { date(line) }
    }

    /// Bylines and lines of few words first: a date in a longer one may be what it speaks of.
    private static func likeliest(_ visible: [String]) -> [String] {
        let short = visible.filter { isByline($0) || PlainWords.words($0).count <= fewWords }
        return short + visible.filter { !short.contains($0) }
    }

    private static let fewWords = 10

    private func modification(_ visible: [String]) -> (String, String)? {
        if let value = linked.text("dateModified").flatMap(date) { return (value, "JSON-LD dateModified") }
        for key in Self.modificationKeys {
            for meta in head.metas where meta.key == key {
                if let value = date(meta.value) { return (value, "meta \(key)") }
            }
        }
        if let value = head.times.lazy.filter(\.isModification).compactMap({ date($0.value) }).first {
            return (value, "time of change on the page")
        }
        return visible.lazy.compactMap { PostingLine($0, isDayFirst: isDayFirst)?.modified }.first.map { ($0, Provenance.postingLine) }
    }
}
