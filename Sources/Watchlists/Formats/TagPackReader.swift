import Yams

/// Reads GraphSense TagPacks: YAML with one header and `tags`, whose members inherit what the header says.
enum TagPackReader {
  static func read(_ file: ListFile, into sink: inout ListSink) {
    guard let text = file.withBytes({ String(validating: $0, as: UTF8.self) }) else {
      return sink.reject(0, "encoding", "is not UTF-8")
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch { return sink.reject(0, "document", "is not valid YAML") }
    guard let root, let tags = root["tags"]?.sequence else { return sink.reject(0, "tags", "are missing") }
    sink.published = root.word("lastmod").flatMap { PartialDate(iso: $0)?.text }
    if let title = root.word("title") { sink.listName = "TagPack: " + title }
    for tag in tags { readTag(tag, root, &sink) }
    sink.tellLoweredFeed()
  }

  private static func readTag(_ tag: Node, _ root: Node, _ sink: inout ListSink) {
    let line = tag.mark?.line ?? 0
    guard let address = tag.word("address") else { return sink.reject(line, "address", "is missing") }
    let asset = tag.word("currency") ?? tag.word("network") ?? root.word("currency") ?? root.word("network")
    let label = tag.word("label") ?? root.word("label")
    guard let wallet = sink.wallet(address, asset: asset, line: line) else { return }
    // One address may be tagged twice, with one label or another.
    let id = address
    if sink.change(
      id,
      { party in
        if !party.wallets.contains(wallet) { party.wallets.append(wallet) }
        party.addName(label)
      })
    {
      return
    }
    var party = sink.party(id: id, kind: .wallet)
    party.wallets = [wallet]
    party.addName(label, quality: .primary)
    party.addProgramme(tag.word("abuse") ?? root.word("abuse"))
    party.addRemark(tag.word("actor") ?? root.word("actor"))
    party.addRemark(tag.word("source") ?? root.word("source"))
    party.listedOn = (tag.word("lastmod") ?? root.word("lastmod")).flatMap { PartialDate(iso: String($0.prefix(10))) }
    sink.add(party, line: line)
  }
}

extension Node {
  /// A member that is a scalar, as text without blanks around it; nil when missing or empty.
  fileprivate func word(_ name: String) -> String? { self[name]?.scalar.flatMap { ListText.content($0.string) } }
}
