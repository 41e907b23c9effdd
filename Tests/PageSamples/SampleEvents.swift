package import Events
package import Judgement

/// Histories for the sample's subjects: half a year of ordinary days, and what its findings rest on.
package enum SampleEvents {
  package static func events(of assessment: Assessment) -> [Event] {
    guard assessment.subject.text == "worker:w-17" else {
      return decode([line("o-1", "subject.opened", "2026-01-04T09:00:00Z", assessment.subject.text)])
    }
    let who = assessment.subject.text
    let events = special(who) + ordinary(who)
    return decode(events).sorted { $0.instant < $1.instant }
  }

  private static func special(_ who: String) -> [String] {
    [
      line("o-1", "subject.opened", "2026-01-04T09:00:00Z", who),
      line(
        "p-1", "profile.changed", "2026-01-04T09:10:00Z", who,
        #"{"names":["Robin Vale",{"full":"Robin Vale","native":"ロビン・ヴェイル"}]}"#),
      line("d-1", "document.submitted", "2026-01-05T10:00:00Z", who, #"{"document":{"names":["Robin A. Vale"]}}"#),
      line("talk-1", "interview.held", "2026-01-08T15:00:00Z", who), line("of-1", "offer.made", "2026-01-12T10:00:00Z", who),
      line("e-1", "engagement.started", "2026-01-19T10:00:00Z", who, #"{"engagement_id":"e"}"#),
      line("ship-1", "shipment.updated", "2026-01-20T12:00:00Z", who, #"{"shipment_id":"s","status":"delivered"}"#),
      line("inv-1", "device.inventoried", "2026-03-12T08:30:00Z", who, #"{"device":{"id":"D-1"}}"#),
      line("pay-1", "payout_method.added", "2026-01-25T08:00:00Z", who, #"{"method":{"id":"m"}}"#),
      line(
        "pay-2", "payment.made", "2026-02-20T10:00:00Z", who, #"{"direction":"out","money":{"amount":"9800","currency":"USD"}}"#),
      line(
        "pay-3", "payment.made", "2026-03-20T10:00:00Z", who, #"{"direction":"out","money":{"amount":"9800","currency":"USD"}}"#),
      line("meet-1", "verification.completed", "2026-05-01T00:00:00Z", who, #"{"method":"in_person","result":"pass"}"#),
      line("th-1", "complaint.received", "2026-06-11T00:00:00Z", who, #"{"kind":"wrong_person"}"#),
      line("x-1", "badge.printed", "2026-04-11T00:00:00Z", who),
    ]
  }

  private static func ordinary(_ who: String) -> [String] {
    (0..<150).flatMap { day -> [String] in
      let date = CivilDay.date(of: CivilDay.number(year: 2026, month: 1, day: 26) + day)
      let text = "\(date.year)-\(date.month < 10 ? "0" : "")\(date.month)-\(date.day < 10 ? "0" : "")\(date.day)"
      var events = [line("login-\(day)", "session.started", "\(text)T03:10:00Z", who, #"{"session_id":"s\#(day)"}"#)]
      events += (0..<(day % 5)).map {
        line("sample-\(day)-\($0)", "session.sampled", "\(text)T0\(4 + $0):00:00Z", who, #"{"session_id":"s\#(day)"}"#)
      }
      if day % 7 < 6 { events.append(line("work-\(day)", "work.logged", "\(text)T18:00:00Z", who, #"{"hours":8}"#)) }
      return events
    }
  }

  package static func line(_ id: String, _ type: String, _ time: String, _ subject: String, _ data: String = "{}") -> String {
    """
    {"specversion":"1.0","id":"\(id)","source":"//hr","type":"sekisho.\(type)","time":"\(time)","subject":"\(subject)",\
    "tenant":"acme","data":\(data)}
    """
  }

  package static func decode(_ lines: [String]) -> [Event] {
    let decoder = EventDecoder()
    return lines.map { line in
      do { return try decoder.event(from: line) } catch { fatalError("\(error) in \(line)") }
    }
  }
}
