import Events
import Judgement
import RedFlags

/// The summary as one JSON object.
struct SummaryJSON {
  let input: ReportInput
  private var summary: CheckSummary { input.summary }

  var text: String {
    var json = JSONWriter()
    json.beginObject()
    json.name("as_of")
    if let asOf = summary.asOf { json.string(Timestamp(asOf).text) } else { json.null() }
    let counts: [(String, Int)] = [
      ("files", summary.files), ("bytes", summary.bytes), ("events", summary.events), ("duplicates", summary.duplicates),
      ("rejects", summary.rejects), ("subjects", summary.subjects), ("tenants", summary.tenants), ("rings", summary.rings),
      ("live_flags", summary.liveFlags), ("evaluations", summary.evaluations),
    ]
    for (name, count) in counts { member(&json, name, count) }
    json.name("verdicts")
    json.beginObject()
    for verdict in Verdict.allCases { member(&json, verdict.rawValue, summary.verdicts[verdict] ?? 0) }
    json.endObject()
    json.name("unknown_types")
    json.beginObject()
    for (type, count) in summary.unknownTypes.sorted(by: { $0.key < $1.key }) { member(&json, type, count) }
    json.endObject()
    json.name("lists")
    json.beginArray()
    for list in summary.lists { write(list, to: &json) }
    json.endArray()
    json.name("strongest")
    json.beginArray()
    for assessment in CaseQueue(input.assessments).all.prefix(TerminalSummary.most) { write(assessment, to: &json) }
    json.endArray()
    json.endObject()
    return json.text
  }

  private func member(_ json: inout JSONWriter, _ name: String, _ count: Int) {
    json.name(name)
    json.integer(count)
  }

  private func write(_ list: (name: String, entries: Int), to json: inout JSONWriter) {
    json.beginObject()
    json.name("name")
    json.string(list.name)
    member(&json, "entries", list.entries)
    json.endObject()
  }

  private func write(_ match: ListMatch, to json: inout JSONWriter) {
    json.beginObject()
    json.name("list")
    json.string(match.list)
    json.name("entry")
    json.string(match.entry)
    json.name("name")
    if let name = match.name { json.string(name) } else { json.null() }
    json.endObject()
  }

  private func write(_ assessment: Assessment, to json: inout JSONWriter) {
    json.beginObject()
    json.name("subject")
    json.string(assessment.subject.text)
    json.name("tenant")
    json.string(assessment.tenant)
    json.name("verdict")
    json.string(assessment.verdict.rawValue)
    json.name("lane")
    json.string(assessment.lane.rawValue)
    json.name("probability")
    json.double(assessment.probability)
    json.name("stake")
    if let stake = assessment.stake { json.double(stake) } else { json.null() }
    json.name("flags")
    json.beginArray()
    for entry in assessment.findings.prefix(TerminalSummary.most) { json.string(entry.flag) }
    json.endArray()
    json.name("listed")
    json.beginArray()
    for match in assessment.hits.prefix(TerminalSummary.most) { write(match, to: &json) }
    json.endArray()
    json.endObject()
  }
}
