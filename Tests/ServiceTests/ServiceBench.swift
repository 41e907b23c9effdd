import Casework
import Events
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Judgement
import Logging
import NIOCore
import RedFlags
import Screening
import Storage
import Synchronization
import Testing
import Watchlists

@testable import Service

/// A whole service on a database of its own, with a clock that stands still and chance that repeats.
final class ServiceBench: Sendable {
  let folder: URL
  let service: SekishoService
  let database: SQLiteDatabase
  let accounts: Accounts
  let store: Store
  private let clock = StillClock()

  static let start = Instant(seconds: 1_795_000_000)

  init(
    lists: LiveScreening = LiveScreening(desk: ScreeningDesk(ServiceBench.screener)), clients: OIDCClient = .none,
    _ adjust: (inout ServiceConfiguration) -> Void = { _ in }
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-service-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    database = try SQLiteDatabase(path: folder.appendingPathComponent("service.db").path)
    store = try await Store.open(
      database, masters: [try MasterKey(bytes: [UInt8](repeating: 9, count: 32))], migrations: SekishoService.migrations,
      at: Self.start)
    var configuration = ServiceConfiguration()
    configuration.port = 0
    configuration.tenant = "acme"
    adjust(&configuration)
    let clock = clock
    let catalogue = try Self.catalogue()
    var parts = try SekishoService.Parts(
      configuration: configuration, store: store, secret: try Self.secret(), lists: lists, catalogue: catalogue,
      policy: try Policy.load(from: Self.tables.appendingPathComponent("policy.yaml")), questions: [],
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    parts.sources = ServiceSources(now: { clock.now }, random: ServiceSources.live.random)
    service = SekishoService(parts, passwordCost: PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1), clients: clients)
    accounts = service.accounts
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The time of the service.
  var now: Instant { clock.now }

  func advance(seconds: Double) { clock.advance(seconds) }

  /// Runs requests against the service, in process.
  func run<Value: Sendable>(_ body: @Sendable (Asker) async throws -> Value) async throws -> Value {
    try await run(.router, body)
  }

  func run<Value: Sendable>(_ setup: TestingSetup, _ body: @Sendable (Asker) async throws -> Value) async throws -> Value {
    try await service.application().test(setup) { client in try await body(Asker(client: client)) }
  }

  /// A key with permissions, in the tenant of the service.
  func key(_ permissions: Set<Permission>, tenant: String = "acme", expiresAt: Instant? = nil) async throws -> String {
    let secret = APIKeySecret(id: accounts.makeID("key"), random: accounts.random)
    let now = now
    _ = try await database.transaction { session in
      try Accounts.makeKey(
        secret, tenant: tenant, name: "test", permissions: permissions, by: "usr_test", expiresAt: expiresAt, now: now,
        in: session)
    }
    return secret.text
  }

  /// A person with roles who has signed in, as the cookie and token of a page.
  func person(_ roles: Set<Role>, name: String = "person", tenant: String = "acme") async throws -> Person {
    let (id, now) = (accounts.makeID("usr"), now)
    let user = try await database.transaction { session in
      try Accounts.add(NewUser(id: id, tenant: tenant, name: name, displayName: name, roles: roles, now: now), in: session)
    }
    let session = try await accounts.begin(of: user, way: .password, agent: "test", replacing: nil, now: now)
    return Person(
      user: user, cookie: "sekisho=\(session.token)", session: session.id,
      token: PageTokens(try Self.secret()).token(session: session.id))
  }

  struct Person: Sendable {
    let user: User
    let cookie: String
    let session: String
    let token: String

    var headers: HTTPFields { [.cookie: cookie, .csrfToken: token] }
  }
}

/// A clock that moves when it is told to.
final class StillClock: Sendable {
  private let time = Mutex(ServiceBench.start)

  var now: Instant { time.withLock { $0 } }
  func advance(_ seconds: Double) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

extension ServiceBench {
  static func secret() throws -> ServiceSecret { try #require(ServiceSecret(Data(repeating: 7, count: 32))) }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let tables = root.appendingPathComponent("Catalogue/tables")

  /// A few flags of the shipped catalogue: all of them would take each bench a while to compile.
  static func catalogue() throws -> FlagCatalogue { shipped }
  private static let shipped = FlagCatalogue.load(from: root.appendingPathComponent("Catalogue/flags"), examples: false).catalogue

  private static let lines = """
    {"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974-11-02"],"countries":["KP"],"numbers":["Passport:PS 836-410-552"]}
    {"id":"o-1","type":"organization","names":["Green Pine Machinery Trading Corporation"]}

    """

  static let screener = Screener(lists: (try? Watchlist.read(file: "entities.jsonl", bytes: Array(lines.utf8))) ?? [])
}

extension OIDCClient {
  /// Nobody to ask.
  static let none = OIDCClient(get: { _ in (404, []) }, post: { _, _, _ in (404, []) })
}

/// Sends requests and reads answers.
struct Asker: Sendable {
  let client: any TestClientProtocol

  struct Answer: Sendable {
    let response: TestResponse
    var status: Int { response.status.code }
    var headers: HTTPFields { response.headers }
    var text: String { String(buffer: response.body) }

    func json() throws -> JSON { try JSONParser().value(of: text) }
    /// The last part of a problem's type.
    func problem() throws -> String? { try json()["type"]?.text?.split(separator: ":").last.map(String.init) }
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], key: String? = nil, json: String? = nil,
    body: [UInt8]? = nil
  ) async throws -> Answer {
    var headers = headers
    if let key { headers[.authorization] = "Bearer \(key)" }
    if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
    let bytes = json.map { Array($0.utf8) } ?? body
    return Answer(
      response: try await client.executeRequest(
        uri: path, method: method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) }))
  }

  /// Sends a page's form with the token of its page.
  func form(_ path: String, _ fields: KeyValuePairs<String, String>, _ headers: HTTPFields = [:]) async throws -> Answer {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let text = fields.map { "\($0)=\(QueryText.encoded($1))" }.joined(separator: "&")
    return try await ask(.post, path, headers, body: Array(text.utf8))
  }
}

extension HTTPFields {
  /// The value of a cookie that is set.
  func cookie(_ name: String) -> String? {
    self[values: .setCookie].compactMap { header in
      header.hasPrefix(name + "=") ? String(header.dropFirst(name.count + 1).prefix { $0 != ";" }) : nil
    }.first
  }
}
