import Foundation

/// Puts the parts of a page that were sent after it where they belong. A page of React that is sent in parts has each later one in a hidden
/// element at its end (`<div hidden id="S:1">`), a place for it in its text (`<template id="B:0">` or `P:1`), and a script that joins the two:
/// `$RC("B:0","S:1")` or `$RS("S:1","P:1")` (react-dom, server streaming). Scripts are never run here.
enum StreamedParts {
    /// False for nearly all pages, without looking closely. O(length).
    static func mayStand(in page: borrowing [UInt8]) -> Bool {
        var start = 0
        while start + sign.count <= page.count {
            if page[start] == sign[0], sign.indices.allSatisfy({ page[start + $0] == sign[$0] }) { return true }
            start += 1
        }
        return false
    }

    private static let sign = Array("id=\"S:".utf8)

    /// O(nodes + joins × depth).
    static func mend(_ root: HTMLNode) {
        var parts: [String: HTMLNode] = [:]
        var places: [String: HTMLNode] = [:]
        var joins: [(place: String, part: String)] = []
        var walk = HTMLWalk(from: root)
        while let step = walk.next() {
            guard case .enter(let node) = step, node.kind == .element else { continue }
            if node.isElement("script") {
                if joins.count < most { joins += self.joins(in: node.text(atMost: longestScript)) }
            } else if let id = node.attribute("id") {
                if id.hasPrefix("S:") { parts[id] = node }
                if id.hasPrefix("B:") || id.hasPrefix("P:") { places[id] = node }
            }
        }
        // A page may be saved without its scripts. The numbers of both are the same then, as a rule.
        if joins.isEmpty { joins = parts.keys.sorted().flatMap { part in ["B:", "P:"].map { ($0 + part.dropFirst(2), part) } } }
        for join in joins.prefix(most) {
            guard let place = places[join.place], let part = parts.removeValue(forKey: join.part), !place.isInside(part) else { continue }
            place.takeBefore(part)
        }
    }

    private static let most = 1_000
    /// In bytes. A script that joins parts does little else.
    private static let longestScript = 20_000

    /// The pairs in the calls of a script.
    private static func joins(in script: String) -> [(place: String, part: String)] {
        ["$RC(", "$RS("].flatMap { call in
            script.components(separatedBy: call).dropFirst().compactMap { rest in
                let names = rest.prefix(longestCall).split(separator: "\"", omittingEmptySubsequences: false)
                guard names.count >= 4 else { return nil }
                let (first, second) = (String(names[1]), String(names[3]))
                return first.hasPrefix("S:") ? (second, first) : (first, second)
            }
        }
    }

    /// In characters.
    private static let longestCall = 60
}
