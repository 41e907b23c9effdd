import Events

/// A working life as somebody tells it.
struct Resume: Sendable {
  var title: String
  var years: Int
  var skills: [Skill]
  var work: [WorkEntry]
  var education: [EducationEntry]
  /// Sentences about what was done.
  var projects: [String]

  /// A working life that fits a person's age and places.
  init(of person: Person, today: Int, _ random: inout RandomSource) {
    let year = CivilDay.date(of: today).year
    let age = (today - person.birthDay) / 365
    years = max(1, min(random.int(2...18), age - 20))
    title = random.pickEarly(Self.titles)
    let started = year - years
    skills = Self.skills(since: started, count: random.int(4...11), early: false, &random)
    work = Self.employments(from: started, until: year, in: person, &random)
    let schoolEnd = started - (random.chance(0.15) ? 1 : 0)
    let schoolTown = random.chance(0.6) ? random.pick(City.towns(in: person.nationality)) : person.city
    let school = "\(schoolTown.name) \(random.pick(Self.schools))"
    let degree = random.pickEarly(Self.degrees)
    education = [
      EducationEntry {
        $0.school = school
        $0.degree = degree
        $0.start = PartialDate(year: schoolEnd - 4)
        $0.end = PartialDate(year: schoolEnd)
        $0.city = schoolTown.name
        $0.country = schoolTown.country
      }
    ]
    projects = (0..<random.int(4...7)).map { _ in Phrases.project(&random) }
    // Writing tools and coaches hand the same sentences to many people who have never met.
    if random.chance(0.05) {
      var shared = RandomSource(seed: 0x7E_41, path: UInt64(random.int(0...59)))
      for index in projects.indices where index % 2 == 0 { projects[index] = Phrases.project(&shared) }
    }
  }

  /// The résumé as one text.
  func text(name: String) -> String {
    "\(name)\n\(title), \(years) years\n" + projects.joined(separator: "\n")
      + "\nSkills: " + skills.compactMap(\.name).joined(separator: ", ")
  }

  /// Technologies with the year of their first public release.
  static let technologies: [(name: String, year: Int)] = TextTable.rows(
    """
    Python|1991
    Java|1995
    JavaScript|1995
    PostgreSQL|1996
    C#|2000
    Spring|2002
    Django|2005
    AWS|2006
    Go|2009
    Node.js|2009
    Redis|2009
    React|2013
    Docker|2013
    Vue.js|2014
    Kubernetes|2014
    Swift|2014
    Rust|2015
    GraphQL|2015
    Solidity|2015
    TensorFlow|2015
    PyTorch|2016
    Next.js|2016
    Flutter|2017
    Svelte|2016
    FastAPI|2018
    Deno|2018
    Hardhat|2019
    """
  ).compactMap { row in row.count == 2 ? Int(row[1]).map { (row[0], $0) } : nil }

  /// Skills with the year since when they are claimed; `early` puts some of them before the technology existed.
  static func skills(since started: Int, count: Int, early: Bool, _ random: inout RandomSource) -> [Skill] {
    var list = technologies
    random.shuffle(&list)
    return list.prefix(count).map { technology in
      let honest = max(started, technology.year) + random.int(0...2)
      let year = early && random.chance(0.4) ? technology.year - random.int(1...3) : honest
      return Skill {
        $0.name = technology.name
        $0.sinceYear = year
      }
    }
  }

  private static func employments(
    from started: Int, until year: Int, in person: Person, _ random: inout RandomSource
  ) -> [WorkEntry] {
    var entries: [WorkEntry] = []
    var begin = started
    while begin < year, entries.count < 5 {
      let end = min(year, begin + random.int(1...5))
      let employer = "\(random.pick(Phrases.firmHeads)) \(random.pick(Phrases.firmTails))"
      let title = random.pickEarly(titles)
      let town = random.chance(0.6) ? person.city : random.pick(City.towns(in: person.nationality))
      let (first, last, month) = (begin, end, random.int(1...12))
      entries.append(
        WorkEntry {
          $0.employer = employer
          $0.title = title
          $0.start = PartialDate(year: first, month: month)
          $0.end = last >= year ? nil : PartialDate(year: last, month: month)
          $0.city = town.name
          $0.country = town.country
        })
      begin = end
    }
    return entries
  }

  private static let titles = TextTable.phrases(
    """
    Full-stack Developer; Backend Engineer; Frontend Developer; DevOps Engineer; Mobile Developer; Data Engineer; Blockchain Developer
    Machine Learning Engineer; QA Engineer; Security Engineer
    """)
  private static let schools = TextTable.phrases(
    "University; Institute of Technology; State University; Technical College; Polytechnic")
  private static let degrees = TextTable.phrases(
    "BSc Computer Science; BEng Software Engineering; MSc Computer Science; BSc Mathematics")
}
