import Model

/// A kind of file that is known and not read: each is left out with a warning.
struct UnreadFormat: ArticleFormat {
    let endings: [String]
    let name: String
    let hint: String

    /// Packed folders.
    static let zip = UnreadFormat(
        endings: ["zip"], name: "zip archives", hint: "unpack it into a folder (unzip FILE -d FOLDER) and name the folder")

    func read(_ input: InputBytes) -> FormatResult {
        FormatResult(diagnostics: [
            Diagnostic(.warning, file: input.path, message: "\(name) are not read; the file is left out", hint: hint)
        ])
    }
}
