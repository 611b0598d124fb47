import Foundation
import Testing

/// The same articles give the same site, byte for byte, whichever process makes it: every process hashes with a seed of its own.
@Suite struct SameBytesTests {
    /// A deed that several articles tell in the same words, set in another order, under headlines that share some of them: sentences
    /// that are equally good.
    private struct Story {
        let day: String
        let time: String
        let place: String
        let deed: String
        let headlines: [String]

        func lead(_ index: Int) -> String {
            switch index % 3 {
            case 0: "On \(time) \(deed) \(place)."
            case 1: place.prefix(1).uppercased() + "\(place.dropFirst()) \(deed) on \(time)."
            default: deed.prefix(1).uppercased() + "\(deed.dropFirst()) \(place) on \(time)."
            }
        }
    }

    private static let stories = [
        Story(
            day: "2031-05-01", time: "Tuesday night", place: "in the covered market of Tarvik",
            deed: "a gas explosion destroyed forty stalls and injured nine traders",
            headlines: [
                "Gas explosion in Tarvik market injures nine traders", "Explosion destroys stalls of Tarvik market",
                "Nine traders injured by gas in covered market", "Forty stalls destroyed on Tuesday night",
                "Tarvik: gas explosion, nine injured", "Night of gas in the market of Tarvik", "Traders of Tarvik lose forty stalls",
            ]),
        Story(
            day: "2031-05-04", time: "Friday morning", place: "in the flooded tunnel below Ostrell",
            deed: "divers found two missing miners and carried the men to a hospital",
            headlines: [
                "Divers find missing miners in Ostrell tunnel", "Two miners carried to hospital", "Missing men of Ostrell found on Friday",
                "Flooded tunnel: divers carried two miners out", "Ostrell miners found by divers",
                "Friday morning in the tunnel below Ostrell", "Hospital waits for men of Ostrell",
            ]),
        Story(
            day: "2031-06-10", time: "Sunday evening", place: "at the glass factory of Velmora",
            deed: "striking workers locked three managers into an office and stopped every oven",
            headlines: [
                "Striking workers of Velmora lock managers into office", "Three managers locked in glass factory",
                "Every oven of Velmora factory stopped", "Workers stopped ovens on Sunday evening", "Velmora managers in locked office",
                "Strike at glass factory: three managers locked in", "Evening at the factory of Velmora",
            ]),
        Story(
            day: "2031-06-20", time: "Wednesday afternoon", place: "off the cliffs of Sandoway",
            deed: "a stolen fishing boat struck a grain ship and sank with its crew",
            headlines: [
                "Stolen boat strikes grain ship off Sandoway", "Fishing boat sank with crew", "Grain ship struck by stolen fishing boat",
                "Boat and crew lost off cliffs of Sandoway", "Wednesday afternoon: ship struck, boat sank",
                "Crew of stolen boat missing", "Cliffs of Sandoway: fishing boat sank",
            ]),
    ]

    /// What one article of each story has for itself.
    private static let ends = [
        "The mayor Anna Lindholm thanked every helper in a short speech before the town hall.",
        "A school nearby stayed closed for the rest of the week, said its head Peter Vance.",
        "Insurers from the capital sent three experts who took photographs for a report.",
        "Buses of the line to Marrow took another road until the early evening, the operator said.",
        "The bishop Karl Ormond prayed with families in the small church on the hill.",
        "Reporters of the radio waited for news beside a fence that soldiers had built.",
        "A bakery gave bread and tea to everybody who worked there, its owner said.",
    ]

    /// Where two sums differ in the last bit from process to process, five builds are all but never alike.
    private static let builds = 5

    @Test func everyProcessMakesTheSameSite() throws {
        let scratch = try ScratchFolder()
        for (number, story) in Self.stories.enumerated() {
            for (index, (headline, end)) in zip(story.headlines, Self.ends).enumerated() {
                try scratch.put(
                    "news/\(number)-\(index).md",
                    "---\ntitle: \"\(headline)\"\npublished: \(story.day)\n---\n\(story.lead(index))\n\n\(end)\n")
            }
        }
        var first: [String: Data] = [:]
        for build in 0..<Self.builds {
            let run = try DossierRun(["build", "news", "-o", "site-\(build)", "-q"], in: scratch.path)
            try #require(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            let site = try scratch.files(in: "site-\(build)")
            if build == 0 { first = site }
            let differing = Set(site.keys).union(first.keys).filter { site[$0] != first[$0] }.sorted()
            #expect(differing == [], "build \(build) is not as the first")
        }
        // Both stories have their dossier with a summary of a sentence that is told by all.
        let summaries = first.filter { $0.key.hasSuffix("/index.md") }.values.map { String(decoding: $0, as: UTF8.self) }
        #expect(summaries.count == Self.stories.count)
        #expect(summaries.allSatisfy { $0.contains("[G]") })
    }
}
