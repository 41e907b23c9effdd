/// What a reader fills: the parties of one list and what could not be used.
struct ListSink {
  /// The file's name without its folder.
  let file: String
  /// The format it is read as.
  let format: ListFormat
  /// The list's name.
  var listName: String
  /// The publication date as ISO 8601, where the file states one.
  var published: String?
  private(set) var parties: [ListedParty] = []
  private(set) var rejects: [ListReject] = []
  private var positions: [String: Int] = [:]
  private var lost: (lowered: Int, base58: Int) = (0, 0)

  init(file: String, format: ListFormat, listName: String) {
    self.file = file
    self.format = format
    self.listName = listName
  }

  /// A new party; its list is filled in when the whole file has been read, unless the file names lists of its own.
  func party(id: String, kind: ListedParty.Kind, list: String? = nil) -> ListedParty {
    ListedParty(id: id, list: ListSource(name: list ?? "", file: "", version: ""), kind: kind)
  }

  /// Adds a party. One whose identifier is taken gets another, so that none is lost and identifiers stay unique.
  mutating func add(_ party: ListedParty, line: Int) {
    guard !party.names.isEmpty || !party.wallets.isEmpty else { return reject(line, "name", "is empty") }
    var party = party
    let key = party.list.name + "\u{1F}" + party.id
    if party.id.isEmpty || positions[key] != nil {
      var number = 2
      while positions[key + "#\(number)"] != nil { number += 1 }
      party.id += "#\(number)"
    }
    positions[party.list.name + "\u{1F}" + party.id] = parties.count
    parties.append(party)
  }

  /// Changes the party of an identifier; false when there is none.
  mutating func change(_ id: String, list: String? = nil, _ change: (inout ListedParty) -> Void) -> Bool {
    guard let position = positions[(list ?? "") + "\u{1F}" + id] else { return false }
    change(&parties[position])
    return true
  }

  /// Changes the party at a position.
  mutating func change(at position: Int, _ change: (inout ListedParty, inout [ListReject]) -> Void) {
    if parties.indices.contains(position) { change(&parties[position], &rejects) }
  }

  mutating func reject(_ line: Int, _ field: String, _ reason: String) {
    rejects.append(ListReject(file: file, line: line, field: field, reason: reason))
  }

  mutating func reject(_ reject: ListReject) { rejects.append(reject) }

  /// Reads an address of a wallet; one that cannot be used is told and nil.
  mutating func wallet(_ text: String, asset: String?, line: Int, field: String = "address") -> ListedWallet? {
    do {
      let wallet = ListedWallet(asset: asset.flatMap(ListText.content), address: try WalletAddress(text))
      if wallet.address.family == .base58 || wallet.address.family == .tron { lost.base58 += 1 }
      return wallet
    } catch {
      if error == .caseLost { (lost.lowered, lost.base58) = (lost.lowered + 1, lost.base58 + 1) }
      // A wrong line may hold anything, of any length.
      let shown = text.count <= 128 ? text : text.prefix(128) + "…"
      reject(line, field, "\(shown) \(error.reason)")
      return nil
    }
  }

  /// Adds a wallet to a party.
  mutating func add(wallet text: String, asset: String?, to party: inout ListedParty, line: Int, field: String = "address") {
    guard let wallet = wallet(text, asset: asset, line: line, field: field), !party.wallets.contains(wallet) else { return }
    party.wallets.append(wallet)
  }

  /// Says once for the file that the feed has made its base58 addresses lower-case, so that nobody takes it for complete.
  mutating func tellLoweredFeed() {
    // A handful of spoilt lines are mistakes; most of a feed are its doing.
    guard lost.lowered >= 3, lost.lowered * 2 > lost.base58 else { return }
    reject(
      0, "addresses",
      "the feed has lost its capital letters: \(lost.lowered) of \(lost.base58) base58 addresses are made small and cannot match "
        + "anything; take the official list")
  }

  /// Reads the records of an XML list; damage and records that are too large are told.
  mutating func readXML(
    _ file: ListFile, records: Set<String>, _ body: (XMLElement, ListXML.Header, inout ListSink) -> Void
  ) -> ListXML.Header {
    let (sound, replaced) = file.repairedXML()
    if replaced > 0 { reject(0, "encoding", "\(replaced) bytes are no UTF-8 or no text and were read as Windows-1252 or blanks") }
    let (header, tooLarge, damage) = sound.withBytes { bytes in
      ListXML.forEach(in: bytes, records: records) { element, header in body(element, header, &self) }
    }
    for line in tooLarge { reject(line, "record", "is larger than any record of a list and was set aside") }
    if let damage { reject(damage.line, "document", "\(damage.reason); what stands before was read") }
    return header
  }

  /// Reads the rows of a table.
  mutating func readTable(_ table: ListTable, _ body: (ListTable.Row, inout ListSink) -> Void) {
    var defects: [(Int, String)] = []
    table.forEach({ row in body(row, &self) }, reject: { line, reason in defects.append((line, reason)) })
    for (line, reason) in defects { reject(line, "record", reason) }
  }
}
