import Events

/// An identity document as somebody holds it.
struct Paper: Sendable {
  var type: String
  var country: String
  var number: String
  var name: InventedName
  var birth: PartialDate
  var female: Bool
  var issued: PartialDate
  var expires: PartialDate
  var issuedIn: String
  /// The address printed on it, for papers that show one.
  var address: Address?

  /// The paper a person would show first.
  init(of person: Person, today: Int, _ random: inout RandomSource) {
    let domestic = person.nationality == person.city.country
    type = domestic ? random.pick(weighing: [("passport", 0.4), ("driving_licence", 0.35), ("national_id", 0.25)]) : "passport"
    country = person.nationality
    number = Self.number(type: type, &random)
    name = person.name
    birth = person.birth
    female = person.female
    let years = type == "passport" ? 10 : 5
    let issuedDay = today - random.int(60...years * 365 - 90)
    let date = CivilDay.date(of: issuedDay)
    issued = PartialDate(year: date.year, month: date.month, day: date.day)
    expires = PartialDate(year: date.year + years, month: date.month, day: min(date.day, 28))
    issuedIn = domestic ? person.city.name : random.pick(City.towns(in: person.nationality)).name
    address = type == "passport" ? nil : person.address
  }

  /// A number of the common shape: letters and digits as the type has them.
  static func number(type: String, _ random: inout RandomSource) -> String {
    switch type {
    case "passport": random.serial(1) + random.digits(8)
    case "driving_licence": random.digits(12)
    default: random.serial(3) + random.digits(7)
    }
  }

  /// The document object of an event; a passport's machine-readable lines come along when the capture was good enough.
  func document(misread: Bool, withLines: Bool, _ random: inout RandomSource) -> Document {
    var lines = type == "passport" && withLines ? MachineReadable.passport(self) : nil
    if misread, let second = lines?.last { lines?[1] = MachineReadable.misread(second, &random) }
    let written = random.chance(0.5)
    return Document {
      $0.type = type
      $0.country = country
      $0.number = number
      $0.mrz = lines
      $0.names = [
        written ? PersonName(name.full) : PersonName(given: name.given, family: name.family, native: name.native)
      ]
      $0.dateOfBirth = birth
      $0.address = address
      $0.issuedOn = issued
      $0.issuedIn = issuedIn
      $0.expiresOn = expires
    }
  }
}
