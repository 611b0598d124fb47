import Foundation
import PackagePlugin

/// Makes the data files of a target part of its code: `Data/` in the target's folder, and for the generator `Templates/` at the top of
/// the package. The files become one Swift source with an `EmbeddedFiles` type in it.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let top = context.package.directoryURL
        let folder =
            target.name == "Generator"
            ? top.appending(path: "Templates")
            : top.appending(path: "Sources/\(target.name)/Data")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding data files in \(target.name)",
                executable: try context.tool(named: "embed-files").url,
                arguments: [folder.path, output.path],
                inputFiles: files(in: folder),
                outputFiles: [output]
            )
        ]
    }

    private func files(in folder: URL) -> [URL] {
        guard let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return names.compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    }
}
