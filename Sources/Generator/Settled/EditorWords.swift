/// What the editor has to say of a dossier and its things: words of theirs, shown as such beside those of the sources.
struct EditorWords: Sendable {
    /// Of one thing.
    struct Of: Sendable, Hashable {
        /// In place of none: an event as the editor calls it.
        var title = ""
        var note = ""
        /// Whether its date is the editor's.
        var isDated = false
        /// Whether a difference was found to be one.
        var isChecked = false
    }

    /// Of the dossier; may be empty.
    var note = ""
    /// By kind and id.
    private var words: [ThingKind: [String: Of]] = [:]

    subscript(kind: ThingKind, id: String) -> Of {
        get { words[kind]?[id] ?? Of() }
        set { words[kind, default: [:]][id] = newValue }
    }
}
