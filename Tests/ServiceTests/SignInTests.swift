import Casework
import Events
import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Service

@Suite("Signing in")
struct SignInTests {
  private static let password = "correct horse battery"

  /// Opens a page with a form: its token and the headers of the visit.
  private static func visit(_ asker: Asker, _ path: String) async throws -> (token: String, headers: HTTPFields) {
    let page = try await asker.ask(.get, path)
    let token = page.text.split(separator: "name=\"csrf_token\" value=\"").dropFirst().first?.prefix { $0 != "\"" }
    let visit = try #require(page.headers.cookie("sekisho-visit"))
    return (String(try #require(token)), [.cookie: "sekisho-visit=\(visit)"])
  }

  /// Makes the first account through its link and gives the session's cookie.
  private static func setUp(_ bench: ServiceBench, _ asker: Asker) async throws -> String {
    let path = try #require(try await bench.service.setupPath())
    let (token, headers) = try await visit(asker, path)
    let answer = try await asker.form(
      "/setup",
      [
        "csrf_token": token, "link": String(path.split(separator: "=")[1]), "name": "Mika", "display_name": "Mika",
        "password": password,
      ], headers)
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/account")
    return try #require(answer.headers.cookie("sekisho"))
  }

  private static func signIn(_ asker: Asker, _ name: String, _ password: String, cookie: String? = nil) async throws
    -> Asker.Answer
  {
    var (token, headers) = try await visit(asker, "/sign-in")
    if let cookie { headers[.cookie] = (headers[.cookie] ?? "") + "; sekisho=\(cookie)" }
    return try await asker.form("/sign-in", ["csrf_token": token, "name": name, "password": password], headers)
  }

  @Test("the first account is made through a link that works once and not for ever")
  func firstAccount() async throws {
    let bench = try await ServiceBench()
    let path = try #require(try await bench.service.setupPath())
    try await bench.run { (asker: Asker) async throws in
      let late = try #require(try await bench.service.setupPath())
      let old = try await asker.ask(.get, path)
      #expect(old.status == 410, "a newer link makes the older one worthless")
      bench.advance(seconds: 3601)
      let expired = try await asker.ask(.get, late)
      #expect(expired.status == 410)
      let cookie = try await Self.setUp(bench, asker)
      #expect(try await bench.service.setupPath() == nil)
      let me = try await asker.ask(.get, "/v1/me", [.cookie: "sekisho=\(cookie)"])
      #expect(try me.json()["roles"]?.elements == [.string("admin")])
      let users = try await bench.accounts.users(tenant: "acme", after: nil, limit: 10)
      #expect(users.map(\.name) == ["mika"])
    }
  }

  @Test("a setup link is used by one of two who come at the same time")
  func oneOfTwo() async throws {
    let bench = try await ServiceBench()
    let token = try await bench.accounts.makeLink(.setup, tenant: "acme", minutes: 5, now: bench.now)
    let now = bench.now
    let uses = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (try? await bench.database.transaction { try Accounts.use(.setup, token: token, now: now, in: $0) }) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(uses == 1)
  }

  @Test("a password that is too short, too plain or the name is refused with a reason")
  func passwords() {
    #expect(PasswordRule.flaw("short", name: "mika") != nil)
    #expect(PasswordRule.flaw("aaaaaaaaaaaaaaaa", name: "mika") != nil)
    #expect(PasswordRule.flaw("mika12345678", name: "mika12345678") != nil)
    #expect(PasswordRule.flaw(String(repeating: "ab1!?", count: 41), name: "mika") != nil)
    #expect(PasswordRule.flaw("correct horse battery", name: "mika") == nil)
    #expect(PasswordRule.flaw("正しい馬の電池をホッチキスで", name: "mika") == nil)
  }

  @Test("a right password begins a session under a new value, and only then")
  func rightAndWrong() async throws {
    let bench = try await ServiceBench()
    try await bench.run { (asker: Asker) async throws in
      let first = try await Self.setUp(bench, asker)
      let wrong = try await Self.signIn(asker, "mika", "not this one at all")
      #expect(wrong.status == 401 && wrong.headers.cookie("sekisho") == nil)
      let nobody = try await Self.signIn(asker, "nobody", "not this one at all")
      #expect(nobody.status == 401)
      let cut = { (text: String) in text.replacing(/value="[A-Za-z0-9_-]*"/, with: "") }
      #expect(cut(nobody.text) == cut(wrong.text), "the answer does not tell whether there is such an account")
      let right = try await Self.signIn(asker, "MIKA", Self.password, cookie: first)
      let second = try #require(right.headers.cookie("sekisho"))
      #expect(second != first)
      let old = try await asker.ask(.get, "/v1/me", [.cookie: "sekisho=\(first)"])
      #expect(old.status == 401, "the value that was there before is worth nothing")
      let header = try #require(right.headers[values: .setCookie].first { $0.hasPrefix("sekisho=") })
      #expect(header.contains("HttpOnly") && header.contains("SameSite=Lax") && header.contains("Path=/"))
    }
  }

  @Test("after five failures a name is shut for a while, whether it exists or not, and the right password does not open it")
  func lockOut() async throws {
    let bench = try await ServiceBench()
    try await bench.run { (asker: Asker) async throws in
      _ = try await Self.setUp(bench, asker)
      for name in ["mika", "nobody"] {
        for _ in 0..<5 {
          let answer = try await Self.signIn(asker, name, "wrong wrong wrong")
          #expect(answer.status == 401)
        }
        let shut = try await Self.signIn(asker, name, Self.password)
        #expect(shut.status == 429 && shut.headers[.retryAfter] == "30", "\(name)")
      }
      bench.advance(seconds: 31)
      let open = try await Self.signIn(asker, "mika", Self.password)
      #expect(open.status == 303)
    }
  }

  @Test("the pause doubles up to an hour and is forgotten after a day")
  func pauses() {
    var state = LockOut()
    var now = ServiceBench.start
    var waits: [Int] = []
    for _ in 0..<14 {
      state = state.failed(now: now)
      let wait = state.wait(now: now) ?? 0
      waits.append(wait)
      now = now.adding(seconds: Double(wait))
    }
    #expect(waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
    #expect(state.failed(now: now.adding(seconds: 86_401)).failures == 1)
  }

  @Test("a session ends when it is idle too long, too old, signed out, or its person may not sign in any more")
  func sessionEnds() async throws {
    let bench = try await ServiceBench()
    let person = try await bench.person([.viewer])
    try await bench.run { (asker: Asker) async throws in
      func status(_ who: ServiceBench.Person) async throws -> Int {
        try await asker.ask(.get, "/v1/me", [.cookie: who.cookie]).status
      }
      bench.advance(seconds: 29 * 60)
      let used = try await status(person)
      #expect(used == 200)
      bench.advance(seconds: 29 * 60)
      let usedAgain = try await status(person)
      #expect(usedAgain == 200, "use keeps it alive")
      bench.advance(seconds: 31 * 60)
      let idle = try await status(person)
      #expect(idle == 401)
      let other = try await bench.person([.viewer], name: "other")
      for _ in 0..<25 {
        bench.advance(seconds: 29 * 60)
        _ = try await status(other)
      }
      let old = try await status(other)
      #expect(old == 401, "twelve hours are the end even of a busy one")
      let third = try await bench.person([.viewer], name: "third")
      let now = bench.now
      _ = try await bench.database.transaction {
        try Accounts.change(third.user, displayName: "x", roles: [.viewer], isActive: false, now: now, in: $0)
      }
      let gone = try await status(third)
      #expect(gone == 401)
    }
  }

  @Test("people see their sessions and end them; nobody ends another's")
  func sessionList() async throws {
    let bench = try await ServiceBench()
    let (one, two) = (try await bench.person([.viewer]), try await bench.person([.viewer], name: "two"))
    try await bench.run { (asker: Asker) async throws in
      let list = try await asker.ask(.get, "/v1/sessions", one.headers)
      let items = try #require(try list.json()["items"]?.elements)
      #expect(items.count == 1 && items[0]["is_this"] == .bool(true) && items[0]["id"]?.text == one.session)
      let other = try await asker.ask(.delete, "/v1/sessions/\(two.session)", one.headers)
      #expect(other.status == 404)
      let own = try await asker.ask(.delete, "/v1/sessions/\(one.session)", one.headers)
      #expect(own.status == 204)
      let after = try await asker.ask(.get, "/v1/me", one.headers)
      #expect(after.status == 401)
    }
  }

  @Test("a change by a session needs the page's token, and a form another site sends is refused")
  func forgery() async throws {
    let bench = try await ServiceBench()
    let (one, two) = (try await bench.person([.admin]), try await bench.person([.admin], name: "two"))
    let body = #"{"name":"ci","permissions":["screening.use"]}"#
    try await bench.run { (asker: Asker) async throws in
      for headers: HTTPFields in [
        [.cookie: one.cookie], [.cookie: one.cookie, .csrfToken: "x"], [.cookie: one.cookie, .csrfToken: two.token],
        [.cookie: one.cookie, .csrfToken: one.token, .secFetchSite: "cross-site"],
      ] {
        let answer = try await asker.ask(.post, "/v1/api_keys", headers, json: body)
        #expect(try answer.problem() == "forged-request")
      }
      let good = try await asker.ask(.post, "/v1/api_keys", one.headers, json: body)
      #expect(good.status == 201)
      let form = try await asker.form("/sign-out", ["csrf_token": "x"], [.cookie: one.cookie])
      #expect(form.status == 403)
      let login = try await asker.form("/sign-in", ["name": "mika", "password": "x", "csrf_token": "x"])
      #expect(login.status == 403)
      let out = try await asker.form("/sign-out", ["csrf_token": one.token], [.cookie: one.cookie])
      #expect(out.status == 303 && out.headers.cookie("sekisho") == "")
    }
  }

  @Test("texts in pages are escaped")
  func escaping() async throws {
    let bench = try await ServiceBench()
    let person = try await bench.person([.viewer], name: "x")
    try await bench.database.run("UPDATE service_users SET display_name = \("<b onclick='x'>&\"") WHERE id = \(person.user.id)")
    try await bench.run { (asker: Asker) async throws in
      let page = try await asker.ask(.get, "/account", person.headers)
      #expect(page.text.contains("&lt;b onclick=&#39;x&#39;&gt;&amp;&quot;") && !page.text.contains("<b "))
    }
  }

  @Test("a stored hash says how it was made; nonsense and greedy costs are no hashes")
  func hashes() throws {
    let cost = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)
    let hash = try PasswordHash("pässword", cost: cost, salt: Array(0..<16))
    #expect(hash.text.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
    let read = try #require(PasswordHash(hash.text))
    #expect(read == hash && read.matches("pa\u{308}ssword") && !read.matches("password"))
    for text in ["", "$scrypt$", hash.text.replacing("ln=4", with: "ln=40"), hash.text + "A", "$argon2$a$b$c"] {
      #expect(PasswordHash(text) == nil, "\(text)")
    }
    // RFC 7914 section 12, the third vector.
    let vector = try PasswordHash(
      "pleaseletmein", cost: PasswordHash.Cost(logRounds: 14, blockSize: 8, parallelism: 1), salt: Array("SodiumChloride".utf8))
    #expect(vector.hash.prefix(8).elementsEqual([0x70, 0x23, 0xBD, 0xCB, 0x3A, 0xFD, 0x73, 0x48]))
  }
}
