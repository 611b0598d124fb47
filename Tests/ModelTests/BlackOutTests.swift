import Testing

@testable import Model

@Suite struct BlackOutTests {
    private let names = BlackOut(["Ana Sousa", "Müller", "..."])

    @Test(arguments: [
        ("Ana Sousa said so.", "█████ said so."), ("ANA SOUSA’s boat", "█████’s boat"), ("Aña  Sousa", "█████"),
        ("by ana-sousa, #AnaSousa", "by █████, #█████"), ("Ana So\u{AD}usa", "█████"), ("Muller and MÜLLER", "█████ and █████"),
        ("Sousa, Ana, Anastasia Sousa, Müllerin", "Sousa, Ana, Anastasia Sousa, Müllerin"),
    ])
    func namesAreTakenOutOfTexts(text: String, clean: String) { #expect(names.text(text) == clean) }

    @Test func idsStayIDs() {
        #expect(names.id("in/ana-sousa_2.txt") == "in/x_2.txt")
        #expect(names.id("harbour-2") == "harbour-2")
    }

    @Test func nothingIsTakenOutForNoName() {
        #expect(BlackOut(["", "—"]).isEmpty && !names.isEmpty)
        #expect(BlackOut([]).text("Ana Sousa") == "Ana Sousa")
    }
}
