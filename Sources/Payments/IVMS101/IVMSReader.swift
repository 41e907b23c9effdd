import Events
import Names
import Screening
import Watchlists

/// Reads IVMS101 messages of the travel rule: one JSON document, a list of them, or one a line.
struct IVMSReader {
  /// A document of more bytes is refused: it is parsed as a whole.
  static let mostBytes = 64 << 20
  /// A message names a handful of persons.
  static let mostPersons = 1_000

  private var sink: PaymentSink
  private let line: Int
  private var payment: Payment
  private var persons = 0

  /// False when nothing in the bytes is such a message.
  static func read(_ bytes: UnsafeRawBufferPointer, into sink: inout PaymentSink) -> Bool {
    let parser = JSONParser()
    if bytes.count <= mostBytes, let value = try? parser.value(of: bytes) {
      let messages = value.elements ?? [value]
      guard messages.contains(where: { message(in: $0) != nil }) else { return false }
      for (place, message) in messages.enumerated() { take(message, line: 1, value.elements == nil ? nil : place, &sink) }
      return true
    }
    return readLines(bytes, parser, into: &sink)
  }

  private static func readLines(_ bytes: UnsafeRawBufferPointer, _ parser: JSONParser, into sink: inout PaymentSink) -> Bool {
    var (number, found) = (0, false)
    var draft = sink
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard line.count <= mostBytes else {
        draft.reject(number, "line", "is longer than \(mostBytes) bytes, the most allowed")
        continue
      }
      do throws(EventError) {
        let value = try parser.value(of: UnsafeRawBufferPointer(rebasing: line))
        found = found || message(in: value) != nil
        take(value, line: number, nil, &draft)
      } catch {
        draft.reject(number, "line", error.reason)
      }
    }
    // One damaged document is told as such, whatever it may have been.
    guard found || number > 0 && mentions(bytes) else { return false }
    sink = draft
    return true
  }

  /// True when the first bytes speak of what the standard is about.
  private static func mentions(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let head = IVMSNames.folded(String(decoding: bytes.prefix(1 << 16), as: UTF8.self))
    return ["\"originator", "\"beneficiary", "\"naturalperson\"", "\"legalperson\""].contains { head.contains($0) }
  }

  /// The message in a document, under its own members or one level deeper.
  private static func message(in value: JSON, depth: Int = 0) -> JSON? {
    guard case .object(let members) = value else { return nil }
    let own: Set<String> = ["originator", "beneficiary", "originatingvasp", "beneficiaryvasp", "naturalperson", "legalperson"]
    if members.contains(where: { own.contains(IVMSNames.folded($0.name)) }) { return value }
    guard depth < 3 else { return nil }
    for member in members where IVMSNames.wrappers.contains(IVMSNames.folded(member.name)) {
      if let found = message(in: member.value, depth: depth + 1) { return found }
    }
    return nil
  }

  private static func take(_ document: JSON, line: Int, _ place: Int?, _ sink: inout PaymentSink) {
    let path = place.map { "[\($0)]" } ?? ""
    guard let message = message(in: document) else {
      return sink.reject(line, path.isEmpty ? "document" : path, "is no IVMS101 message")
    }
    var reader = IVMSReader(sink: sink, line: line)
    for name in ["transferId", "transactionId", "txId", "txid", "id", "reference"] {
      if let text = (document.member([IVMSNames.folded(name)]) ?? message.member([IVMSNames.folded(name)]))?.text {
        reader.payment.transaction = PaymentValue.text(text)
        break
      }
    }
    reader.take(message, path.isEmpty ? "" : path + ".")
    if reader.payment.isEmpty { reader.sink.reject(line, path.isEmpty ? "document" : path, "names nobody") }
    sink = reader.sink
    sink.add(reader.payment)
  }

  private init(sink: PaymentSink, line: Int) {
    self.sink = sink
    self.line = line
    payment = Payment(format: "IVMS101", part: .transaction, line: line)
  }

  private mutating func reject(_ field: String, _ reason: String) {
    sink.reject(line, field, reason, transaction: payment.transaction)
  }

  private mutating func take(_ message: JSON, _ path: String) {
    guard case .object(let members) = message else { return }
    for member in members {
      let field = path + member.name
      switch IVMSNames.folded(member.name) {
      case "originator": side(member.value, .originator, field)
      case "beneficiary": side(member.value, .beneficiary, field)
      case let name where IVMSNames.originatingService.contains(name): service(member.value, .originatingService, field)
      case let name where IVMSNames.beneficiaryService.contains(name): service(member.value, .beneficiaryService, field)
      case let name where IVMSNames.path.contains(name): transferPath(member.value, field)
      case let name where IVMSNames.natural.union(IVMSNames.legal).contains(name):
        person(message, .otherParty, path + "person", [])
      default: break
      }
    }
  }

  /// Originator or beneficiary: persons, and accounts that belong to the first of them.
  private mutating func side(_ value: JSON, _ role: PaymentRole, _ path: String) {
    let accounts = value.member(IVMSNames.accounts)?.list.compactMap { PaymentValue.text($0.text) } ?? []
    let persons = value.member(IVMSNames.persons)?.list ?? []
    let before = payment.parties.count
    for (place, value) in persons.enumerated() {
      person(value, role, "\(path).persons[\(place)]", place == 0 ? accounts : [])
    }
    guard payment.parties.count == before, !accounts.isEmpty else { return }
    var party = PaymentParty(role: role, field: path, line: line)
    party.accounts = accounts
    payment.parties.append(party)
  }

  /// A service; the standard wraps it once more under its own name.
  private mutating func service(_ value: JSON, _ role: PaymentRole, _ path: String) {
    let inner = value.member(IVMSNames.originatingService.union(IVMSNames.beneficiaryService).union(IVMSNames.intermediary))
    person(inner ?? value, role, path, [])
  }

  private mutating func transferPath(_ value: JSON, _ path: String) {
    let steps = (value.member(IVMSNames.path) ?? value).list
    for (place, step) in steps.enumerated() { service(step, .intermediaryService, "\(path)[\(place)]") }
  }

  private mutating func person(_ value: JSON, _ role: PaymentRole, _ path: String, _ accounts: [String]) {
    persons += 1
    guard persons <= Self.mostPersons else {
      if persons == Self.mostPersons + 1 {
        reject(path, "there are more than \(Self.mostPersons) persons; the rest was left out")
      }
      return
    }
    let natural = value.member(IVMSNames.natural)
    let legal = value.member(IVMSNames.legal)
    guard let body = natural.flatMap(\.filled) ?? legal.flatMap(\.filled) else {
      return reject(path, "is neither a natural nor a legal person")
    }
    let type: PartyType = natural.flatMap(\.filled) != nil ? .person : .organisation
    var party = PaymentParty(role: role, field: path, line: line, type: type)
    party.accounts = accounts
    names(body, type, path, &party)
    for address in body.member(IVMSNames.addresses)?.list ?? [] { take(address: address, path, &party) }
    party.add(country: CountryName.code(body.member(IVMSNames.residence)?.text))
    identification(body.member(IVMSNames.identification), path, &party)
    if let birth = body.member(IVMSNames.birth)?.member(IVMSNames.birthDate)?.text.flatMap(PaymentValue.text) {
      if let date = ListedBirthDate(text: birth) {
        party.births.append(BirthSpan(date))
      } else {
        reject(path + ".dateOfBirth", "\(PaymentValue.shown(birth)) is no date of birth")
      }
    }
    if party.names.isEmpty { reject(path + ".name", "is missing") }
    if !party.isEmpty { payment.parties.append(party) }
  }

  /// Names of all kinds and scripts; a name of one part stays as it is.
  private mutating func names(_ body: JSON, _ type: PartyType, _ path: String, _ party: inout PaymentParty) {
    // The standard nests the identifiers once; some products do it twice.
    guard let holder = body.member(["name", "names"]) else { return }
    var found: [JSON] = []
    for name in holder.list {
      if let own = PaymentValue.text(name.text) {
        if !party.names.contains(own) { party.names.append(own) }
        continue
      }
      guard case .object(let members) = name else { continue }
      for member in members where IVMSNames.identifiers.contains(IVMSNames.folded(member.name)) { found += member.value.list }
    }
    for identifier in found.prefix(200) {
      let text: String?
      if type == .person {
        let family = identifier.member(IVMSNames.family)?.text.flatMap(PaymentValue.text)
        let given = identifier.member(IVMSNames.given)?.text.flatMap(PaymentValue.text)
        // The comma says which is the family name, but for scripts that write none.
        text =
          switch (family, given) {
          case (let family?, let given?) where family.utf8.allSatisfy({ $0 < 0x80 }): "\(family), \(given)"
          case (let family?, let given?):
            family.unicodeScalars.contains { $0.value >= 0x1100 } ? family + given : "\(family), \(given)"
          case (let one?, nil), (nil, let one?): one
          case (nil, nil): nil
          }
      } else {
        text = identifier.member(IVMSNames.firm)?.text.flatMap(PaymentValue.text)
      }
      guard let text else {
        reject(path + ".name", "an identifier without a name was left out")
        continue
      }
      if !party.names.contains(text) { party.names.append(text) }
    }
  }

  private mutating func take(address: JSON, _ path: String, _ party: inout PaymentParty) {
    func text(_ names: Set<String>) -> String? { address.member(names)?.text.flatMap(PaymentValue.text) }
    let lines = (address.member(IVMSNames.lines)?.list ?? []).compactMap { PaymentValue.text($0.text) }
    let street = (IVMSNames.street.compactMap { text($0) } + lines).joined(separator: " ")
    let country = text(IVMSNames.country)
    let address = PartyAddress(
      line: street.isEmpty ? nil : street, city: text(IVMSNames.town) ?? text(IVMSNames.district), region: text(IVMSNames.region),
      postalCode: text(IVMSNames.postcode), country: country)
    if !address.isEmpty { party.addresses.append(address) }
    party.add(country: CountryName.code(country))
    for line in lines { payment.texts.append(PaymentText(field: path + ".addressLine", line: self.line, text: line)) }
  }

  private mutating func identification(_ value: JSON?, _ path: String, _ party: inout PaymentParty) {
    guard let value, let number = value.member(IVMSNames.number)?.text.flatMap(PaymentValue.text) else { return }
    let type = value.member(IVMSNames.numberType)?.text ?? ""
    // Older JSON writes the code behind the name of its enumeration.
    if type.uppercased().hasSuffix("LEIX") {
      party.lei = number
      if LEI.canonical(number) == nil {
        reject(path + ".nationalIdentifier", "\(PaymentValue.shown(number)) is no LEI; it is compared as it is written")
      }
    } else {
      party.documents.append(
        StatedDocument(number: number, country: CountryName.code(value.member(IVMSNames.issuer)?.text)))
    }
  }
}

extension JSON {
  /// The value of the first member with one of these names, without case and underscores.
  fileprivate func member(_ names: Set<String>) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { names.contains(IVMSNames.folded($0.name)) }?.value
  }

  /// The elements of a list, or the value alone; nothing for null.
  fileprivate var list: [JSON] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The value unless it is null or an empty object.
  fileprivate var filled: JSON? {
    switch self {
    case .object(let members) where !members.isEmpty: self
    default: nil
    }
  }
}
