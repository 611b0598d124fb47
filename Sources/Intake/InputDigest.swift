import Model

/// A file that a build reads, and its digest.
public struct InputDigest: Sendable, Hashable {
    /// The path as the user named it.
    public var path: String
    /// The path from the folder above the input that the user named.
    public var label: String
    /// In lower-case hexadecimal.
    public var sha256: String
}

extension ArticleIntake {
    /// Every file that `articles(at:excluding:)` reads, with the corrections, summaries and notes, in order of their labels; and which cannot be read.
    /// O(bytes of the input).
    public func digests(at paths: [String], excluding excluded: [String] = []) -> (files: [InputDigest], diagnostics: [Diagnostic]) {
        let found = InputWalk(formats: formats, files: files, excluded: excluded, followsLinks: followsLinks).walk(paths)
        let beside = (found.corrections + found.summaries + found.notes).map { (path: $0, label: Self.label(of: $0, inputs: paths)) }
        let all = found.files.map { (path: $0.path, label: $0.label) } + beside
        var result: (files: [InputDigest], diagnostics: [Diagnostic]) = ([], found.diagnostics)
        let outcomes = all.parallelMap { file -> Result<InputDigest, IntakeFailure> in
            do throws(IntakeFailure) {
                return .success(InputDigest(path: file.path, label: file.label, sha256: SHA256.hex(try files.bytes(file.path))))
            } catch {
                return .failure(error)
            }
        }
        for outcome in outcomes {
            switch outcome {
            case .success(let file): result.files.append(file)
            case .failure(let failure): result.diagnostics.append(failure.diagnostic)
            }
        }
        result.files.sort { ($0.label, $0.path) < ($1.label, $1.path) }
        return result
    }

    /// What an input that the user named is called in the labels of its files.
    public static func label(ofInput path: String) -> String { FilePath.realName(path) }

    /// As the label of an article's file is.
    private static func label(of path: String, inputs: [String]) -> String {
        guard let folder = inputs.first(where: { FilePath.isInside(path, $0) && path != $0 }) else { return FilePath.realName(path) }
        return FilePath.join(FilePath.realName(folder), String(path.dropFirst(folder.count).drop { $0 == "/" }))
    }
}
