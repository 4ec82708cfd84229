//! The report as blocks to be set: what is a title, a heading, a paragraph, and which chapter it
//! belongs to. Page furniture is left out here and listed apart.

use crate::{
    engine::{order::ordered, report::Span, source::MarkKind, text::is_letter},
    Report,
};

use super::{
    glossary::{mentions, Mention},
    item::Item,
};

/// A report ready to be set.
#[derive(Debug, Default, PartialEq)]
pub(in crate::viewer) struct Page {
    /// Title block, what else stands before the first heading, then one a top-level section.
    pub(in crate::viewer) chapters: Vec<Chapter>,
    /// So many of them come before the cover: one where the report begins with its title, else none.
    pub(in crate::viewer) titled: usize,
    /// Everything that is marked in the text, by start, longer ones first.
    pub(in crate::viewer) marks: Vec<(Span, Item)>,
    /// Terms that are explained, in text order, where nothing else is marked.
    pub(in crate::viewer) mentions: Vec<Mention>,
}

/// A top-level section with everything below it; title block and opening words come before the first.
#[derive(Debug, Default, PartialEq)]
pub(in crate::viewer) struct Chapter {
    /// Index of its section; `None` for what comes before the first heading.
    pub(in crate::viewer) section: Option<usize>,
    pub(in crate::viewer) blocks: Vec<Block>,
}

/// One printed line; all lines of a title.
#[derive(Debug, PartialEq)]
pub(in crate::viewer) struct Block {
    pub(in crate::viewer) kind: BlockKind,
    pub(in crate::viewer) pieces: Vec<Piece>,
    /// Indexes of the page's marks that touch it.
    pub(in crate::viewer) marks: Vec<usize>,
    /// So many of the blocks behind this heading can be folded away under it.
    pub(in crate::viewer) below: usize,
}

/// How a block is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum BlockKind {
    Title,
    /// Document number, addressee.
    Head,
    /// A heading on a line of its own: the index of its section.
    Heading(usize),
    Paragraph,
    /// Signature, date.
    SignOff,
    /// A row of a table, one piece a cell.
    Row,
    /// A footnote or endnote.
    Note,
}

/// Words of a block; those of a heading that runs on into its paragraph are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Piece {
    pub(in crate::viewer) span: Span,
    /// Index of the section whose marker and heading these words are.
    pub(in crate::viewer) heading: Option<usize>,
}

impl Page {
    /// Sets a report.
    pub(in crate::viewer) fn new(report: &Report) -> Self {
        let mut marks = marks(report);
        let mentions = free(mentions(report), &marks);
        for (i, mention) in mentions.iter().enumerate() {
            // Behind those that end before it: none begins inside.
            let at = marks.partition_point(|(span, _)| span.start < mention.span.start);
            marks.insert(at, (mention.span, Item::Term(i)));
        }
        let forms = Forms::of(report);
        let mut chapters: Vec<Chapter> = Vec::new();
        let mut next = 0;
        for line in lines(report) {
            for words in without_noise(line, report) {
                for pieces in cut_line(words, report, &forms, &mut next) {
                    let top = pieces
                        .iter()
                        .filter_map(|p| p.heading)
                        .find(|&s| report.sections[s].parent.is_none());
                    let block = block(pieces, report, &forms);
                    match chapters.last_mut() {
                        Some(chapter)
                            if (top.is_none() || top == chapter.section) && !chapter.ends_before(&block) =>
                        {
                            chapter.push(block);
                        }
                        _ => chapters.push(Chapter { section: top, blocks: vec![block] }),
                    }
                }
            }
        }
        let titled = usize::from(chapters.first().is_some_and(Chapter::is_title));
        for chapter in &mut chapters {
            fold(&mut chapter.blocks, report);
        }
        let mut page = Self { chapters, titled, marks, mentions };
        page.place_marks();
        page
    }

    /// The heading of a section and what can be folded away under it.
    pub(in crate::viewer) fn fold_of(&self, section: usize) -> Option<Span> {
        self.folds().find(|(of, _)| *of == section).map(|(_, span)| span)
    }

    /// Sections that can be folded, none of them inside another.
    pub(in crate::viewer) fn outer_folds(&self) -> Vec<usize> {
        let (mut outer, mut end) = (Vec::new(), 0);
        for (section, span) in self.folds() {
            if span.start >= end {
                outer.push(section);
                end = span.end;
            }
        }
        outer
    }

