import Foundation

/// The names in a folder as the system has them, which need not be UTF-8.
enum FolderNames {
    /// Reads a folder; `.` and `..` are left out, the order is the disk's. O(names).
    static func read(_ folder: String) throws(IntakeFailure) -> [String] {
        guard let stream = opendir(FilePath.system(folder)) else { throw .unreadable(folder, isFolder: true, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .unreadable(folder, isFolder: true, errno) }
                return names
            }
            let name = bytes(of: entry)
            if name != [dot], name != [dot, dot] { names.append(FilePath.shown(name)) }
        }
    }

    private static let dot = UInt8(ascii: ".")

    /// The name of an entry, without the byte that ends it: on some disks longer than the system's headers say.
    private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        withUnsafePointer(to: &entry.pointee.d_name) { name in
            let start = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
            return Array(UnsafeBufferPointer(start: start, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))))
        }
    }
}
