public import Foundation
import Yams

/// Where a publisher offers a list.
public struct ListFeed: Sendable, Hashable, Codable {
  /// One file of it.
  public struct File: Sendable, Hashable, Codable {
    /// The name it is kept under; files of OFAC find each other by theirs.
    public var name: String
    /// Its address: https, or file, or http on this machine.
    public var url: String

    /// A file of a name and an address.
    public init(name: String, url: String) {
      self.name = name
      self.url = url
    }
  }

  /// The list's name in the store.
  public var name: String
  /// What it is.
  public var title: String
  /// Who publishes it.
  public var publisher: String
  /// What its publisher says of its use.
  public var licence: String
  /// How often to ask, in hours.
  public var cadenceHours: Int
  /// Whether a plain `fetch` asks for it.
  public var isDefault: Bool
  /// The page for people.
  public var page: String?
  /// Its files.
  public var files: [File]

  /// A list of files with what is known of it.
  public init(
    name: String, title: String, publisher: String, licence: String, cadenceHours: Int, isDefault: Bool, page: String?,
    files: [File]
  ) {
    self.name = name
    self.title = title
    self.publisher = publisher
    self.licence = licence
    self.cadenceHours = cadenceHours
    self.isDefault = isDefault
    self.page = page
    self.files = files
  }

  private enum CodingKeys: String, CodingKey {
    case name, title, publisher, licence, page, files
    case cadenceHours = "cadence_hours"
    case isDefault = "default"
  }

  /// Reads the feeds of a YAML document.
  ///
  /// - Throws: ``StoreError/feeds(_:)`` when it cannot be read, names a list twice, or holds an address that is not allowed.
  public static func load(from file: URL) throws(StoreError) -> [ListFeed] {
    let feeds: [ListFeed]
    do { feeds = try YAMLDecoder().decode([ListFeed].self, from: Data(contentsOf: file)) } catch {
      throw .feeds("\(file.path): \(error)")
    }
    var seen: Set<String> = []
    for feed in feeds {
      _ = try ListLabel(feed.name)
      guard seen.insert(feed.name).inserted else { throw .feeds("\(feed.name) stands there twice") }
      guard !feed.files.isEmpty, feed.cadenceHours > 0 else { throw .feeds("\(feed.name) has no files or no cadence") }
      guard Set(feed.files.map(\.name)).count == feed.files.count else { throw .feeds("\(feed.name) names a file twice") }
      for file in feed.files {
        guard URL(string: file.url).map(isAllowed) == true else { throw .feeds("\(feed.name): \(file.url) is not allowed") }
        guard !file.name.isEmpty, !file.name.hasPrefix("."), !file.name.contains("/"), file.name.utf8.count <= 128 else {
          throw .feeds("\(feed.name): \(file.name) is no name for a file")
        }
      }
    }
    return feeds
  }

  /// What is not encrypted may come from this machine alone.
  static func isAllowed(_ url: URL) -> Bool {
    switch url.scheme?.lowercased() {
    case "https": url.host() != nil
    case "file": true
    case "http": ["127.0.0.1", "localhost", "[::1]", "::1"].contains(url.host() ?? "")
    default: false
    }
  }
}
