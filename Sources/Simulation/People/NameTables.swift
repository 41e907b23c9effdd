/// Common given and family names by origin, in Latin letters and, after an equals sign, in their own script. Combinations are random.
struct NameTable: Sendable {
  struct Part: Sendable {
    let latin: String
    let native: String?
  }

  let female: [Part]
  let male: [Part]
  let family: [Part]

  /// The table of an origin.
  static func of(_ origin: NameOrigin) -> NameTable { all[origin.index] }

  private static let all: [NameTable] = NameOrigin.allCases.map { origin in
    let columns = source(origin)
    return NameTable(female: parts(columns.0), male: parts(columns.1), family: parts(columns.2))
  }

  private static func parts(_ text: String) -> [Part] {
    TextTable.words(text).map { word in
      let sides = word.split(separator: "=")
      return Part(
        latin: String(sides[0]).split(separator: "_").joined(separator: " "), native: sides.count > 1 ? String(sides[1]) : nil)
    }
  }

  private static func source(_ origin: NameOrigin) -> (String, String, String) {
    switch origin {
    case .english:
      (
        "Emily Hannah Sarah Grace Megan Olivia Chloe Abigail Rachel Lauren Allison Claire Paige Heather Amber Natalie Brooke Erin Molly",
        "James Michael Andrew Ryan Tyler Jacob Ethan Nathan Kyle Brandon Steven Justin Aaron Dylan Connor Evan Ian Marcus Trevor Scott",
        """
        Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Harris Clark
        Lewis Robinson Walker Young Allen King Wright Hill Green Adams Baker Nelson Carter Mitchell Turner Parker Collins Morris Cook
        """
      )
    case .hispanic:
      (
        "Maria Lucia Camila Valentina Daniela Gabriela Paula Isabel Carmen Elena Ana Sofia Beatriz Renata",
        "Carlos Diego Luis Javier Miguel Andres Pablo Mateo Rafael Sergio Fernando Joao Thiago Ricardo",
        "Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Silva Santos Ramirez Torres Flores Rivera Gomez Diaz Oliveira Castro Ortiz"
      )
    case .german:
      (
        "Anna Lena Katharina Julia Sabine Miriam Franziska Clara Nadine Heike Johanna Greta",
        "Lukas Jonas Felix Stefan Tobias Markus Florian Sebastian Moritz Jan Matthias Henrik",
        "Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Koch Bauer Richter Klein Wolf Neumann Schwarz Zimmermann Braun"
      )
    case .french:
      (
        "Camille Manon Lea Chloe Juliette Pauline Margaux Elodie Sandrine Amelie Aurelie Ines",
        "Hugo Lucas Antoine Julien Maxime Nicolas Thibault Clement Guillaume Romain Baptiste Olivier",
        "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Fournier Girard Bonnet Mercier"
      )
    case .polish:
      (
        "Anna Katarzyna Agnieszka Magdalena Zofia Natalia Ewa Joanna Alicja Karolina Dominika Oliwia",
        "Piotr Krzysztof Tomasz Pawel Michal Jakub Marcin Grzegorz Wojciech Kamil Mateusz Rafal",
        "Nowak Kowalski Wisniewski Wojcik Kaminski Lewandowski Zielinski Szymanski Dabrowski Kozlowski Mazur Krawczyk Wrobel Zajac Pawlak Duda"
      )
    case .ukrainian:
      (
        "Olena=Олена Oksana=Оксана Iryna=Ірина Nataliia=Наталія Daryna=Дарина Kateryna=Катерина Yuliia=Юлія Solomiia=Соломія Hanna=Ганна",
        "Oleksandr=Олександр Andrii=Андрій Dmytro=Дмитро Serhii=Сергій Taras=Тарас Bohdan=Богдан Maksym=Максим Yurii=Юрій Ihor=Ігор",
        """
        Shevchenko=Шевченко Kovalenko=Коваленко Bondarenko=Бондаренко Tkachenko=Ткаченко Kravchenko=Кравченко Melnyk=Мельник
        Boiko=Бойко Savchenko=Савченко Rudenko=Руденко Moroz=Мороз Lysenko=Лисенко Petrenko=Петренко Klymenko=Клименко Pavlenko=Павленко
        """
      )
    case .russian:
      (
        "Anna=Анна Elena=Елена Olga=Ольга Natalia=Наталья Tatiana=Татьяна Irina=Ирина Svetlana=Светлана Daria=Дарья Polina=Полина",
        "Alexander=Александр Dmitry=Дмитрий Sergey=Сергей Ivan=Иван Mikhail=Михаил Alexey=Алексей Nikita=Никита Pavel=Павел Yuri=Юрий",
        """
        Ivanov=Иванов Smirnov=Смирнов Kuznetsov=Кузнецов Popov=Попов Sokolov=Соколов Lebedev=Лебедев Kozlov=Козлов Novikov=Новиков
        Morozov=Морозов Volkov=Волков Zaitsev=Зайцев Orlov=Орлов Belov=Белов Titov=Титов Fedorov=Фёдоров Egorov=Егоров Makarov=Макаров
        """
      )
    case .korean: korean
    case .chinese: chinese
    case .japanese: japanese
    case .indian:
      (
        "Priya Ananya Kavya Neha Pooja Divya Sneha Aishwarya Meera Shreya Fatima Riya Lakshmi Deepa",
        "Arjun Rahul Amit Vikram Rohan Karthik Sanjay Aditya Nikhil Suresh Imran Varun Manoj Harish",
        "Sharma Patel Singh Kumar Gupta Reddy Nair Iyer Das Mehta Joshi Rao Khan Verma Chatterjee Pillai Desai Kulkarni Malhotra Bhat"
      )
    case .vietnamese:
      (
        "Thi_Lan Thi_Huong Thi_Mai Ngoc_Anh Thu_Trang Minh_Chau Thi_Hoa Bao_Ngoc Khanh_Linh",
        "Van_Nam Minh_Duc Quang_Huy Duc_Anh Van_Hung Tuan_Kiet Hoang_Long Quoc_Bao Thanh_Tung",
        "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly"
      )
    case .arabic:
      (
        "Fatima=فاطمة Mariam=مريم Aisha=عائشة Nour=نور Salma=سلمى Layla=ليلى Yasmin=ياسمين Huda=هدى",
        "Ahmed=أحمد Mohamed=محمد Omar=عمر Khaled=خالد Youssef=يوسف Mahmoud=محمود Tarek=طارق Hassan=حسن",
        "Hassan=حسن Ibrahim=إبراهيم Mansour=منصور Saleh=صالح Farouk=فاروق Nasser=ناصر Haddad=حداد Khalil=خليل Aziz=عزيز Rahman=رحمن"
      )
    case .nigerian:
      (
        "Ngozi Adaeze Funmilayo Chioma Aisha Yetunde Ifeoma Blessing Amaka Temitope",
        "Chinedu Oluwaseun Emeka Tunde Babatunde Ikenna Segun Obinna Ibrahim Kelechi",
        "Okafor Adeyemi Okonkwo Balogun Eze Nwosu Ogunleye Abubakar Adebayo Onyeka Lawal Obi Chukwu Bello Afolabi Uche"
      )
    }
  }

