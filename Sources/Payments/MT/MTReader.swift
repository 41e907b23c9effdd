import Names
import Screening
import Watchlists

/// Reads MT103 (customer credit transfer), MT202 and MT205 (transfers of banks, with or without cover) in the text of FIN.
struct MTReader {
  /// Messages that are read.
  static let types: Set<String> = ["103", "200", "202", "205"]

  static func read(_ bytes: UnsafeRawBufferPointer, into sink: inout PaymentSink) {
    var count = 0
    var read = sink
    withoutActuallyEscaping({ (message: MTBlocks.Message) in
      count += 1
      take(message, &read)
    }) { body in MTBlocks.messages(bytes, body) }
    if count == 0 { read.reject(0, "document", "holds no message") }
    sink = read
  }

  private static func take(_ message: MTBlocks.Message, _ sink: inout PaymentSink) {
    // Without its header a text may be any message; its fields are read all the same.
    if let type = message.type, !types.contains(type) {
      return sink.reject(message.line, "block 2", "MT\(PaymentValue.shown(type)) is none of the messages that are read")
    }
    let type = message.type ?? (message.fields.contains { $0.tag.hasPrefix("58") } ? "202" : "103")
    var payment = Payment(format: "MT" + type, part: .transaction, line: message.line)
    payment.uetr = message.uetr
    payment.transaction = message.fields.first { $0.tag == "20" }.flatMap { PaymentValue.text($0.lines.first) }
    payment.message = payment.transaction
    var reader = MTFields(isCustomer: type == "103", transaction: payment.transaction)
    if let sender = message.sender { reader.bank(sender, .instructingAgent, "block 1", message.line) }
    if let receiver = message.receiver { reader.bank(receiver, .instructedAgent, "block 2", message.line) }
    for field in message.fields { reader.take(field) }
    (payment.parties, payment.texts, payment.amount) = (reader.parties, reader.texts, reader.amount)
    for (line, field, reason) in reader.defects { sink.reject(line, field, reason, transaction: payment.transaction) }
    for line in message.strays.prefix(10) {
      sink.reject(line, "block 4", "belongs to no field and was passed over", transaction: payment.transaction)
    }
    if payment.transaction == nil {
      sink.reject(message.line, "20", "the sender's reference is missing; the payment was read all the same")
    }
    if message.isTooLong {
      let reason = "is longer than \(MTBlocks.mostText) bytes; the rest was passed over"
      sink.reject(message.line, "block 4", reason, transaction: payment.transaction)
    }
    if message.isCut {
      sink.reject(message.line, "block 4", "does not end; what stands before was read", transaction: payment.transaction)
    }
    if payment.isEmpty { sink.reject(message.line, "block 4", "names nobody and says nothing", transaction: payment.transaction) }
    sink.add(payment)
  }
}

/// Reads the fields of one message.
struct MTFields {
  let isCustomer: Bool
  let transaction: String?
  private(set) var parties: [PaymentParty] = []
  private(set) var texts: [PaymentText] = []
  private(set) var amount: String?
  private(set) var defects: [(Int, String, String)] = []

  init(isCustomer: Bool, transaction: String?) {
    self.isCustomer = isCustomer
    self.transaction = transaction
  }

  private static let banks: [String: PaymentRole] = [
    "51": .instructingAgent, "52": .debtorAgent, "53": .reimbursementAgent, "54": .reimbursementAgent,
    "55": .reimbursementAgent, "56": .intermediaryAgent, "57": .creditorAgent,
  ]

  mutating func take(_ field: MTBlocks.Field) {
    let number = String(field.tag.prefix(2))
    switch number {
    case "32" where field.tag == "32A": takeAmount(field)
    case "50": customer(field, .debtor)
    case "59": customer(field, .creditor)
    case "58": institution(field, .creditor)
    case "52" where !isCustomer && !hasCustomers: institution(field, .debtor)
    case "70", "72", "77": texts += Self.text(field)
    default: if let role = Self.banks[number] { institution(field, role) }
    }
  }

  /// A cover payment carries the customers' payment inside.
  private var hasCustomers: Bool { parties.contains { $0.field.hasPrefix("50") } }

  mutating func bank(_ bic: String, _ role: PaymentRole, _ field: String, _ line: Int) {
    var party = PaymentParty(role: role, field: field, line: line, type: .organisation)
    take(bic: bic, &party)
    parties.append(party)
  }

