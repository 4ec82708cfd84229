//! Where the headings of a report stand and where each one ends.

use super::{
    furniture::behind_lost,
    markers::{self, Marker},
    unnumbered, Line, LineKind, Part, Section,
};
use crate::engine::text::{Reading, Signs, Span};

/// A run-in heading takes its whole first sentence up to this many characters, else its first clause.
const LONGEST_SENTENCE: usize = 45;
/// A line of at most this many characters without a full stop inside is a heading of its own.
const LONGEST_LINE: usize = 110;

/// A sentence is read this many characters far, so that items without a stop cost no more than others.
const LONGEST_SEARCH: usize = 200;

/// All headings in text order, each with what follows it on its line; marks the lines that are headings as a whole.
pub(super) fn find(reading: &Reading, lines: &mut [Line]) -> Vec<Section> {
    let copy = reading.copy();
    let mut found = Vec::new();
    let mut run = Run::default();
    let unnumbered = unnumbered::find(copy, lines);
    for line in lines.iter_mut().filter(|l| l.kind == LineKind::Text) {
        let text = &copy[line.span.range()];
        let offset = line.span.start as usize;
        let before = found.len();
        let mut at = 0;
        let bare = || {
            unnumbered.binary_search(&line.span.start).ok().map(|_| Marker {
                depth: 1,
                ordinal: 0,
                length: 0,
            })
        };
        if let Some(marker) = markers::at_line_start(text).or_else(bare) {
            run.note(marker);
            at = push(&mut found, text, offset, 0, marker);
        }
        inline(&mut found, &mut run, reading, line.span, at);
        let whole = found.len() == before + 1
            && !found[before].run_in
            && found[before].marker.start == line.span.start;
        if whole {
            line.kind = LineKind::Heading;
        }
    }
    found
}

/// The last ordinal of each depth, so that a marker inside a line is believed only in sequence.
#[derive(Debug, Default)]
struct Run {
    last: [u32; 5],
}

impl Run {
    fn note(&mut self, marker: Marker) {
        let depth = usize::from(marker.depth);
        self.last[depth] = marker.ordinal;
        for deeper in &mut self.last[depth + 1..] {
            *deeper = 0;
        }
    }

    /// The first of a list, or the next one.
    fn continues(&self, marker: Marker) -> bool {
        marker.ordinal == 1 || marker.ordinal == self.last[usize::from(marker.depth)] + 1
    }

    /// An ordinal may be lost in print, so 一是 lists may skip one, and behind a stop lack the first.
    fn continues_list(&self, marker: Marker, stop: bool) -> bool {
        let last = self.last[4];
        marker.ordinal == 1 || (last > 0 || stop) && (last + 1..=last + 2).contains(&marker.ordinal)
    }
}

/// Markers inside a line: 一是 and （一） behind any mark, 一、 and `1.` behind a stop or a space.
fn inline(found: &mut Vec<Section>, run: &mut Run, reading: &Reading, line: Span, from: usize) {
    const MARKS: &[char] = &['。', ';', ':', ',', '!', '?', '”', ')', ' '];
    let (text, offset) = (reading.at(line), line.start as usize);
    let mut done = from;
    for (at, mark) in reading.marks(line) {
        let behind = at - offset + mark.len_utf8();
        // The heading at the line's head may have ended in a mark.
        if behind < done.max(1) || !MARKS.contains(&mark) {
            continue;
        }
        if text[behind..].starts_with('二') && run.last[4] != 1 && text[behind..].starts_with(SECOND) {
            if let Some((first, marker)) = text.get(done..at - offset).and_then(glued_first) {
                run.note(marker);
                push(found, text, offset, done + first, marker);
            }
        }
        if let Some(marker) = believed(run, &text[behind..], mark) {
            run.note(marker);
            done = push(found, text, offset, behind, marker);
        }
    }
}

const SECOND: &str = "二是";

/// The 一是 that no mark stands in front of, in what goes before 二是: …列入议事日程一是….
fn glued_first(text: &str) -> Option<(usize, Marker)> {
    // 统一是, 之一是, 第一是
    const TIED: &[char] =
        &['统', '唯', '之', '第', '同', '单', '万', '逐', '合', '专', '十', '二', '三', '周', '其', '归'];
    let at = text.find_last("一是")?;
    let marker = markers::chinese(&text[at..])?;
    (!text[..at].ends_with_any(TIED)).then_some((at, marker))
}

