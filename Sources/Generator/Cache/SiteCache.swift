import Foundation
import Model

/// What an earlier build into the same folder knows: for each dossier what it was made of, the stamps of its files, and its record.
///
/// Two files in a hidden folder beside the site's: `pack`, to which the entries of each build are appended, and `index`, which says where
/// the entries of the last one lie. Whoever deletes them loses time and nothing else.
public final class SiteCache: @unchecked Sendable {
    /// A dossier as it was last made.
    struct Entry: Sendable {
        /// Of its outline.
        let outline: ContentKey
        /// Of all that its pages print.
        let printed: ContentKey
        /// Of these only name, kind and spellings are kept: by them other dossiers find out what they have to do with this one.
        let actors: [Actor]
        let stamps: [FileStamp]
        let record: DossierRecord
    }

    /// Where an entry lies in the pack.
    private struct Slot {
        let outline: ContentKey
        let printed: ContentKey
        let start: Int
        let length: Int
        let sum: PageLinks.Place
    }

    /// A whole site as it was last made.
    public struct Whole: Sendable {
        /// What it was made of.
        let key: ContentKey
        /// Of all its files.
        let stamps: [FileStamp]
        /// What was said of it.
        public let words: String
        /// What was wrong with it.
        public let diagnostics: [Diagnostic]
    }

    /// What is wrong with the cache; nil where nothing is, or there is none.
    public var fault: String? { isBroken.value ? "the cache “\(folder)” is broken and is made anew" : nil }

    private let isBroken = Locked(false)
    private let folder: String
    private let pack: Data
    private var slots: [String: Slot] = [:]
    private var whole: Whole?
    private let fresh = Locked<[String: Entry]>([:])
    /// The dossiers whose entries still hold.
    private let held = Locked<Set<String>>([])

    private static let version = "dossier cache 2"
    /// A pack that is larger than this many times what is in use is written anew.
    private static let mostWaste = 3

    /// Opens the cache of an output folder. A broken one counts as empty.
    public init(output: String) {
        let path = URL(fileURLWithPath: output).standardizedFileURL
        folder = path.deletingLastPathComponent().path + "/." + path.lastPathComponent + ".dossier-cache"
        let index = (try? Data(contentsOf: URL(fileURLWithPath: folder + "/index"))) ?? Data()
        pack = (try? Data(contentsOf: URL(fileURLWithPath: folder + "/pack"), options: .alwaysMapped)) ?? Data()
        guard !index.isEmpty else { return }
        do throws(BrokenPack) {
            try read([UInt8](index))
        } catch {
            slots = [:]
            whole = nil
            isBroken.update { $0 = true }
        }
    }

    private func read(_ index: [UInt8]) throws(BrokenPack) {
        let sum = Array(index.suffix(8)), body = Array(index.dropLast(8))
        guard Self.bytes(of: Self.sum(body)) == sum else { throw BrokenPack() }
        var unpacker = Unpacker(body)
        // Of another version is as good as none.
        guard try unpacker.text() == Self.version else { return }
        let size = pack.count
        let read = try unpacker.list { unpacker throws(BrokenPack) -> (String, Slot) in
            let name = try unpacker.text()
            let slot = Slot(
                outline: try ContentKey(from: &unpacker), printed: try ContentKey(from: &unpacker), start: try unpacker.int(),
                length: try unpacker.int(), sum: try unpacker.unsigned())
            guard slot.start >= 0, slot.length >= 0, slot.start + slot.length <= size else { throw BrokenPack() }
            return (name, slot)
        }
        slots = Dictionary(read) { first, _ in first }
        whole = try unpacker.optional { unpacker throws(BrokenPack) in
            Whole(
                key: try ContentKey(from: &unpacker), stamps: try unpacker.values(), words: try unpacker.text(),
                diagnostics: try unpacker.values())
        }
    }

    /// The whole site, if it is made of the same and stands as it was left.
    public func unchanged(_ key: ContentKey, in sink: any SiteSink) -> Whole? {
        whole.flatMap { $0.key == key && sink.keep($0.stamps) ? $0 : nil }
    }

    /// The actors of a dossier, by its id, if its outline is the same: enough to tell what others have to do with it.
    public func actors(of id: String, outline: ContentKey) -> [Actor]? {
        guard let slot = slots[id], slot.outline == outline else { return nil }
        return read(slot) { unpacker throws(BrokenPack) in try Self.actors(from: &unpacker) }
    }

    /// The record of a dossier, if its pages would print the same, by one of these keys, and stand as they were left.
    func record(of id: String, printed: [ContentKey], in sink: any SiteSink) -> DossierMaker.Made? {
        guard let slot = slots[id], printed.contains(slot.printed) else { return nil }
        let found = read(slot) { unpacker throws(BrokenPack) -> (stamps: [FileStamp], record: DossierRecord) in
            _ = try Self.actors(from: &unpacker)
            return (try unpacker.values(), try DossierRecord(from: &unpacker))
        }
        guard let found, sink.keep(found.stamps) else { return nil }
        held.update { _ = $0.insert(id) }
        return DossierMaker.Made(record: found.record, stamps: found.stamps)
    }

