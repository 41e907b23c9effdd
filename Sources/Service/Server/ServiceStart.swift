import Casework
public import Foundation
import Judgement
import Logging
import RedFlags
import Storage

/// Brings the service up: checks everything that it needs, and says clearly what is missing.
public struct ServiceStart: Sendable {
  private let settings: ServiceConfiguration
  private let environment: [String: String]

  /// A start with settings.
  public init(_ settings: ServiceConfiguration, environment: [String: String]) {
    self.settings = settings
    self.environment = environment
  }

  /// The service, with its database brought up to date.
  ///
  /// - Throws: ``ConfigurationError`` with sentences for the person who starts it.
  public func service(flags: URL, policy: URL, questions: URL) async throws -> SekishoService {
    guard let level = Logger.Level(rawValue: settings.logLevel) else {
      throw failure("log_level is debug, info, notice, warning or error.")
    }
    var handler = LineLogHandler(label: "sekisho")
    handler.logLevel = level
    let logger = Logger(label: "sekisho") { [handler] _ in handler }
    try checkExposure()
    if let tls = settings.tls {
      do { _ = try tls.configuration() } catch { throw failure("The certificate or its key cannot be used: \(error)") }
    }
    let (catalogue, errors) = FlagCatalogue.load(from: flags, examples: false)
    if let error = errors.first { throw failure("The catalogue cannot be used: \(error)") }
    let firm = try loaded("policy") { try Policy.load(from: policy) }
    let asked = try loaded("list of questions") { try Question.load(from: questions) }
    let (store, secret) = (try await store(), try secret())
    return SekishoService(
      try loaded("catalogue") {
        try SekishoService.Parts(
          configuration: settings, store: store, secret: secret, lists: LiveScreening(paths: settings.lists),
          catalogue: catalogue, policy: firm, questions: asked, logger: logger)
      })
  }

  /// A service that others can reach over an open line would send passwords and keys in the clear.
  private func checkExposure() throws {
    guard !settings.isLoopback, !settings.isEncrypted else { return }
    throw failure(
      "\(settings.host) is reached by others: name a certificate under tls, or say behind_tls: true when a proxy in front speaks TLS."
    )
  }

  private func loaded<Value>(_ what: String, _ load: () throws -> Value) throws -> Value {
    do { return try load() } catch { throw failure("The \(what) cannot be used: \(error)") }
  }

  private func store() async throws -> Store {
    do {
      return try await Store.open(
        StoreLocation(settings.database), masters: [try master()], migrations: SekishoService.migrations,
        at: ServiceSources.live.now())
    } catch {
      // The location of a server may hold a password.
      throw failure("The database cannot be used: \(error)")
    }
  }

  /// The key that wraps all keys of the database: of the environment, or a file, which is made when the database is one and new.
  private func master() throws -> MasterKey {
    if environment["SEKISHO_MASTER_KEY"] != nil { return try MasterKey(variable: "SEKISHO_MASTER_KEY", of: environment) }
    let path = try keyFile(settings.masterKeyFile, ".key", "master_key_file", make: MasterKey.makeText)
    return try MasterKey(file: path)
  }

  /// The path of a key's file. It is made beside a database that is a file of its own and new; never beside one that exists, whose key
  /// would then be lost.
  private func keyFile(_ stated: String?, _ ending: String, _ name: String, make: () -> String) throws -> String {
    guard case .sqlite(let database) = StoreLocation(settings.database) else {
      guard let stated else { throw failure("Name the key's file as \(name), or put the key into the environment.") }
      return stated
    }
    let path = stated ?? database + ending
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    if ending == ".key", FileManager.default.fileExists(atPath: database) {
      throw failure("The key's file \(path) is missing: without it the database cannot be read.")
    }
    guard
      FileManager.default.createFile(atPath: path, contents: Data((make() + "\n").utf8), attributes: [.posixPermissions: 0o600])
    else { throw failure("The key's file \(path) cannot be made.") }
    return path
  }

  /// The key of the environment or the file. A file that does not exist is made, readable by its owner alone.
  private func secret() throws -> ServiceSecret {
    if let text = environment["SEKISHO_SECRET"] {
      guard let secret = Base64URL.bytes(text).flatMap({ ServiceSecret(Data($0)) }) else {
        throw failure("SEKISHO_SECRET is no 32 bytes or more in base64url.")
      }
      return secret
    }
    let path = try keyFile(settings.secretFile, ".secret", "secret_file") { Base64URL.text(ServiceSources.live.random(32)) }
    let rights = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int ?? 0
    guard rights & 0o077 == 0 else { throw failure("The key's file \(path) may be read by others; chmod 600 it.") }
    let text = (try? String(contentsOfFile: path, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    guard let secret = Base64URL.bytes(text).flatMap({ ServiceSecret(Data($0)) }) else {
      throw failure("The key's file \(path) holds no 32 bytes or more in base64url.")
    }
    return secret
  }

  private func failure(_ sentence: String) -> ConfigurationError { ConfigurationError(problems: [sentence]) }
}
