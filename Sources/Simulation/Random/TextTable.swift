/// Tables written as text, one row a line and columns parted by bars, so that they stay readable and quick to compile.
enum TextTable {
  /// The rows of a table, blank lines left out, each column trimmed.
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed) }
      .filter { $0.contains { !$0.isEmpty } }
  }

  /// Words parted by blanks.
  static func words(_ text: String) -> [String] { text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) }

  /// Phrases parted by semicolons or line ends.
  static func phrases(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
