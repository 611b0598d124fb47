/// What may be published, under `publish` in `dossier.yml`.
public struct Publishing: Sendable, Hashable {
    /// How much of an article's text the site holds.
    public enum Texts: String, Sendable, CaseIterable {
        /// All of it.
        case full
        /// The passages that statements rest on.
        case cited
        /// Only the sentences that statements quote, where they are quoted.
        case none
    }

    /// Of articles whose publisher has no rule of its own.
    public var texts: Texts
    /// True where search engines are to leave the site out.
    public var isUnlisted: Bool
    /// Names that stand nowhere in the site.
    public var blackOut: [ActorCorrection.Name]

    /// Creates a setting.
    public init(texts: Texts = .full, isUnlisted: Bool = false, blackOut: [ActorCorrection.Name] = []) {
        self.texts = texts
        self.isUnlisted = isUnlisted
        self.blackOut = blackOut
    }

    /// Makes both hold: of two rules the one that shows less.
    public mutating func join(_ other: Publishing) {
        let order = Texts.allCases
        if let one = order.firstIndex(of: texts), let two = order.firstIndex(of: other.texts) { texts = order[max(one, two)] }
        isUnlisted = isUnlisted || other.isUnlisted
        blackOut += other.blackOut
    }
}

/// One entry of `publishers` in `dossier.yml`: what is known of who publishes some articles.
public struct PublisherCorrection: Sendable, Hashable {
    /// A name or host, with its place in the file.
    public typealias Name = ActorCorrection.Name

    /// So many colours marks have.
    public static let mostColours = 6

    /// The file, as the user named it.
    public var file: String
    /// Where the entry starts, counted from 1; nil when unknown.
    public var line: Int?
    /// What the publisher is called; nil where the articles' own name stays.
    public var name: Name?
    /// Other names of it that stand in the articles.
    public var same: [Name]
    /// Where its articles stand on the web: `ferry-times.example`, with all hosts below it.
    public var hosts: [Name]
    /// What marks say in place of the name.
    public var short: String?
    /// Who owns it, in the editor's words.
    public var owner: String?
    /// Where it is, in the editor's words.
    public var country: String?
    /// Where it stands, in the editor's words.
    public var lean: String?
    /// Of its marks: a number from 1 to `mostColours`, in the order of the stylesheet.
    public var colour: Int?
    /// How much of its articles may be shown; nil for what holds for all.
    public var texts: Publishing.Texts?

    /// Creates a correction.
    public init(
        file: String, line: Int? = nil, name: Name? = nil, same: [Name] = [], hosts: [Name] = [], short: String? = nil,
        owner: String? = nil, country: String? = nil, lean: String? = nil, colour: Int? = nil, texts: Publishing.Texts? = nil
    ) {
        self.file = file
        self.line = line
        self.name = name
        self.same = same
        self.hosts = hosts
        self.short = short
        self.owner = owner
        self.country = country
        self.lean = lean
        self.colour = colour
        self.texts = texts
    }

    /// Whether an article is of this publisher: by its name, capitals and accents aside, or by the host of its address.
    public func names(_ article: Article) -> Bool {
        if let publisher = article.publisher.map({ slug($0) }),
            ((name.map { [$0] } ?? []) + same).contains(where: { slug($0.text) == publisher })
        {
            return true
        }
        guard !hosts.isEmpty, let host = webHost(article.url) else { return false }
        return hosts.contains { wanted in
            let wanted = webHost("https://" + wanted.text) ?? ""
            return !wanted.isEmpty && (host == wanted || host.hasSuffix("." + wanted))
        }
    }
}

/// The host of an address, in lower case and without `www.`, `m.` or `amp.` before it; nil where it has none.
public func webHost(_ address: String?) -> String? {
    guard let address, let start = address.firstRange(of: "://")?.upperBound else { return nil }
    var host = address[start...].prefix { !"/?#:".contains($0) }.lowercased()
    for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
    return host.isEmpty ? nil : host
}
