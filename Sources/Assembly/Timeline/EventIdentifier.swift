import Foundation
import Model

/// Names events by their day and the words that mark them: `2021-12-07-video-call`.
struct EventIdentifier {
    private var taken: Set<String> = []

    /// An id that no earlier event has. `marks` are the words that tell the event from others, as they stand in the text.
    mutating func id(of time: TimeSpan, marks: [String]) -> String {
        uniqueSlug(([Self.time(time)] + marks).joined(separator: " "), fallback: "event", taken: &taken)
    }

    /// The time in EDTF, without what a file name or an address should not hold.
    private static func time(_ time: TimeSpan) -> String {
        let plain = time.edtf.split(separator: "T").first.map(String.init) ?? ""
        let parts = plain.replacingOccurrences(of: "/..", with: "-on").replacingOccurrences(of: "../", with: "until-")
        return parts.replacingOccurrences(of: "~", with: "").replacingOccurrences(of: "/", with: "-to-").lowercased()
    }
}
