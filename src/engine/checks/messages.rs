//! Message ids → words. One table a language; Simplified Chinese is the first.

use super::{Arg, Args};
use crate::engine::{options::Lang, Document};

const ZH_HANS: &str = include_str!("../messages/zh_hans.txt");

/// A message with its values filled in; the id itself where the table lacks it.
pub fn message(document: &Document, id: &str, args: &Args, lang: Lang) -> String {
    let Lang::ZhHans = lang;
    let mut text = template(id).unwrap_or(id).to_owned();
    for (name, arg) in args {
        text = text.replace(&format!("{{{name}}}"), &arg_text(document, arg));
    }
    text
}

/// The words of an id before values are filled in.
pub(super) fn template(id: &str) -> Option<&'static str> {
    entries().find(|(key, _)| *key == id).map(|(_, text)| text)
}

/// Every id and its words, in the order of the table.
pub(super) fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    ZH_HANS.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(" = "))
}

/// A value as it is shown.
pub fn arg_text(document: &Document, arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Number(number) => number.to_string(),
        Arg::Words(span) => document.reading.printed(*span).to_owned(),
    }
}
