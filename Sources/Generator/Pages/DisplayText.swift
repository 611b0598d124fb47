/// Text of a source, made fit to stand on a page.
///
/// Templates escape; this takes care of what escaping leaves: control characters, which HTML forbids, and bidirectional controls, which
/// would turn around the words that follow (Unicode Standard Annex #9, section 3.3.2; "Trojan Source", CVE-2021-42574).
enum DisplayText {
    /// True for a headline that would fill a screen in the size of the others.
    static func isLongTitle(_ title: String) -> Bool { title.count > longestTitle }

    /// Three lines of the largest size.
    private static let longestTitle = 120

    /// The same words with control characters replaced by U+FFFD, every bidirectional embedding and isolate closed, and stray closing
    /// controls left out. O(length); text without such characters is returned as it is.
    static func safe(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }), text.unicodeScalars.contains(where: isSpecial)
        else { return text }
        var result = String.UnicodeScalarView()
        var open: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append(popFormatting)
            case "\u{2066}", "\u{2067}", "\u{2068}": open.append(popIsolate)
            case popFormatting, popIsolate:
                guard open.last == scalar else { continue }
                open.removeLast()
            case "\t", "\r":
                result.append(" ")
                continue
            case _ where isForbidden(scalar):
                result.append("\u{FFFD}")
                continue
            default: break
            }
            result.append(scalar)
        }
        result.append(contentsOf: open.reversed())
        return String(result)
    }

    /// The first words of a text, at most so many characters, with "…" where something was cut off.
    static func start(of text: String, characters: Int) -> String {
        let flat = safe(flat(text))
        guard flat.utf8.count > characters, let end = flat.index(flat.startIndex, offsetBy: characters, limitedBy: flat.endIndex),
            end < flat.endIndex
        else { return flat }
        let cut = flat[..<end]
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return safe(String(words)) + " …"
    }

    /// A sentence that was cut out of a quotation, with both marks where it has one: “He was a statesman,” for He was a statesman,”. O(length).
    static func paired(_ text: String) -> String {
        var open: Unicode.Scalar?
        var first: Unicode.Scalar?
        var before: Unicode.Scalar = " "
        for mark in text.unicodeScalars {
            defer { before = mark }
            let (closing, opening) = (closing(mark), opening(mark))
            if mark == straight ? open == nil && (before.properties.isWhitespace || opensBrackets.contains(before)) : closing != nil {
                open = open ?? mark
            } else if mark == straight ? open != nil || before.properties.numericType == nil : opening != nil {
                if open == nil { first = first ?? opening }
                open = nil
            }
        }
        let last = open.flatMap(closing)
        return first == nil && last == nil ? text : (first.map { String($0) } ?? "") + text + (last.map { String($0) } ?? "")
    }

    private static let straight: Unicode.Scalar = "\""
    private static let opensBrackets: [Unicode.Scalar] = ["(", "[", "‘", "'", "—", "–"]

    /// The mark that closes what a mark opens.
    private static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case straight: straight
        case "“": "”"
        case "«": "»"
        default: nil
        }
    }

    /// The mark that opens what a mark closes.
    private static func opening(_ mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case straight: straight
        case "”": "“"
        case "»": "«"
        default: nil
        }
    }

    /// The words of a text with one space between them. O(length).
    static func flat(_ text: String) -> String {
        hasSingleSpaces(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// True where nothing but single spaces parts the words, as far as bytes tell: of characters beyond ASCII only Latin letters, dashes and quotation
    /// marks are looked at, as others may be white space or join with the one before.
    private static func hasSingleSpaces(_ text: String) -> Bool {
        let space = UInt8(ascii: " ")
        var before: (UInt8, UInt8) = (0, space)
        for byte in text.utf8 {
            let isPlain =
                switch byte {
                case 0..<0x20: false
                case space: before.1 != space
                case 0x21..<0x80, 0xC2...0xC5, 0xE2: true
                case 0x80..<0xC0:
                    switch before {
                    case (_, 0xC2): byte > 0xA0
                    case (_, 0xC3...0xC5): true
                    case (_, 0xE2): byte == 0x80
                    case (0xE2, 0x80): (0x93...0x9F).contains(byte) || byte == 0xA6
                    default: false
                    }
                default: false
                }
            guard isPlain else { return false }
            before = (before.1, byte)
        }
        return before.1 != space
    }

    /// A link's target when it leads to a page of the web and can be written as it is; nil for anything else.
    static func webAddress(_ url: String?) -> String? {
        guard let url, url.utf8.count <= 2_000 else { return nil }
        let lower = url.prefix(8).lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix), url.utf8.count > scheme.utf8.count else { return nil }
        let forbidden = "\"<>\\^`{|}[]"
        let isClean = url.unicodeScalars.allSatisfy { $0.value > 0x20 && !isSpecial($0) && !forbidden.unicodeScalars.contains($0) }
        guard isClean, hasHost(url.dropFirst(scheme.count)), escapesAreWhole(url) else { return nil }
        return url
    }

    /// A BCP 47 tag when the text looks like one; else empty, which in HTML means "unknown".
    static func languageTag(_ language: String) -> String {
        let parts = language.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "z") ~= $0 && isAlphanumeric($0) }
        }
        guard isTag, let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 3 else { return "" }
        return language
    }

    private static let popFormatting: Unicode.Scalar = "\u{202C}"
    private static let popIsolate: Unicode.Scalar = "\u{2069}"

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x09, 0x0D: true
        default: isForbidden(scalar)
        }
    }

    /// Controls and noncharacters, which are parse errors in HTML.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func hasHost(_ rest: Substring) -> Bool {
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return !authority.isEmpty && !authority.contains("@") && !authority.hasPrefix(":") && !authority.contains("%")
    }

    private static func escapesAreWhole(_ url: String) -> Bool {
        let bytes = Array(url.utf8)
        return bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: "%")
                || (index + 2 < bytes.count && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2]))
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) && (byte <= UInt8(ascii: "9") || byte | 0x20 <= UInt8(ascii: "f"))
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }
}
