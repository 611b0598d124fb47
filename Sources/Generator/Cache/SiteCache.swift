import Foundation
import Model

/// What an earlier build into the same folder knows: the readings of its articles, and for each dossier what it was made of, the stamps of its
/// files, and its record.
///
/// Two files in a hidden folder beside the site's: `pack`, to which the entries of each build are appended, and `index`, which says where
/// the entries of the last one lie. Whoever deletes them loses time and nothing else.
public final class SiteCache: @unchecked Sendable {
    /// A dossier as it was last made.
    struct Entry: Sendable {
        /// The hash of its outline.
        let outline: ContentKey
        /// The hash of all that its pages print.
        let printed: ContentKey
        /// Of these what `BriefActors` keeps: by them other dossiers find out what they have to do with this one.
        let actors: [Actor]
        let stamps: [FileStamp]
        let record: DossierRecord
    }

    /// Where an entry lies in the pack.
    private struct Slot {
        let start: Int
        let length: Int
        let sum: UInt64
    }

    /// A dossier in the pack.
    private struct Known {
        let outline: ContentKey
        let printed: ContentKey
        let slot: Slot
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
    private var dossiers: [String: Known] = [:]
    private var readings: [ContentKey: Slot] = [:]
    private var whole: Whole?
    private let fresh = Locked<[String: Entry]>([:])
    /// The dossiers whose entries still hold.
    private let held = Locked<Set<String>>([])
    /// The readings of this build: those that are new as bytes, the others as empty.
    private let taken = Locked<[ContentKey: [UInt8]]>([:])

    private static let version = "dossier cache 4"
    /// A pack that is larger than this many times what is in use is written anew.
    private static let mostWaste = 3

    /// Opens the cache of an output folder. A broken one counts as empty.
    public init(output: String) {
        let path = URL(fileURLWithPath: output).standardizedFileURL
        folder = path.deletingLastPathComponent().path + "/." + path.lastPathComponent + ".dossier-cache"
        let opened = CacheFolder(folder)
        let index = opened?.bytes(of: "index") ?? Data()
        pack = opened?.bytes(of: "pack") ?? Data()
        guard !index.isEmpty else { return }
        do throws(BrokenPack) {
            try read([UInt8](index))
        } catch {
            dossiers = [:]
            readings = [:]
            whole = nil
            isBroken.update { $0 = true }
        }
    }

    private func read(_ index: [UInt8]) throws(BrokenPack) {
        let sum = Array(index.suffix(8)), body = Array(index.dropLast(8))
        guard Self.bytes(of: FNV1a.hash(body)) == sum else { throw BrokenPack() }
        var unpacker = Unpacker(body)
        // Of another version is as good as none.
        guard try unpacker.text() == Self.version else { return }
        dossiers = Dictionary(
            try unpacker.list { unpacker throws(BrokenPack) in
                let name = try unpacker.text()
                let (outline, printed) = (try ContentKey(from: &unpacker), try ContentKey(from: &unpacker))
                return (name, Known(outline: outline, printed: printed, slot: try slot(from: &unpacker)))
            }, uniquingKeysWith: { first, _ in first })
        readings = Dictionary(
            try unpacker.list { unpacker throws(BrokenPack) in (try ContentKey(from: &unpacker), try slot(from: &unpacker)) },
            uniquingKeysWith: { first, _ in first })
        whole = try unpacker.optional { unpacker throws(BrokenPack) in
            Whole(
                key: try ContentKey(from: &unpacker), stamps: try unpacker.values(), words: try unpacker.text(),
                diagnostics: try unpacker.values())
        }
    }

    private func slot(from unpacker: inout Unpacker) throws(BrokenPack) -> Slot {
        let range = try unpacker.range(within: pack.count)
        return Slot(start: range.lowerBound, length: range.count, sum: try unpacker.unsigned())
    }

    /// The whole site, if it is made of the same and stands as it was left.
    public func unchanged(_ key: ContentKey, in sink: any SiteSink) -> Whole? {
        whole.flatMap { $0.key == key && sink.keep($0.stamps) ? $0 : nil }
    }

    /// The actors of a dossier, by its id, if its outline is the same: enough to tell what others have to do with it.
    public func actors(of id: String, outline: ContentKey) -> [Actor]? {
        guard let known = dossiers[id], known.outline == outline else { return nil }
        return read(known.slot) { unpacker throws(BrokenPack) in try BriefActors(from: &unpacker).actors }
    }

    /// The record of a dossier, if its pages would print the same, by one of these keys, and stand as they were left.
    func record(of id: String, printed: [ContentKey], in sink: any SiteSink) -> DossierMaker.Made? {
        guard let known = dossiers[id], printed.contains(known.printed) else { return nil }
        let found = read(known.slot) { unpacker throws(BrokenPack) -> (stamps: [FileStamp], record: DossierRecord) in
            _ = try BriefActors(from: &unpacker)
            return (try unpacker.values(), try DossierRecord(from: &unpacker))
        }
        guard let found, sink.keep(found.stamps) else { return nil }
        held.update { _ = $0.insert(id) }
        return DossierMaker.Made(record: found.record, siteActors: [], stamps: found.stamps)
    }

