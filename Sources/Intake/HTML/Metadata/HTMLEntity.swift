import CLibXML2

/// Character references of HTML.
enum HTMLEntity {
    /// The character of what stands between `&` and `;`, or nil when there is none of that name.
    static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            let isHex = digits.first == "x" || digits.first == "X"
            return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
        }
        let terminated = Array(name) + [0]
        return terminated.withUnsafeBufferPointer { buffer in
            htmlEntityLookup(buffer.baseAddress).flatMap { Unicode.Scalar($0.pointee.value) }
        }
    }
}
