import Testing

@testable import Assembly

/// Parts of an input that no story crosses.
@Suite struct StoryPartsTests {
    private func links(_ triples: [(Int, Int, Float)]) -> [StoryLink] {
        triples.map { StoryLink(left: $0.0, right: $0.1, strength: $0.2) }
    }

    private func parts(_ articles: Int, _ triples: [(Int, Int, Float)], most: Int) -> [Int] {
        StoryParts(articles: articles, links: links(triples), most: most).parts
    }

    @Test func whatIsConnectedIsOnePart() {
        #expect(parts(6, [(0, 2, 0.1), (2, 5, 0.3), (3, 4, 0.2)], most: 6) == [0, 1, 0, 3, 3, 0])
    }

    @Test func theWeakestLinksOfALargePartGiveWay() {
        let chain: [(Int, Int, Float)] = [(0, 1, 0.5), (1, 2, 0.1), (2, 3, 0.4), (3, 4, 0.2), (4, 5, 0.6)]
        #expect(parts(6, chain, most: 4) == [0, 0, 2, 2, 2, 2])
        #expect(parts(6, chain, most: 2) == [0, 0, 2, 2, 4, 4])
        #expect(parts(6, chain, most: 1) == [0, 1, 2, 3, 4, 5])
    }

    @Test func linksOfOneStrengthGiveWayTogether() {
        let ring: [(Int, Int, Float)] = [(0, 1, 0.3), (1, 2, 0.3), (2, 3, 0.3), (3, 0, 0.3), (4, 5, 0.9), (5, 0, 0.2)]
        #expect(parts(6, ring, most: 4) == [0, 0, 0, 0, 4, 4])
        #expect(parts(6, ring, most: 3) == [0, 1, 2, 3, 4, 4])
    }

    @Test func whatTheUserLinkedHoldsAtAnySize() {
        let settled: [(Int, Int, Float)] = [(0, 4, .infinity), (1, 4, .infinity), (2, 4, .infinity), (2, 3, 0.9)]
        #expect(parts(5, settled, most: 2) == [0, 0, 0, 3, 0])
    }

    /// The forests of two halves of the links make the same parts as all links.
    @Test func forestsAreEnough() {
        var state: UInt64 = 7
        func draw(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for most in [3, 10, 40] {
            let all = (0..<400).map { _ in
                StoryLink(left: draw(60), right: 60 + draw(60), strength: Float(draw(50)) / 50)
            }
            let halves = [Array(all[..<150]), Array(all[150...])].map { StoryParts.forest($0) }
            #expect(halves.allSatisfy { $0.count < 120 })
            let whole = StoryParts(articles: 120, links: all, most: most).parts
            #expect(StoryParts(articles: 120, links: halves[1] + halves[0], most: most).parts == whole)
            #expect(Set(whole).allSatisfy { part in whole.filter { $0 == part }.count <= most })
        }
    }

    @Test func periodsAreOfTenDaysBeforeTheEpochToo() {
        #expect([-11, -10, -1, 0, 9, 10].map { ArticlePeriods.period(of: $0) } == [-2, -1, -1, 0, 0, 1])
    }
}
