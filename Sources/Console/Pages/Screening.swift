import Names
import Report
public import Screening
public import Watchlists

/// A search against the lists, with what was found.
public struct ScreeningModel: Sendable {
  /// What was typed, field by field, to be shown again.
  public struct Question: Sendable, Hashable {
    /// A name, in any script.
    public var name = ""
    /// The date of birth, or its year.
    public var birth = ""
    /// The country, two letters.
    public var country = ""
    /// A number of a document or register.
    public var number = ""
    /// A wallet address.
    public var wallet = ""

    /// An empty question.
    public init() {}
  }

  /// A match, with the party that it is about.
  public struct Match: Sendable, Hashable {
    /// The match.
    public var match: ScreenMatch
    /// The listed party.
    public var party: ListedParty

    /// A match.
    public init(match: ScreenMatch, party: ListedParty) {
      self.match = match
      self.party = party
    }
  }

  /// What was typed.
  public var question: Question
  /// What the parts were read as, in the viewer's language, such as "date of birth: 1984"; and what could not be read.
  public var readings: [String]
  /// What was found; nil when nothing was asked yet.
  public var matches: [Match]?
  /// The lists that were asked.
  public var lists: [ListSource]
  /// How many parties stand on them.
  public var parties: Int
  /// How many matches were cleared before and are left out.
  public var cleared: Int
  /// Lists that are not fresh, by name: then "nothing found" means little.
  public var stale: [String]

  /// A search.
  public init(
    question: Question = Question(), readings: [String] = [], matches: [Match]? = nil, lists: [ListSource], parties: Int,
    cleared: Int = 0,
    stale: [String] = []
  ) {
    self.question = question
    self.readings = readings
    self.matches = matches
    self.lists = lists
    self.parties = parties
    self.cleared = cleared
    self.stale = stale
  }
}

struct ScreeningView {
  let frame: Frame
  let model: ScreeningModel
  private var say: Say { frame.say }
  private var words: Words { frame.say.words }

  var markup: Markup {
    """
    <h1>\(say[.screening])</h1><p>\(say[.screeningIntro])</p>
    \(search)\(readings)\(results)
    <section aria-labelledby="h-batch"><h2 id="h-batch">\(say[.batch])</h2><p>\(say[.batchIntro])</p>\(upload)</section>
    """
  }

  private var search: Markup {
    let form = frame.form
    let question = model.question
    // Names and numbers are sent in the body: an address would keep them in logs and histories.
    return form.post(
      Place.screening, say[.screening], class: "filters",
      """
      \(form.line("s-name", "name", say[.name], value: question.name, hint: say[.nameHint]))\
      \(form.line("s-birth", "birth", say.word("id_date_of_birth"), value: question.birth, hint: say[.birthHint]))\
      \(form.line("s-country", "country", words(ScreeningWords.fact(.country)), value: question.country, hint: say[.countryHint]))\
      \(form.line("s-number", "number", words(ScreeningWords.fact(.number)), value: question.number, hint: say[.numberHint]))\
      \(form.line("s-wallet", "wallet", say[.wallet], value: question.wallet, hint: say[.walletHint]))\
      \(form.button(say[.ask]))
      """)
  }

  private var readings: Markup {
    guard !model.readings.isEmpty else { return "" }
    let items = model.readings.map { "<li>\(Markup.foreign($0, limit: 200))</li>" as Markup }
    return "<p class=\"quiet\">\(say[.readAs])</p><ul class=\"list\">\(items)</ul>"
  }

  private var results: Markup {
    guard let matches = model.matches else { return "" }
    let asked = model.lists.map { "\($0.name) \($0.published ?? $0.version)" }.joined(separator: "; ")
    let stale: Markup =
      model.stale.isEmpty
      ? "" : "<p class=\"notice failure\">\(say(.staleLists, model.stale.joined(separator: words.comma)))</p>"
    let cleared: Markup = model.cleared > 0 ? "<p class=\"quiet\">\(say(.clearedBefore, Figure.count(model.cleared)))</p>" : ""
    let body: Markup =
      matches.isEmpty
      ? "<p class=\"say\">\(say[.nobodyListed])</p>" : "<ol class=\"matches\">\(matches.enumerated().map(match))</ol>"
    return """
      <section aria-labelledby="h-found"><h2 id="h-found">\(say(.found, Figure.count(matches.count)))</h2>\(stale)\(body)\(cleared)\
      <p class="quiet">\(say(.askedLists, asked, Figure.count(model.parties)))</p></section>
      """
  }

