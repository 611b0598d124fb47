import Foundation
import Model

/// Where a site is to be written, before anything is made or opened there.
enum OutputPath {
    /// Throws when the folder holds one of the inputs, or is no folder.
    static func check(_ folder: String, inputs: [String]) throws(DiagnosticError) {
        let output = realPath(folder)
        for input in inputs where (realPath(input) + "/").hasPrefix(output == "/" ? "/" : output + "/") {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the output folder contains the input “\(input)”", hint: "choose another folder with -o")
            )
        }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the output is a file, not a folder", hint: "choose another name with -o"))
        }
    }

    /// The absolute path with links resolved, also of a folder that is not there yet.
    private static func realPath(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
