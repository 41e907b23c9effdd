import Events
import Foundation
import Intake
import Testing

@Suite("Okta System Log")
struct OktaTests {
  /// A sign-in as the API gives it.
  static func record(
    _ uuid: String, type: String = "user.session.start", actor: String = "00u1", published: String = "2026-03-02T08:15:00.123Z",
    more: String = ""
  ) -> String {
    """
    {"actor":{"id":"\(actor)","type":"User","alternateId":"ann@acme.example","displayName":"Ann Example","detailEntry":null},
     "client":{"userAgent":{"rawUserAgent":"Mozilla/5.0 (X11)","os":"Linux","browser":"CHROME"},"zone":"null","device":"Computer","id":null,
      "ipAddress":"192.0.2.7","geographicalContext":{"city":"Seoul","state":"Seoul","country":"South Korea","postalCode":"03000",
      "geolocation":{"lat":37.5,"lon":127}}},
     "device":{"id":"guo9","name":"ann-laptop","os_platform":"MACOS","managed":true},
     "authenticationContext":{"authenticationStep":0,"externalSessionId":"trs1","credentialType":"PASSWORD"},
     "eventType":"\(type)","displayMessage":"User login to Okta","outcome":{"result":"SUCCESS","reason":null},"published":"\(published)",
     "securityContext":{"asNumber":4766,"asOrg":"korea telecom","isp":"kt","domain":"kornet.net","isProxy":false},"severity":"INFO",
     "debugContext":{"debugData":{"deviceFingerprint":"fp1","factor":"OKTA_VERIFY_PUSH","risk":"{level=LOW}"}},\(more)
     "transaction":{"type":"WEB","id":"tx1","detail":{}},"uuid":"\(uuid)","version":"0","target":[
      {"id":"0oa1","type":"AppInstance","alternateId":"GitHub","displayName":"GitHub Enterprise"},{"id":"00u2","type":"User","alternateId":"bob"}]}
    """
  }

  private static func oneLine(_ text: String) -> String { text.replacingOccurrences(of: "\n", with: " ") }

  @Test("A list, lines, one record, records one after the other: the same event")
  func shapes() throws {
    let record = Self.record("u1")
    var seen: [Event] = []
    for text in ["[\(record)]", Self.oneLine(record), record, record + record.replacingOccurrences(of: "u1", with: "u2")] {
      let outcome = try Inputs.check("log", text)
      #expect(outcome.rejects.isEmpty)
      var event = try #require(try outcome.events().first)
      #expect(event.attributes.first { $0.name == "origin" }?.value.text?.hasSuffix("/log#1") == true)
      event.attributes = []
      seen.append(event)
    }
    #expect(seen.allSatisfy { $0 == seen[0] })
  }

  @Test("A sign-in with all that Okta says")
  func signIn() throws {
    let outcome = try Inputs.check("log", Self.record("u1"), options: InputOptions(tenant: "acme"))
    let event = try #require(try outcome.events().first)
    #expect(event.id == "u1")
    #expect(event.source == "//okta/kornet.net")
    #expect(event.tenant == "acme")
    #expect(event.subject == SubjectID(kind: .worker, id: "00u1"))
    #expect(event.time.text == "2026-03-02T08:15:00.123Z")
    guard case .sessionStarted(let session) = event.payload else {
      Issue.record("\(event.payload)")
      return
    }
    #expect(session.sessionID == "trs1")
    #expect(session.outcome == .success)
    #expect(session.service == "GitHub Enterprise")
    #expect(session.displayName == "Ann Example")
    #expect(session.mfa?.method == "OKTA_VERIFY_PUSH")
    #expect(session.network?.ip == "192.0.2.7")
    #expect(session.network?.asn == 4_766)
    #expect(session.network?.asOrganisation == "korea telecom")
    #expect(session.network?.country == "KR")
    #expect(session.network?.city == "Seoul")
    #expect(session.network?.latitude == 37.5)
    #expect(session.network?.longitude == 127)
    #expect(session.network?.kind == nil)
    #expect(session.device?.id == "guo9")
    #expect(session.device?.fingerprint == "fp1")
    #expect(session.device?.operatingSystem == "MACOS")
    #expect(session.device?.userAgent == "Mozilla/5.0 (X11)")
    #expect(session.device?.managed == true)
  }

  @Test(
    "What becomes of which type",
    arguments: [
      ("user.session.start", EventKind.sessionStarted), ("user.authentication.sso", .sessionStarted),
      ("user.authentication.auth_via_mfa", .sessionStarted), ("user.session.end", .sessionEnded),
      ("user.mfa.factor.activate", .sessionSampled),
      ("user.mfa.factor.reset_all", .sessionSampled), ("device.enrollment.create", .deviceInventoried),
      ("application.user_membership.show_password", .accessUsed), ("user.account.privilege.grant", .accessUsed),
      ("user.lifecycle.create", .subjectOpened), ("user.lifecycle.deactivate", .subjectClosed),
    ])
  func kinds(_ type: String, _ kind: EventKind) throws {
    let event = try #require(try Inputs.check("log", Self.record("u", type: type)).events().first)
    #expect(event.payload.kind == kind)
  }

