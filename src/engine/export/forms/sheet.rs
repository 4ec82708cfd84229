//! 自查单: what was read, what is complete and agrees, then what to look at.

use super::{
    block::{cells, Block, Table},
    model::{Finding, Model, Points},
    words,
    xml::put,
};
use crate::engine::{
    export::{Label as _, Name as _},
    facts::Number,
    structure::{Date, Part, Topic},
};

/// The sheet of a report.
pub(super) fn blocks(model: &Model<'_>, date: Date) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title("法治政府建设年度报告自查单".to_owned()),
        Block::Note(words::NOTE.to_owned()),
        Block::Table(about(model, date)),
        Block::Heading("一、内容要点".to_owned()),
        Block::Table(contents(model)),
        Block::Heading("二、数据与算式".to_owned()),
        Block::Paragraph(relations_in_words(model)),
    ];
    let agreeing = agreeing(model);
    if !agreeing.rows.is_empty() {
        blocks.push(Block::Table(agreeing));
    }
    blocks.push(Block::Heading(["三、请核对事项（", &count(model.findings.len()), "项）"].concat()));
    if model.findings.is_empty() {
        blocks.push(Block::Paragraph(
            "未发现需要核对的事项。这表示已核对的规则均无提示，不表示报告没有问题。".to_owned(),
        ));
    } else {
        blocks.push(Block::Paragraph(
            "以下由程序按规则提示，是否修改由起草单位研究决定；处理情况可填“已修改”“不修改及理由”等。"
                .to_owned(),
        ));
        blocks.push(Block::Table(findings(model)));
    }
    blocks.push(Block::Heading("四、说明".to_owned()));
    blocks.push(Block::Paragraph(checked_in_words(model)));
    if let Some(words) = score_in_words(model) {
        let rows = score(model);
        blocks.push(if rows.rows.is_empty() { Block::Paragraph(words) } else { Block::Folded(words, rows) });
    }
    blocks.push(Block::Paragraph("核对人：　　　　　　　复核人：　　　　　　　日期：".to_owned()));
    blocks
}

/// `2026年11月25日`
fn day(date: Date) -> String {
    let number = |part: u16| count(usize::from(part));
    let (month, day) = (number(date.month.into()), number(date.day.into()));
    [&number(date.year), "年", &month, "月", &day, "日"].concat()
}

/// A number in words.
fn count(number: usize) -> String {
    (number as u32).to_string()
}

/// Words, or that none were found.
fn or_none(words: &str) -> &str {
    if words.is_empty() {
        "未检出"
    } else {
        words
    }
}

fn about(model: &Model<'_>, date: Date) -> Table {
    let issuer = if model.issuer.is_empty() || model.level.is_empty() {
        or_none(model.issuer).to_owned()
    } else {
        [model.issuer, "（", model.level, "）"].concat()
    };
    let untitled = [model.display_title, "（原文未检出标题）"].concat();
    let dated = Date::parse_iso(model.dated).map_or_else(|| or_none(model.dated).to_owned(), day);
    let mut rows = Vec::new();
    for (name, value) in [
        ("报告标题", model.title.unwrap_or(&untitled)),
        ("制发机关", &issuer),
        ("报告年度", or_none(model.year)),
        ("文号", model.document_number),
        ("成文日期", &dated),
        ("适用要求", &model.profile),
        ("文件", model.file),
        ("自查日期", &day(date)),
        ("规则与程序", &edition(model)),
    ] {
        if !value.is_empty() {
            rows.push(cells(&[name, value]));
        }
    }
    Table { head: &[], widths: &[30, 126], rows }
}

/// Which rules and which program.
pub(super) fn edition(model: &Model<'_>) -> String {
    [
        words::RULE_SET,
        " ",
        model.rule_set,
        "，",
        words::VERSION,
        " ",
        model.version,
        "（",
        words::PROGRAM,
        "）",
    ]
    .concat()
}

/// The statutory parts and the topics, each with where it was found.
fn contents(model: &Model<'_>) -> Table {
    let mut rows = Vec::new();
    for part in Part::ALL.iter().copied().filter(|part| *part != Part::Other) {
        let mut places = Vec::new();
        for section in &model.sections {
            let begins = section.part == part && section.parent.is_empty();
            if begins || section.role == Some(part) {
                places.push([section.marker, section.heading].concat());
            }
        }
        rows.push(cells(&[part.label(), or_none(&places.join("；"))]));
    }
    let mut topics = Vec::new();
    for topic in Topic::ALL {
        if model.sections.iter().any(|section| section.topic == Some(*topic)) {
            topics.push(topic.label());
        }
    }
    rows.push(cells(&["涉及主题", or_none(&topics.join("、"))]));
    Table { head: &["法定内容", "所在标题"], widths: &[42, 114], rows }
}

