import Watchlists

/// Reads ISO 20022 messages: pain.001, pain.008, pacs.003, pacs.004, pacs.008, pacs.009, camt.052, camt.053, camt.054, of any version,
/// with or without a business header around them.
///
/// Payments are handed over one by one as they are read; the document is never held.
struct ISOReader {
  private var sink: PaymentSink
  private let format: String
  private var message: String?
  private var batch: String?
  private var entry: String?
  private var context = ContextUnit()
  private var hasPayments = false

  /// Parties and texts that stand over what follows, until it follows.
  private struct ContextUnit {
    var parties: [PaymentParty] = []
    var texts: [PaymentText] = []
    var line = 0
  }

  /// True when the first elements are those of a message that is read here.
  static func isMessage(_ bytes: UnsafeRawBufferPointer) -> Bool { format(of: bytes) != nil }

  private static func format(of bytes: UnsafeRawBufferPointer) -> String? {
    guard let header = ListXML.outline(of: bytes) else { return nil }
    guard let place = header.names.firstIndex(where: { ISONames.messages[$0] != nil }) else { return nil }
    let family = ISONames.messages[header.names[place]] ?? ""
    // The namespace names the version: urn:iso:std:iso:20022:tech:xsd:pain.001.001.09
    let head = String(decoding: bytes.prefix(1 << 14), as: UTF8.self)
    guard let range = head.firstRange(of: ":" + family + ".") else { return family }
    let version = head[head.index(after: range.lowerBound)...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    return version.count <= 24 ? String(version) : family
  }

  /// XML that is none of the messages: says why when it is damaged or refused; false when it is sound and something else.
  static func refuse(_ bytes: UnsafeRawBufferPointer, into sink: inout PaymentSink) -> Bool {
    let (_, _, damage) = ListXML.forEach(in: bytes, records: []) { _, _ in }
    guard let damage else { return false }
    sink.reject(damage.line, "document", damage.reason)
    return true
  }

  static func read(_ bytes: UnsafeRawBufferPointer, into sink: inout PaymentSink) {
    var reader = ISOReader(sink: sink, format: format(of: bytes) ?? "")
    let records = ISONames.context.union(ISONames.transactions)
    // Two closures change one reader, one after the other.
    let state = ReaderBox(reader)
    let (_, tooLarge, damage) = ListXML.forEach(in: bytes, records: records) { name, line in
      state.reader.begin(name, line)
    } _: { element, _ in
      state.reader.take(element)
    }
    reader = state.reader
    reader.flush()
    for line in tooLarge { reader.sink.reject(line, "record", "is larger than any payment and was set aside") }
    if let damage { reader.sink.reject(damage.line, "document", "\(damage.reason); what stands before was read") }
    if !reader.hasPayments, damage == nil, tooLarge.isEmpty {
      reader.sink.reject(0, "document", "holds no payment and no account")
    }
    sink = reader.sink
  }

  private final class ReaderBox {
    var reader: ISOReader
    init(_ reader: ISOReader) { self.reader = reader }
  }

  private init(sink: PaymentSink, format: String) {
    self.sink = sink
    self.format = format
  }

  /// An element outside the records begins.
  private mutating func begin(_ name: String, _ line: Int) {
    if ISONames.batches.contains(name) {
      flush()
      batch = nil
      entry = nil
    } else if name == "Ntry" {
      flush()
      entry = nil
    }
  }

  private mutating func take(_ element: XMLElement) {
    let name = element.name
    switch name {
    case "PmtInfId": batch = PaymentValue.text(element.text)
    case "Id":
      // The statement's own; of all other elements of that name outside of records the first counts as little.
      if batch == nil { batch = PaymentValue.text(element.text) }
    case "NtryRef": entry = PaymentValue.text(element.text)
    case "AcctSvcrRef": if entry == nil { entry = PaymentValue.text(element.text) }
    case _ where ISONames.transactions.contains(name): takeTransaction(element)
    default: takeContext(element)
    }
  }

  private mutating func takeContext(_ element: XMLElement) {
    let found = ISOParties(element)
    report(found, nil)
    let isHeader = element.name == "GrpHdr" || element.name == "AppHdr"
    if element.name == "GrpHdr" { message = PaymentValue.text(element["MsgId"]) ?? message }
    if isHeader {
      if element.name == "AppHdr" { message = PaymentValue.text(element["BizMsgIdr"]) }
      var unit = Payment(format: format, part: .message, message: message, line: element.line)
      (unit.parties, unit.texts) = (found.parties, found.texts)
      hand(unit)
      return
    }
    if element.name == "AddtlNtryInf" {
      var unit = Payment(format: format, part: .transaction, message: message, batch: batch, line: element.line)
      unit.transaction = entry
      (unit.parties, unit.texts) = (found.parties, found.texts)
      hand(unit)
      return
    }
    if context.line == 0 { context.line = element.line }
    // An account and its owner stand beside each other.
    for party in found.parties { context.parties.join(party) }
    context.texts += found.texts
  }

  private mutating func takeTransaction(_ element: XMLElement) {
    flush()
    let found = ISOParties(element)
    var payment = Payment(format: format, part: .transaction, message: message, batch: batch, line: element.line)
    let references = element.first("PmtId") ?? element.first("Refs") ?? element
    payment.uetr = PaymentValue.text(references["UETR"])
    payment.transaction =
      ["EndToEndId", "TxId", "InstrId", "AcctSvcrRef", "OrgnlEndToEndId", "OrgnlTxId", "RtrId", "OrgnlInstrId"].lazy
      .compactMap { PaymentValue.text(references[$0]) }.first ?? payment.uetr ?? entry
    payment.amount = Self.amount(element)
    (payment.parties, payment.texts) = (found.parties, found.texts)
    report(found, payment.transaction)
    // Entries of statements may be charges or sums, which name nobody.
    if payment.isEmpty, !format.hasPrefix("camt") {
      sink.reject(element.line, element.name, "names nobody and says nothing", transaction: payment.transaction)
    }
    hasPayments = true
    hand(payment)
  }

  private static func amount(_ element: XMLElement) -> String? {
    let details = element.first("AmtDtls")?.first("TxAmt") ?? element.first("AmtDtls")?.first("InstdAmt")
    let places =
      [element.first("Amt")?.first("InstdAmt"), element.first("Amt")?.first("EqvtAmt")?.first("Amt")]
      + ["InstdAmt", "IntrBkSttlmAmt", "RtrdIntrBkSttlmAmt", "Amt"].map { element.first($0) } + [details?.first("Amt")]
    guard let amount = places.compactMap(\.self).first(where: { $0.text != nil && $0.children.isEmpty }) else { return nil }
    return [amount.attribute("Ccy"), amount.text].compactMap(\.self).joined(separator: " ")
  }

  private mutating func hand(_ unit: Payment) {
    if !unit.isEmpty { sink.add(unit) }
  }

  /// Hands over what stands above, before what stands below it.
  private mutating func flush() {
    defer { context = ContextUnit() }
    guard !context.parties.isEmpty || !context.texts.isEmpty else { return }
    var unit = Payment(format: format, part: .batch, message: message, batch: batch, line: context.line)
    (unit.parties, unit.texts) = (context.parties, context.texts)
    if unit.format.hasPrefix("camt") { hasPayments = true }
    hand(unit)
  }

  private mutating func report(_ found: ISOParties, _ transaction: String?) {
    for (line, field, reason) in found.defects { sink.reject(line, field, reason, transaction: transaction) }
  }
}
