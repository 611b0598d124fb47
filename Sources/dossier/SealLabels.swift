import Intake

/// Paths of the input as a seal names them, which must not hang on where the program is run: from the folder above the one that was named.
struct SealLabels {
    /// By path; the longest first, so that a file comes before the folder that it is in.
    private let labels: [(path: [UInt8], label: [UInt8])]

    /// `inputs` are the paths that the user named.
    init(inputs: [String], files: [InputDigest]) {
        let named = inputs.map { ($0, ArticleIntake.label(ofInput: $0)) } + files.map { ($0.path, $0.label) }
        labels = named.map { (path: Array($0.utf8), label: Array($1.utf8)) }.sorted { $0.path.count > $1.path.count }
    }

    /// A message in which every path of the input is called by its label. O(length × labels).
    func relabelled(_ message: String) -> String {
        let bytes = Array(message.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isStart = index == 0 || Self.before.contains(bytes[index - 1])
            let found = isStart ? labels.first { !$0.path.isEmpty && Self.stands($0.path, at: index, in: bytes) } : nil
            result += found?.label ?? [bytes[index]]
            index += found?.path.count ?? 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func stands(_ path: [UInt8], at index: Int, in bytes: [UInt8]) -> Bool {
        guard bytes[index...].starts(with: path) else { return false }
        let end = index + path.count
        return end == bytes.count || path.last == UInt8(ascii: "/") || after.contains(bytes[end])
    }

    /// What may stand before a path in a message, and behind it.
    private static let before = Set(" \"“(".utf8)
    private static let after = Set(" \"”):,;/".utf8)
}
