import Foundation

/// Reads lists of bare wallets: text lines, a JSON array of addresses, and the JSON object that a public daily
/// extract of the OFAC list is published as.
enum WalletListReader {
  /// One address a line, or `chain,address[,label]`; `#` begins a comment.
  static func read(text bytes: some Collection<UInt8>, into sink: inout ListSink) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = ListText.trim(ListText.decode(line.prefix { $0 != UInt8(ascii: "#") && $0 != 0x1A }))
      if text.isEmpty { continue }
      let fields = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map { ListText.trim($0) }
      let hasChain = fields.count > 1
      let label = fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil
      add(hasChain ? fields[1] : fields[0], asset: hasChain ? fields[0] : nil, label: label, line: index + 1, to: &sink)
    }
    sink.tellLoweredFeed()
  }

  /// False for a text in which at least half the lines are no addresses. Addresses that a feed has spoilt still are.
  static func isMostlyAddresses(_ start: some Collection<UInt8>) -> Bool {
    var probe = ListSink(file: "", format: .wallets, listName: "")
    read(text: start, into: &probe)
    let wrong = probe.rejects.filter { $0.reason.hasSuffix(WalletAddress.Unusable.malformed.reason) }.count
    return wrong * 2 < probe.parties.count + probe.rejects.count
  }

  /// `["address", …]`; the asset is not in the file and comes from its name where that ends in one (`…_ETH.json`).
  static func read(array addresses: [String], into sink: inout ListSink) {
    let asset = asset(inFileName: sink.file)
    for (index, address) in addresses.enumerated() { add(address, asset: asset, label: nil, line: index + 1, to: &sink) }
    sink.tellLoweredFeed()
  }

  /// The parties of the daily extract, one for each list number, in the order of their numbers.
  static func read(extract: DailyExtract, into sink: inout ListSink) {
    sink.published = extract.listDate
    var order: [String] = []
    var found: [String: ListedParty] = [:]
    for (address, value) in extract.addresses.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let entries = value.entries ?? []
      if entries.isEmpty { add(address, asset: asset(value.type), label: nil, line: 0, to: &sink) }
      for entry in entries {
        guard let wallet = sink.wallet(address, asset: asset(entry.type ?? value.type), line: 0) else { continue }
        let id = entry.uid ?? address
        if found[id] == nil { order.append(id) }
        var party = found.removeValue(forKey: id) ?? self.party(id, entry, sink)
        if !party.wallets.contains(wallet) { party.wallets.append(wallet) }
        found[id] = party
      }
    }
    for id in order.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
      if let party = found[id] { sink.add(party, line: 0) }
    }
    sink.tellLoweredFeed()
  }

  private static func party(_ id: String, _ entry: DailyExtract.Entry, _ sink: ListSink) -> ListedParty {
    var party = sink.party(id: id, kind: .wallet)
    party.addName(entry.entity, quality: .primary)
    for alias in entry.akas ?? [] { party.addName(alias) }
    party.addProgramme(entry.program)
    party.references = entry.uid.map { [ListReference(authority: "OFAC", id: $0)] } ?? []
    return party
  }

  private static func add(_ address: String, asset: String?, label: String?, line: Int, to sink: inout ListSink) {
    guard let wallet = sink.wallet(address, asset: asset, line: line) else { return }
    var party = sink.party(id: wallet.address.original, kind: .wallet)
    party.remarks = label
    party.wallets = [wallet]
    sink.add(party, line: line)
  }

  /// `ETH` of `Digital Currency Address - ETH`.
  private static func asset(_ type: String?) -> String? { type?.split(separator: " ").last.map(String.init) }

  /// `ETH` of `sanctioned_addresses_ETH.json`.
  private static func asset(inFileName name: String) -> String? {
    guard let stem = name.split(separator: ".").first, let tag = stem.split(separator: "_").last, tag != stem else { return nil }
    return tag.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) }) ? String(tag) : nil
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
