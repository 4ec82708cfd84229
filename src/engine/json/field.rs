//! A value with its path, so that what is wrong with it can be told.

use super::{Error, Value};
use crate::engine::structure::Date;

/// A value and where it stands in its file.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    value: Option<&'a Value>,
    /// The field around it; the file itself has none.
    around: Option<&'a Field<'a>>,
    name: &'a str,
    index: usize,
}

/// The items of a list.
pub type Items<'a> = &'a [Value];

/// As much of a name in a file as is said of it: long enough to be found there.
pub(crate) fn short(name: &str) -> &str {
    const LONGEST_NAME: usize = 40;
    name.char_indices().nth(LONGEST_NAME).map_or(name, |(end, _)| &name[..end])
}

const NONE: &Value = &Value::Null;

impl<'a> Field<'a> {
    /// The whole of a file.
    pub fn whole(value: &'a Value) -> Self {
        Self { value: Some(value), around: None, name: "", index: 0 }
    }

    /// `parts（第2项）.headings`
    pub fn path(&self) -> String {
        let mut path = self.around.map_or_else(String::new, Field::path);
        if self.name.is_empty() {
            if self.around.is_some() {
                path.push_str("（第");
                path.push_str(&(self.index + 1).to_string());
                path.push_str("项）");
            }
        } else {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(short(self.name));
        }
        path
    }

    /// An error at this place.
    pub fn error(&self, words: &str) -> Error {
        Error::new(self.path(), words)
    }

    /// True where nothing is written, or `null`.
    pub fn is_missing(&self) -> bool {
        matches!(self.value, None | Some(Value::Null))
    }

    /// Refuses members that this program does not know.
    pub fn only(&self, names: &[&str]) -> Result<(), Error> {
        let Value::Object(members) = self.value.unwrap_or(NONE) else {
            return Err(self.error("应为 { }，请按样例填写。"));
        };
        for (name, _) in members {
            if !names.contains(&name.as_str()) {
                let at = Field { value: None, around: Some(self), name, index: 0 };
                return Err(at.error(&format!("没有这一项，可用的有：{}。请核对拼写。", names.join("、"))));
            }
        }
        Ok(())
    }

    /// A member of an object; missing where it is not written.
    pub fn get<'b>(&'b self, name: &'b str) -> Field<'b> {
        let members = match self.value {
            Some(Value::Object(members)) => &members[..],
            _ => &[],
        };
        let value = members.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        Field { value, around: Some(self), name, index: 0 }
    }

    /// An item of a list; numbered from 1 where it is told.
    pub fn item<'b>(&'b self, items: Items<'b>, index: usize) -> Field<'b> {
        Field { value: items.get(index), around: Some(self), name: "", index }
    }

    /// A list; an empty one where nothing is written.
    pub fn items(&self) -> Result<Items<'a>, Error> {
        match self.value {
            None | Some(Value::Null) => Ok(&[]),
            Some(Value::List(items)) => Ok(items),
            _ => Err(self.error("应为列表 [ ]，请核对。")),
        }
    }

    /// A text of at most `most` characters on one line, without outer space; empty where nothing is written.
    pub fn text(&self, most: usize) -> Result<&'a str, Error> {
        let text = match self.value {
            None | Some(Value::Null) => return Ok(""),
            Some(Value::Text(text)) => text.trim(),
            _ => return Err(self.error("应为文字（加半角双引号），请核对。")),
        };
        if text.chars().count() > most {
            return Err(self.error(&format!("不超过{most}个字，请缩短。")));
        }
        if text.contains(char::is_control) {
            return Err(self.error("应写在一行之内，请删去换行。"));
        }
        Ok(text)
    }

    /// A text that must be there.
    pub fn required(&self, most: usize) -> Result<&'a str, Error> {
        let text = self.text(most)?;
        if text.is_empty() {
            return Err(self.error("请填写此项。"));
        }
        Ok(text)
    }

    /// A whole number in a range, or none where nothing is written.
    pub fn whole_number(&self, from: i64, to: i64) -> Result<Option<i64>, Error> {
        let number = match self.value {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::Number(digits)) => digits.parse().ok().filter(|number| (from..=to).contains(number)),
            _ => None,
        };
        number.map(Some).ok_or_else(|| self.error(&format!("应为{from}至{to}的整数，请核对。")))
    }

    /// A day, `2025-03-10`, or none where nothing is written.
    pub fn day(&self) -> Result<Option<Date>, Error> {
        let text = self.text(20)?;
        if text.is_empty() {
            return Ok(None);
        }
        let day = Date::parse_iso(text);
        day.map(Some).ok_or_else(|| self.error("应为日期，写作 2025-03-10，请核对。"))
    }

    /// A list of texts, none of them empty.
    pub fn texts(&self, most: usize, count: usize) -> Result<Vec<String>, Error> {
        let items = self.items()?;
        if items.len() > count {
            return Err(self.error(&format!("不超过{count}项，请减少。")));
        }
        let mut texts = Vec::new();
        for at in 0..items.len() {
            texts.push(self.item(items, at).required(most)?.to_owned());
        }
        Ok(texts)
    }

    /// The members of an object; none where nothing is written.
    pub fn members(&self) -> Result<&'a [(String, Value)], Error> {
        match self.value {
            None | Some(Value::Null) => Ok(&[]),
            Some(Value::Object(members)) => Ok(members),
            _ => Err(self.error("应为 { }，请按样例填写。")),
        }
    }

    /// Which of some names the text is; none where nothing is written.
    pub fn one_of(&self, names: &[&str]) -> Result<Option<usize>, Error> {
        let text = self.text(60)?;
        if text.is_empty() {
            return Ok(None);
        }
        let at = names.iter().position(|name| *name == text);
        let wrong = || self.error(&format!("应为以下之一：{}。请核对。", names.join("、")));
        at.map(Some).ok_or_else(wrong)
    }

    /// Checks which kind of file it is.
    pub fn schema(&self, schema: &str) -> Result<(), Error> {
        if self.get("schema").text(60)? == schema {
            return Ok(());
        }
        Err(self.get("schema").error(&format!("应为“{schema}”，请核对是否选对了文件。")))
    }
}
