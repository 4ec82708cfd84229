//! A page as a whole: every word once, as what it is, with its marks.

use super::{BlockKind, Item, Page};
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
    let fold = |section: usize| page.fold_of(section).map(|s| &report.text[s.start as usize..s.end as usize]);
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
    let outer: Vec<&str> = page.outer_folds().iter().map(|&s| report.sections[s].marker.as_str()).collect();
    assert_eq!(outer, ["一、", "二、", "三、"]);
}

#[test]
fn no_word_of_the_report_is_lost_or_shown_twice() {
    for text in [TEXT, "一、举措（一）甲。一是乙；二是丙\n\n　　丁 \r\n", "只有一行"] {
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
fn a_long_report_is_set_piece_by_piece_up_to_its_end() {
    let paragraph = format!("{}。\n", "推进依法行政".repeat(40));
    let section = |name: &str, paragraphs: usize| format!("{name}、举措\n{}", paragraph.repeat(paragraphs));
    let text = format!(
        "某县2024年法治政府建设年度报告\n{}{}{}",
        section("一", 60),
        section("二", 2),
        section("三", 90)
    );
    let (report, page) = read(&text);
    let starts: Vec<u32> = page.chapters.iter().flat_map(|c| &c.blocks).map(|b| b.span().start).collect();
    let (mut reach, mut pieces) = (page.reach(0), Vec::new());
    while let Some(to) = reach {
        assert!(starts.contains(&to), "a piece ends where a block begins");
        pieces.push(to - pieces.iter().sum::<u32>());
        reach = page.reach(to);
    }
    let longest = pieces.iter().max().unwrap();
    assert!((super::FIRST..super::PIECE).contains(&pieces[0]), "the first screen comes first: {pieces:?}");
    assert!(pieces[1..].iter().all(|piece| *piece >= super::PIECE), "{pieces:?}");
    assert!(*longest < report.text.len() as u32 / 5, "{pieces:?}");
    assert_eq!(read(TEXT).1.reach(0), None, "a short one is set at once");
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
    let term = |i: usize| matches!(page.marks[i].1, Item::Term(_));
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
