public import Events
public import Watchlists

extension ListDiff {
  /// One JSON object for each party that was added, removed or changed, in that order.
  public var json: [Events.JSON] {
    func whole(_ change: String, _ party: ListedParty) -> Events.JSON {
      .object([JSONMember("change", .string(change)), JSONMember("party", party.json)])
    }
    return added.map { whole("added", $0) } + removed.map { whole("removed", $0) }
      + changed.map { change in
        var members = JSONMembers()
        members.add("change", "changed")
        members.add("id", change.after.id)
        members.add("list", change.after.list.name)
        members.add("name", change.after.displayName)
        members.add("fields", change.fields.map(\.json))
        return members.object
      }
  }

  /// The same for people, one line a party and one a field; ends with the counts.
  public var text: String {
    var text = ""
    for party in added { text += "+ \(Self.title(party))\n" }
    for party in removed { text += "- \(Self.title(party))\n" }
    for change in changed {
      text += "~ \(Self.title(change.after))\n"
      for field in change.fields {
        for value in field.removed { text += "    - \(field.field): \(value)\n" }
        for value in field.added { text += "    + \(field.field): \(value)\n" }
        if field.removed.isEmpty, field.added.isEmpty { text += "    ~ \(field.field): another order\n" }
      }
    }
    return text + "\(added.count) added, \(removed.count) removed, \(changed.count) changed\n"
  }

  private static func title(_ party: ListedParty) -> String {
    "\(party.id) \(party.displayName) (\(party.kind.rawValue), \(party.list.name))"
  }
}

extension ListDiff.FieldChange {
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("field", field)
    members.add("removed", removed.map { .string($0) })
    members.add("added", added.map { .string($0) })
    return members.object
  }
}
