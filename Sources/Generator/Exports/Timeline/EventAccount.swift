import Foundation
import Model

/// An event with all that an export says of it in words.
struct EventAccount: Sendable {
    let event: Event
    let t: MessageCatalog
    /// Stable, readable, unique in its dossier, and safe in any file: the anchor on the timeline page.
    let identifier: String
    /// The time in words.
    let when: String
    /// "told as past", "announced", "announced, then told as past", "denied", "called off".
    let status: String
    /// The sentence that tells it best.
    let sentence: String
    /// What happened in few words.
    let caption: String
    /// The articles that tell it, each once: "Bridge shut (The Ferry Times)".
    let sources: [String]
    /// How the leading sentence dates it.
    let dating: Dating?
    /// How each sentence dates it: its source, then phrase, meaning, anchor and reason.
    let datings: [String]
    /// The passage of the leading sentence, from the dossier's folder.
    let passage: String
    /// Its place on the timeline, from the dossier's folder.
    let page: String

    init(_ index: Int, in folder: DossierFolder, _ t: MessageCatalog) {
        self.t = t
        let event = folder.dossier.events[index]
        self.event = event
        identifier = folder.eventAnchors[index]
        when = EventItem.words(event, t)
        status = t(event.status.message)
        sentence = DisplayText.safe(event.lead.text)
        caption = DisplayText.safe(EventItem.caption(event, in: folder))
        let mentions = event.mentions
        sources = distinct(([event.lead] + mentions.map(\.sentence)).map(\.article)).map { Self.source($0, folder) }
        dating = (mentions.first { $0.sentence == event.lead } ?? mentions.first).map { Dating($0, in: folder, t) }
        datings = mentions.map {
            DisplayText.safe(
                t(.sourceLine, [.source: Self.source($0.sentence.article, folder), .dating: Dating($0, in: folder, t).sentence]))
        }
        passage = folder.passageHref(event.lead)
        page = folder.eventHref(index)
    }

    /// The sentence in one line, cut at a word when it is long.
    var headline: String { DisplayText.start(of: sentence, characters: Self.longestHeadline) }

    /// The caption as the title of a slide: whole where it is not too long, else up to a semicolon, for a clause that ends there stands alone, else up to a word.
    var shortHeadline: String {
        let whole = DisplayText.start(of: caption, characters: caption.count)
        guard whole.count > Self.longestShortHeadline else { return whole }
        let room = whole.prefix(Self.longestShortHeadline)
        guard let cut = room.lastIndex(of: ";"), room[..<cut].count >= Self.shortestPart else {
            return DisplayText.start(of: whole, characters: Self.longestShortHeadline)
        }
        return DisplayText.safe(room[..<cut].trimmingCharacters(in: .whitespaces))
    }

    private static func source(_ id: String, _ folder: DossierFolder) -> String {
        guard let index = folder.index(ofArticle: id) else { return id }
        let publisher = folder.dossier.readings[index].article.publisher ?? ""
        return DisplayText.safe(folder.sources[index].title + (publisher.isEmpty ? "" : " (\(publisher))"))
    }

    /// Calendars and slides show about so much of a title.
    private static let longestHeadline = 140
    /// The title of a slide is set large.
    private static let longestShortHeadline = 160
    /// Less is no statement.
    private static let shortestPart = 40
}
