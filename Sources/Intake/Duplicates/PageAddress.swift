import Foundation
import Model

/// The address of a page without what does not tell it from other pages: scheme, `www.`, fragment, a slash at the end, parameters that only
/// follow readers around, and the marks of AMP copies. Two equal ones lead to one page, for all that an address can tell.
struct PageAddress: Sendable, Hashable {
    /// `example.org/news/a-1?id=7`, with the host in lower case.
    let key: String
    /// False for the front page of a site, which is another page every hour.
    let namesPage: Bool

    /// Nil for what is no web address with a host.
    init?(_ address: String) {
        guard let scheme = address.range(of: "://"), ["http", "https"].contains(address[..<scheme.lowerBound].lowercased()) else {
            return nil
        }
        var rest = address[scheme.upperBound...]
        // Some sites address their pages behind "#!".
        if let mark = rest.firstIndex(of: "#"), !rest[mark...].hasPrefix("#!") { rest = rest[..<mark] }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let place = parts.first else { return nil }
        let slash = place.firstIndex(of: "/") ?? place.endIndex
        let host = Self.host(place[..<slash])
        guard !host.isEmpty else { return nil }
        let query = parts.count > 1 ? Self.query(parts[1]) : ""
        var path = place[slash...].split(separator: "/", omittingEmptySubsequences: true)
        if path.count > 1, path.last == "amp" { path.removeLast() }
        namesPage = !path.isEmpty || !query.isEmpty
        key = ([Substring(host)] + path).joined(separator: "/") + (query.isEmpty ? "" : "?" + query)
    }

    private static func host(_ authority: Substring) -> String {
        var host = authority.split(separator: "@").last.map { $0.lowercased() } ?? ""
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        for prefix in ["www.", "amp."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
        return host
    }

    private static func query(_ query: Substring) -> String {
        query.split(separator: "&").filter { field in
            let name = field.prefix { $0 != "=" }.lowercased()
            return !tracking.contains(name) && !trackingStarts.contains { name.hasPrefix($0) }
        }.joined(separator: "&")
    }

    private static let entries = EmbeddedFiles.entries("addresses/tracking.txt")
    private static let tracking = Set(entries.filter { !$0.hasSuffix("*") })
    private static let trackingStarts = entries.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
}
