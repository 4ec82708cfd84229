//! The numbers that a word processor writes in front of paragraphs (ECMA-376, 17.18.59 `ST_NumberFormat`).

/// 零 or 〇, then 一 to 九.
type Digits = [char; 10];

const PLAIN: Digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: Digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_TRADITIONAL: Digits = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// Appends a number in a format, named as in ECMA-376. What a format cannot write, and formats that China
/// does not use, come in Arabic digits, as Word does it.
pub(super) fn write(out: &mut String, number: u32, format: &str) {
    let cycle = |word: &str| word.chars().nth(number.wrapping_sub(1) as usize);
    // A row of ready-made characters: the first, and how many there are.
    let row = |first: u32, count: u32| {
        let in_row = (1..=count).contains(&number);
        in_row.then(|| char::from_u32(first + number - 1)).flatten()
    };
    let one = match format {
        "none" | "bullet" => return,
        "chineseCounting"
        | "chineseCountingThousand"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseCounting"
        | "koreanCounting" => return counted(out, number, &PLAIN, ['十', '百', '千', '万']),
        "chineseLegalSimplified" => return counted(out, number, &LEGAL, ['拾', '佰', '仟', '万']),
        "ideographLegalTraditional" => {
            return counted(out, number, &LEGAL_TRADITIONAL, ['拾', '佰', '仟', '萬'])
        }
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            return decimal(out, number, |d| PLAIN[d])
        }
        "decimalFullWidth" | "decimalFullWidth2" => {
            return decimal(out, number, |d| char::from_u32('０' as u32 + d as u32).unwrap_or('０'))
        }
        "decimalZero" => {
            if number < 10 {
                out.push('0');
            }
            None
        }
        "upperLetter" => return letters(out, number, b'A'),
        "lowerLetter" => return letters(out, number, b'a'),
        "upperRoman" => return roman(out, number, false),
        "lowerRoman" => return roman(out, number, true),
        "numberInDash" => {
            out.push_str("- ");
            decimal(out, number, arabic);
            return out.push_str(" -");
        }
        "ideographTraditional" => cycle(STEMS),
        "ideographZodiac" => cycle(BRANCHES),
        "ideographEnclosedCircle" => row('㊀' as u32, 10),
        "decimalEnclosedCircleChinese" => row('①' as u32, 10),
        "decimalEnclosedCircle" => row('①' as u32, 20),
        "decimalEnclosedParen" => row('⑴' as u32, 20),
        "decimalEnclosedFullstop" => row('⒈' as u32, 20),
        _ => None,
    };
    match one {
        Some(c) => out.push(c),
        None => decimal(out, number, arabic),
    }
}

fn arabic(digit: usize) -> char {
    char::from(b'0' + digit as u8)
}

/// Digit by digit: 一〇, １０, 10.
fn decimal(out: &mut String, number: u32, sign: impl Fn(usize) -> char + Copy) {
    if number > 9 {
        decimal(out, number / 10, sign);
    }
    out.push(sign((number % 10) as usize));
}

/// As one counts: 十, 十一, 二十, 一百零三; beyond 万 in Arabic digits.
fn counted(out: &mut String, number: u32, digits: &Digits, powers: [char; 4]) {
    if number == 0 || number > 99_999 {
        return decimal(out, number, arabic);
    }
    let from = out.len();
    let mut gap = false;
    for (i, power) in [10_000, 1_000, 100, 10, 1].into_iter().enumerate() {
        let digit = (number / power % 10) as usize;
        let first = out.len() == from;
        if digit == 0 {
            gap = !first;
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        // 十一, but 壹拾壹.
        if !(first && power == 10 && digit == 1 && digits == &PLAIN) {
            out.push(digits[digit]);
        }
        if power > 1 {
            out.push(powers[3 - i]);
        }
    }
}

/// A to Z, then AA, BB: the letter as often as the alphabet has been gone through.
fn letters(out: &mut String, number: u32, first: u8) {
    /// Word writes no more.
    const MOST: u32 = 780;
    if !(1..=MOST).contains(&number) {
        return decimal(out, number, arabic);
    }
    let letter = char::from(first + ((number - 1) % 26) as u8);
    for _ in 0..=(number - 1) / 26 {
        out.push(letter);
    }
}

fn roman(out: &mut String, number: u32, lower: bool) {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return decimal(out, number, arabic);
    }
    let mut rest = number;
    for (value, sign) in SIGNS {
        while rest >= value {
            rest -= value;
            for c in sign.chars() {
                out.push(if lower { c.to_ascii_lowercase() } else { c });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_come_as_a_reader_sees_them() {
        for (format, number, seen) in [
            ("chineseCounting", 1, "一"),
            ("chineseCountingThousand", 10, "十"),
            ("japaneseCounting", 11, "十一"),
            ("chineseCountingThousand", 20, "二十"),
            ("chineseCountingThousand", 23, "二十三"),
            ("chineseCountingThousand", 103, "一百零三"),
            ("chineseCountingThousand", 110, "一百一十"),
            ("chineseLegalSimplified", 11, "壹拾壹"),
            ("ideographLegalTraditional", 3, "參"),
            ("ideographDigital", 10, "一〇"),
            ("ideographTraditional", 2, "乙"),
            ("ideographTraditional", 11, "11"),
            ("ideographZodiac", 12, "亥"),
            ("decimal", 12, "12"),
            ("decimalZero", 3, "03"),
            ("decimalFullWidth", 12, "１２"),
            ("decimalEnclosedCircle", 20, "⑳"),
            ("decimalEnclosedCircleChinese", 11, "11"),
            ("decimalEnclosedParen", 2, "⑵"),
            ("upperLetter", 3, "C"),
            ("lowerLetter", 28, "bb"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4, "iv"),
            ("none", 3, ""),
            ("bullet", 3, ""),
            ("numberInDash", 7, "- 7 -"),
            ("chineseCounting", u32::MAX, "4294967295"),
            ("chineseCounting", 0, "0"),
        ] {
            let mut out = String::new();
            super::write(&mut out, number, format);
            assert_eq!(out, seen, "{format} {number}");
        }
    }
}
