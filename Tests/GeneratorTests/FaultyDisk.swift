import Foundation
import Model
import Synchronization

@testable import Generator

/// A disk of which one call fails: the system's own calls, counted.
final class FaultyDisk: Sendable {
    /// What happens at the call.
    enum Fault: CaseIterable {
        /// It fails.
        case refused
        /// It finds no room; or neither it nor any after it does.
        case full, fullFromThere
        /// Half of what was to be written is, then there is no room.
        case short
        /// The program is killed: half of what was to be written is, and nothing happens after that.
        case killed
    }

    private let fault: Fault?
    private let place: Int
    private let state = Mutex((calls: 0, isDead: false))

    /// Without a fault the calls are only counted.
    init(_ fault: Fault? = nil, at place: Int = 0) { (self.fault, self.place) = (fault, place) }

    var count: Int { state.withLock { $0.calls } }

    var calls: DiskCalls {
        let system = DiskCalls.system
        return DiskCalls(
            open: { name, folder, flags throws(SystemError) in
                try self.pass(needsRoom: flags & O_CREAT != 0)
                return try system.open(name, folder, flags)
            },
            status: { name, folder throws(SystemError) in
                try self.pass()
                return try system.status(name, folder)
            },
            read: { descriptor, buffer throws(SystemError) in
                try self.pass()
                return try system.read(descriptor, buffer)
            },
            write: { bytes, descriptor throws(SystemError) in
                do throws(SystemError) { try self.pass(needsRoom: true) } catch {
                    if error.code != Self.dead, self.fault == .short || self.fault == .killed {
                        try system.write(Array(bytes.prefix(bytes.count / 2)), descriptor)
                    }
                    throw error
                }
                try system.write(bytes, descriptor)
            },
            close: { descriptor throws(SystemError) in
                try system.close(descriptor)
                try self.pass()
            },
            rename: { old, new, folder throws(SystemError) in
                try self.pass()
                try system.rename(old, new, folder)
            },
            remove: { name, folder throws(SystemError) in
                try self.pass()
                try system.remove(name, folder)
            },
            removeFolder: { name, folder throws(SystemError) in
                try self.pass()
                try system.removeFolder(name, folder)
            },
            makeFolder: { name, folder throws(SystemError) in
                try self.pass(needsRoom: true)
                try system.makeFolder(name, folder)
            })
    }

    private static let dead = ESRCH

    private func pass(needsRoom: Bool = false) throws(SystemError) {
        let code: Int32? = state.withLock { state in
            if state.isDead { return Self.dead }
            defer { state.calls += 1 }
            switch fault {
            case .refused where state.calls == place: return EIO
            case .full where state.calls == place, .short where state.calls == place: return ENOSPC
            case .fullFromThere where state.calls >= place && needsRoom: return ENOSPC
            case .killed where state.calls == place:
                state.isDead = true
                return EINTR
            default: return nil
            }
        }
        if let code { throw SystemError(code: code) }
    }
}

extension SiteWriter {
    /// A writer into files that take what they are given otherwise.
    convenience init(folder: String, write: @escaping @Sendable ([UInt8], Int32) throws(SystemError) -> Void) throws(DiagnosticError) {
        var calls = DiskCalls.system
        calls.write = write
        try self.init(folder: folder, calls: calls)
    }
}
