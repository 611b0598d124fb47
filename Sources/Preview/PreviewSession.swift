/// What one run of the preview is known by to its own pages.
struct PreviewSession: Sendable {
    /// Whoever has it may write: a word that only pages of this run hold, and only while they are shown.
    let token = Self.word()
    /// By which the policy of a page lets the preview's script in.
    let nonce = Self.word()

    /// 192 random bits as hexadecimal digits.
    private static func word() -> String {
        var numbers = SystemRandomNumberGenerator()
        return (0..<3).map { _ in
            let digits = String(numbers.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// A page with the preview's script in its head, and a policy that lets it run and listen. The file of the page is left as it is.
    func page(_ html: [UInt8], build: Int) -> [UInt8] {
        var text = String(decoding: html, as: UTF8.self)
        text = withPolicy(text)
        let script =
            "<script nonce=\"\(nonce)\" src=\"\(PreviewAddress.script)\" data-token=\"\(token)\" data-build=\"\(build)\" defer></script>\n"
        guard let head = text.firstRange(of: "</head>") else { return Array((text + script).utf8) }
        text.insert(contentsOf: script, at: head.lowerBound)
        return Array(text.utf8)
    }

    /// A page of the preview's own.
    func page(title: String, words: String, build: Int) -> [UInt8] {
        let html = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            </head><body><h1>\(title)</h1><p>\(words)</p></body></html>
            """
        return page(Array(html.utf8), build: build)
    }

    /// Adds to the policy of a page (Content Security Policy Level 3, in a `meta` element) what the script needs.
    private func withPolicy(_ html: String) -> String {
        let opening = "http-equiv=\"Content-Security-Policy\" content=\""
        guard let start = html.firstRange(of: opening) else { return html }
        let policy = html[start.upperBound...].prefix { $0 != "\"" }
        // Templates write quotation marks as entities, and those end with a semicolon too.
        var directives = policy.replacing("&#39;", with: "'").split(separator: ";").map {
            $0.split(whereSeparator: \.isWhitespace).map(String.init)
        }.filter {
            !$0.isEmpty
        }
        let fallback = directives.first { $0[0] == "default-src" }?.dropFirst() ?? []
        for (name, source) in [("script-src", "'nonce-\(nonce)'"), ("connect-src", "'self'")] {
            let index = directives.firstIndex { $0[0] == name }
            let sources = index.map { directives[$0].dropFirst() } ?? fallback
            let extended = [name] + sources.filter { $0 != "'none'" && $0 != source } + [source]
            if let index { directives[index] = extended } else { directives.append(extended) }
        }
        return html[..<start.upperBound] + directives.map { $0.joined(separator: " ") }.joined(separator: "; ") + html[policy.endIndex...]
    }
}

/// Addresses of the preview itself. No file of a site is served whose path has a name with a dot at its beginning.
enum PreviewAddress {
    static let script = "/.preview/preview.js"
    static let events = "/.preview/events"
    static let settle = "/.preview/settle"
    static let undo = "/.preview/undo"
}
