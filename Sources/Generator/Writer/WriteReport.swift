/// What a build did to the output folder.
public struct WriteReport: Sendable, Hashable {
    /// Files that were new or had other contents.
    public var written = 0
    /// Files that already had the right contents.
    public var unchanged = 0
    /// Files of an earlier build that the site no longer has.
    public var deleted = 0

    /// Creates a report.
    public init(written: Int = 0, unchanged: Int = 0, deleted: Int = 0) {
        self.written = written
        self.unchanged = unchanged
        self.deleted = deleted
    }
}