  private mutating func takeAmount(_ field: MTBlocks.Field) {
    // Six digits of the date, three letters of the currency, then the amount with a comma.
    let text = field.lines.first ?? ""
    let (date, rest) = (text.prefix(6), text.dropFirst(6))
    let (currency, value) = (rest.prefix(3), rest.dropFirst(3).prefix { !$0.isWhitespace })
    let isSound =
      date.count == 6 && date.allSatisfy(\.isWholeNumber) && currency.count == 3 && currency.allSatisfy(\.isUppercase)
      && (1...15).contains(value.count) && value.allSatisfy { $0.isWholeNumber || $0 == "," } && value.contains(",")
    guard isSound else {
      return defects.append((field.line, "32A", "\(PaymentValue.shown(text)) is no date, currency and amount"))
    }
    amount = "\(currency) \(value.hasSuffix(",") ? value.dropLast() : value)".replacing(",", with: ".")
  }

  // MARK: Banks: options A (BIC), B (place), C (account), D (name and address)

  private mutating func institution(_ field: MTBlocks.Field, _ role: PaymentRole) {
    var party = PaymentParty(role: role, field: field.tag, line: field.line, type: .organisation)
    let lines = account(field.lines, &party)
    switch field.tag.dropFirst(2) {
    case "A", "": if let bic = PaymentValue.text(lines.first) { take(bic: bic, &party) }
    case "D": nameAndAddress(lines, field, &party)
    case "B": if !lines.isEmpty { texts += Self.text(field) }
    default: break
    }
    if !party.isEmpty { parties.append(party) }
  }

  // MARK: Customers: no letter and K (name and address), A (BIC), F (numbered lines)

  private mutating func customer(_ field: MTBlocks.Field, _ role: PaymentRole) {
    var party = PaymentParty(role: role, field: field.tag, line: field.line)
    switch field.tag.dropFirst(2) {
    case "A":
      party.type = .organisation
      let lines = account(field.lines, &party)
      if let bic = PaymentValue.text(lines.first) { take(bic: bic, &party) }
    case "F": numbered(field, &party)
    default: nameAndAddress(account(field.lines, &party), field, &party)
    }
    if party.isEmpty {
      defects.append((field.line, field.tag, "names nobody"))
    } else {
      parties.append(party)
    }
  }

  /// Takes the account off the front: `/DE89…`, `//CH123456`, `/C/123456`.
  private func account(_ lines: [String], _ party: inout PaymentParty) -> [String] {
    guard let first = lines.first, first.hasPrefix("/") else { return lines }
    var number = first.drop { $0 == "/" }
    if number.dropFirst().hasPrefix("/"), number.hasPrefix("C") || number.hasPrefix("D") { number = number.dropFirst(2) }
    if let number = PaymentValue.text(String(number)) { party.accounts.append(number) }
    return Array(lines.dropFirst())
  }

  private mutating func nameAndAddress(_ lines: [String], _ field: MTBlocks.Field, _ party: inout PaymentParty) {
    let lines = lines.compactMap { PaymentValue.text($0) }
    guard let name = lines.first else { return }
    party.names.append(name)
    let rest = lines.dropFirst()
    guard let second = rest.first else { return }
    // Lines have 35 characters: a name that fills the first may go on in the second, where otherwise the address begins.
    if name.count >= 30 { party.names.append(name + " " + second) }
    party.addresses.append(PartyAddress(line: rest.joined(separator: " "), country: rest.last.flatMap(CountryName.code)))
    party.add(country: rest.last.flatMap(CountryName.code))
    texts.append(PaymentText(field: field.tag, line: field.line, text: rest.joined(separator: "\n")))
  }

