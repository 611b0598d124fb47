import Model
import Testing

struct WordListsTests {
    private func lists(_ text: String) -> WordLists { WordLists("en/room", text: { $0 == "en/room/list.txt" ? text : nil }) }

    @Test func leavesOutCommentsAndEmptyLines() {
        let lists = lists("# words\n\nsaid\nsay\n")
        #expect(lists.set("list") == ["said", "say"])
        #expect(lists.faults == [])
    }

    @Test func aListThatIsNotThereIsAFault() {
        let lists = lists("said\n")
        #expect(lists.entries("lost") == [])
        #expect(lists.faults == ["en/room/lost.txt: no entries"])
    }

    @Test func aRowThatLacksAColumnIsAFault() {
        let lists = lists("km\tlength\t1000\nmile length\n")
        #expect(lists.rows("list", columns: 3) == [["km", "length", "1000"]])
        #expect(lists.faults == ["en/room/list.txt: mile length"])
    }

    @Test func aValueThatCannotBeReadIsAFault() {
        let lists = lists("one 1\none 2\ntwo zwei\n")
        #expect(lists.table("list", separator: " ") { $0.count == 2 ? Int($0[1]) : nil } == ["one": 1])
        #expect(lists.faults == ["en/room/list.txt: two zwei"])
    }
}