  // Given names are a first and a second syllable: the tables hold the syllables, ``NameMaker`` joins them.
  private static let korean = (
    "Ji=지 Seo=서 Min=민 Su=수 Ha=하 Ye=예 Yu=유 Eun=은 So=소 Da=다 Na=나 Chae=채 Hye=혜 A=아",
    "Min=민 Jun=준 Do=도 Ji=지 Hyun=현 Sung=성 Tae=태 Seung=승 Jae=재 Woo=우 Dong=동 Sang=상 Young=영 Jin=진",
    """
    Kim=김 Lee=이 Park=박 Choi=최 Jung=정 Kang=강 Cho=조 Yoon=윤 Jang=장 Lim=임 Han=한 Oh=오 Seo=서 Shin=신 Kwon=권 Hwang=황 Ahn=안
    Song=송 Yoo=유 Hong=홍 Ko=고 Moon=문 Yang=양 Son=손 Bae=배
    """
  )

  private static let chinese = (
    "Xiao=晓 Li=丽 Mei=美 Jing=静 Yan=燕 Xue=雪 Ting=婷 Fang=芳 Hui=慧 Yu=玉 Lan=兰 Na=娜 Qian=倩 Dan=丹",
    "Wei=伟 Ming=明 Jian=建 Hao=浩 Jun=军 Lei=磊 Bo=博 Tao=涛 Peng=鹏 Zhi=志 Yong=勇 Qiang=强 Bin=斌 Kai=凯",
    """
    Wang=王 Li=李 Zhang=张 Liu=刘 Chen=陈 Yang=杨 Huang=黄 Zhao=赵 Wu=吴 Zhou=周 Xu=徐 Sun=孙 Ma=马 Zhu=朱 Hu=胡 Guo=郭 He=何
    Lin=林 Gao=高 Luo=罗 Zheng=郑 Liang=梁 Xie=谢 Song=宋 Tang=唐 Jin=金 Piao=朴
    """
  )

  private static let japanese = (
    "Yuki=由紀 Haruka=遥 Aoi=葵 Sakura=桜 Mika=美香 Nanami=七海 Ayaka=彩香 Emi=恵美 Risa=理沙 Kaori=香織 Mai=舞 Naoko=直子 Yui=結衣 Miho=美穂",
    "Haruto=陽斗 Ren=蓮 Daiki=大輝 Kenta=健太 Takumi=匠 Shota=翔太 Yuta=悠太 Kazuki=和樹 Hiroshi=浩 Ryo=涼 Satoshi=聡 Naoki=直樹 Kei=圭 Jun=純",
    """
    Sato=佐藤 Suzuki=鈴木 Takahashi=高橋 Tanaka=田中 Ito=伊藤 Watanabe=渡辺 Yamamoto=山本 Nakamura=中村 Kobayashi=小林 Kato=加藤
    Yoshida=吉田 Yamada=山田 Sasaki=佐々木 Matsumoto=松本 Inoue=井上 Kimura=木村 Hayashi=林 Shimizu=清水 Mori=森 Abe=阿部 Ikeda=池田
    Hashimoto=橋本 Ishikawa=石川 Ogawa=小川 Okada=岡田 Fujita=藤田 Goto=後藤 Hasegawa=長谷川
    """
  )
}

extension NameOrigin {
  fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
