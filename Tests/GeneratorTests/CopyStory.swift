import Model

@testable import Generator

/// An invented story of which one source copied another and changed it on the way; a third wrote by itself.
enum CopyStory {
    static let dawn = PageFixture.article(
        id: "dawn", title: "Dam at Orla cracks",
        published: PublicationDate(value: "2029-03-01", basis: .stated, because: "the input says so"),
        passages: [
            (.paragraph, "The dam at Orla holds 300 million litres, engineer Pia Holm said on Monday. It will be repaired."),
            (.paragraph, "At least 12 people were hurt. Cows fled."),
        ])
    static let dusk = PageFixture.article(
        id: "=dusk", title: "Orla, again", published: PublicationDate(value: "2029-03-02", basis: .inferred, because: "so"),
        passages: [
            (.paragraph, "Nobody knows why."),
            (.paragraph, "The dam at Orla holds 450 million litres, engineer Pia Holme said on Monday. It will not be repaired soon."),
            (.paragraph, "Some 15 people were hurt."),
        ])
    static let noon = PageFixture.article(
        id: "noon", title: nil, published: PublicationDate(value: "2029-03-03", basis: .stated, because: "the input says so"),
        passages: [(.paragraph, "By now 19 people were hurt at Orla. The army came.")])

    static let holds = PageFixture.cite(
        dawn, "The dam at Orla holds 300 million litres, engineer Pia Holm said on Monday. It will be repaired.")
    static let holdsMore = PageFixture.cite(
        dusk, "The dam at Orla holds 450 million litres, engineer Pia Holme said on Monday. It will not be repaired soon.")

    static func edit(_ kind: TextEdit.Kind, _ before: String, _ after: String) -> TextEdit {
        TextEdit(kind: kind, a: place(before, in: holds, dawn), b: place(after, in: holdsMore, dusk))
    }

    /// Where words stand; `|` before a word is the empty place before it.
    private static func place(_ words: String, in citation: Citation, _ article: Article) -> TextRange {
        let range = PageFixture.cite(article, words.hasPrefix("|") ? String(words.dropFirst()) : words).range
        return words.hasPrefix("|") ? range.lowerBound..<range.lowerBound : range
    }

    static let dossier: Dossier = {
        let (twelve, fifteen, nineteen) = (
            PageFixture.cite(dawn, "At least 12 people were hurt."), PageFixture.cite(dusk, "Some 15 people were hurt."),
            PageFixture.cite(noon, "By now 19 people were hurt at Orla.")
        )
        let cows = PageFixture.cite(dawn, "Cows fled.")
        let sentence = (
            PageFixture.cite(dawn, "The dam at Orla holds 300 million litres, engineer Pia Holm said on Monday."),
            PageFixture.cite(dusk, "The dam at Orla holds 450 million litres, engineer Pia Holme said on Monday.")
        )
        return Dossier(
            id: "orla", title: "Dam at Orla", from: CalendarDate(year: 2029, month: 3, day: 1),
            to: CalendarDate(year: 2029, month: 3, day: 3),
            readings: [dawn, dusk, noon].map(PageFixture.reading),
            actors: [
                Actor(
                    id: "pia-holm", name: "Pia Holm", kind: .person, roles: [],
                    spellings: [Spelling(text: "Pia Holm", articles: [dawn.id: 1], because: "the only spelling")],
                    mentions: [PageFixture.cite(dawn, "Pia Holm")])
            ],
            events: [],
            claims: [
                Claim(
                    id: "c1", lead: twelve, disagreement: "d2",
                    cells: [
                        ClaimCell(article: dawn.id, state: .says, citation: twelve, value: "12 people"),
                        ClaimCell(article: dusk.id, state: .differs, citation: fifteen, value: "15 people"),
                        ClaimCell(article: noon.id, state: .differs, citation: nineteen, value: "19 people"),
                    ]),
                Claim(
                    id: "c2", lead: sentence.0, speaker: "pia-holm", disagreement: "d1",
                    cells: [
                        ClaimCell(article: dawn.id, state: .says, citation: sentence.0, value: "300 million litres"),
                        ClaimCell(article: dusk.id, state: .differs, citation: sentence.1, value: "450 million litres"),
                    ]),
                Claim(id: "c3", lead: cows, cells: [ClaimCell(article: dawn.id, state: .says, citation: cows)]),
            ],
            disagreements: [
                Disagreement(
                    id: "d1", kind: .quantity, about: "litres",
                    values: [
                        DisputedValue(value: "300 million litres", says: [sentence.0]),
                        DisputedValue(value: "450 million litres", says: [sentence.1]),
                    ]),
                Disagreement(
                    id: "d2", kind: .quantity, course: .develops, about: "people hurt",
                    values: [
                        DisputedValue(value: "19 people", says: [nineteen]), DisputedValue(value: "12 people", says: [twelve]),
                        DisputedValue(value: "15 people", says: [fifteen]),
                    ]),
            ],
            sharedText: [
                SharedText(
                    a: holds, b: holdsMore, words: 15, share: 0.88,
                    edits: [
                        edit(.number, "300", "450"), edit(.name, "Holm", "Holme"), edit(.modality, "|be repaired", "not"),
                        edit(.wording, "|. It", "soon"),
                    ])
            ],
            origins: [Origin(articles: [dawn.id, dusk.id]), Origin(articles: [noon.id])], ownShares: [0.3, 0.25, 1], summary: [],
            because: "They share rare words."
        )
    }()

    /// A dossier of as many articles as wanted, each with a claim of its own, all with one in common, neighbours with one more.
    static func large(_ count: Int) -> Dossier {
        let articles = (0..<count).map { number in
            PageFixture.article(
                id: "s\(number)", title: "Story \(number)",
                passages: [(.paragraph, "All agree on this. Number \(number) is alone. Two share pair \(number / 2).")])
        }
        func claim(_ id: String, _ words: (Int) -> String, _ speakers: [Int]) -> Claim {
            Claim(
                id: id, lead: PageFixture.cite(articles[speakers[0]], words(speakers[0])),
                cells: speakers.map { index in
                    ClaimCell(article: articles[index].id, state: .says, citation: PageFixture.cite(articles[index], words(index)))
                })
        }
        let all = Array(articles.indices)
        var claims = [claim("all", { _ in "All agree on this." }, all)]
        claims += all.map { number in claim("n\(number)", { _ in "Number \(number) is alone." }, [number]) }
        claims += stride(from: 0, to: count - 1, by: 2).map { first in
            claim("p\(first)", { _ in "Two share pair \(first / 2)." }, [first, first + 1])
        }
        return Dossier(
            id: "large", title: "Large", from: nil, to: nil, readings: articles.map(PageFixture.reading), actors: [], events: [],
            claims: claims, disagreements: [], sharedText: [], origins: articles.map { Origin(articles: [$0.id]) },
            ownShares: articles.map { _ in 1 }, summary: [], because: "So")
    }
}
