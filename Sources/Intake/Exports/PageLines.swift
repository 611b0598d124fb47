import Foundation
import Model

/// The lines of a page as a reader sees them, one for each element that breaks the text, for exports that are pages.
struct PageLines {
    private(set) var lines: [DocumentLine] = []

    /// What each export has somewhere in its words, with what stands before it; each word begins with a letter that is rare in a page. "Document"
    /// is a word of many scripts: in an export a code or a number follows.
    private static let signs: [(before: [UInt8], word: [UInt8], isBeforeCode: Bool)] = [
        ("nd of ", "Document", false), ("ND OF ", "DOCUMENT", false), (" ", "DOCUMENTS", false), (">H", "D<", false),
        ("", "ProQuest", false),
        ("", "Document ", true),
    ].map { (Array($0.0.utf8), Array($0.1.utf8), $0.2) }

    /// True where a page may be an export; others are not looked at again. O(length).
    static func mayBeExport(_ html: String) -> Bool {
        var html = html
        return html.withUTF8 { bytes in
            signs.contains { sign in
                stands(sign.word, in: bytes) { place in
                    let end = place + sign.word.count
                    let isFollowed =
                        !sign.isBeforeCode || end < bytes.count && (ASCII.isDigit(bytes[end]) || (0x41...0x5A).contains(bytes[end]))
                    return isFollowed && bytes[..<place].suffix(sign.before.count).elementsEqual(sign.before)
                }
            }
        }
    }

    private static func stands(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, where fits: (Int) -> Bool) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        var offset = 0
        while offset + word.count <= bytes.count, let found = memchr(start + offset, Int32(word[0]), bytes.count - offset) {
            offset = UnsafeRawPointer(found) - UnsafeRawPointer(start)
            if bytes[offset...].starts(with: word), fits(offset) { return true }
            offset += 1
        }
        return false
    }

    /// Nil for a page that has no tree, or more text than the limits allow. O(length).
    init?(_ html: String, limits: HTMLLimits = .standard) {
        var bytes = Array(html.utf8)
        guard bytes.count <= limits.bytes else { return nil }
        _ = TagGuard.blankExcess(in: &bytes, limit: limits.attributes)
        guard let tree = try? HTMLTree(bytes, limits: limits) else { return nil }
        let places = PagePlaces(html, bytes)
        var text: [UInt8] = []
        var place: Range<Int>?
        var headings = 0
        func close() {
            if let words = PlainWords.spaced(String(decoding: text, as: UTF8.self)), let place {
                lines.append(DocumentLine(text: words, kind: headings > 0 ? .heading : .paragraph, source: places.source(place)))
            }
            text = []
            place = nil
        }
        _ = tree.withRoot { root in
            var walk = HTMLWalk(from: root)
            while let step = walk.next() {
                switch step {
                case .enter(let node) where node.kind == .text:
                    text += node.content.map { ASCII.isBlank($0) ? ASCII.space : $0 }
                    if let found = node.place {
                        place = (place?.lowerBound ?? found.lowerBound)..<max(place?.upperBound ?? 0, found.upperBound)
                    }
                case .enter(let node) where node.kind == .element:
                    let tag = HTMLTag.of(node.name)
                    if tag == .skipped { walk.skip(node) }
                    if tag.breaksText || tag == .lineBreak { close() }
                    if tag == .heading { headings += 1 }
                case .leave(let node):
                    let tag = HTMLTag.of(node.name)
                    if tag.breaksText { close() }
                    if tag == .heading { headings -= 1 }
                case .enter: break
                }
            }
        }
        close()
    }
}
