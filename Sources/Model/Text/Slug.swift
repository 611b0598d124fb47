/// A name for ids and files: ASCII letters and digits in lower case, joined by hyphens, at most 60 bytes; empty when nothing is left.
///
/// Other scripts are transliterated. O(length).
public func slug(_ text: String) -> String {
    var result: [UInt8] = []
    var gap = false
    for byte in latinText(text.withoutMarks).utf8 {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) {
            if gap, !result.isEmpty { result.append(UInt8(ascii: "-")) }
            gap = false
            result.append(lower)
        } else if byte != UInt8(ascii: "'") {
            gap = true
        }
    }
    var cut = result.prefix(longestSlug)
    if result.count > longestSlug, let hyphen = cut.lastIndex(of: UInt8(ascii: "-")), hyphen > longestSlug / 2 { cut = cut[..<hyphen] }
    while cut.last == UInt8(ascii: "-") { cut.removeLast() }
    return String(decoding: cut, as: UTF8.self)
}

/// File systems allow 255 bytes in a name; 60 stay readable in an address bar.
private let longestSlug = 60

/// A slug that is not in `taken`, and that is in it afterwards: the text's own, or with `-2`, `-3` … behind it.
public func uniqueSlug(_ text: String, fallback: String, taken: inout Set<String>) -> String {
    let own = slug(text)
    let base = own.isEmpty ? fallback : own
    var candidate = base
    var number = 2
    while !taken.insert(candidate).inserted {
        candidate = "\(base)-\(number)"
        number += 1
    }
    return candidate
}
