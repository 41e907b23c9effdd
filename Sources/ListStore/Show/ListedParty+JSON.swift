public import Events
public import Watchlists

extension ListedParty {
  /// The party with everything the list says of it and where that was read, as one JSON object; what is unknown is left out.
  public var json: Events.JSON {
    var members = JSONMembers()
    members.add("id", id)
    members.add("type", kind.rawValue)
    if stance == .allowed { members.add("list", "allow") }
    members.add("names", names.map(\.json))
    members.add("birthDates", birthDates.map { .string($0.text) })
    members.add("birthPlaces", birthPlaces.map { .string($0) })
    members.add("nationalities", nationalities.map { .string($0) })
    members.add("genders", genders.map { .string($0.rawValue) })
    members.add("documents", documents.map(\.json))
    members.add("addresses", addresses.map(\.json))
    members.add(
      "contacts", contacts.map { .object([.init("kind", .string($0.kind.rawValue)), .init("value", .string($0.value))]) })
    members.add("programmes", programmes.map { .string($0) })
    members.add("wallets", wallets.map(\.json))
    members.add("relations", relations.map(\.json))
    members.add(
      "references", references.map { .object([.init("authority", .string($0.authority)), .init("id", .string($0.id))]) })
    members.add("craft", craft?.json)
    members.add("title", title)
    members.add("remarks", remarks)
    members.add("listedOn", listedOn?.text)
    members.add("endsOn", endsOn?.text)
    members.add("source", list.json)
    return members.object
  }
}

/// Members of an object; missing and empty values are left out.
struct JSONMembers {
  private var members: [JSONMember] = []

  mutating func add(_ name: String, _ text: String?) { add(name, text.map { .string($0) }) }
  mutating func add(_ name: String, _ value: Events.JSON?) {
    if let value { members.append(JSONMember(name, value)) }
  }
  mutating func add(_ name: String, _ values: [Events.JSON]) {
    if !values.isEmpty { members.append(JSONMember(name, .array(values))) }
  }
  mutating func add(_ name: String, _ count: Int) { add(name, .integer(Int64(count))) }

  var object: Events.JSON { .object(members) }
}

extension ListSource {
  /// The list and its edition as one JSON object.
  public var json: Events.JSON {
    var members = JSONMembers()
    members.add("list", name)
    members.add("file", file)
    members.add("version", version)
    members.add("published", published)
    members.add("sha256", sha256)
    members.add("format", format?.rawValue)
    return members.object
  }
}

extension ListedName {
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("text", text)
    members.add("quality", quality.rawValue)
    members.add("kind", kind.rawValue)
    members.add("script", "\(script)")
    members.add("language", language)
    return members.object
  }
}

extension ListedDocument {
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("kind", kind.rawValue)
    members.add("type", type)
    members.add("number", number)
    members.add("country", country)
    members.add("issuedOn", issuedOn?.text)
    members.add("expiresOn", expiresOn?.text)
    return members.object
  }
}

extension PartyAddress {
  /// The address as one JSON object.
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("line", line)
    members.add("city", city)
    members.add("region", region)
    members.add("postalCode", postalCode)
    members.add("country", country)
    return members.object
  }
}

extension ListedWallet {
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("asset", asset)
    members.add("address", address.original)
    return members.object
  }
}

extension ListedRelation {
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("kind", kind.rawValue)
    members.add("name", name)
    members.add("id", id)
    members.add("type", type)
    return members.object
  }
}

extension CraftFacts {
  fileprivate var json: Events.JSON {
    var members = JSONMembers()
    members.add("flag", flag)
    members.add("formerFlags", formerFlags.map { .string($0) })
    members.add("type", type)
    members.add("callSign", callSign)
    members.add("tonnage", tonnage)
    members.add("owner", owner)
    members.add("built", built?.text)
    return members.object
  }
}
