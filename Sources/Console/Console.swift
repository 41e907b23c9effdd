import Events
import Judgement
import Report

/// The pages of the console: each a pure function of a model and of who looks. Whoever may not see a page gets one that says so, with
/// status 403; nothing of the model is then written.
public enum Console {
  /// What changed and what presses.
  public static func page(_ model: OverviewModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.overview], at: Place.overview, need: .readCases, live: "overview") {
      OverviewView(frame: frame, model: model).markup
    }
  }

  /// Whom to look at first.
  public static func page(_ model: QueueModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.queue], at: Place.queue, need: .readCases, live: "queue") {
      QueueView(frame: frame, model: model).markup
    }
  }

  /// One subject.
  public static func page(_ model: SubjectModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(model.assessment.subject.text, at: "", need: .readCases) { SubjectView(frame: frame, model: model).markup }
  }

  /// One ring.
  public static func page(_ model: RingModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say.words[.ring], at: "", need: .readCases) { RingView(frame: frame, model: model).markup }
  }

  /// Names, numbers and wallets against the lists.
  public static func page(_ model: ScreeningModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.screening], at: Place.screening, need: .screen) {
      ScreeningView(frame: frame, model: model).markup
    }
  }

  /// A table against the lists.
  public static func page(_ model: BatchModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.batch], at: Place.screening, need: .screen, live: model.result == nil ? "batch" : nil) {
      BatchView(frame: frame, model: model).markup
    }
  }

  /// One wallet.
  public static func page(_ model: WalletModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.wallet], at: Place.wallet, need: .screen) { WalletView(frame: frame, model: model).markup }
  }

  /// All rules.
  public static func page(_ model: RulesModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.rules], at: Place.rules, need: .readScores) { RulesView(frame: frame, model: model).markup }
  }

  /// One rule, to read, try and change.
  public static func page(_ model: RuleModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    let name = model.id.isEmpty ? frame.say[.newRule] : model.id
    return frame.page(name, at: Place.rules, need: .readScores) { RuleView(frame: frame, model: model).markup }
  }

  /// Feeds and lists.
  public static func page(_ model: FeedsModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.feeds], at: Place.feeds, need: .readCases) { FeedsView(frame: frame, model: model).markup }
  }

  /// Shared indicators.
  public static func page(_ model: IndicatorsModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.indicators], at: Place.indicators, need: .readIndicators) {
      IndicatorsView(frame: frame, model: model).markup
    }
  }

  /// Candidates.
  public static func page(_ model: CandidatesModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.candidates], at: Place.candidates, need: .readCandidateCheck) {
      CandidatesView(frame: frame, model: model).markup
    }
  }

  /// One candidate's plain steps.
  public static func page(_ model: CandidateModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(model.name, at: Place.candidates, need: .readCandidateCheck) {
      CandidateView(frame: frame, model: model).markup
    }
  }

  /// Who did what.
  public static func page(_ model: AuditModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.audit], at: Place.audit, need: .readAudit) { AuditView(frame: frame, model: model).markup }
  }

  /// Accounts, keys, sessions, receivers, policy.
  public static func page(_ model: SettingsModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.page(frame.say[.settings], at: Place.settings, need: .manageUsers) {
      SettingsView(frame: frame, model: model).markup
    }
  }

  /// The page of a person concerned, who does not sign in.
  public static func page(_ model: AppealModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.plain(frame.say[.appealTitle]) { AppealView(frame: frame, model: model).markup }
  }

  /// Where people sign in.
  public static func page(_ model: SignInModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.plain(frame.say[.signIn], status: model.hasFailed ? 401 : 200) { SignInView(frame: frame, model: model).markup }
  }

  /// Where the first administrator is made.
  public static func page(_ model: FirstAdminModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.plain(frame.say[.firstAdmin]) { FirstAdminView(frame: frame, model: model).markup }
  }

  /// Why a page cannot be shown, and what to do.
  public static func page(_ model: ProblemModel, _ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    let view = ProblemView(frame: frame, model: model)
    return frame.plain(view.title, status: model.status, isSignedIn: viewer.name != nil) { view.markup }
  }

  /// How to use the console.
  public static func help(_ viewer: Viewer) -> HTML {
    let frame = Frame(viewer)
    return frame.plain(frame.say[.help], isSignedIn: viewer.name != nil) { HelpView(frame: frame).markup }
  }
}
