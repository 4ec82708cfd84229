//! Message ids → words, with their values.

use super::{Arg, Args};
use crate::engine::{messages::Words, relations::BUT_PRINTED, text::Signs, Document};

/// A message with its values filled in; the id itself where the table lacks it.
pub fn message(document: &Document, id: &str, args: &Args, speech: Words) -> String {
    let mut rest = speech.message(id).unwrap_or(id);
    let mut out = String::with_capacity(rest.len());
    while let Some((words, name, behind)) = next_place(rest) {
        out.push_str(words);
        match args.iter().find(|(n, _)| *n == name) {
            Some((_, arg)) if name == "formula" => out.push_str(&formula(document, arg, speech)),
            Some((_, arg)) => out.push_str(&arg_text(document, arg)),
            None => match year_text(document, name) {
                Some(year) => out.push_str(&year),
                None => out.push_str(&rest[words.len()..rest.len() - behind.len()]),
            },
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// A formula; what the text prints instead is said in the message's language.
fn formula(document: &Document, arg: &Arg, speech: Words) -> String {
    let text = arg_text(document, arg);
    let Some(at) = text.find_word(BUT_PRINTED) else { return text };
    let parts = [("formula", &text[..at]), ("printed", &text[at + BUT_PRINTED.len()..])];
    let parts = parts.map(|(name, part)| (name, Arg::Text(part.to_owned())));
    message(document, "formula.printed", &parts.into(), speech)
}

/// What every message may speak of: the report's year and the next one, or blanks where it is unknown.
fn year_text(document: &Document, name: &str) -> Option<String> {
    let later = match name {
        "year" => 0,
        "next" => 1,
        _ => return None,
    };
    let year = document.structure.meta.year.as_ref().map(|f| f.value);
    Some(year.map_or_else(|| "××××".to_owned(), |year| (year + later).to_string()))
}

/// The first `{name}` of a template: the words before it, its name, the words behind it.
fn next_place(template: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = template.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((words, name, behind))
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
