/// The paths that the user named, as Intake takes them.
///
/// The system hands a program bytes; in the arguments as text, what is no UTF-8 of them is lost.
public enum InputPaths {
    /// The arguments of this process, as the system gave them.
    public static var arguments: [[UInt8]] {
        (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0] }.map { argument in
            var bytes: [UInt8] = []
            var next = argument
            while next.pointee != 0 {
                bytes.append(UInt8(bitPattern: next.pointee))
                next += 1
            }
            return bytes
        }
    }

    /// The path of each input as `FilePath.plain` writes it, a byte that is no part of UTF-8 written `\xE9`. `arguments` are those of the process: each input is one of
    /// them, in their order. O(length of the arguments · inputs).
    public static func of(_ inputs: [String], arguments: [[UInt8]]) -> [String] {
        var left = arguments.filter { String(validating: $0, as: UTF8.self) == nil }
        return inputs.map { input in
            guard let place = left.firstIndex(where: { String(decoding: $0, as: UTF8.self).utf8.elementsEqual(input.utf8) }) else {
                return FilePath.plain(FilePath.shown(Array(input.utf8)))
            }
            return FilePath.plain(FilePath.shown(left.remove(at: place)))
        }
    }
}
