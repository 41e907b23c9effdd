import Crypto
import Foundation

/// The version of a resource as HTTP names it (RFC 9110 section 8.8.3).
struct EntityTag: Sendable, Hashable {
  /// The tag with its quotation marks.
  let text: String

  /// The tag of a version number.
  init(version: Int) { text = "\"v\(version)\"" }

  /// The tag of a body.
  init(of bytes: [UInt8]) { text = "\"\(Base64URL.text(Array(SHA256.hash(data: Data(bytes)).prefix(12))))\"" }

  /// Whether an `If-Match` names this version. A weak tag never does: If-Match compares strongly.
  func isNamed(byIfMatch header: String) -> Bool {
    header.trimmingSpaces == "*" || Self.tags(header).contains(text)
  }

  /// Whether an `If-None-Match` names this version; weak tags do as well.
  func isNamed(byIfNoneMatch header: String) -> Bool {
    header.trimmingSpaces == "*" || Self.tags(header).contains { $0 == text || $0 == "W/" + text }
  }

  private static func tags(_ header: String) -> [String] { header.split(separator: ",").map { $0.trimmingSpaces } }

  /// Lets a change through only when it was made from this version.
  ///
  /// - Throws: `precondition-required` without the header, `precondition-failed` when it names another version.
  func require(_ ifMatch: String?) throws(Problem) {
    guard let ifMatch else { throw Problem(.preconditionRequired, "Send the ETag of the version you changed as If-Match.") }
    guard isNamed(byIfMatch: ifMatch) else { throw Problem(.preconditionFailed, "Read it again and repeat the change.") }
  }
}
