import Foundation
import Model

/// Names events by their day and the words that mark them: `2021-12-07-video-call`.
struct EventIdentifier {
    private var taken: Set<String> = []

    /// An id that no earlier event has. `marks` are the words that tell the event from others, as they stand in the text.
    mutating func id(of interval: TimexInterval, marks: [String]) -> String {
        let words = marks.flatMap { $0.split(separator: "-").map(String.init) }.map(Self.slug).filter { !$0.isEmpty }
        let base = ([Self.time(interval)] + words).joined(separator: "-")
        var id = base
        var count = 1
        while !taken.insert(id).inserted {
            count += 1
            id = "\(base)-\(count)"
        }
        return id
    }

    /// The time in EDTF, without what a file name or an address should not hold.
    private static func time(_ interval: TimexInterval) -> String {
        let plain = interval.edtf.split(separator: "T").first.map(String.init) ?? ""
        let parts = plain.replacingOccurrences(of: "/..", with: "-on").replacingOccurrences(of: "../", with: "until-")
        return parts.replacingOccurrences(of: "~", with: "").replacingOccurrences(of: "/", with: "-to-").lowercased()
    }

    /// ASCII letters and digits in lower case.
    private static func slug(_ word: String) -> String {
        let ascii =
            word.utf8.allSatisfy { $0 < 0x80 }
            ? word : word.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? ""
        return String(ascii.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    }
}
