import Assembly
import Foundation
import Model
import Testing

/// Which values of two sources are at odds, as tables of invented sentences.
@Suite struct ValueDisputeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let left: String
        let right: String
        /// `value | value` of the one dispute; nil for none.
        let expected: String?
        var testDescription: String { left + " // " + right }

        init(_ left: String, _ right: String, _ expected: String?) {
            self.left = left
            self.right = right
            self.expected = expected
        }
    }

    private func found(_ one: Case, kinds: Set<Disagreement.Kind>, published: String = "2023-05-04") -> String? {
        let comparison = Sources.comparison(
            Sources.reading("a", published: "2023-05-04", one.left), Sources.reading("b", published: published, one.right))
        let all = comparison.disagreements.filter { kinds.contains($0.kind) && $0.course != .precision }
        return all.isEmpty ? nil : all.map { $0.values.map(\.value).joined(separator: " | ") }.joined(separator: "; ")
    }

    @Test(arguments: [
        // Tolls, in other words.
        Case(
            "The flood in Brodno killed 12 people and swept away a bridge, officials said.",
            "Officials said the flood in Brodno swept away a bridge and left 17 dead.", "12 people | 17 dead"),
        Case(
            "The flood in Brodno killed 12 people and swept away a bridge, officials said.",
            "Officials said the flood in Brodno swept away a bridge and left 12 dead.", nil),
        Case(
            "The crash near Brodno injured 30 people on a bus, hospital officials said.",
            "Thirty people were injured on a bus in the crash near Brodno, hospital officials said.", nil),
        Case(
            "The crash near Brodno injured 30 people on a bus, hospital officials said.",
            "Some 50 people were wounded on a bus in the crash near Brodno, hospital officials said.",
            "30 people | Some 50 people"),
        Case(
            "The crash near Brodno injured 30 people on a bus, hospital officials said.",
            "The crash near Brodno killed 50 people on a bus, hospital officials said.", nil),
        Case(
            "A gunman shot three people, killing one, at the Brodno brewery, police said.",
            "A gunman shot dead one person and hurt two others at the Brodno brewery, police said.", nil),
        Case(
            "The Brodno quake destroyed 40 homes in the valley, the mayor said.",
            "The Brodno quake destroyed dozens of homes in the valley, the mayor said.", nil),
        Case(
            "The Brodno quake destroyed 40 homes in the valley, the mayor said.",
            "The Brodno quake destroyed 65 houses in the valley, the mayor said.", "40 homes | 65 houses"),
        Case(
            "The Brodno quake destroyed 40 homes in the valley, the mayor said.",
            "A quake in Brodno destroyed 65 homes in the valley in 1998, the mayor said.", nil),
        Case(
            "The Brodno quake destroyed 40 homes in the valley, the mayor said.",
            "The Brodno quake destroyed another 65 homes in the valley, the mayor said.", nil),
        Case(
            "Police arrested 200 protesters in Brodno square overnight.", "Police detained 400 protesters in Brodno square overnight.",
            "200 protesters | 400 protesters"),
        Case(
            "Police arrested 200 protesters in Brodno square overnight.",
            "Police detained more than 150 protesters in Brodno square overnight.", nil),
        Case(
            "Police arrested 200 protesters in Brodno square overnight.",
            "Police detained up to 150 protesters in Brodno square overnight.", "up to 150 protesters | 200 protesters"),
        // Magnitudes and measures.
        Case(
            "The 5.9-magnitude quake struck Brodno island, home to a fishing port.",
            "The 6.1-magnitude quake struck Brodno island, home to a fishing port.", "5.9-magnitude | 6.1-magnitude"),
        Case(
            "The climber slipped and fell 60 metres from a ridge on Mount Vrh.",
            "The climber slipped and fell 200 feet from a ridge on Mount Vrh.", nil),
        Case(
            "The climber slipped and fell 60 metres from a ridge on Mount Vrh.",
            "The climber slipped and fell about 150 metres from a ridge on Mount Vrh.", "60 metres | about 150 metres"),
        Case(
            "The driver fled at 120 mph along the Brodno motorway before the crash.",
            "The driver fled at 193 kph along the Brodno motorway before the crash.", nil),
        Case(
            "The driver fled at 120 mph along the Brodno motorway before the crash.",
            "The driver fled at 90 mph along the Brodno motorway before the crash.", "90 mph | 120 mph"),
        Case(
            "The tanker spilled 300 tonnes of oil into the Brodno bay.", "The tanker spilled 300,000 kg of oil into the Brodno bay.", nil),
        // Money, shares, thousands.
        Case(
            "The Varda group sold its mills in Brodno for $3.2 million, it said.",
            "The Varda group sold its mills in Brodno for 3.2m dollars, it said.", nil),
        Case(
            "The Varda group sold its mills in Brodno for $3.2 million, it said.",
            "The Varda group sold its mills in Brodno for $5.4 million, it said.", "$3.2 million | $5.4 million"),
        Case(
            "The Varda group sold its mills in Brodno for $3.2 million, it said.",
            "The Varda group sold its mills in Brodno for 2.9 million euros, it said.", nil),
        Case(
            "The Varda group sold its mills in Brodno for $3.2 million, it said.",
            "The Varda group sold its mills in Brodno for 2.9 million euros ($3.2 million), it said.", nil),
        Case(
            "Greek stocks closed down 3.9 percent as markets reacted with alarm.",
            "Greek stocks closed down 5.4 per cent as markets reacted with alarm.", "3.9 percent | 5.4 per cent"),
        Case(
            "Greek stocks closed down 3.9 percent as markets reacted with alarm.",
            "Greek stocks closed down 3.9% as markets reacted with alarm.", nil),
        Case(
            "Tens of thousands of soldiers gathered near the Brodno border, the ministry said.",
            "Some 60,000 troops gathered near the Brodno border, the ministry said.", nil),
        Case(
            "Tens of thousands of soldiers gathered near the Brodno border, the ministry said.",
            "Some 150,000 troops gathered near the Brodno border, the ministry said.", nil),
        Case(
            "Nearly 100 people marched from the vigil to the Brodno station, police said.",
            "About 95 people marched from the vigil to the Brodno station, police said.", nil),
        Case(
            "The island of Brodno is home to 120,000 people and a fishing port.",
            "The island of Brodno is home to 200,000 people and a fishing port.", "120,000 people | 200,000 people"),
        // Numbers of others.
        Case(
            "Novak finished the game with 20 points and nine rebounds for Brodno.",
            "Kralj finished the game with 25 points and 16 rebounds for Brodno.", nil),
        Case(
            "He had 269 yards and two touchdowns and caught 29 passes this season.",
            "He had 793 yards and six touchdowns and caught 39 passes this season.", nil),
        Case(
            "The final numbers showed Novak landing 30 of 207 punches thrown.", "The final numbers showed Novak landing 68 punches thrown.",
            nil),
        Case(
            "The navy seized seven assault rifles and a grenade launcher from the boat.",
            "The navy seized seven assault rifles, two other rifles and a grenade launcher from the boat.", nil),
    ])
    func comparesQuantities(one: Case) {
        #expect(found(one, kinds: [.quantity]) == one.expected)
    }

    @Test(arguments: [
        Case("Ana Novak, 34, was named director of the port.", "Ana Novak, 43, was named director of the port.", "34 | 43"),
        Case("Ana Novak, 34, was named director of the port.", "Ana Novak, 61, runs the old fish market of Lunz.", nil),
        Case("Ana Novak, 34, was named director of the port.", "Ana Novak, 36, was named director of the port.", "34 | 36"),
        Case(
            "Ana Novak, 34, was named director of the port.", "The port is led by 36-year-old Ana Novak from now on.",
            "34 | 36-year-old"),
        Case("Ana Novak, 34, was named director of the port.", "The port is led by 34-year-old Ana Novak from now on.", nil),
        Case("Ana Novak, 34, was named director of the port.", "Ana Novak's 12-year-old daughter came to the port.", nil),
        Case("Ana Novak, 34, was named director of the port.", "Ana Novak, aged 35, was named director of the port.", "34 | 35"),
        Case("Ana Novak, 34, was named director of the port.", "Marko Kralj, 36, was named director of the port.", nil),
    ])
    func comparesAgesOfOnePerson(one: Case) {
        #expect(found(one, kinds: [.quantity]) == one.expected)
    }

    @Test func seesNoDisputeOverABirthday() {
        let one = Case("Ana Novak, 34, was named director of the port.", "Ana Novak, 35, was named director of the port.", nil)
        #expect(found(one, kinds: [.quantity], published: "2023-11-30") == nil)
    }

    @Test(arguments: [
        // Clock times.
        Case(
            "The fire broke out in the Brodno mill at 3:10 pm, firefighters said.",
            "The fire broke out in the Brodno mill at 3:40 pm, firefighters said.", "15:10 (3:10 pm) | 15:40 (3:40 pm)"),
        Case(
            "The fire broke out in the Brodno mill at 3:10 pm, firefighters said.",
            "The fire broke out in the Brodno mill at 15:10, firefighters said.", nil),
        Case(
            "The fire broke out in the Brodno mill around 3 pm, firefighters said.",
            "The fire broke out in the Brodno mill at 3:10 pm, firefighters said.", nil),
        Case(
            "The fire broke out in the Brodno mill shortly after 3:30 pm, firefighters said.",
            "The fire broke out in the Brodno mill at 3:33 pm, firefighters said.", nil),
        Case(
            "The fire in the Brodno mill was put out by 7 am, firefighters said.",
            "The fire in the Brodno mill was put out at 6:40 am, firefighters said.", nil),
        Case(
            "The fire in the Brodno mill was put out by 7 am, firefighters said.",
            "The fire in the Brodno mill was put out at 7:50 am, firefighters said.", "07:00 (7 am) | 07:50 (7:50 am)"),
        Case(
            "The march in Brodno began on Monday at 8 pm, police said.", "The march in Brodno began on Wednesday at 8:30 pm, police said.",
            nil),
        Case(
            "The protest in Brodno began at 8:30 pm but the crowd has left, police said.",
            "At 10:30 pm police in Brodno said that the crowd has left.", nil),
        Case(
            "The launch from Brodno will begin at 3:30 pm EDT, the agency said.",
            "The launch from Brodno will begin at 1930 GMT, the agency said.", nil),
        Case(
            "The launch from Brodno will begin at 3:30 pm EDT, the agency said.",
            "The launch from Brodno will begin at 2030 GMT, the agency said.", "15:30 (3:30 pm EDT) | 20:30 (2030 GMT)"),
        Case(
            "The cable to Brodno was cut between 07:28 and 08:06 UTC, the operator said.",
            "The cable to Brodno was cut at 10:00 am (0800 GMT), the operator said.", nil),
        // Lengths of time.
        Case(
            "The phone call between the ministers lasted fifty minutes, the office said.",
            "The phone call between the ministers lasted 20 minutes, the office said.", "20 minutes | fifty minutes"),
        Case(
            "The phone call between the ministers lasted fifty minutes, the office said.",
            "The phone call between the ministers lasted nearly an hour, the office said.", nil),
        Case(
            "Novak was sentenced to five years in prison for fraud in Brodno.",
            "Novak was sentenced to seven years in prison for fraud in Brodno.", "five years | seven years"),
        Case(
            "Novak was sentenced to five years in prison for fraud in Brodno.",
            "Novak was sentenced to 60 months in prison for fraud in Brodno.", nil),
        Case(
            "Novak was sentenced to five years in prison for fraud in Brodno.",
            "Novak was sentenced to one to three years in prison for fraud in Brodno.", nil),
        Case(
            "The new rule takes effect nine days before the vote in Brodno.", "The new rule takes effect within 30 days in Brodno.", nil),
    ])
    func comparesTimes(one: Case) {
        #expect(found(one, kinds: [.time]) == one.expected)
    }

    @Test(arguments: [
        Case(
            "Voters in Brodno approved a bond to buy the dairy in 2009, the mayor said.",
            "Voters in Brodno approved a bond to buy the dairy in 2010, the mayor said.", "2009 | 2010"),
        Case(
            "Voters in Brodno approved a bond to buy the dairy in 2009, the mayor said.",
            "Voters in Brodno approved a bond to buy the dairy in June 2009, the mayor said.", nil),
        Case(
            "Novak sold his oil field in Brodno for $30 million in 1967.", "Novak sold his oil field in Brodno for $30 million in 1957.",
            "1957 | 1967"),
        Case(
            "Novak pleaded guilty to fraud in Brodno on June 27, 2011.", "Novak pleaded guilty to fraud in Brodno in July 2011.",
            "2011-06-27 (June 27, 2011) | 2011-07 (July 2011)"),
        Case(
            "Novak pleaded guilty to fraud in Brodno on June 27, 2011.", "Novak pleaded guilty to fraud in Brodno in June 2011.", nil),
        Case(
            "Novak pleaded guilty to fraud in Brodno on June 27, 2011.",
            "Novak pleaded guilty to fraud in Brodno on June 27, 2011, and left office in July 2011.", nil),
        Case(
            "Novak pleaded guilty to fraud in Brodno on June 27, 2011.", "The harbour of Lunz opened to trade on July 4, 2012.", nil),
        Case(
            "The warship foiled an attack on a tanker in the gulf on Friday.",
            "The warship foiled an attack on a tanker in the gulf on Thursday.", "2023-04-28 (Friday) | 2023-05-04 (Thursday)"),
    ])
    func comparesDates(one: Case) {
        #expect(found(one, kinds: [.date]) == one.expected)
    }

    @Test(arguments: [
        Case("Jon Owens leads the port. Owens spoke.", "John Owens leads the port. Owens spoke.", "Jon Owens | John Owens"),
        Case("Masoud Dalman leads the port.", "Massoud Dalman leads the port.", "Masoud Dalman | Massoud Dalman"),
        Case("Mr. Jon Owens leads the port.", "JON OWENS leads the port.", nil),
        Case("José Pérez leads the port.", "Jose Perez leads the port.", nil),
        Case("Joseph Owens leads the port.", "Joe Owens leads the port.", nil),
        Case("Jon Owens leads the port.", "Owens, the head of the port, spoke.", nil),
        Case("The U.S. closed the port.", "The US closed the port.", nil),
    ])
    func comparesSpellings(one: Case) {
        let values = found(one, kinds: [.spelling]).map { Set($0.components(separatedBy: " | ")) }
        #expect(values == one.expected.map { Set($0.components(separatedBy: " | ")) })
    }

    @Test func tellsARisingTollInOrderOfPublication() throws {
        let comparison = Sources.comparison(
            Sources.reading("b", published: "2023-05-06", "The flood in Brodno killed 17 people and swept away a bridge."),
            Sources.reading("a", published: "2023-05-04", "The flood in Brodno killed 12 people and swept away a bridge."))
        let found = try #require(comparison.disagreements.first)
        #expect(found.course == .develops)
        #expect(found.values.map(\.value) == ["12 people", "17 people"])
        #expect(found.about == "people killed")
    }

    /// Each report is a step, be it a bound that leaves room for the next.
    @Test func tellsEachStepOfAToll() throws {
        let comparison = Sources.comparison(
            Sources.reading("a", published: "2023-05-04", "The flood in Brodno killed at least 12 people and swept away a bridge."),
            Sources.reading("b", published: "2023-05-05T09:00:00Z", "The flood in Brodno killed 19 people and swept away a bridge."),
            Sources.reading("c", published: "2023-05-05T18:00:00Z", "The flood in Brodno killed 21 people and swept away a bridge."))
        #expect(comparison.disagreements.map(\.course) == [.develops])
        #expect(comparison.disagreements[0].values.map(\.value) == ["at least 12 people", "19 people", "21 people"])
    }

    @Test func needsDatesToTellADevelopment() throws {
        let comparison = Sources.comparison(
            Sources.reading("a", published: nil, "The flood in Brodno killed 12 people and swept away a bridge."),
            Sources.reading("b", published: "2023-05-06", "The flood in Brodno killed 17 people and swept away a bridge."))
        #expect(comparison.disagreements.map(\.course) == [.atOdds])
    }
}
