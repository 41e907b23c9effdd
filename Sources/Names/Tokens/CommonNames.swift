/// Names so frequent that meeting one says little, with the part of people per million who have it, world-wide.
///
/// Rounded estimates by us from published rankings (census bureaus of the United States, Spain, Brazil, Russia, India; name
/// statistics of the Arab states), scaled by population. Only the order of magnitude matters.
enum CommonNames {
  static let perMillion: [String: Float] = {
    var table: [String: Float] = [:]
    for line in rows.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard let first = words.first, let share = Float(first) else { continue }
      for word in words.dropFirst() { table[String(word)] = share }
    }
    return table
  }()

  private static let rows = """
    12000 mohammed muhammad mohamed mohammad ahmed ahmad ali maria
    6000 al el bin ibn abu abd abdul jose hassan hussein hasan husain khan singh kumar de da dos la juan ibrahim
    3000 john james robert michael david william mary anna ana antonio francisco carlos luis manuel pedro fatima omar yusuf said mustafa
    3000 sharma gupta das devi begum aleksandr alexander sergey sergei vladimir ivan andrey elena olga natalia tatiana joao paulo santos silva
    2000 smith johnson williams brown jones garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez torres fernandez gomez diaz
    2000 richard joseph thomas charles christopher daniel matthew mark anthony peter paul george edward jennifer linda elizabeth patricia susan
    2000 barbara jessica sarah karen jorge miguel alejandro fernando rafael ramon ricardo roberto eduardo javier angel jesus rosa carmen marta
    2000 mahmoud khalid saleh salim abdullah abdallah rahman rahim karim amir hamid saeed nasser yasin ismail osman othman hamza bilal
    1200 miller davis wilson anderson taylor moore jackson martin lee thompson white harris clark lewis robinson walker young allen king wright
    1200 scott hill green adams nelson baker hall campbell mitchell carter roberts phillips evans turner parker collins edwards stewart morris
    1200 murphy rogers reed cook morgan cooper peterson bailey kelly howard ward cox richardson watson brooks wood james bennett gray hughes
    1200 rivera flores cruz morales reyes ortiz gutierrez chavez ramos ruiz alvarez castillo romero mendoza vasquez jimenez moreno herrera medina
    1200 castro vargas guzman munoz rojas salazar soto delgado pena rios silva aguilar vega mendez suarez dominguez guerrero oliveira pereira souza
    1200 ivanov smirnov kuznetsov popov petrov sokolov volkov morozov novikov fedorov mikhailov dmitry dmitriy alexey aleksey mikhail nikolay
    1200 yuri igor oleg viktor pavel evgeny konstantin anatoly valery irina svetlana ekaterina marina andrei nikolai alexei
    1200 kevin brian steven timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin brandon benjamin samuel gregory
    1200 frank raymond patrick alexander jack dennis jerry tyler aaron nancy lisa margaret betty sandra ashley dorothy kimberly emily donna
    1200 michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley brenda pamela nicole emma
    1200 samantha katherine christine debra rachel catherine janet ruth heather diane julie joyce victoria kelly christina joan evelyn judith
    1200 muller schmidt schneider fischer weber meyer wagner rossi russo ferrari bianchi romano colombo nowak kowalski jean pierre michel
    1200 philippe dubois durand leroy moreau simon laurent hans klaus wolfgang giuseppe giovanni francesco marco andrea luca stefano
    1200 patel shah reddy nair iyer rao mehta chopra agarwal verma yadav raj ravi sanjay rajesh suresh sunil anil vijay amit priya anita sunita
    1200 nguyen tran pham hoang phan bui dang tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
    1200 hiroshi takashi kenji yuki satoshi kazuo akira takeshi siti nur sri dewi agus budi rizal yilmaz kaya demir celik mehmet mustafa ayse fatma
    """
}
