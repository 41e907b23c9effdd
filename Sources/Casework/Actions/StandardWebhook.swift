import Crypto
public import Events
public import Foundation

/// Signs messages as the Standard Webhooks specification 1.0 asks for: HMAC-SHA256 over `id.timestamp.payload`, version prefix `v1`.
public struct StandardWebhook: Sendable {
  /// Why a secret cannot be used or a message is not believed.
  public enum Failure: String, Error, Codable, Sendable, Hashable {
    /// Not base64, or not 24 to 64 bytes.
    case badSecret = "bad_secret"
    /// An identifier with a full stop or nothing in it, which would make the signed text ambiguous.
    case badID = "bad_id"
    /// The time is no number, or too far from now.
    case badTime = "bad_time"
    /// No signature fits.
    case badSignature = "bad_signature"
  }

  private let keys: [SymmetricKey]

  /// A signer with the secrets in force: the newest first. While a secret is being rotated, messages carry a signature of each, so that
  /// the receiver may change over at any moment.
  ///
  /// - Parameter secrets: `whsec_` and base64 of 24 to 64 bytes, as the specification says.
  public init(secrets: [String]) throws(Failure) {
    var keys: [SymmetricKey] = []
    for secret in secrets {
      let text = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
      guard let bytes = Data(base64Encoded: text), (24...64).contains(bytes.count) else { throw .badSecret }
      keys.append(SymmetricKey(data: bytes))
    }
    guard !keys.isEmpty else { throw .badSecret }
    self.keys = keys
  }

  /// The headers of a message.
  ///
  /// - Parameters:
  ///   - id: the same for every attempt: by it the receiver applies a message once.
  ///   - at: the time of this attempt.
  public func headers(id: String, at: Instant, payload: Data) throws(Failure) -> [(name: String, value: String)] {
    guard !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2E }) else { throw .badID }
    let seconds = Self.seconds(at)
    let signed = Self.signed(id, "\(seconds)", payload)
    let signatures = keys.map { key in
      "v1," + Data(HMAC<SHA256>.authenticationCode(for: signed, using: key)).base64EncodedString()
    }
    return [("webhook-id", id), ("webhook-timestamp", "\(seconds)"), ("webhook-signature", signatures.joined(separator: " "))]
  }

  /// Believes a message, or says why not. Compares in constant time.
  ///
  /// - Parameter tolerance: seconds that the time may differ from now, against replays; 300 in the specification's libraries.
  public func verify(
    id: String, timestamp: String, signature: String, payload: Data, now: Instant, tolerance: Int64 = 300
  ) throws(Failure) {
    guard let seconds = Int64(timestamp) else { throw .badTime }
    let (difference, overflow) = seconds.subtractingReportingOverflow(Self.seconds(now))
    guard !overflow, difference.magnitude <= tolerance.magnitude else { throw .badTime }
    let signed = Self.signed(id, timestamp, payload)
    for part in signature.split(separator: " ") where part.hasPrefix("v1,") {
      guard let code = Data(base64Encoded: String(part.dropFirst(3))) else { continue }
      if keys.contains(where: { HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: $0) }) { return }
    }
    throw .badSignature
  }

  private static func signed(_ id: String, _ timestamp: String, _ payload: Data) -> Data {
    var text = Data("\(id).\(timestamp).".utf8)
    text.append(payload)
    return text
  }

  private static func seconds(_ moment: Instant) -> Int64 { Int64((Double(moment.microseconds) / 1e6).rounded(.down)) }
}
