import CBrotli

/// Data packed with Brotli (RFC 7932), as servers send pages.
enum BrotliData {
    enum Fault: Error, Hashable {
        /// They are none, or damaged.
        case damaged
        /// They unpack to more than is allowed.
        case tooLarge
    }

    /// What data unpack to: no more than `greatest` bytes, and no more than the budget has left for what is not kept. Of data that break off what there
    /// is, if there is anything. O(length of what comes out).
    static func unpacked(_ data: ArraySlice<UInt8>, _ budget: UnpackingBudget, atMost greatest: Int) throws(Fault) -> [UInt8] {
        guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .damaged }
        defer { BrotliDecoderDestroyInstance(decoder) }
        let packed = Array(data)
        var unpacked: [UInt8] = []
        var used = 0
        while true {
            let (bytes, result) = piece(decoder, packed, &used)
            unpacked += bytes
            guard budget.spend(bytes.count, isKept: false), unpacked.count <= greatest else { throw .tooLarge }
            switch result {
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            case BROTLI_DECODER_RESULT_SUCCESS: return unpacked
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT where !unpacked.isEmpty: return unpacked
            default: throw .damaged
            }
        }
    }

    /// In bytes.
    private static let pieceSize = 256 * 1024

    /// The next bytes that come out. `used` are the packed bytes that went in.
    private static func piece(
        _ decoder: OpaquePointer, _ packed: [UInt8], _ used: inout Int
    ) -> (bytes: [UInt8], result: BrotliDecoderResult) {
        var result = BROTLI_DECODER_RESULT_ERROR
        var left = packed.count - used
        let bytes = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
            packed.withUnsafeBufferPointer { input in
                var next = input.baseAddress.map { $0 + used }
                var room = pieceSize
                var out = buffer.baseAddress
                result = BrotliDecoderDecompressStream(decoder, &left, &next, &room, &out, nil)
                count = pieceSize - room
            }
        }
        used = packed.count - left
        return (bytes, result)
    }
}
