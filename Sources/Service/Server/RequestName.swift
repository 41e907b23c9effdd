/// The name of one request in answers and logs.
enum RequestName {
  /// The caller's own name for it, when it is one that may stand in a log; otherwise a new one.
  static func of(_ header: String?, random: (Int) -> [UInt8]) -> String {
    if let header, (1...64).contains(header.utf8.count), header.utf8.allSatisfy(isPlain) { return header }
    return PrefixedID.make("req", random: random)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
