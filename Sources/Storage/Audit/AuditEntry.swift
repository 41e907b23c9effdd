public import Events

/// Who did what to what.
public struct AuditEntry: Sendable, Hashable {
  /// Who: the product's own identifier of a user or key, such as `usr_…`, never a name.
  public var actor: String
  /// What was done, such as `subject.read`.
  public var act: String
  /// To what, such as `worker:w-17`: kept encrypted, found by its blind index.
  public var object: String
  /// What else has to be known, as JSON: kept encrypted.
  public var detail: String

  /// An entry.
  public init(actor: String, act: String, object: String = "", detail: String = "") {
    self.actor = actor
    self.act = act
    self.object = object
    self.detail = detail
  }
}

/// A link of a tenant's chain. Each carries the hash of the one before it.
public struct AuditLink: Sendable, Hashable {
  /// Counted from 1 in each tenant.
  public var number: Int64
  /// When.
  public var time: Instant
  /// Who.
  public var actor: String
  /// What was done.
  public var act: String
  /// The blind index of the object.
  public var object: BlindIndex
  /// A keyed hash of object and detail. It stays when they are erased, and so does the chain.
  public var content: [UInt8]
  /// The hash of the link before, 32 zeros in the first.
  public var previous: [UInt8]
  /// SHA-256 over all of this.
  public var hash: [UInt8]
  /// A keyed hash of the hash: whoever rewrites the whole chain cannot make it without the master key.
  public var seal: [UInt8]
}

/// The end of a chain at some moment: kept elsewhere, it shows later that nothing before it was cut off or changed.
public struct AuditHead: Sendable, Hashable {
  /// The number of the last link; zero for an empty chain.
  public var number: Int64
  /// Its hash.
  public var hash: [UInt8]

  /// An end.
  public init(number: Int64, hash: [UInt8]) {
    self.number = number
    self.hash = hash
  }

  /// Before the first link.
  public static let start = AuditHead(number: 0, hash: [UInt8](repeating: 0, count: 32))
}
