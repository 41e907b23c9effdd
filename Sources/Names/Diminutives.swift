/// Everyday short forms of given names, in the languages where they share few letters with the full form.
///
/// General knowledge of the kind found in any handbook of given names. A form may belong to several full names.
/// Being in the table only makes two tokens compatible; a name that is not in it loses nothing, because short forms
/// that begin like the full name are found by the comparison of the rest.
enum Diminutives {
  /// The numbers of the families that a token belongs to; two tokens with one in common are related.
  static func families(of token: String) -> [Int] { groupsOf[token] ?? [] }

  /// The same by sound, for comparison after folding.
  static let familiesOfSound: [TokenSound: [Int]] = {
    var table: [TokenSound: [Int]] = [:]
    for (index, family) in families.split(whereSeparator: \.isNewline).enumerated() {
      for form in family.split(separator: " ") {
        let sound = TokenSound(String(form))
        if table[sound]?.contains(index) != true { table[sound, default: []].append(index) }
      }
    }
    return table
  }()

  /// The sounds of the forms of a family.
  static func sounds(of family: Int) -> [TokenSound] { soundsOfFamily[family] }

  private static let soundsOfFamily: [[TokenSound]] = families.split(whereSeparator: \.isNewline).map { family in
    family.split(separator: " ").map { TokenSound(String($0)) }
  }

  private static let groupsOf: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (index, family) in families.split(whereSeparator: \.isNewline).enumerated() {
      for form in family.split(separator: " ") { table[String(form), default: []].append(index) }
    }
    return table
  }()

  private static let families = """
    abigail abby gail
    albert al bert bertie
    alexander alexandra aleksandr aleksandra alexandr oleksandr alex alec sasha sandy sandra lex xander
    alexei aleksei alyosha lyosha
    alfred al alf fred freddie
    amanda mandy
    anastasia nastya stacy
    andrew andrei andrey andreas andres andy drew
    ann anna anne annie nancy nan anya hannah
    anthony antonio anton tony toni
    arthur art artie
    augustus august gus
    barbara barb babs barbie
    benjamin ben benny benji
    bernard bernie
    catherine katherine kathryn katarina ekaterina yekaterina cathy kathy kate katie kat kitty katya
    charles charlie chuck chas carl carlos
    charlotte lottie charlie
    christina christine kristina chris chrissy tina
    christopher christian christoph chris kit topher
    daniel danielle dan danny
    david dave davy davey
    deborah debra deb debbie
    dmitri dmitry dmitriy dima mitya
    donald don donnie
    dorothy dot dottie dolly
    edward eduardo ed eddie ted ned teddy
    eleanor ellen nell nora ellie
    elizabeth elisabeth liz lizzy beth betsy betty bess eliza lisa libby
    emily emma em millie
    evgeny evgeniy yevgeny eugene zhenya gene
    florence flo florrie
    frances francis francisco frank fran franco paco pancho
    frederick fred freddy fritz
    gabriel gabriella gabe gabby
    george jorge georgie
    gerald gerard gerry jerry
    gregory greg
    harold henry harry hal hank
    helen elena lena nell nellie lenka
    ignacio nacho
    isabel isabella bella izzy
    ivan vanya
    jacob jake
    james jim jimmy jamie jem
    jane janet jean jenny
    jennifer jen jenny
    jessica jess jessie
    joan joanna joanne jo
    john jonathan jack johnny jon johann hans juan ian sean
    jose pepe
    joseph josef joe joey jos jozef
    joshua josh
    judith judy
    katarzyna kasia
    kenneth ken kenny
    konstantin kostya
    laurence lawrence lorenzo larry laurie
    leonard leonardo len lenny leo
    lewis louis luis lou louie
    luke lucas lukas
    madeleine madeline maddy
    margaret margarita maggie meg peggy marge margie rita greta daisy
    maria mary marie molly polly masha mimi maureen
    martha marty mattie
    martin marty
    matilda tilly mattie
    matthew matt matty mateusz
    maximilian maxim maksim max
    michael mikhail miguel michal mike mick mickey misha mikey
    mohammad mohammed muhammad mohamed mo md
    nathan nathaniel nat nate
    natalia natalya natasha natalie nat
    nicholas nikolai nikolay nicolas nick nicky kolya nico klaus
    olga olya
    oliver ollie
    pamela pam
    patricia pat patty tricia trish
    patrick pat paddy rick
    paul pavel pablo pasha
    pedro peter pete pyotr piotr
    peter petr petya
    philip phillip phil pip
    rachel rae
    raymond ray
    rebecca becky becca
    richard ricardo rick ricky dick rich richie
    robert roberto rob robbie bob bobby bert beto rupert
    ronald ron ronnie
    rosario charo
    rose rosemary rosie
    samuel samantha sam sammy
    sarah sally sadie
    sergei sergey serhiy seryozha
    sophia sofia sophie sonya sonia
    stanislav stanislaw stas stan
    stephen steven stefan esteban steve stevie
    susan susanna suzanne sue susie suzy
    svetlana sveta lana
    tatiana tatyana tanya
    theodore theodora ted teddy theo dora fyodor
    theresa teresa terry tess tessa
    thomas tomas tom tommy
    timothy tim timmy
    valentina valentin val valya
    veronica ronnie vera nika
    victor viktor vic vitya
    victoria viktoria vicky tori vika
    vincent vince vinny
    vladimir volodymyr volodya vova vlad
    vladislav vyacheslav slava vlad
    virginia ginny ginger
    walter walt wally
    william guillermo wilhelm will bill billy liam willie
    yuri yury iurii yura
    zachary zach zack
    """
}
