import Foundation

/// Reads articles to plant in: one a line of JSON, or the files of a folder of text.
enum PlantedInput {
    private struct Line: Decodable {
        let id: String
        let text: String
        let published: String?
        let event: String?
        let ref: String?
        let group: String?
    }

    /// Articles of a JSONL file; `ref` up to its first mark, `event` or `group` name the story.
    static func jsonLines(_ path: String) throws -> [PlantedStory.Source] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let one = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            let story = one.event ?? one.group ?? one.ref?.split { !$0.isLetter && !$0.isNumber }.first.map(String.init) ?? one.id
            return PlantedStory.Source(id: one.id, story: story, published: one.published, paragraphs: paragraphs(one.text))
        }.filter { !$0.paragraphs.isEmpty }
    }

    /// The text files of a folder, as one story.
    static func folder(_ path: String) throws -> [PlantedStory.Source] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".txt") }.sorted().map { name in
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            return PlantedStory.Source(id: name, story: path, published: "2021-12-30", paragraphs: paragraphs(text))
        }
    }

    /// Two stories that nobody reported.
    static let invented = [
        PlantedStory.Source(
            id: "harbour", story: "harbour", published: "2023-05-04",
            paragraphs: [
                "The harbour council of Port Ellis voted on Tuesday to close the old ferry terminal, which has served 14,000 passengers a week "
                    + "since 1962, and to sell its site to Marlow Shipping for 3.4 million dollars.",
                "Ines Calder, who leads the council, said the terminal was not safe any more. Engineers found 27 cracks in its main pier in March, "
                    + "and two of the four cranes have been out of service since a storm on January 9.",
                "Fishermen blocked the harbour entrance with 31 boats on Wednesday morning, and Tomas Rehn of the Coastal Union announced a second "
                    + "blockade at 6:30 am on Friday if the council did not meet them.",
                "Ferries will leave from the northern pier from June 12, the council said, although only 600 of the 900 parking places that were "
                    + "promised have been built so far.",
            ]),
        PlantedStory.Source(
            id: "orchard", story: "orchard", published: "2022-09-19",
            paragraphs: [
                "A late frost destroyed 45 percent of the apple harvest in the Varn valley this spring, the growers' association said on Monday in "
                    + "its yearly report, and about 230 farms have asked the state for help.",
                "Hanna Brook, whose family has grown apples near Lower Varn since 1911, said she would pull out 1,200 trees in October and plant "
                    + "hazelnuts in their place, because nobody could live on one harvest in three.",
                "The ministry of agriculture in Sellin set aside 8.5 million euros for the growers in July, but had paid out only 2.1 million by the "
                    + "end of August, according to figures that Deputy Minister Paul Anders gave to parliament on September 15.",
                "When the last frost of this kind came in 2017, Anders was the head of the association himself and called the help of the state "
                    + "slow, late and far too small.",
            ]),
    ]

    /// Lines that are long enough to be running text.
    private static func paragraphs(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            $0.split(separator: " ").count >= 12
        }
    }
}
