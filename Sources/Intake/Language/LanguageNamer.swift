import Model

/// Says in which language each article is: as the input states, or else by its letters.
struct LanguageNamer: Sendable {
    /// What is said where nothing tells: "undetermined" (ISO 639-2, BCP 47).
    static let undetermined = "und"

    /// Odds (as a logarithm) at which the letters are believed more than what a page says of itself: content systems call everything English.
    private static let overwhelming = 60.0
    /// Languages that the table knows under one name.
    private static let sameAs = ["nb": "no", "nn": "no", "in": "id", "iw": "he", "bs": "hr", "ms": "id"]

    /// The article with its language. O(text), up to a few thousand letters.
    func named(_ article: Article) -> Article {
        var result = article
        let guess = LanguageGuess(article.text)
        if let stated = article.provenance.first(where: { $0.field == .language }) {
            guard let language = guess.language, guess.lead >= Self.overwhelming, isKnown(article.language),
                Self.base(article.language) != language
            else { return article }
            result.language = language
            result.credit(.language, "the letters of the text, which speak against \u{201C}\(article.language)\u{201D} (\(stated.source))")
        } else {
            result.language = guess.language ?? Self.undetermined
            if guess.language != nil { result.credit(.language, "the letters of the text") }
        }
        return result
    }

    /// True where the letters can speak against it: a language of the table, or nothing at all.
    private func isKnown(_ tag: String) -> Bool {
        let base = Self.base(tag)
        return TrigramTable.embedded.languages.contains(base) || ScriptTable.embedded.languages.contains(base)
    }

    /// The language of a tag without script and country, as the table calls it.
    private static func base(_ tag: String) -> String {
        let base = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return sameAs[base] ?? base
    }
}
