"""Makes Sources/Names/Scripts/Tables/HanCharacters+Generated.swift from Unihan, with Korean readings of rare characters from libhangul.

usage: han.py UNICODE_FOLDER HANJA_FILE OUTPUT_FILE
The folder is /usr/share/unicode of Debian's unicode-data, the file is /usr/share/libhangul/hanja/hanja.txt of libhangul-data.

A record is the character, its Korean readings (Hangul, before the initial sound law), toneless pinyin, toneless Jyutping, the
character that stands for all its variants, and s or j for a form of the mainland or of Japan alone, separated by |. Empty fields at
the end are left out.
"""

import sys

import packing
import unihan

REPERTOIRES = ("kKoreanName", "kHangul", "kTGH", "kJis0", "kBigFive", "kKSC0", "kGB0", "kJinmeiyoKanji", "kHKSCS")

# New Japanese forms and the old forms, as far as Unihan does not relate them (list of the Japanese reform of 1946-49 and 1981).
JAPANESE_FORMS = """
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 応應 欧歐 殴毆 桜櫻 奥奧 温溫 穏穩 仮假 価價 画畫 会會 壊壞 懐懷 絵繪 拡擴 殻殼 覚覺
学學 岳嶽 楽樂 渇渴 勧勸 巻卷 寛寬 歓歡 缶罐 観觀 関關 陥陷 顔顏 気氣 帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 峡峽 挟挾 狭狹 暁曉 区區 駆驅 勲勳 薫薰 径徑
恵惠 渓溪 経經 継繼 茎莖 蛍螢 軽輕 鶏鷄 芸藝 撃擊 欠缺 倹儉 剣劍 圏圈 検檢 権權 献獻 県縣 険險 顕顯 験驗 厳嚴 広廣 恒恆 鉱鑛 号號 国國 砕碎 済濟 斎齋 剤劑
桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 舎舍 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 将將 焼燒 奨奬 称稱 証證 乗乘 剰剩
壌壤 嬢孃 条條 浄淨 畳疊 穣穰 譲讓 醸釀 嘱囑 触觸 寝寢 慎愼 真眞 尽盡 図圖 粋粹 酔醉 随隨 髄髓 数數 枢樞 声聲 静靜 斉齊 摂攝 窃竊 専專 戦戰 浅淺 潜潛 繊纖
践踐 銭錢 禅禪 双雙 壮壯 捜搜 挿插 争爭 総總 聡聰 荘莊 装裝 騒騷 増增 臓臟 蔵藏 属屬 続續 堕墮 体體 対對 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 胆膽 団團 弾彈
断斷 痴癡 遅遲 昼晝 虫蟲 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵 転轉 点點 伝傳 党黨 盗盜 灯燈 当當 闘鬭 徳德 独獨 読讀 届屆 縄繩 弐貳 悩惱 脳腦 覇霸 廃廢
拝拜 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 浜濱 瓶甁 払拂 仏佛 併倂 並竝 変變 辺邊 弁辯 舗舖 歩步 穂穗 宝寶 豊豐 没沒 翻飜 槙槇 毎每 万萬 満滿 黙默 弥彌 訳譯
薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 隆隆 両兩 猟獵 緑綠 塁壘 涙淚 励勵 礼禮 隷隸 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 楼樓 郎郞
録錄 湾灣 尭堯 凛凜 遥遙 瑶瑤 晋晉 祢禰 祷禱 涛濤 曽曾 巌巖 髙高 﨑崎 濵濱 邉邊 邊邊 桒桑 塚塚 柗松 舘館 冨富 黄黃 横橫 奥奧 尚尙 青靑 清淸 晴晴 精精 
""".split()


def related(table):
    """The old or traditional form of a character, by character."""
    form = {}
    for char, entry in table.items():
        if "kJinmeiyoKanji" in entry and ":" in entry["kJinmeiyoKanji"]:
            modern = chr(int(entry["kJinmeiyoKanji"].split(":U+")[1], 16))
            form.setdefault(modern, char)
    for pair in JAPANESE_FORMS:
        if pair[0] != pair[1]:
            form[pair[0]] = pair[1]
    for char, entry in table.items():
        others = [v for v in unihan.variants(entry, "kTraditionalVariant") if v != char]
        if others and char not in form:
            # Of several characters that fell together the one that Korean names use comes first.
            others.sort(key=lambda c: ("E" not in table[c].get("kHangul", ""), "kHangul" not in table[c]))
            form[char] = others[0]
    return form


def representative(char, form, table):
    """Follows the relation to its end, and from a rare form to the one that the Korean standard has."""
    seen = [char]
    while seen[-1] in form and form[seen[-1]] not in seen:
        seen.append(form[seen[-1]])
    last = seen[-1]
    if "kHangul" not in table[last]:
        for key in ("kZVariant", "kSemanticVariant"):
            for other in unihan.variants(table[last], key):
                if "kHangul" in table[other] and ("<" not in table[last][key] or "kMatthews" in table[last][key]):
                    return other
    return last


def country(entry):
    """s for characters that only the simplified standard of the mainland has, j for those that only the Japanese one has."""
    in_china, in_japan = "kGB0" in entry or "kTGH" in entry, "kJis0" in entry
    if "kBigFive" in entry or "kKSC0" in entry or in_china == in_japan:
        return ""
    return "s" if in_china else "j"


def rare_korean(path):
    """Readings before the initial sound law of single characters, by character."""
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split(":")
            if not line.startswith("#") and len(fields) > 2 and len(fields[0]) == 1 and len(fields[1]) == 1:
                found.setdefault(fields[1], []).append(fields[0])
    for char, sounds in found.items():
        changed = {unihan.word_initial(s) for s in sounds if unihan.before_initial_law(s)}
        found[char] = [s for s in sounds if s not in changed]
    return found


def record(char, table, form, rare):
    entry = table[char]
    unified = representative(char, form, table)
    other = table[unified]
    korean = unihan.korean(entry)
    # A simplified character that is an old rare one besides (胜, 广) stands for the traditional one in names.
    korean = list(dict.fromkeys((unihan.korean(other) if unified != char else []) + korean)) or rare.get(char, [])[:2]
    mandarin = unihan.mandarin(entry) or unihan.mandarin(other)
    cantonese = unihan.cantonese(entry) or unihan.cantonese(other)
    fields = [char, "".join(korean[:4]), ",".join(mandarin), ",".join(cantonese), unified if unified != char else ""]
    fields.append(country(entry))
    return None if not any(fields[1:]) else "|".join(fields).rstrip("|")


def main():
    table = unihan.load(sys.argv[1])
    form = related(table)
    chars = {c for c in table if any(k in table[c] for k in REPERTOIRES)} | {p[0] for p in JAPANESE_FORMS}
    rare = rare_korean(sys.argv[2])
    records = [r for r in (record(c, table, form, rare) for c in chars) if r]
    doc = "What a Chinese character is read in Korean, Mandarin and Cantonese, and which character it is a variant of."
    packing.swift_file(sys.argv[3], doc, "hanCharacters", records, "han.py")


if __name__ == "__main__":
    main()
