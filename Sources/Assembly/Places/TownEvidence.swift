import Atlas
import Model

/// What a text says of the country or region in which a town lies.
struct TownEvidence: Sendable {
    /// From the strongest to the weakest.
    enum Kind: Int, Sendable, CaseIterable {
        case beside, regionInPassage, countryInPassage, regionInArticle, countryInArticle

        /// How much likelier it makes the town, as a logarithm.
        var weight: Double {
            switch self {
            case .beside: 12
            case .regionInPassage: 4
            case .countryInPassage: 3
            case .regionInArticle: 2.5
            case .countryInArticle: 1.5
            }
        }

        /// "“Maine” stands right behind the name".
        func words(_ text: String) -> String {
            switch self {
            case .beside: "\u{201C}\(text)\u{201D} stands right behind the name"
            case .regionInPassage, .countryInPassage: "\u{201C}\(text)\u{201D} stands in the same passage"
            case .regionInArticle, .countryInArticle: "\u{201C}\(text)\u{201D} stands in the same article"
            }
        }
    }

    let kind: Kind
    /// Index of the article.
    let article: Int
    /// The words that name the area, UTF-8 offsets.
    let range: TextRange
}

/// What one article says of where the towns of one name lie.
struct ArticleEvidence {
    let article: Int
    /// By area code: the strongest of what names it.
    private(set) var found: [String: TownEvidence] = [:]
    /// Areas that stand right behind the name, but for those that may be capitals of a list.
    private(set) var beside: Set<String> = []

    /// Looks around the mentions of a name in one article, which are in text order. O((mentions + areas named there) · log).
    init(article: Int, reading: Reading, areas: AreaMentions, mentions: [TextRange]) {
        self.article = article
        // A name does not speak for itself: that of Kansas City has a state in it.
        let areas = areas.apart(from: mentions)
        let names = Set(mentions.map { reading.article.text(of: $0) })
        func isNone(_ area: AreaMentions.Mention) -> Bool { names.contains(reading.article.text(of: area.range)) }
        var passages: Set<Int> = []
        for mention in mentions {
            guard let passage = reading.article.passage(at: mention.lowerBound)?.range else { continue }
            let rest = mention.upperBound..<max(mention.upperBound, passage.upperBound)
            if let area = areas.mentions(in: rest).first, !area.isDemonym,
                Self.standsBehind(area.range, mention, in: reading.article.text)
            {
                if !Self.isCapital(area, in: reading.article.text) { beside.formUnion(area.areas) }
                note(area, .beside, region: .regionInPassage, country: .countryInPassage)
            }
            guard passages.insert(passage.lowerBound).inserted else { continue }
            for area in areas.mentions(in: passage) where !isNone(area) {
                note(area, nil, region: .regionInPassage, country: .countryInPassage)
            }
        }
        for area in areas.all where !isNone(area) { note(area, nil, region: .regionInArticle, country: .countryInArticle) }
    }

    private mutating func note(
        _ area: AreaMentions.Mention, _ beside: TownEvidence.Kind?, region: TownEvidence.Kind, country: TownEvidence.Kind
    ) {
        guard beside != nil || !area.isShort else { return }
        for code in area.areas {
            let kind = beside ?? (code.utf8.count > 2 ? region : country)
            guard found[code].map({ kind.rawValue < $0.kind.rawValue }) ?? true else { continue }
            found[code] = TownEvidence(kind: kind, article: article, range: area.range)
        }
    }

    /// The strongest of what speaks for a town.
    func evidence(for town: Town) -> TownEvidence? {
        let region = town.hasRegion ? found[town.area] : nil
        // A country of many towns that share their names says little of small ones.
        let country =
            !town.hasRegion || town.thousands >= Self.fewestOfCountry || found[town.country]?.kind == .beside ? found[town.country] : nil
        guard let region, let country else { return region ?? country }
        return region.kind.rawValue <= country.kind.rawValue ? region : country
    }

    /// Whether the words right behind the name speak of another area.
    func contradicts(_ town: Town) -> Bool {
        !beside.isEmpty && !beside.contains(town.area) && !beside.contains(town.country)
    }

    /// Whether a part of a country stands right behind the name: in a list of capitals a country may do so by chance.
    var namesRegionBeside: Bool { beside.contains { $0.utf8.count > 2 } }

    /// Whether a part of a country has the name of a capital elsewhere: in "Moscow, Washington and Rome" it says nothing of the first.
    private static func isCapital(_ area: AreaMentions.Mention, in text: String) -> Bool {
        let key = SettledNames.key(String(text.slice(area.range)))
        return Towns.named(key).contains { $0.isCapital && !area.areas.contains($0.area) && !area.areas.contains($0.country) }
    }

    /// "Lewiston, Maine", "Lewiston (Maine)" and "Faro, in southern Portugal", but not "In London, the United States".
    private static func standsBehind(_ area: TextRange, _ name: TextRange, in text: String) -> Bool {
        guard area.lowerBound > name.upperBound, area.lowerBound - name.upperBound <= longestGap else { return false }
        let words = text.slice(name.upperBound..<area.lowerBound).split(separator: " ")
        guard let first = words.first, first == "," || first.first == "(" else { return false }
        var between = words.dropFirst().map { $0.lowercased() }
        if first.count > 1 { between.append(first.dropFirst().lowercased()) }
        guard between.allSatisfy({ compassWords.contains($0) || linkWords.contains($0) }) else { return false }
        return first != "," || between.isEmpty || between.contains(where: compassWords.contains)
    }

    private static let compassWords = Set(EmbeddedFiles.entries("en/places/compass-words.txt"))
    private static let linkWords = Set(EmbeddedFiles.entries("en/places/link-words.txt"))
    /// In UTF-8 bytes.
    private static let longestGap = 24
    /// In thousands.
    private static let fewestOfCountry = 100
}
