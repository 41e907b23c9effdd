internal import Crypto
internal import Foundation
internal import Synchronization

/// Encrypts what is personal and makes it findable all the same.
///
/// A *master key* from outside wraps random *data keys*, of which the newest encrypts and all can decrypt. Each ciphertext names its key and
/// is bound to its place (``SealContext``). Look-ups go by ``BlindIndex``, under a key that is never rotated, since an index under
/// another key would find nothing.
///
/// Format of a ciphertext: one byte of version (1), four of key number, twelve of nonce, the text, sixteen of tag (AES-256-GCM, NIST SP
/// 800-38D). Nonces are random, so a data key should not encrypt more than 2^32 texts.
public final class Vault: Sendable {
  /// What is in memory of the keys.
  struct Ring: Sendable {
    var data: [UInt32: SymmetricKey] = [:]
    var active: UInt32 = 0
    var index = SymmetricKey(size: .bits256)
    /// Keys derived from the index key, by kind and scope.
    var derived: [IndexPurpose: SymmetricKey] = [:]
  }

  struct IndexPurpose: Hashable {
    let kind: String
    let scope: Int64
  }

  let database: any Database
  let masters: Mutex<[MasterKey]>
  let ring: Mutex<Ring>

  static let version: UInt8 = 1
  static let overhead = 1 + 4 + 12 + 16

  init(_ database: any Database, masters: [MasterKey], ring: Ring) {
    self.database = database
    self.masters = Mutex(masters)
    self.ring = Mutex(ring)
  }

  /// The number of the key that encrypts.
  public var activeKey: UInt32 { ring.withLock(\.active) }

  // MARK: Sealing

  /// Encrypts a text for its place.
  public func seal(_ text: [UInt8], _ context: SealContext) throws(StorageError) -> [UInt8] {
    let (number, key) = ring.withLock { ring in (ring.active, ring.data[ring.active]) }
    guard let key else { throw StorageError(.key, "There is no key to encrypt with.") }
    return try Self.seal(text, header: Self.header(number), key: key, context)
  }

  /// Decrypts a text at its place.
  ///
  /// - Throws: ``StorageError`` with ``StorageError/Code/unknownKey`` when the key is not in memory: another program may have rotated it,
  ///   and ``refreshed(_:)`` helps; with ``StorageError/Code/key`` when the text was changed or belongs elsewhere.
  public func open(_ sealed: [UInt8], _ context: SealContext) throws(StorageError) -> [UInt8] {
    guard let number = Self.keyNumber(of: sealed) else { throw StorageError(.key, "This is no ciphertext.") }
    guard let key = ring.withLock({ $0.data[number] }) else {
      throw StorageError(.unknownKey, "There is no key number \(number).")
    }
    return try Self.open(sealed, key: key, context)
  }

  /// The number of the key of a ciphertext, nil when it is none.
  static func keyNumber(of sealed: [UInt8]) -> UInt32? {
    guard sealed.count >= overhead, sealed[0] == version else { return nil }
    return sealed[1..<5].reduce(0) { $0 << 8 | UInt32($1) }
  }

  static func header(_ number: UInt32) -> [UInt8] {
    [version] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  static func seal(
    _ text: [UInt8], header: [UInt8], key: SymmetricKey, _ context: SealContext
  ) throws(StorageError) -> [UInt8] {
    var associated = header
    context.appendBytes(to: &associated)
    do {
      let box = try AES.GCM.seal(text, using: key, authenticating: associated)
      var sealed = header
      sealed.reserveCapacity(overhead + text.count)
      sealed.append(contentsOf: box.nonce)
      sealed.append(contentsOf: box.ciphertext)
      sealed.append(contentsOf: box.tag)
      return sealed
    } catch {
      throw StorageError(.key, "The text could not be encrypted.")
    }
  }

  static func open(_ sealed: [UInt8], key: SymmetricKey, _ context: SealContext) throws(StorageError) -> [UInt8] {
    guard sealed.count >= overhead else { throw StorageError(.key, "This is no ciphertext.") }
    var associated = Array(sealed[..<5])
    context.appendBytes(to: &associated)
    do {
      let box = try AES.GCM.SealedBox(combined: sealed[5...])
      return Array(try AES.GCM.open(box, using: key, authenticating: associated))
    } catch {
      throw StorageError(.key, "A ciphertext of \(context.table).\(context.column) was changed, or belongs elsewhere.")
    }
  }

  // MARK: Looking up

  /// The blind index of a value of a kind within a scope, such as a tenant.
  public func blindIndex(_ kind: String, scope: Int64, _ value: [UInt8]) -> BlindIndex {
    let digest = HMAC<SHA256>.authenticationCode(for: value, using: indexKey(kind, scope))
    return digest.withUnsafeBytes { bytes in
      BlindIndex(
        high: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }, low: bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// The blind index of a value of a kind within a tenant.
  public func blindIndex(_ kind: String, _ tenant: TenantID, _ value: [UInt8]) -> BlindIndex {
    blindIndex(kind, scope: tenant.number, value)
  }

  /// A keyed hash of 32 bytes that nobody can compute or check without the master key.
  public func mac(_ purpose: String, scope: Int64, _ message: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: indexKey("mac \(purpose)", scope)))
  }

  private func indexKey(_ kind: String, _ scope: Int64) -> SymmetricKey {
    let purpose = IndexPurpose(kind: kind, scope: scope)
    return ring.withLock { ring in
      if let key = ring.derived[purpose] { return key }
      let info = Data("sekisho index \(scope) \(kind)".utf8)
      let key = HKDF<SHA256>.deriveKey(inputKeyMaterial: ring.index, info: info, outputByteCount: 32)
      ring.derived[purpose] = key
      return key
    }
  }
}
