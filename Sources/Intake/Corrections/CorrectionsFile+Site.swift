import Model
import Yams

extension CorrectionsFile {
    /// Reads what stands under `site`:
    ///
    /// ```yaml
    /// site:
    ///   title: Harbour Watch
    ///   base_url: https://news.example/dossiers/
    ///   language: en
    ///   description: What the papers say about the port.
    ///   theme: my-theme
    ///   interface: de
    /// ```
    mutating func readSite(_ node: Node) {
        var settings = SiteSettings()
        readEntries(of: node, "\"site\"", keys: ["title", "base_url", "language", "description", "theme", "interface"]) {
            file, key, value in
            guard let text = file.name(value, key)?.text else { return }
            switch key {
            case "title": settings.title = Self.line(text)
            case "description": settings.description = Self.line(text)
            case "base_url": settings.baseURL = file.baseURL(value, text)
            case "language": settings.language = file.language(value, text)
            case "interface":
                // A message file, or the language of one that is there.
                let isFile = text.hasSuffix(".yml") || text.hasSuffix(".yaml")
                settings.interface = isFile ? Self.path(text, beside: file.file) : file.language(value, text)
            default:
                settings.theme = Self.path(text, beside: file.file)
                file.themePlace = value.mark.map { ($0.line, $0.column) }
            }
        }
        site = settings
        sitePlace = node.mark.map { ($0.line, $0.column) }
    }

    /// On one line, without white space around it.
    static func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// A path that counts from the folder of a file.
    private static func path(_ text: String, beside file: String) -> String {
        guard !text.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return text }
        return file[...slash] + text
    }

    private mutating func baseURL(_ node: Node, _ text: String) -> String? {
        guard Self.isWebFolder(text) else {
            report(
                node, "\"\(text)\" is no address of a folder on the web",
                "write all of it, without a question mark or a number sign: https://news.example/dossiers/")
            return nil
        }
        return text.hasSuffix("/") ? text : text + "/"
    }

    /// True for `http(s)://host[:port][/path]` in the characters that an address may have (RFC 3986), with a host and no user in it.
    private static func isWebFolder(_ text: String) -> Bool {
        let lower = text.prefix(8).lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
        let rest = text.dropFirst(scheme.count)
        let marks = "/:-._~!$&'()*+,;=%".utf8
        let isClean = rest.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || marks.contains(byte)
        }
        let host = rest.prefix { $0 != "/" && $0 != ":" }
        return isClean && !host.isEmpty && host.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || $0 >= 0x30 }
            && !host.hasPrefix(".") && !host.hasPrefix("-")
    }

    /// A BCP 47 tag: a language of two or three letters, and parts of up to eight letters and digits behind it.
    private mutating func language(_ node: Node, _ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.enumerated().allSatisfy { place, part in
            (place == 0 ? 2...3 : 1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (place > 0 && (0x30...0x39).contains($0)) }
        }
        guard isTag else {
            report(node, "\"\(text)\" is no language tag", "write two or three letters, with a region if need be: en, pt-BR")
            return nil
        }
        return text
    }
}
