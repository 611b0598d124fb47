import Assembly
import Model
import Testing

@Suite struct ActorRolesTests {
    private func roles(_ texts: String...) -> [String] {
        ActorMerger().actors(in: ActorStory.readings(texts)).first?.roles.map(\.text) ?? []
    }

    @Test("Variants of a role are one, in the fullest form")
    func variants() {
        #expect(
            roles("{President} [p Ana Sousa] met her. {US President} [p Ana Sousa] left. {U.S. President} [p Ana Sousa] slept.", "Nothing.")
                == ["U.S. President"])
        #expect(
            roles("{president} [p Ana Sousa].", "{President} [p Ana Sousa].", "{President} [p Ana Sousa].") == ["President", "President"])
        #expect(roles("{Rep.} [p Ana Sousa]. {Rep.} [p Ana Sousa]. {Representative} [p Ana Sousa].") == ["Rep."])
        #expect(roles("{Chadian President} [p Ana Sousa].", "{President of Chad} [p Ana Sousa].") == ["Chadian President"])
    }

    @Test("What somebody is only to another needs the other")
    func relations() {
        #expect(roles("{older brother} [p Ana Sousa]. {victim} [p Ana Sousa].") == [])
        #expect(roles("{Kerrow's brother} [p Ana Sousa].") == ["Kerrow's brother"])
    }

    @Test("Other ranks and other roles stay, the most frequent first, each article once")
    func others() {
        #expect(
            roles("{minister} [p Ana Sousa]. {minister} [p Ana Sousa].", "{former minister} [p Ana Sousa].", "{coach} [p Ana Sousa].")
                == ["minister", "coach", "former minister"])
    }
}
