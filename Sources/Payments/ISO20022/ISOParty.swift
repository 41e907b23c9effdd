import Names
import Screening
import Watchlists

/// Reads parties, banks and accounts out of an element and all that is inside it.
struct ISOParties {
  private(set) var parties: [PaymentParty] = []
  private(set) var texts: [PaymentText] = []
  /// Fields that could not be used: line, field, reason.
  private(set) var defects: [(Int, String, String)] = []

  /// Reads everybody in an element.
  init(_ element: XMLElement) { visit(element, path: element.name) }

  private mutating func visit(_ element: XMLElement, path: String) {
    let name = element.name
    // What is inside somebody is that one's own.
    if let role = ISONames.agents[name], let agent = agent(element, role, path) { return parties.join(agent) }
    if let role = ISONames.parties[name], let party = party(element, role, path) { return parties.join(party) }
    if let role = ISONames.accounts[name] { parties.join(account(element, role, path)) }
    if ISONames.texts.contains(name), let text = PaymentValue.text(element.text) {
      texts.append(PaymentText(field: path, line: element.line, text: text))
    }
    for child in element.children { visit(child, path: path + "/" + child.name) }
  }

  // MARK: Banks

  private mutating func agent(_ element: XMLElement, _ role: PaymentRole, _ path: String) -> PaymentParty? {
    // Business headers wrap the bank once more.
    let holder = element.first("FIId") ?? element
    guard let institution = holder.first("FinInstnId") else { return nil }
    var agent = PaymentParty(role: role, field: path, line: element.line, type: .organisation)
    for part in [institution, institution.first("CmbndId")].compactMap(\.self) {
      take(bic: part["BICFI"] ?? part["BIC"], part, path, &agent)
      take(lei: part["LEI"], part, path, &agent)
      take(name: part["Nm"], &agent)
      take(address: part.first("PstlAdr"), path + "/FinInstnId", &agent)
      take(others: part.all("Othr"), &agent)
      if let member = part.first("ClrSysMmbId")?["MmbId"] ?? part.first("ClrSysMmbId")?.text {
        agent.documents.append(StatedDocument(number: member))
      }
    }
    if let branch = holder.first("BrnchId") {
      take(name: branch["Nm"], &agent)
      take(address: branch.first("PstlAdr"), path + "/BrnchId", &agent)
    }
    return agent
  }

  // MARK: Parties

  private mutating func party(_ element: XMLElement, _ role: PaymentRole, _ path: String) -> PaymentParty? {
    // From version 8 on a party or a bank stands one level deeper where either may stand.
    if element.first("Agt")?.first("FinInstnId") != nil || element.first("FinInstnId") != nil {
      let holder = element.first("Agt") ?? element
      var found = agent(holder, role, path)
      found?.type = .organisation
      return found
    }
    let holder = element.first("Pty") ?? element
    var party = PaymentParty(role: role, field: path, line: element.line)
    take(name: holder["Nm"], &party)
    take(address: holder.first("PstlAdr") ?? holder.first("Adr"), path, &party)
    take(address: holder.first("RmtLctnPstlAdr")?.first("Adr"), path, &party)
    take(name: holder.first("RmtLctnPstlAdr")?["Nm"], &party)
    for details in holder.all("RmtLctnDtls", "PstlAdr") {
      take(name: details["Nm"], &party)
      take(address: details.first("Adr"), path, &party)
    }
    if let id = holder.first("Id") { take(identification: id, path, &party) }
    for number in [holder["TaxId"], holder["RegnId"]].compactMap(PaymentValue.text) {
      party.documents.append(StatedDocument(number: number))
    }
    party.add(country: CountryName.code(holder["CtryOfRes"]))
    if let details = holder.first("CtctDtls") { take(contact: details, path + "/CtctDtls", &party) }
    return party.isEmpty ? nil : party
  }

  private mutating func take(identification id: XMLElement, _ path: String, _ party: inout PaymentParty) {
    if let organisation = id.first("OrgId") {
      party.type = .organisation
      take(bic: organisation["AnyBIC"] ?? organisation["BICOrBEI"] ?? organisation["BEI"], organisation, path, &party)
      take(lei: organisation["LEI"], organisation, path, &party)
      take(others: organisation.all("Othr") + organisation.all("PrtryId"), &party)
    }
    if let person = id.first("PrvtId") {
      let birth = person.first("DtAndPlcOfBirth")
      // Creditors of direct debits have their scheme's number under "private", whatever they are.
      if birth != nil { party.type = .person }
      take(others: person.all("Othr") + person.all("OthrId"), &party)
      for field in ["PsptNb", "IdntyCardNb", "TaxIdNb", "SclSctyNb", "DrvrsLicNb", "AlnRegnNb", "CstmrNb"] {
        if let number = PaymentValue.text(person[field]) {
          party.documents.append(StatedDocument(number: number, country: person["Issr"]))
        }
      }
      if let date = birth?["BirthDt"] {
        if let listed = ListedBirthDate(text: date) {
          party.births.append(BirthSpan(listed))
        } else {
          defects.append((birth?.line ?? party.line, path + "/BirthDt", "\(PaymentValue.shown(date)) is no date"))
        }
      }
    }
  }

