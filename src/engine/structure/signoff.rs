//! The end of a report: 署名 and 成文日期.

use super::{dates, issuer, lines, markers, Date, Field, Line, LineKind};
use crate::engine::text::{spaced, Reading, Signs, Span};

/// A sign-off is looked for in this many last lines.
const TAIL_LINES: usize = 8;
/// What is attached takes at most this many lines.
const ATTACHED_LINES: usize = 400;

/// Signature and date, and marks their lines. Where the text ends otherwise, they may stand in front of what is
/// attached, which has headings of its own.
pub(super) fn find(reading: &Reading, lines: &mut [Line]) -> (Option<Field<String>>, Option<Field<Date>>) {
    let mut found = at_end(reading, lines);
    for at in (0..lines.len()).rev().take(ATTACHED_LINES) {
        if found.0.is_some() || found.1.is_some() {
            break;
        }
        let rest = reading.at(lines[at].span).strip_prefix("附件");
        if rest.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b':')) {
            // So much as the last lines of a text may take, and what is no text between them.
            found = at_end(reading, &mut lines[at.saturating_sub(4 * TAIL_LINES)..at]);
            if found.0.is_some() {
                for line in lines[at..].iter_mut().filter(|l| l.kind == LineKind::Text) {
                    line.kind = LineKind::Row;
                }
            }
        }
    }
    found
}

/// Those of the last lines.
fn at_end(reading: &Reading, lines: &mut [Line]) -> (Option<Field<String>>, Option<Field<Date>>) {
    let (mut signature, mut dated) = (None::<Field<String>>, None);
    // From the last line upwards, as far as lines have the form of a sign-off.
    for i in lines::texts(lines).into_iter().rev().take(TAIL_LINES) {
        let span = lines[i].span;
        let text = reading.at(span);
        let start = span.start as usize;
        let none = signature.is_none() && dated.is_none();
        // A list of what is attached may follow.
        if is_note(text) || none && text.starts_with("附件") && !text.contains('。') {
            lines[i].kind = LineKind::DocumentHead;
            continue;
        }
        let day = dates::first_day(text, start)
            .filter(|_| text.chars().count() <= 40 && !text.contains_any(&['。', ',']))
            .or_else(|| dates::only_month(text, start));
        // A date that no calendar has: 2025年2月30日.
        if none
            && day.is_none()
            && text.len() < 20
            && text.ends_with('日')
            && text.contains("月")
            && text.contains("年")
        {
            lines[i].kind = LineKind::Dateline;
            continue;
        }
        let day_at = day.as_ref().and_then(|d| d.span).map_or(text.len(), |s| s.start as usize - start);
        let name = text[..day_at].trim_end_of(&[' ', '(']);
        // (盖章)
        let sealed = name.ends_with("章)").then(|| name.before_brackets());
        let name = sealed.flatten().unwrap_or(name);
        let is_name = !name.is_empty() && issuer::is_issuer(name);
        let other = !is_name && (day.is_none() || !name.is_empty());
        if other || markers::at_line_start(text).is_some() {
            break;
        }
        if let Some(day) = day.filter(|_| dated.is_none() && signature.is_none()) {
            dated = Some(day);
            lines[i].kind = LineKind::Dateline;
        }
        if is_name {
            let span = Span::new(start, start + name.len());
            // Joint issuers sign one below the other, or apart on one line.
            let mut value = spaced(reading.printed(span));
            if let Some(below) = &signature {
                value.push(' ');
                value.push_str(&below.value);
            }
            signature = Some(Field { value, span: Some(span) });
            lines[i].kind = LineKind::Signature;
        }
    }
    (signature, dated)
}

/// What an office prints behind the date: a note in brackets, 联系人, 抄送, 印发.
fn is_note(text: &str) -> bool {
    text.starts_with('(') && text.ends_with(')') && dates::first_day(text, 0).is_none()
        || text.starts_with_word("抄送 联系人")
        || text.ends_with("印发")
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::engine::{structure::lines, text::Reading};

    fn read(text: &str) -> (Option<String>, Option<String>) {
        let reading = Reading::new(text.to_owned());
        let mut all = lines::split(reading.copy());
        let (signature, dated) = find(&reading, &mut all);
        (signature.map(|f| f.value), dated.map(|f| f.value.to_string()))
    }

    #[test]
    fn name_and_day_on_one_line_or_two() {
        let both = (Some("青溪县人民政府".to_owned()), Some("2025-02-26".to_owned()));
        assert_eq!(read("扎实推进。\n青溪县人民政府\n2025年2月26日"), both);
        assert_eq!(read("扎实推进。\n青溪县人民政府 2025年2月26日"), both);
        assert_eq!(read("扎实推进。\n青溪县人民政府"), (both.0, None));
        let attached = "附件：1.数据表\n青溪县人民政府\n2025年2月26日\n附件1\n数据表\n甲 12件\n附件2\n分工表\n制表人：某某";
        assert_eq!(read(&format!("扎实推进。\n{attached}")), (Some("青溪县人民政府".to_owned()), both.1));
        assert_eq!(read("扎实推进。\n三是加强对司法局"), (None, None));
        let listed = "扎实推进。\n青溪县人民政府\n2025年2月26日\n附件1:分工表\n附件2:某某名单(共12人)";
        assert_eq!(read(listed), (Some("青溪县人民政府".to_owned()), Some("2025-02-26".to_owned())));
        assert_eq!(read("扎实推进。\n青溪县人民政府\n2025年2月30日").0.as_deref(), Some("青溪县人民政府"));
    }
}
