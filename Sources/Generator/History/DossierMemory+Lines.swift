extension DossierMemory {
    /// Its lines in the history file, in no order that matters.
    var lines: [String] {
        var lines: [HistoryLine] = []
        func add(_ kind: String, _ write: (inout HistoryLine) -> Void) {
            var line = HistoryLine([kind])
            line.add(id)
            write(&line)
            lines.append(line)
        }
        add("dossier") {
            $0.add(folder)
            $0.add(since)
            $0.add(gone)
        }
        for article in articles {
            add("article") {
                $0.add(article.id)
                $0.add(SourceMark(index: article.mark).letter)
                $0.add(article.file)
                $0.add(article.since)
                $0.add(article.gone)
                guard article.look != nil || !article.digests.isEmpty else { return }
                $0.add(article.look.map { String($0) } ?? "-")
                guard !article.digests.isEmpty else { return }
                $0.add(article.corrected)
                $0.add(MemberText.text(article.digests))
            }
        }
        for kind in ThingKind.allCases {
            for thing in self[kind] {
                add(kind.rawValue) {
                    $0.add(thing.id)
                    $0.add(thing.given == thing.id ? "" : thing.given)
                    $0.add(thing.since)
                    $0.add(thing.gone)
                    $0.add(thing.pages.map { String($0 + 1) }.joined(separator: ","))
                    $0.add(MemberText.text(thing.members))
                    if let lead = thing.lead { $0.add(MemberText.text([lead])) }
                }
            }
        }
        for page in pages { add("page") { $0.add(page) } }
        for change in changes {
            add("change") {
                $0.add(change.day)
                for count in change.counts { $0.add(count) }
            }
            for value in change.developments {
                add("value") {
                    $0.add(change.day)
                    for text in [value.about, value.from, value.to] { $0.add(text) }
                }
            }
        }
        return lines.map(\.text)
    }

    /// Takes what another line, or another file that was joined with this one, says of the same dossier.
    mutating func join(_ other: DossierMemory) {
        since = min(since, other.since)
        gone = Self.later(gone, other.gone)
        articles += other.articles
        for (kind, things) in other.things { self[kind] += things }
        pages += other.pages
        changes += other.changes
    }

    /// Nil, which is "still there", is the latest of all.
    static func later(_ one: StateDay?, _ other: StateDay?) -> StateDay? { one.flatMap { one in other.map { max(one, $0) } } }

    /// Sorts everything and joins what stands there twice. Of two articles with one letter, as two branches give it, the later gets the next that
    /// is free and is given back; of two with one page the later is forgotten.
    mutating func tidy() -> (relettered: [RememberedArticle], forgotten: [RememberedArticle]) {
        var articlesByID: [String: RememberedArticle] = [:]
        for article in articles.sorted(by: { ($0.mark, $0.file) < ($1.mark, $1.file) }) {
            guard var known = articlesByID[article.id] else {
                articlesByID[article.id] = article
                continue
            }
            known.since = min(known.since, article.since)
            known.gone = Self.later(known.gone, article.gone)
            known.look = known.look ?? article.look
            // Of two texts that branches have, that of the later correction.
            if known.digests.isEmpty || (article.corrected ?? .undated) > (known.corrected ?? .undated) {
                (known.corrected, known.digests) = (article.corrected, article.digests)
            }
            articlesByID[article.id] = known
        }
        var marks: Set<Int> = []
        var files: Set<String> = []
        var (relettered, forgotten): ([RememberedArticle], [RememberedArticle]) = ([], [])
        var next = (articlesByID.values.map(\.mark).max() ?? -1) + 1
        articles = articlesByID.values.sorted { ($0.since, $0.mark, $0.id) < ($1.since, $1.mark, $1.id) }.compactMap { article in
            guard files.insert(article.file).inserted else {
                forgotten.append(article)
                return nil
            }
            guard !marks.insert(article.mark).inserted else { return article }
            relettered.append(article)
            var article = article
            article.mark = next
            next += 1
            return article
        }
        articles.sort { $0.mark < $1.mark }
        for kind in ThingKind.allCases {
            var byID: [String: RememberedThing] = [:]
            for thing in self[kind] {
                guard var known = byID[thing.id] else {
                    byID[thing.id] = thing
                    continue
                }
                known.since = min(known.since, thing.since)
                known.gone = Self.later(known.gone, thing.gone)
                known.given = min(known.given, thing.given)
                known.pages = Set(known.pages + thing.pages).sorted()
                known.members = Set(known.members + thing.members).sorted()
                known.lead = [known.lead, thing.lead].compactMap(\.self).min()
                byID[thing.id] = known
            }
            self[kind] = byID.values.sorted { $0.id < $1.id }
        }
        pages = Set(pages).sorted()
        var changeOfDay: [StateDay: Change] = [:]
        for change in changes where changeOfDay[change.day].map({ $0.articles < change.articles }) ?? true {
            changeOfDay[change.day] = change
        }
        changes = changeOfDay.values.sorted { $0.day < $1.day }
        return (relettered, forgotten)
    }
}

extension Change {
    /// `articles=2 events=3`.
    fileprivate var counts: [String] {
        Self.names.compactMap { name, count in self[keyPath: count] > 0 ? "\(name)=\(self[keyPath: count])" : nil }
            + (isFirst ? ["first"] : [])
    }

    /// Reads what `counts` gives; nil for anything else.
    init?(day: StateDay, counts: [String]) {
        self.init(day: day)
        for word in counts {
            let parts = word.split(separator: "=", maxSplits: 1)
            if word == "first" {
                isFirst = true
            } else if parts.count == 2, let (_, path) = Self.names.first(where: { $0.0 == parts[0] }), let count = Int(parts[1]), count > 0
            {
                self[keyPath: path] = count
            } else {
                return nil
            }
        }
    }

    private static var names: [(String, WritableKeyPath<Change, Int>)] {
        [
            ("articles", \.articles), ("corrected", \.corrected), ("differences", \.differences), ("events", \.events), ("left", \.left),
            ("values", \.values),
        ]
    }
}
