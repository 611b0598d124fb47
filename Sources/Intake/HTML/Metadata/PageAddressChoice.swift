import Foundation
import Model

/// The address that a page has by its own word: `<link rel="canonical">`, `og:url`; else the one from which it was fetched.
struct PageAddressChoice {
    private(set) var address: String?
    private(set) var source = ""

    init(_ head: DocumentHead, fetched: String?) {
        let base = head.base.flatMap { Self.absolute($0, fetched) } ?? fetched
        let places = [(head.canonical, "link rel=\"canonical\""), (head.meta("og:url"), "meta og:url"), (fetched, "where it was fetched")]
        for (value, source) in places {
            guard let value, let address = Self.absolute(value, base) else { continue }
            // The front page as the address of an article is a mistake of the site.
            if let fetched, address != fetched, Self.isFrontPage(address), !Self.isFrontPage(fetched) { continue }
            self.address = address
            self.source = source
            return
        }
    }

    /// An address of the web, completed by that of the page.
    private static func absolute(_ address: String, _ base: String?) -> String? {
        let trimmed = address.trimming(\.isWhitespace)
        if trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://") { return trimmed.contains(where: \.isWhitespace) ? nil : trimmed }
        guard !trimmed.isEmpty, let base, let start = URL(string: base), let url = URL(string: trimmed, relativeTo: start) else {
            return nil
        }
        let absolute = url.absoluteString
        return absolute.hasPrefix("http") ? absolute : nil
    }

    private static func isFrontPage(_ address: String) -> Bool {
        guard let scheme = address.range(of: "//") else { return false }
        return address[scheme.upperBound...].split(separator: "/").count <= 1
    }
}

/// The day in the address of a page: `/2021/12/29/`, `/2021/dec/29/`, `/2021-12-29-`, `/20211229/`.
enum AddressDate {
    /// In ISO 8601, down to the day or, for `/2021/12/` alone, the month. O(length).
    static func iso(_ address: String) -> String? {
        guard let scheme = address.range(of: "//") else { return nil }
        let path = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let segments = path.split(separator: "/").dropFirst().map(String.init)
        for (index, segment) in segments.enumerated() where segment.utf8.count == 4 && index + 1 < segments.count {
            guard let year = Int(segment), (1990...2099).contains(year) else { continue }
            let next = segments[(index + 1)...].prefix(2)
            if next.count == 2, let day = PageDate.iso("\(segment) \(next[index + 1]) \(next[index + 2])") {
                return String(day.prefix(CalendarDate.isoLength))
            }
            if let month = Int(segments[index + 1]), (1...12).contains(month), segments[index + 1].utf8.count == 2 {
                return "\(segment)-\(segments[index + 1])"
            }
        }
        for segment in segments {
            let numbers = segment.split { !$0.isASCII || !$0.isNumber }
            for start in numbers.indices {
                if numbers[start].utf8.count == 8, let day = PageDate.iso(String(numbers[start])), isRecent(day) { return day }
                guard start + 2 < numbers.count, numbers[start].utf8.count == 4, numbers[start + 1].utf8.count == 2,
                    numbers[start + 2].utf8.count == 2,
                    let day = PageDate.iso("\(numbers[start])-\(numbers[start + 1])-\(numbers[start + 2])"), isRecent(day)
                else { continue }
                return day
            }
        }
        return nil
    }

    /// Not before there were pages.
    private static func isRecent(_ day: String) -> Bool { (Int(day.prefix(4)) ?? 0) >= 1990 }
}