    /// Each section that can be folded, from its heading to the last word below.
    fn folds(&self) -> impl Iterator<Item = (usize, Span)> + '_ {
        let blocks =
            self.chapters.iter().flat_map(|c| c.blocks.iter().enumerate().map(move |(i, b)| (c, i, b)));
        blocks.filter_map(|(chapter, i, block)| {
            let BlockKind::Heading(section) = block.kind else { return None };
            let last = chapter.blocks.get(i + block.below)?;
            (block.below > 0).then(|| (section, Span { start: block.span().start, end: last.span().end }))
        })
    }

    /// Index of the chapter that a span stands in.
    pub(in crate::viewer) fn chapter_of(&self, span: Span) -> Option<usize> {
        self.chapters.iter().position(|c| {
            let ends = c.blocks.first().zip(c.blocks.last());
            ends.is_some_and(|(first, last)| first.span().start <= span.start && span.start < last.span().end)
        })
    }

    fn place_marks(&mut self) {
        let mut blocks: Vec<&mut Block> = Vec::new();
        for chapter in &mut self.chapters {
            blocks.extend(&mut chapter.blocks);
        }
        for (i, (span, _)) in self.marks.iter().enumerate() {
            let first = blocks.partition_point(|b| b.span().end <= span.start);
            for block in blocks.iter_mut().skip(first).take_while(|b| b.span().start < span.end) {
                block.marks.push(i);
            }
        }
    }
}

impl Chapter {
    /// Nothing but what stands above a report and its title.
    fn is_title(&self) -> bool {
        self.section.is_none() && self.blocks.last().is_some_and(|b| b.kind == BlockKind::Title)
    }

    /// The title ends the first chapter, since the cover comes below it.
    fn ends_before(&self, block: &Block) -> bool {
        self.is_title() && block.kind != BlockKind::Title
    }

    /// Adds a block; a title over several lines is one title.
    fn push(&mut self, block: Block) {
        match self.blocks.last_mut() {
            Some(last) if last.kind == BlockKind::Title && block.kind == BlockKind::Title => {
                last.pieces.extend(block.pieces);
            }
            _ => self.blocks.push(block),
        }
    }
}

/// Says of each heading 一、 and （一） how many blocks stand below it: up to the next one that is not deeper, and
/// without the sign-off, which is the whole report's.
fn fold(blocks: &mut [Block], report: &Report) {
    let depth =
        |block: &Block| block.pieces.first().and_then(|p| p.heading).map(|s| report.sections[s].depth);
    let signed = |block: &Block| matches!(block.kind, BlockKind::SignOff | BlockKind::Note);
    let end = blocks.iter().rposition(|b| !signed(b)).map_or(0, |last| last + 1);
    for at in 0..end {
        let BlockKind::Heading(section) = blocks[at].kind else { continue };
        let own = report.sections[section].depth;
        if own <= FOLDED {
            let below = &blocks[at + 1..end];
            let next = below.iter().position(|b| depth(b).is_some_and(|d| d <= own));
            blocks[at].below = next.unwrap_or(below.len());
        }
    }
}

/// What stands deeper is a paragraph or two.
const FOLDED: u8 = 2;

impl Block {
    /// From its first to its last word.
    pub(in crate::viewer) fn span(&self) -> Span {
        let start = self.pieces.first().map_or(0, |p| p.span.start);
        Span { start, end: self.pieces.last().map_or(start, |p| p.span.end) }
    }
}

fn marks(report: &Report) -> Vec<(Span, Item)> {
    let mut marks = Vec::new();
    for (i, figure) in report.figures.iter().enumerate() {
        marks.push((figure.span, Item::Figure(i)));
    }
    for (i, citation) in report.citations.iter().enumerate() {
        marks.push((citation.span, Item::Citation(i)));
    }
    #[cfg(feature = "check")]
    for (i, finding) in report.findings.iter().enumerate() {
        if let Some(span) = finding.span {
            marks.push((span, Item::Finding(i)));
        }
    }
    let mut keys = Vec::new();
    for (span, _) in &marks {
        keys.push((span.start, u32::MAX - span.end));
    }
    let mut sorted = Vec::new();
    for (_, at) in ordered(&keys) {
        sorted.push(marks[at]);
    }
    sorted
}

/// Mentions that no mark touches: a figure, a name, a finding at the same words tells more.
fn free(mentions: Vec<Mention>, marks: &[(Span, Item)]) -> Vec<Mention> {
    // How far the marks reach that begin no later.
    let (mut reach, mut next) = (0, 0);
    let mut free = Vec::new();
    for mention in mentions {
        while let Some((span, _)) = marks.get(next).filter(|(span, _)| span.start < mention.span.end) {
            reach = reach.max(span.end);
            next += 1;
        }
        if reach <= mention.span.start {
            free.push(mention);
        }
    }
    free
}

