/// What the user says of the site as a whole, under `site` in `dossier.yml`. Nothing of it is needed to build.
public struct SiteSettings: Sendable, Hashable {
    /// What the site is called; nil where the user gives no name.
    public var title: String?
    /// Where the site will stand: an absolute http or https address that ends in a slash. Nil where that is not known.
    public var baseURL: String?
    /// The language of `title` and `description`, as a BCP 47 tag. The pages' own words are those of `interface`.
    public var language: String?
    /// A sentence on what the site holds.
    public var description: String?
    /// The folder of templates and assets that lie over those built in, as a path from where the program runs.
    public var theme: String?

    /// The language of the pages' own words: a BCP 47 tag, or the path of a message file (`.yml`) from where the program runs. Nil is English.
    public var interface: String?

    /// Creates settings.
    public init(
        title: String? = nil, baseURL: String? = nil, language: String? = nil, description: String? = nil, theme: String? = nil,
        interface: String? = nil
    ) {
        self.title = title
        self.baseURL = baseURL
        self.language = language
        self.description = description
        self.theme = theme
        self.interface = interface
    }
}
