/// One fact that was compared, and what it says about whether two parties are one.
public struct FactEvidence: Sendable, Hashable {
  /// The facts that are weighed.
  public enum Fact: String, Sendable, Hashable, CaseIterable {
    /// The date of birth.
    case birthDate
    /// Nationality or country.
    case country
    /// The stated gender.
    case gender
    /// A number of a document or register.
    case number
    /// An address.
    case address
  }

  /// Which fact.
  public var fact: Fact
  /// Evidence in bits: positive when the facts agree, negative when they contradict each other.
  public var bits: Float
  /// What agreed or not, in a few words.
  public var finding: String

  /// True when the fact speaks for one and the same party.
  public var agrees: Bool { bits > 0 }
}

/// Weighs facts as evidence: the bits are log2 of how much likelier the comparison is for one party than for two.
enum FactWeights {
  /// Compares all facts that both sides have.
  static func weigh(_ query: PartyFacts, _ party: PartyFacts) -> [FactEvidence] {
    if query.isEmpty || party.isEmpty { return [] }
    var evidence: [FactEvidence] = []
    if let birth = births(query.births, party.births) { evidence.append(birth) }
    if !query.countries.isEmpty, !party.countries.isEmpty {
      let shared = query.countries.first(where: party.countries.contains)
      // Half of listed persons have more than one country, so another country speaks less loudly than another birthday.
      evidence.append(
        FactEvidence(
          fact: .country, bits: shared == nil ? -5 : 1.5, finding: shared.map { "same country \($0)" } ?? "other countries"))
    }
    if let one = query.gender, let other = party.gender {
      evidence.append(FactEvidence(fact: .gender, bits: one == other ? 0.5 : -6, finding: one == other ? "same" : "different"))
    }
    if let number = query.numbers.first(where: party.numbers.contains) {
      evidence.append(FactEvidence(fact: .number, bits: 20, finding: "same number \(number)"))
    }
    if let address = query.addresses.first(where: party.addresses.contains) {
      evidence.append(FactEvidence(fact: .address, bits: 10, finding: "same address \(address)"))
    }
    return evidence
  }

  /// The sum of the evidence that `weigh` gives, without its words.
  static func bits(_ query: PartyFacts, _ party: PartyFacts) -> Float {
    var bits: Float = births(query.births, party.births)?.bits ?? 0
    if !query.countries.isEmpty, !party.countries.isEmpty { bits += isShared(query.countries, party.countries) ? 1.5 : -5 }
    if let one = query.gender, let other = party.gender { bits += one == other ? 0.5 : -6 }
    if isShared(query.numbers, party.numbers) { bits += 20 }
    if isShared(query.addresses, party.addresses) { bits += 10 }
    return bits
  }

  private static func isShared(_ one: [String], _ other: [String]) -> Bool {
    !one.isEmpty && !other.isEmpty && one.contains(where: other.contains)
  }

  /// The most that agreement can add for parties that were not born on the very day.
  static func mostWithoutDay(_ query: PartyFacts) -> Float { most(query) - (query.births.isEmpty ? 0 : 13 - mostOfSpan) }

  /// The most that a date of birth adds that is no full day, or not the same.
  private static let mostOfSpan: Float = 5.2

  /// The most that agreement of the query's facts can add.
  static func most(_ query: PartyFacts) -> Float {
    (query.births.isEmpty ? 0 : 13) + (query.countries.isEmpty ? 0 : 1.5) + (query.gender == nil ? 0 : 0.5)
      + (query.numbers.isEmpty ? 0 : 20) + (query.addresses.isEmpty ? 0 : 10)
  }

  private static func births(_ query: [BirthSpan], _ party: [BirthSpan]) -> FactEvidence? {
    var best: (bits: Float, finding: String)?
    for stated in query {
      for listed in party {
        let found = birth(stated, listed)
        if found.bits > best?.bits ?? -100 { best = found }
      }
    }
    return best.map { FactEvidence(fact: .birthDate, bits: $0.bits, finding: $0.finding) }
  }

  /// A day agrees by chance once in about 20,000 (55 years of 365 days), a year once in 55.
  private static func birth(_ one: BirthSpan, _ other: BirthSpan) -> (bits: Float, finding: String) {
    if one.isDay, other.isDay {
      if one.earliest == other.earliest {
        // The first of January stands for "unknown" in many records.
        let isFirst = one.earliest.month == 1 && one.earliest.day == 1
        return isFirst ? (8, "same day, a first of January") : (13, "same day")
      }
      return days(one.earliest, other.earliest)
    }
    let slack = (one.isCirca ? circaDays : 0) + (other.isCirca ? circaDays : 0)
    let first = max(one.earliest.first, other.earliest.first - slack)
    let last = min(max(one.latest.last, one.earliest.last), max(other.latest.last, other.earliest.last) + slack)
    guard first <= last else {
      let gap = first - last
      return gap <= 372 ? (-3, "a year apart") : gap <= 5 * 372 ? (-6, "some years apart") : (-9, "years apart")
    }
    // The longer the wider span, the less its holding says.
    let width = max(span(one), span(other)) + Float(slack * 2) / 372
    return (max(0.5, 5.2 - Logarithm.base2(max(width, 1))), width > 1.1 ? "within the stated range" : "same year")
  }

  private static func span(_ birth: BirthSpan) -> Float {
    Float(max(birth.latest.last, birth.earliest.last) - birth.earliest.first + 1) / 372
  }

  private static func days(_ one: PartialDay, _ other: PartialDay) -> (bits: Float, finding: String) {
    if one.year == other.year, one.month == other.day, one.day == other.month { return (9, "day and month exchanged") }
    let same = [one.year == other.year, one.month == other.month, one.day == other.day].filter { $0 }.count
    if same == 2 { return one.year == other.year ? (4, "same year, one part differs") : (2, "same day of another year") }
    if one.year == other.year { return (-1, "same year, other day") }
    return abs(one.year - other.year) <= 2 ? (-5, "other day, near year") : (-9, "other day and year")
  }

  /// "Circa" is allowed to be off by two years. Assumed: lists give no figure.
  private static let circaDays = 2 * 372
}
