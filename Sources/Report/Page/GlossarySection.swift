import Judgement

/// The words that the page uses and a reader may not know, with the policy's own numbers in them.
struct GlossarySection {
  let page: PageContext
  private var words: Words { page.words }

  var markup: Markup {
    let policy = page.input.policy
    let terms: [(Label, String)] = [
      (.termBit, words[.sayBit]),
      (.termFamily, words(.sayFamily, Figure.percent(policy.familyDiscount))),
      (
        .termCaps,
        words(
          .sayCaps, Figure.decimal(policy.groupCap, places: 1), Figure.decimal(policy.weakCap, places: 1),
          Figure.decimal(policy.lentCap, places: 1))
      ),
      (.termStrength, words[.sayStrength]), (.termInterval, words[.sayInterval]), (.termEvidenceLane, words[.sayEvidenceLane]),
      (.termLegalLane, words[.sayLegalLane]), (.termStake, words[.sayStake]), (.termRing, words[.sayRing]),
    ]
    let items = terms.map { "<dt>\(words[$0.0])</dt><dd>\($0.1)</dd>\n" as Markup }
    return "<section id=\"glossary\">\n<h2>\(words[.glossary])</h2>\n<dl class=\"plain glossary\">\(items)</dl></section>\n"
  }
}
