/// Reads the word lists of one folder, and keeps what is wrong with them: a list that is not there, a row that lacks a column. A test asks for
/// these faults, so that none of them leaves a list empty.
public final class WordLists {
    private let folder: String
    private let text: (String) -> String?
    /// What is wrong, each with its file.
    public private(set) var faults: [String] = []
    /// The files that were asked for.
    public private(set) var files: Set<String> = []

    /// Creates a reader of `FOLDER/NAME.txt`; `text` gives the text of a file, or nil where there is none.
    public init(_ folder: String, text: @escaping (String) -> String?) {
        self.folder = folder
        self.text = text
    }

    /// The lines of a list, without empty ones and those that start with "#".
    public func entries(_ name: String) -> [String] {
        let file = "\(folder)/\(name).txt"
        files.insert(file)
        let lines = (text(file) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        if lines.isEmpty { faults.append("\(file): no entries") }
        return lines
    }

    /// Keeps a fault of a list.
    public func note(_ fault: String, in name: String) { faults.append("\(folder)/\(name).txt: \(fault)") }

    /// The words of a list.
    public func set(_ name: String) -> Set<String> { Set(entries(name)) }

    /// The fields of each line, parted by a tab or another sign; a line with another number of them is a fault and left out.
    public func rows(_ name: String, columns: Int, separator: Character = "\t") -> [[String]] {
        rows(name, separator: separator) { $0.count == columns ? $0 : nil }
    }

    /// What each line with these fields stands for; nil is a fault.
    public func rows<Value>(_ name: String, separator: Character = "\t", _ value: ([String]) -> Value?) -> [Value] {
        entries(name).compactMap { line in
            let found = value(line.split(separator: separator).map(String.init))
            if found == nil { note(line, in: name) }
            return found
        }
    }

    /// What the first field of each line stands for; of two lines with one first field the first counts.
    public func table<Value>(_ name: String, separator: Character = "\t", _ value: ([String]) -> Value?) -> [String: Value] {
        Dictionary(rows(name, separator: separator) { row in value(row).map { (row[0], $0) } }) { first, _ in first }
    }
}