/// The marker behind a mark inside a line, where its number carries on.
fn believed(run: &Run, text: &str, previous: char) -> Option<Marker> {
    let stop = matches!(previous, '。' | ' ' | ';' | '?' | '!');
    if let Some(marker) = next_item(text) {
        let carries_on =
            if marker.depth == 4 { run.continues_list(marker, stop) } else { run.continues(marker) };
        return carries_on.then_some(marker);
    }
    let marker = markers::chinese(text).filter(|m| m.depth == 1).or_else(|| markers::arabic(text))?;
    (stop && run.continues(marker)).then_some(marker)
}

/// Adds the heading whose marker begins at byte `at` of a line; gives the byte where its body begins.
fn push(found: &mut Vec<Section>, line: &str, offset: usize, at: usize, marker: Marker) -> usize {
    let behind = at + marker.length;
    let start = line.len() - behind_lost(&line[behind..]).len();
    let (mut length, mut closed) = heading_length(&line[start..], at == 0 && marker.depth < 4);
    if marker.depth < 4 && line[start + length + closed..].starts_with(SECOND) {
        if let Some((first, _)) = glued_first(&line[start..start + length]) {
            (length, closed) = (first, 0);
        }
    }
    let end = start + line[start..start + length].trim_end_of(&[' ', ',', ';', ':']).len();
    let body = start + length + closed;
    found.push(Section {
        parent: None,
        depth: marker.depth,
        marker: Span::new(offset + at, offset + behind),
        ordinal: marker.ordinal,
        heading: Span::new(offset + start, offset + end),
        body: Span::new(offset + body, offset + line.len()),
        run_in: marker.depth == 4 || !line[body..].trim().is_empty(),
        part: Part::Other,
        role: None,
        topic: None,
    });
    body
}

/// Length of a heading, and of its closing mark, in bytes.
fn heading_length(text: &str, own_line: bool) -> (usize, usize) {
    let sentence = sentence_end(text);
    let bare = text.trim_end_of(&[' ', '。', ';', ':', ',']);
    // A line without any sentence behind is a heading of its own; a long one that is a sentence is not.
    let longest = if text.ends_with('。') { LONGEST_SENTENCE } else { LONGEST_LINE };
    if own_line && sentence >= bare.len() && bare.chars().count() <= longest {
        return (bare.len(), text.len() - bare.len());
    }
    let short = text[..sentence].chars().count() <= LONGEST_SENTENCE;
    let end = if short { sentence } else { clause_end(text, sentence) };
    let closed = text[end..].chars().next().map_or(0, char::len_utf8);
    (end, closed)
}

/// First byte of the first full stop outside brackets and quotes, or of a mark in front of a next item; of a
/// sentence without an end, where it is too long.
fn sentence_end(text: &str) -> usize {
    first_outside(text, |c, rest| match c {
        '。' | '!' | '?' => true,
        ';' | ',' | ':' => next_item(rest.trim_start_of(&[' '])).is_some(),
        // Where line breaks are lost, a space stands before the next heading.
        ' ' => next_item(rest).or_else(|| markers::arabic(rest)).is_some(),
        _ => false,
    })
}

/// 二是 or （二）, which may stand behind any mark.
fn next_item(text: &str) -> Option<Marker> {
    let chinese = markers::chinese(text).filter(|m| m.depth == 4);
    chinese.or_else(|| markers::bracketed(text).filter(|m| m.depth == 2))
}

/// First byte of the first comma or colon with at least four characters before it, outside quotes where there is
/// one.
fn clause_end(text: &str, limit: usize) -> usize {
    let text = &text[..limit];
    let from = text.char_indices().nth(4).map_or(limit, |(at, _)| at);
    first_outside(text, |c, rest| matches!(c, ',' | ';' | ':') && text.len() > rest.len() + from)
}