    /// The reading of an article, as an earlier build knows it or else as it is made now.
    public func reading(of article: Article, key: ContentKey, make: (Article) -> Reading) -> Reading {
        let known = readings[key].flatMap { slot in
            read(slot) { unpacker throws(BrokenPack) in try Reading(of: article, from: &unpacker) }
        }
        if let known {
            taken.update { $0[key] = [] }
            return known
        }
        let reading = make(article)
        var packer = Packer()
        reading.packFindings(into: &packer)
        taken.update { $0[key] = packer.bytes }
        return reading
    }

    /// Takes a dossier that was made.
    func note(_ entry: Entry) { fresh.update { $0[entry.record.id] = entry } }

    /// Reads what lies at a place of the pack; nil where that is not what was put there.
    private func read<Value>(_ slot: Slot, _ body: (inout Unpacker) throws(BrokenPack) -> Value) -> Value? {
        let bytes = [UInt8](pack[slot.start..<slot.start + slot.length])
        var unpacker = Unpacker(bytes)
        do throws(BrokenPack) {
            guard FNV1a.hash(bytes) == slot.sum else { throw BrokenPack() }
            return try body(&unpacker)
        } catch {
            isBroken.update { $0 = true }
            return nil
        }
    }

    private static func packed(_ entry: Entry) -> [UInt8] {
        var packer = Packer()
        packer.add(BriefActors(entry.actors))
        packer.add(entry.stamps)
        packer.add(entry.record)
        return packer.bytes
    }

    /// Writes what was made to the disk, with the whole site, if its key is known. Where that cannot be done there is no cache.
    public func save(_ key: ContentKey?, stamps: [FileStamp], words: String, diagnostics: [Diagnostic]) {
        let made = fresh.value.sorted { $0.key < $1.key }
        let kept = held.value.subtracting(made.map(\.key)).sorted().compactMap { name in dossiers[name].map { (name, $0) } }
        let seen = taken.value.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
        var used = 0
        for (_, known) in kept { used += known.slot.length }
        for (key, bytes) in seen where bytes.isEmpty { used += readings[key]?.length ?? 0 }
        let isWasteful = pack.isEmpty || pack.count > Self.mostWaste * used
        var bytes: [UInt8] = []
        let start = isWasteful ? 0 : pack.count
        func added(_ entry: [UInt8]) -> Slot {
            defer { bytes += entry }
            return Slot(start: start + bytes.count, length: entry.count, sum: FNV1a.hash(entry))
        }
        func moved(_ slot: Slot) -> Slot { isWasteful ? added([UInt8](pack[slot.start..<slot.start + slot.length])) : slot }
        var entries: [(name: String, known: Known)] = []
        for (name, known) in kept {
            entries.append((name, Known(outline: known.outline, printed: known.printed, slot: moved(known.slot))))
        }
        for ((name, entry), packed) in zip(made, made.parallelMap { Self.packed($0.value) }) {
            entries.append((name, Known(outline: entry.outline, printed: entry.printed, slot: added(packed))))
        }
        var slots: [(key: ContentKey, slot: Slot)] = []
        for (key, bytes) in seen {
            if let slot = bytes.isEmpty ? readings[key].map(moved) : added(bytes) { slots.append((key, slot)) }
        }
        var packer = Packer()
        packer.add(Self.version)
        packer.add(entries) { packer, dossier in
            packer.add(dossier.name)
            packer.add(dossier.known.outline)
            packer.add(dossier.known.printed)
            Self.pack(dossier.known.slot, into: &packer)
        }
        packer.add(slots) { packer, reading in
            packer.add(reading.key)
            Self.pack(reading.slot, into: &packer)
        }
        packer.add(key) { packer, key in
            packer.add(key)
            packer.add(stamps)
            packer.add(words)
            packer.add(diagnostics)
        }
        write(bytes, isWasteful: isWasteful, index: packer.bytes + Self.bytes(of: FNV1a.hash(packer.bytes)))
    }

    private static func pack(_ slot: Slot, into packer: inout Packer) {
        packer.add(slot.start..<slot.start + slot.length)
        packer.add(slot.sum)
    }

    private func write(_ bytes: [UInt8], isWasteful: Bool, index: [UInt8]) {
        guard let folder = CacheFolder.make(folder) else { return }
        do throws(SystemError) {
            if isWasteful {
                // An index that tells of another pack must not stand beside this one.
                folder.remove("index")
                try folder.replace("pack", with: bytes)
            } else if !bytes.isEmpty {
                try folder.append(bytes, at: pack.count, of: "pack")
            }
            try folder.replace("index", with: index)
        } catch {
            folder.remove("index")
        }
    }

    private static func bytes(of sum: UInt64) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) } }
}
