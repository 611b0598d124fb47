import Model

extension ActorKind {
    /// The heading of a list of such actors.
    var heading: MessageKey {
        switch self {
        case .person: .people
        case .organisation: .organisations
        case .place: .places
        }
    }

    /// One of them.
    var label: MessageKey {
        switch self {
        case .person: .person
        case .organisation: .organisation
        case .place: .place
        }
    }

    /// One of them, in a sentence.
    var inText: MessageKey {
        switch self {
        case .person: .personInText
        case .organisation: .organisationInText
        case .place: .placeInText
        }
    }

    /// "If it is a person:".
    var condition: MessageKey {
        switch self {
        case .person: .ifPerson
        case .organisation: .ifOrganisation
        case .place: .ifPlace
        }
    }
}
