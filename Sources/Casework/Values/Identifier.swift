import Crypto
import Foundation

/// What an identifier names, and the prefix by which people and logs recognise it.
public protocol IdentifierKind: Sendable {
  /// Lower-case letters, such as `case`.
  static var prefix: String { get }
}

/// A stable identifier with a prefix, such as `case_0c9v…`: derived from what it names, so that two replicas that open the same case
/// at the same moment give it the same name, and storing it twice stores it once.
public struct Identifier<Kind: IdentifierKind>: Codable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The whole text, prefix included.
  public let text: String

  /// Reads an identifier; nil when the prefix is another or the rest is not 1 to 64 lower-case letters and digits.
  public init?(_ text: String) {
    let parts = text.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == Kind.prefix, (1...64).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The identifier of what the parts name: 130 bits of their SHA-256, in Crockford's base 32. Parts are taken with their lengths, so
  /// `["a", "bc"]` and `["ab", "c"]` differ.
  public init(naming parts: String...) {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Data("\(part.utf8.count):".utf8))
      hash.update(data: Data(part.utf8))
    }
    text = Kind.prefix + "_" + Base32.text(Array(hash.finalize()), digits: 26)
  }

  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let identifier = Identifier(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "is not an identifier \(Kind.prefix)_…")
    }
    self = identifier
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// In the order of their texts.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }

  /// The whole text.
  public var description: String { text }
}

/// Crockford's base 32 in lower case: no letter that people mistake for a digit.
enum Base32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// The first `digits` groups of five bits.
  static func text(_ bytes: [UInt8], digits: Int) -> String {
    var text = ""
    for digit in 0..<digits {
      var value = 0
      for bit in digit * 5..<digit * 5 + 5 {
        let byte = bit / 8
        let isSet = byte < bytes.count && bytes[byte] & (0x80 >> (bit % 8)) != 0
        value = value * 2 + (isSet ? 1 : 0)
      }
      text.append(alphabet[value])
    }
    return text
  }
}

/// Names a case.
public enum CaseIdentifier: IdentifierKind {
  /// `case`.
  public static let prefix = "case"
}

/// Names a hold.
public enum HoldIdentifier: IdentifierKind {
  /// `hold`.
  public static let prefix = "hold"
}

/// Names a decision.
public enum DecisionIdentifier: IdentifierKind {
  /// `dec`.
  public static let prefix = "dec"
}

/// Names a comment.
public enum CommentIdentifier: IdentifierKind {
  /// `note`.
  public static let prefix = "note"
}

/// Names an attachment.
public enum AttachmentIdentifier: IdentifierKind {
  /// `att`.
  public static let prefix = "att"
}

/// Names an effect, and with it whatever is sent because of it.
public enum EffectIdentifier: IdentifierKind {
  /// `eff`.
  public static let prefix = "eff"
}

/// Names a delivery to somebody else's system.
public enum DeliveryIdentifier: IdentifierKind {
  /// `del`.
  public static let prefix = "del"
}

/// Names a victim's matter.
public enum MatterIdentifier: IdentifierKind {
  /// `mat`.
  public static let prefix = "mat"
}

/// A case's name.
public typealias CaseID = Identifier<CaseIdentifier>
/// A hold's name.
public typealias HoldID = Identifier<HoldIdentifier>
/// A decision's name.
public typealias DecisionID = Identifier<DecisionIdentifier>
/// A comment's name.
public typealias CommentID = Identifier<CommentIdentifier>
/// An attachment's name.
public typealias AttachmentID = Identifier<AttachmentIdentifier>
/// An effect's name.
public typealias EffectID = Identifier<EffectIdentifier>
/// A delivery's name.
public typealias DeliveryID = Identifier<DeliveryIdentifier>
/// A victim's matter's name.
public typealias MatterID = Identifier<MatterIdentifier>
