import Casework
import Events
import Foundation
import Yams

/// Why the settings cannot be used, as sentences for the person who starts the service.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sentences.
  public let problems: [String]
  /// The sentences, one a line.
  public var description: String { problems.joined(separator: "\n") }
}

/// Reads the settings: first the file, then the environment over it. Secrets come from files or the environment alone.
public enum ConfigurationReader {
  /// The settings of a YAML text and an environment.
  ///
  /// - Throws: ``ConfigurationError`` with everything that is wrong.
  public static func read(yaml: String?, environment: [String: String]) throws(ConfigurationError) -> ServiceConfiguration {
    var configuration = ServiceConfiguration()
    var problems: [String] = []
    if let yaml {
      do {
        let node = try Yams.compose(yaml: yaml)
        var fields = try BodyFields(node.map(json) ?? .object([]))
        try take(&fields, environment, into: &configuration)
      } catch let problem as Problem {
        problems += problem.faults.map(sentence)
      } catch {
        problems.append("The file is no YAML document: \(error)")
      }
    }
    take(environment, into: &configuration, &problems)
    guard problems.isEmpty else { throw ConfigurationError(problems: problems) }
    return configuration
  }

  private static func sentence(_ fault: Problem.Fault) -> String {
    guard case .body(let pointer) = fault.place else { return fault.reason }
    return "\(pointer.isEmpty ? "the file" : pointer.dropFirst().replacing("/", with: ".")) \(fault.reason)."
  }

  private static func json(_ node: Node) -> JSON {
    switch node {
    case .mapping(let mapping): .object(mapping.map { JSONMember($0.key.string ?? "", json($0.value)) })
    case .sequence(let sequence): .array(sequence.map(json))
    case .scalar(let scalar):
      if scalar.style == .plain, node.null != nil {
        .null
      } else if scalar.style == .plain, let truth = node.bool {
        .bool(truth)
      } else if scalar.style == .plain, let number = node.int {
        .integer(Int64(number))
      } else if scalar.style == .plain, let number = node.float {
        .double(number)
      } else {
        .string(scalar.string)
      }
    default: .null
    }
  }

  private static func texts(_ fields: inout BodyFields, _ name: String) -> [String]? {
    guard let value = fields.value(name) else { return nil }
    let texts = value.elements?.compactMap(\.text) ?? value.text.map { [$0] } ?? []
    if texts.isEmpty || texts.count != value.elements?.count ?? 1 { fields.fault(name, "is no list of texts") }
    return texts
  }

  private static func inner(
    _ fields: inout BodyFields, _ name: String, _ read: (inout BodyFields) throws(Problem) -> Void
  ) throws(Problem) {
    guard let value = fields.value(name) else { return }
    var inner = try BodyFields(value, at: fields.pointer(name))
    try read(&inner)
    try inner.finish()
  }

  private static func take(
    _ fields: inout BodyFields, _ environment: [String: String], into configuration: inout ServiceConfiguration
  ) throws(Problem) {
    var next = configuration
    if let listen = fields.text("listen"), !next.listen(on: listen) { fields.fault("listen", "is no HOST:PORT") }
    next.hosts = texts(&fields, "hosts") ?? next.hosts
    next.isBehindTLS = fields.bool("behind_tls") ?? next.isBehindTLS
    next.database = fields.text("database", 1...1000) ?? next.database
    next.tenant = fields.text("tenant", 0...100) ?? next.tenant
    next.lists = texts(&fields, "lists") ?? next.lists
    next.listSeconds = fields.integer("list_seconds", 5...86_400) ?? next.listSeconds
    next.catalogue = fields.text("catalogue", 1...1000)
    next.policy = fields.text("policy", 1...1000)
    next.secretFile = fields.text("secret_file", 1...1000)
    next.masterKeyFile = fields.text("master_key_file", 1...1000)
    next.logLevel = fields.text("log_level") ?? next.logLevel
    next.areMetricsAnonymous = fields.bool("anonymous_metrics") ?? next.areMetricsAnonymous
    next.drainDelay = fields.integer("drain_delay_seconds", 0...600) ?? next.drainDelay
    next.drainSeconds = fields.integer("drain_seconds", 1...600) ?? next.drainSeconds
    try inner(&fields, "tls") { (inner: inout BodyFields) throws(Problem) in
      next.tls = ServerCertificate(
        certificate: inner.requiredText("certificate", 1...1000), key: inner.requiredText("key", 1...1000))
    }
    try inner(&fields, "limits") { (inner: inout BodyFields) throws(Problem) in next.limits.take(&inner) }
    try inner(&fields, "sessions") { (inner: inout BodyFields) throws(Problem) in
      next.sessions.idleMinutes = inner.integer("idle_minutes", 1...1440) ?? next.sessions.idleMinutes
      next.sessions.hours = inner.integer("hours", 1...720) ?? next.sessions.hours
    }
    try inner(&fields, "oidc") { (inner: inout BodyFields) throws(Problem) in
      next.oidc = try oidc(&inner, environment)
    }
    try fields.finish()
    configuration = next
  }

