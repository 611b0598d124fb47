import Foundation
import Model

/// A claimed folder, and folders inside of one another below it that are open: those of the file that was worked on last, as files are
/// worked on in order of their paths. None of them is a link.
final class OpenFolders {
    private let claim: FolderClaim
    private let calls: DiskCalls
    private let tidy: (Int32) -> Void
    private var opened: [(name: String, descriptor: Int32)] = []

    /// `tidy` is called with every folder below the claimed one when it is opened.
    init(claim: FolderClaim, _ calls: DiskCalls, tidy: @escaping (Int32) -> Void) {
        self.claim = claim
        self.calls = calls
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
            do throws(SystemError) {
                opened.append((name, try open(name, making: making)))
            } catch {
                guard [ENOENT, ENOTDIR, ELOOP].contains(error.code) else { throw error }
                return false
            }
            tidy(innermost)
        }
        return true
    }

    /// Leaves and deletes the last folders as long as they are empty. One that the system never gives up stays.
    func leaveEmpty() throws(SystemError) {
        while let emptied = opened.last?.name {
            leave(keeping: opened.count - 1)
            do throws(SystemError) {
                try calls.removeFolder(emptied, innermost)
            } catch {
                guard [ENOTEMPTY, EEXIST, EBUSY, EACCES, EPERM].contains(error.code) else { throw error }
                return
            }
        }
    }

    private func open(_ name: String, making: Bool) throws(SystemError) -> Int32 {
        do throws(SystemError) {
            return try calls.open(name, innermost, O_RDONLY | O_DIRECTORY)
        } catch {
            guard error.code == ENOENT, making else { throw error }
        }
        do throws(SystemError) { try calls.makeFolder(name, innermost) } catch { if error.code != EEXIST { throw error } }
        return try calls.open(name, innermost, O_RDONLY | O_DIRECTORY)
    }

    private func leave(keeping count: Int) {
        while opened.count > count { close(opened.removeLast().descriptor) }
    }
}
