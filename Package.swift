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
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // The service
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
  ],
  targets: [
    // C libraries, each behind one header.
    .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", path: "Sources/CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPostgres", path: "Sources/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
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
      name: "Catalogue", path: "Catalogue",
      resources: [.copy("flags"), .copy("mappings"), .copy("tables"), .copy("playbooks"), .copy("calendars")],
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
    room(
      "Storage",
      [
        "Events", "Hashing", "CSQLite", "CPostgres", "CZstd", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // Floor 4
    room("Payments", ["Events", "Names", "Watchlists", "Screening"]),
    room("Judgement", ["Events", "RedFlags", .product(name: "Yams", package: "Yams")]),
    // Floor 5
    room("Check", ["Events", "Intake", "Linking", "Names", "RedFlags", "Judgement", "Watchlists", "Workers"]),
    room("Report", ["Judgement", "RedFlags", "Events", "Names", "Watchlists", "Screening"]),
    room("Live", ["Events", "Intake", "Linking", "RedFlags", "Judgement", "Check", "Watchlists", "Workers", "Storage"]),
    room(
      "Casework",
      [
        "Events", "Judgement", "RedFlags", "Catalogue", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // Floor 6
    room(
      "Service",
      [
        "Events", "Names", "Watchlists", "RedFlags", "Screening", "ListStore", "Intake", "Judgement", "Check", "Storage",
        "Casework", "Live", "Workers", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "Yams", package: "Yams"),
      ]),
    room("Console", ["Events", "Names", "Watchlists", "RedFlags", "Screening", "Judgement", "Report"]),
    // Beside the floors: never imported by a room
    room("Simulation", ["Events", "Hashing"]),
    // Floor 7
    .executableTarget(
      name: "sekisho",
      dependencies: [
        "Events", "Intake", "Watchlists", "Linking", "RedFlags", "Judgement", "Check", "Report", "Simulation", "Catalogue",
        "Workers", "Screening", "Names", "ListStore", "Payments", "Service",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Inner loops for Benchmarks/run.sh
    .executableTarget(
      name: "sekisho-kernels", dependencies: ["Events", "RedFlags", "Catalogue"], path: "Benchmarks/Kernels",
      swiftSettings: settings),

    // Loads a store: figures for Benchmarks, and the victim of Scripts/kill-test.sh
    .executableTarget(
      name: "sekisho-storage-load", dependencies: ["Events", "Storage"], path: "Benchmarks/StorageLoad", swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["Hashing"], path: "Tests/Support", swiftSettings: settings),
    .target(
      name: "StorageTestSupport", dependencies: ["Storage", "TestSupport"], path: "Tests/StorageSupport", swiftSettings: settings),
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
    tests(of: "Storage", ["Events", "StorageTestSupport", "TestSupport", "sekisho-storage-load"]),
    tests(
      of: "Live",
      [
        "Events", "Hashing", "Intake", "Linking", "Judgement", "Check", "RedFlags", "Catalogue", "Workers", "Storage",
        "StorageTestSupport",
      ]),
    tests(of: "Linking", ["Events", "Hashing"]),
    tests(of: "RedFlags", ["Events", "Linking", "Watchlists", "Names", "Catalogue"]),
    tests(of: "Judgement", ["Catalogue", "RedFlags", "Events", "Linking", "Intake", "Simulation", "Watchlists"]),
    tests(of: "Report", ["PageSamples", "Judgement", "RedFlags", "Linking"]),
    tests(of: "Console", ["PageSamples", "Report", "Events", "Names", "Watchlists", "RedFlags", "Screening", "Judgement"]),
    tests(of: "Casework", ["Events", "Judgement", "RedFlags", "Catalogue", "Hashing", "TestSupport"], exclude: ["Golden"]),
    tests(of: "Simulation", ["Events"]),
    tests(
      of: "Service",
      [
        "Events", "RedFlags", "Judgement", "Screening", "Watchlists", "Casework", "Storage", "Live", "Hashing", "TestSupport",
        .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"), .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "CommandTests", dependencies: ["sekisho"], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
