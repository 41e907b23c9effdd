import Events
import Hashing

/// Skills and posts of a résumé in figures: when a skill is claimed to begin, how many there are, how many years stand behind them.
struct SkillClaims: Sendable {
  private var dated = false
  private var impossible: [UInt64] = []
  private var mostYearsEarly = 0.0
  private var count: Int?
  private var firstStart: Double?
  private var lastEnd: Double?

  mutating func learn(_ profile: ProfileChanged, _ observation: inout Observation<PersonaFeature>) {
    for skill in (profile.skills ?? []).prefix(256) {
      guard let name = skill.name, let since = skill.sinceYear, let release = TechnologyReleases.release(of: name) else {
        continue
      }
      dated = true
      // "Since 2013" may mean its last day; half a year of grace covers previews and rounding.
      let early = release.decimalYear - Double(since)
      guard Double(since) + 1 <= release.decimalYear - 0.5, since > 1950 else { continue }
      mostYearsEarly = max(mostYearsEarly, early)
      let key = StableHash.ofWord(name)
      if !impossible.contains(key), impossible.count < 16 {
        impossible.append(key)
        observation.note(.skillsBeforeRelease)
        observation.note(.yearsBeforeRelease)
      }
    }
    if let skills = profile.skills {
      if skills.count > (count ?? 0) { observation.note(.skillCount) }
      count = max(count ?? 0, skills.count)
    }
    for post in profile.work ?? [] {
      guard let start = post.start else { continue }
      let begin = Self.decimal(start.earliest)
      let end = Self.decimal(post.end?.end ?? observation.instant)
      firstStart = min(firstStart ?? begin, begin)
      lastEnd = max(lastEnd ?? end, end)
    }
  }

  private static func decimal(_ instant: Instant) -> Double { instant.days(since: Instant(seconds: 0)) / 365.2425 }

  func write(into row: inout FacetRow<PersonaFeature>) {
    if dated {
      row.set(.skillsBeforeRelease, impossible.count)
      row[.yearsBeforeRelease] = mostYearsEarly
    }
    if let count { row.set(.skillCount, count) }
    guard let firstStart, let lastEnd else { return }
    let years = max(0, lastEnd - firstStart)
    row[.cvYears] = years
    // A short résumé makes every list look long.
    if let count, years >= 1 { row[.skillsPerYear] = Double(count) / years }
  }
}
