import Foundation
import Fuzzing
import Generator
import Testing

/// Files of the corpus, damaged at random from fixed seeds. `make fuzz` looks further.
@Suite struct MutationTests {
    private let corpus: [[UInt8]]

    init() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        corpus = try names.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
        try #require(!corpus.isEmpty)
    }

    @Test func everyFileOfTheCorpusIsOneThatIsRead() throws {
        for entry in corpus {
            let file = try #require(FuzzedFile.file(entry, name: "whole"))
            let site = try FuzzedFolder.site(of: [file, FuzzedFile.neighbour])
            #expect(FuzzedFolder.fault(of: site) == nil && site.contains { $0.path == "index.html" })
        }
    }

    /// A batch that stops the program is found by its seed, which is named first.
    @Test(arguments: 1...8) func damagedFilesStopNothing(seed: UInt64) throws {
        FileHandle.standardError.write(Data("Damaged files, seed \(seed)\n".utf8))
        var mutator = Mutator(seed: seed, corpus: corpus)
        var files = [FuzzedFile.neighbour]
        for number in 0..<24 {
            guard let file = FuzzedFile.file(mutator.entry(), name: "f\(number)"), !files.contains(where: { $0.path == file.path }) else {
                continue
            }
            files.append(file)
        }
        #expect(files.count > 12)
        let site = try FuzzedFolder.site(of: files)
        // The article beside them is never lost.
        #expect(site.contains { $0.path.hasSuffix("/article-neighbour.html") })
        #expect(FuzzedFolder.fault(of: site) == nil)
    }

    @Test func aSeedGivesTheSameDamage() {
        var (one, same, other) = (Mutator(seed: 1, corpus: corpus), Mutator(seed: 1, corpus: corpus), Mutator(seed: 2, corpus: corpus))
        let first = (0..<20).map { _ in one.entry() }
        #expect(first == (0..<20).map { _ in same.entry() })
        #expect(first != (0..<20).map { _ in other.entry() })
        #expect(first.contains { !corpus.contains($0) })
    }
}
