import Model
import Yams

/// What Yams says of a text that is no YAML, as a diagnostic.
enum YAMLFault {
    /// `linesBefore` is the number of lines of the file above the YAML; `name` is what the YAML is called.
    static func diagnostic(_ error: any Error, of name: String, file: String, linesBefore: Int = 0) -> Diagnostic {
        let hint = "mend it, or put values with signs like \":\" or \"#\" in quotation marks"
        func fault(_ mark: Mark?, _ message: String, _ hint: String) -> Diagnostic {
            Diagnostic(file: file, line: (mark?.line ?? 0) + linesBefore, column: mark?.column ?? 1, message: message, hint: hint)
        }
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return fault(mark, "\(name) is no YAML: \(problem)", hint)
        case .duplicatedKeysInMapping(let keys, let context):
            return fault(context.mark, "\(name) gives a key twice: \(keys.sorted().joined(separator: ", "))", "keep one of them")
        default:
            return fault(nil, "\(name) is no YAML", hint)
        }
    }
}
