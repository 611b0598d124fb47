/// A block of a page with what its words and its markup say about it.
struct JudgedBlock: Sendable {
    let block: PageBlock
    let line: JudgedLine
    /// Where the model of lines puts it in the course of the page.
    let state: LineModel.State
    /// The page's JSON-LD has its words.
    let isStated: Bool
    /// The tag of the element that holds it.
    let tag: HTMLTag

    /// More than half of it is links.
    var isLinked: Bool { block.linked * 2 > block.text.count }

    /// Running text.
    var isProse: Bool {
        if isLinked { return false }
        if line.isProse { return true }
        if !line.role.isDisjoint(with: [.menu, .clock, .label]) { return false }
        // A sentence with a word or two of the trade in it is a sentence still.
        let isSentence = line.form.innerStops > 0 || line.form.endsSentence
        return isSentence && line.form.length >= Self.sentence && line.trade <= 2 && block.linked * 4 < block.text.count
    }

    /// A line of the site among those of the article: "Sign up for our newsletter", "All rights reserved".
    var isNotice: Bool {
        let role = line.role
        if isProse, line.form.length >= Self.sentence, line.trade < 3 { return false }
        if !role.isDisjoint(with: [.label, .section]) { return true }
        if state == .article { return false }
        if role.contains(.opening) { return line.form.length <= Self.longestNotice }
        guard role.contains(.part) else { return false }
        return line.form.length <= Self.shortNotice || line.trade >= 3
            || (role.contains(.address) && line.form.length <= Self.longestNotice)
    }

    /// What it adds to an element that is taken for the article: about its length, if it is running text.
    var worth: Int {
        if block.role == .caption { return 0 }
        if isLinked { return line.isProse ? 0 : Self.lossOfLink }
        if block.role == .row { return max(Self.gainOfItem, line.worth) }
        guard line.worth < 0 else {
            // Text below the article, and around it, can be as long as the article.
            return state == .after ? line.worth * 2 / 5 : line.worth
        }
        if isProse { return min(line.form.length, 300) / 2 }
        guard line.role.isDisjoint(with: [.label, .section, .menu, .clock, .rubric]) else { return line.worth }
        if block.role == .item { return Self.gainOfItem }
        if tag == .paragraph { return line.form.wordCount > 3 ? Self.gainOfParagraph : 0 }
        return line.worth
    }

    // In bytes.
    private static let sentence = 100
    private static let shortNotice = 120
    private static let longestNotice = 240
    /// Half the worth of a short line that is no running text, as `JudgedLine.worth` has it: lists of links are many.
    private static let lossOfLink = -20
    /// Short lines of an article count for little, but not against it.
    private static let gainOfItem = 2
    private static let gainOfParagraph = 5
}
