import Foundation
import Hashing
import Payments
import TestSupport
import Testing

@Suite("Payment files that are broken, or made to do harm")
struct HostilePaymentTests {
  @Test("entity expansion, external entities and type declarations are refused, and told with their line")
  func declarations() throws {
    let body = Messages.pain.split(separator: "\n").dropFirst().joined(separator: "\n")
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      """
    let outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
    for head in [bomb, outside] {
      let read = try Reading.read(head + "\n" + body.replacing("Salary May", with: "&b;&x;"))
      #expect(read.payments.isEmpty)
      #expect(read.rejects.map(\.reason) == ["XML with a document type declaration is refused"])
      #expect(read.rejects[0].line == 2)
    }
    let undeclared = try Reading.read(Messages.pain.replacing("Second Payee", with: "&nothing;"))
    #expect(undeclared.payments.compactMap(\.transaction) == ["E-1"])
    #expect(undeclared.rejects.map(\.field) == ["document"])
  }

  @Test("elements nested too deep end the reading; one payment that is too large costs itself alone")
  func sizes() throws {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    let nested = try Reading.read(Messages.pain.replacing("<RmtInf>", with: "<RmtInf>" + deep))
    #expect(nested.rejects.map(\.reason) == ["elements lie more than 64 deep; what stands before was read"])
    let huge = Messages.pain.replacing("Salary May", with: String(repeating: "x ", count: 5 << 20))
    let read = try Reading.read(huge)
    #expect(read.payments.compactMap(\.transaction) == ["I-2", "E-3"])
    #expect(read.rejects.map(\.reason) == ["is larger than any payment and was set aside"])
    #expect(read.rejects[0].line == 11)
  }

  @Test("long lines and endless fields of MT are bounded")
  func longText() throws {
    let text =
      ":20:R-1\n:59:/1\nPAYEE\n:70:" + String(repeating: "A B ", count: 1 << 20) + "\n:72:MORE\n-}\n:20:R-2\n:59:/2\nOTHER\n-}\n"
    let read = try Reading.read(text)
    #expect(read.payments.map(\.transaction) == ["R-1", "R-2"])
    #expect(read.rejects.map(\.reason) == ["is longer than 65536 bytes; the rest was passed over"])
  }

  @Test("a message of a great many persons is bounded")
  func manyPersons() throws {
    let person = #"{"naturalPerson":{"name":{"nameIdentifier":[{"primaryIdentifier":"A","secondaryIdentifier":"B"}]}}}"#
    let text = "{\"originator\":{\"originatorPersons\":[" + Array(repeating: person, count: 3_000).joined(separator: ",") + "]}}"
    let read = try Reading.read(text)
    #expect(read.payments.first?.parties.count == 1_000)
    #expect(read.rejects.map(\.reason) == ["there are more than 1000 persons; the rest was left out"])
  }

  @Test("nothing and noise are no payment messages")
  func noise() {
    var random = Mutator(seed: 5)
    for length in [0, 1, 2, 10, 1_000, 20_000] {
      let bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.random.next()) }
      #expect(throws: PaymentFileError.self) { try Reading.read(Data(bytes)) }
    }
  }

  private static let sources = [
    Messages.pain, Messages.statement, Messages.cover, Messages.mt, Messages.mtCover, Messages.travel,
  ]

  @Test("whatever happens to a message, what is read is sound and what is not is told", arguments: sources.indices)
  func mutations(_ index: Int) throws {
    let rounds = (ProcessInfo.processInfo.environment["SEKISHO_FUZZ_ROUNDS"].flatMap(Int.init) ?? 200_000) / 400
    let source = Array(Self.sources[index].utf8)
    let other = Array(Self.sources[(index + 1) % Self.sources.count].utf8)
    var mutator = Mutator(seed: UInt64(index) + 77)
    var (whole, told, unknown) = (0, 0, 0)
    for _ in 0..<rounds {
      let bytes = mutator.mutated(source, with: other)
      guard let read = try? Reading.read(Data(bytes)) else {
        unknown += 1
        continue
      }
      told += read.rejects.isEmpty ? 0 : 1
      for payment in read.payments {
        whole += 1
        #expect(!payment.isEmpty && payment.line >= 1)
        #expect(payment.parties.allSatisfy { !$0.isEmpty && $0.line >= 1 && !$0.field.isEmpty })
        #expect(payment.parties.allSatisfy { party in party.names.allSatisfy { !$0.isEmpty && !$0.contains("\n") } })
        #expect(payment.texts.allSatisfy { !$0.text.isEmpty })
      }
      #expect(read.rejects.allSatisfy { $0.line >= 0 && !$0.field.isEmpty && !$0.reason.isEmpty })
    }
    // The damage must reach the code behind the front door, and some of it must be noticed. JSON is whole or nothing.
    #expect(whole > rounds / (index == Self.sources.count - 1 ? 12 : 4))
    #expect(told > rounds / 20)
    #expect(unknown < rounds / 2)
  }
}
