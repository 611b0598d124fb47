import Model

/// What each source of a dossier has and lacks, and on which page it stands.
struct SourceAccounts: Sendable {
    let all: [SourceAccount]
    let paging: Paging

    private static let sourcesOfPage = 60
    /// About what a source takes beside its account.
    private static let aroundSource = 1_500

    /// None as yet.
    init() {
        all = []
        paging = Paging(base: "sources", bytes: [])
    }

    /// O(claims × articles).
    init(_ folder: DossierFolder) {
        all = SourceAccount.all(folder)
        let bytes = all.map { Self.aroundSource + SourceAccountItem.bytes($0, in: folder) }
        paging = Paging(base: "sources", bytes: bytes, most: Self.sourcesOfPage)
    }
}

/// What one source has and nothing like it was found elsewhere, and what most others have and nothing like it was found in it.
struct SourceAccount: Sendable {
    /// Indices of claims in their order.
    let only: [Int]
    let missing: [Int]

    /// Fewer origins than this, beside its own, are no majority.
    private static let fewestOrigins = 2

    /// The accounts of all sources, in order. O(claims × articles).
    static func all(_ folder: DossierFolder) -> [SourceAccount] {
        let layout = folder.layout
        var only = [[Int]](repeating: [], count: folder.sources.count)
        var missing = only
        for claim in layout.claims {
            let cells = folder.dossier.claims[claim].cells
            let speaking = folder.dossier.claims[claim].saying.compactMap { folder.index(ofArticle: $0.article) }
            if layout.sections[claim] == .one, let source = speaking.first { only[source].append(claim) }
            let origins = Set(speaking.map { layout.originOf[$0] })
            guard origins.count >= fewestOrigins, origins.count * 2 > layout.origins - 1 else { continue }
            let known = Set(cells.map(\.article))
            for (article, reading) in folder.dossier.readings.enumerated()
            where !reading.isUnread && !origins.contains(layout.originOf[article]) && !known.contains(reading.article.id)
                && !folder.silences.isRelated(claim: claim, article: article)
            {
                missing[article].append(claim)
            }
        }
        return zip(only, missing).map { SourceAccount(only: $0, missing: $1) }
    }
}

/// A source's account on its page.
enum SourceAccountItem {
    static let shape = PageShape.record(
        texts: [.own, .onlyCount, .missingCount, .moreOnly, .moreMissing, .name, .excusedCount, .moreExcused],
        flags: [.hasOnly, .hasMissing, .hasExcused],
        [
            .only: .list(Quotation.shape),
            .missing: .list(missing), .excused: .list(missing),
            .beside: .list(MarkLink.shape),
        ])

    private static let missing = PageShape.record(texts: [.href, .because], [.lead: Quotation.shape, .marks: MarkRow.shape])

    static func value(_ index: Int, _ account: SourceAccount, in folder: DossierFolder) -> PageValue {
        let claims = folder.dossier.claims
        let leftOut = account.missing.filter { folder.silences.reason(claim: $0, article: index) == .leavesOut }
        let excused = account.missing.filter { folder.silences.reason(claim: $0, article: index) != .leavesOut }
        func rows(_ missing: [Int], most: Int) -> PageValue {
            .list(
                missing.prefix(most).map { claim in
                    let others = claims[claim].saying.map(\.citation).filter { $0.article != claims[claim].lead.article }
                    return .record([
                        .href: .text(folder.claimHref(claim)), .lead: Quotation.value(claims[claim].lead, in: folder),
                        .marks: MarkRow.value(others, in: folder), .because: .words(folder.silenceWords(claim: claim, article: index)),
                    ])
                })
        }
        let most = folder.sources.count <= fewSources ? mostShown : mostOfMany
        return .record([
            .own: .text(folder.ownShare(index).map { folder.t(.ownWords, [.share: folder.t.percent($0)]) } ?? ""),
            .name: .words(folder.sources[index].label), .onlyCount: .number(account.only.count),
            .missingCount: .number(leftOut.count), .hasOnly: .flag(!account.only.isEmpty),
            .hasMissing: .flag(!leftOut.isEmpty), .moreOnly: .text(more(account.only.count, than: most, folder.t)),
            .moreMissing: .text(more(leftOut.count, than: most, folder.t)),
            .excusedCount: .number(excused.count), .hasExcused: .flag(!excused.isEmpty),
            .moreExcused: .text(more(excused.count, than: most, folder.t)),
            .only: .list(account.only.prefix(most).map { Quotation.value(claims[$0].lead, in: folder) }),
            .missing: rows(leftOut, most: most), .excused: rows(excused, most: most),
            .beside: .list(folder.besideMarks(index)),
        ])
    }

    /// About what an account takes on its page.
    static func bytes(_ account: SourceAccount, in folder: DossierFolder) -> Int {
        let claims = folder.dossier.claims
        let most = folder.sources.count <= fewSources ? mostShown : mostOfMany
        let only = account.only.prefix(most).reduce(0) { $0 + aroundClaim + claims[$1].lead.text.utf8.count }
        // Two lists, of which each may be as long.
        return account.missing.prefix(2 * most).reduce(only) { sum, claim in
            sum + aroundClaim + claims[claim].lead.text.utf8.count + aroundMark * min(MarkRow.most, claims[claim].told.count)
        }
    }

    private static let aroundClaim = 520
    private static let aroundMark = 160

    private static func more(_ count: Int, than shown: Int, _ t: MessageCatalog) -> String {
        count > shown ? t(.andMoreInTable, count - shown) : ""
    }

    /// The table of claims has them all.
    private static let mostShown = 12
    /// The same where there are more than a few sources.
    private static let mostOfMany = 5
    private static let fewSources = 12
}
