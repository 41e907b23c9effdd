public import Casework
import NIOSSL

/// The settings of the service.
public struct ServiceConfiguration: Sendable {
  /// The address that is listened on: loopback unless somebody decides otherwise.
  public var host = "127.0.0.1"
  /// The port.
  public var port = 8080
  /// The names under which the service is reached, besides loopback's.
  public var hosts: [String] = []
  /// Whether a proxy in front of the service speaks TLS with browsers.
  public var isBehindTLS = false
  /// A certificate, when the service speaks TLS itself.
  public var tls: ServerCertificate?
  /// The database: a path, or the address of a server.
  public var database = "sekisho.db"
  /// Whose books the first account belongs to.
  public var tenant = ""
  /// Lists to screen against.
  public var lists: [String] = []
  /// How often lists are looked after, in seconds.
  public var listSeconds = 60
  /// A folder of flags instead of those shipped.
  public var catalogue: String?
  /// A policy instead of the shipped one.
  public var policy: String?
  /// A file with the service's key.
  public var secretFile: String?
  /// A file with the key that wraps the database's keys.
  public var masterKeyFile: String?
  /// How much of everything is taken on.
  public var limits = ServiceLimits()
  /// How long sessions live.
  public var sessions = SessionRule()
  /// Whether figures are shown to everybody.
  public var areMetricsAnonymous = false
  /// Where people sign in elsewhere.
  public var oidc: OIDCSettings?
  /// How much is logged.
  public var logLevel = "info"
  /// Seconds between being told to end and not taking requests any more.
  public var drainDelay = 0
  /// Seconds that requests under way may take then.
  public var drainSeconds = 30

  /// The usual settings.
  public init() {}

  /// Whether browsers reach the service over TLS.
  public var isEncrypted: Bool { tls != nil || isBehindTLS }

  /// Whether only programs on this machine reach it.
  var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
}

/// A certificate in PEM files.
public struct ServerCertificate: Sendable, Hashable {
  /// The file with the chain, the server's own certificate first.
  public var certificate: String
  /// The file with its key.
  public var key: String

  /// TLS 1.2 or newer with the certificate.
  ///
  /// - Throws: when a file cannot be read or used.
  func configuration() throws -> TLSConfiguration {
    let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    tls.minimumTLSVersion = .tlsv12
    return tls
  }
}

/// A provider with which people sign in (OpenID Connect).
public struct OIDCSettings: Sendable, Hashable {
  /// The provider's name for itself, an https address.
  public var issuer: String
  /// Our name there.
  public var clientID: String
  /// Our secret there; nil for a client without one.
  public var clientSecret: String?
  /// The address of this service as browsers see it.
  public var publicURL: String
  /// The claim with a person's groups or roles.
  public var roleClaim = "groups"
  /// Which of its values mean which roles.
  public var roles: [String: Set<Role>] = [:]
  /// In whose books people from there work.
  public var tenant = ""
  /// What is asked for.
  public var scopes = ["openid", "profile", "email"]
}
