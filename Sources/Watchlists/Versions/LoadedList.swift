/// One list as it was read, with everything needed to say which edition it is.
public struct LoadedList: Sendable, Hashable {
  /// Which edition it is and what it holds.
  public let version: ListVersion
  /// The parties in the order of the file.
  public let parties: [ListedParty]
  /// Lines and values that could not be used.
  public let rejects: [ListReject]

  /// The parties to be found: those of an allow-list are not among them.
  public var listed: [ListedParty] { parties.filter { $0.stance == .listed } }
  /// The parties that were cleared.
  public var allowed: [ListedParty] { parties.filter { $0.stance == .allowed } }
}

/// The edition of a list: what was read, from where, and how much of it.
public struct ListVersion: Sendable, Hashable {
  /// A file of the list.
  public struct File: Sendable, Hashable {
    /// Its name without the folder.
    public let name: String
    /// Its size in bytes, unpacked.
    public let bytes: Int
    /// The SHA-256 of its bytes in hexadecimal.
    public let sha256: String
  }

  /// How much a list holds.
  public struct Counts: Sendable, Hashable {
    /// Parties by kind, in the order of the kinds.
    public let parties: [ListedParty.Kind: Int]
    /// Names of all parties.
    public let names: Int
    /// Numbers of documents and registers.
    public let documents: Int
    /// Addresses of wallets.
    public let wallets: Int
    /// Ties between parties.
    public let relations: Int
    /// Lines and values that could not be used.
    public let rejects: Int

    /// All parties.
    public var total: Int { parties.values.reduce(0, +) }
  }

  /// The list and its edition, as every party of it names them.
  public let source: ListSource
  /// The files it was read from, the primary one first.
  public let files: [File]
  /// How much it holds.
  public let counts: Counts
}

extension LoadedList {
  init(_ sink: ListSink, files: [ListFile]) {
    let files = files.map { file in
      ListVersion.File(name: file.name, bytes: file.data.count, sha256: file.withBytes { SHA256.hexDigest($0) })
    }
    let digest = files.count == 1 ? files[0].sha256 : SHA256.hexDigest(Array(files.map(\.sha256).joined().utf8))
    let version = sink.published ?? "sha256:" + digest.prefix(32)
    func source(_ name: String) -> ListSource {
      ListSource(name: name, file: sink.file, version: version, published: sink.published, sha256: digest, format: sink.format)
    }
    var sources: [String: ListSource] = [:]
    var parties = sink.parties
    for index in parties.indices {
      let name = parties[index].list.name.isEmpty ? sink.listName : parties[index].list.name
      let own = sources[name] ?? source(name)
      sources[name] = own
      parties[index].list = own
    }
    let counts = ListVersion.Counts(
      parties: Dictionary(parties.map { ($0.kind, 1) }, uniquingKeysWith: +), names: parties.reduce(0) { $0 + $1.names.count },
      documents: parties.reduce(0) { $0 + $1.documents.count }, wallets: parties.reduce(0) { $0 + $1.wallets.count },
      relations: parties.reduce(0) { $0 + $1.relations.count }, rejects: sink.rejects.count)
    self.init(
      version: ListVersion(source: source(sink.listName), files: files, counts: counts), parties: parties, rejects: sink.rejects)
  }
}
