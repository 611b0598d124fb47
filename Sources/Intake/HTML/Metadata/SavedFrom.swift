import Foundation

/// The address that browsers and their extensions write into pages that they save.
enum SavedFrom {
    /// The address in a comment near the top: `<!-- saved from url=(0042)https://… -->`, `url: https://…`. O(1).
    static func address(in page: [UInt8]) -> String? {
        let head = page.prefix(reach)
        var offset = 0
        while let open = start(of: "<!--", in: head, from: offset), let close = start(of: "-->", in: head, from: open) {
            offset = close
            let comment = String(decoding: head[open..<close], as: UTF8.self)
            guard comment.contains("url=") || comment.contains("url:"), let scheme = comment.range(of: "http") else { continue }
            let address = comment[scheme.lowerBound...].prefix { !$0.isWhitespace && $0 != "\"" }
            if address.hasPrefix("http://") || address.hasPrefix("https://") { return String(address) }
        }
        return nil
    }

    /// In bytes.
    private static let reach = 4_096

    private static func start(of sign: String, in bytes: ArraySlice<UInt8>, from offset: Int) -> Int? {
        let sign = Array(sign.utf8)
        guard offset + sign.count <= bytes.count else { return nil }
        return (offset...(bytes.count - sign.count)).first { bytes[$0..<($0 + sign.count)].elementsEqual(sign) }
    }
}
