import Foundation

/// What the place can do to which a program prints.
public struct TerminalTraits: Sendable, Hashable {
  /// Whether a person watches.
  public var isTerminal: Bool
  /// Whether colours are wanted: never without a terminal, and never against `NO_COLOR`.
  public var color: Bool
  /// Columns to write in, between 60 and 100: longer lines are hard to read.
  public var width: Int

  /// Given traits.
  public init(isTerminal: Bool, color: Bool, width: Int) {
    self.isTerminal = isTerminal
    self.color = color
    self.width = width
  }

  /// The traits that follow from what the system says.
  ///
  /// - Parameters:
  ///   - isTerminal: whether the file is a terminal.
  ///   - columns: its width, when it is known.
  ///   - environment: the environment's variables; `NO_COLOR` counts unless it is empty (https://no-color.org), and so does `TERM=dumb`.
  public init(isTerminal: Bool, columns: Int?, environment: [String: String]) {
    let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self.init(
      isTerminal: isTerminal, color: isTerminal && !refuses && environment["TERM"] != "dumb",
      width: isTerminal ? min(100, max(60, columns ?? environment["COLUMNS"].flatMap(Int.init) ?? 80)) : 100)
  }

  /// The traits of standard output, or of standard error.
  public static func of(standardError: Bool = false) -> TerminalTraits {
    let file = standardError ? STDERR_FILENO : STDOUT_FILENO
    var size = winsize()
    let known = ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return TerminalTraits(
      isTerminal: isatty(file) == 1, columns: known ? Int(size.ws_col) : nil, environment: ProcessInfo.processInfo.environment)
  }
}

/// How text is set off in a terminal. Without colour it stays as it is.
struct TerminalStyle: Sendable {
  let color: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func quiet(_ text: String) -> String { wrap(text, "2") }
  func accent(_ text: String) -> String { wrap(text, "36") }
  func strong(_ text: String) -> String { wrap(text, "1;36") }

  private func wrap(_ text: String, _ code: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
