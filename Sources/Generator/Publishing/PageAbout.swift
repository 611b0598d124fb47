/// What a page says of itself to those who do not show it: search engines, feed readers, messengers.
struct PageAbout: Sendable {
    /// One or two sentences, in at most 200 characters.
    let description: String
    /// The page in the words of schema.org; nil where they have none for it.
    var data: SchemaValue?
    /// A picture of what the page is about; nil where there is none.
    var picture: PagePicture?

    init(_ description: String, data: SchemaValue? = nil, picture: PagePicture? = nil) {
        self.description = Self.clipped(description, to: Self.longest)
        self.data = data
        self.picture = picture
    }

    /// Search engines show no more.
    private static let longest = 200

    /// A title for use in a sentence that must leave room for other words.
    static func title(_ text: String, to length: Int = 70, _ t: MessageCatalog) -> String { t.quoted(clipped(text, to: length)) }

    /// The first words, at most so many Unicode scalars.
    static func clipped(_ text: String, to length: Int) -> String {
        let isFlat = !text.utf8.contains { $0 < 0x20 || $0 >= 0x80 }
        let flat = isFlat ? text : DisplayText.flat(text)
        let safe = DisplayText.safe(flat)
        guard safe.unicodeScalars.count > length else { return safe }
        let cut = String(String.UnicodeScalarView(safe.unicodeScalars.prefix(length - 2)))
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut[...]
        return DisplayText.safe(String(words)) + " …"
    }
}

/// A picture that stands for a page where only an address is shown.
struct PagePicture: Sendable {
    /// In the site's folder.
    let path: String
    /// What it shows, for those who do not see it.
    let words: String
}

extension Page {
    /// Pages that say nothing more of themselves are known by their title.
    var about: PageAbout { PageAbout(t(.aboutPage, [.title: frame.title])) }
}