/// First byte of the first character outside quotes and brackets that `ends` accepts; `ends` also
/// gets what follows the character. An unclosed bracket does not swallow the rest.
fn first_outside(text: &str, ends: impl Fn(char, &str) -> bool) -> usize {
    let mut depth = 0i32;
    let mut inside = None;
    let mut chars = text.char_indices();
    for (at, c) in chars.by_ref().take(LONGEST_SEARCH) {
        match c {
            '“' | '(' | '《' | '〈' => depth += 1,
            '”' | ')' | '》' | '〉' => depth -= 1,
            _ => {}
        }
        if ends(c, &text[at + c.len_utf8()..]) {
            if depth <= 0 {
                return at;
            }
            inside = inside.or(Some(at));
        }
    }
    inside.filter(|_| depth > 0).unwrap_or(chars.offset())
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::engine::{structure::lines, text::Reading};

    fn headings(text: &str) -> Vec<(u8, u32, String, bool)> {
        let reading = Reading::new(text.to_owned());
        let mut all = lines::split(text);
        find(&reading, &mut all)
            .iter()
            .map(|h| (h.depth, h.ordinal, text[h.heading.range()].to_owned(), h.run_in))
            .collect()
    }

    #[test]
    fn own_lines_and_run_in() {
        let found = headings("一、主要举措\n(一)加强领导。坚持高位推动。全年研究4次。\n1.抓学习。组织培训。\n(二)强化监督\n开展检查。\n");
        let texts: Vec<_> = found.iter().map(|h| (h.0, h.2.as_str(), h.3)).collect();
        assert_eq!(
            texts,
            [(1, "主要举措", false), (2, "加强领导", true), (3, "抓学习", true), (2, "强化监督", false)]
        );
    }

    #[test]
    fn items_inside_a_line() {
        let found = headings("主要做法:一是健全制度。定期研究。二是压实责任,层层传导;三是强化保障。统一是关键,进一步抓好落实。");
        let texts: Vec<_> = found.iter().map(|h| h.2.as_str()).collect();
        assert_eq!(texts, ["健全制度", "压实责任,层层传导", "强化保障"]);
    }

    #[test]
    fn a_first_item_without_a_mark_in_front() {
        for text in [
            "(一)健全机制。镇党委把普法列入议程一是成立专班;二是细化分工,三是定期调度。",
            "(一)镇党委把普法列入议程一是成立专班;二是细化分工,三是定期调度。",
        ] {
            let found = headings(text);
            let items: Vec<_> = found.iter().filter(|h| h.0 == 4).map(|h| h.2.as_str()).collect();
            assert_eq!(items, ["成立专班", "细化分工", "定期调度"], "{text}");
            assert!(!found[0].2.contains("一是"), "{text}");
        }
        assert_eq!(headings("(一)依法治理。思想统一是前提;二是抓手。").len(), 2);
    }

    #[test]
    fn parts_without_a_number() {
        let text =
            "主要举措和成效\n(一)加强领导。定期研究。\n存在的不足\n人手不够。\n下一步工作打算\n加强培训。\n";
        let found = headings(text);
        let top: Vec<_> = found.iter().filter(|h| h.0 == 1).map(|h| h.2.as_str()).collect();
        assert_eq!(top, ["主要举措和成效", "存在的不足", "下一步工作打算"]);
        assert!(headings("主要做法\n推广经验\n工作成效\n群众满意。\n").is_empty(), "one part alone is none");
        assert!(headings("存在的不足\n下一步打算\n人手不够。\n").is_empty(), "a list of contents");
        assert_eq!(
            headings(&format!("一、主要举措\n扎实推进。\n{text}")).iter().filter(|h| h.0 == 1).count(),
            1
        );
    }

    #[test]
    fn a_long_first_sentence_is_cut_at_its_first_clause() {
        let found = headings("一是执法规范化水平仍需提升,乡镇执法人员身兼数职,对法律知识和执法程序掌握不够系统,执法文书质量参差不齐,装备保障仍较薄弱。");
        assert_eq!(found[0].2, "执法规范化水平仍需提升");
    }

    #[test]
    fn a_comma_in_quotes_ends_no_heading() {
        let found = headings("一是面向全体村民和驻村企业职工举办“学法知法,用法护法”和“法润乡村,德润民心”等系列主题普法宣讲活动。");
        assert!(found[0].2.ends_with("宣讲活动"), "{}", found[0].2);
    }

    #[test]
    fn lost_line_breaks_are_believed_in_sequence() {
        let found = headings("一、主要举措 (一)强化领导。扎实推进。 (二)强化保障。落实经费。见附件(三)。");
        let texts: Vec<_> = found.iter().map(|h| (h.0, h.1)).collect();
        assert_eq!(texts, [(1, 1), (2, 1), (2, 2)]);
    }
}
