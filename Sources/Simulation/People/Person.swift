import Events

/// A human being as the firm's forms describe one.
struct Person: Sendable {
  var origin: NameOrigin
  var female: Bool
  var name: InventedName
  /// Birthday as days since 1970.
  var birthDay: Int
  var nationality: String
  var city: City
  var address: Address
  var email: String
  var phone: String
  var handle: String
  /// The verification vendor's identifier of the face.
  var face: String
  /// The language the person grew up with.
  var language: String

  /// The birthday as a date.
  var birth: PartialDate {
    let date = CivilDay.date(of: birthDay)
    return PartialDate(year: date.year, month: date.month, day: date.day)
  }

  /// A random person of an origin who lives where such people live, or in a given country.
  init(origin: NameOrigin, country: String? = nil, today: Int, _ random: inout RandomSource) {
    self.origin = origin
    female = random.chance(0.4)
    name = NameMaker.name(origin, female: female, &random)
    let age = max(19.2, min(67, 18 + random.logNormal(median: 14, sigma: 0.5)))
    birthDay = today - Int(age * 365.25)
    let country = country ?? random.pick(weighing: origin.countries)
    city = random.pick(City.towns(in: country))
    let homeland = origin.homeland
    // Most migrants keep the papers of where they come from; some have been naturalised or were born where they live.
    nationality =
      origin == .english || origin == .hispanic || country == homeland.country || random.chance(0.4) ? country : homeland.country
    language = homeland.language
    address = AddressBook.home(in: city, &random)
    handle = Handles.handle(for: name, born: CivilDay.date(of: birthDay).year, &random)
    email = Handles.email(for: name, handle: handle, &random)
    phone = Handles.phone(in: country, &random)
    face = "f-" + random.hex(12)
  }

  /// The name in the form a form holds it: a text, or parts.
  func written(_ name: InventedName, use: NameUse? = nil, _ random: inout RandomSource) -> PersonName {
    guard random.chance(0.4) || use != nil else { return PersonName(name.full) }
    return PersonName(given: name.given, family: name.family, native: random.chance(0.5) ? name.native : nil, use: use)
  }
}

/// Names people give themselves on the net.
enum Handles {
  private static let domains = TextTable.words(
    "postbox.example inboxly.example mailhaus.example quickpost.example letterly.example")
  private static let tails = TextTable.words("dev code labs stack io works")

  static func handle(for name: InventedName, born year: Int, _ random: inout RandomSource) -> String {
    let given = plain(name.given)
    let family = plain(name.family)
    switch random.int(0...5) {
    case 0: return given + family
    case 1: return String(given.prefix(1)) + family + String(year % 100)
    case 2: return given + "-" + random.pick(tails)
    case 3: return family + given + String(random.int(1...99))
    case 4: return random.pick(tails) + given + String(random.int(10...999))
    default: return given + "_" + family + String(random.int(1...9))
    }
  }

  static func email(for name: InventedName, handle: String, _ random: inout RandomSource) -> String {
    let given = plain(name.given)
    let family = plain(name.family)
    // A number keeps mailboxes of namesakes apart, as real services demand.
    let number = String(random.int(10...99_999))
    let local =
      switch random.int(0...3) {
      case 0: "\(given).\(family)\(number)"
      case 1: "\(handle)\(number)"
      case 2: "\(given.prefix(1)).\(family).\(number)"
      default: "\(family)\(given)\(number)"
      }
    return "\(local)@\(random.pickEarly(domains))"
  }

  static func phone(in country: String, _ random: inout RandomSource) -> String {
    "+\(Country.of(country).dialling)\(random.digits(9))"
  }

  /// Lower-case letters and digits alone.
  static func plain(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }.map(Character.init))
  }
}
