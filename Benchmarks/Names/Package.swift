// swift-tools-version: 6.2
// Measures the name engine alone: `swift run -c release names-bench OFAC_FOLDER PEOPLE.tsv`.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "names-bench",
  targets: [
    .target(name: "Names", swiftSettings: settings),
    .executableTarget(name: "names-bench", dependencies: ["Names"], swiftSettings: settings),
  ])
