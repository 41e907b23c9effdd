public import RedFlags
import Synchronization

/// One line in a terminal that says what a run is doing; nothing at all where nobody watches.
///
/// Safe to use from several threads. The line is cleared by ``finish()``, so that it leaves no trace in the summary below it.
public final class ProgressLine: Sendable {
  private let isTerminal: Bool
  private let width: Int
  private let words: Words
  private let write: @Sendable (String) -> Void
  private let shown = Mutex(false)

  /// A line.
  ///
  /// - Parameters:
  ///   - terminal: where the line is shown.
  ///   - language: the language of the steps' names.
  ///   - write: takes raw text, such as for standard error.
  public init(terminal: TerminalTraits, language: Language, write: @escaping @Sendable (String) -> Void) {
    isTerminal = terminal.isTerminal
    width = terminal.width
    words = Words(language: language)
    self.write = write
  }

  /// Shows a step: `open`, `read`, `join`, `replay` or `rings`; other words are shown as they are.
  public func show(step: String) {
    let label: Label? =
      switch step {
      case "open": .stepOpen
      case "read": .stepRead
      case "join": .stepJoin
      case "replay": .stepReplay
      case "rings": .stepRings
      default: nil
      }
    show(label.map { words[$0] } ?? step)
  }

  /// Shows a text in place of the last one.
  public func show(_ text: String) {
    guard isTerminal else { return }
    let line = TextWidth.fitted(ForeignText.visible(text) + " …", to: width - 1)
    shown.withLock { shown in
      shown = true
      write("\r\u{1B}[2K" + line)
    }
  }

  /// Clears the line.
  public func finish() {
    shown.withLock { shown in
      if shown { write("\r\u{1B}[2K") }
      shown = false
    }
  }
}
