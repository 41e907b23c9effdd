/// Frequent names of the Arab world, Iran and Pakistan with their usual Latin spellings, the most usual first.
///
/// Arabic writing leaves the short vowels out, so that a name that is not listed can only be guessed. The list is ours: names in common
/// use, from general knowledge, written without the signs that folding removes.
enum ArabicNames {
  /// Latin spellings by folded Arabic word.
  static let spellings: [String: [String]] = {
    var table: [String: [String]] = [:]
    for record in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let sides = record.split(separator: ":")
      guard sides.count == 2 else { continue }
      let key = ArabicLatin.normalised(String(sides[0]))
      for spelling in sides[1].split(separator: ",") where !(table[key] ?? []).contains(String(spelling)) {
        table[key, default: []].append(String(spelling))
      }
    }
    return table
  }()

  private static let list = """
    محمد:muhammad,mohammed,mohamed,mohammad احمد:ahmad,ahmed محمود:mahmud,mahmoud,mehmood حامد:hamid,hamed حميد:hamid,hameed حمد:hamad,hamd
    علي:ali حسن:hasan,hassan حسين:husayn,hussein,hussain,hossein عمر:umar,omar عثمان:uthman,othman,osman ابراهيم:ibrahim,ebrahim اسماعيل:ismail,esmail
    خالد:khalid,khaled خليل:khalil سعيد:said,saeed,saied سعد:saad,sad سعود:saud,saoud مسعود:masud,masoud,massoud طارق:tariq,tarek طالب:talib,taleb
    طاهر:tahir,taher ناصر:nasir,nasser,naser نصر:nasr نصير:nasir,naseer منصور:mansur,mansour يوسف:yusuf,youssef,yousef,yousuf يونس:yunus,younes,younis
    يعقوب:yaqub,yaqoub,yakub يحيى:yahya,yehia موسى:musa,mousa,moussa عيسى:isa,eissa,issa داود:dawud,daoud,dawood سليمان:sulayman,suleiman,sulaiman,soleiman
    سليم:salim,saleem سالم:salim,salem سلمان:salman سلام:salam سلامة:salama,salameh صالح:salih,saleh صلاح:salah صادق:sadiq,sadegh صدام:saddam
    صبري:sabri صبحي:subhi,sobhi كريم:karim,kareem كامل:kamil,kamel كمال:kamal كاظم:kazim,kadhim,kazem قاسم:qasim,qassem,kassem,ghasem قادر:qadir,kader
    عبد:abd,abdul,abdel عبدالله:abdullah,abdallah,abdollah عبدالرحمن:abdulrahman,abdelrahman عبيد:ubayd,obaid عبود:abbud,abboud عباس:abbas عادل:adil,adel عدنان:adnan عماد:imad,emad
    عمار:ammar عمرو:amr عمران:imran,omran عامر:amir,amer امير:amir,ameer امين:amin,ameen انور:anwar انس:anas اكرم:akram اسعد:asad,assaad اسد:asad,assad اسامة:usama,osama
    ايمن:ayman ايوب:ayyub,ayoub ادريس:idris,driss الياس:ilyas,elias بشير:bashir,basheer بشار:bashar بدر:badr,bader بكر:bakr,baker بلال:bilal بهاء:baha بوبكر:boubaker
    جمال:jamal,gamal جميل:jamil,jameel جابر:jabir,jaber جبار:jabbar جعفر:jafar,jaafar,gaafar جلال:jalal,galal جواد:jawad,javad جهاد:jihad جاسم:jasim,jassem,jassim
    حاتم:hatim,hatem حارث:harith,hareth حازم:hazim,hazem حافظ:hafiz,hafez حبيب:habib,habeeb حجي:hajji,haji حاج:hajj,haj حمزة:hamza,hamzah حمدان:hamdan حمدي:hamdi حسام:husam,hossam,hussam
    حسني:husni,hosni حكيم:hakim,hakeem حليم:halim,haleem حنفي:hanafi حيدر:haydar,haidar,heidar خميس:khamis خضر:khidr,khader,khodr خلف:khalaf خليفة:khalifa,khalifah خان:khan
    خير:khayr,khair دين:din,deen,eddin راشد:rashid,rashed رشيد:rashid,rasheed رشاد:rashad رامي:rami راضي:radi رائد:raid,raed رياض:riyad,riad رضا:rida,reza,ridha رضوان:ridwan,redouan,radwan
    رحمن:rahman رحيم:rahim,raheem رحمة:rahma,rahmah رجب:rajab,ragab رمضان:ramadan,ramazan رفيق:rafiq,rafik رزق:rizq,rizk زكريا:zakariya,zakaria زكي:zaki زهير:zuhayr,zuhair,zouhair زياد:ziyad,ziad
    زيد:zayd,zaid,zeid زين:zayn,zain,zein زاهر:zahir,zaher زاهد:zahid,zahed ساجد:sajid سامي:sami سامر:samir,samer سمير:samir,sameer سيد:sayyid,sayed,said,seyed سيف:sayf,saif,seif سراج:siraj
    شريف:sharif,sherif,cherif شاكر:shakir,shaker شكري:shukri,choukri شعبان:shaban,shaaban شمس:shams شهاب:shihab,shahab شيخ:shaykh,sheikh,shaikh صديق:siddiq,seddik,sadiq صقر:saqr صفوان:safwan
    ضياء:diya,zia,dia عاصم:asim,asem عارف:arif,aref عاطف:atif,atef عبدو:abdu,abdou عزت:izzat,ezzat عزيز:aziz,azeez عزام:azzam عصام:isam,essam,issam عطا:ata,atta عطية:atiya,atiyah
    علاء:ala,alaa عواد:awad,awwad عوض:awad عوده:awda,odeh عودة:awda,odeh غازي:ghazi غالب:ghalib,ghaleb غسان:ghassan,ghasan غلام:ghulam,gholam فاروق:faruq,farouk فارس:faris,fares فاضل:fadil,fadel,fazel
    فؤاد:fuad,fouad فادي:fadi فتح:fath,fatah فتحي:fathi,fethi فرج:faraj,farag فرحان:farhan فريد:farid,fareed فضل:fadl,fazl فهد:fahd,fahad فواز:fawaz,fawwaz فوزي:fawzi,fauzi فيصل:faysal,faisal,feisal
    فيروز:fayruz,firouz قطب:qutb,kotb قيس:qays,qais كاتب:katib لطيف:latif,lateef لطفي:lutfi,lotfi ليث:layth,laith ماجد:majid,maged,majed مجيد:majid,majeed مالك:malik,malek ماهر:mahir,maher مبارك:mubarak,mobarak
    مجاهد:mujahid محسن:muhsin,mohsen محي:muhyi,mohi محيي:muhyi محمدي:muhammadi,mohammadi مختار:mukhtar,mokhtar مراد:murad,mourad مرتضى:murtada,morteza,murtaza مروان:marwan مسلم:muslim,moslem
    مصطفى:mustafa,mostafa,mustapha مصلح:muslih مطلق:mutlaq معاذ:muadh,moaz معاوية:muawiya معتز:mutazz,moataz معين:muin,moin مقداد:miqdad ممدوح:mamduh,mamdouh منذر:mundhir,monzer مهدي:mahdi,mehdi
    مهند:muhannad,mohanad منير:munir,mounir مؤمن:mumin,momen ميلاد:milad نادر:nadir,nader ناجي:naji,nagi نافع:nafi نائل:nail,nael نبيل:nabil,nabeel نجم:najm نجيب:najib,naguib نزار:nizar نعمان:numan,noaman
    نعيم:naim,naeem نواف:nawaf نوح:nuh,nouh نور:nur,nour,noor نوري:nuri,nouri هادي:hadi هاشم:hashim,hashem هاني:hani,hany هارون:harun,haroun هشام:hisham,hesham هلال:hilal همام:hammam هيثم:haytham,haitham
    وائل:wail,wael وحيد:wahid,waheed وسام:wisam,wissam وسيم:wasim,waseem وليد:walid,waleed ياسر:yasir,yasser ياسين:yasin,yassin,yassine يزيد:yazid زايد:zayid,zayed راغب:raghib لقمان:luqman,lokman
    فاطمة:fatima,fatimah,fatemeh عائشة:aisha,aicha خديجة:khadija,khadijah زينب:zaynab,zainab مريم:maryam,mariam ليلى:layla,leila امينة:amina,aminah سارة:sara,sarah نادية:nadia سعاد:suad,souad هند:hind
    سلمى:salma هدى:huda,hoda منى:muna,mona رانيا:rania نجاة:najat اسماء:asma,asmaa بشرى:bushra,bouchra حنان:hanan جميلة:jamila,djamila كريمة:karima سميرة:samira رقية:ruqayya,roqayya صفية:safiya,safia حفصة:hafsa
    ابو:abu,abou ابي:abi ابن:ibn,ben بن:bin,ben,ibn بنت:bint ام:umm,om آل:al ال:al اخوند:akhund,akhond ملا:mullah,mulla مولوي:mawlawi,maulavi,molvi مولانا:mawlana,maulana قاري:qari,qari سردار:sardar ميرزا:mirza ميا:mia
    اله:allah,ullah,ollah الله:allah,ullah,ollah رحمان:rahman غني:ghani نبي:nabi ولي:wali حق:haq,haqq حقاني:haqqani زاده:zada,zadeh پور:pur,pour نژاد:nejad,nezhad بهرام:bahram بهزاد:behzad داريوش:dariush فرهاد:farhad
    مهران:mehran پرويز:parviz,pervez جهان:jahan گل:gul,gol شاه:shah جان:jan آغا:agha,aqa اقا:agha,aqa سلطان:sultan,soltan بيگ:beg,baig بخش:bakhsh,baksh نواز:nawaz ظفر:zafar اقبال:iqbal,eqbal جنيد:junayd,junaid
    قريشي:qureshi,quraishi انصاري:ansari افغاني:afghani عراقي:iraqi مصري:masri,misri تونسي:tunisi,tounsi ليبي:libi مغربي:maghribi,maghrebi يمني:yamani,yemeni شامي:shami سوري:suri,souri لبناني:lubnani,lebanese حلبي:halabi
    بغدادي:baghdadi تكريتي:tikriti,takriti موصلي:mawsili,mosuli دمشقي:dimashqi كردي:kurdi تركي:turki عسيري:asiri حربي:harbi قحطاني:qahtani غامدي:ghamdi زهراني:zahrani عتيبي:utaybi,otaibi مطيري:mutayri,mutairi عنزي:anzi,enezi شمري:shammari,shamri
    دوسري:dawsari,dosari تميمي:tamimi جبوري:juburi,jabouri,jubouri دليمي:dulaymi,dulaimi عبيدي:ubaydi,obaidi عزاوي:azzawi زبيدي:zubaydi,zubaidi ربيعي:rubayi,rubaie سامرائي:samarrai موسوي:musawi,mousavi,moussawi حسيني:husayni,husseini,hosseini
    هاشمي:hashimi,hashemi علوي:alawi,alavi صدر:sadr حكيمي:hakimi كربلائي:karbalai نجفي:najafi بصري:basri اسدي:asadi خالدي:khalidi بشيري:bashiri سعدي:saadi,sadi سعيدي:saidi ناصري:nasiri,naseri منصوري:mansuri,mansouri صالحي:salihi,salehi
    احمدي:ahmadi,ahmedi علواني:alwani عاني:ani راوي:rawi حديثي:hadithi كبيسي:kubaysi,kubaisi مشهداني:mashhadani فلاحي:falahi جنابي:janabi خزرجي:khazraji مالكي:maliki حنبلي:hanbali شافعي:shafii,shafei قذافي:qadhafi,gaddafi,qaddafi ترابي:turabi ظواهري:zawahiri
    شيباني:shaybani,shaibani كعبي:kabi,kaabi غزالي:ghazali فراج:farraj جراح:jarrah نجار:najjar حداد:haddad خياط:khayyat صباغ:sabbagh قطان:qattan عطار:attar بيطار:bitar خطيب:khatib قاضي:qadi,kadi مفتي:mufti امام:imam معلم:muallim طيب:tayyib,tayeb طويل:tawil قصير:qasir كبير:kabir صغير:saghir اسود:aswad احمر:ahmar اخضر:akhdar اصفر:asfar ابيض:abyad
    """
}
