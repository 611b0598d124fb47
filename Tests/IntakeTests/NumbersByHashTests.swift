import Testing

@testable import Intake

@Suite struct HashTableTests {
    @Test func numbersAreFoundByHash() {
        var table = NumbersByHash()
        for number in 0..<1_000 { table.update(UInt64(number) &* 0x9E37_79B9_7F4A_7C15) { $0 = UInt32(number) } }
        for number in 0..<1_000 { #expect(table[UInt64(number) &* 0x9E37_79B9_7F4A_7C15] == UInt32(number)) }
        #expect(table[12_345] == nil)
    }

    @Test func hashesThatFallTogetherStayApart() {
        var table = NumbersByHash()
        for number in 1...40 { table.update(UInt64(number) << 40) { $0 += UInt32(number) } }
        #expect((1...40).allSatisfy { table[UInt64($0) << 40] == UInt32($0) })
    }

    @Test func theSameHashIsCounted() {
        var table = NumbersByHash(capacity: 2)
        for _ in 0..<3 { table.update(7) { $0 += 1 } }
        #expect(table[7] == 3)
    }
}