/// Printed lines without their outer space; empty ones are left out.
fn lines(report: &Report) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    report.text.split_inclusive('\n').filter_map(move |line| {
        let begin = start;
        start += line.len() as u32;
        trimmed(&report.text, Span { start: begin, end: start })
    })
}

/// A span without outer space; `None` when nothing is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = text.get(span.start as usize..span.end as usize)?;
    let inner = words.trim();
    let start = span.start + (words.len() - words.trim_start().len()) as u32;
    (!inner.is_empty()).then(|| Span { start, end: start + inner.len() as u32 })
}

/// What is left of a line when page furniture is taken out; what a finding is about stays.
fn without_noise(line: Span, report: &Report) -> Vec<Span> {
    let mut left = Vec::new();
    let mut start = line.start;
    let first = report.noise.partition_point(|n| n.span.end <= line.start);
    let here = report.noise.iter().skip(first).take_while(|n| n.span.start < line.end);
    for noise in here.filter(|n| !is_asked_about(n.span, report)) {
        left.extend(trimmed(&report.text, Span { start, end: noise.span.start.max(start) }));
        start = noise.span.end.max(start);
    }
    left.extend(trimmed(&report.text, Span { start: start.min(line.end), end: line.end }));
    left
}

#[cfg(feature = "check")]
fn is_asked_about(span: Span, report: &Report) -> bool {
    report.findings.iter().filter_map(|f| f.span).any(|s| s.start < span.end && span.start < s.end)
}

/// Without findings nothing of the furniture is asked about.
#[cfg(not(feature = "check"))]
fn is_asked_about(_: Span, _: &Report) -> bool {
    false
}

/// A table's row into its cells, any other line at its headings.
fn cut_line(line: Span, report: &Report, forms: &Forms, next: &mut usize) -> Vec<Vec<Piece>> {
    if !forms.is_row(line, report) {
        return cut(line, report, next);
    }
    let (mut cells, mut start) = (Vec::new(), line.start);
    for cell in report.text.get(line.start as usize..line.end as usize).unwrap_or_default().split('\t') {
        let end = start + cell.len() as u32;
        let span = trimmed(&report.text, Span { start, end }).unwrap_or(Span { start: end, end });
        cells.push(Piece { span, heading: None });
        start = end + 1;
    }
    vec![cells]
}

/// What the file's container sets otherwise than as a paragraph, each in text order.
#[derive(Default)]
struct Forms {
    tables: Vec<Span>,
    notes: Vec<Span>,
}

impl Forms {
    fn of(report: &Report) -> Self {
        let mut forms = Self::default();
        for mark in &report.source.marks {
            match mark.kind {
                MarkKind::Table => forms.tables.push(mark.span),
                MarkKind::Note => forms.notes.push(mark.span),
                _ => {}
            }
        }
        forms
    }

    /// A line of several cells inside a table.
    fn is_row(&self, line: Span, report: &Report) -> bool {
        let words = report.text.get(line.start as usize..line.end as usize);
        holds(&self.tables, line) && words.is_some_and(|words| words.contains('\t'))
    }

    fn is_note(&self, line: Span) -> bool {
        holds(&self.notes, line)
    }
}

/// True when one of some spans, which do not overlap, holds a whole line.
fn holds(spans: &[Span], line: Span) -> bool {
    let next = spans.partition_point(|s| s.start <= line.start);
    next.checked_sub(1).is_some_and(|i| line.end <= spans[i].end)
}

/// Cuts a line at its headings: one of depth 1 to 3 begins a block, an inline one a piece.
fn cut(line: Span, report: &Report, next: &mut usize) -> Vec<Vec<Piece>> {
    let (mut blocks, mut block) = (Vec::new(), Vec::new());
    let mut start = line.start;
    let add_words = |block: &mut Vec<Piece>, start: u32, end: u32| {
        if let Some(span) = trimmed(&report.text, Span { start, end }) {
            block.push(Piece { span, heading: None });
        }
    };
    while let Some(section) = report.sections.get(*next).filter(|s| s.span.start < line.end) {
        let heading = *next;
        *next += 1;
        if section.span.start < start {
            continue;
        }
        add_words(&mut block, start, section.span.start);
        if section.depth < 4 && !block.is_empty() {
            blocks.push(core::mem::take(&mut block));
        }
        let end = section.span.end.min(line.end);
        block.push(Piece { span: Span { start: section.span.start, end }, heading: Some(heading) });
        start = end;
    }
    add_words(&mut block, start, line.end);
    if !block.is_empty() {
        blocks.push(block);
    }
    blocks
}

