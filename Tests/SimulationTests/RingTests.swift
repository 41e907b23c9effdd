import Events
import Testing

@testable import Simulation

@Suite("Rings leave what the sources describe, less of it the more careful they are")
struct RingTests {
  private static func employer(level: Int) -> [SimulatedSubject] {
    Sample.invent {
      $0.subjects = 420
      $0.guiltyRate = 0.25
      $0.firms = [.employer]
      $0.adaptation = .level(level)
      $0.seed = 19
      $0.eventsPerSubject = 40
    }
  }

  private static let documented = employer(level: 0)
  private static let careful = employer(level: 2)

  private func guilty(_ everybody: [SimulatedSubject]) -> [SimulatedSubject] { everybody.filter(\.truth.role.isGuilty) }

  /// The share of ring members whose value occurs at another member of the ring.
  private func shared(_ everybody: [SimulatedSubject], _ values: (SimulatedSubject) -> [String]) -> Double {
    let members = guilty(everybody).map { (ring: $0.truth.ring ?? "", values: Set(values($0))) }.filter { !$0.values.isEmpty }
    var holders: [String: Int] = [:]
    for member in members { for value in member.values { holders["\(member.ring) \(value)", default: 0] += 1 } }
    let sharing = members.count { member in member.values.contains { (holders["\(member.ring) \($0)"] ?? 0) > 1 } }
    return Double(sharing) / Double(max(1, members.count))
  }

  @Test("Documented rings have parcels sent to one place; careful ones hardly")
  func parcels() {
    func codes(_ subject: SimulatedSubject) -> [String] { subject.shipments.compactMap { $0.to?.postalCode } }
    #expect(shared(Self.documented, codes) > 0.5)
    #expect(shared(Self.careful, codes) < 0.3)
  }

  @Test("Documented rings are paid into one account; careful ones hardly")
  func accounts() {
    func numbers(_ subject: SimulatedSubject) -> [String] { subject.accounts.compactMap(\.method.account) }
    #expect(shared(Self.documented, numbers) > 0.4)
    #expect(shared(Self.careful, numbers) < 0.3)
  }

  @Test("No trace is in every member")
  func partial() {
    let issued = guilty(Self.documented).filter { !$0.inventories.isEmpty }
    let tools = issued.count { $0.inventories.contains { $0.software?.contains { $0.category == .remoteAccess } == true } }
    #expect(tools > issued.count / 2)
    #expect(tools < issued.count)
  }

  @Test("A victim's paper is shown by an operator too, and the victim is not guilty")
  func victims() {
    let victims = Self.documented.filter { $0.truth.role == .victim }
    #expect(victims.count > 1)
    let operators = Self.documented.filter { $0.truth.role == .operator }
    var matched = 0
    for victim in victims {
      #expect(!victim.truth.role.isGuilty)
      let numbers = Set(victim.papers.compactMap(\.document.number))
      if operators.contains(where: {
        $0.truth.ring == victim.truth.ring && !numbers.isDisjoint(with: $0.papers.compactMap(\.document.number))
      }) {
        matched += 1
      }
    }
    #expect(matched > 0)
  }
}
