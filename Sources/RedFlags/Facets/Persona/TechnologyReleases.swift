/// When technologies became public: facts, for the test whether a résumé claims experience with something that did not exist yet.
///
/// Each date is the earliest public trace that the maker or its repository documents (first announcement, preview, paper or commit in
/// public), not the first stable version, so that early adopters are never contradicted. What has an older namesake in common use, or a
/// predecessor that people honestly count in, carries the older date or is left out.
enum TechnologyReleases {
  /// A first publication.
  struct Release: Sendable, Hashable {
    /// The year.
    let year: Int
    /// The month, 1 to 12.
    let month: Int

    /// The start of the month as a decimal year.
    var decimalYear: Double { Double(year) + Double(month - 1) / 12 }
  }

  /// The first publication of a technology under any of its usual spellings, nil when the table does not hold it.
  static func release(of name: String) -> Release? {
    // In capitals this is the messaging system of banks, decades older than the language.
    if name == "SWIFT" { return nil }
    return table[normalised(name)]
  }

  /// Lower case, letters, digits, `+` and `#` alone, without the ending that JavaScript libraries carry or not.
  private static func normalised(_ name: String) -> String {
    var text = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "+" || $0 == "#" }
    if text.hasSuffix("js"), text.count > 4 { text.removeLast(2) }
    return text
  }

  private static let table: [String: Release] = {
    var table: [String: Release] = [:]
    for line in facts.split(separator: "\n") {
      let fields = line.split(separator: "|")
      guard fields.count == 3 else { continue }
      let date = fields[0].split(separator: "-").compactMap { Int($0) }
      guard date.count == 2 else { continue }
      for name in fields[1].split(separator: ",") { table[normalised(String(name))] = Release(year: date[0], month: date[1]) }
    }
    return table
  }()

  /// Month, names, and where the date stands.
  private static let facts = """
    2009-11|go,golang|The Go blog, open-sourced 10 November 2009
    2010-07|rust,rust lang|Announced at the Mozilla summit, July 2010
    2014-06|swift,swift language|Apple WWDC, 2 June 2014
    2011-07|kotlin|JetBrains, JVM Language Summit, July 2011
    2012-10|typescript|Microsoft, version 0.8, 1 October 2012
    2011-10|dart|Google, GOTO conference, 10 October 2011
    2004-01|scala|EPFL, first public release, January 2004
    2007-10|clojure|R. Hickey, announcement of October 2007
    2011-01|elixir|Repository, first commit January 2011
    2012-02|julia|Why We Created Julia, 14 February 2012
    2016-02|zig|A. Kelley, introduction of 8 February 2016
    2000-06|c#,csharp,c sharp,.net,dotnet,asp.net|Microsoft, announcement of June 2000
    2014-11|.net core,dotnet core,asp.net core|Microsoft, Connect, 12 November 2014
    2009-05|node,node.js,nodejs|Repository, version 0.0.1, 27 May 2009
    2018-06|deno|R. Dahl, JSConf EU, June 2018
    2009-09|npm|Repository, first commits September 2009
    2016-10|yarn|Facebook engineering, 11 October 2016
    2013-05|react,react.js,reactjs|Facebook, JSConf US, 29 May 2013
    2015-01|react native|Facebook, React.js Conf, January 2015
    2015-05|redux|Repository, first commit 30 May 2015
    2016-10|next.js,nextjs|ZEIT, 25 October 2016
    2013-07|vue,vue.js,vuejs|Repository, first commit July 2013
    2016-10|nuxt,nuxt.js,nuxtjs|Repository, October 2016
    2009-10|angular,angularjs,angular.js|Google, development began in autumn 2009
    2016-11|svelte|Svelte blog, 26 November 2016
    2020-10|sveltekit|Svelte Summit, October 2020
    2010-10|backbone,backbone.js|Repository, 13 October 2010
    2011-04|ember,ember.js|SproutCore 2.0, spring 2011
    2006-01|jquery|BarCamp NYC, January 2006
    2011-08|twitter bootstrap|Twitter developer blog, 19 August 2011
    2017-10|tailwind,tailwind css,tailwindcss|Version 0.1.0, 31 October 2017
    2006-11|sass,scss|H. Catlin, 28 November 2006
    2009-06|express.js,expressjs|Repository, first commit June 2009
    2017-02|nestjs,nest.js|Repository, February 2017
    2015-01|graphql|Facebook, React.js Conf, January 2015
    2012-03|webpack|Repository, first commit March 2012
    2020-04|vite,vite.js|Repository, 20 April 2020
    2013-06|eslint|Repository, June 2013
    2014-05|jest|Facebook, May 2014
    2020-01|playwright|Microsoft, 31 January 2020
    2017-08|puppeteer|Google, 16 August 2017
    2004-07|ruby on rails,rails,ror|D. Heinemeier Hansson, July 2004
    2005-07|django|Public release, July 2005
    2010-04|flask|A. Ronacher, 1 April 2010
    2018-12|fastapi|Repository, December 2018
    2011-06|laravel|Version 1, June 2011
    2012-10|spring boot,springboot|Spring issue SPR-9888, October 2012
    2013-03|docker,docker compose|dotCloud, PyCon, 15 March 2013
    2014-06|kubernetes,k8s|Google, 6 June 2014
    2015-10|helm charts|Deis, October 2015
    2014-07|terraform|HashiCorp, 28 July 2014
    2012-02|ansible|M. DeHaan, 20 February 2012
    2010-01|vagrant|Repository, 21 January 2010
    2018-10|github actions|GitHub Universe, 16 October 2018
    2011-10|gitlab|Repository, first commit October 2011
    2005-04|git|L. Torvalds, 7 April 2005
    2007-10|github|First commit of GitHub, October 2007
    2002-07|aws,amazon web services|Amazon press release, 16 July 2002
    2014-11|aws lambda|AWS re:Invent, 13 November 2014
    2012-01|dynamodb,aws dynamodb|AWS, 18 January 2012
    2008-10|azure,microsoft azure|Microsoft PDC, 27 October 2008
    2008-04|gcp,google cloud,google cloud platform|App Engine preview, 7 April 2008
    2011-09|firebase|Founded as Envolve, September 2011
    2009-02|mongodb|10gen, February 2009
    2009-02|redis|S. Sanfilippo, February 2009
    2008-07|cassandra,apache cassandra|Facebook, open-sourced July 2008
    2010-02|elasticsearch|S. Banon, 8 February 2010
    2011-01|kafka,apache kafka|LinkedIn, open-sourced January 2011
    2010-01|apache spark,pyspark|UC Berkeley AMPLab, open-sourced 2010
    2005-12|hadoop,apache hadoop|Nutch on MapReduce, December 2005
    2014-10|airflow,apache airflow|Airbnb, begun October 2014
    2015-11|tensorflow|Google, 9 November 2015
    2016-08|pytorch|Repository, August 2016
    2015-03|keras|Repository, 27 March 2015
    2007-06|scikit-learn,sklearn|Google Summer of Code, June 2007
    2008-01|pandas|W. McKinney, begun 2008
    2018-10|bert|Google, arXiv 1810.04805, 11 October 2018
    2018-11|hugging face transformers,huggingface transformers|Repository, November 2018
    2022-10|langchain|Repository, 24 October 2022
    2020-06|openai api,gpt-3,gpt3|OpenAI, 11 June 2020
    2022-11|chatgpt|OpenAI, 30 November 2022
    2022-08|stable diffusion|Stability AI, August 2022
    2021-06|github copilot|GitHub, 29 June 2021
    2015-04|flutter|Sky, Dart Developer Summit, April 2015
    2019-06|swiftui|Apple WWDC, 3 June 2019
    2019-05|jetpack compose|Google I/O, May 2019
    2007-11|android,android sdk|Open Handset Alliance, 5 November 2007
    2007-01|ios,ios sdk|Apple, iPhone, 9 January 2007
    2008-10|bitcoin|Bitcoin paper, 31 October 2008
    2013-11|ethereum|Ethereum paper, November 2013
    2014-08|solidity|Proposed by G. Wood, August 2014
    2015-04|truffle suite|ConsenSys, 2015
    2018-08|hardhat|As Buidler, Nomic Labs, 2018
    2014-08|web3.js,web3js|Repository of ethereum.js, 2014
    2016-07|ethers.js,ethersjs|Repository, July 2016
    2017-11|solana|A. Yakovenko, paper of November 2017
    2021-09|foundry forge|Paradigm, 2021
    2016-07|openzeppelin|Zeppelin Solutions, 2016
    2018-11|uniswap|H. Adams, 2 November 2018
    2017-09|chainlink|Paper of September 2017
    2015-12|hyperledger fabric,hyperledger|Linux Foundation, 17 December 2015
    2015-06|webassembly,wasm|Announced 17 June 2015
    2011-05|webrtc|Google, open-sourced May 2011
    2012-11|prometheus|SoundCloud, first commit 24 November 2012
    2013-12|grafana|T. Ödegaard, December 2013
    2017-05|istio|Google, IBM and Lyft, 24 May 2017
    2015-02|grpc|Google, 26 February 2015
    2010-05|bigquery,google bigquery|Google I/O, May 2010
    2020-01|supabase|Repository, January 2020
    2011-05|xamarin|Founded 16 May 2011
    2013-11|ionic framework|Drifty, November 2013
    """
}
