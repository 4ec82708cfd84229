//! The printed lines of the reading copy.

use super::{furniture, markers, meta, title, Line, LineKind};
use crate::engine::{
    source::{Mark, MarkKind},
    text::{Reading, Signs, Span, DIGITS},
};

/// A line of more bytes than this holds running text.
const LONG: usize = 330;
/// How far the head of a page on one line may reach, in bytes.
const HEAD: usize = 900;

/// Every line with something on it, without spaces and lost characters at both ends.
pub(super) fn split(copy: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in copy.split('\n') {
        let mut from = start;
        start += line.len();
        let mut ends = if line.len() > LONG { lost_breaks(line) } else { Vec::new() };
        ends.push(line.len());
        for end in ends {
            let to = start - line.len() + end;
            let piece = furniture::behind_lost(&copy[from..to]);
            let first = to - piece.len();
            let span = Span::new(first, first + furniture::before_lost(piece).len());
            if !span.is_empty() {
                lines.push(Line { kind: LineKind::Text, span });
            }
            from = to;
        }
        start += 1;
    }
    lines
}

/// Tells the lines of notes and the rows of tables, as the file's container marks them.
pub(super) fn set_apart(reading: &Reading, marks: &[Mark], lines: &mut [Line]) {
    let mut marks = marks.iter().filter(|m| matches!(m.kind, MarkKind::Note | MarkKind::Table)).peekable();
    for line in lines {
        let (start, _) = reading.printed_range(line.span);
        while marks.next_if(|mark| mark.range.end <= start).is_some() {}
        let Some(mark) = marks.peek() else { return };
        if mark.range.start > start {
            continue;
        }
        let row = || reading.printed(line.span).contains('\t');
        if mark.kind == MarkKind::Note {
            line.kind = LineKind::Note;
        } else if row() && !meta::is_document_head(reading.at(line.span)) {
            line.kind = LineKind::Row;
        }
    }
}

/// Tells rows of a table that is typed with tabs, where no container marks it: two or more lines in a row, each of three
/// cells or more and no sentence.
pub(super) fn set_typed_rows_apart(reading: &Reading, lines: &mut [Line]) {
    if !reading.text().contains('\t') {
        return;
    }
    let mut above: Option<usize> = None;
    for i in 0..lines.len() {
        let printed = reading.printed(lines[i].span);
        let mut tabs = 0;
        for byte in printed.bytes() {
            tabs += usize::from(byte == b'\t');
        }
        let row = tabs > 1 && lines[i].kind == LineKind::Text && !printed.contains_any(&['。']);
        if let Some(above) = above.filter(|_| row) {
            lines[above].kind = LineKind::Row;
            lines[i].kind = LineKind::Row;
        }
        above = row.then_some(i);
    }
}

/// Indexes of the lines of running text.
pub(super) fn texts(lines: &[Line]) -> Vec<usize> {
    let mut texts = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.kind == LineKind::Text {
            texts.push(i);
        }
    }
    texts
}

/// Where line breaks are lost, spaces stand for them: behind furniture, behind the title, behind paragraphs
/// and headings, and behind the last full stop, in front of the sign-off.
fn lost_breaks(line: &str) -> Vec<usize> {
    let mut cuts: Vec<usize> = glued_title(line).into_iter().collect();
    if !line.as_bytes().contains(&b' ') {
        return cuts;
    }
    let glued = cuts.first().copied().unwrap_or_default();
    let mut done = glued;
    for (at, _) in line.match_indices(' ').take_while(|(at, _)| *at <= HEAD) {
        if at < glued {
            continue;
        }
        let piece = line[done..at].trim_start_of(&[' ']);
        let clock = piece.chars().all(|c| c.is_ascii_digit() || c == ':');
        if clock && done > glued {
            // It belongs to the day in front of it.
            cuts.pop();
        } else if !is_head(piece) {
            continue;
        }
        cuts.push(at);
        done = at;
    }
    paragraphs(line, done, &mut cuts);
    let done = cuts.last().copied().unwrap_or_default();
    let last = line.rfind_any(&['。']).map_or(0, |at| at + '。'.len_utf8());
    if last > done && line[last..].starts_with(' ') {
        cuts.push(last);
    }
    cuts
}

/// Where a title ends that the text follows with no break: …情况的报告2024年,全县….
fn glued_title(line: &str) -> Option<usize> {
    let mut limit = LONG;
    while !line.is_char_boundary(limit) {
        limit -= 1;
    }
    let end = line[..limit].find("报告20")? + "报告".len();
    let year = line[end..].trim_start_of(&DIGITS).trim_start_of(&[' ']).starts_with('年');
    let title = &line[..end];
    (year && !title.contains_any(&[',', '。']) && title::is_title(title)).then_some(end)
}

/// Adds where paragraphs end from byte `from` on, if spaces behind full stops show that they stand for line
/// breaks. Where two stand for one, a single space is no break.
fn paragraphs(line: &str, from: usize, cuts: &mut Vec<usize>) {
    let rest = &line[from..];
    let often = |mark: &str| rest.find(mark).is_some_and(|at| rest[at + mark.len()..].contains(mark));
    let wide = often("。  ");
    if !wide && !often("。 ") {
        return;
    }
    let mut done = from;
    for (at, _) in line.match_indices(' ').skip_while(|(at, _)| *at <= from) {
        let rest = furniture::behind_lost(&line[at..]);
        let piece = line[done..at].trim_start_of(&[' ']);
        let Some(before) = piece.chars().next_back().filter(|c| *c != ' ') else { continue };
        let double = line[at..].starts_with("  ");
        let printed = |c: char| !c.is_ascii() || matches!(c, '(' | ')');
        let ends = match before {
            _ if markers::at_line_start(piece).is_some_and(|marker| marker.length == piece.len()) => false,
            '。' | '!' | '?' => true,
            _ if wide => double,
            _ if markers::at_line_start(rest).is_some() => !before.is_ascii_digit(),
            _ => printed(before) && (rest.starts_with(printed) || starts_with_year(rest)),
        };
        if ends {
            cuts.push(at);
            done = at;
        }
    }
}

/// `2024年`.
fn starts_with_year(text: &str) -> bool {
    text.starts_with("20") && text.find('年') == Some(4)
}

/// A title, what stands above one, or labels with their values.
fn is_head(piece: &str) -> bool {
    title::is_title(piece)
        || meta::is_document_head(piece)
        || piece.contains_any(&[':', '>', '】']) && furniture::kind_of(piece).is_some()
}

#[cfg(test)]
mod tests {
    use super::{set_typed_rows_apart, split, LineKind};
    use crate::engine::text::Reading;

    #[test]
    fn rows_typed_with_tabs_stand_apart() {
        let rows = |text: &str| {
            let reading = Reading::new(text.to_owned());
            let mut all = split(reading.copy());
            set_typed_rows_apart(&reading, &mut all);
            all.iter().filter(|line| line.kind == LineKind::Row).count()
        };
        let table = "单位\t检查（次）\t处罚（件）\n农业农村局\t120\t8\n林业局\t64\t3\n";
        assert_eq!(rows(&format!("各单位情况如下：\n{table}以上为全年数据。\n")), 3);
        assert_eq!(rows("青溪县人民政府\t\t2025年2月26日\n"), 0, "one line is no table");
        assert_eq!(rows("一、\t主要举措\n二、\t存在的不足\n"), 0);
    }
}
