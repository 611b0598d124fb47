/// Countries and their parts, by code.
public enum Areas {
    /// A part of a country that news names beside a town.
    public struct Region: Sendable {
        /// Such as `US-ME`; nil for what is no part of one country.
        public let code: String?
        /// As news writes it.
        public let names: [String]
        /// Forms that mean it only right behind the name of a town: "Me.".
        public let shortNames: [String]
    }

    /// ISO 3166-1 codes by name, in lower-case ASCII words joined by spaces.
    public static let countries: [String: String] = Dictionary(
        EmbeddedFiles.entries("countries.txt").map { $0.split(separator: "|").map(String.init) }.filter { $0.count == 2 }.map {
            ($0[1], $0[0])
        }
    ) { first, _ in first }

    /// The parts of countries, in the order of their file.
    public static let regions: [Region] = EmbeddedFiles.entries("regions.txt").compactMap { line in
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 3 else { return nil }
        return Region(code: fields[0] == "-" ? nil : String(fields[0]), names: names(fields[1]), shortNames: names(fields[2]))
    }

    private static func names(_ field: Substring) -> [String] {
        field.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
}
