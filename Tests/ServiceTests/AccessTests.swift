import Casework
import Events
import HTTPTypes
import Testing

@testable import Service

@Suite("Who may use which route")
struct AccessTests {
  private static func path(_ route: Route) -> String {
    route.path.parts.map { part in
      switch part {
      case .word(let word): "/" + word
      case .place: "/none"
      }
    }.joined()
  }

  @Test("without a key or session only probes and sign-in answer, whatever is sent")
  func nobody() async throws {
    let bench = try await ServiceBench()
    try await bench.run { (asker: Asker) async throws in
      for route in bench.service.table.routes {
        let answer = try await asker.ask(route.method, Self.path(route), json: route.body == .none ? nil : "{}")
        if route.access == .anonymous {
          #expect(answer.status != 401, "\(route.method) \(route.path.text)")
        } else {
          #expect(answer.status == 401, "\(route.method) \(route.path.text)")
          #expect(answer.headers[.wwwAuthenticate] == "Bearer realm=\"sekisho\"")
        }
      }
    }
    let open = bench.service.table.routes.filter { $0.access == .anonymous }.map(\.path.text)
    #expect(Set(open) == ["/healthz", "/readyz", "/sign-in", "/setup", "/password", "/assets/sign-in.css"])
  }

  @Test("each role reaches exactly the routes whose permission it grants", arguments: Role.allCases)
  func eachRole(role: Role) async throws {
    let bench = try await ServiceBench()
    let person = try await bench.person([role])
    try await bench.run { (asker: Asker) async throws in
      for route in bench.service.table.routes where route.path.text != "/sign-out" && route.path.text != "/account/end-others" {
        let answer = try await asker.ask(route.method, Self.path(route), person.headers, json: route.body == .none ? nil : "{}")
        switch route.access {
        case .anonymous: continue
        case .signedIn: #expect(answer.status != 401 && answer.status != 403, "\(role) \(route.method) \(route.path.text)")
        case .permission(let permission):
          #expect((answer.status == 403) == !role.may(permission), "\(role) \(route.method) \(route.path.text) \(answer.status)")
          #expect(answer.status != 401)
        }
      }
    }
  }

  @Test("a person without roles and a key without the permission are denied everywhere")
  func nothingGranted() async throws {
    let bench = try await ServiceBench()
    let person = try await bench.person([])
    let key = try await bench.key([.comment])
    try await bench.run { (asker: Asker) async throws in
      for route in bench.service.table.routes {
        guard case .permission = route.access else { continue }
        let body: String? = route.body == .none ? nil : "{}"
        let asPerson = try await asker.ask(route.method, Self.path(route), person.headers, json: body)
        let asKey = try await asker.ask(route.method, Self.path(route), key: key, json: body)
        #expect(asPerson.status == 403 && asKey.status == 403, "\(route.path.text)")
      }
    }
  }

  @Test("keys that are made up, expired, revoked, or cut are worth nothing")
  func badKeys() async throws {
    let bench = try await ServiceBench()
    let good = try await bench.key([.screen], expiresAt: ServiceBench.start.adding(seconds: 100))
    try await bench.run { (asker: Asker) async throws in
      #expect(try await asker.ask(.get, "/v1/me", key: good).status == 200)
      var other = Array(good.utf8)
      other[other.count - 3] = other[other.count - 3] == 65 ? 66 : 65
      for bad in [String(decoding: other, as: UTF8.self), String(good.dropLast()), "sekisho_key_", "", "x", good + "A"] {
        #expect(try await asker.ask(.get, "/v1/me", key: bad).status == 401, "\(bad)")
      }
      #expect(try await asker.ask(.get, "/v1/me", [.authorization: "Basic \(good)"]).status == 401)
      bench.advance(seconds: 100)
      #expect(try await asker.ask(.get, "/v1/me", key: good).status == 401)
    }
  }

  @Test("what belongs to another tenant does not exist")
  func tenants() async throws {
    let bench = try await ServiceBench()
    let ours = try await bench.person([.admin])
    let theirs = try await bench.person([.analyst], name: "other", tenant: "beta")
    try await bench.run { (asker: Asker) async throws in
      #expect(try await asker.ask(.get, "/v1/users/\(theirs.user.id)", ours.headers).status == 404)
      let list = try await asker.ask(.get, "/v1/users", ours.headers)
      #expect(try list.json()["items"]?.elements?.count == 1)
    }
  }
}
