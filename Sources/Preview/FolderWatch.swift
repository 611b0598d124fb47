import Foundation
import Model

/// Waits for changes below files and folders, by inotify(7).
///
/// Folders are watched rather than files, so that a file that is written beside and put in place, or taken away and made again, is seen. Hidden names
/// count for nothing: editors write there, and no article is read from there.
public final class FolderWatch {
    /// Of a watched folder: the names that count, nil where all do.
    private struct Watched {
        var path: String
        var only: Set<String>?
    }

    private let descriptor: Int32
    private let ignored: Set<String>
    private let followsLinks: Bool
    private var watched: [Int32: Watched] = [:]

    /// Watches nothing yet. Absolute paths in `ignoring`, and all below them, never count. Throws where the system has no more watchers.
    public init(ignoring: [String], followsLinks: Bool) throws(DiagnosticError) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else {
            throw DiagnosticError(Diagnostic(message: "the input cannot be watched: \(SystemError().reason)"))
        }
        ignored = Set(ignoring.map(Self.absolute))
        self.followsLinks = followsLinks
    }

    deinit { close(descriptor) }

    /// Watches these files and folders, with all folders below them that are there now, and nothing else. To be called before they are read: what is
    /// changed from then on is seen. Returns a warning where the system lets no more folders be watched. O(folders and files).
    public func watch(_ paths: [String]) -> [Diagnostic] {
        let before = watched
        watched = [:]
        var fault: Diagnostic?
        for path in paths {
            let named = Self.absolute(path)
            // Where it is reached through a link, the place it leads to counts too.
            for place in Set([named, URL(fileURLWithPath: named).resolvingSymlinksInPath().path]).sorted() {
                let url = URL(fileURLWithPath: place)
                add(url.deletingLastPathComponent().path, only: [url.lastPathComponent], &fault)
            }
            addTree(named, isNamed: true, &fault)
        }
        for old in before.keys where watched[old] == nil { inotify_rm_watch(descriptor, old) }
        return [fault].compactMap { $0 }
    }

    /// Waits until something has changed and nothing more has for a moment. Returns false when `end` can be read from before that.
    public func wait(orEnd end: Int32) -> Bool {
        var deadline: ContinuousClock.Instant?
        while true {
            var descriptors = [
                pollfd(fd: end, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&descriptors, 2, deadline == nil ? -1 : Self.quiet)
            if descriptors[0].revents != 0 { return false }
            if count == 0 { return true }
            let counts = readEvents()
            let now = ContinuousClock.now
            // Also where what goes on and on does not count.
            if let deadline, now > deadline { return true }
            if counts { deadline = deadline ?? now + Self.longest }
        }
    }

    /// Takes all events that wait; true when one of them counts.
    private func readEvents() -> Bool {
        var counts = false
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment)
        defer { buffer.deallocate() }
        while case let length = read(descriptor, buffer.baseAddress, buffer.count), length > 0 {
            var offset = 0
            while offset < length {
                let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let start = offset + MemoryLayout<inotify_event>.size
                let name = buffer[start..<start + Int(event.len)].prefix { $0 != 0 }
                counts = self.counts(event, String(decoding: name, as: UTF8.self)) || counts
                offset = start + Int(event.len)
            }
        }
        return counts
    }

    private func counts(_ event: inotify_event, _ name: String) -> Bool {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
        guard event.mask & UInt32(IN_IGNORED) == 0, let folder = watched[event.wd] else { return false }
        if name.isEmpty { return folder.only == nil }
        if let only = folder.only { return only.contains(name) && !ignored.contains(Self.join(folder.path, name)) }
        return !name.hasPrefix(".") && !ignored.contains(Self.join(folder.path, name))
    }

    private func addTree(_ path: String, isNamed: Bool, _ fault: inout Diagnostic?) {
        guard !ignored.contains(path), add(path, only: nil, isNamed: isNamed, &fault) else { return }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] where !name.hasPrefix(".") {
            addTree(Self.join(path, name), isNamed: false, &fault)
        }
    }

    /// True where a folder is now watched that was not before, so that those below it are to be watched too.
    @discardableResult
    private func add(_ path: String, only: Set<String>?, isNamed: Bool = true, _ fault: inout Diagnostic?) -> Bool {
        let follow = isNamed || followsLinks ? 0 : UInt32(IN_DONT_FOLLOW)
        let watch = inotify_add_watch(descriptor, path, Self.mask | UInt32(IN_ONLYDIR) | follow)
        guard watch >= 0 else {
            if errno == ENOSPC {
                fault = Diagnostic(
                    .warning, file: path, message: "the system lets no more folders be watched; changes below are not seen",
                    hint: "raise fs.inotify.max_user_watches")
            }
            return false
        }
        guard let known = watched[watch] else {
            watched[watch] = Watched(path: path, only: only)
            return true
        }
        guard let names = known.only else { return false }
        watched[watch] = Watched(path: path, only: only.map(names.union))
        return only == nil
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    private static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }

    private static let mask = [
        IN_CLOSE_WRITE, IN_MODIFY, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF, IN_MOVE_SELF,
    ].reduce(UInt32(0)) { $0 | UInt32($1) }
    /// In milliseconds: a program that saves several files does so within it.
    private static let quiet: Int32 = 60
    /// Changes that go on and on are not waited out for longer.
    private static let longest = Duration.milliseconds(500)
}
