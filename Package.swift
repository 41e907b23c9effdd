// swift-tools-version: 6.2
import PackageDescription

// One settings list for every Swift target: Swift 6 mode and the import rules of Documentation/architecture.md.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A room of the architecture and the floors below that it may use.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "sekisho",
  products: [.executable(name: "sekisho", targets: ["sekisho"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries, each behind one header.
    .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", path: "Sources/CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CPageGuard", path: "Sources/CPageGuard"),
    .target(
      name: "CSimdjson", path: "Sources/CSimdjson", cxxSettings: [.define("NDEBUG")],
      linkerSettings: [.linkedLibrary("simdjson")]),

    // Floor 1
    room("Hashing"),
    room("Events", ["CSimdjson"]),
    room("Names"),
    room("Workers"),
    .target(
      name: "Catalogue", path: "Catalogue", resources: [.copy("flags"), .copy("mappings"), .copy("tables")],
      swiftSettings: settings),
    // Floor 2
    room(
      "Intake",
      [
        "Events", "Hashing", "Workers", "Catalogue", "CPageGuard", "CZlib", "CZstd", "CLibXML2",
        .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "Watchlists", ["Events", "Names", "Hashing", "CZlib", "CLibXML2", .product(name: "Yams", package: "Yams")]),
    room("Linking", ["Events", "Hashing"]),
    // Floor 3
    room(
      "RedFlags",
      ["Events", "Names", "Hashing", "Linking", "Watchlists", "Catalogue", "CSQLite", .product(name: "Yams", package: "Yams")]),
    room("Screening", ["Events", "Names", "Watchlists", "Workers", "Hashing"]),
    room("ListStore", ["Events", "Names", "Watchlists", .product(name: "Yams", package: "Yams")]),
    // Floor 4
    room("Payments", ["Events", "Names", "Watchlists", "Screening"]),
    room("Judgement", ["Events", "RedFlags", .product(name: "Yams", package: "Yams")]),
    // Floor 5
    room("Check", ["Events", "Intake", "Linking", "Names", "RedFlags", "Judgement", "Watchlists", "Workers"]),
    room("Report", ["Judgement", "RedFlags", "Events", "Names", "Watchlists", "Screening"]),
    // Floor 6
    room("Console", ["Events", "Names", "Watchlists", "RedFlags", "Screening", "Judgement", "Report"]),
    // Beside the floors: never imported by a room
    room("Simulation", ["Events", "Hashing"]),
    // Floor 7
    .executableTarget(
      name: "sekisho",
      dependencies: [
        "Events", "Intake", "Watchlists", "Linking", "RedFlags", "Judgement", "Check", "Report", "Simulation", "Catalogue",
        "Workers", "Screening", "Names", "ListStore", "Payments",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Inner loops for Benchmarks/run.sh
    .executableTarget(
      name: "sekisho-kernels", dependencies: ["Events", "RedFlags", "Catalogue"], path: "Benchmarks/Kernels",
      swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["Hashing"], path: "Tests/Support", swiftSettings: settings),
    .target(
      name: "PageSamples", dependencies: ["Report", "Judgement", "RedFlags", "Events"], path: "Tests/PageSamples",
      swiftSettings: settings),
    tests(of: "Hashing"),
    tests(of: "Events", ["Hashing", "TestSupport"]),
    tests(of: "Names", ["Hashing", "TestSupport"]),
    tests(of: "Workers"),
    tests(of: "Intake", ["Events", "Hashing", "Workers", "CZlib", "CZstd", "TestSupport"]),
    tests(
      of: "Check",
      [
        "Names", "Events", "Hashing", "Intake", "Linking", "Judgement", "RedFlags", "Simulation", "Watchlists", "Catalogue",
        "Workers", "TestSupport",
      ]),
    tests(of: "Watchlists", ["Names", "Hashing", "TestSupport", "CZlib"], exclude: ["Samples"]),
    tests(of: "Screening", ["Events", "Names", "Watchlists", "Workers", "Hashing", "TestSupport"]),
    tests(of: "ListStore", ["Events", "Names", "Watchlists"]),
    tests(of: "Payments", ["Events", "Names", "Watchlists", "Screening", "Hashing", "TestSupport"]),
    tests(of: "Linking", ["Events", "Hashing"]),
    tests(of: "RedFlags", ["Events", "Linking", "Watchlists", "Names", "Catalogue"]),
    tests(of: "Judgement", ["Catalogue", "RedFlags", "Events", "Linking", "Intake", "Simulation", "Watchlists"]),
    tests(of: "Report", ["PageSamples", "Judgement", "RedFlags", "Linking"]),
    tests(of: "Console", ["PageSamples", "Report", "Events", "Names", "Watchlists", "RedFlags", "Screening", "Judgement"]),
    tests(of: "Simulation", ["Events"]),
    .testTarget(name: "CommandTests", dependencies: ["sekisho"], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
