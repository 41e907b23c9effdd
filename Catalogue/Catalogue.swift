public import Foundation

/// Where the catalogue's documents lie: red flags, clearing facts, tables and wording. Data, not code.
public enum Catalogue {
  /// The folder that holds the documents shipped with this build.
  public static var shipped: URL { Bundle.module.resourceURL ?? Bundle.module.bundleURL }
}
