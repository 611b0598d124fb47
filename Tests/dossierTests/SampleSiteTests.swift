import Foundation
import Testing

/// The site in the repository is what the program makes of the seeds.
@Suite struct SampleSiteTests {
    @Test func committedSiteIsWhatABuildMakes() throws {
        let scratch = try ScratchFolder()
        let result = try DossierRun(["build", "seeds", "-o", scratch.path + "/site", "-q"], in: DossierRun.repository)
        #expect(result.errors == "")
        #expect(result.status == 0)
        let made = try scratch.files(in: "site")
        let committed = try ScratchFolder.files(in: DossierRun.repository + "/site")
        #expect(made.keys.sorted() == committed.keys.sorted())
        for (path, contents) in made.sorted(by: { $0.key < $1.key }) {
            #expect(committed[path] == contents, "site/\(path) differs: run `make site`, look at the change, and commit it")
        }
    }

    @Test func orderOfFilesOnDiskDoesNotMatter() throws {
        let scratch = try ScratchFolder()
        let seeds = try ScratchFolder.files(in: DossierRun.repository + "/seeds")
        for (name, contents) in seeds.sorted(by: { $0.key > $1.key }) { try scratch.put("seeds/" + name, contents) }
        let result = try DossierRun(["build", "-q"], in: scratch.path)
        #expect(result.status == 0)
        #expect(try scratch.files(in: "site") == ScratchFolder.files(in: DossierRun.repository + "/site"))
    }
}
