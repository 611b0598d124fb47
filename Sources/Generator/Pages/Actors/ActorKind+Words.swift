import Model

extension ActorKind {
    /// The heading of a list of such actors.
    var heading: String {
        switch self {
        case .person: "People"
        case .organisation: "Organisations"
        case .place: "Places"
        }
    }

    /// One of them.
    var label: String {
        switch self {
        case .person: "Person"
        case .organisation: "Organisation"
        case .place: "Place"
        }
    }
}
