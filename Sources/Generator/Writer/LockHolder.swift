import Foundation

/// Says who holds the lock on an open file.
enum LockHolder {
    /// The number of the process, as the system lists it; nil where it does not.
    ///
    /// A line of `/proc/locks` reads `1: FLOCK  ADVISORY  WRITE 4711 fe:00:16220228 0 EOF`: the device in hexadecimal, then the inode (proc_locks(5)).
    static func process(of descriptor: Int32) -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else { return nil }
        return process(in: locks, device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// The same, of the text of such a list.
    static func process(in locks: String, device: UInt64, inode: UInt64) -> Int? {
        // The bits of a device's number are those of makedev(3).
        let major = (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
        let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
        for line in locks.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count >= 6, fields[1] == "FLOCK" else { continue }
            let place = fields[5].split(separator: ":")
            guard place.count == 3, UInt64(place[0], radix: 16) == major, UInt64(place[1], radix: 16) == minor, UInt64(place[2]) == inode
            else { continue }
            return Int(fields[4]).flatMap { $0 > 0 ? $0 : nil }
        }
        return nil
    }
}