fn block(pieces: Vec<Piece>, report: &Report, forms: &Forms) -> Block {
    let kind = kind(&pieces, report, forms);
    Block { kind, pieces, marks: Vec::new(), below: 0 }
}

fn kind(pieces: &[Piece], report: &Report, forms: &Forms) -> BlockKind {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return BlockKind::Paragraph };
    let line = Span { start: first.span.start, end: last.span.end };
    if forms.is_row(line, report) {
        return BlockKind::Row;
    }
    if forms.is_note(line) {
        return BlockKind::Note;
    }
    if let Some(section) = first.heading {
        let section_of = &report.sections[section];
        // A heading, then at most its closing mark.
        let mark_only = pieces[1..].iter().all(|p| p.heading.is_none() && is_marks(&report.text, p.span));
        return if mark_only && section_of.depth < 4 {
            BlockKind::Heading(section)
        } else {
            BlockKind::Paragraph
        };
    }
    let meta = &report.meta;
    let is = |span: Option<Span>| span.is_some_and(|s| s.start < line.end && line.start < s.end);
    // A date or name inside a longer line is part of a sentence.
    let fills =
        |span: Option<Span>| is(span) && span.is_some_and(|s| 2 * (s.end - s.start) >= line.end - line.start);
    if is(meta.title.as_ref().and_then(|f| f.span)) {
        BlockKind::Title
    } else if fills(meta.document_number.as_ref().and_then(|f| f.span))
        || fills(meta.addressee.as_ref().and_then(|f| f.span))
    {
        BlockKind::Head
    } else if fills(meta.signature.as_ref().and_then(|f| f.span))
        || fills(meta.dated.as_ref().and_then(|f| f.span))
    {
        BlockKind::SignOff
    } else {
        BlockKind::Paragraph
    }
}

fn is_marks(text: &str, span: Span) -> bool {
    text.get(span.start as usize..span.end as usize).is_some_and(|t| !t.chars().any(is_letter))
}

#[cfg(test)]
mod tests {
    use super::{BlockKind, Page};
    use crate::{analyze, Input, Options, Report};

    const TEXT: &str = "\
来源：某县司法局 发布时间：2025-03-01 浏览次数：12
岚府〔2025〕7号
某县人民政府
关于2024年法治政府建设情况的报告
县委全面依法治县委员会：
2024年，某县推进法治政府建设。现将有关情况报告如下：
一、主要举措和成效
（一）规范执法。一是开展培训12场。二是办理案件30件。
（二）公开政务。公开信息9条。
二、存在的不足和原因
基层力量不足。
某县人民政府
2025年2月26日
";

    fn read(text: &str) -> (Report, Page) {
        let report = analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap();
        let page = Page::new(&report);
        (report, page)
    }

    fn shown(report: &Report, page: &Page) -> Vec<(BlockKind, String)> {
        let words = |s: crate::engine::report::Span| &report.text[s.start as usize..s.end as usize];
        page.chapters
            .iter()
            .flat_map(|c| &c.blocks)
            .map(|b| (b.kind, b.pieces.iter().map(|p| words(p.span)).collect::<Vec<_>>().join("|")))
            .collect()
    }

    #[test]
    fn sets_every_line_as_what_it_is() {
        let (report, page) = read(TEXT);
        let blocks = shown(&report, &page);
        let kinds: Vec<BlockKind> = blocks.iter().map(|b| b.0).collect();
        assert_eq!(
            kinds,
            [
                BlockKind::Head,
                BlockKind::Title,
                BlockKind::Head,
                BlockKind::Paragraph,
                BlockKind::Heading(0),
                BlockKind::Paragraph,
                BlockKind::Paragraph,
                BlockKind::Heading(5),
                BlockKind::Paragraph,
                BlockKind::SignOff,
                BlockKind::SignOff,
            ],
            "{blocks:#?}"
        );
        assert_eq!(blocks[1].1, "某县人民政府|关于2024年法治政府建设情况的报告");
        assert_eq!(blocks[5].1, "（一）规范执法|。|一是开展培训12场|。|二是办理案件30件|。");
        assert_eq!(page.chapters.len(), 4, "title, opening words, two sections");
        assert_eq!(page.titled, 1);
        assert!(!blocks.iter().any(|b| b.1.contains("浏览次数")), "furniture is left out");
    }

