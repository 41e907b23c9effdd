import RedFlags

@testable import Console

/// Every page of the console under its name, for tests that look at all of them.
enum Pages {
  /// A role, with what it may do: the same as casework grants it.
  static let roles: [String: Set<Right>] = {
    let analyst: Set<Right> = [
      .readCases, .readScores, .comment, .assign, .decide, .proposeBlock, .undo, .receiveAppeal, .screen,
    ]
    return [
      "viewer": [.readCases, .readScores], "analyst": analyst,
      "senior": analyst.union([.confirm, .release, .extendHold, .undoOthers, .bulk, .answerAppeal]),
      "rule_editor": [.readCases, .readScores, .editRules],
      "approver": [.readCases, .readScores, .comment, .approveBlock, .release, .undo, .undoOthers, .answerAppeal, .promoteRules],
      "compliance": [
        .readCases, .readScores, .comment, .assign, .decide, .release, .extendHold, .undo, .readSecrets, .writeSecrets, .screen,
        .readAudit,
        .receiveAppeal,
      ],
      "recruiter": [.readCandidateCheck, .answerCandidateCheck], "integrator": [.receiveAppeal],
      "sharer": [.readIndicators, .shareIndicators], "admin": [.manageUsers, .manageSettings, .manageActions, .readAudit],
    ]
  }()

  static func viewer(_ role: String?, _ language: Language, theme: Theme = .system) -> Viewer {
    Viewer(
      name: role.map { $0 == "admin" ? "admin" : "mika" }, roles: role.map { [$0] } ?? [],
      rights: role.flatMap { roles[$0] } ?? [],
      language: language, theme: theme, formToken: "token-1", path: Place.overview, now: Mock.now)
  }

  /// A page with the role that it is best looked at with.
  struct Entry: Sendable {
    let name: String
    let role: String?
    let make: @Sendable (Viewer) -> HTML
  }

  static let all: [Entry] =
    [
      Entry(name: "sign-in", role: nil) { Console.page(SignInModel(name: "mika", hasFailed: true, provider: "Acme ID"), $0) },
      Entry(name: "first-admin", role: nil) { Console.page(FirstAdminModel(token: "t-1", expiresAt: Mock.at(1)), $0) },
      Entry(name: "overview", role: "compliance") { Console.page(Mock.overview, $0) },
      Entry(name: "queue", role: "senior") { Console.page(Mock.queue, $0) },
      Entry(name: "subject", role: "senior") { Console.page(Mock.subject, $0) },
      Entry(name: "subject-approver", role: "approver") { Console.page(Mock.subject, $0) },
      Entry(name: "subject-compliance", role: "compliance") { Console.page(Mock.subject, $0) },
      Entry(name: "ring", role: "senior") { Console.page(Mock.ring, $0) },
      Entry(name: "ring-200", role: "senior") { Console.page(Mock.largeRing, $0) },
      Entry(name: "screening", role: "analyst") { Console.page(Mock.screening, $0) },
      Entry(name: "batch", role: "analyst") { Console.page(Mock.batch, $0) },
      Entry(name: "wallet", role: "analyst") { Console.page(Mock.wallet, $0) },
      Entry(name: "rules", role: "rule_editor") { Console.page(Mock.rules, $0) },
      Entry(name: "rule", role: "rule_editor") { Console.page(Mock.rule, $0) },
      Entry(name: "feeds", role: "analyst") { Console.page(FeedsModel(feeds: Mock.feeds), $0) },
      Entry(name: "indicators", role: "sharer") { Console.page(Mock.indicators, $0) },
      Entry(name: "candidates", role: "recruiter") { Console.page(Mock.candidates, $0) },
      Entry(name: "candidate", role: "recruiter") { Console.page(Mock.candidate, $0) },
      Entry(name: "audit", role: "compliance") { Console.page(Mock.audit, $0) },
      Entry(name: "settings", role: "admin") { Console.page(Mock.settings, $0) },
      Entry(name: "appeal", role: nil) { Console.page(Mock.appeal, $0) },
      Entry(name: "help", role: "analyst") { Console.help($0) },
    ]
    + ProblemModel.Kind.allCases.map { kind in
      Entry(name: "problem-\(kind.rawValue)", role: kind == .lockedOut || kind == .sessionOver ? nil : "analyst") {
        Console.page(ProblemModel(kind, retryAfter: 120, requestID: "req-7"), $0)
      }
    }
}
