/// How a headline is set.
enum Headline {
    /// True for one that would fill a screen in the size of the others.
    static func isLong(_ title: String) -> Bool { title.count > longest }

    /// Three lines of the largest size.
    private static let longest = 120
}
