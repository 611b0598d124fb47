/// A summary that the user wrote, in `summaries/ID.md`: it stands in place of the one that the program makes.
public struct UserSummary: Sendable, Hashable {
    /// The file, as the user named it.
    public var file: String
    /// The id of the dossier that it is for: the file's name without its ending.
    public var dossier: String
    /// A headline of its own; nil where the user gives none.
    public var title: String?
    /// Who wrote it, as the user says.
    public var author: String?
    /// When it was written: ISO 8601 or EDTF.
    public var date: String?
    /// CommonMark, without the front matter.
    public var markdown: String
    /// The line of the file on which `markdown` begins, counted from 1.
    public var firstLine: Int

    /// Creates a summary.
    public init(
        file: String, dossier: String, title: String? = nil, author: String? = nil, date: String? = nil, markdown: String,
        firstLine: Int = 1
    ) {
        self.file = file
        self.dossier = dossier
        self.title = title
        self.author = author
        self.date = date
        self.markdown = markdown
        self.firstLine = firstLine
    }
}
