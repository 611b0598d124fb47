/// A file of the site, before it is written.
public struct SiteFile: Sendable, Hashable {
    /// Relative to the site's folder, with `/` between its parts: `data/site.json`.
    public var path: String
    /// All of its bytes.
    public var contents: [UInt8]

    /// Creates a file.
    public init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }

    /// Creates a text file.
    public init(path: String, text: String) {
        self.init(path: path, contents: Array(text.utf8))
    }
}
