import Foundation
import Model

/// A character set that text may be in, by its name in the Encoding Standard of the WHATWG.
struct Charset: Sendable, Hashable {
    /// In lower case: "windows-1252".
    let name: String
    private let iconvName: String

    static let utf8 = Charset(name: "utf-8", iconvName: "UTF-8")
    static let windows1252 = Charset(name: "windows-1252", iconvName: "CP1252")

    /// The character set of a label, as browsers understand it: case and blanks around it do not matter. Nil for an unknown one.
    init?(label: String) {
        let key = label.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        guard let name = Self.labels[key], let iconvName = Self.iconvNames[name] else { return nil }
        self.init(name: name, iconvName: iconvName)
    }

    private init(name: String, iconvName: String) {
        self.name = name
        self.iconvName = iconvName
    }

    /// UTF-16 or UTF-32, which no text in another character set can name.
    static func wide(units: Int, bigEndian: Bool) -> Charset {
        let name = "UTF-\(units * 8)\(bigEndian ? "BE" : "LE")"
        return Charset(name: name.lowercased(), iconvName: name)
    }

    /// True where a byte is a character, so that nearly any bytes are text in it.
    var isSingleByte: Bool { !Self.multiByte.contains(name) && !name.hasPrefix("utf-") }

    private static let multiByte: Set<String> = ["shift_jis", "euc-jp", "iso-2022-jp", "gbk", "gb18030", "big5", "euc-kr"]

    /// The text, and how many bytes are none in this character set: each stands as U+FFFD. Nil where the system does not know the
    /// character set. O(bytes).
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, faults: Int)? {
        if self == .utf8, let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
        return CharsetDecoder(iconvName)?.decode(bytes)
    }

    /// Decodes many pieces at little cost each; nil where the system does not know the character set.
    var decoder: CharsetDecoder? { CharsetDecoder(iconvName) }

    private static let labels = EmbeddedFiles.pairs("charsets/labels.txt")
    private static let iconvNames = EmbeddedFiles.pairs("charsets/iconv.txt")
}