  /// Option F: an account or a number of a document on the first line, then lines that say by a digit what they are.
  private mutating func numbered(_ field: MTBlocks.Field, _ party: inout PaymentParty) {
    var lines = field.lines[...]
    if let first = lines.first, !Self.isNumbered(first) {
      lines = lines.dropFirst()
      if first.hasPrefix("/") { _ = account([first], &party) } else { document(first, field, &party) }
    }
    var parts: [Character: [NumberedLine]] = [:]
    var isLastName = false
    let first = field.line + field.lines.count - lines.count
    for (place, line) in lines.enumerated() {
      guard Self.isNumbered(line), let digit = line.first else {
        defects.append((first + place, field.tag, "\(PaymentValue.shown(line)) begins with no number of a line"))
        if let text = PaymentValue.text(line) { texts.append(PaymentText(field: field.tag, line: first + place, text: text)) }
        continue
      }
      guard let text = PaymentValue.text(String(line.dropFirst(2))) else { continue }
      // A second line of the name goes on where the first one ends.
      if digit == "1", isLastName, let before = parts["1"]?.popLast() {
        parts["1", default: []].append(NumberedLine(text: before.text + " " + text, line: before.line))
      } else {
        parts[digit, default: []].append(NumberedLine(text: text, line: first + place))
      }
      isLastName = digit == "1"
    }
    party.names += (parts["1"] ?? []).map(\.text)
    place((parts["2"] ?? []).map(\.text), (parts["3"] ?? []).map(\.text), &party)
    if let birth = parts["4"]?.first { take(birth: birth, field, &party) }
    for part in (parts["6"] ?? []) + (parts["7"] ?? []) { number(part.text, &party) }
    for digit in ["2", "8"] as [Character] {
      for part in parts[digit] ?? [] {
        texts.append(PaymentText(field: "\(field.tag) line \(digit)", line: part.line, text: part.text))
      }
    }
  }

  private struct NumberedLine {
    let text: String
    let line: Int
  }

  private static func isNumbered(_ line: String) -> Bool {
    guard let first = line.first, ("1"..."8").contains(first) else { return false }
    return line.dropFirst().hasPrefix("/")
  }

  /// `3/DE/BERLIN`: the country, then place and postal code.
  private func place(_ streets: [String], _ places: [String], _ party: inout PaymentParty) {
    let parts = places.first?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
    let country = parts.first.flatMap(CountryName.code)
    let rest = [parts.dropFirst().first].compactMap(\.self) + places.dropFirst().map { String($0.drop { $0 == "/" }) }
    let address = PartyAddress(
      line: streets.isEmpty ? nil : streets.joined(separator: " "), city: rest.isEmpty ? nil : rest.joined(separator: " "),
      country: country)
    if !address.isEmpty { party.addresses.append(address) }
    party.add(country: country)
  }

  private mutating func take(birth part: NumberedLine, _ field: MTBlocks.Field, _ party: inout PaymentParty) {
    party.type = .person
    let digits = Array(part.text)
    if digits.count == 8, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let date = ListedBirthDate(text: "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))")
    {
      party.births.append(BirthSpan(date))
    } else {
      defects.append((part.line, field.tag + " line 4", "\(PaymentValue.shown(part.text)) is no date of birth"))
    }
  }

  /// `CCPT/DE/123456789`: what it is, who issued it, the number.
  private mutating func document(_ line: String, _ field: MTBlocks.Field, _ party: inout PaymentParty) {
    let parts = line.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = PaymentValue.text(String(parts[parts.count - 1])) else {
      defects.append((field.line, field.tag, "\(PaymentValue.shown(line)) is neither account nor document"))
      if let text = PaymentValue.text(line) { texts.append(PaymentText(field: field.tag, line: field.line, text: text)) }
      return
    }
    party.documents.append(StatedDocument(number: number, country: CountryName.code(String(parts[1]))))
  }

  /// Lines 6 and 7: `DE/123456789` or `DE/ISSUER/123456789`.
  private func number(_ text: String, _ party: inout PaymentParty) {
    let parts = text.split(separator: "/")
    guard let last = parts.last else { return }
    party.documents.append(
      StatedDocument(number: String(last), country: parts.count > 1 ? CountryName.code(String(parts[0])) : nil))
  }

  private mutating func take(bic: String, _ party: inout PaymentParty) {
    party.bic = bic
    if let code = BIC.canonical(bic) {
      party.add(country: String(code.dropFirst(4).prefix(2)))
    } else {
      defects.append((party.line, party.field, "\(PaymentValue.shown(bic)) is no BIC; it is compared as it is written"))
    }
  }

  /// The lines of a text; codewords between slashes at the front of a line are none of it.
  private static func text(_ field: MTBlocks.Field) -> [PaymentText] {
    let lines = field.lines.map { line -> String in
      if line.hasPrefix("//") { return String(line.dropFirst(2)) }
      guard line.hasPrefix("/"), let end = line.dropFirst().firstIndex(of: "/"),
        line.distance(from: line.startIndex, to: end) <= 9
      else {
        return line
      }
      return String(line[line.index(after: end)...])
    }
    let text = lines.joined(separator: "\n")
    return text.allSatisfy(\.isWhitespace) ? [] : [PaymentText(field: field.tag, line: field.line, text: text)]
  }
}