  private func match(_ place: Int, _ one: ScreeningModel.Match) -> Markup {
    let (match, party) = (one.match, one.party)
    let programmes = party.programmes.isEmpty ? "" : " · " + party.programmes.joined(separator: ", ")
    let identifiers = match.identifiers.map { identifier -> Markup in
      "<li>\(Markup.foreign(identifier.label ?? "", limit: 60)) <code>\(Markup.foreign(identifier.listed, limit: 120))</code> – \(say[.isEqual])</li>"
    }
    let list: Markup = identifiers.isEmpty ? "" : "<ul class=\"list\">\(identifiers)</ul>"
    return """
      <li><div class="head"><h3>\(Markup.foreign(match.name, limit: 160))</h3>\
      <span class="p" title="\(say[.scoreMeaning])">\(Figure.decimal(match.score, places: 2))</span></div>
      <p class="meta">\(Markup.foreign(party.list.name, limit: 80)) \(Markup.foreign(match.entityID, limit: 80)) · \
      \(words(ScreeningWords.kind(party.kind)))\(Markup.foreign(programmes, limit: 200))</p>
      <p>\(words(ScreeningWords.sentence(match)))</p>\(list)\(match.why.map { why($0, place) } ?? "")</li>
      """
  }

  private func why(_ why: Why, _ place: Int) -> Markup {
    let parts = why.parts.map { part -> [Markup] in
      [
        .foreign(part.asked.isEmpty ? "—" : part.asked, limit: 80), .foreign(part.listed.isEmpty ? "—" : part.listed, limit: 80),
        "\(words(ScreeningWords.agreement(part.agreement)))", "\(signed(part.bits))",
      ]
    }
    let facts = why.facts.map { fact -> [Markup] in
      [
        "\(words(ScreeningWords.fact(fact.fact)))", .foreign(fact.finding, limit: 160),
        "\(say[fact.agrees ? .speaksFor : .speaksAgainst])", "\(signed(fact.bits))",
      ]
    }
    let grid = Grid(
      say(.whyTogether, String(place + 1), words(ScreeningWords.kind(why.kind)), words(ScreeningWords.key(why))),
      [
        .init(name: say[.askedFor]), .init(name: say[.listed]), .init(name: words[.agreesIn]),
        .init(name: words[.bits], isNumber: true),
      ], showsCaption: true)
    return grid.markup(parts + facts)
  }

  private func signed(_ bits: Float) -> String { (bits > 0 ? "+" : "") + Figure.decimal(Double(bits), places: 1) }

  private var upload: Markup {
    """
    <form method="post" action="\(Place.batches)" enctype="multipart/form-data" class="stack" aria-label="\(say[.batch])">\
    <input type="hidden" name="form_token" value="\(frame.viewer.formToken)"/>\
    <div class="field"><label for="file">\(say[.file])</label><span class="hint" id="file-hint">\(say[.fileHint])</span>\
    <input id="file" name="file" type="file" accept=".csv,.jsonl,.ndjson" aria-describedby="file-hint" required="required"/></div>\
    \(frame.form.button(say[.upload], quiet: true))</form>
    """
  }
}

/// A table that is being compared with the lists.
public struct BatchModel: Sendable {
  /// Its identifier.
  public var id: String
  /// The file's name.
  public var file: String
  /// Lines that were compared.
  public var done: Int
  /// Lines in all; nil while they are being counted.
  public var total: Int?
  /// Lines with a match.
  public var matched: Int
  /// Lines that could not be read.
  public var unreadable: Int
  /// Seconds until it is done, as far as can be told.
  public var secondsLeft: Double?
  /// Where the result can be fetched, when it is done.
  public var result: String?

  /// A batch.
  public init(
    id: String, file: String, done: Int, total: Int?, matched: Int, unreadable: Int, secondsLeft: Double? = nil,
    result: String? = nil
  ) {
    self.id = id
    self.file = file
    self.done = done
    self.total = total
    self.matched = matched
    self.unreadable = unreadable
    self.secondsLeft = secondsLeft
    self.result = result
  }
}

