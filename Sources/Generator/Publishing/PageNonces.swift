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
        let digests = dossiers.parallelMap { dossier in
            dossier.readings.map { $0.article.sha256 ?? SHA256.hex($0.article.text.utf8) }.joined()
        }
        ofFolder = Dictionary(zip(dossiers.map(\.name), digests.map(Self.nonce))) { first, _ in first }
        ofSite = Self.nonce(digests.joined())
    }

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
