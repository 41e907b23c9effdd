/// The colours of a page, each named by its use. Tests hold every pair of text and ground to the contrast that WCAG 2.2 asks for.
package struct Palette: Sendable {
  /// Names and colours as `#rrggbb`, in order.
  package let colours: [(name: String, value: String)]

  /// On screens by day.
  package static let light = Palette(
    ground: "#fcfcfa", panel: "#f3f3ef", ink: "#1d2126", quiet: "#596069", line: "#dddcd5", strongLine: "#868b93",
    accent: "#1f4b7a", onAccent: "#ffffff", soft: "#e3ebf4", hatch: "#7d8fa5")
  /// On screens by night.
  package static let dark = Palette(
    ground: "#14171b", panel: "#1d2126", ink: "#e6e6e1", quiet: "#a5acb5", line: "#343a42", strongLine: "#7b838d",
    accent: "#93bdea", onAccent: "#10202f", soft: "#22303f", hatch: "#7f99b5")
  /// On paper.
  package static let print = Palette(
    ground: "#ffffff", panel: "#f4f4f2", ink: "#000000", quiet: "#4a4f56", line: "#cfcfca", strongLine: "#7d828a",
    accent: "#1f4b7a", onAccent: "#ffffff", soft: "#e6edf5", hatch: "#7d8fa5")

  private init(
    ground: String, panel: String, ink: String, quiet: String, line: String, strongLine: String, accent: String, onAccent: String,
    soft: String, hatch: String
  ) {
    colours = [
      ("ground", ground), ("panel", panel), ("ink", ink), ("quiet", quiet), ("line", line), ("strong-line", strongLine),
      ("accent", accent), ("on-accent", onAccent), ("soft", soft), ("hatch", hatch),
    ]
  }

  /// The colours as custom properties of CSS.
  package var declarations: Markup { colours.map { "--\($0.name): \($0.value);" as Markup }.joined(" ") }

  /// The colour of a use.
  package subscript(_ name: String) -> String? { colours.first { $0.name == name }?.value }
}
