//! What a file may be called on every system.

use super::model::Model;
use crate::engine::structure::Date;

/// Characters of an issuer that a name takes.
const MOST: usize = 40;

/// `某县人民政府-2024-自查单-2025-03-10.docx`
pub(super) fn of(model: &Model<'_>, kind: &str, date: Date, ending: &str) -> String {
    let stem = model.file.rsplit_once('.').map_or(model.file, |(stem, _)| stem);
    let who = [model.issuer, stem, "报告"].into_iter().map(safe).find(|who| !who.is_empty());
    let mut name = who.unwrap_or_default();
    for part in [model.year, kind, &date.to_string()] {
        if !part.is_empty() {
            name.push('-');
            name.push_str(part);
        }
    }
    name.push('.');
    name.push_str(ending);
    name
}

/// Without what Windows forbids in names: nine signs, control characters, outer dots and spaces. What turns the
/// direction of writing could show another ending than there is.
fn safe(words: &str) -> String {
    let forbidden = |c: char| {
        c.is_control()
            || "\\/:*?\"<>|".contains(c)
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let kept: String = words.chars().filter(|c| !forbidden(*c)).take(MOST).collect();
    kept.trim_matches(|c: char| c == '.' || c.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn nothing_is_left_that_windows_forbids() {
        assert_eq!(safe(" ..某县\\司法局:*?\"<>|/\u{202E}\n. "), "某县司法局");
        assert_eq!(safe("../.."), "");
        assert_eq!(safe(&"县".repeat(300)).chars().count(), 40);
    }
}
