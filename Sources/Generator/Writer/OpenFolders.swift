import Foundation
import Model

/// A claimed folder, and folders inside of one another below it that are open: those of the file that was worked on last, as files are
/// worked on in order of their paths. None of them is a link.
final class OpenFolders {
    private let claim: FolderClaim
    private let tidy: (Int32) -> Void
    private var opened: [(name: String, descriptor: Int32)] = []

    /// `tidy` is called with every folder below the claimed one when it is opened.
    init(claim: FolderClaim, tidy: @escaping (Int32) -> Void) {
        self.claim = claim
        self.tidy = tidy
    }

    deinit { leave(keeping: 0) }

    /// The claimed folder.
    var outermost: Int32 { claim.descriptor }

    /// The last of the open folders.
    var innermost: Int32 { opened.last?.descriptor ?? outermost }

    /// How many are open below the claimed one.
    var count: Int { opened.count }

    /// Opens folders inside of one another; false where one is missing, a link or no folder: then those above it are open.
    func enter(_ folders: [String], making: Bool) throws(SystemError) -> Bool {
        leave(keeping: zip(opened, folders).prefix { $0.name.utf8.elementsEqual($1.utf8) }.count)
        for name in folders[opened.count...] {
            var folder = open(name)
            if folder < 0, errno == ENOENT, making {
                guard mkdirat(innermost, name, 0o777) == 0 || errno == EEXIST else { throw SystemError() }
                folder = open(name)
            }
            guard folder >= 0 else {
                let error = SystemError()
                guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else { throw error }
                return false
            }
            opened.append((name, folder))
            tidy(folder)
        }
        return true
    }

    /// Leaves and deletes the last folders as long as they are empty.
    func leaveEmpty() {
        while let emptied = opened.last?.name {
            leave(keeping: opened.count - 1)
            guard unlinkat(innermost, emptied, AT_REMOVEDIR) == 0 else { break }
        }
    }

    private func open(_ name: String) -> Int32 { openat(innermost, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }

    private func leave(keeping count: Int) {
        while opened.count > count { close(opened.removeLast().descriptor) }
    }
}
