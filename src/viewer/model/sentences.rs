//! The report as sentences to be read aloud, one after the other.

use super::{Block, BlockKind, Page};
use crate::{engine::report::Span, Report};

/// What ends a sentence, and what may close after its end.
const STOPS: [char; 5] = ['。', '！', '？', '!', '?'];
const CLOSERS: [char; 6] = ['”', '’', '」', '』', '）', ')'];

/// Where a sentence may be broken that is too long to be shown at once.
const PAUSES: &str = "，、；：,;:";

/// Every sentence that is shown, in the order of the document: titles, headings and rows whole, a sentence of more than
/// `most` characters in parts.
pub(in crate::viewer) fn sentences(report: &Report, page: &Page, most: usize) -> Vec<Span> {
    let mut sentences = Vec::new();
    for block in page.chapters.iter().flat_map(|c| &c.blocks) {
        match block.kind {
            BlockKind::Title | BlockKind::Heading(_) | BlockKind::Row => sentences.push(block.span()),
            _ => cut(report, block, most, &mut sentences),
        }
    }
    sentences
}

/// Cuts a block behind each stop, and what is too long behind the last pause that is not.
fn cut(report: &Report, block: &Block, most: usize, out: &mut Vec<Span>) {
    let (mut start, mut stopped) = (None, false);
    let (mut end, mut count, mut pause) = (0, 0, None);
    for piece in &block.pieces {
        let words = report.text.get(piece.span.start as usize..piece.span.end as usize).unwrap_or_default();
        let mut at = piece.span.start;
        for c in words.chars() {
            if stopped && !STOPS.contains(&c) && !CLOSERS.contains(&c) {
                out.extend(start.take().map(|start| Span { start, end }));
                stopped = false;
            }
            let behind = at + c.len_utf8() as u32;
            if !c.is_whitespace() {
                if start.is_none() {
                    (start, count, pause) = (Some(at), 0, None);
                }
                stopped |= STOPS.contains(&c);
                count += 1;
                if let (true, Some((from, before))) = (count > most, pause) {
                    out.extend(start.replace(from).map(|start| Span { start, end: from }));
                    (count, pause) = (count - before, None);
                }
                if PAUSES.contains(c) {
                    pause = Some((behind, count));
                }
                end = behind;
            }
            at = behind;
        }
    }
    out.extend(start.map(|start| Span { start, end }));
}

/// The words of a sentence as they are said: cells of a row with a pause between them, without what of the page's
/// furniture stands inside.
pub(in crate::viewer) fn spoken(report: &Report, page: &Page, sentence: Span) -> String {
    let mut said = String::new();
    for block in page.chapters.iter().flat_map(|c| &c.blocks) {
        let over = block.span();
        if over.end <= sentence.start || sentence.end <= over.start {
            continue;
        }
        for piece in &block.pieces {
            let (start, end) = (piece.span.start.max(sentence.start), piece.span.end.min(sentence.end));
            let words = report.text.get(start as usize..end as usize).unwrap_or_default();
            if block.kind == BlockKind::Row && !said.is_empty() && !words.is_empty() {
                said.push('，');
            }
            said.push_str(words);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{sentences, spoken};
    use crate::{analyze, viewer::model::Page, Input, Options};

    fn said(text: &str) -> Vec<String> {
        parts(text, usize::MAX)
    }

    fn parts(text: &str, most: usize) -> Vec<String> {
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        let page = Page::new(&report);
        sentences(&report, &page, most).into_iter().map(|s| spoken(&report, &page, s)).collect()
    }

    #[test]
    fn every_sentence_is_said_once_in_order() {
        let text = "\
某县人民政府
关于2024年法治政府建设情况的报告
来源：某县司法局 浏览次数：12
一、主要举措
（一）规范执法。一是开展培训12场；二是办理案件30件。他说：“成了！”随后结束。
没有句号的一行
";
        assert_eq!(
            said(text),
            [
                "某县人民政府关于2024年法治政府建设情况的报告",
                "一、主要举措",
                "（一）规范执法。",
                "一是开展培训12场；二是办理案件30件。",
                "他说：“成了！”",
                "随后结束。",
                "没有句号的一行",
            ]
        );
    }

    #[test]
    fn what_is_too_long_is_cut_behind_its_last_pause() {
        let text = "一、举措\n全面推进依法行政工作，开展培训12场、宣传30次，办理案件40件，群众满意。";
        assert_eq!(
            parts(text, 16)[1..],
            ["全面推进依法行政工作，", "开展培训12场、宣传30次，", "办理案件40件，群众满意。"]
        );
        assert_eq!(
            parts("一、举措\n没有停顿的一句话只能整句给出。", 6)[1..],
            ["没有停顿的一句话只能整句给出。"]
        );
    }

    #[test]
    fn a_stop_alone_belongs_to_what_it_stops() {
        assert_eq!(said("一、举措（一）甲乙 。丙？！丁")[1..], ["丙？！", "丁"]);
    }
}
