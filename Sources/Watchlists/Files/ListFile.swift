import Foundation

/// A file of a list, in memory or mapped into it.
struct ListFile: Sendable {
  /// The name without its folder.
  let name: String
  /// Its bytes, unpacked.
  let data: Data

  init(name: String, data: Data) {
    self.name = name
    self.data = data
  }

  init(name: String, bytes: [UInt8]) { self.init(name: name, data: Data(bytes)) }

  /// All bytes in an array of their own.
  var bytes: [UInt8] { [UInt8](data) }

  /// Hands the bytes to `body` where they lie.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try data.withUnsafeBytes { try body($0) }
  }

  /// The first lines of the file, as many as stand whole in its first 64 KiB; those bytes where no line is as short.
  func head() -> ListFile {
    let start = data.prefix(1 << 16)
    guard start.count < data.count, let end = start.lastIndex(of: 0x0A) else { return ListFile(name: name, data: Data(start)) }
    return ListFile(name: name, data: Data(start[...end]))
  }

  /// The file with its text in UTF-8, whatever it was written in: UTF-16 with a byte-order mark, or where the bytes are no
  /// UTF-8 the old encoding of the country that publishes the format.
  func text(assuming old: String.Encoding? = nil) -> ListFile {
    let start = data.prefix(2)
    if start.elementsEqual([0xFF, 0xFE]) || start.elementsEqual([0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16).map { ListFile(name: name, data: Data($0.utf8)) } ?? self
    }
    guard let old, withBytes({ !ListText.isUTF8($0) }) else { return self }
    return String(data: data, encoding: old).map { ListFile(name: name, data: Data($0.utf8)) } ?? self
  }

  /// The file as XML that a reader can take: bytes that are no UTF-8 in a document that claims to be, and control characters
  /// that XML does not know, would end the reading there. The former are read as Windows-1252, the latter become blanks.
  ///
  /// - Returns: the file, and how many bytes were replaced.
  func repairedXML() -> (file: ListFile, replaced: Int) {
    let head = String(decoding: data.prefix(200), as: UTF8.self).lowercased()
    let start = data.prefix(2)
    if start.elementsEqual([0xFF, 0xFE]) || start.elementsEqual([0xFE, 0xFF]) { return (self, 0) }
    if head.contains("encoding="), !head.contains("utf-8") { return (self, 0) }
    let isSound = withBytes { bytes in ListText.isUTF8(bytes) && !bytes.contains(where: Self.isForbidden) }
    if isSound { return (self, 0) }
    let (repaired, replaced) = withBytes { ListText.repaired($0, isForbidden: Self.isForbidden) }
    return (ListFile(name: name, data: Data(repaired)), replaced)
  }

  private static func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }
}
