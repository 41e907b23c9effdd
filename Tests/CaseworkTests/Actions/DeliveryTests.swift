import Events
import Foundation
import Hashing
import RedFlags
import TestSupport
import Testing

@testable import Casework

@Suite("Deliveries")
struct DeliveryTests {
  static func effect(_ name: String = "e") throws -> CaseEffect {
    let one = try Bench.opened()
    return CaseEffect(
      id: EffectID(naming: name), kind: .decided, caseID: one.id, tenant: "acme", subject: one.subject, at: Bench.start,
      visibility: .team, to: [])
  }

  @Test("nothing is sent before the decision stands")
  func earliest() throws {
    var effect = try Self.effect()
    effect.earliest = Bench.hour(1)
    let delivery = Delivery(of: effect, to: "idp")
    #expect(!delivery.isDue(at: Bench.hour(0.9)) && delivery.isDue(at: Bench.hour(1)))
    #expect(delivery.cancelled()?.state == .cancelled && delivery.cancelled()?.isDue(at: Bench.hour(9)) == false)
  }

  @Test("pauses grow fivefold with the jitter's spread, and the receiver's wish to wait is heard within bounds")
  func pauses() {
    let policy = DeliveryPolicy.usual
    #expect((1...8).map { policy.pause(after: $0, jitter: 1) } == [5, 25, 125, 625, 3_125, 15_625, 21_600, 21_600])
    #expect(policy.pause(after: 2, jitter: 0) == 12.5 && policy.pause(after: 2, jitter: 7) == 25)
    #expect(policy.pause(after: .max, jitter: 1) == 21_600)
  }

  @Test("after the last attempt it is dead; replayed it goes with the same key")
  func dead() throws {
    var delivery = Delivery(of: try Self.effect(), to: "hook")
    let key = delivery.key
    for attempt in 1...10 {
      let now = delivery.nextAt
      delivery = try #require(delivery.taken(at: now)).answered(
        .status(503, retryAfter: attempt == 1 ? 9_999_999 : nil), at: now, policy: .usual, jitter: 0.5)
      if attempt == 1 { #expect(delivery.nextAt == now.adding(seconds: 21_600)) }
      #expect(delivery.state == (attempt < 10 ? .waiting : .dead))
    }
    #expect(delivery.taken(at: Bench.hour(9_999)) == nil)
    let again = try #require(delivery.replayed(at: Bench.hour(10)))
    #expect(again.key == key && again.isDue(at: Bench.hour(10)) && again.replays == 1)
  }

  @Test("gone and private receivers are not tried again")
  func gone() throws {
    let taken = try #require(Delivery(of: try Self.effect(), to: "hook").taken(at: Bench.start))
    #expect(taken.answered(.status(410, retryAfter: nil), at: Bench.start, policy: .usual, jitter: 0).state == .dead)
    #expect(taken.answered(.failure("private_address"), at: Bench.start, policy: .usual, jitter: 0).state == .dead)
    #expect(taken.answered(.failure("timeout"), at: Bench.start, policy: .usual, jitter: 0).state == .waiting)
  }

  @Test("whatever dies or repeats on the way, each effect is applied once", arguments: UInt64(0)..<20)
  func once(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    var deliveries = try (0..<12).map { Delivery(of: try Self.effect("\($0)"), to: "hook") }
    var receiver = AppliedKeys(capacity: 1_000)
    var applied: [String: Int] = [:]
    var now = Bench.start
    for _ in 0..<4_000 where deliveries.contains(where: { $0.state != .delivered }) {
      now = now.adding(seconds: Double(chance.below(2_000)))
      let place = chance.below(deliveries.count)
      guard let taken = deliveries[place].taken(at: now) else {
        if deliveries[place].state == .dead, let again = deliveries[place].replayed(at: now) { deliveries[place] = again }
        continue
      }
      deliveries[place] = taken
      let fate = chance.below(4)
      // The receiver gets it in three cases of four, also when the answer is lost or the sender dies.
      if fate > 0, receiver.apply(taken.key) { applied[taken.key, default: 0] += 1 }
      if fate == 1 { continue }
      deliveries[place] = taken.answered(
        fate == 3 ? .status(204, retryAfter: nil) : .failure("timeout"), at: now, policy: .usual, jitter: 0.3)
    }
    #expect(deliveries.allSatisfy { $0.state == .delivered })
    #expect(applied.count == 12 && applied.values.allSatisfy { $0 == 1 })
  }

  @Test("chat messages cannot mention anybody")
  func chat() throws {
    let json = ChatMessage.json(
      title: "Hold <!channel> & co", lines: ["<@U1> *x*", String(repeating: "한", count: 4_000)], link: "https://a.example/c|x>")
    let blocks = try #require(json["blocks"]?.elements)
    #expect(blocks[1]["text"]?["text"]?.text == "&lt;@U1&gt; *x*")
    #expect(blocks[2]["text"]?["text"]?.text?.count == 3_000)
    #expect(blocks[3]["text"]?["text"]?.text == "<https://a.example/c%7Cx&gt;|→>")
    #expect(json["text"]?.text == "Hold &lt;!channel&gt; &amp; co")
  }

  @Test("a detection finding has what the schema requires")
  func ocsf() throws {
    let json = DetectionFinding.json(try SecrecyTests.secretive().secret, activity: .create, at: Bench.start, version: "0.4.0")
    for name in ["activity_id", "category_uid", "class_uid", "type_uid", "time", "severity_id", "metadata", "finding_info"] {
      #expect(json[name] != nil, "\(name)")
    }
    #expect(json["type_uid"]?.number == 200_401 && json["metadata"]?["product"]?["name"]?.text == "Sekisho")
    #expect(json["finding_info"]?["uid"]?.text?.hasPrefix("case_") == true)
    var writer = JSONWriter()
    writer.value(json)
    #expect(!writer.text.contains("SARTALK") && !writer.text.contains("us-sar"))
  }
}
