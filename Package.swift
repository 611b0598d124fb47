// swift-tools-version: 6.0

import PackageDescription

let embedded: [Target.PluginUsage] = [.plugin(name: "EmbedFiles")]

/// `make test` sets this: a warning fails the tests, but never the build of somebody with another compiler.
let strict: [SwiftSetting] = Context.environment["DOSSIER_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

/// `make fuzz` sets this: what libFuzzer and AddressSanitizer look at, in the rooms alone; the tool that embeds files has a `main` of its own.
let watched: [SwiftSetting] = Context.environment["DOSSIER_FUZZ"] == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer,address"])]

/// `make` sets this to the commit. The manifest is cached, so asking git from here would tell of an earlier one.
let commit = Context.environment["DOSSIER_COMMIT"] ?? ""

let package = Package(
    name: "dossier",
    products: [
        .executable(name: "dossier", targets: ["dossier"]),
        // For the benchmarks, and for programs that read news with the same rooms.
        .library(name: "DossierRooms", targets: ["Model", "Intake", "Reader", "Assembly", "Generator"]),
        // `make fuzz` links it with libFuzzer.
        .library(name: "DossierFuzz", type: .static, targets: ["Fuzzing"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // Has no file for pkg-config.
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // What the build knows of itself. In C, so that another commit compiles no Swift.
        .target(name: "CBuild", cSettings: [.define("DOSSIER_COMMIT", to: "\"\(commit)\"")]),

        // A call of the C library that Swift does not see.
        .target(name: "CThreads"),

        // The rooms, in the order in which an article passes through them.
        .target(name: "Model"),
        // What is known of the world: towns, countries, coasts.
        .target(name: "Atlas", dependencies: ["Model"], exclude: ["Data", "Training"], plugins: embedded),
        .target(
            name: "Intake",
            dependencies: ["Model", "CBrotli", "CCmark", "CLibXML2", "CZlib", .product(name: "Yams", package: "Yams")],
            exclude: ["Data", "Training"],
            plugins: embedded
        ),
        .target(name: "Reader", dependencies: ["Model", "CStemmer"], exclude: ["Data"], plugins: embedded),
        .target(
            name: "Assembly",
            dependencies: ["Model", "Atlas", "Reader"],
            exclude: ["Data"],
            plugins: embedded
        ),
        .target(
            name: "Generator",
            dependencies: ["Model", "Atlas", "CCmark", .product(name: "Yams", package: "Yams")],
            plugins: embedded
        ),
        .target(
            name: "Preview",
            dependencies: ["Model", "Generator", .product(name: "Yams", package: "Yams")],
            exclude: ["Data"],
            plugins: embedded
        ),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "CBuild", "CThreads", "Model", "Intake", "Reader", "Assembly", "Generator", "Preview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Data"],
            plugins: embedded
        ),

        // Data files and templates become part of the program, so that it works from any folder.
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"], path: "Sources/EmbedFiles"),
        .executableTarget(name: "embed-files"),

        // Make the models of the name tagger, of the comparison and of the grouping; no part of the program.
        .target(name: "Fitting", dependencies: ["Assembly"]),
        .executableTarget(name: "train-facts", dependencies: ["Model", "Intake", "Reader", "Assembly", "Fitting"]),
        .executableTarget(name: "train-groups", dependencies: ["Model", "Intake", "Reader", "Assembly", "Fitting"]),
        .executableTarget(name: "train-names", dependencies: ["Model", "Reader"]),

        // The whole program as a function, for damaged files.
        .target(name: "Fuzzing", dependencies: ["Model", "Intake", "Reader", "Assembly", "Generator"]),

        .testTarget(name: "ModelTests", dependencies: ["Model"]),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "Model", "CZlib"]),
        .testTarget(name: "ReaderTests", dependencies: ["Reader", "Model"], exclude: ["DateTables"]),
        .testTarget(
            name: "AssemblyTests", dependencies: ["Assembly", "Atlas", "Reader", "Intake", "Model"],
            exclude: ["DifferenceTables", "FactTables"]),
        .testTarget(
            name: "GeneratorTests",
            dependencies: ["Generator", "Assembly", "Reader", "Intake", "Model", "CLibXML2"],
            exclude: ["read_actors.py", "read_citations.py", "read_claims.py", "read_picture.py", "read_publishing.py", "read_timeline.py"]
        ),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "Generator"], exclude: ["Corpus"]),
        .testTarget(name: "PreviewTests", dependencies: ["Preview", "Model"]),
        .testTarget(name: "dossierTests", dependencies: ["dossier", "Generator", "Model"], exclude: ["validate.py"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = strict + (target.type == .regular ? watched : [])
}