struct BatchView {
  let frame: Frame
  let model: BatchModel

  var markup: Markup {
    let say = frame.say
    let bar: Markup =
      model.total.map {
        "<progress id=\"bar\" max=\"\($0)\" value=\"\(min(model.done, $0))\" aria-labelledby=\"bar-name\">\(Figure.count(model.done))</progress>"
      } ?? "<progress id=\"bar\" aria-labelledby=\"bar-name\"></progress>"
    let left: Markup = model.secondsLeft.map { "<p class=\"quiet\">\(say(.timeLeft, say.span(seconds: $0)))</p>" } ?? ""
    let result: Markup =
      model.result.map { "<p><a class=\"button\" href=\"\($0)\">\(say[.fetchResult])</a></p>" }
      ?? "<p class=\"quiet\">\(say[.batchMayLeave])</p>"
    let rows: [(String, Int)] = [(say[.linesMatched], model.matched), (say[.linesUnreadable], model.unreadable)]
    let figures = rows.map { "<div><dt>\($0.0)</dt><dd>\(Figure.count($0.1))</dd></div>" as Markup }
    return """
      <h1>\(say[.batch])</h1><p>\(Markup.foreign(model.file, limit: 120))</p>
      <p id="bar-name">\(say(.linesDone, Figure.count(model.done), model.total.map(Figure.count) ?? "…"))</p>\(bar)\(left)
      <dl class="figures">\(figures)</dl>\(result)
      """
  }
}

/// One wallet.
public struct WalletModel: Sendable {
  /// What was typed.
  public var address: String
  /// The chains on which such an address can exist, by name; empty for what is no address.
  public var chains: [String]
  /// What the lists have on it; nil when nothing was asked yet.
  public var matches: [ScreeningModel.Match]?
  /// Subjects here that declared or used it.
  public var subjects: [String]
  /// Lists that are not fresh.
  public var stale: [String]

  /// A wallet.
  public init(
    address: String = "", chains: [String] = [], matches: [ScreeningModel.Match]? = nil, subjects: [String] = [],
    stale: [String] = []
  ) {
    self.address = address
    self.chains = chains
    self.matches = matches
    self.subjects = subjects
    self.stale = stale
  }
}

struct WalletView {
  let frame: Frame
  let model: WalletModel
  private var say: Say { frame.say }

  var markup: Markup {
    let form = frame.form
    let search = form.post(
      Place.wallet, say[.wallet], class: "filters",
      "\(form.line("w-address", "address", say[.walletAddress], value: model.address, hint: say[.walletHint]))\(form.button(say[.ask]))"
    )
    return "<h1>\(say[.wallet])</h1><p>\(say[.walletIntro])</p>\(search)\(answer)"
  }

  private var answer: Markup {
    guard let matches = model.matches else { return "" }
    if model.chains.isEmpty { return "<p class=\"notice failure\" role=\"alert\">\(say[.noAddress])</p>" }
    let stale: Markup =
      model.stale.isEmpty
      ? "" : "<p class=\"notice failure\">\(say(.staleLists, model.stale.joined(separator: say.words.comma)))</p>"
    let hits = matches.map { one -> Markup in
      "<li><strong>\(Markup.foreign(one.match.name, limit: 160))</strong><span class=\"meta\">\(Markup.foreign(one.party.list.name, limit: 80)) \(Markup.foreign(one.match.entityID, limit: 80))</span></li>"
    }
    let listed: Markup =
      hits.isEmpty
      ? "<p class=\"say\">\(say[.walletNotListed])</p>"
      : "<p class=\"say\">\(say[.walletListed])</p><ul class=\"rows\">\(hits)</ul>"
    var users: Markup = ""
    if frame.viewer.may(.readCases) {
      let links = model.subjects.map {
        "<li><a href=\"\(Place.subject($0))\">\(Markup.foreign($0, limit: 60))</a></li>" as Markup
      }
      users =
        "<h2>\(say[.walletUsers])</h2>"
        + (links.isEmpty ? "<p class=\"quiet\">\(say[.nobodyHere])</p>" : "<ul class=\"list\">\(links)</ul>")
    }
    return
      "<section aria-label=\"\(say[.answer])\"><p>\(say(.walletChains, model.chains.joined(separator: say.words.comma)))</p>\(stale)\(listed)\(users)</section>"
  }
}
