/// One entry of `events`, `facts` or `differences` in `dossier.yml`: what is known of a thing that lies in a dossier and has an id that lasts.
public struct ThingCorrection: Sendable, Hashable {
    /// An id, with its place in the file.
    public typealias Name = ActorCorrection.Name

    /// What it is about; the raw value is the key in the file.
    public enum Kind: String, Sendable, CaseIterable {
        case events, facts, differences

        /// What one of them is called in messages.
        public var noun: String {
            switch self {
            case .events: "event"
            case .facts: "fact"
            case .differences: "difference"
            }
        }

        /// With what its anchors on the pages begin, which may stand before an id.
        public var prefix: String {
            switch self {
            case .events: "event-"
            case .facts: "claim-"
            case .differences: "differ-"
            }
        }
    }

    /// What it is about.
    public var kind: Kind
    /// The file, as the user named it.
    public var file: String
    /// Where the entry starts, counted from 1; nil when unknown.
    public var line: Int?
    /// The id of the dossier, which is its folder in the site.
    public var dossier: Name
    /// The thing's own id.
    public var id: Name
    /// True for what is none: an event that is none, a difference that is none.
    public var isHidden: Bool
    /// True for a difference that somebody has looked at and found to be one.
    public var isChecked: Bool
    /// When an event was; nil when the entry does not say.
    public var date: TimeSpan?
    /// What an event is to be called, in the editor's words.
    public var title: String?
    /// What the editor has to say of an event or a fact.
    public var note: String?
    /// Articles that state a fact: `ID`, or `ID#p3` with the passage that does.
    public var says: [Name]
    /// Articles that do not state it.
    public var not: [Name]

    /// Creates a correction.
    public init(
        kind: Kind, file: String, line: Int? = nil, dossier: Name, id: Name, isHidden: Bool = false, isChecked: Bool = false,
        date: TimeSpan? = nil,
        title: String? = nil, note: String? = nil, says: [Name] = [], not: [Name] = []
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.dossier = dossier
        self.id = id
        self.isHidden = isHidden
        self.isChecked = isChecked
        self.date = date
        self.title = title
        self.note = note
        self.says = says
        self.not = not
    }
}
