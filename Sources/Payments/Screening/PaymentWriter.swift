public import Events
public import Screening

/// Writes what was found in payments as JSON Lines: a line for each party and each text that was asked for. Equal answers give equal
/// bytes.
public struct PaymentWriter: Sendable {
  private let matches: AnswerWriter
  private let isBrief: Bool

  /// A writer.
  ///
  /// - Parameter onlyMatches: leaves out lines of those on whom lists have nothing.
  public init(_ screener: Screener, onlyMatches: Bool = false) {
    matches = AnswerWriter(screener)
    isBrief = onlyMatches
  }

  /// Writes the lines of a unit.
  public func write(_ answer: PaymentAnswer, file: String, to writer: inout JSONWriter) {
    for (party, found) in zip(answer.payment.parties, answer.parties) where !isBrief || !found.matches.isEmpty {
      begin(answer.payment, file, party.role.rawValue, party.field, party.line, &writer)
      writer.memberIfPresent("name", party.names.first)
      writer.memberIfPresent("account", party.accounts.first)
      writer.memberIfPresent("bic", party.bic)
      writer.name("matches")
      writer.beginArray()
      for match in found.matches { matches.write(match, to: &writer) }
      writer.endArray()
      writer.endObject()
      writer.newline()
    }
    for (text, found) in zip(answer.payment.texts, answer.texts) where !isBrief || !found.finds.isEmpty {
      begin(answer.payment, file, "text", text.field, text.line, &writer)
      writer.member("text", text.text)
      if found.isCut { writer.member("note", "the text is too long; its end was not searched for names") }
      writer.name("matches")
      writer.beginArray()
      for find in found.finds { matches.write(find.match, words: find.words, to: &writer) }
      writer.endArray()
      writer.endObject()
      writer.newline()
    }
  }

  private func begin(
    _ payment: Payment, _ file: String, _ role: String, _ field: String, _ line: Int, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("file", file)
    writer.member("format", payment.format)
    writer.memberIfPresent("message", payment.message)
    writer.memberIfPresent("batch", payment.batch)
    writer.memberIfPresent("transaction", payment.transaction)
    writer.memberIfPresent("uetr", payment.uetr)
    writer.memberIfPresent("amount", payment.amount)
    writer.member("role", role)
    writer.member("field", field)
    writer.member("line", line)
  }
}