  @Test("A role given to somebody else is that person's, approved by the one who gave it")
  func roles() throws {
    let event = try #require(try Inputs.check("log", Self.record("u", type: "user.account.privilege.grant")).events().first)
    #expect(event.subject == SubjectID(kind: .worker, id: "00u2"))
    guard case .accessUsed(let access) = event.payload else { return }
    #expect(access.action == .roleGranted)
    #expect(access.approvedBy == "ann@acme.example")
  }

  @Test("A type without a counterpart is kept as it is, and an actor that is no person makes no event")
  func others() throws {
    let kept = try Inputs.check("log", Self.record("u", type: "system.api_token.create"))
    #expect(try kept.events().map(\.type) == ["okta.system.api_token.create"])
    #expect(kept.store.unknownTypes == ["okta.system.api_token.create": 1])
    let app = Self.record("u").replacingOccurrences(
      of: #""type":"User","alternateId":"ann"#, with: #""type":"PublicClientApp","alternateId":"ann"#)
    let ignored = try Inputs.check("log", app)
    #expect(ignored.ids.isEmpty)
    #expect(ignored.rejects.isEmpty)
    #expect(ignored.opened.coverage.first?.ignored == ["the actor is no person": 1])
  }

  @Test("An actor that Okta does not know is named by the login")
  func unknownActor() throws {
    let event = try #require(try Inputs.check("log", Self.record("u", actor: "unknown")).events().first)
    #expect(event.subject.text == "worker:ann@acme.example")
  }

  @Test("A record without what an event needs is set aside with its number and field; the others stay")
  func rejects() throws {
    let noTime = Self.oneLine(Self.record("u2", published: "soon"))
    let noID = Self.oneLine(Self.record("u3").replacingOccurrences(of: #""uuid":"u3","#, with: ""))
    let text = [Self.oneLine(Self.record("u1")), noTime, "{", noID, "", Self.oneLine(Self.record("u6"))].joined(separator: "\n")
    let outcome = try Inputs.check("log", text)
    #expect(outcome.ids.sorted() == ["u1", "u6"])
    #expect(outcome.rejects.map(\.line) == [2, 3, 4])
    #expect(outcome.rejects.map(\.field) == ["published", "", "uuid"])
    #expect(outcome.rejects[0].reason == "cannot be read, and the event's time comes from it")
    #expect(outcome.rejects[2].reason == "is missing, and the event's id comes from it")
  }

  @Test("Names in lower case, as some collectors write them")
  func lowerCase() throws {
    let text = Self.record("u1").replacingOccurrences(of: "eventType", with: "eventtype")
      .replacingOccurrences(of: "authenticationContext", with: "authenticationcontext")
      .replacingOccurrences(of: "securityContext", with: "securitycontext")
    let event = try #require(try Inputs.check("log", text).events().first)
    guard case .sessionStarted(let session) = event.payload else { return }
    #expect(session.sessionID == "trs1")
    #expect(session.network?.asn == 4_766)
  }

  @Test("What of the records was used, and what could not be read")
  func coverage() throws {
    let odd = Self.record("u2").replacingOccurrences(of: "South Korea", with: "Atlantis")
    let coverage = try #require(try Inputs.check("log", "[\(Self.record("u1")),\(odd)]").opened.coverage.first)
    #expect(coverage.format == "okta-system-log")
    #expect(coverage.records == 2)
    #expect(coverage.events == 2)
    let fields = Dictionary(uniqueKeysWithValues: coverage.fields.map { ($0.path, $0) })
    #expect(fields["client.ipAddress"]?.used == 2)
    #expect(fields["client.geographicalContext.country"]?.unreadable == 1)
    #expect(fields["client.geographicalContext.postalCode"]?.used == 0)
    #expect(fields["client.geographicalContext.postalCode"]?.records == 2)
    #expect(fields["actor.detailEntry"] == nil)
  }

  @Test("Native events among the records stay as they are")
  func mixed() throws {
    let outcome = try Inputs.check("log", Self.oneLine(Self.record("u1")) + "\n" + Inputs.event("native"))
    #expect(outcome.ids.sorted() == ["native", "u1"])
  }

  @Test("The user's word on the format goes before the content's")
  func override() throws {
    let minimal = #"{"eventType":"user.session.start","published":"2026-03-02T08:15:00Z","uuid":"u","actor":{"id":"a"}}"#
    #expect(try Inputs.check("log", minimal, options: InputOptions(format: "okta-system-log")).ids == ["u"])
    let native = try Inputs.check("log", minimal, options: InputOptions(format: "events"))
    #expect(native.rejects == [Reject(file: "log", line: 1, field: "specversion", reason: "is missing")])
    let wrong = try Inputs.check("log", minimal, options: InputOptions(format: "splunk"))
    #expect(
      wrong.rejects == [
        Reject(
          file: "log", line: 0, reason: "there is no format splunk; there are events, json-resume, okta-system-log, pain.001")
      ])
  }
}
