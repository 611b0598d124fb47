import Model

extension TextEdit.Kind {
    /// What changes the meaning rather than the wording.
    var isWeighty: Bool {
        switch self {
        case .number, .time, .name, .modality: true
        case .moved, .wording: false
        }
    }

    /// For a label.
    var message: MessageKey {
        switch self {
        case .number: .editNumber
        case .time: .editTime
        case .name: .editName
        case .modality: .editModality
        case .moved: .editMoved
        case .wording: .editWording
        }
    }
}
