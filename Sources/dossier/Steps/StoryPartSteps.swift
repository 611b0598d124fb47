import ArgumentParser
import Assembly
import Model

struct NearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "near", abstract: "Find what articles of some days are near to: tallies and sketches to links.",
        discussion: """
            The sketches are those of articles of the days, of the \(ArticlePeriods.reach) days before and after them, and of an unknown day. All days \
            are those of whole periods of \(ArticlePeriods.length) days (day / \(ArticlePeriods.length), rounded down). Parts of an input must not share days.
            """)

    @OptionGroup var options: StepOptions

    // Days before 1970 have a minus.
    @Option(parsing: .unconditional, help: "The first day, as sketches have it.")
    var first: Int

    @Option(parsing: .unconditional, help: "The last day.")
    var last: Int

    @Flag(help: "Compare articles of an unknown day with one another: for one part of the input.")
    var undated = false

    func validate() throws {
        guard first <= last else { throw ValidationError("--first is after --last.") }
        guard Int32(exactly: first) != nil, Int32(exactly: last) != nil, ArticlePeriods.days(around: first...last) == first...last else {
            throw ValidationError("--first and --last are not the ends of whole periods of \(ArticlePeriods.length) days.")
        }
    }

    func run() throws {
        try StepStream.run { stream in
            let (sketches, spread) = try stream.sketches()
            let links = ArticleLinks.all(
                sketches, of: ArticlePeriods.Part(days: first...last, hasUndated: undated), spread: spread,
                settled: options.settled.corrections.dossiers)
            for link in links { try stream.put(StepLine(.near, order: link.article, packing: link)) }
        }
    }
}

struct ForestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forest",
        abstract: "Keep of links what decides which articles are connected: all links of some articles to a forest.")

    func run() throws {
        try StepStream.run { stream in
            var links: [ArticleLinks] = []
            try stream.forEach { line, _ in links.append(try line.unpacked()) }
            try stream.put(StepLine(.forest, packing: StoryForest(ArticleLinks.forest(links))))
        }
    }
}

struct PartsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parts", abstract: "Part an input so that no story is in two: the forests of all to parts.")

    func run() throws {
        try StepStream.run { stream in
            var forest: [StoryLink] = []
            try stream.forEach { line, _ in forest += try line.unpacked(as: StoryForest.self).links }
            for (article, part) in ArticleLinks.parts(forest) {
                var line = StepLine(.part, order: article)
                line.part = part
                try stream.put(line)
            }
        }
    }
}

/// Links as one line has them.
struct StoryForest: Packable {
    let links: [StoryLink]

    init(_ links: [StoryLink]) { self.links = links }

    func pack(into packer: inout Packer) { packer.add(links) }

    init(from unpacker: inout Unpacker) throws(BrokenPack) {
        links = try unpacker.list { unpacker throws(BrokenPack) in try StoryLink(from: &unpacker) }
    }
}

extension StepStream {
    /// Reads tallies of the whole input and sketches of a part.
    func sketches() throws -> (sketches: [(order: Int, sketch: ArticleSketch)], spread: TermSpread) {
        var sketches: [(order: Int, sketch: ArticleSketch)] = []
        var spread = TermSpread(holders: [:], articles: 0)
        try forEach { line, tallies in
            guard let order = line.order else { throw BrokenPack() }
            if sketches.isEmpty { spread = TermSpread(holders: tallies.counts, articles: tallies.articles) }
            sketches.append((order, try line.unpacked()))
        }
        return (sketches.sorted { $0.order < $1.order }, spread)
    }
}
