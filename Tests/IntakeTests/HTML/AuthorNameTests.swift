import Testing

@testable import Intake

@Suite("Names of authors") struct AuthorNameTests {
    @Test(arguments: [
        ("By Jane Doe", ["Jane Doe"]), ("by JANE DOE and Ann Smith, Staff Writers", ["JANE DOE", "Ann Smith"]),
        ("Analysis by Jane Doe, Courier Editor-at-large", ["Jane Doe"]), ("Jane Doe, The Courier", ["Jane Doe"]),
        ("Jane Doe. The Courier", ["Jane Doe"]),
        ("Von Max Müller und Eva Graf", ["Max Müller", "Eva Graf"]), ("Jane Doe in Kyiv", ["Jane Doe"]), ("The Courier", []),
        ("Courier Staff", []),
        ("Reuters", []), ("https://social.example/jane", []), ("jane@courier.example", []),
        ("Omar al-Masri | Lea Roe", ["Omar al-Masri", "Lea Roe"]),
    ])
    func areReadFromBylines(line: String, names: [String]) { #expect(AuthorNames.names(in: line, publisher: "The Courier") == names) }
}
