import Model

/// For each article, the articles most like it that were published within some weeks of it or on a day unknown, found over an inverted index
/// with lists of bounded length: the work per article does not grow with the input.
///
/// The index is bounded period by period (`ArticlePeriods`), so that what is found for an article depends on the periods around it alone: a part
/// of the input that has them whole finds the same.
struct NeighbourSearch: Sendable {
    /// Another article and how alike it is, 0 to 1.
    struct Neighbour: Sendable, Equatable {
        var article: Int32
        var similarity: Float
    }

    /// An article that has a term.
    private struct Holder: Sendable {
        var article: Int32
        var weight: Float
        /// Of publication; `unknownDay` where it is not known.
        var day: Int32
    }

    private let vectors: TermVectors
    /// By article.
    private let days: [Int32]
    /// For each term, the articles in which it weighs most in each period; by period, those of an unknown day first. Within a period they are in
    /// no order of days.
    private let holders: [[Holder]]

    /// `days` are the days of publication, as far as known.
    init(_ vectors: TermVectors, days known: [Int?]) {
        self.vectors = vectors
        let days = known.map { $0.map { Int32(clamping: $0) } ?? Self.unknownDay }
        self.days = days
        let periods = days.map { $0 == Self.unknownDay ? Int.min : ArticlePeriods.period(of: Int($0)) }
        var all = [[Holder]](repeating: [], count: vectors.keys.count)
        for article in days.indices.sorted(by: { (periods[$0], $0) < (periods[$1], $1) }) {
            let vector = vectors.vectors[article]
            for (term, weight) in zip(vector.terms, vector.weights) {
                all[Int(term)].append(Holder(article: Int32(article), weight: weight, day: days[article]))
            }
        }
        holders = all.parallelMap { Self.bounded($0, periods) }
    }

