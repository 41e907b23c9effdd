import Foundation

/// Reads lists of bare wallets: text lines, a JSON array of addresses, and the JSON object that a public daily
/// extract of the OFAC list is published as.
struct WalletListReader {
  private(set) var parties: [ListedParty] = []
  private(set) var rejects: [ListReject] = []
  private let source: ListSource

  init(source: ListSource) {
    self.source = source
  }

  /// False for a text in which at least half the lines are no addresses. Addresses that a feed has spoilt still are.
  var isMostlyAddresses: Bool {
    let wrong = rejects.filter { $0.reason.hasSuffix(WalletAddress.Unusable.malformed.reason) }.count
    return wrong * 2 < parties.count + rejects.count
  }

  /// One address a line, or `chain,address[,label]`; `#` begins a comment.
  mutating func readText(_ bytes: [UInt8]) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = ListText.trim(ListText.decode(line.prefix { $0 != UInt8(ascii: "#") && $0 != 0x1A }))
      if text.isEmpty { continue }
      let fields = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { ListText.trim($0) }
      let hasChain = fields.count > 1
      let label = fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil
      add(hasChain ? fields[1] : fields[0], asset: hasChain ? fields[0] : nil, label: label, line: index + 1)
    }
  }

  /// `["address", …]`; the asset is not in the file and comes from its name where that ends in one (`…_ETH.json`).
  mutating func readArray(_ addresses: [String], asset: String?) {
    for (index, address) in addresses.enumerated() { add(address, asset: asset, label: nil, line: index + 1) }
  }

  /// The parties of the daily extract, one for each list number, in the order of their numbers.
  mutating func readExtract(_ extract: DailyExtract) {
    var positions: [String: Int] = [:]
    for (address, value) in extract.addresses.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let entries = value.entries ?? []
      if entries.isEmpty { add(address, asset: Self.asset(value.type), label: nil, line: 0) }
      for entry in entries { add(address, entry, tag: value.type, &positions) }
    }
    parties.sort { ($0.id.utf8.count, $0.id) < ($1.id.utf8.count, $1.id) }
  }

  private mutating func add(_ address: String, _ entry: DailyExtract.Entry, tag: String?, _ positions: inout [String: Int]) {
    let id = entry.uid ?? address
    guard let wallet = wallet(address, asset: Self.asset(entry.type ?? tag), line: 0) else { return }
    if let position = positions[id] {
      if !parties[position].wallets.contains(wallet) { parties[position].wallets.append(wallet) }
      return
    }
    var party = ListedParty(id: id, list: source, kind: .wallet)
    if let name = entry.entity, !name.isEmpty { party.names.append(ListedName(name, quality: .primary)) }
    for alias in entry.akas ?? [] where !alias.isEmpty { party.names.append(ListedName(alias, quality: .strongAlias)) }
    if let programme = entry.program, !programme.isEmpty { party.programmes = [programme] }
    party.wallets = [wallet]
    positions[id] = parties.count
    parties.append(party)
  }

  private mutating func add(_ address: String, asset: String?, label: String?, line: Int) {
    guard let wallet = wallet(address, asset: asset, line: line) else { return }
    var party = ListedParty(id: wallet.address.original, list: source, kind: .wallet)
    if let label { party.remarks = label }
    party.wallets = [wallet]
    parties.append(party)
  }

  private mutating func wallet(_ text: String, asset: String?, line: Int) -> ListedWallet? {
    do {
      return ListedWallet(asset: asset, address: try WalletAddress(text))
    } catch {
      // A wrong line may hold anything, of any length.
      let shown = text.count <= 128 ? text : text.prefix(128) + "…"
      rejects.append(ListReject(file: source.file, line: line, field: "address", reason: "\(shown) \(error.reason)"))
      return nil
    }
  }

  /// `ETH` of `Digital Currency Address - ETH`.
  private static func asset(_ type: String?) -> String? {
    type?.split(separator: " ").last.map(String.init)
  }
}

/// The daily extract: addresses as keys, the listed parties as values.
struct DailyExtract: Decodable {
  struct Metadata: Decodable {
    var sdnListDate: String?
  }

  struct Address: Decodable {
    var type: String?
    var entries: [Entry]?
  }

  struct Entry: Decodable {
    var entity: String?
    var program: String?
    var type: String?
    var uid: String?
    var akas: [String]?
  }

  var metadata: Metadata?
  var addresses: [String: Address]

  /// The date of the list as ISO 8601, when the file states one as `MM/DD/YYYY`.
  var listDate: String? {
    let parts = (metadata?.sdnListDate ?? "").split(separator: "/").map(String.init)
    guard parts.count == 3, parts.map(\.utf8.count) == [2, 2, 4] else { return nil }
    let iso = [parts[2], parts[0], parts[1]].joined(separator: "-")
    return PartialDate(iso: iso).map { _ in iso }
  }
}
