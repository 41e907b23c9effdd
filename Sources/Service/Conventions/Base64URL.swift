import Foundation

/// Base 64 with the letters that addresses and headers may hold, without padding (RFC 4648 section 5).
enum Base64URL {
  static func text(_ bytes: some DataProtocol) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// The bytes; nil when the text is something else, or another spelling of the same bytes.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    guard text.utf8.allSatisfy({ isLetter($0) }) else { return nil }
    let padded =
      String(text).replacing("-", with: "+").replacing("_", with: "/")
      + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: padded), self.text(data) == String(text) else { return nil }
    return [UInt8](data)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
