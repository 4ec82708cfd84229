//! Citations: every 《》 and every document number, linked where they stand together.

use super::{
    super::text::{is_han, Reading, Signs, Span},
    law, numeral,
    words::{char_at, char_before, from, skip_spaces, skip_spaces_back, suffix_of, upto},
    Citation, CitationKind, Status,
};

/// A name longer than this (bytes) has lost its closing mark.
const LONGEST_NAME: usize = 360;
/// The longest code of an organ before a bracketed year, in bytes.
const LONGEST_CODE: usize = 45;

/// Reads the citations of one line in order.
pub(crate) fn read_line(reading: &Reading, line: Span, year: Option<u16>, out: &mut Vec<Citation>) {
    let text = upto(reading.copy(), line.end as usize);
    let first = out.len();
    let mut done = 0;
    for (at, mark) in reading.marks(line) {
        let end = match mark {
            _ if at < done => None,
            '《' => name(text, at, year, out),
            '〔' | '【' | '[' | '(' => number(text, at, out),
            '0'..='9' | '一'..='龥' if upto(text, at).ends_with("令第") => order(text, at, out),
            _ => None,
        };
        done = end.unwrap_or(done);
    }
    link(text, &mut out[first..]);
}

/// The 《》 that begins at `at`. Out: where it ends; `None` where it is never closed.
fn name(line: &str, at: usize, year: Option<u16>, out: &mut Vec<Citation>) -> Option<usize> {
    let bytes = line.as_bytes();
    let limit = bytes.len().min(at + LONGEST_NAME);
    let (mut depth, mut i) = (0u32, at);
    let (mut fallback, mut siblings) = (None, false);
    while i < limit {
        if bytes[i] == 0xE3 && bytes.get(i + 1) == Some(&0x80) {
            match bytes.get(i + 2) {
                Some(0x8A) => {
                    if depth > 0 && depth_is_sibling(line, i) {
                        break;
                    }
                    siblings |= fallback.is_some_and(|close| close + 3 == i);
                    depth += 1;
                }
                Some(0x8B) => {
                    depth -= 1;
                    fallback = Some(i);
                }
                _ => {}
            }
            i += 3;
            if depth == 0 {
                break;
            }
        } else {
            i += 1;
        }
    }
    // An inner mark that is never closed leaves the last closing mark as the end, unless names follow each other
    // that were meant to follow this one, too.
    let close = fallback.filter(|_| depth == 0 || !siblings)?;
    let inner = Span::new(at + 3, close);
    let words = line.get(inner.range())?;
    if words.trim().is_empty() {
        return None;
    }
    let (kind, status) = law::classify(words, year);
    out.push(Citation { span: Span::new(at, close + 3), name: Some(inner), doc_number: None, kind, status });
    Some(close + 3)
}

/// 《 after 、 or , opens the next name of a list: the one under way was not closed.
fn depth_is_sibling(line: &str, at: usize) -> bool {
    matches!(char_before(line, at), Some('、' | ',' | ';' | '。'))
}

