import Events
import Testing

@testable import RedFlags

/// A year of one person's sign-ins with everything in it: VPNs, drops, lines in several countries, a hire, and a claimed home.
private struct Year {
  var countries = ["US", "CN", "NL", "JP"]

  func events() -> [Event] {
    var events = [event("subject.opened", hour: 0, data: #"{"claimed":{"country":"\#(countries[0])"}}"#)]
    events.append(event("engagement.started", hour: 1, data: #"{"engagement_id":"g"}"#))
    let kinds = ["residential", "vpn", "hosting", "business", "mobile"]
    for step in 0..<900 {
      // A fixed walk through countries and kinds that meets every pair of neighbours.
      let country = countries[(step * step + step / 7) % countries.count]
      let kind = kinds[(step * 3 + step / 5) % kinds.count]
      let data = """
        {"session_id":"s","device":{"id":"d\(step % 2)"},"network":{"country":"\(country)","kind":"\(kind)",\
        "lat":\(Double(step % 50) + 1),"lon":\(Double(step % 90) + 1)}}
        """
      events.append(event("session.started", hour: 2 + step * 9 / 10, data: data))
    }
    for (country, kind) in [(countries[0], "vpn"), (countries[1], "residential"), (countries[0], "vpn")] {
      let data = #"{"session_id":"s","device":{"id":"d9"},"network":{"country":"\#(country)","kind":"\#(kind)"}}"#
      events.append(event("session.started", hour: 900, data: data))
    }
    return events
  }

  private func event(_ type: String, hour: Int, data: String) -> Event {
    let time = Timestamp(Instant(seconds: 1_772_000_000 + Int64(hour) * 3_600)).text
    let line = """
      {"specversion":"1.0","id":"e","source":"//t","type":"sekisho.\(type)","time":"\(time)","subject":"worker:a","data":\(data)}
      """
    guard let event = try? EventDecoder().event(from: line) else {
      Issue.record("not an event: \(line)")
      return Event(id: "", source: "", time: .distantPast, subject: SubjectID(kind: .worker, id: "a"), payload: .unknown(.null))
    }
    return event
  }
}

private func row(_ events: [Event]) -> [UInt64] {
  let history = SubjectHistory(subject: SubjectID(kind: .worker, id: "a"))
  for (number, event) in events.enumerated() { history.observe(event, as: EventReference(UInt32(number))) }
  return history.row.map(\.bitPattern)
}

@Suite("Networks")
struct NetworkFacetTests {
  @Test(
    "Exchanging the countries for others leaves every feature as it is",
    arguments: [["KR", "RU", "DE", "VN"], ["CN", "US", "JP", "NL"], ["BR", "NG", "IN", "PL"]])
  func countriesAreOnlyCompared(countries: [String]) {
    #expect(row(Year().events()) == row(Year(countries: countries).events()))
  }

  @Test("The year is eventful enough for that to mean something")
  func eventful() {
    let features = row(Year().events())
    func value(_ name: String) -> Double? {
      FeatureTable.shared.slot(of: name).map { Double(bitPattern: features[$0]) }
    }
    #expect((value("vpn_drop_returns") ?? 0) > 0)
    #expect((value("countries_in_24h") ?? 0) > 2)
    #expect((value("impossible_travels") ?? 0) > 0)
    #expect((value("foreign_carrier_share") ?? 0) > 0)
    #expect((value("vpn_share_14d") ?? 0) > 0)
  }

  @Test("Features that are kept as the highest so far never fall")
  func neverFall() {
    let history = SubjectHistory(subject: SubjectID(kind: .worker, id: "a"))
    let names = [
      "vpn_share_14d", "hosting_share_14d", "vpn_drop_returns", "countries_in_1h", "countries_in_24h", "impossible_travels",
    ]
    let slots = names.compactMap { FeatureTable.shared.slot(of: $0) }
    #expect(slots.count == names.count)
    var before = slots.map { _ in 0.0 }
    for (number, event) in Year().events().enumerated() {
      history.observe(event, as: EventReference(UInt32(number)))
      let now = slots.map { history.row[$0].isNaN ? 0 : history.row[$0] }
      #expect(zip(before, now).allSatisfy { $0 <= $1 })
      before = now
    }
  }
}
