import Events
import RedFlags

/// Every declared feature, with the flags that read it.
struct FeaturesPage {
  private let sheet: RuleSheet
  private let readers: [Int: [String]]

  init(_ catalogue: FlagCatalogue) throws(RuleError) {
    sheet = try RuleSheet(catalogue.flags)
    var readers: [Int: [String]] = [:]
    for rule in sheet.rules {
      for slot in rule.reads { readers[slot, default: []].append(rule.flag.id) }
    }
    self.readers = readers
  }

  var markdown: String {
    let declarations = sheet.table.declarations
    var lines = [
      "# Features", "",
      "\(declarations.count) features, by name. A condition may read these and nothing else ([rules.md](rules.md)). A feature is unknown",
      "(SQL `NULL`) until an event makes it known. Events are named without their prefix `sekisho.`. Some features count what several",
      "subjects share ([linking.md](linking.md)).", "",
    ]
    lines += MarkdownText.head("feature", "unit", "meaning", "from", "read by")
    for (slot, feature) in declarations.enumerated().sorted(by: { $0.element.name < $1.element.name }) {
      let events = feature.events.map { $0.rawValue.replacing("sekisho.", with: "") }
      lines.append(
        MarkdownText.row([
          MarkdownText.code(feature.name), feature.unit.rawValue, feature.meaning, events.joined(separator: ", "),
          (readers[slot] ?? []).joined(separator: ", "),
        ]))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
