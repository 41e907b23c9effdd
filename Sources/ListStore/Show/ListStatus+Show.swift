public import Events

extension ListStatus {
  /// The list, its editions and its state as one JSON object.
  public var json: JSON {
    var members = JSONMembers()
    members.add("name", list.name)
    members.add("state", state.rawValue)
    members.add("source", list.source)
    members.add("cadenceHours", list.cadenceHours.map { .integer(Int64(clamping: $0)) })
    members.add("checkedAt", list.checkedAt)
    members.add("ageHours", ageHours.map { .double(($0 * 10).rounded() / 10) })
    members.add("current", version?.json)
    members.add("versions", list.versions.map { .string($0.id) })
    if let failure = list.failure {
      members.add("failure", .object([JSONMember("at", .string(failure.at)), JSONMember("reason", .string(failure.reason))]))
    }
    return members.object
  }

  /// The same for people: a line, and the reason of a failure on another.
  public var text: String {
    var text = "\(list.name)  \(state.rawValue)"
    if let version {
      text += "  \(version.parties) parties, \(version.rejects) rejects"
      if let published = version.lists.compactMap(\.published).max() { text += ", published \(published)" }
      text += ", taken in \(version.addedAt)"
    }
    if let ageHours { text += ", checked \(Self.age(ageHours)) ago" }
    if let cadence = list.cadenceHours { text += " (every \(Self.age(Double(cadence))))" }
    if let version { text += ", sha256 \(version.sha256.prefix(16))" }
    text += "\n"
    if let failure = list.failure { text += "  failed \(failure.at): \(failure.reason)\n" }
    return text
  }

  private static func age(_ hours: Double) -> String {
    if hours < 1 { return "\(Int(hours * 60)) min" }
    if hours < 49 { return "\(Int(hours)) h" }
    return hours < 24_000_000 ? "\(Int(hours / 24)) days" : "long"
  }
}

extension StoredVersion {
  /// The edition as one JSON object.
  public var json: JSON {
    var members = JSONMembers()
    members.add("id", id)
    members.add("addedAt", addedAt)
    members.add("source", source)
    members.add("sha256", sha256)
    members.add("parties", parties)
    members.add("rejects", rejects)
    members.add("unread", unread)
    members.add("lists", lists.map(\.json))
    members.add("files", files.map(\.json))
    return members.object
  }
}

extension StoredVersion.Content {
  fileprivate var json: JSON {
    var members = JSONMembers()
    members.add("list", list)
    members.add("format", format)
    members.add("published", published)
    members.add("sha256", sha256)
    members.add("parties", parties)
    members.add("names", names)
    members.add("documents", documents)
    members.add("wallets", wallets)
    members.add("rejects", rejects)
    return members.object
  }
}

extension StoredVersion.File {
  fileprivate var json: JSON {
    var members = JSONMembers()
    members.add("path", path)
    members.add("bytes", bytes)
    members.add("sha256", sha256)
    members.add("url", url)
    return members.object
  }
}
