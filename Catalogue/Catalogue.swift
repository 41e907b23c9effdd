public import Foundation

/// Where the catalogue's documents lie: red flags, clearing facts, tables and wording. Data, not code.
public enum Catalogue {
  /// The folder that holds the documents shipped with this build.
  public static var shipped: URL { Bundle.module.resourceURL ?? Bundle.module.bundleURL }
  /// The red flags and clearing facts: one folder a group, one YAML document a flag.
  public static var flags: URL { shipped.appendingPathComponent("flags", isDirectory: true) }
  /// Tables such as the default policy.
  public static var tables: URL { shipped.appendingPathComponent("tables", isDirectory: true) }
  /// How the formats of other people become events: one YAML document a format.
  public static var mappings: URL { shipped.appendingPathComponent("mappings", isDirectory: true) }
  /// What people do once a suspicion is confirmed, the legal clocks, the papers, and how gates and cases behave.
  public static var playbooks: URL { shipped.appendingPathComponent("playbooks", isDirectory: true) }
  /// Business days by country.
  public static var calendars: URL { shipped.appendingPathComponent("calendars", isDirectory: true) }
}
