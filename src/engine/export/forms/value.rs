//! How exports ask for what stands in a report; what is not of its form is empty.

use crate::engine::json::Value;

/// What stands for a member that is not there.
const NONE: &Value = &Value::Null;

impl Value {
    /// A member of an object; null where there is none.
    pub(super) fn get(&self, key: &str) -> &Value {
        match self {
            Value::Object(members) => members.iter().find(|m| m.0 == key).map_or(NONE, |m| &m.1),
            _ => NONE,
        }
    }

    /// A member that is a string; empty where it is none.
    pub(super) fn string(&self, key: &str) -> &str {
        self.get(key).text()
    }

    /// A member that is a number, as it stands; empty where it is none.
    pub(super) fn number(&self, key: &str) -> &str {
        self.get(key).digits()
    }

    /// The items of a list; none where it is none.
    pub(super) fn list(&self) -> &[Value] {
        match self {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// A string; empty where it is none.
    pub(super) fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// A number as it stands; empty where it is none.
    pub(super) fn digits(&self) -> &str {
        match self {
            Value::Number(digits) => digits,
            _ => "",
        }
    }

    /// A whole number that is not negative.
    pub(super) fn whole(&self) -> Option<u32> {
        self.digits().parse().ok()
    }

    /// True or false; `None` where it is neither.
    pub(super) fn flag(&self) -> Option<bool> {
        match self {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::json::Writer, Value};
    use crate::engine::json::parse_own;

    #[test]
    fn reads_what_the_writer_writes() {
        let text = "引号\" 反斜\\ 换行\n 控制\u{1} 行分隔\u{2028} 𠮷";
        let mut w = Writer::default();
        w.object(|w| {
            w.key("text").string(text);
            w.key("list").array(["1", "-20.5"], Writer::number);
            w.key("flag").boolean(true);
            w.key("none").null();
        });
        let json = w.finish();
        let value = parse_own(&json).unwrap();
        assert_eq!(value.get("text").text(), text);
        let list: Vec<_> = value.get("list").list().iter().map(Value::digits).collect();
        assert_eq!(list, ["1", "-20.5"]);
        assert_eq!(value.get("flag").flag(), Some(true));
        assert!(matches!(value.get("none"), Value::Null));
        assert_eq!(value.get("absent").whole(), None);
    }
}
