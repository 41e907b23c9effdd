/// An amount of money or of an asset: a decimal text, kept as it was written.
public struct Amount: FieldValue {
  /// The decimal text, such as `4500.00`.
  public let text: String

  /// Reads a plain decimal (an optional minus, digits, an optional fraction), nil when the text is something else.
  public init?(_ text: String) {
    var text = text
    guard text.utf8.count <= 96, text.withUTF8({ Self.isDecimal($0) }) else { return nil }
    self.text = text
  }

  private static func isDecimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where place == 0: break
      case UInt8(ascii: ".") where points == 0 && digits > 0:
        points = 1
        digits = 0
      default: return false
      }
    }
    return digits > 0
  }

  /// The nearest double, for rates and ratios; sums of money are never built from it.
  public var value: Double { Double(text) ?? 0 }

  /// Reads the text at the cursor.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Amount {
    guard let text = cursor.node.text else { throw cursor.mismatch("a decimal in quotes") }
    guard let amount = Amount(text) else { throw EventError(reason: "is not a decimal such as \"4500.00\"") }
    return amount
  }

  /// Writes the text.
  public func write(to writer: inout JSONWriter) { writer.string(text) }

  /// A text that holds a decimal.
  public static var schema: JSON {
    .schemaType("string", JSONMember("pattern", .string("^-?[0-9]+(\\.[0-9]+)?$")))
  }
}

extension Amount {
  /// Nothing at all.
  public static let zero = Amount(verified: "0")

  private init(verified text: String) { self.text = text }
}
