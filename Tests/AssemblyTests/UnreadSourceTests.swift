import Assembly
import Model
import Reader
import Testing

@Suite struct UnreadSourceTests {
    @Test func whatIsNotReadSaysAndLacksNothing() throws {
        var spanish = Sources.reading(
            "es", title: "Storm hits Dubrovnik", "A storm flooded the old town of Dubrovnik on Tuesday and cut the power supply."
        ).article
        spanish.language = "es"
        let readings = [
            Sources.reading(
                "a", title: "Storm hits Dubrovnik", "A storm flooded the old town of Dubrovnik on Tuesday and cut the power supply."),
            Sources.reading("b", "The old town of Dubrovnik was flooded by a storm on Tuesday, which cut its power supply."),
            ArticleReader().read(spanish),
        ]
        let dossiers = Assembler(reader: ArticleReader()).dossiers(from: readings)
        #expect(dossiers.flatMap(\.readings).count == 3)
        #expect(dossiers.flatMap(\.claims).flatMap(\.cells).allSatisfy { $0.article != "es" })
        #expect(dossiers.flatMap(\.disagreements).flatMap(\.values).flatMap(\.says).allSatisfy { $0.article != "es" })
        #expect(dossiers.flatMap(\.events).flatMap(\.mentions).allSatisfy { $0.sentence.article != "es" })
    }

    @Test func aDossierOfOneUnreadArticleIsMade() {
        var article = Sources.reading("es", "El río subió dos metros en una noche, dijo Ana Sousa.").article
        article.language = "es"
        let dossiers = Assembler(reader: ArticleReader()).dossiers(from: [ArticleReader().read(article)])
        #expect(dossiers.map { $0.readings.map(\.article.id) } == [["es"]])
    }
}