  private mutating func take(contact details: XMLElement, _ path: String, _ party: inout PaymentParty) {
    for field in ["PhneNb", "MobNb", "EmailAdr"] {
      if let value = PaymentValue.text(details[field]) { party.contacts.append(value) }
    }
    guard let name = PaymentValue.text(details["Nm"]), !party.names.contains(name) else { return }
    var contact = PaymentParty(role: .contact, field: path, line: details.line)
    contact.names = [name]
    parties.join(contact)
  }

  // MARK: Parts

  private func account(_ element: XMLElement, _ role: PaymentRole, _ path: String) -> PaymentParty {
    // The owner of an account stands inside it, a debtor beside his.
    let field = role == .accountOwner ? path + "/Id" : path
    var party = PaymentParty(role: role, field: field, line: element.line)
    let id = element.first("Id")
    for number in [id?["IBAN"], id?.first("Othr")?["Id"], id?.first("PrtryAcct")?["Id"], id?["BBAN"], id?["UPIC"]] {
      if let number = PaymentValue.text(number) { party.accounts.append(number) }
    }
    if let alias = PaymentValue.text(element.first("Prxy")?["Id"]) {
      if alias.contains("@") || alias.hasPrefix("+") { party.contacts.append(alias) } else { party.accounts.append(alias) }
    }
    take(name: element["Nm"], &party)
    return party
  }

  private func take(name: String?, _ party: inout PaymentParty) {
    if let name = PaymentValue.text(name), !party.names.contains(name) { party.names.append(name) }
  }

  private mutating func take(bic: String?, _ element: XMLElement, _ path: String, _ party: inout PaymentParty) {
    guard let bic = PaymentValue.text(bic) else { return }
    party.bic = bic
    if let code = BIC.canonical(bic) {
      party.add(country: String(code.dropFirst(4).prefix(2)))
    } else {
      defects.append((element.line, path + "/BIC", "\(PaymentValue.shown(bic)) is no BIC; it is compared as it is written"))
    }
  }

  private mutating func take(lei: String?, _ element: XMLElement, _ path: String, _ party: inout PaymentParty) {
    guard let lei = PaymentValue.text(lei) else { return }
    party.lei = lei
    if LEI.canonical(lei) == nil {
      defects.append((element.line, path + "/LEI", "\(PaymentValue.shown(lei)) is no LEI; it is compared as it is written"))
    }
  }

  private func take(others: [XMLElement], _ party: inout PaymentParty) {
    for other in others {
      // Older versions call the type of the number `IdTp`; whoever issued it may be a country.
      guard let number = PaymentValue.text(other["Id"]) else { continue }
      party.documents.append(StatedDocument(number: number, country: CountryName.code(other["Issr"])))
    }
  }

  /// Addresses in lines are texts as well: names stand in them where senders had no other place.
  private mutating func take(address element: XMLElement?, _ path: String, _ party: inout PaymentParty) {
    guard let element else { return }
    let lines = element.all("AdrLine").compactMap { PaymentValue.text($0.text) }
    let street = ["BldgNm", "Flr", "Room", "StrtNm", "BldgNb", "PstBx"].compactMap { PaymentValue.text(element[$0]) }
    let line = (street + lines).joined(separator: " ")
    let country = PaymentValue.text(element["Ctry"])
    let address = PartyAddress(
      line: line.isEmpty ? nil : line, city: PaymentValue.text(element["TwnNm"]),
      region: PaymentValue.text(element["CtrySubDvsn"]), postalCode: PaymentValue.text(element["PstCd"]), country: country)
    if !address.isEmpty, !party.addresses.contains(address) { party.addresses.append(address) }
    party.add(country: CountryName.code(country))
    for part in element.all("AdrLine") + element.all("Dept") + element.all("SubDept") + element.all("BldgNm") {
      if let text = PaymentValue.text(part.text) {
        texts.append(PaymentText(field: "\(path)/PstlAdr/\(part.name)", line: part.line, text: text))
      }
    }
  }
}

extension [PaymentParty] {
  /// Adds somebody. An account joins the party of its role that stands beside it and has none yet, and the other way about.
  mutating func join(_ party: PaymentParty) {
    guard !party.isEmpty else { return }
    let isAccount = party.isBareAccount
    let place = lastIndex { other in
      guard other.role == party.role, other.parent == party.parent else { return false }
      return isAccount ? other.accounts.isEmpty : other.isBareAccount
    }
    guard let place else { return append(party) }
    let (holder, account) = isAccount ? (self[place], party) : (party, self[place])
    var whole = holder
    whole.accounts += account.accounts
    whole.names += account.names.filter { !whole.names.contains($0) }
    whole.contacts += account.contacts
    self[place] = whole
  }
}

extension PaymentParty {
  /// True for an account, whose holder may be named beside it.
  fileprivate var isBareAccount: Bool { field.hasSuffix("Acct") || role == .accountOwner && field.hasSuffix("/Id") }

  /// The path of the element around it.
  fileprivate var parent: Substring { field.lastIndex(of: "/").map { field[..<$0] } ?? "" }
}
