public import Events
import Foundation

/// A mail as RFC 5322 text. Nothing that comes from outside can become a header: addresses are checked, and every other value is either
/// plain printable ASCII or an encoded word.
public struct Mail: Sendable, Hashable {
  /// Why no mail can be made.
  public enum Failure: String, Error, Codable, Sendable, Hashable {
    /// Not an address of the plain form `local@domain`.
    case badAddress = "bad_address"
    /// Nobody to send to.
    case noReceiver = "no_receiver"
    /// An identifier that cannot stand in a header.
    case badID = "bad_id"
  }

  /// The text to send, lines ended by CR LF.
  public let text: String
  /// From whom, for the envelope.
  public let sender: String
  /// To whom, for the envelope.
  public let receivers: [String]

  /// Makes a mail.
  ///
  /// - Parameters:
  ///   - from: the sender's address.
  ///   - name: the sender's name, in any script.
  ///   - to: the receivers.
  ///   - subject: one line; line breaks and control characters become spaces.
  ///   - body: the text, any script.
  ///   - id: left side of the message identifier; the same for every attempt.
  ///   - at: the date.
  ///   - language: of the text, BCP 47.
  public init(
    from: String, name: String, to: [String], subject: String, body: String, id: String, at: Instant, language: String
  ) throws(Failure) {
    guard !to.isEmpty else { throw .noReceiver }
    for address in [from] + to { guard Self.isAddress(address) else { throw .badAddress } }
    guard Self.isToken(id), Self.isToken(language) else { throw .badID }
    let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
    var lines = [
      "From: \(Self.phrase(name))\r\n <\(from)>", "To: \(to.joined(separator: ",\r\n "))", "Subject: \(Self.words(subject))",
      "Date: \(Self.date(at))", "Message-ID: <\(id)@\(domain)>", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "Content-Language: \(language)",
      "Auto-Submitted: auto-generated", "",
    ]
    let normal = body.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\r\n")
    lines += Self.wrapped(Data(normal.utf8).base64EncodedString())
    text = lines.joined(separator: "\r\n") + "\r\n"
    sender = from
    receivers = to
  }

  /// Plain addresses alone: an atom, dots, one at-sign, a host name. Quoted local parts and comments are legal and never needed.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let marks = Set("!#$%&'*+-/=?^_`{|}~".utf8)
    return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { isAlphanumeric($0) || marks.contains($0) } }
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D } && label.first != "-"
          && label.last != "-"
      }
  }

  private static func isToken(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// A name before an address: always quoted or encoded.
  private static func phrase(_ text: String) -> String {
    let words = words(text)
    guard words.hasPrefix("=?") || words.isEmpty else {
      return "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return words
  }

  /// One line of text as RFC 2047 encoded words, or as it is when it is short printable ASCII.
  static func words(_ text: String) -> String {
    var scalars = ""
    for scalar in text.unicodeScalars {
      let isBreak = scalar.properties.generalCategory == .control || ["\u{2028}", "\u{2029}", "\u{85}"].contains(scalar)
      scalars.unicodeScalars.append(isBreak ? " " : scalar)
    }
    if scalars.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), scalars.utf8.count <= 200, !scalars.contains("=?") {
      return folded(scalars)
    }
    // 36 bytes give 48 of base64, with the frame a word of 60: room for the header's name within 76.
    var chunks: [String] = []
    var chunk = ""
    for character in scalars.unicodeScalars {
      if chunk.utf8.count + String(character).utf8.count > 36 {
        chunks.append(chunk)
        chunk = ""
      }
      chunk.unicodeScalars.append(character)
    }
    chunks.append(chunk)
    return chunks.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// Breaks long ASCII at spaces.
  private static func folded(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if line.utf8.count + word.utf8.count > 64, line.contains(where: { $0 != " " }), !word.isEmpty {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty && lines.isEmpty ? "" : " ") + word
      }
    }
    lines.append(line)
    return lines.joined(separator: "\r\n ").trimmingCharacters(in: .whitespaces)
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(76)))
      rest = rest.dropFirst(76)
    }
    return lines
  }

  private static func date(_ at: Instant) -> String {
    let days = at.day
    let date = CivilDay.date(of: days)
    let seconds = Int(clamping: at.microseconds / 1_000_000) - days * 86_400
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][Weekday.allCases.firstIndex(of: Weekday(day: days)) ?? 0]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock = "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return "\(weekday), \(two(date.day)) \(months[max(0, min(11, date.month - 1))]) \(date.year) \(clock) +0000"
  }
}
