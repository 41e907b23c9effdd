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
    let parts = SekishoService.Parts(
      configuration: settings, database: try await database(), secret: try secret(), lists: LiveScreening(paths: settings.lists),
      catalogue: catalogue, policy: try loaded("policy") { try Policy.load(from: policy) },
      questions: try loaded("list of questions") { try Question.load(from: questions) }, logger: logger)
    return SekishoService(parts)
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

  private func database() async throws -> any Database {
    do {
      let database = try SQLiteDatabase(path: settings.database)
      try await Migrator([ServiceTables.migrations]).migrate(database, at: ServiceSources.live.now())
      return database
    } catch {
      throw failure("The database \(settings.database) cannot be used: \(error)")
    }
  }

  /// The key of the environment or the file. A file that does not exist is made, readable by its owner alone.
  private func secret() throws -> ServiceSecret {
    if let text = environment["SEKISHO_SECRET"] {
      guard let secret = Base64URL.bytes(text).flatMap({ ServiceSecret(Data($0)) }) else {
        throw failure("SEKISHO_SECRET is no 32 bytes or more in base64url.")
      }
      return secret
    }
    let path = settings.secretFile ?? settings.database + ".secret"
    if !FileManager.default.fileExists(atPath: path) {
      let text = Base64URL.text(ServiceSources.live.random(32)) + "\n"
      guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]) else {
        throw failure("The key's file \(path) cannot be made.")
      }
    }
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
