internal import Events

/// A tenant's chain as a file of JSON Lines, which can be checked without the database and without keys.
public enum AuditFile {
  /// The first line of a file.
  public static func header(tenant: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("format")
    writer.string("sekisho-audit-1")
    writer.name("tenant")
    writer.string(tenant)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// A link as a line, with what it tells when that is asked for.
  public static func line(_ link: AuditLink, entry: AuditEntry? = nil) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("number")
    writer.value(.integer(link.number))
    writer.name("time")
    writer.string(Timestamp(link.time).text)
    for (name, text) in [("actor", link.actor), ("act", link.act)] {
      writer.name(name)
      writer.string(text)
    }
    let bytes = [
      ("object", link.object.bytes), ("content", link.content), ("previous", link.previous), ("hash", link.hash),
      ("seal", link.seal),
    ]
    for (name, value) in bytes {
      writer.name(name)
      writer.string(Hexadecimal.text(value))
    }
    if let entry {
      writer.name("entry")
      writer.value(.object([JSONMember("object", .string(entry.object)), JSONMember("detail", .string(entry.detail))]))
    }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Checks a file and gives the end of its chain.
  ///
  /// - Throws: ``AuditChain/Break`` for the first line that is not right.
  public static func verify(_ lines: some Sequence<String>, anchors: [AuditHead] = []) throws(AuditChain.Break) -> AuditHead {
    let parser = JSONParser()
    var chain: AuditChain?
    for line in lines where !line.isEmpty {
      let json = try? parser.value(of: line)
      if var running = chain {
        guard let link = json.flatMap(link) else {
          throw AuditChain.Break(number: running.head.number + 1, reason: "cannot be read.")
        }
        try running.add(link)
        try AuditLog.check(running.head, anchors)
        chain = running
      } else {
        guard json?["format"]?.text == "sekisho-audit-1", let tenant = json?["tenant"]?.text else {
          throw AuditChain.Break(number: 0, reason: "is no head of an audit file.")
        }
        chain = AuditChain(tenant: tenant)
      }
    }
    guard let chain else { throw AuditChain.Break(number: 0, reason: "is missing: the file is empty.") }
    if let missing = anchors.first(where: { $0.number > chain.head.number }) {
      throw AuditChain.Break(
        number: chain.head.number, reason: "is the last, but the chain had reached link \(missing.number).")
    }
    return chain.head
  }

  private static func link(_ json: JSON) -> AuditLink? {
    func bytes(_ name: String) -> [UInt8]? { json[name]?.text.flatMap { Hexadecimal.bytes($0) } }
    guard case .integer(let number)? = json["number"], let time = json["time"]?.text.flatMap({ Timestamp($0) }),
      let actor = json["actor"]?.text, let act = json["act"]?.text, let object = bytes("object").flatMap({ BlindIndex($0) }),
      let content = bytes("content"), let previous = bytes("previous"), let hash = bytes("hash"), let seal = bytes("seal")
    else { return nil }
    return AuditLink(
      number: number, time: time.instant, actor: actor, act: act, object: object, content: content, previous: previous,
      hash: hash,
      seal: seal)
  }
}
