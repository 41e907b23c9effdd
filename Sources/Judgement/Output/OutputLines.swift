public import Events
import RedFlags

/// The lines of `assessments.jsonl` and `rings.jsonl`, as the vocabulary's document lays them down. Members that it does not name
/// (prior, interval, full_bits, limit, stake, listed, roles) come after those it does.
extension Assessment {
  /// Writes the assessment as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("subject", subject.text)
    json.member("tenant", tenant)
    json.member("verdict", verdict.rawValue)
    json.member("probability", probability)
    json.member("bits", bits.value)
    json.member("lane", lane.rawValue)
    json.member("first_review_at", firstReviewAt)
    json.member("first_hold_at", firstHoldAt)
    json.name("findings")
    json.beginArray()
    for entry in findings { entry.write(to: &json) }
    json.endArray()
    json.name("unknown")
    json.beginArray()
    for question in unknown {
      json.beginObject()
      json.member("question", question.question)
      // Everybody has open questions; their texts stand where people will read them.
      if verdict > .clear {
        json.member("reason", question.text)
        json.member("value", question.value.value)
      }
      json.endObject()
    }
    json.endArray()
    json.name("clearing")
    json.beginArray()
    for entry in clearing { entry.write(to: &json) }
    json.endArray()
    json.name("ring")
    if let ring { json.string(ring) } else { json.null() }
    json.member("prior", prior.value)
    json.name("interval")
    json.beginArray()
    json.double(interval.lowerBound)
    json.double(interval.upperBound)
    json.endArray()
    json.name("stake")
    if let stake { json.double(stake) } else { json.null() }
    json.name("listed")
    json.beginArray()
    for match in listed { match.write(to: &json) }
    json.endArray()
    json.endObject()
  }
}

extension ListMatch {
  /// Writes the match as one JSON object.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("list", list)
    json.member("file", file)
    json.member("version", version)
    json.member("entry", entry)
    json.name("name")
    if let name { json.string(name) } else { json.null() }
    json.member("programmes", programmes)
    json.member("relation", relation.rawValue)
    json.name("agrees")
    json.beginArray()
    for agreement in agreements {
      json.beginObject()
      json.member("kind", agreement.kind.rawValue)
      json.member("shown", agreement.shown)
      json.endObject()
    }
    json.endArray()
    json.member("flags", flags)
    json.member("evidence", evidence.map { [$0] } ?? [])
    json.endObject()
  }
}

extension Assessment.Entry {
  /// Writes the entry as one JSON object.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("flag", flag)
    json.member("group", group)
    json.member("family", family)
    json.member("strength", strength.rawValue)
    json.member("bits", bits.value)
    json.member("at", at)
    json.member("reason", reason)
    json.member("evidence", evidence)
    json.member("source", source)
    json.name("clears")
    if let clears { json.text(clears) } else { json.null() }
    json.member("lane", lane.rawValue)
    json.member("full_bits", fullBits.value)
    json.name("limit")
    if let limit { json.string(limit.rawValue) } else { json.null() }
    json.endObject()
  }
}

extension RingReport {
  /// Writes the ring as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("ring", ring)
    json.member("tenant", tenant)
    json.name("members")
    json.beginArray()
    for member in members { json.string(label(of: member)) }
    json.endArray()
    json.member("probability", probability)
    json.name("links")
    json.beginArray()
    for link in links { write(link, to: &json) }
    json.endArray()
    json.name("roles")
    json.beginObject()
    for member in members { json.member(label(of: member), member.role.rawValue) }
    json.endObject()
    json.endObject()
  }

  /// A ring over several tenants names each member's tenant too, since identifiers are unique within a tenant only.
  private func label(of member: Member) -> String {
    tenant == "*" ? "\(member.tenant)/\(member.subject.text)" : member.subject.text
  }

  private func write(_ link: Link, to json: inout JSONWriter) {
    json.beginObject()
    json.member("a", label(of: members[link.a]))
    json.member("b", label(of: members[link.b]))
    json.member("bits", link.bits.value)
    json.name("because")
    json.beginArray()
    for because in link.because {
      json.beginObject()
      json.member("kind", because.kind)
      json.member("evidence", because.evidence)
      json.member("bits", because.bits.value)
      json.member("subjects", because.degree)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: LocalizedText) {
    self.name(name)
    self.text(text)
  }

  fileprivate mutating func text(_ text: LocalizedText) {
    beginObject()
    for language in Language.allCases { member(language.rawValue, text[language]) }
    endObject()
  }
}
