/// Two articles that could be of one story, and how alike they are.
package struct StoryLink: Sendable, Equatable {
    package var left: Int
    package var right: Int
    package var strength: Float

    package init(left: Int, right: Int, strength: Float) { (self.left, self.right, self.strength) = (left, right, strength) }

    /// Links that hold at any size, as those that the user made.
    static let unbreakable = Float.infinity
}

/// Parts of an input that no story crosses: what is connected by links. Where too many articles are, the weakest links give way, all of one strength at
/// once, until the parts are small enough. They do not depend on the order of the links, nor on any but a maximum spanning forest of them.
package struct StoryParts {
    /// By article, the least number of its part.
    package let parts: [Int]

    /// Articles are numbered from 0. O(links × log links) where a part has too many articles, near linear elsewhere.
    package init(articles: Int, links: [StoryLink], most: Int = Self.mostArticles) {
        var sets = Components(count: articles)
        for link in links { sets.join(link.left, link.right) }
        var sizes = [Int](repeating: 0, count: articles)
        for article in 0..<articles { sizes[sets.root(article)] += 1 }
        var labels = (0..<articles).map { sets.root($0) }
        let heavy = links.filter { sizes[labels[$0.left]] > most }
        if !heavy.isEmpty { Self.divide(&labels, by: heavy, most: most) }
        parts = labels
    }

    /// The links of a maximum spanning forest: of each article to another one at the most.
    package static func forest(_ links: [StoryLink]) -> [StoryLink] {
        let numbers = Set(links.flatMap { [$0.left, $0.right] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        var sets = Components(count: numbers.count)
        return sorted(links).filter { sets.join(places[$0.left] ?? 0, places[$0.right] ?? 0) }
    }

    private static func sorted(_ links: [StoryLink]) -> [StoryLink] {
        links.sorted { ($1.strength, $0.left, $0.right) < ($0.strength, $1.left, $1.right) }
    }

    /// A set of articles that links of some strength hold together, and the sets that stronger ones do.
    private struct Node {
        var articles: Int
        var least: Int
        var inner: [Int]
        var isUnbreakable: Bool
    }

    private static func divide(_ labels: inout [Int], by links: [StoryLink], most: Int) {
        let numbers = Set(links.flatMap { [$0.left, $0.right] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        var nodes = numbers.map { Node(articles: 1, least: $0, inner: [], isUnbreakable: false) }
        var sets = Components(count: numbers.count)
        /// By root, the nodes that are its set.
        var current = numbers.indices.map { [$0] }
        var open: [Int] = []
        func close(_ strength: Float) {
            for root in Set(open.map { sets.root($0) }).sorted() {
                let inner = current[root]
                nodes.append(
                    Node(
                        articles: inner.reduce(0) { $0 + nodes[$1].articles }, least: inner.reduce(Int.max) { min($0, nodes[$1].least) },
                        inner: inner, isUnbreakable: strength == StoryLink.unbreakable))
                current[root] = [nodes.count - 1]
            }
            open = []
        }
        var strength = StoryLink.unbreakable
        for link in sorted(links) {
            if link.strength != strength { close(strength) }
            strength = link.strength
            let (left, right) = (sets.root(places[link.left] ?? 0), sets.root(places[link.right] ?? 0))
            guard sets.join(left, right) else { continue }
            let root = sets.root(left)
            let other = root == left ? right : left
            current[root] += current[other]
            current[other] = []
            open.append(root)
        }
        close(strength)
        var waiting = current.flatMap { $0 }
        while let next = waiting.popLast() {
            let node = nodes[next]
            if node.articles > most, !node.isUnbreakable, !node.inner.isEmpty {
                waiting += node.inner
                continue
            }
            var inside = [next]
            while let one = inside.popLast() {
                if nodes[one].inner.isEmpty { labels[nodes[one].least] = node.least } else { inside += nodes[one].inner }
            }
        }
    }

    /// Of a part.
    package static let mostArticles = 5_000
}