    #[test]
    fn the_cover_comes_below_the_title_where_the_report_begins_with_it() {
        let titled = |text: &str| read(text).1.titled;
        assert_eq!(titled("一、举措\n办理案件12件。\n"), 0);
        assert_eq!(titled("岚县年度工作\n一、举措\n（一）甲\n乙。\n"), 0, "no title was read");
        let (report, page) = read(TEXT);
        let words = |c: usize| {
            let blocks = &page.chapters[c].blocks;
            let (first, last) = (blocks[0].span(), blocks[blocks.len() - 1].span());
            report.text[first.start as usize..last.end as usize].replace('\n', "")
        };
        assert_eq!(words(0), "岚府〔2025〕7号某县人民政府关于2024年法治政府建设情况的报告");
        assert!(words(1).starts_with("县委") && words(1).ends_with("如下："));
    }

    #[test]
    fn a_fold_ends_before_the_next_heading_and_before_the_sign_off() {
        let (report, page) = read(
            "某县2024年法治政府建设年度报告\n开头。\n一、举措\n（一）甲\n甲文。\n1.子\n子文。\n（二）乙。乙文。\n\
             （三）丙\n丙文。\n二、不足\n短。\n三、安排\n末文。\n某县人民政府\n2025年2月26日\n",
        );
        let fold =
            |section: usize| page.fold_of(section).map(|s| &report.text[s.start as usize..s.end as usize]);
        let heading = |marker: &str| report.sections.iter().position(|s| s.marker == marker).unwrap();
        assert!(fold(heading("一、")).unwrap().ends_with("丙文。"));
        assert_eq!(
            fold(heading("（一）")),
            Some("（一）甲\n甲文。\n1.子\n子文。"),
            "up to a heading that runs on"
        );
        assert_eq!(fold(heading("（二）")), None, "a heading that runs on folds nothing");
        assert_eq!(fold(heading("1.")), None);
        assert_eq!(fold(heading("三、")), Some("三、安排\n末文。"));
        let outer: Vec<&str> =
            page.outer_folds().iter().map(|&s| report.sections[s].marker.as_str()).collect();
        assert_eq!(outer, ["一、", "二、", "三、"]);
    }

    #[test]
    fn no_word_of_the_report_is_lost_or_shown_twice() {
        for text in [TEXT, "一、举措（一）甲。一是乙；二是丙\n\n　　丁 \r\n", "只有一行"]
        {
            let (report, page) = read(text);
            let mut shown: String = shown(&report, &page).into_iter().map(|b| b.1.replace('|', "")).collect();
            shown.retain(|c| !c.is_whitespace());
            let mut expected = report.text.clone();
            for noise in report.noise.iter().rev() {
                expected.replace_range(noise.span.start as usize..noise.span.end as usize, "");
            }
            expected.retain(|c| !c.is_whitespace());
            assert_eq!(shown, expected);
        }
    }

    #[test]
    fn a_term_is_marked_where_nothing_else_is() {
        let (report, page) = read(
            "某县2024年法治政府建设年度报告\n一、举措\n推进行政复议。办理案件30件，贯彻《行政复议法》。\n依法行政。\n\
             二、安排\n推进行政复议，依法行政。\n",
        );
        let words = |s: crate::engine::report::Span| &report.text[s.start as usize..s.end as usize];
        let terms: Vec<&str> = page.mentions.iter().map(|m| words(m.span)).collect();
        assert_eq!(terms, ["行政复议", "依法行政", "行政复议", "依法行政"]);
        assert!(page.marks.windows(2).all(|w| w[0].0.start <= w[1].0.start));
        let overlap = |a: usize, b: usize| page.marks[a].0.end > page.marks[b].0.start;
        let term = |i: usize| matches!(page.marks[i].1, super::Item::Term(_));
        let mut terms = (1..page.marks.len()).filter(|&i| term(i) || term(i - 1));
        assert!(!terms.any(|i| overlap(i - 1, i)));
    }

    #[test]
    fn marks_stand_at_their_blocks() {
        let damaged = TEXT.replace("基层力量不足。\n", "基层力量不足。\n????????????\n");
        let (report, page) = read(&damaged);
        assert!(report.findings.iter().any(|f| f.rule == "F-09"), "the damage is found");
        let blocks: Vec<_> = page.chapters.iter().flat_map(|c| &c.blocks).collect();
        for (i, (span, _)) in page.marks.iter().enumerate() {
            let holds = blocks.iter().filter(|b| b.marks.contains(&i)).count();
            assert_eq!(holds, 1, "{}", &report.text[span.start as usize..span.end as usize]);
        }
    }
}
