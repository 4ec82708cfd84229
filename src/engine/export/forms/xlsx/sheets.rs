//! What stands on each sheet.

use super::super::{
    model::Model,
    sheet::{edition, place},
    words,
};
use crate::engine::{export::Label as _, structure::Date};

/// A cell.
pub(super) enum Cell {
    Text(String),
    /// Digits that a spreadsheet keeps exactly.
    Number(String),
}

/// A sheet: its name, its columns with their widths in characters, its rows.
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) head: &'static [&'static str],
    pub(super) widths: &'static [u32],
    pub(super) rows: Vec<Vec<Cell>>,
}

/// All sheets in their order.
pub(super) fn all(model: &Model, date: Date) -> [Sheet; 4] {
    [figures(model), findings(model), relations(model), about(model, date)]
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

/// A number that a spreadsheet keeps exactly, up to fifteen digits; a longer one stays text.
fn number(digits: &str) -> Cell {
    const EXACT: usize = 15;
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    if (1..=EXACT).contains(&count) {
        Cell::Number(digits.to_owned())
    } else {
        text(digits)
    }
}

fn figures(model: &Model) -> Sheet {
    let mut rows = Vec::new();
    for figure in &model.figures {
        let section = model.section(&figure.section);
        let heading = section.map_or_else(String::new, |section| {
            let mut heading = section.marker.clone();
            heading.push_str(&section.heading);
            heading
        });
        rows.push(vec![
            text(&figure.id),
            text(&figure.subject),
            number(&figure.value),
            number(&figure.value_to),
            text(&figure.unit),
            text(figure.qualifier),
            text(figure.kind),
            text(&figure.year),
            text(&figure.base),
            text(if figure.target { "是" } else { "" }),
            text(model.words(&figure.span)),
            text(model.sentence(&figure.span)),
            Cell::Text(heading),
        ]);
    }
    Sheet {
        name: "数据",
        head: &[
            "编号", "事项", "数值", "至", "单位", "限定", "类别", "年度", "对比", "目标", "原文", "原句",
            "章节",
        ],
        widths: &[6, 18, 11, 8, 8, 9, 7, 6, 8, 6, 12, 42, 18],
        rows,
    }
}

fn findings(model: &Model) -> Sheet {
    let mut rows = Vec::new();
    for finding in &model.findings {
        let place = place(model, finding);
        rows.push(vec![
            text(&finding.rule),
            text(finding.severity.label()),
            text(place.lines().next().unwrap_or_default()),
            text(&finding.quote),
            text(&finding.message),
            text(&finding.basis.join("\n")),
            text(&finding.advice),
            text(&finding.settled),
            text(&finding.id),
        ]);
    }
    Sheet {
        name: "核对事项",
        head: &["规则", "级别", "位置", "原文", "请核对事项", "依据", "建议", "处理情况", "编号"],
        widths: &[7, 10, 14, 22, 34, 24, 26, 12, 12],
        rows,
    }
}

fn relations(model: &Model) -> Sheet {
    let mut rows = Vec::new();
    for relation in &model.relations {
        let mut words = String::new();
        for id in &relation.figures {
            let Some(figure) = model.figure(id) else { continue };
            if !words.is_empty() {
                words.push('；');
            }
            words.push_str(&figure.subject);
            words.push_str(model.words(&figure.span));
        }
        rows.push(vec![
            text(&relation.id),
            text(relation.kind),
            text(&relation.formula),
            number(&relation.stated),
            number(&relation.computed),
            text(match relation.holds {
                Some(true) => "相符",
                Some(false) => "请核对",
                None => "文意未定，未作判断",
            }),
            Cell::Text(words),
            text(&relation.note),
        ]);
    }
    Sheet {
        name: "数据关系",
        head: &["编号", "关系", "算式", "文中数", "计算数", "结论", "所涉数据", "说明"],
        widths: &[6, 11, 36, 11, 11, 12, 50, 20],
        rows,
    }
}

fn about(model: &Model, date: Date) -> Sheet {
    let mut rows = Vec::new();
    for (name, value) in [
        ("报告标题", model.display_title.as_str()),
        ("制发机关", &model.issuer),
        ("层级", model.level),
        ("报告年度", &model.year),
        ("文号", &model.document_number),
        ("成文日期", &model.dated),
        ("适用要求", &model.profile),
        ("文件", &model.file),
        ("自查日期", &date.to_string()),
        ("规则与程序", &edition(model)),
        ("说明", words::NOTE),
    ] {
        rows.push(vec![text(name), text(value)]);
    }
    Sheet { name: "说明", head: &["项目", "内容"], widths: &[16, 80], rows }
}
