internal import Crypto
internal import Events
internal import Foundation

/// Checks a chain, link by link, without a database.
public struct AuditChain: Sendable {
  /// What is wrong with a chain.
  public struct Break: Error, Sendable, Hashable, CustomStringConvertible {
    /// At which link.
    public var number: Int64
    /// What is wrong.
    public var reason: String

    /// The number and the reason.
    public var description: String { "Link \(number) \(reason)" }
  }

  /// The last link that was found right.
  public private(set) var head: AuditHead
  private let tenant: String

  /// A check that begins at the start of a tenant's chain, or after an end that is known to be right.
  public init(tenant: String, from head: AuditHead = .start) {
    self.tenant = tenant
    self.head = head
  }

  /// Takes the next link.
  ///
  /// - Parameter seal: makes the keyed hash of a hash, when the key is at hand.
  /// - Throws: ``Break`` when the link was changed, is not the next one, or does not join.
  public mutating func add(_ link: AuditLink, seal: ((_ hash: [UInt8]) -> [UInt8])? = nil) throws(Break) {
    guard link.number == head.number + 1 else {
      throw Break(number: link.number, reason: "stands where link \(head.number + 1) should: links are missing or out of order.")
    }
    guard link.previous == head.hash else { throw Break(number: link.number, reason: "does not join the one before it.") }
    guard link.hash == Self.hash(link, tenant: tenant) else {
      throw Break(number: link.number, reason: "was changed after it was written.")
    }
    if let seal, seal(link.hash) != link.seal { throw Break(number: link.number, reason: "was not written by this store.") }
    head = AuditHead(number: link.number, hash: link.hash)
  }

  /// The hash of a link: SHA-256 over its parts, each with its length before it.
  static func hash(_ link: AuditLink, tenant: String) -> [UInt8] {
    var hash = SHA256()
    let parts: [[UInt8]] = [
      Array("sekisho audit 1".utf8), link.previous, Array(tenant.utf8), Array(String(link.number).utf8),
      Array(String(link.time.microseconds).utf8), Array(link.actor.utf8), Array(link.act.utf8), link.object.bytes, link.content,
    ]
    for part in parts { hash.update(data: Data("\(part.count):".utf8) + part) }
    return Array(hash.finalize())
  }
}
