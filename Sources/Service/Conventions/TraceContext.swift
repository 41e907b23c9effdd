/// The place of a request in a chain of calls over several systems (W3C Trace Context, level 1).
struct TraceContext: Sendable, Hashable {
  /// Names the whole chain: 32 hexadecimal digits.
  let traceID: String
  /// Names this system's part in it: 16 hexadecimal digits.
  let spanID: String
  /// Whether the caller records the chain.
  let isSampled: Bool
  /// What other vendors want to be passed on, as it came.
  let state: String?

  /// The trace of the request that is being answered, for calls that are made on its behalf.
  @TaskLocal static var current: TraceContext?

  /// A new chain, or this system's part of the one that the headers name. Headers that do not keep to the format begin a new one.
  init(parent: String?, state: String?, random: (Int) -> [UInt8]) {
    spanID = Self.hex(random(8))
    if let parent, let read = Self.read(parent) {
      (traceID, isSampled) = read
      self.state = state.flatMap { $0.utf8.count <= 512 ? $0 : nil }
    } else {
      traceID = Self.hex(random(16))
      isSampled = false
      self.state = nil
    }
  }

  /// The header for calls on behalf of this request.
  var header: String { "00-\(traceID)-\(spanID)-\(isSampled ? "01" : "00")" }

  private static func read(_ header: String) -> (String, Bool)? {
    let parts = header.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].utf8.count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
      parts[1].utf8.count == 32, parts[2].utf8.count == 16, parts[3].utf8.count == 2,
      parts.prefix(4).allSatisfy({ $0.utf8.allSatisfy(isDigit) }), parts[1].contains(where: { $0 != "0" }),
      parts[2].contains(where: { $0 != "0" }), let flags = UInt8(parts[3], radix: 16)
    else { return nil }
    return (String(parts[1]), flags & 1 == 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.reduce(into: "") { text, byte in
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
  }
}
