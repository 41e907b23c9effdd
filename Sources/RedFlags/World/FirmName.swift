/// A firm's name as contracts write it: `Cobalt Staffing, Inc.` and `COBALT STAFFING INC` are one.
enum FirmName {
  /// Words in lower case without marks; nil when nothing is left.
  static func normal(_ name: String) -> String? {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
