import Casework
import Events
import HTTPTypes
import Storage
import Testing

@testable import Service

@Suite("People, keys and repeated requests")
struct ManagementTests {
  @Test("an account is added, changed from the version that is known, and not from another")
  func users() async throws {
    let bench = try await ServiceBench()
    let admin = try await bench.person([.admin])
    try await bench.run { (asker: Asker) async throws in
      let added = try await asker.ask(
        .post, "/v1/users", admin.headers, json: #"{"name":"yuki","display_name":"Yuki","roles":["analyst"]}"#)
      #expect(added.status == 201 && added.headers[.eTag] == "\"v1\"")
      let path = try #require(added.headers[.location])
      let again = try await asker.ask(
        .post, "/v1/users", admin.headers, json: #"{"name":"yuki","display_name":"Yuki","roles":[]}"#)
      #expect(try again.problem() == "conflict")
      let blind = try await asker.ask(.patch, path, admin.headers, json: #"{"roles":["senior"]}"#)
      #expect(blind.status == 428)
      var headers = admin.headers
      headers[.ifMatch] = "\"v1\""
      let changed = try await asker.ask(.patch, path, headers, json: #"{"roles":["senior"]}"#)
      #expect(changed.status == 200 && changed.headers[.eTag] == "\"v2\"")
      let late = try await asker.ask(.patch, path, headers, json: #"{"roles":["viewer"]}"#)
      #expect(late.status == 412)
      headers[.ifMatch] = "W/\"v2\""
      let weak = try await asker.ask(.patch, path, headers, json: #"{"roles":["viewer"]}"#)
      #expect(weak.status == 412, "a weak tag never matches for a change")
    }
  }

  @Test("all faults of a body are named at once, with pointers")
  func pointers() async throws {
    let bench = try await ServiceBench()
    let admin = try await bench.person([.admin])
    try await bench.run { (asker: Asker) async throws in
      let answer = try await asker.ask(
        .post, "/v1/users", admin.headers, json: #"{"name":"No Name","roles":["analyst","king"],"a/b":1}"#)
      #expect(answer.status == 422)
      let pointers = try #require(try answer.json()["errors"]?.elements).compactMap { $0["pointer"]?.text }
      #expect(pointers == ["#/display_name", "#/roles/1", "#/name", "#/a~1b"])
      let broken = try await asker.ask(.post, "/v1/users", admin.headers, json: "{")
      #expect(broken.status == 400)
      #expect(try broken.problem() == "malformed-body")
    }
  }

  @Test("the last account that manages others stays")
  func lastAdmin() async throws {
    let bench = try await ServiceBench()
    let admin = try await bench.person([.admin])
    try await bench.run { (asker: Asker) async throws in
      var headers = admin.headers
      headers[.ifMatch] = "*"
      for body in [#"{"roles":["viewer"]}"#, #"{"active":false}"#] {
        let answer = try await asker.ask(.patch, "/v1/users/\(admin.user.id)", headers, json: body)
        #expect(try answer.problem() == "conflict")
      }
    }
  }

  @Test("a key's secret is shown once, works at once, and not after it is revoked")
  func keys() async throws {
    let bench = try await ServiceBench()
    let admin = try await bench.person([.admin])
    try await bench.run { (asker: Asker) async throws in
      let made = try await asker.ask(
        .post, "/v1/api_keys", admin.headers, json: #"{"name":"ci","permissions":["screening.use"],"expires_in_days":30}"#)
      let secret = try #require(try made.json()["secret"]?.text)
      let id = try #require(try made.json()["key"]?["id"]?.text)
      let me = try await asker.ask(.get, "/v1/me", key: secret)
      #expect(try me.json()["permissions"]?.elements == [.string("screening.use")])
      let shown = try await asker.ask(.get, "/v1/api_keys/\(id)", admin.headers)
      #expect(shown.status == 200 && !shown.text.contains(secret.suffix(20)))
      #expect(try shown.json()["last_used_at"] != .null)
      let stored = try await bench.database.rows("SELECT secret_hash FROM service_keys WHERE id = \(id)")
      let hash: [UInt8] = try #require(stored.first)["secret_hash"]
      #expect(hash.count == 32 && hash != APIKeySecret(secret)?.bytes)
      let revoked = try await asker.ask(.delete, "/v1/api_keys/\(id)", admin.headers)
      #expect(revoked.status == 204)
      let after = try await asker.ask(.get, "/v1/me", key: secret)
      #expect(after.status == 401)
    }
  }

  @Test("listings go on where they stopped; a cursor of another listing, or a changed one, is refused")
  func pages() async throws {
    let bench = try await ServiceBench()
    let admin = try await bench.person([.admin], name: "zz-admin")
    let (id, now) = (bench.accounts, bench.now)
    try await bench.database.transaction { session in
      for number in 0..<5 {
        _ = try Accounts.add(
          NewUser(id: id.makeID("usr"), tenant: "acme", name: "user-\(number)", displayName: "x", roles: [], now: now),
          in: session)
      }
    }
    try await bench.run { (asker: Asker) async throws in
      var names: [String] = []
      var path = "/v1/users?limit=2"
      var cursor: String?
      repeat {
        let page = try await asker.ask(.get, path, admin.headers).json()
        names += (page["items"]?.elements ?? []).compactMap { $0["name"]?.text }
        cursor = page["next_cursor"]?.text
        path = "/v1/users?limit=2&cursor=\(cursor ?? "")"
        if names.count == 2, let cursor {
          let other = try await asker.ask(.get, "/v1/api_keys?cursor=\(cursor)", admin.headers)
          #expect(try other.problem() == "invalid-cursor")
          let changed = try await asker.ask(.get, "/v1/users?cursor=A\(cursor.dropFirst())", admin.headers)
          #expect(try changed.problem() == "invalid-cursor")
        }
      } while cursor != nil
      #expect(names == ["user-0", "user-1", "user-2", "user-3", "user-4", "zz-admin"])
      for limit in ["0", "201", "x"] {
        let answer = try await asker.ask(.get, "/v1/users?limit=\(limit)", admin.headers)
        #expect(try answer.problem() == "invalid-parameter")
      }
    }
  }

  @Test("a request that is repeated under its key is done once, and its outcome handed out again")
  func idempotency() async throws {
    let bench = try await ServiceBench()
    let (admin, other) = (try await bench.person([.admin]), try await bench.person([.admin], name: "other"))
    let body = #"{"name":"yuki","display_name":"Yuki","roles":[]}"#
    try await bench.run { (asker: Asker) async throws in
      var headers = admin.headers
      headers[.idempotencyKey] = "abc-1"
      let first = try await asker.ask(.post, "/v1/users", headers, json: body)
      let second = try await asker.ask(.post, "/v1/users", headers, json: body)
      #expect(first.status == 201 && second.status == 201)
      #expect(second.text == first.text && second.headers[.eTag] == first.headers[.eTag])
      #expect(first.headers[.idempotencyReplayed] == nil && second.headers[.idempotencyReplayed] == "true")
      let reused = try await asker.ask(.post, "/v1/users", headers, json: #"{"name":"jun","display_name":"Jun","roles":[]}"#)
      #expect(try reused.problem() == "idempotency-key-reused")
      var others = other.headers
      others[.idempotencyKey] = "abc-1"
      let elsewhere = try await asker.ask(.post, "/v1/users", others, json: #"{"name":"jun","display_name":"Jun","roles":[]}"#)
      #expect(elsewhere.status == 201, "another's key is another key")
      headers[.idempotencyKey] = "abc-2"
      let refused = try await asker.ask(.post, "/v1/users", headers, json: body)
      #expect(refused.status == 409)
      let corrected = try await asker.ask(.post, "/v1/users", headers, json: #"{"name":"min","display_name":"Min","roles":[]}"#)
      #expect(corrected.status == 201, "of what failed nothing is kept")
      headers[.idempotencyKey] = String(repeating: "x", count: 256)
      let long = try await asker.ask(.post, "/v1/users", headers, json: body)
      #expect(try long.problem() == "invalid-header")
    }
  }

  @Test("of requests under one key at the same time one is done")
  func atOnce() async throws {
    let bench = try await ServiceBench()
    let memory = StoredRequestMemory(database: bench.database, now: { bench.now })
    let request = RepeatableRequest(caller: "acme/x", operation: "o", key: "k", fingerprint: "f")
    #expect(try await memory.begin(request) == nil)
    await #expect(throws: Problem(.inProgress, retryAfter: 1)) { _ = try await memory.begin(request) }
    bench.advance(seconds: StoredRequestMemory.patience + 1)
    #expect(try await memory.begin(request) == nil, "what a process left behind may be tried again")
    try await memory.finish(request, RememberedReply(status: 201, form: "", location: nil, entityTag: nil, body: [1]))
    #expect(try await memory.begin(request)?.body == [1])
  }
}
