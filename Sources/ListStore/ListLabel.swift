/// The name that a list has in the store: a folder's name that is safe on every file system.
public struct ListLabel: Sendable, Hashable, Comparable {
  /// The name.
  public let text: String

  /// A name of small letters, digits, dots and hyphens, the first a letter or digit, at most 64.
  ///
  /// - Throws: ``StoreError/badName(_:)``.
  public init(_ text: String) throws(StoreError) {
    let isPlain = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard isPlain, (1...64).contains(text.utf8.count), !text.hasPrefix("."), !text.hasPrefix("-") else {
      throw .badName(text)
    }
    self.text = text
  }

  /// The name made out of a title such as `OFAC SDN`.
  ///
  /// - Throws: ``StoreError/badName(_:)`` when nothing is left of it.
  public init(of title: String) throws(StoreError) {
    var text = ""
    for scalar in title.lowercased().unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain {
        text.unicodeScalars.append(scalar)
      } else if !text.isEmpty, !text.hasSuffix("-") {
        text.append("-")
      }
    }
    text = String(text.prefix(64))
    while text.hasSuffix("-") { text.removeLast() }
    guard !text.isEmpty else { throw .badName(title) }
    try self.init(text)
  }

  /// By their letters.
  public static func < (left: ListLabel, right: ListLabel) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}
