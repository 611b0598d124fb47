extension Int {
    /// The number in at least so many digits, noughts in front: 7 is "07".
    public func padded(_ width: Int = 2) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }
}
