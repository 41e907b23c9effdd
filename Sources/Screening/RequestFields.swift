public import Events
import Names
import Watchlists

/// A request while it is read, field by field, from JSON or a table.
public struct RequestFields: Sendable {
  /// What a request may say. The raw values are the names of members and columns.
  public enum Field: String, Sendable, CaseIterable {
    case name, type, birthDate, country, gender, numbers, wallets, addresses, contacts

    /// The field of a member of JSON or of a column, in any of its names.
    public init?(member: String) {
      switch member {
      case "name", "names", "aliases": self = .name
      case "type", "kind", "schema": self = .type
      case "birthDate", "birthDates", "dateOfBirth", "dob": self = .birthDate
      case "country", "countries", "nationality", "nationalities": self = .country
      case "gender", "sex": self = .gender
      case "numbers", "number", "documents": self = .numbers
      case "wallets", "wallet": self = .wallets
      case "addresses", "address": self = .addresses
      case "contacts", "phones", "phone", "emails", "email": self = .contacts
      default: return nil
      }
    }
  }

  /// The request so far.
  public private(set) var request = ScreenRequest()
  /// What could not be used.
  public private(set) var notes: [EventError] = []

  /// Nothing read yet.
  public init() {}

  /// Notes that a field could not be used.
  mutating func note(_ field: String, _ reason: String) { notes.append(EventError(field: field, reason: reason)) }

  /// Takes a member of JSON: a text, a number where a text is meant, or a list of them; for numbers and addresses also objects.
  mutating func take(_ field: Field, _ value: JSON, named name: String) {
    switch value {
    case .null: return
    case .array(let elements):
      for element in elements.prefix(RequestReader.mostValues) { takeOne(field, element, named: name) }
      if elements.count > RequestReader.mostValues {
        note(name, "has \(elements.count) values, of which \(RequestReader.mostValues) are read")
      }
    default: takeOne(field, value, named: name)
    }
  }

  private mutating func takeOne(_ field: Field, _ value: JSON, named name: String) {
    switch value {
    case .string(let text): take(field, text, named: name)
    case .integer(let number) where field == .numbers || field == .birthDate: take(field, "\(number)", named: name)
    case .unsigned(let number) where field == .numbers: take(field, "\(number)", named: name)
    case .object where field == .numbers:
      guard let number = value["number"]?.text ?? value["value"]?.text else { return note(name, "has a value without number") }
      add(number: number, country: value["country"]?.text, named: name)
    case .object where field == .addresses:
      add(
        address: PartyAddress(
          line: value["line"]?.text ?? value["street"]?.text, city: value["city"]?.text, region: value["region"]?.text,
          postalCode: value["postalCode"]?.text, country: value["country"]?.text))
    case .object where field == .wallets:
      guard let address = value["address"]?.text else { return note(name, "has a value without address") }
      take(field, address, named: name)
    case .null: return
    default: note(name, "is no text")
    }
  }

  /// Takes a text; an empty one counts as missing.
  public mutating func take(_ field: Field, _ text: String, named name: String) {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    guard text.utf8.count <= RequestReader.longestText else {
      return note(name, "is longer than \(RequestReader.longestText) bytes")
    }
    switch field {
    case .name: request.names.append(text)
    case .type: take(type: text, named: name)
    case .birthDate:
      guard let date = ListedBirthDate(text: text) else { return note(name, "is no date such as 1984-01-08") }
      request.births.append(BirthSpan(date))
    case .country:
      guard let code = CountryName.code(text) else { return note(name, "is no country that is known") }
      if !request.countries.contains(code) { request.countries.append(code) }
    case .gender: take(gender: text, named: name)
    case .numbers:
      // `Passport: AB123` names the kind, which is not compared.
      let parts = text.split(separator: ":", maxSplits: 1)
      add(number: parts.count == 2 ? String(parts[1]) : text, country: nil, named: name)
    case .wallets:
      do {
        _ = try WalletAddress(text)
        request.wallets.append(text)
      } catch {
        note(name, error.reason)
      }
    case .addresses: add(address: PartyAddress(line: text))
    case .contacts: request.contacts.append(text)
    }
  }

  private mutating func take(type text: String, named name: String) {
    switch ListedParty.Kind(word: text) {
    case .person: request.type = .person
    case .organisation: request.type = .organisation
    case .vessel: request.type = .vessel
    case .aircraft: request.type = .aircraft
    case .wallet, .unknown: request.type = nil
    case nil: note(name, "is no type such as person, organization, vessel or aircraft; all are asked")
    }
  }

  private mutating func take(gender text: String, named name: String) {
    switch text.lowercased() {
    case "m", "male", "man": request.gender = .male
    case "f", "female", "woman": request.gender = .female
    case "x", "other", "unknown", "u": return
    default: note(name, "is neither male nor female")
    }
  }

  private mutating func add(number: String, country: String?, named name: String) {
    guard DocumentNumber.isComparable(number) else {
      return note(name, "has a number of fewer than five letters and digits, which many parties have")
    }
    request.numbers.append(StatedDocument(number: number, country: country))
  }

  private mutating func add(address: PartyAddress) {
    if !address.isEmpty { request.addresses.append(address) }
  }
}
