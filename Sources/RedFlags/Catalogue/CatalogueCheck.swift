/// The rules that every document of the catalogue obeys.
public enum CatalogueCheck {
  /// What is wrong with a catalogue; empty when nothing is.
  public static func problems(in catalogue: FlagCatalogue, table: FeatureTable = .shared) -> [CatalogueError] {
    var problems: [CatalogueError] = []
    var seen: Set<String> = []
    for flag in catalogue.flags {
      if !seen.insert(flag.id).inserted { problems.append(CatalogueError(file: flag.id, reason: "the identifier is used twice")) }
      problems.append(contentsOf: reasons(against: flag, table: table).map { CatalogueError(file: flag.id, reason: $0) })
    }
    return problems
  }

  private static func reasons(against flag: FlagDocument, table: FeatureTable) -> [String] {
    var reasons = textProblems(of: flag.statement, in: "statement")
    if !flag.id.hasPrefix(flag.group + "-") { reasons.append("the identifier does not begin with its group") }
    if flag.sources.isEmpty { reasons.append("no source is named") }
    if flag.status == .planned {
      if flag.whyPlanned == nil { reasons.append("why_planned is missing") }
      return reasons
    }
    if flag.family == nil { reasons.append("family is missing") }
    if flag.innocent?.en.isEmpty != false { reasons.append("no innocent explanation is named") }
    if flag.clears == nil { reasons.append("clears is missing") }
    reasons += weightProblems(of: flag)
    reasons += reasonProblems(of: flag, table: table)
    if flag.lane != .legal, flag.examples.map({ $0.fires.isEmpty || $0.silent.isEmpty }) ?? true {
      reasons.append("it needs an example that fires and one that does not")
    }
    do throws(RuleError) {
      _ = try RuleSheet([flag], table: table)
    } catch {
      reasons.append("condition: \(error.description)")
    }
    return reasons
  }

  private static func weightProblems(of flag: FlagDocument) -> [String] {
    guard let bits = flag.bits else { return flag.lane == .legal ? [] : ["bits is missing"] }
    var reasons: [String] = []
    if bits * 16 != (bits * 16).rounded() { reasons.append("bits is not a multiple of 1/16") }
    guard bits > 0 else { return reasons }
    guard let rate = flag.benignRate, let ceiling = flag.ceiling else { return reasons + ["benign_rate is missing"] }
    if !(rate.value > 0 && rate.value <= 1) { reasons.append("benign_rate is not between 0 and 1") }
    if bits > ceiling { reasons.append("bits \(bits) exceeds the ceiling \(ceiling) that its benign rate allows") }
    return reasons
  }

  private static func reasonProblems(of flag: FlagDocument, table: FeatureTable) -> [String] {
    guard let reason = flag.reason else { return ["reason is missing"] }
    var reasons = textProblems(of: reason, in: "reason")
    for language in Language.allCases {
      let field = "reason.\(language.rawValue)"
      do throws(ReasonTemplate.Flaw) {
        reasons += placeProblems(in: try ReasonTemplate(reason[language]), table: table).map { "\(field) \($0)" }
      } catch {
        reasons.append("\(field) \(error.reason)")
      }
    }
    return reasons
  }

  private static func placeProblems(in template: ReasonTemplate, table: FeatureTable) -> [String] {
    template.places.compactMap { place in
      guard let slot = table.slot(of: place.feature) else { return "names the unknown feature \(place.feature)" }
      // A flag's number means nothing to a reader.
      let isBare = table.declarations[slot].unit == .flag && place.forms.isEmpty
      return isBare ? "shows the flag \(place.feature) without texts for yes and no" : nil
    }
  }

  private static func textProblems(of text: LocalizedText, in field: String) -> [String] {
    var reasons = Language.allCases.filter { text[$0].isEmpty }.map { "\(field).\($0.rawValue) is empty" }
    if text.ja == text.en || text.ko == text.en || text.ja == text.ko { reasons.append("\(field) is not translated") }
    return reasons
  }
}
