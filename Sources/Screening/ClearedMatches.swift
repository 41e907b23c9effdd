import Events

/// Matches that somebody looked at and cleared, remembered until either side changes.
public struct ClearedMatches: Sendable {
  private var keys: Set<String> = []

  /// Nothing cleared yet.
  public init() {}

  /// How many matches are cleared.
  public var count: Int { keys.count }

  /// Reads decisions, one JSON object a line: `key` as `sekisho screen` gives it, and `decision`, which is `cleared` (also when
  /// missing) or `open`. The last decision about a key counts. Other members, such as who decided and why, are kept by the firm.
  ///
  /// - Returns: the lines that cannot be used.
  public mutating func read(_ bytes: UnsafeRawBufferPointer) -> [LineProblem] {
    let parser = JSONParser()
    var problems: [LineProblem] = []
    var (start, line) = (0, 1)
    while start < bytes.count {
      let end = LineBuffer.newline(in: bytes, from: start, to: bytes.count) ?? bytes.count
      let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      if text.contains(where: { $0 > 0x20 }) {
        do throws(EventError) { try take(try parser.value(of: text)) } catch {
          problems.append(LineProblem(line: line, problem: error, isLost: true))
        }
      }
      (start, line) = (end + 1, line + 1)
    }
    return problems
  }

  private mutating func take(_ value: JSON) throws(EventError) {
    guard let key = value["key"]?.text, Self.isKey(key) else {
      throw EventError(field: "key", reason: "is no key of a match")
    }
    switch value["decision"]?.text {
    case "cleared": keys.insert(key)
    case nil where value["decision"] == nil: keys.insert(key)
    case "open": keys.remove(key)
    default: throw EventError(field: "decision", reason: "is neither cleared nor open")
    }
  }

  private static func isKey(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 33 && bytes[16] == UInt8(ascii: "-")
      && bytes.enumerated().allSatisfy {
        $0.offset == 16 || (0x30...0x39).contains($0.element) || (0x61...0x66).contains($0.element)
      }
  }

  /// Whether a match was cleared.
  public func contains(_ key: String) -> Bool { keys.contains(key) }
}
