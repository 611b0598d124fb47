// swift-tools-version: 6.1

import PackageDescription

// A package of its own, so that nobody who builds the program fetches what only measures it.
let package = Package(
    name: "dossier-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dossier", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Reading",
            dependencies: [
                .product(name: "DossierRooms", package: "dossier"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Reading",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Pages",
            dependencies: [
                .product(name: "DossierRooms", package: "dossier"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Pages",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Cleaning",
            dependencies: [
                .product(name: "DossierRooms", package: "dossier"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Cleaning",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Assembling",
            dependencies: [
                .product(name: "DossierRooms", package: "dossier"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Assembling",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Comparing",
            dependencies: [
                .product(name: "DossierRooms", package: "dossier"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Comparing",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "Grouping",
            dependencies: [
                .product(name: "DossierRooms", package: "dossier"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Grouping",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
