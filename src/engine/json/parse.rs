//! JSON text → a value.

use super::{short, Error, Value, MAX_BYTES, MAX_DEPTH};

/// Reads JSON text.
///
/// In: the text of a file; a byte-order mark may stand in front.
/// Out: its value.
///
/// # Errors
/// Where the text is no JSON, is larger or deeper than the limits, names a key twice, or holds a number
/// that is not whole.
pub fn parse(text: &str) -> Result<Value, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::new("", "文件超过256 KB，请核对是否选对了文件。"));
    }
    Parser { text: text.strip_prefix('\u{feff}').unwrap_or(text), at: 0, decimals: false }.whole()
}

/// Reads back JSON that this program wrote, which may be long and hold decimals.
///
/// # Errors
/// As above, but for these two.
pub fn parse_own(text: &str) -> Result<Value, Error> {
    Parser { text, at: 0, decimals: true }.whole()
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    /// Numbers need not be whole.
    decimals: bool,
}

impl Parser<'_> {
    fn whole(&mut self) -> Result<Value, Error> {
        let value = self.value(0)?;
        self.space();
        if self.at < self.text.len() {
            return Err(self.error("此后不应再有内容，请删去或核对括号。"));
        }
        Ok(value)
    }

    fn error(&self, words: &str) -> Error {
        let before = &self.text[..self.at];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Error::new(format!("第{line}行第{column}列"), words)
    }

    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Takes a sign where it comes next.
    fn takes(&mut self, sign: u8) -> bool {
        self.space();
        let here = self.peek() == sign;
        self.at += usize::from(here);
        here
    }

    fn value(&mut self, depth: usize) -> Result<Value, Error> {
        if depth > MAX_DEPTH {
            return Err(self.error("嵌套过深，请核对括号。"));
        }
        self.space();
        match self.peek() {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Value::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                for (word, value) in
                    [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Null)]
                {
                    if self.text[self.at..].starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(self.error("此处应为文字（加半角双引号）、整数、[ ] 或 { }，请核对。"))
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Error> {
        self.at += 1;
        let mut members: Vec<(String, Value)> = Vec::new();
        if self.takes(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            let start = self.at;
            if self.peek() != b'"' {
                return Err(self.error("此处应为项目名称（加半角双引号），请核对前面是否多了逗号。"));
            }
            let key = self.string()?;
            if members.iter().any(|(known, _)| *known == key) {
                self.at = start;
                return Err(self.error(&format!("“{}”写了两次，请只留一处。", short(&key))));
            }
            if !self.takes(b':') {
                return Err(self.error("项目名称之后应为半角冒号，请补上。"));
            }
            let value = self.value(depth + 1)?;
            members.push((key, value));
            if self.takes(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.takes(b',') {
                return Err(self.error("此处应为半角逗号或 }，请核对。"));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Error> {
        self.at += 1;
        let mut items = Vec::new();
        if self.takes(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.takes(b']') {
                return Ok(Value::List(items));
            }
            if !self.takes(b',') {
                return Err(self.error("此处应为半角逗号或 ]，请核对。"));
            }
        }
    }

    fn number(&mut self) -> Result<Value, Error> {
        let start = self.at;
        self.at += usize::from(self.peek() == b'-');
        let digits = self.at;
        self.digits();
        let zero = self.text.as_bytes().get(digits) == Some(&b'0') && self.at > digits + 1;
        let whole = self.text[start..self.at].parse::<i64>().is_ok() && !zero;
        if self.decimals && self.peek() == b'.' {
            self.at += 1;
            self.digits();
        }
        if whole && !matches!(self.peek(), b'.' | b'e' | b'E') {
            return Ok(Value::Number(self.text[start..self.at].to_owned()));
        }
        self.at = start;
        Err(self.error("此处应为整数，不用小数、不以0开头，请改写。"))
    }

    fn digits(&mut self) {
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
    }

    fn string(&mut self) -> Result<String, Error> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let run = self.text[self.at..].find(['"', '\\']).unwrap_or(self.text.len() - self.at);
            let words = &self.text[self.at..self.at + run];
            if let Some(control) = words.find(|c| c < ' ') {
                self.at += control;
                return Err(self.error("文字中不能直接换行或用控制字符，请核对是否漏了引号。"));
            }
            out.push_str(words);
            self.at += run;
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(out);
                }
                b'\\' => out.push(self.escape()?),
                _ => return Err(self.error("文字没有结束，请补上半角双引号。")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Error> {
        let sign = self.text.as_bytes().get(self.at + 1).copied().unwrap_or(0);
        let plain = match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => return self.unicode(),
            _ => return Err(self.error("反斜线之后的字符不认识，请删去反斜线。")),
        };
        self.at += 2;
        Ok(plain)
    }

    /// `\u5e74`; a character beyond the first plane is a pair of them.
    fn unicode(&mut self) -> Result<char, Error> {
        let unit = |at: usize| {
            let digits = self.text.get(at + 2..at + 6)?;
            let escaped = self.text[at..].starts_with("\\u") && digits.bytes().all(|b| b.is_ascii_hexdigit());
            u16::from_str_radix(digits, 16).ok().filter(|_| escaped)
        };
        let units: Vec<u16> = [self.at, self.at + 6].iter().map_while(|&at| unit(at)).collect();
        let first = char::decode_utf16(units).next().and_then(Result::ok);
        let Some(c) = first else {
            return Err(self.error("\\u 之后应为四位十六进制数，请核对。"));
        };
        self.at += 6 * c.len_utf16();
        Ok(c)
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, parse_own, Value, MAX_BYTES, MAX_DEPTH};

    #[test]
    fn values_of_every_kind() {
        let text = "\u{feff} {\"a\": [1, -20, true, null, \"年\\n\\u5e74\\ud83d\\ude00\\\"\"], \"b\": {}}\n";
        let list = vec![
            Value::Number("1".into()),
            Value::Number("-20".into()),
            Value::Flag(true),
            Value::Null,
            Value::Text("年\n年😀\"".into()),
        ];
        let whole = vec![("a".into(), Value::List(list)), ("b".into(), Value::Object(Vec::new()))];
        assert_eq!(parse(text), Ok(Value::Object(whole)));
    }

    #[test]
    fn what_is_no_json_is_told_with_its_place() {
        for (text, path, words) in [
            ("", "第1行第1列", "文字"),
            ("{\"甲\" 1}", "第1行第6列", "冒号"),
            ("{\"a\": 1,\n \"a\": 2}", "第2行第2列", "两次"),
            ("{\"a\": 1,}", "第1行第9列", "逗号"),
            ("[1 2]", "第1行第4列", "逗号"),
            ("[1.5]", "第1行第2列", "整数"),
            ("[007]", "第1行第2列", "整数"),
            ("[99999999999999999999]", "第1行第2列", "整数"),
            ("[-]", "第1行第2列", "整数"),
            ("\"a\nb\"", "第1行第3列", "换行"),
            ("\"a", "第1行第3列", "引号"),
            ("\"\\ud83d\"", "第1行第2列", "十六进制"),
            ("\"\\u00", "第1行第2列", "十六进制"),
            ("\"\\x\"", "第1行第2列", "反斜线"),
            ("{} {}", "第1行第4列", "此后"),
            ("｛｝", "第1行第1列", "文字"),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.path, path, "{text}: {error}");
            assert!(error.words.contains(words), "{text}: {error}");
        }
    }

    #[test]
    fn depth_and_size_have_limits() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&nested(MAX_DEPTH + 1)).is_ok());
        assert!(parse(&nested(MAX_DEPTH + 2)).unwrap_err().words.contains("嵌套"));
        assert!(parse(&"[".repeat(MAX_BYTES)).is_err());
        assert!(parse(&" ".repeat(MAX_BYTES + 1)).unwrap_err().words.contains("256"));
    }

    #[test]
    fn what_this_program_wrote_may_hold_decimals_and_be_long() {
        let numbers =
            |items: &[&str]| Value::List(items.iter().map(|n| Value::Number((*n).into())).collect());
        assert_eq!(parse_own("[1,-20.5,0.05]"), Ok(numbers(&["1", "-20.5", "0.05"])));
        assert!(parse_own(&["[", &" ".repeat(MAX_BYTES), "]"].concat()).is_ok());
        for text in ["", "{\"a\"}", "[1 2]", "[1.2.3]", "[1e3]", "nul", "{} {}", &"[".repeat(100_000)] {
            assert!(parse_own(text).is_err(), "{text:.20}");
        }
    }
}
