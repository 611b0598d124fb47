import Foundation
import Model

/// The word by which a page's policy knows the style and the scripts that the page itself names (Content Security Policy Level 3, nonces).
///
/// Checkers that read pages as files take `'self'` for no place at all; the nonce is what they go by. It is made from all articles that the
/// page can quote, so that no article can hold the nonce of a page that it stands on: it would have to hold its own digest.
struct PageNonces: Sendable {
    private let ofFolder: [String: String]
    private let ofSite: String

    /// Makes the nonces once; a page's changes only with the articles of its dossier. O(articles).
    init(_ dossiers: [(name: String, readings: [Reading])]) {
        self.init(digests: dossiers.parallelMap { ($0.name, Self.digests(of: $0.readings)) })
    }

    /// Makes the nonces of folders of which the digests are known.
    init(digests: [(name: String, digests: String)]) {
        ofFolder = Dictionary(digests.map { ($0.name, Self.nonce($0.digests)) }) { first, _ in first }
        ofSite = Self.nonce(digests.map(\.digests).joined())
    }

    /// Those of all articles, in order.
    static func digests(of readings: [Reading]) -> String { readings.map(\.article.digest).joined() }

    /// The nonce of the page at a path: of its dossier, or of the site.
    func nonce(of path: String) -> String {
        guard let slash = path.firstIndex(of: "/") else { return ofSite }
        return ofFolder[String(path[..<slash])] ?? ofSite
    }

    private static func nonce(_ digests: String) -> String {
        Data(SHA256.digest(digests.utf8).prefix(length)).base64EncodedString()
    }

    /// In bytes; the specification asks for 16 at the least.
    private static let length = 18
}

extension Article {
    /// SHA-256 in hexadecimal: of what was read, or else of the text.
    var digest: String { sha256 ?? SHA256.hex(text.utf8) }
}