fn relations_in_words(model: &Model<'_>) -> String {
    let of = |holds| count(model.relations.iter().filter(|relation| relation.holds == holds).count());
    let (agree, differ, open) = (of(Some(true)), of(Some(false)), of(None));
    let (figures, all) = (count(model.figures.len()), count(model.relations.len()));
    let mut words = ["读出数据", &figures, "处，由文中数字列出算式", &all, "组：相符", &agree, "组"].concat();
    if differ != "0" {
        put(&mut words, &["，请核对", &differ, "组（见下文）"]);
    }
    if open != "0" {
        put(&mut words, &["，文意未定、未作判断", &open, "组"]);
    }
    words.push('。');
    words
}

fn agreeing(model: &Model<'_>) -> Table {
    let mut rows = Vec::new();
    for relation in model.relations.iter().filter(|relation| relation.holds == Some(true)) {
        rows.push(cells(&[relation.kind, relation.formula, "相符"]));
    }
    Table { head: &["关系", "算式", "结论"], widths: &[28, 106, 22], rows }
}

fn findings(model: &Model<'_>) -> Table {
    let mut rows = Vec::new();
    for finding in &model.findings {
        let label = finding.label();
        let matter =
            ["【", label, "】", finding.message, "\n（", words::RULE, " ", finding.rule, "）"].concat();
        rows.push(cells(&[
            &place(model, finding),
            &matter,
            &finding.basis.join("\n"),
            finding.advice,
            &finding.settled,
        ]));
    }
    Table {
        head: &["位置与原文", "请核对事项", "依据", "建议", "处理情况"],
        widths: &[40, 42, 30, 26, 18],
        rows,
    }
}

/// Where a finding stands: markers of the sections, number of the paragraph, the words.
pub(super) fn place(model: &Model<'_>, finding: &Finding<'_>) -> String {
    let Some(units) = finding.units else { return words::WHOLE.to_owned() };
    let byte = model.range(units).start;
    let mut place = String::new();
    let mut section = model.section_at(byte);
    while let Some(inner) = section {
        place.insert_str(0, inner.marker);
        section = model.section(inner.parent).filter(|outer| outer.depth < inner.depth);
    }
    let paragraph = model.paragraph(byte);
    put(&mut place, &["第", &count(paragraph), "段"]);
    let quote = finding.short();
    if !quote.is_empty() {
        put(&mut place, &["\n", &quote]);
    }
    place
}

fn checked_in_words(model: &Model<'_>) -> String {
    let mut words = ["共核对规则", &count(model.verdicts.len()), "条"].concat();
    for (kind, name) in
        [("pass", "无提示"), ("fail", "有提示"), ("unknown", "无法从文本判断"), ("not_applicable", "不适用")]
    {
        let rules = model.count(kind);
        if rules > 0 {
            put(&mut words, &["，", name, &count(rules), "条"]);
        }
    }
    words.push_str("。无提示不表示报告没有问题。");
    words
}

/// Hundredths of a point as people write them.
fn points(hundredths: i32) -> String {
    Number { digits: hundredths.into(), scale: 2 }.to_string()
}

/// Where the points lie when something cannot be told; empty where all can.
fn range_in_words(points_of: &Points) -> String {
    if points_of.low == points_of.high {
        return String::new();
    }
    ["可能的范围", &points(points_of.low), "至", &points(points_of.high), "分"].concat()
}

fn score_in_words(model: &Model<'_>) -> Option<String> {
    let score = model.score.as_ref()?;
    match score.status {
        "withheld" => Some("文中有公开前须人工确认的内容，确认后再评分。".to_owned()),
        "scored" | "partial" if score.points.of > 0 => {
            let (value, of) = (points(score.points.value), points(score.points.of));
            let range = range_in_words(&score.points);
            let gap = if range.is_empty() { "" } else { "，" };
            let name = score.rubric;
            Some(
                [
                    "按“",
                    name,
                    "”自查",
                    &value,
                    "分（满分",
                    &of,
                    "分",
                    gap,
                    &range,
                    "），只评文本，不评工作。",
                ]
                .concat(),
            )
        }
        _ => None,
    }
}

/// What a row is called: a rule by its id, a formula by what it counts.
fn row_name(rule: &str) -> &str {
    match rule {
        "topics" => "主题",
        "figures" => "可核对的数据",
        "citations" => "引用",
        "text" => "基础分",
        "floor" => "扣至零为止",
        rule => rule,
    }
}

/// Every row of the score, what those of a dimension come to behind them, and what all come to at the end.
pub(super) fn score(model: &Model<'_>) -> Table {
    let mut rows = Vec::new();
    if let Some(score) = model.score.as_ref().filter(|score| !score.dimensions.is_empty()) {
        let sum = |id: &str, name: &str, sum: &Points| {
            cells(&[id, name, "", &points(sum.value), &points(sum.of), &range_in_words(sum)])
        };
        for dimension in &score.dimensions {
            for row in &dimension.rows {
                let (value, of) = (points(row.value), points(row.of));
                rows.push(cells(&[dimension.id, row_name(row.rule), row.verdict, &value, &of, row.why]));
            }
            rows.push(sum(dimension.id, "小计", &dimension.points));
        }
        rows.push(sum("合计", "", &score.points));
    }
    Table {
        head: &["维度", "规则", "结论", "得分", "满分", "计算"], widths: &[14, 22, 22, 16, 16, 66], rows
    }
}
