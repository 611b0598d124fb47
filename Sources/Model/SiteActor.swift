/// An actor as the whole site knows it: the same in several dossiers.
public struct SiteActor: Sendable, Hashable {
    /// Readable, and unique among the actors of its kind in the site: `ana-sousa`.
    public var id: String
    /// The spelling that most dossiers use in full.
    public var name: String
    /// What most dossiers take it for.
    public var kind: ActorKind
    /// In so many dossiers it stands, two at least.
    public var dossiers: Int
    /// Why the actor of this dossier was counted to it, in words; empty where it has the same name.
    public var because: String

    /// Creates an actor of a site.
    public init(id: String, name: String, kind: ActorKind, dossiers: Int, because: String) {
        (self.id, self.name, self.kind, self.dossiers, self.because) = (id, name, kind, dossiers, because)
    }
}
