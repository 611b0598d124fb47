import Foundation
import Model

/// What the pages say of the language of an article.
enum LanguageWords {
    /// "In Spanish: not read, shown whole" for an article that is not read; empty for one that is.
    static func unread(_ reading: Reading, _ t: MessageCatalog) -> String {
        guard reading.isUnread else { return "" }
        return name(reading.article.language, t).map { t(.unreadIn, [.name: $0]) } ?? t(.unreadInOther)
    }

    /// "Spanish", from CLDR by way of Foundation; nil for what is no language.
    static func name(_ language: String, _ t: MessageCatalog) -> String? {
        let tag = DisplayText.languageTag(language)
        guard !tag.isEmpty, tag != "und" else { return nil }
        return Locale(identifier: t.language).localizedString(forLanguageCode: String(tag.prefix { $0 != "-" }))
    }

    /// What a dossier's pages say at their head of articles that are not read; empty where there are none.
    static func unreadNote(_ readings: [Reading], _ t: MessageCatalog) -> String {
        let unread = readings.filter(\.isUnread)
        guard !unread.isEmpty else { return "" }
        let languages = t.list(distinct(unread.map { name($0.article.language, t) ?? t(.otherLanguage) }))
        return unread.count == readings.count
            ? t(.unreadAll, [.languages: languages])
            : t(.unreadSome, unread.count, [.total: t.number(readings.count), .languages: languages])
    }

    /// Whether two tags are of one language, whatever its region.
    static func isOf(_ language: String, _ other: String) -> Bool {
        language.prefix { $0 != "-" }.lowercased() == other.prefix { $0 != "-" }.lowercased()
    }

    /// `rtl` for text in a script that runs from right to left; else `auto`, by which a browser looks for itself.
    static func direction(_ language: String) -> String {
        Locale.Language(identifier: language).characterDirection == .rightToLeft ? "rtl" : "auto"
    }
}
