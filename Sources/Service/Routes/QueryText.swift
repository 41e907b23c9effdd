import Foundation

/// Pairs of names and values as queries and forms write them.
enum QueryText {
  /// The pairs; nil when something cannot be decoded or a name comes twice, since readers disagree on which one counts.
  static func read(_ text: String) -> [String: String]? {
    guard text.utf8.count <= 65_536 else { return nil }
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]), let value = decoded(parts.count > 1 ? parts[1] : ""), fields[name] == nil else {
        return nil
      }
      fields[name] = value
    }
    return fields
  }

  /// Nothing that is asked for holds a NUL, which databases refuse in texts.
  private static func decoded(_ text: Substring) -> String? {
    let decoded = text.replacing("+", with: " ").removingPercentEncoding
    return decoded?.utf8.contains(0) == true ? nil : decoded
  }

  /// A value as it may stand in a query.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
