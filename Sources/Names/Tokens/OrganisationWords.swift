/// One word for the words that firms' names have in common, in the languages they come in.
///
/// A translated name (`Banco Nacional`, `National Bank`) then differs no more than a spelling, and a legal form is found whatever
/// its abbreviation. Rows are plain dictionary knowledge.
enum OrganisationWords {
  /// The common form of a folded token, or the token itself.
  static func common(_ token: String) -> String { table[token] ?? token }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in rows.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      for word in words.dropFirst() { table[word] = words[0] }
    }
    return table
  }()

  private static let rows = """
    limited ltd ltda limitada limitee
    company co compania companhia compagnie companies kompaniya kompania kampani sharikat sherkat
    corporation corp corporacion corporate
    incorporated inc
    bank banco banque banka bancorp
    national nacional nationale natsionalny natsionalnyi nazionale
    international internacional internationale intl mezhdunarodny internazionale
    general generale
    trading trade trades torgovy torgovyi comercial comercializadora commerce commercial tijarat tejarat
    industry industries industria industrias industrial industriya industrie
    development desarrollo developpement razvitie
    engineering ingenieria ingenierie
    technology technologies tech tecnologia technologie tekhnologii
    services service servicios servicio
    transport transportation transportes transporte transports
    shipping navigation naviera maritime maritima marine
    group grupo groupe gruppa gruppo
    investment investments inversiones inversion invest
    construction constructions constructora construcciones stroy stroitelny
    import imports importaciones importadora
    export exports exportaciones exportadora
    agency agencia agence
    organization organisation organizacion
    foundation fundacion fondation fond fund
    association asociacion assoc
    institute instituto institut
    university universidad universite
    ministry ministerio ministere
    petroleum petroleo petrol petrole
    oil neft
    gas gaz
    insurance seguros assurance strakhovanie
    korea korean choson chosun joson
    russia russian rossiya rossiyskaya russkiy
    iran iranian
    republic republica respublika
    airlines airline aerolineas airways
    """
}
