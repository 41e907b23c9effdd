/// Words inside names whose absence says nothing: articles, particles of descent, titles, and the legal forms of firms.
enum LightWords {
  /// True for a folded token that may be left out at almost no cost.
  static func contains(_ token: String) -> Bool { words.contains(token) }

  private static let words = Set(
    """
    al el ul ur ad as ash at an ibn bin ben bint abu bu um umm de del della di da do dos das du des la le les lo los las van von
    der den ter ten zu zum of the and und et y e i u haj haji hajj hajji sheikh shaikh mullah maulavi mawlawi molla qari sayyid sayed seyed
    syed mr mrs ms miss dr prof sir jr sr ii iii general colonel
    limited company corporation incorporated gmbh ag kg sa srl spa sarl llc llp lp plc oao ooo zao pao jsc pjsc ojsc cjsc bv nv oy ab as aps fze
    fzco fzc lda ltda pte pty sdn bhd est establishment cv holding group
    """.split { $0 == " " || $0.isNewline }.map(String.init))
}
