import Foundation
import Model

/// The data of a site that was built before.
public enum BuiltData {
    /// What a file of the site's folder says; throws where it cannot be read or is of another version.
    public static func read<Value: Decodable>(_ path: String, in folder: String) throws(DiagnosticError) -> Value {
        let file = "\(folder)/\(path)"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DiagnosticError(Diagnostic(file: file, message: "the file cannot be read", hint: "name a site that dossier build wrote"))
        }
        do { return try JSONDecoder().decode(Value.self, from: data) } catch {
            throw DiagnosticError(
                Diagnostic(file: file, message: "the file is no data of a site of this version", hint: "build the site again"))
        }
    }
}
