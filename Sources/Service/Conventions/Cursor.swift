import Crypto
import Foundation

/// The place where a listing goes on, as a text that means nothing to clients and that they cannot make up.
///
/// It is sealed for one listing: with other filters, for another tenant or on another route it is refused.
struct Cursor: Sendable {
  private let key: SymmetricKey
  private let listing: String

  /// Cursors of a listing, named by its route, its tenant and its filters.
  init(_ secret: ServiceSecret, listing: [String]) {
    key = secret.key(for: "cursor")
    self.listing = listing.map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// The cursor for a place.
  func text(_ place: String) -> String {
    Base64URL.text(Array(place.utf8) + seal(place))
  }

  /// The place that a cursor stands for.
  ///
  /// - Throws: a problem of kind `invalid-cursor` when it was not made for this listing.
  func place(_ text: String) throws(Problem) -> String {
    guard let bytes = Base64URL.bytes(text), bytes.count >= 16 else { throw refusal }
    let place = String(decoding: bytes.dropLast(16), as: UTF8.self)
    guard SteadyComparison.equal(seal(place), bytes.suffix(16)) else { throw refusal }
    return place
  }

  private func seal(_ place: String) -> [UInt8] { key.seal(Data((listing + place).utf8)) }

  private var refusal: Problem {
    Problem(.invalidCursor, faults: [Problem.Fault(.parameter("cursor"), "was not made for this listing")])
  }
}
