/// Letters of five by seven dots, for the few words in a picture that no browser draws.
enum DotMatrix {
    static let height = 7
    /// Five dots and the space behind them.
    static let advance = 6

    /// The dots of a character by column, the lowest bit on top; none for a space and for what the face lacks.
    static func columns(_ character: Character) -> [UInt8] { glyphs[character == "–" ? "-" : character] ?? [] }

    /// In dots, without the space behind the last letter.
    static func width(_ text: String) -> Int { max(0, text.count * advance - 1) }

    private static let glyphs: [Character: [UInt8]] = Dictionary(
        uniqueKeysWithValues: face.split(whereSeparator: \.isWhitespace).compactMap { entry in
            guard let character = entry.first, let dots = UInt64(entry.dropFirst(), radix: 16) else { return nil }
            return (character, (0..<5).map { UInt8(truncatingIfNeeded: dots >> (32 - 8 * $0)) })
        }
    )

    /// The customary shapes of dot matrix displays: a character and its five columns as hexadecimal numbers.
    private static let face = """
        03E5149453E 100427F4000 24261514946 32141454B31 41814127F10 52745454539 63C4A494930 70171090503 83649494936 9064949291E
        :0036360000 (001C224100 )0041221C00 -0808080808 ,0050300000 .0060600000 /2010080402 +08083E0808 A7E1111117E B7F49494936
        C3E41414122 D7F4141221C E7F49494941 F7F09090901 G3E4149497A H7F0808087F I00417F4100 J2040413F01 K7F08142241 L7F40404040
        M7F020C027F N7F0408107F O3E4141413E P7F09090906 Q3E4151215E R7F09192946 S4649494931 T01017F0101 U3F4040403F V1F2040201F
        W3F4038403F X6314081463 Y0708700807 Z6151494543 a2054545478 b7F48444438 c3844444420 d384444487F e3854545418 f087E090102
        g0C5252523E h7F08040478 i00447D4000 j2040443D00 k7F10284400 l00417F4000 m7C04180478 n7C08040478 o3844444438 p7C14141408
        q081414187C r7C08040408 s4854545420 t043F444020 u3C4040207C v1C2040201C w3C4030403C x4428102844 y0C5050503C z4464544C44
        """
}
