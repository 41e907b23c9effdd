import Casework
import Check
import Events
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Judgement
import Live
import Logging
import NIOCore
import NIOSSL
import RedFlags
import Storage

/// The service, put together from its rooms.
public struct SekishoService: Sendable {
  /// The tables of the rooms besides `Storage`.
  static let migrations = [ServiceTables.migrations, LiveTables.migrations]

  /// What it is put together from.
  struct Parts: Sendable {
    /// The settings.
    var configuration: ServiceConfiguration
    /// Where events, people, keys and everything else are kept; migrated.
    var store: Store
    /// The key of the service.
    var secret: ServiceSecret
    /// The lists that parties are screened against.
    var lists: LiveScreening
    /// The red flags.
    var catalogue: FlagCatalogue
    /// What the firm decides for itself.
    var policy: Policy
    /// Judges by all of these.
    var assessor: Assessor
    /// Time and chance.
    var sources = ServiceSources.live
    /// Where the log goes.
    var logger: Logger

    /// Parts.
    ///
    /// - Throws: `RuleError` when the catalogue cannot be used.
    init(
      configuration: ServiceConfiguration, store: Store, secret: ServiceSecret, lists: LiveScreening,
      catalogue: FlagCatalogue, policy: Policy, questions: [Question], logger: Logger
    ) throws(RuleError) {
      self.configuration = configuration
      self.store = store
      self.secret = secret
      self.lists = lists
      self.catalogue = catalogue
      self.policy = policy
      assessor = try Assessor(policy: policy, catalogue: catalogue, questions: questions)
      self.logger = logger
    }
  }

  let parts: Parts
  let accounts: Accounts
  let metrics: ServiceMetrics
  /// What is said about those whose events are stored.
  let desk: LiveDesk
  /// Up to which event everything is judged.
  let progress: JudgementProgress
  /// Whether requests may be sent.
  let readiness: Readiness
  /// All routes.
  let table: RouteTable
  let responder: ServiceResponder

  /// Puts the service together.
  ///
  /// - Parameter passwordCost: how much work a password is; tests take less.
  init(_ parts: Parts) { self.init(parts, passwordCost: .standard, clients: OIDCClient.live) }

  init(_ parts: Parts, passwordCost: PasswordHash.Cost, clients: OIDCClient = .live) {
    self.parts = parts
    let configuration = parts.configuration
    let accounts = Accounts(database: parts.store.database, rule: configuration.sessions, random: parts.sources.random)
    let metrics = ServiceMetrics(registry: MetricsRegistry())
    let cookies = PageCookies(isEncrypted: configuration.isEncrypted)
    let tokens = PageTokens(parts.secret)
    let acts = ActRecorder(store: parts.store, logger: parts.logger)
    let (database, lists) = (parts.store.database, parts.lists)
    readiness = Readiness([
      ("database", { (try? await database.rows("SELECT 1")) != nil }), ("lists", { lists.isReady }),
    ])
    let openAPI = OpenAPISource()
    let judging = BatchJudging(assessor: parts.assessor, lists: { lists.index })
    let queue = JudgementQueue<LiveSubject>()
    let door = EventDoor(parts.store, queue)
    progress = JudgementProgress(parts.store, queue)
    desk = LiveDesk(
      histories: StoredHistories(parts.store), assessor: parts.assessor,
      assessments: AssessmentStore(parts.store.database, parts.store.vault), queue: queue,
      settings: LiveDesk.Settings(lists: { lists.index }, now: parts.sources.now))
    metrics.watch(desk)
    var routes = HealthRoutes(
      readiness: readiness, registry: metrics.registry, areMetricsAnonymous: configuration.areMetricsAnonymous, openAPI: openAPI
    ).routes
    routes += ScreeningRoutes(lists: lists, metrics: metrics).routes + ListRoutes(lists: lists).routes
    routes +=
      AssessRoutes(judging: judging, gate: ConcurrencyGate(most: 4)).routes + RuleRoutes(catalogue: parts.catalogue).routes
    routes += EventRoutes(store: parts.store, door: door, metrics: metrics).routes
    routes += JudgementRoutes(store: parts.store, desk: desk, secret: parts.secret, acts: acts).routes
    routes += SubjectRoutes(store: parts.store, secret: parts.secret, acts: acts).routes
    routes += AuditRoutes(store: parts.store, secret: parts.secret).routes
    routes += UserRoutes(accounts: accounts, secret: parts.secret, acts: acts).routes
    routes += KeyRoutes(accounts: accounts, secret: parts.secret, acts: acts).routes
    routes += SessionRoutes(accounts: accounts, tokens: tokens, acts: acts).routes
    var oidc = configuration.oidc
    oidc?.tenant = configuration.tenant
    let elsewhere = oidc.map {
      OIDCSignIn(
        $0, accounts: accounts, secret: parts.secret, cookies: cookies, client: clients, acts: acts,
        metrics: metrics)
    }
    routes +=
      SignInPages(
        accounts: accounts, passwords: PasswordDesk(cost: passwordCost, salt: parts.sources.random(16)), tokens: tokens,
        cookies: cookies, metrics: metrics, acts: acts, elsewhere: elsewhere
      ).routes
    openAPI.describe(routes)
    table = RouteTable(routes)
    self.accounts = accounts
    self.metrics = metrics
    let memory = StoredRequestMemory(database: database, now: parts.sources.now)
    responder = ServiceResponder(
      table: table,
      reception: Reception(accounts: accounts, memory: memory, tokens: tokens, cookies: cookies, limits: configuration.limits),
      metrics: metrics, sources: parts.sources, limits: configuration.limits, isEncrypted: configuration.isEncrypted,
      hosts: HostCheck(configuration.hosts), gate: ConcurrencyGate(most: configuration.limits.concurrentRequests),
      logger: parts.logger)
  }

  /// The server.
  ///
  /// - Throws: when the certificate or its key cannot be used.
  func application(onRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }) throws -> Application<ServiceResponder>
  {
    let configuration = parts.configuration
    let limits = configuration.limits
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    // Above our own limit, which answers with words; this one only closes the connection.
    decoder.maxHeaderListSize = limits.headerBytes * 4
    decoder.maxHeaderFieldSize = limits.headerBytes * 4
    let http = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        idleTimeout: .seconds(Int64(limits.idleSeconds)), httpDecoderConfiguration: decoder))
    let server = try configuration.tls.map { try HTTPServerBuilder.tls(http, tlsConfiguration: $0.configuration()) } ?? http
    return Application(
      responder: responder, server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: parts.logger)),
      onServerRunning: onRunning, logger: parts.logger)
  }

  /// The path of the link with which the first account is made; nil once there is one.
  func setupPath() async throws -> String? {
    let tenant = parts.configuration.tenant
    guard try await !accounts.hasUsers(tenant: tenant) else { return nil }
    let token = try await accounts.makeLink(.setup, tenant: tenant, minutes: 60, now: parts.sources.now())
    return "/setup?token=\(token)"
  }
}