  private static func oidc(_ fields: inout BodyFields, _ environment: [String: String]) throws(Problem) -> OIDCSettings {
    var settings = OIDCSettings(
      issuer: fields.requiredText("issuer", 1...500), clientID: fields.requiredText("client_id", 1...200),
      publicURL: fields.requiredText("public_url", 1...500))
    settings.roleClaim = fields.text("role_claim") ?? settings.roleClaim
    settings.scopes = texts(&fields, "scopes") ?? settings.scopes
    if let file = fields.text("client_secret_file", 1...1000) {
      settings.clientSecret = (try? String(contentsOfFile: file, encoding: .utf8))?.trimmingCharacters(
        in: .whitespacesAndNewlines)
      if settings.clientSecret == nil { fields.fault("client_secret_file", "cannot be read") }
    }
    if let secret = environment["SEKISHO_OIDC_CLIENT_SECRET"] { settings.clientSecret = secret }
    var roles: [String: Set<Role>] = [:]
    if case .object(let members)? = fields.value("roles") {
      for member in members {
        let words = member.value.elements?.compactMap(\.text) ?? member.value.text.map { [$0] } ?? []
        let known = words.compactMap(Role.init(rawValue:))
        if known.isEmpty || known.count != words.count {
          fields.fault("roles", "names a role that is not known for \(member.name)")
        }
        roles[member.name] = Set(known)
      }
    }
    settings.roles = roles
    return settings
  }

  private static func take(
    _ environment: [String: String], into configuration: inout ServiceConfiguration, _ problems: inout [String]
  ) {
    if let listen = environment["SEKISHO_LISTEN"], !configuration.listen(on: listen) {
      problems.append("SEKISHO_LISTEN is no HOST:PORT.")
    }
    if let database = environment["SEKISHO_DATABASE"] { configuration.database = database }
    if let lists = environment["SEKISHO_LISTS"] { configuration.lists = lists.split(separator: ",").map(String.init) }
    if let file = environment["SEKISHO_SECRET_FILE"] { configuration.secretFile = file }
    if let level = environment["SEKISHO_LOG_LEVEL"] { configuration.logLevel = level }
  }
}

extension ServiceConfiguration {
  /// Takes `HOST:PORT`, with a host of IP version 6 in square brackets; false when it is something else.
  public mutating func listen(on text: String) -> Bool {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
    else {
      return false
    }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() } else if host.contains(":") { return false }
    guard !host.isEmpty else { return false }
    (self.host, self.port) = (String(host), port)
    return true
  }
}

extension ServiceLimits {
  fileprivate mutating func take(_ fields: inout BodyFields) {
    bodyBytes = fields.integer("body_bytes", 1024...(1 << 30)) ?? bodyBytes
    lineBytes = fields.integer("line_bytes", 1024...(32 << 20)) ?? lineBytes
    headerBytes = fields.integer("header_bytes", 1024...(1 << 20)) ?? headerBytes
    seconds = fields.integer("seconds", 1...3600) ?? seconds
    concurrentRequests = fields.integer("concurrent_requests", 1...100_000) ?? concurrentRequests
    connections = fields.integer("connections", 1...1_000_000) ?? connections
    idleSeconds = fields.integer("idle_seconds", 1...3600) ?? idleSeconds
    if let quota = fields.integer("requests_per_minute", 1...10_000_000) { rate = RateLimit(quota: quota, seconds: 60) }
    if let quota = fields.integer("anonymous_requests_per_minute", 1...10_000_000) {
      anonymousRate = RateLimit(quota: quota, seconds: 60)
    }
    batchEvents = fields.integer("batch_events", 1...1000) ?? batchEvents
  }
}
