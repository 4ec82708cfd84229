//! The report as sentences to be read aloud, one after the other.

use super::{Block, BlockKind, Page};
use crate::{engine::report::Span, Report};

/// What ends a sentence, and what may close after its end.
const STOPS: [char; 5] = ['。', '！', '？', '!', '?'];
const CLOSERS: [char; 6] = ['”', '’', '」', '』', '）', ')'];

/// Every sentence that is shown, in the order of the document: titles, headings and rows whole.
pub(in crate::viewer) fn sentences(report: &Report, page: &Page) -> Vec<Span> {
    let mut sentences = Vec::new();
    for block in page.chapters.iter().flat_map(|c| &c.blocks) {
        match block.kind {
            BlockKind::Title | BlockKind::Heading(_) | BlockKind::Row => sentences.push(block.span()),
            _ => cut(report, block, &mut sentences),
        }
    }
    sentences
}

/// Cuts a block behind each stop.
fn cut(report: &Report, block: &Block, out: &mut Vec<Span>) {
    let (mut start, mut stopped) = (None, false);
    let mut end = 0;
    for piece in &block.pieces {
        let words = report.text.get(piece.span.start as usize..piece.span.end as usize).unwrap_or_default();
        let mut at = piece.span.start;
        for c in words.chars() {
            if stopped && !STOPS.contains(&c) && !CLOSERS.contains(&c) {
                out.extend(start.take().map(|start| Span { start, end }));
                stopped = false;
            }
            if !c.is_whitespace() {
                start.get_or_insert(at);
                stopped |= STOPS.contains(&c);
            }
            at += c.len_utf8() as u32;
            if !c.is_whitespace() {
                end = at;
            }
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
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        let page = Page::new(&report);
        sentences(&report, &page).into_iter().map(|s| spoken(&report, &page, s)).collect()
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
    fn a_stop_alone_belongs_to_what_it_stops() {
        assert_eq!(said("一、举措（一）甲乙 。丙？！丁")[1..], ["丙？！", "丁"]);
    }
}
