import RedFlags

/// The words of the sign-in pages.
enum PageWords {
  static let signIn = LocalizedText(en: "Sign in", ja: "サインイン", ko: "로그인")
  static let signOut = LocalizedText(en: "Sign out", ja: "サインアウト", ko: "로그아웃")
  static let name = LocalizedText(en: "Name", ja: "ユーザー名", ko: "사용자 이름")
  static let displayName = LocalizedText(en: "Name shown to others", ja: "表示名", ko: "표시 이름")
  static let password = LocalizedText(en: "Password", ja: "パスワード", ko: "비밀번호")
  static let newPassword = LocalizedText(
    en: "New password (12 characters or more)", ja: "新しいパスワード（12文字以上）", ko: "새 비밀번호(12자 이상)")
  static let elsewhere = LocalizedText(en: "Sign in with your firm's account", ja: "会社のアカウントでサインイン", ko: "회사 계정으로 로그인")
  static let setup = LocalizedText(en: "First account", ja: "最初のアカウント", ko: "첫 계정")
  static let choosePassword = LocalizedText(en: "Choose a password", ja: "パスワードの設定", ko: "비밀번호 설정")
  static let save = LocalizedText(en: "Save", ja: "保存", ko: "저장")
  static let failed = LocalizedText(
    en: "Name or password is not right.", ja: "ユーザー名またはパスワードが正しくありません。", ko: "사용자 이름 또는 비밀번호가 올바르지 않습니다.")
  static let account = LocalizedText(en: "Your account", ja: "アカウント", ko: "계정")
  static let sessions = LocalizedText(en: "Where you are signed in", ja: "サインイン中の端末", ko: "로그인한 기기")
  static let lastSeen = LocalizedText(en: "last seen", ja: "最終利用", ko: "마지막 사용")
  static let thisSession = LocalizedText(en: "this one", ja: "この端末", ko: "이 기기")
  static let endOthers = LocalizedText(en: "Sign out everywhere else", ja: "他の端末からサインアウト", ko: "다른 기기에서 로그아웃")
  static let roles = LocalizedText(en: "Roles", ja: "役割", ko: "역할")
  static let nameFlaw = LocalizedText(
    en: "A name has small letters, digits and . _ @ + -, two at least.", ja: "ユーザー名は小文字・数字・. _ @ + - の2文字以上です。",
    ko: "사용자 이름은 소문자, 숫자, . _ @ + - 로 두 글자 이상입니다.")
  static let passwordFlaw = LocalizedText(
    en: "The password has 12 to 200 characters, five different ones at least, and is not your name.",
    ja: "パスワードは12〜200文字で、5種類以上の文字を含み、ユーザー名と異なる必要があります。",
    ko: "비밀번호는 12~200자이며, 서로 다른 문자 다섯 개 이상을 포함하고 사용자 이름과 달라야 합니다.")
}
