//! The title: one line or several, and the issuer and year that it names.

use super::{dates, issuer, lines, markers, meta, Field, Line, LineKind};
use crate::engine::text::{Reading, Signs, Span, DIGITS};

/// A title is looked for in this many lines at the head.
const HEAD_LINES: usize = 16;
/// Longest title in characters, all lines together.
const LONGEST: usize = 110;
/// A title runs over at most this many lines.
const MOST_LINES: usize = 4;
/// What may still follow on a line of its own where a title could end: 的报告.
const LONGEST_REST: usize = 6;

/// What the report is about.
const SUBJECT: &str = "法治 依法行政 法制 政务公开 信息公开";
/// What may stand between the words in front of the issuer.
const LEAD_IN: &[char] = &[' ', '年', '度'];
/// How titles of documents end.
const ENDINGS: &str = "报告 总结 情况 汇报 年报 小结 思路 总结及思路 要点 方案 计划 规则 安排 通知 意见 \
    公报 纪实 办法 综述 公告 公示 通报 函";

/// The lines of every title at the head, as indexes (first, end). The last one is the report's own: a page
/// prints its title too, and a letter or a request may go before the report.
pub(super) fn find(copy: &str, lines: &[Line]) -> Vec<(usize, usize)> {
    let mut head = Vec::new();
    for i in lines::texts(lines) {
        let text = &copy[lines[i].span.range()];
        // The report begins with its first heading or with the lead.
        if head.len() == HEAD_LINES || markers::at_line_start(text).is_some() || text.contains("如下") {
            break;
        }
        head.push((i, text));
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut n = 0;
    while n < head.len() {
        let count = title_length(&head[n..]);
        let (first, _) = head[n];
        n += count.max(1);
        let (last, text) = head[n - 1];
        // 法治政府建设情况 below a title is a heading without a number.
        let titled = bare(text).ends_with_word("报告 总结") && !text.contains(',');
        if count > 0 && (found.is_empty() || titled) {
            found.push((first, last + 1));
        }
    }
    // What nothing follows is a link below a report that prints no title.
    let is_last = |end: usize| lines[end..].iter().all(|l| l.kind != LineKind::Text);
    if head.len() > 1 && found.last().is_some_and(|&(first, end)| first > head[0].0 && is_last(end)) {
        found.pop();
    }
    found
}

/// How many lines the title takes that begins with the first of these; 0 where none does.
fn title_length(lines: &[(usize, &str)]) -> usize {
    let mut joined = String::new();
    let mut found = 0;
    for (count, &(i, line)) in (1..=MOST_LINES).zip(lines) {
        // Page furniture stands between two titles, not inside one; no title begins with a note (此件公开发布).
        if i >= lines[0].0 + count || count == 1 && line.starts_with('(') {
            break;
        }
        let rest = found > 0 && line.chars().count() > LONGEST_REST;
        if rest || !may_be_title(line) || count > 1 && is_label(line) {
            break;
        }
        // Words of the page's own search, and then a whole title.
        if count > 1 && names_issuer(line) && !joined.contains_any(&DIGITS) && !issuer::is_issuer(&joined) {
            break;
        }
        joined.push_str(line);
        if is_title(&joined) {
            found = count;
        } else if found > 0 || is_label(&joined) {
            break;
        }
    }
    found
}

/// True for a title that begins with the name of its issuer.
fn names_issuer(line: &str) -> bool {
    let year = dates::any_year(line).map_or(line.len(), |year| year.0);
    let at = line.find_word("关于 法治").unwrap_or(line.len()).min(year);
    at < line.len() && issuer::is_issuer(&line[..at]) && is_title(line)
}

/// Labels with their values, or words apart: no part of a title over several lines.
pub(super) fn is_label(line: &str) -> bool {
    line.contains_any(&[':', '|', '•']) || line.split_whitespace().nth(2).is_some()
}

/// Short words, no sentence, no heading, no salutation, no date.
pub(super) fn may_be_title(line: &str) -> bool {
    (2..=LONGEST).contains(&line.chars().count())
        && !line.contains('。')
        && !meta::is_document_head(line)
        && !line.starts_with('•')
        && !line.ends_with_any(&[':', ';', ',', '日'])
        && markers::at_line_start(line).is_none()
}

/// Names the subject and ends like a title; a date in brackets may follow.
pub(super) fn is_title(text: &str) -> bool {
    let bare = bare(text);
    text.chars().count() <= LONGEST
        && bare.contains_word(SUBJECT)
        && bare.ends_with_word(ENDINGS)
        && !bare.ends_with("如下报告")
}

/// Without what may stand behind a title: a date or a note in brackets, quotation marks, stops.
pub(super) fn bare(text: &str) -> &str {
    let mut text = text.trim_end_of(&[' ', '”', '"']);
    while let Some(before) = text.before_brackets() {
        text = before.trim_end();
    }
    text
}

/// The title as printed, lines joined with nothing between.
pub(super) fn value(reading: &Reading, lines: &[Line]) -> Option<Field<String>> {
    let (first, last) = (lines.first()?, lines.last()?);
    let value = lines.iter().map(|l| reading.words(l.span)).collect();
    Some(Field { value, span: Some(first.span.join(last.span)) })
}

/// The issuer that a title names: in front of 关于, the year or the subject, behind a leading 关于 or year.
pub(super) fn issuer(reading: &Reading, lines: &[Line]) -> Option<Field<String>> {
    let mut before: Vec<Span> = Vec::new();
    for line in lines {
        let whole = reading.at(line.span);
        let text = if before.is_empty() { behind_lead_in(whole) } else { whole };
        let start = line.span.end as usize - text.len();
        let before_word = |words: &str| text.find_word(words).unwrap_or(text.len());
        let year = dates::any_year(text).map_or(text.len(), |y| y.0);
        let mut at = before_word("关于 法治政府").min(year);
        if at == text.len() {
            at = before_word(SUBJECT);
        }
        let cut = at < text.len();
        if cut {
            at = before_verbs(&text[..at]).len();
        }
        if at > 0 {
            before.push(Span::new(start, start + at));
        }
        if cut {
            break;
        }
    }
    name(reading, &before)
}

/// Without 关于, 报送 and a year at the beginning.
pub(super) fn behind_lead_in(text: &str) -> &str {
    let mut rest = text.trim_start_of(LEAD_IN);
    loop {
        let year = dates::any_year(rest).filter(|y| y.0 == 0);
        let behind = year.map(|y| &rest[y.1..]).or_else(|| rest.behind_word("关于 报送 上报"));
        match behind {
            Some(behind) => rest = behind.trim_start_of(LEAD_IN),
            None => return rest,
        }
    }
}

/// Without the words that lead over to the subject (`深入推进`) and belong to no name.
fn before_verbs(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_end_of(&[' ', '“', '"']);
        match rest.before_word("推进 全面 深入 贯彻 落实 加强 发布") {
            Some(shorter) => rest = shorter,
            None => return rest,
        }
    }
}

