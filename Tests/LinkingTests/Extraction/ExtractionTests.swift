import Events
import Testing

@testable import Linking

/// Each event type that shows something, as it comes in.
@Suite struct ExtractionTests {
  private func event(_ type: String, _ data: String, tenant: String = "acme") throws -> Event {
    try EventDecoder().event(
      from: #"{"specversion":"1.0","id":"e","source":"//s","type":"sekisho.\#(type)","time":"2026-03-02T08:15:00Z","#
        + #""subject":"worker:w","tenant":"\#(tenant)","data":\#(data)}"#)
  }

  private func shown(_ type: String, _ data: String, tenant: String = "acme") throws -> [IdentifierKind: [(Identifier, Role)]] {
    var found: [(Identifier, Role)] = []
    IdentifierExtraction.identifiers(in: try event(type, data, tenant: tenant)) { found.append(($0, $1)) }
    return Dictionary(grouping: found, by: \.0.kind)
  }

  private func roles(_ shown: [IdentifierKind: [(Identifier, Role)]], _ kind: IdentifierKind) -> [Role] {
    (shown[kind] ?? []).map(\.1)
  }

  @Test func aProfile() throws {
    let shown = try shown(
      "profile.changed",
      #"""
      {"emails":["A@x.example"],"phones":["+15550101234"],"addresses":[{"line":"1 Main St","postal_code":"85001"}],
       "handles":[{"service":"GitHub","id":"a"}],"photo":{"sha256":"\#(String(repeating: "ab", count: 32))","face_ref":"face-1"},
       "cv_text":"one two three four five six seven eight nine ten eleven twelve thirteen"}
      """#)
    #expect(
      Set(shown.keys) == [.email, .phone, .refereeContact, .gitIdentity, .address, .handle, .image, .face, .text, .passage])
    #expect(roles(shown, .address) == [.residence])
    #expect(roles(shown, .refereeContact) == [.holder, .holder])
  }

  @Test func shuffledSentencesStillMeet() throws {
    let first =
      "Built a ledger for two banks in Swift with five people. Led the move of a large shop to its own payment service in 2021."
    let second = "led the move of a LARGE shop to its own payment service, in 2021! I like hiking; built a ledger."
    let left = try shown("profile.changed", #"{"cv_text":"\#(first)"}"#)[.passage]?.map(\.0) ?? []
    let right = try shown("application.submitted", #"{"cover_letter":"\#(second)"}"#)[.passage]?.map(\.0) ?? []
    #expect(left.count == 2)
    #expect(right == [left[1]])
  }

  @Test func deliveryAndHomeShareOneValueSpace() throws {
    let parcel = try shown(
      "shipment.updated",
      #"{"shipment_id":"s","status":"delivered","to":{"line":"1 Main Street","postal_code":"85001-0001"},"device_serial":"C02XK1"}"#
    )
    let home = try shown("profile.changed", #"{"addresses":[{"line":"1 MAIN ST.","postal_code":"85001"}]}"#)
    #expect(parcel[.address]?.first?.0 == home[.address]?.first?.0)
    #expect(roles(parcel, .address) == [.delivery])
    #expect(roles(parcel, .serial) == [.issued])
  }

  @Test func aRefereeMayBeAnotherPersona() throws {
    let vouched = try shown("application.submitted", #"{"referees":[{"email":"b@x.example","phone":"+15550101234"}]}"#)
    let own = try shown("profile.changed", #"{"emails":["B@x.example"]}"#)
    #expect(vouched[.refereeContact]?.first?.0 == own[.refereeContact]?.first?.0)
    #expect(roles(vouched, .refereeContact) == [.named, .named])
    #expect(vouched[.email] == nil)
  }

  @Test func sessions() throws {
    let network = #""network":{"ip":"203.0.113.7","kind":"residential"}"#
    let shown = try shown(
      "session.started", #"{"session_id":"s","device":{"fingerprint":"fp-1"},"mfa":{"device_id":"mfa-1"},\#(network)}"#)
    #expect(Set(shown.keys) == [.fingerprint, .secondFactor, .sessionNetwork])
    #expect(try self.shown("session.started", #"{"session_id":"s","outcome":"failure",\#(network)}"#).isEmpty)
    for kind in ["vpn", "mobile", "hosting", "business", "tor", "proxy", "satellite"] {
      #expect(try self.shown("session.sampled", #"{"session_id":"s","network":{"ip":"203.0.113.7","kind":"\#(kind)"}}"#).isEmpty)
    }
    let unknown = try self.shown("session.sampled", #"{"session_id":"s","typing_ref":"t-12","network":{"ip":"203.0.113.7"}}"#)
    #expect(roles(unknown, .sessionNetwork) == [.unclassified])
    #expect(unknown[.typing] != nil)
    #expect(unknown[.sessionNetwork]?.first?.0 == shown[.sessionNetwork]?.first?.0)
  }

  @Test func inventories() throws {
    let shown = try shown(
      "device.inventoried",
      #"""
      {"device":{"id":"7","serial":"C02XK1","managed":true},"network":{"ip":"203.0.113.7","kind":"residential"},
       "wifi_ref":"wifi-1","gateway_ref":"gw-1"}
      """#)
    #expect(Set(shown.keys) == [.device, .serial, .homeNetwork, .wifi, .gateway])
    #expect(roles(shown, .serial) == [.issued])
  }

  /// Providers hand a line's address on to other homes: it is one home's for a month.
  @Test func aLinesAddressIsOneHomesForAMonth() throws {
    func line(_ day: Int) -> Identifier? {
      var traces = Traces()
      var network = Network()
      network.ip = "203.0.113.7"
      network.kind = .known(.residential)
      var inventory = DeviceInventoried()
      inventory.device.managed = true
      inventory.network = network
      traces.add(inventory, day: day)
      return traces.identifiers.first { $0.identifier.kind == .homeNetwork }?.identifier
    }
    #expect(line(20_010) != nil)
    #expect(line(20_010) == line(20_029))
    #expect(line(20_010) != line(20_100))
  }

  @Test func facesAndDevicesStayInTheirTenant() throws {
    let data = #"{"device":{"id":"7","fingerprint":"fp-1"}}"#
    let here = try shown("device.inventoried", data, tenant: "a")
    let there = try shown("device.inventoried", data, tenant: "b")
    #expect(here[.device]?.first?.0 != there[.device]?.first?.0)
    #expect(here[.fingerprint]?.first?.0 == there[.fingerprint]?.first?.0)
    let face = #"{"photo":{"face_ref":"face-1"}}"#
    #expect(
      try shown("profile.changed", face, tenant: "a")[.face]?.first?.0
        != shown("profile.changed", face, tenant: "b")[.face]?.first?.0)
  }

  @Test func money() throws {
    let owner = try shown("payout_method.added", #"{"method":{"rail":"bank","account":"GB82 WEST 1234 5698 7654 32"}}"#)
    let sender = try shown(
      "payment.made",
      #"{"direction":"out","money":{"amount":"5","currency":"USD"},"counterparty":{"account":"GB82WEST12345698765432"}}"#)
    #expect(roles(owner, .payee) == [.holder])
    #expect(roles(sender, .payee) == [.named])
    #expect(owner[.payee]?.first?.0 == sender[.payee]?.first?.0)
    #expect(
      try shown(
        "payment.made",
        #"{"direction":"in","money":{"amount":"5","currency":"USD"},"counterparty":{"account":"GB82WEST12345698765432"}}"#
      ).isEmpty)
    let wallet = try shown(
      "payout_method.added",
      #"{"method":{"rail":"wallet","chain":"polygon","address":"0xA614F803B6FD780986A42C78EC9C7F77E6DED13C"}}"#)
    let declared = try shown("wallet.declared", #"{"chain":"tron","address":"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"}"#)
    #expect(wallet[.wallet]?.first?.0 == declared[.wallet]?.first?.0)
  }

  @Test func transfersNeedTheirWallet() throws {
    let transfer =
      #"{"chain":"ethereum","tx":"1","from":"0x\#(String(repeating: "a", count: 40))","#
      + #""to":"0x\#(String(repeating: "b", count: 40))","asset":"ETH","amount":"1""#
    var traces = Traces()
    IdentifierExtraction.extract(try event("transfer.observed", transfer + "}"), into: &traces)
    #expect(traces.outflows.count == 1)
    #expect(traces.identifiers.isEmpty)
    traces.removeAll()
    let label = #","labels":{"0x\#(String(repeating: "b", count: 40))":"Exchange hot wallet"}}"#
    IdentifierExtraction.extract(try event("transfer.observed", transfer + label), into: &traces)
    #expect(traces.outflows.isEmpty)
  }

  @Test func onlyThePushersOwnCommitsCount() throws {
    let shown = try shown(
      "commit.pushed",
      #"""
      {"signing_key":"SHA256:abcdefgh","commits":[
       {"author":{"email":"colleague@x.example"},"committer":{"email":"colleague@x.example"},"committed_at":"2026-01-01T00:00:00Z"},
       {"author":{"email":"me@x.example"},"committer":{"email":"me@x.example"},"committed_at":"2026-01-02T00:00:00Z"}]}
      """#)
    #expect(shown[.gitIdentity]?.map(\.0) == [Identifier(.gitIdentity, normalForm: "me@x.example")])
    #expect(shown[.signingKey]?.count == 1)
    let stand = try self.shown(
      "commit.pushed",
      #"{"commits":[{"author":{"email":"1+me@users.noreply.github.com"},"committer":{"email":"noreply@github.com"}}]}"#)
    #expect(stand.isEmpty)
  }

  @Test func maskedTextsShowLittle() throws {
    let event = try event(
      "payout_method.added", #"{"method":{"rail":"bank","account":"GB82 WEST 1234 5698 7654 32"}}"#)
    let iban = Identifier(.payoutAccount, normalForm: "GB82WEST12345698765432")
    #expect(IdentifierExtraction.masked(iban, in: event) == "…5432")
    #expect(IdentifierExtraction.masked(Identifier(.email, normalForm: "a@b.c"), in: event) == nil)
  }

  /// Appearance in a list of unknown words is judged by nothing.
  @Test func unknownTypesShowNothing() throws {
    #expect(try shown("something.else", #"{"emails":["a@x.example"]}"#).isEmpty)
  }
}
