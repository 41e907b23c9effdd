import Events
import Screening

/// What a request for screening may say, and the check that it does.
enum ScreeningSchema {
  private enum Shape { case text, texts, numbers, wallets, addresses, id }

  /// The members in the API's spelling, the screening room's names for them, and their shapes.
  private static let members: [(name: String, field: String, shape: Shape)] = [
    ("id", "id", .id), ("name", "name", .text), ("names", "names", .texts), ("type", "type", .text),
    ("birth_date", "birthDate", .text), ("birth_dates", "birthDates", .texts), ("country", "country", .text),
    ("countries", "countries", .texts), ("gender", "gender", .text), ("numbers", "numbers", .numbers),
    ("wallets", "wallets", .wallets), ("addresses", "addresses", .addresses), ("contacts", "contacts", .texts),
  ]

  static let mostValues = 200
  static let longestText = 1000

  static let request = Schema.object([
    "id?": Schema.make(
      (
        "anyOf",
        .array([
          Schema.text(0...longestText), Schema.integer(Int.min...Int.max), Schema.make(("type", .string("null"))),
        ])
      )),
    "name?": schema(.text), "names?": schema(.texts), "type?": schema(.text), "birth_date?": schema(.text),
    "birth_dates?": schema(.texts), "country?": schema(.text), "countries?": schema(.texts), "gender?": schema(.text),
    "numbers?": schema(.numbers), "wallets?": schema(.wallets), "addresses?": schema(.addresses), "contacts?": schema(.texts),
  ])

  static let answer = Schema.object(
    [
      "id": Schema.anything,
      "matches": Schema.list(
        of: Schema.object(
          [
            "entity_id": Schema.text(), "score": Schema.number(0...1), "name": Schema.text(), "list": Schema.text(),
            "key": Schema.text(), "why": Schema.anything,
          ], isOpen: true)),
      "notes?": Schema.list(of: Schema.text()),
    ], isOpen: true)

  private static func schema(_ shape: Shape) -> JSON {
    let text = Schema.text(1...longestText)
    func either(_ object: JSON) -> JSON { Schema.list(of: Schema.make(("anyOf", .array([text, object]))), 0...mostValues) }
    return switch shape {
    case .text, .id: text
    case .texts: Schema.list(of: text, 0...mostValues)
    case .numbers: either(Schema.object(["number": text, "country?": text]))
    case .wallets: either(Schema.object(["address": text]))
    case .addresses:
      either(Schema.object(["line?": text, "city?": text, "region?": text, "postal_code?": text, "country?": text]))
    }
  }

  /// The request in the spelling of the screening room. What it means is for that room to read; here only shapes are checked.
  ///
  /// - Throws: `invalid-body` with all faults.
  static func checked(_ value: JSON, at pointer: String = "") throws(Problem) -> JSON {
    guard case .object(let given) = value else {
      throw Problem(.invalidBody, faults: [Problem.Fault(.body(pointer), "is no JSON object")])
    }
    var faults: [Problem.Fault] = []
    var read: [JSONMember] = []
    for member in given {
      let place = JSONPointer(pointer, member.name).text
      guard let known = members.first(where: { $0.name == member.name }) else {
        faults.append(Problem.Fault(.body(place), "is not known here"))
        continue
      }
      check(member.value, known.shape, place, &faults)
      read.append(JSONMember(known.field, camel(member.value)))
    }
    guard faults.isEmpty else { throw Problem(.invalidBody, faults: Array(faults.prefix(100))) }
    return .object(read)
  }

  private static func check(_ value: JSON, _ shape: Shape, _ place: String, _ faults: inout [Problem.Fault]) {
    switch (shape, value) {
    case (.id, .null), (.id, .integer): return
    case (.id, .string(let text)):
      if text.unicodeScalars.count > longestText {
        faults.append(Problem.Fault(.body(place), "is longer than \(longestText) characters"))
      }
    case (.text, _): checkText(value, place, &faults)
    case (.id, _): faults.append(Problem.Fault(.body(place), "is neither a text nor a whole number"))
    case (_, .array(let elements)):
      if elements.count > mostValues { faults.append(Problem.Fault(.body(place), "has more than \(mostValues) values")) }
      for (number, element) in elements.enumerated() { checkElement(element, shape, "\(place)/\(number)", &faults) }
    default: faults.append(Problem.Fault(.body(place), "is no list"))
    }
  }

  private static func checkElement(_ value: JSON, _ shape: Shape, _ place: String, _ faults: inout [Problem.Fault]) {
    let names: (required: String?, all: [String])
    switch shape {
    case .numbers: names = ("number", ["number", "country"])
    case .wallets: names = ("address", ["address"])
    case .addresses: names = (nil, ["line", "city", "region", "postal_code", "country"])
    case .text, .texts, .id: return checkText(value, place, &faults)
    }
    guard case .object(let members) = value else { return checkText(value, place, &faults) }
    if let required = names.required, value[required] == nil {
      faults.append(Problem.Fault(.body(place + "/" + required), "is missing"))
    }
    for member in members {
      let inner = JSONPointer(place, member.name).text
      guard names.all.contains(member.name) else {
        faults.append(Problem.Fault(.body(inner), "is not known here"))
        continue
      }
      checkText(member.value, inner, &faults)
    }
  }

  private static func checkText(_ value: JSON, _ place: String, _ faults: inout [Problem.Fault]) {
    guard let text = value.text else { return faults.append(Problem.Fault(.body(place), "is no text")) }
    if !(1...longestText).contains(text.unicodeScalars.count) {
      faults.append(Problem.Fault(.body(place), "has a length outside 1 to \(longestText)"))
    }
  }

  /// Of all inner names only `postal_code` is spelt differently.
  private static func camel(_ value: JSON) -> JSON {
    switch value {
    case .array(let elements): .array(elements.map(camel))
    case .object(let members):
      .object(members.map { JSONMember($0.name == "postal_code" ? "postalCode" : $0.name, $0.value) })
    default: value
    }
  }
}