    /// Of each period, the holders in which the term weighs most.
    private static func bounded(_ list: [Holder], _ periods: [Int]) -> [Holder] {
        guard list.count > holdersPerPeriod else { return list }
        var kept: [Holder] = []
        var start = 0
        while start < list.count {
            let period = periods[Int(list[start].article)]
            let end = list[start...].firstIndex { periods[Int($0.article)] != period } ?? list.count
            let most = list[start].day == unknownDay ? holdersUndated : holdersPerPeriod
            if end - start > most {
                kept += list[start..<end].sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }.prefix(most)
            } else {
                kept += list[start..<end]
            }
            start = end
        }
        return kept
    }

    /// The neighbours of each article, most alike first, at least as alike as the floor. With a `part`, of the articles of its periods alone, and for
    /// those of an unknown day what these periods have.
    func neighbours(floor: Float, part: ArticlePeriods.Part = .whole) -> [[Neighbour]] {
        let count = vectors.vectors.count
        let stride = max(256, count / 64)
        return Array(Swift.stride(from: 0, to: count, by: stride)).parallelMap { start in
            var scratch = Scratch(articles: count, terms: vectors.keys.count)
            return (start..<min(start + stride, count)).map { article in
                if days[article] == Self.unknownDay { return ofUndated(article, in: part, floor: floor, &scratch) }
                return part.days.contains(Int(days[article])) ? ofDated(article, floor: floor, &scratch) : []
            }
        }.flatMap { $0 }
    }

    private func ofDated(_ article: Int, floor: Float, _ scratch: inout Scratch) -> [Neighbour] {
        let near = (days[article] - Int32(ArticlePeriods.reach))...(days[article] + Int32(ArticlePeriods.reach))
        let periods = ArticlePeriods.days(around: Int(near.lowerBound)...Int(near.upperBound))
        for (term, weight) in heaviestTerms(of: article, most: Self.termsPerArticle) {
            let list = holders[Int(term)]
            for holder in list {
                guard holder.day == Self.unknownDay else { break }
                scratch.add(weight * holder.weight, to: holder.article)
            }
            for place in list.partitioningIndex(where: { Int($0.day) >= periods.lowerBound })..<list.count {
                let holder = list[place]
                guard Int(holder.day) <= periods.upperBound else { break }
                guard near.contains(holder.day), holder.article != Int32(article) else { continue }
                scratch.add(weight * holder.weight, to: holder.article)
            }
        }
        let found = scratch.takeHits(atLeast: Self.leastFoundEarly).sorted(by: Self.isNearer)
        return nearest(to: article, of: found.prefix(Self.candidatesPerArticle), floor: floor, &scratch)
    }

    /// Of articles of an unknown day as of one day; and of each period the likeliest, found by the terms that weigh most.
    private func ofUndated(_ article: Int, in part: ArticlePeriods.Part, floor: Float, _ scratch: inout Scratch) -> [Neighbour] {
        var candidates: [Neighbour] = []
        let terms = heaviestTerms(of: article, most: Self.termsPerArticle)
        if part.hasUndated {
            for (term, weight) in terms {
                for holder in holders[Int(term)] {
                    guard holder.day == Self.unknownDay else { break }
                    if holder.article != Int32(article) { scratch.add(weight * holder.weight, to: holder.article) }
                }
            }
            candidates += scratch.takeHits(atLeast: Self.leastFoundEarly).sorted(by: Self.isNearer).prefix(Self.candidatesPerArticle)
        }
        for (term, weight) in terms.prefix(Self.termsAcrossPeriods) {
            let list = holders[Int(term)]
            for place in list.partitioningIndex(where: { Int($0.day) >= part.days.lowerBound })..<list.count {
                let holder = list[place]
                guard Int(holder.day) <= part.days.upperBound else { break }
                scratch.add(weight * holder.weight, to: holder.article)
            }
        }
        let dated = scratch.takeHits(atLeast: Self.leastFoundEarly)
            .map { (period: ArticlePeriods.period(of: Int(days[Int($0.article)])), candidate: $0) }
            .sorted { $0.period != $1.period ? $0.period < $1.period : Self.isNearer($0.candidate, $1.candidate) }
        var held = 0
        for (place, found) in dated.enumerated() {
            held = place > 0 && dated[place - 1].period == found.period ? held + 1 : 0
            if held < Self.candidatesPerPeriod { candidates.append(found.candidate) }
        }
        return nearest(to: article, of: candidates[...], floor: floor, &scratch)
    }

    private func heaviestTerms(of article: Int, most: Int) -> [(term: Int32, weight: Float)] {
        let vector = vectors.vectors[article]
        let order = vector.terms.indices.sorted { (vector.weights[$1], vector.terms[$0]) < (vector.weights[$0], vector.terms[$1]) }
        return order.prefix(most).map { (vector.terms[$0], vector.weights[$0]) }
    }

    private func nearest(to article: Int, of found: ArraySlice<Neighbour>, floor: Float, _ scratch: inout Scratch) -> [Neighbour] {
        let vector = vectors.vectors[article]
        scratch.load(vector)
        let exact = found.map {
            Neighbour(article: $0.article, similarity: scratch.product(with: vectors.vectors[Int($0.article)]))
        }
        scratch.unload(vector)
        return Self.nearest(exact.filter { $0.similarity >= floor }.sorted(by: Self.isNearer), by: \.similarity)
    }

    /// Of a list, most alike first, the most alike and those as alike as the last of them.
    static func nearest<Near>(_ sorted: [Near], by similarity: (Near) -> Float) -> [Near] {
        guard sorted.count > neighboursPerArticle else { return sorted }
        let least = similarity(sorted[neighboursPerArticle - 1])
        return Array(sorted.prefix { similarity($0) >= least })
    }

    private static func isNearer(_ left: Neighbour, _ right: Neighbour) -> Bool {
        left.similarity != right.similarity ? left.similarity > right.similarity : left.article < right.article
    }

    private static let unknownDay = Int32.min
    // Bounds on the work for one article, so that the search grows with the input: of a word's articles those in which it weighs most, of an article
    // the words that weigh most in it, and of what these find the likeliest. `Benchmarks` (Grouping) measures what they cost.
    private static let holdersUndated = 250
    private static let holdersPerPeriod = 40
    private static let termsPerArticle = 64
    private static let termsAcrossPeriods = 24
    /// What a neighbour must show of its similarity in the terms that weigh most.
    private static let leastFoundEarly: Float = 0.027
    private static let candidatesPerArticle = 120
    private static let candidatesPerPeriod = 20
    private static let neighboursPerArticle = 40
}

/// Room to work in, kept from one article to the next.
struct Scratch {
    private var hits: [Float]
    private var touched: [Int32] = []
    /// A vector spread out by term.
    private var spread: [Float]

    init(articles: Int, terms: Int) {
        hits = [Float](repeating: 0, count: articles)
        spread = [Float](repeating: 0, count: terms)
    }

    /// Adds to what an article has in common with the one that is looked at; more than nothing.
    mutating func add(_ part: Float, to article: Int32) {
        if hits[Int(article)] == 0 { touched.append(article) }
        hits[Int(article)] += part
    }

    /// The articles with at least so much in common, in no order; forgets all.
    mutating func takeHits(atLeast least: Float) -> [NeighbourSearch.Neighbour] {
        var found: [NeighbourSearch.Neighbour] = []
        for article in touched {
            let similarity = hits[Int(article)]
            if similarity >= least { found.append(NeighbourSearch.Neighbour(article: article, similarity: similarity)) }
            hits[Int(article)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        return found
    }

    mutating func load(_ vector: TermVector) {
        for (term, weight) in zip(vector.terms, vector.weights) { spread[Int(term)] = weight }
    }

    mutating func unload(_ vector: TermVector) {
        for term in vector.terms { spread[Int(term)] = 0 }
    }

    /// The inner product of the loaded vector and another.
    func product(with vector: TermVector) -> Float {
        var sum: Float = 0
        for index in vector.terms.indices { sum += spread[Int(vector.terms[index])] * vector.weights[index] }
        return sum
    }
}
