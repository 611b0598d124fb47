import Model

/// The ledger of an actor's spellings: which source writes it how, how often, and why each spelling is counted here.
enum ActorLedger {
    static let shape = PageShape.record(
        texts: [.columns],
        [
            .spellings: .list(
                .record(
                    texts: [.text, .because], flags: [.isSuspect],
                    [.cells: .list(.record(texts: [.restLabel], [.users: .list(user), .rest: .list(user)]))]))
        ]
    )

    private static let user = PageShape.record(texts: [.letter, .tone, .href, .count])

    /// A column a source as long as there are few; else one cell with all of them.
    static func value(_ actor: Actor, _ mentions: ActorMentions, in folder: DossierFolder) -> PageValue {
        let users = actor.spellings.map(folder.articles)
        let sources = Set(users.joined()).sorted()
        let isTable = sources.count <= mostColumns
        // The mentions of a source may stand on a later page.
        let files = mentions.files
        let rows = zip(actor.spellings, users).map { spelling, users in
            let cells: [[Int]] = isTable ? sources.map { users.contains($0) ? [$0] : [] } : [users]
            return PageValue.record([
                .text: .words(spelling.text), .because: .words(because(spelling, users.count, folder.t)),
                .isSuspect: .flag(spelling.isSuspect),
                .cells: .list(
                    cells.map { cell in
                        let users = cell.prefix(mostUsers).map { source in
                            let file = files[source] == mentions.paging.file(ofPage: 0) ? "" : files[source] ?? ""
                            let article = folder.dossier.readings[source].article.id
                            return user(source, spelling.articles[article, default: 0], file, in: folder)
                        }
                        let shown = users.count <= usersInSight + 1 ? users.count : usersInSight
                        return .record([
                            .users: .list(Array(users.prefix(shown))), .rest: .list(Array(users.dropFirst(shown))),
                            .restLabel: .text(users.count > shown ? folder.t(.andOthers, users.count - shown) : ""),
                        ])
                    }),
            ])
        }
        return .record([.columns: .number(isTable ? max(1, sources.count) : 1), .spellings: .list(rows)])
    }

    private static func because(_ spelling: Spelling, _ users: Int, _ t: MessageCatalog) -> String {
        let because = t.reason(spelling.because)
        return users > mostUsers ? t(.spellingFirstSources, mostUsers, [.because: because, .total: t.number(users)]) : because
    }

    private static func user(_ source: Int, _ count: Int, _ file: String, in folder: DossierFolder) -> PageValue {
        let mark = folder.sources[source].mark
        return .record([
            .letter: .text(mark.letter), .tone: .text(mark.tone), .href: .text("\(file)#in-\(mark.letter)"), .count: .number(count),
        ])
    }

    /// More columns leave no room for the reasons.
    private static let mostColumns = 10
    private static let usersInSight = 24
    /// The file of the ledger has them all.
    private static let mostUsers = 120
}