    /// Takes a dossier that was made.
    func note(_ entry: Entry) { fresh.update { $0[entry.record.id] = entry } }

    /// Reads what lies at a place of the pack; nil where that is not what was put there.
    private func read<Value>(_ slot: Slot, _ body: (inout Unpacker) throws(BrokenPack) -> Value) -> Value? {
        let bytes = [UInt8](pack[slot.start..<slot.start + slot.length])
        var unpacker = Unpacker(bytes)
        do throws(BrokenPack) {
            guard Self.sum(bytes) == slot.sum else { throw BrokenPack() }
            return try body(&unpacker)
        } catch {
            isBroken.update { $0 = true }
            return nil
        }
    }

    private static func actors(from unpacker: inout Unpacker) throws(BrokenPack) -> [Actor] {
        try unpacker.list { unpacker throws(BrokenPack) in
            let name = try unpacker.text()
            guard let kind = ActorKind(rawValue: try unpacker.text()) else { throw BrokenPack() }
            let spellings = try unpacker.texts().map { Spelling(text: $0, articles: [:], because: "") }
            return Actor(id: "", name: name, kind: kind, roles: [], spellings: spellings, mentions: [])
        }
    }

    private static func packed(_ entry: Entry) -> [UInt8] {
        var packer = Packer()
        packer.add(entry.actors) { packer, actor in
            packer.add(actor.name)
            packer.add(actor.kind.rawValue)
            packer.add(actor.spellings.map(\.text))
        }
        packer.add(entry.stamps)
        packer.add(entry.record)
        return packer.bytes
    }

    /// Writes what was made to the disk, with the whole site, if its key is known. Where that cannot be done there is no cache.
    public func save(_ key: ContentKey?, stamps: [FileStamp], words: String, diagnostics: [Diagnostic]) {
        let fresh = fresh.value.sorted { $0.key < $1.key }
        let kept = held.value.subtracting(fresh.map(\.key)).sorted().compactMap { name in slots[name].map { (name, $0) } }
        let used = kept.reduce(0) { $0 + $1.1.length }
        let isWasteful = pack.isEmpty || pack.count > Self.mostWaste * used
        var bytes: [UInt8] = []
        var found: [(name: String, slot: Slot)] = []
        var end = isWasteful ? 0 : pack.count
        func add(_ entry: [UInt8], _ name: String, _ outline: ContentKey, _ printed: ContentKey) {
            found.append((name, Slot(outline: outline, printed: printed, start: end, length: entry.count, sum: Self.sum(entry))))
            bytes += entry
            end += entry.count
        }
        for (name, slot) in kept {
            guard isWasteful else {
                found.append((name, slot))
                continue
            }
            add([UInt8](pack[slot.start..<slot.start + slot.length]), name, slot.outline, slot.printed)
        }
        for (entry, packed) in zip(fresh, fresh.parallelMap { Self.packed($0.value) }) {
            add(packed, entry.key, entry.value.outline, entry.value.printed)
        }
        var packer = Packer()
        packer.add(Self.version)
        packer.add(found) { packer, entry in
            packer.add(entry.name)
            packer.add(entry.slot.outline)
            packer.add(entry.slot.printed)
            packer.add(entry.slot.start)
            packer.add(entry.slot.length)
            packer.add(entry.slot.sum)
        }
        packer.add(key) { packer, key in
            packer.add(key)
            packer.add(stamps)
            packer.add(words)
            packer.add(diagnostics)
        }
        write(bytes, isWasteful: isWasteful, index: packer.bytes + Self.bytes(of: Self.sum(packer.bytes)))
    }

    private func write(_ bytes: [UInt8], isWasteful: Bool, index: [UInt8]) {
        let (indexURL, packURL) = (URL(fileURLWithPath: folder + "/index"), URL(fileURLWithPath: folder + "/pack"))
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        } catch {
            guard FileManager.default.fileExists(atPath: folder) else { return }
        }
        do {
            if isWasteful {
                // An index that tells of another pack must not stand beside this one.
                try? FileManager.default.removeItem(at: indexURL)
                try Data(bytes).write(to: packURL, options: .atomic)
            } else if !bytes.isEmpty {
                let file = try FileHandle(forWritingTo: packURL)
                try file.seek(toOffset: UInt64(pack.count))
                try file.write(contentsOf: Data(bytes))
                try file.close()
            }
            try Data(index).write(to: indexURL, options: .atomic)
        } catch {
            try? FileManager.default.removeItem(at: indexURL)
        }
    }

    private static func bytes(of sum: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } }

    /// FNV-1a.
    private static func sum(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
