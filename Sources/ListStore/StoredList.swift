public import Events
import Watchlists

/// What the store knows of one list: where it comes from, the editions it keeps, and what went wrong last.
public struct StoredList: Sendable, Hashable, Codable {
  /// The list's name in the store.
  public var name: String
  /// Where it comes from, for people: an address, a sentence.
  public var source: String?
  /// How often its publisher is to be asked, in hours; nil when nobody said.
  public var cadenceHours: Int?
  /// When the publisher's edition was last known to be the one in use, RFC 3339.
  public var checkedAt: String?
  /// The editions that are kept, oldest first.
  public var versions: [StoredVersion] = []
  /// The last refresh, when it failed.
  public var failure: Failure?

  /// A refresh that failed.
  public struct Failure: Sendable, Hashable, Codable {
    /// When, RFC 3339.
    public var at: String
    /// Why, as a sentence without full stop.
    public var reason: String
  }

  /// A list without editions.
  init(name: String) { self.name = name }

  /// When ``checkedAt`` was.
  public var checked: Instant? { checkedAt.flatMap { Timestamp($0)?.instant } }

  /// The edition of an identifier, or of the start of one that no other edition shares.
  ///
  /// - Throws: ``StoreError/unknownVersion(list:version:)``.
  public func version(_ id: String) throws(StoreError) -> StoredVersion {
    if let exact = versions.first(where: { $0.id == id }) { return exact }
    let found = versions.filter { $0.id.hasPrefix(id) || $0.sha256.hasPrefix(id) }
    guard !id.isEmpty, found.count == 1, let version = found.first else {
      throw .unknownVersion(list: name, version: id)
    }
    return version
  }
}

/// One edition of a list as it is kept.
public struct StoredVersion: Sendable, Hashable, Codable {
  /// A file as it was taken in.
  public struct File: Sendable, Hashable, Codable {
    /// Its path below the edition's folder.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int
    /// The SHA-256 of its bytes in hexadecimal.
    public var sha256: String
    /// The address it was fetched from.
    public var url: String?
    /// What the publisher's server calls this state of the file.
    public var etag: String?
    /// When the publisher's server says it changed, as written.
    public var lastModified: String?
  }

  /// One list that was read from the files; most editions hold one.
  public struct Content: Sendable, Hashable, Codable {
    /// The list's own name.
    public var list: String
    /// The format it was read as.
    public var format: String
    /// The publication date that it states.
    public var published: String?
    /// The SHA-256 that its parties name.
    public var sha256: String?
    /// How many parties it holds.
    public var parties: Int
    /// How many names they have.
    public var names: Int
    /// How many document and register numbers.
    public var documents: Int
    /// How many wallets.
    public var wallets: Int
    /// Lines and values that could not be used.
    public var rejects: Int
  }

  /// The edition's identifier: the time it was taken in, and the start of its hash.
  public var id: String
  /// When it was taken in, RFC 3339.
  public var addedAt: String
  /// Where it came from.
  public var source: String
  /// The SHA-256 over the paths and hashes of its files.
  public var sha256: String
  /// Its files, by their paths.
  public var files: [File]
  /// The lists in them.
  public var lists: [Content]
  /// Files that are of no known format.
  public var unread: Int

  /// All parties.
  public var parties: Int { lists.reduce(0) { $0 + $1.parties } }
  /// All lines, values and files that could not be used.
  public var rejects: Int { lists.reduce(unread) { $0 + $1.rejects } }
}

extension StoredVersion.Content {
  init(_ version: ListVersion) {
    self.init(
      list: version.source.name, format: version.source.format?.rawValue ?? "", published: version.source.published,
      sha256: version.source.sha256, parties: version.counts.total, names: version.counts.names,
      documents: version.counts.documents, wallets: version.counts.wallets, rejects: version.counts.rejects)
  }
}