/// The document number whose bracketed year opens at `at`. Out: where it ends.
fn number(line: &str, at: usize, out: &mut Vec<Citation>) -> Option<usize> {
    let open = char_at(line, at)?;
    let inside = skip_spaces(line, at + open.len_utf8());
    let digits = |from: usize| line.as_bytes()[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let count = digits(inside);
    let value = line.get(inside..inside + count)?;
    if count < 4 || !(value.starts_with("19") || value.starts_with("20")) {
        return None;
    }
    let mut end = skip_spaces(line, inside + count);
    let closed = char_at(line, end).filter(|c| matches!(c, '〕' | ']' | '】' | ')' | '}' | '｝'));
    end = if let Some(c) = closed { skip_spaces(line, end + c.len_utf8()) } else { inside + count };
    if from(line, end).starts_with('第') {
        end = skip_spaces(line, end + '第'.len_utf8());
    }
    let own = if closed.is_some() { digits(end) } else { 0 };
    let mut stop = end + own;
    let mark = skip_spaces(line, stop);
    let ends_in_mark = from(line, mark).starts_with('号');
    if ends_in_mark {
        stop = mark + '号'.len_utf8();
    }
    // 〔2024〕6号; damaged: 〔202526号, 〔202527), 〔2024〕36
    let whole = count == 4 && own > 0 && (ends_in_mark || open == '〔');
    let damaged = count > 4 && count <= 8 && open != '(' && own == 0;
    if !whole && !damaged {
        return None;
    }
    if damaged && !ends_in_mark {
        stop = inside + count + closed.map_or(0, char::len_utf8);
    }
    let start = code_start(line, at)?;
    let span = Span::new(start, stop);
    out.push(Citation {
        span,
        name: None,
        doc_number: Some(span),
        kind: CitationKind::Notice,
        status: Status::Unknown,
    });
    Some(stop)
}

/// 国务院令第713号, whose numeral stands at `at`. Out: where it ends.
fn order(line: &str, at: usize, out: &mut Vec<Citation>) -> Option<usize> {
    let rest = from(line, at);
    let mark = rest.find(|c: char| !c.is_ascii_digit() && !numeral::is_sign(c))?;
    let stop = at + mark + '号'.len_utf8();
    let start = code_start(line, at).filter(|_| rest[mark..].starts_with('号'))?;
    let code = line.get(start..at)?;
    let kind = if code.contains("主席令") {
        CitationKind::Law
    } else if code.contains("国务院令") {
        CitationKind::Regulation
    } else {
        CitationKind::Rule
    };
    let span = Span::new(start, stop);
    out.push(Citation { span, name: None, doc_number: Some(span), kind, status: Status::Unknown });
    Some(stop)
}

/// Words that lead to a document number and are no part of its code.
const LEADS: &str =
    "根据 按照 依据 落实 贯彻 印发 执行 以 见 详见 参照 文号 文件 收到 转发 的 号 和 与 及 经 由 按";

/// Where the organ's code before a bracketed year begins.
fn code_start(line: &str, at: usize) -> Option<usize> {
    let stop = skip_spaces_back(line, at);
    let floor = stop.saturating_sub(LONGEST_CODE);
    let mut start = stop;
    while let Some(c) = char_before(line, start) {
        let letter = is_han(c) || c.is_ascii_alphabetic();
        if !letter || start - c.len_utf8() < floor {
            break;
        }
        start -= c.len_utf8();
    }
    let code = line.get(start..stop)?;
    let mut cut = 0;
    for word in LEADS.listed() {
        let end = code.find_last(word).map_or(0, |at| at + word.len());
        // 和 of 共和国 is none of them.
        if cut < end && end < code.len() && !code[..end].ends_with("共和") {
            cut = end;
        }
    }
    start += cut;
    let signs = line.get(start..stop)?.chars().count();
    (signs >= 2).then_some(start)
}

/// Gives a name the number that stands behind it, and the number the name.
fn link(line: &str, found: &mut [Citation]) {
    for i in 1..found.len() {
        let (head, tail) = found.split_at_mut(i);
        let (Some(before), Some(after)) = (head.last_mut(), tail.first_mut()) else { continue };
        if before.name.is_none() || before.doc_number.is_some() || after.name.is_some() {
            continue;
        }
        let gap = line.get(before.span.end as usize..after.span.start as usize).unwrap_or("?");
        if matches!(gap.trim(), "" | "(") || suffix_of(gap, "(文号: (以下简称").is_some() {
            before.doc_number = after.doc_number;
            after.name = before.name;
            after.kind = before.kind;
            after.status = before.status;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{read_line, Citation, CitationKind};
    use crate::engine::text::{Reading, Span};

    fn citations(text: &str) -> Vec<Citation> {
        let mut out = Vec::new();
        read_line(&Reading::new(text.to_owned()), Span::new(0, text.len()), Some(2024), &mut out);
        out
    }

    fn quotes(text: &str) -> Vec<String> {
        citations(text).iter().map(|c| text[c.span.range()].to_owned()).collect()
    }

    #[test]
    fn names_and_numbers_are_found_in_all_forms() {
        let cases: &[(&str, &[&str])] = &[
            ("学习《甲法》《乙条例》", &["《甲法》", "《乙条例》"]),
            (
                "《关于印发〈某要点〉的通知》(某府发〔2024〕6号)",
                &["《关于印发〈某要点〉的通知》", "某府发〔2024〕6号"],
            ),
            ("《关于印发《某要点》的通知》等", &["《关于印发《某要点》的通知》"]),
            ("《未闭合的名称、《乙办法》", &["《乙办法》"]),
            ("《甲规划(2020年)《乙纲要》《丙方案》《丁计划》", &["《乙纲要》", "《丙方案》", "《丁计划》"]),
            ("《关于废止《甲办法》《乙办法》的决定》", &["《关于废止《甲办法》《乙办法》的决定》"]),
            ("根据某政办[2023] 12 号精神", &["某政办[2023] 12 号"]),
            ("见某办发【2022】8号。", &["某办发【2022】8号"]),
            ("某府发(2021)5号", &["某府发(2021)5号"]),
            ("(某府办〔202526号)", &["某府办〔202526号"]),
            ("(某委法办〔202527)", &["某委法办〔202527)"]),
            ("国发〔2021〕第5号、司发通[2022]12 号", &["国发〔2021〕第5号", "司发通[2022]12 号"]),
            ("根据国务院令第713号和主席令第七十号", &["国务院令第713号", "主席令第七十号"]),
            ("中华人民共和国主席令第70号", &["中华人民共和国主席令第70号"]),
            ("《关于转发<甲>的通知》《<乙>解读》", &["《关于转发<甲>的通知》", "《<乙>解读》"]),
            ("命令第一时间下达", &[]),
            ("会议(2024)召开", &[]),
            ("没有《结束", &[]),
            ("《》空", &[]),
        ];
        for (text, want) in cases {
            assert_eq!(&quotes(text), want, "{text}");
        }
    }

    #[test]
    fn a_number_knows_the_name_it_stands_behind() {
        let text = "《某县办法》(某府规〔2023〕2号)";
        let found = citations(text);
        assert_eq!(found[0].doc_number, Some(found[1].span));
        assert_eq!(found[1].name, found[0].name);
        let found = citations("《重大行政决策程序暂行条例》(国务院令第713号)");
        assert_eq!((found[0].doc_number, found[1].kind), (Some(found[1].span), CitationKind::Regulation));
    }

    #[test]
    fn many_opening_marks_take_linear_time() {
        let text = "《".repeat(50_000);
        assert!(citations(&text).is_empty());
    }
}
