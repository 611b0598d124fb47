import Foundation
import Model

/// What the pages say of the language of an article.
enum LanguageWords {
    /// "In Spanish: not read, shown whole" for an article that is not read; empty for one that is.
    static func unread(_ reading: Reading) -> String {
        guard reading.isUnread else { return "" }
        let tag = DisplayText.languageTag(reading.article.language)
        let name = tag.isEmpty ? nil : Locale(identifier: "en").localizedString(forLanguageCode: String(tag.prefix { $0 != "-" }))
        return "\(name.map { "In \($0)" } ?? "In another language"): not read, shown whole"
    }

    /// `rtl` for text in a script that runs from right to left; else `auto`, by which a browser looks for itself.
    static func direction(_ language: String) -> String {
        Locale.Language(identifier: language).characterDirection == .rightToLeft ? "rtl" : "auto"
    }
}
