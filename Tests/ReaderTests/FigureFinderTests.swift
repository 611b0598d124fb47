import Model
import Testing

@testable import Reader

@Suite struct FigureFinderTests {
    /// Each figure as `words|value|upper|unit`, `~` before the value when approximate, `≥` and `≤` for bounds.
    private func figures(in text: String) -> [String] {
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
        let reading = ArticleReader().read(Article(id: "a", file: "a.txt", text: text, passages: [passage]))
        return reading.figures.map { figure in
            let sign = figure.bound == .atLeast ? "≥" : figure.bound == .atMost ? "≤" : figure.isApproximate ? "~" : ""
            let upper = figure.upper.map { "–\(plain($0))" } ?? ""
            return "\(text.slice(figure.range))|\(sign)\(plain(figure.value))\(upper)|\(figure.unit)"
        }
    }

    private func plain(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }

    @Test(arguments: [
        ("Some 100,000 troops stood near the border.", ["Some 100,000 troops|~100000|troops"]),
        ("The gathering of tens of thousands of soldiers near the town", ["tens of thousands of soldiers|~20000–99999|soldiers"]),
        ("It would withdraw about 10,000 soldiers from its border.", ["about 10,000 soldiers|~10000|soldiers"]),
        ("More than two dozen people came.", ["More than two dozen people|≥24|people"]),
        ("The firm paid £1.2bn for it.", ["£1.2bn|1200000000|GBP"]),
        ("It cost $3 million, or 2.5 million euros.", ["$3 million|3000000|USD", "2.5 million euros|2500000|EUR"]),
        ("Turnout was 45 % in the north, 45.5 percent in the south.", ["45 %|45|%", "45.5 percent|45.5|%"]),
        ("A 6.1-magnitude earthquake struck.", ["6.1-magnitude|6.1|magnitude"]),
        ("A 5.9 magnitude quake struck.", ["5.9 magnitude|5.9|magnitude"]),
        ("It registered 6.1 on the Richter scale.", ["6.1 on the Richter scale|6.1|magnitude"]),
        ("He held a 38-caliber pistol.", ["38-caliber|38|caliber"]),
        ("He held a .45 caliber pistol.", ["45 caliber|45|caliber"]),
        ("A Category 4 storm hit.", ["4|4|category"]),
        ("The quake of magnitude 6.1 killed three people.", ["6.1|6.1|magnitude", "three people|3|people"]),
        ("Between 20 and 30 homes burned.", ["Between 20 and 30 homes|~20–30|homes"]),
        ("The fire took 20 to 30 homes.", ["20 to 30 homes|~20–30|homes"]),
        ("Shares rose from 20 to 30 dollars.", ["20|20|", "30 dollars|30|USD"]),
        ("A third of the homes were empty.", ["A third of the homes|~33.3|%"]),
        ("Two-thirds of voters agreed.", ["Two-thirds of voters|~66.7|%"]),
        ("Half a million people fled.", ["Half a million people|500000|people"]),
        ("Two hundred and fifty workers lost their jobs.", ["Two hundred and fifty workers|250|workers"]),
        ("Twenty-one miners were trapped.", ["Twenty-one miners|21|miners"]),
        ("Prices are five times higher.", ["five times|5|times"]),
        ("Several hundred Russian soldiers left.", ["Several hundred Russian soldiers|~300–999|soldiers"]),
        ("One hospital bed was free.", ["One hospital bed|1|bed"]),
        ("One bus burned.", ["One bus|1|bus"]),
        ("Police held 12 weapons inspectors.", ["12 weapons inspectors|12|inspectors"]),
        ("Ann Lee, 45, and a 7-year-old boy", ["45|45|years old", "7-year-old|7|years old"]),
        ("He was aged 62.", ["62|62|years old"]),
        ("One person was killed and at least six were wounded.", ["One person|1|person", "at least six|≥6|"]),
        ("It invested $2-3 billion.", ["$2-3 billion|~2000000000–3000000000|USD"]),
        ("A dozen ships sank.", ["A dozen ships|12|ships"]),
        ("Up to 40 people may be buried.", ["Up to 40 people|≤40|people"]),
        ("They seized six AK 47 rifles.", ["six AK 47 rifles|6|rifles"]),
        ("Police freed 12 of the 20 hostages.", ["12 of the 20 hostages|12|hostages"]),
        ("Some 120, 000 people marched.", ["Some 120, 000 people|~120000|people"]),
        ("He fell 2, 000ft to his death.", ["2, 000ft|2000|ft"]),
        ("It cost $1, 000,000.", ["$1, 000,000|1000000|USD"]),
        ("Some 1, 000,000 people marched.", ["Some 1, 000,000 people|~1000000|people"]),
        ("It raised £1, 000m.", ["£1, 000m|1000000000|GBP"]),
        ("Police seized 2 .38 revolvers.", ["2|2|"]),
        ("Gunmen shot up to 20 people.", ["up to 20 people|≤20|people"]),
        ("The army moved up to 3,000 troops.", ["up to 3,000 troops|≤3000|troops"]),
        ("The harvest was 1 .5 tonnes.", ["1 .5 tonnes|1.5|tonnes"]),
        ("The rate ticked up to 6.1% from 6%.", ["6.1%|6.1|%", "6%|6|%"]),
        ("It lies 5km from the coast.", ["5km|5|km"]),
        ("The permit cost 1 000 crowns.", ["1 000 crowns|1000|crowns"]),
        ("About 12\u{00A0}500 people live there.", ["About 12\u{00A0}500 people|~12500|people"]),
        ("It cost 2 345 678 crowns.", ["2 345 678 crowns|2345678|crowns"]),
        ("A quarter of a million people fled.", ["A quarter of a million people|250000|people"]),
        ("One and a half thousand people marched.", ["One and a half thousand people|1500|people"]),
        ("It cost two and a half million crowns.", ["two and a half million crowns|2500000|crowns"]),
        ("A 3,000-tonne ship sank.", ["3,000-tonne|3000|tonnes"]),
        ("A 3 000-tonne ship sank.", ["3 000-tonne|3000|tonnes"]),
        ("A 12 500-strong crowd cheered.", ["12 500-strong|12500|strong"]),
        ("They dropped 12 500-pound bombs.", ["12|12|", "500-pound|500|pounds"]),
        ("The fine was 12'500 francs.", ["12'500 francs|12500|CHF"]),
        ("Some 250.000 people marched.", ["Some 250.000 people|~250000|people"]),
        ("It cost 250.000 euros.", ["250.000 euros|250000|EUR"]),
        ("Some 1.625 children are born.", ["Some 1.625 children|~1.625|children"]),
        ("The rod weighs 1.250 tonnes.", ["1.250 tonnes|1.25|tonnes"]),
        ("A hundred and twenty people died.", ["A hundred and twenty people|120|people"]),
        ("A hundred and fifty thousand homes lost power.", ["A hundred and fifty thousand homes|150000|homes"]),
        ("Between a hundred and two hundred people died.", ["Between a hundred and two hundred people|~100–200|people"]),
        (
            "Between a hundred and sixty and two hundred people died.",
            ["Between a hundred and sixty and two hundred people|~160–200|people"]
        ),
        ("One to two million people fled.", ["One to two million people|~1000000–2000000|people"]),
        ("A thousand million dollars went.", ["A thousand million dollars|1000000000|USD"]),
        ("Two million and a half people fled.", ["Two million and a half people|2500000|people"]),
        ("A million and a half people fled.", ["A million and a half people|1500000|people"]),
        ("A dozen and a half people fled.", ["A dozen and a half people|18|people"]),
        ("Three and a quarter million people fled.", ["Three and a quarter million people|3250000|people"]),
        ("The hall has 50,000 square metres.", ["50,000 square metres|50000|square metres"]),
        ("A quarter million homes lost power.", ["A quarter million homes|250000|homes"]),
        ("Some half-million people fled.", ["Some half-million people|~500000|people"]),
        ("Some 2.5m people fled.", ["Some 2.5m people|~2500000|people"]),
        ("It cost 2.5m euros.", ["2.5m euros|2500000|EUR"]),
        ("It was 2.5m wide.", ["2.5m|2.5|m"]),
        ("She won the 100m women's race.", ["100m|100|m"]),
        ("It cost 2½ million euros.", ["2½ million euros|2500000|EUR"]),
        ("It cost 4 1/2 million dollars.", ["4 1/2 million dollars|4500000|USD"]),
        ("A 300-kilometre-long wall fell.", ["300-kilometre-long|300|kilometres"]),
        ("A 1.2-million-strong army marched.", ["1.2-million-strong|1200000|strong"]),
        ("A 50,000-square-metre hall burned.", ["50,000-square-metre|50000|square metres"]),
        ("A 2,000-page report came.", ["2,000-page|2000|pages"]),
        ("He paid a 5-million-euro fine.", ["5-million-euro|5000000|EUR"]),
    ])
    func findsNumbersWithTheirUnit(text: String, expected: [String]) {
        #expect(figures(in: text) == expected)
    }

    @Test(arguments: [
        "One of the men left.", "No one knows.", "They won 3-1 at home.", "Call 555-1234 now.", "He came 7th.", "Flight 447 crashed.",
        "A Boeing 747 landed.", "It rained for 45 minutes.", "They wear F-16 caps to the G7.", "Room 12 is empty.", "The two leaders met.",
        "They met at 600 Pennsylvania Avenue.", "It was 2014 then.", "The 24/7 service ended.", "Version 1.2.3 is out.",
        "They met in the 500 block of Mill Street.", "The 2016 elections were close.", "He passed the record of 2, 116 points.",
    ])
    func leavesOutWhatCountsNothing(text: String) {
        #expect(figures(in: text) == [])
    }
}
