extension Int {
    /// The number in at least so many digits, noughts in front: 7 is "07".
    public func padded(_ width: Int = 2) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}

/// "1 article", "2 articles"; `many` is the plural where it is not made with an "s".
public func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String { "\(count) \(count == 1 ? one : many ?? one + "s")" }