/// A name from one or more spans; joint issuers are joined by one space.
pub(super) fn name(reading: &Reading, spans: &[Span]) -> Option<Field<String>> {
    let span = spans.iter().copied().reduce(Span::join)?;
    let folded: String = spans.iter().map(|&s| reading.at(s)).collect();
    let joint = issuer::joint(folded.trim());
    if joint.is_none() && !issuer::is_issuer(folded.trim()) {
        return None;
    }
    let mut value = String::new();
    let mut push = |part: Span| {
        if joint.is_some() && !value.is_empty() {
            value.push(' ');
        }
        value.push_str(reading.words(part).trim_start_of(&['、', ' ']));
    };
    match (spans, joint) {
        (&[Span { start, end }], Some(cut)) => {
            let cut = start + cut as u32;
            push(Span { start, end: cut });
            push(Span { start: cut, end });
        }
        _ => spans.iter().copied().for_each(push),
    }
    Some(Field { value, span: Some(span) })
}

/// The year that a title names.
pub(super) fn year(reading: &Reading, lines: &[Line]) -> Option<Field<u16>> {
    lines.iter().find_map(|line| {
        let text = reading.at(line.span);
        let start = line.span.start as usize;
        dates::first_year(text, start).or_else(|| {
            let (at, end, value) = dates::any_year(text)?;
            Some(Field { value, span: Some(Span::new(start + at, start + end)) })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{find, issuer, year};
    use crate::engine::{structure::lines, text::Reading};

    fn read(text: &str) -> (Option<String>, Option<String>, Option<u16>) {
        let reading = Reading::new(format!("{text}\n\n一、主要举措和成效\n扎实推进。\n"));
        let all = lines::split(reading.copy());
        let Some(&(first, end)) = find(reading.copy(), &all).last() else { return (None, None, None) };
        let title = super::value(&reading, &all[first..end]).map(|f| f.value);
        let issuer = issuer(&reading, &all[first..end]).map(|f| f.value);
        (title, issuer, year(&reading, &all[first..end]).map(|f| f.value))
    }

    #[test]
    fn issuer_and_year_in_every_order() {
        for (title, name, of) in [
            ("青溪县人民政府关于2024年法治政府建设情况的报告", Some("青溪县人民政府"), Some(2024)),
            ("青溪镇2024年法治政府建设年度报告", Some("青溪镇"), Some(2024)),
            ("2024年青溪县法治政府建设情况", Some("青溪县"), Some(2024)),
            ("关于2024年法治政府建设情况的报告", None, Some(2024)),
            ("青溪县民政局推进法治政府建设工作报告", Some("青溪县民政局"), None),
            (
                "中共青溪县委青溪县人民政府关于2023年度法治政府建设情况的报告",
                Some("中共青溪县委 青溪县人民政府"),
                Some(2023),
            ),
            (
                "青溪县司法局关于2022年法治政府建设情况及2023年工作要点的报告",
                Some("青溪县司法局"),
                Some(2022),
            ),
        ] {
            assert_eq!(read(title), (Some(title.to_owned()), name.map(str::to_owned), of), "{title}");
        }
    }

    #[test]
    fn a_title_over_two_lines_is_joined() {
        let (title, issuer, _) = read("青溪县青山镇人民政府\n\n关于2024年法治政府建设情况的报告");
        assert_eq!(title.as_deref(), Some("青溪县青山镇人民政府关于2024年法治政府建设情况的报告"));
        assert_eq!(issuer.as_deref(), Some("青溪县青山镇人民政府"));
        let (title, ..) = read("青溪县青山镇2024年法治政府建设工作\n情况报告");
        assert_eq!(title.as_deref(), Some("青溪县青山镇2024年法治政府建设工作情况报告"));
    }

    #[test]
    fn a_document_number_above_is_no_part_of_it() {
        for head in ["青府〔2025〕7号\n", "青府〔2025〕7号    签发人：张三\n"] {
            let (title, issuer, year) =
                read(&format!("{head}青溪县人民政府\n关于2024年法治政府建设情况的报告"));
            assert_eq!(title.as_deref(), Some("青溪县人民政府关于2024年法治政府建设情况的报告"));
            assert_eq!((issuer.as_deref(), year), (Some("青溪县人民政府"), Some(2024)));
        }
    }

    #[test]
    fn the_words_of_a_search_are_no_part_of_it() {
        let (title, issuer, _) = read("搜索范围\n排列\n青溪县审计局2024年法治政府建设报告");
        assert_eq!(title.as_deref(), Some("青溪县审计局2024年法治政府建设报告"));
        assert_eq!(issuer.as_deref(), Some("青溪县审计局"));
        let (title, ..) = read("2024年度\n青溪县审计局法治政府建设报告");
        assert_eq!(title.as_deref(), Some("2024年度青溪县审计局法治政府建设报告"));
    }

    #[test]
    fn running_text_is_no_title() {
        assert_eq!(read("2024年,青溪县深入推进法治政府建设。现将情况报告如下:"), (None, None, None));
    }
}
