//! What stands on each sheet.

use super::super::{
    block::cells,
    model::Model,
    sheet::{self, edition, place},
    words,
};
use crate::engine::structure::Date;

/// A sheet: its name, its columns with their widths in characters, those of numbers, its rows.
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) head: &'static [&'static str],
    pub(super) widths: &'static [u32],
    pub(super) numbers: &'static [usize],
    pub(super) rows: Vec<Vec<String>>,
}

/// All sheets in their order.
pub(super) fn all(model: &Model<'_>, date: Date) -> Vec<Sheet> {
    let mut sheets = vec![figures(model), findings(model), relations(model), about(model, date)];
    let score = score(model);
    if !score.rows.is_empty() {
        sheets.push(score);
    }
    sheets
}

fn figures(model: &Model<'_>) -> Sheet {
    let mut rows = Vec::new();
    for figure in &model.figures {
        let section = model.section(figure.section);
        let heading = section.map_or_else(String::new, |section| [section.marker, section.heading].concat());
        rows.push(cells(&[
            figure.id,
            figure.subject,
            figure.value,
            figure.value_to,
            figure.unit,
            figure.qualifier,
            figure.kind,
            figure.year,
            figure.base,
            if figure.target { "是" } else { "" },
            model.words(&figure.span),
            model.sentence(&figure.span),
            &heading,
        ]));
    }
    Sheet {
        name: "数据",
        head: &[
            "编号", "事项", "数值", "至", "单位", "限定", "类别", "年度", "对比", "目标", "原文", "原句",
            "章节",
        ],
        widths: &[6, 18, 11, 8, 8, 9, 7, 6, 8, 6, 12, 42, 18],
        numbers: &[2, 3],
        rows,
    }
}

fn findings(model: &Model<'_>) -> Sheet {
    let mut rows = Vec::new();
    for finding in &model.findings {
        let place = place(model, finding);
        rows.push(cells(&[
            finding.rule,
            finding.label(),
            place.lines().next().unwrap_or_default(),
            finding.quote,
            finding.message,
            &finding.basis.join("\n"),
            finding.advice,
            &finding.settled,
            finding.id,
        ]));
    }
    Sheet {
        name: "核对事项",
        head: &["规则", "级别", "位置", "原文", "请核对事项", "依据", "建议", "处理情况", "编号"],
        widths: &[7, 10, 14, 22, 34, 24, 26, 12, 12],
        numbers: &[],
        rows,
    }
}

fn relations(model: &Model<'_>) -> Sheet {
    let mut rows = Vec::new();
    for relation in &model.relations {
        let mut words = String::new();
        for id in &relation.figures {
            let Some(figure) = model.figure(id) else { continue };
            if !words.is_empty() {
                words.push('；');
            }
            words.push_str(figure.subject);
            words.push_str(model.words(&figure.span));
        }
        rows.push(cells(&[
            relation.id,
            relation.kind,
            relation.formula,
            relation.stated,
            relation.computed,
            match relation.holds {
                Some(true) => "相符",
                Some(false) => "请核对",
                None => "文意未定，未作判断",
            },
            &words,
            relation.note,
        ]));
    }
    Sheet {
        name: "数据关系",
        head: &["编号", "关系", "算式", "文中数", "计算数", "结论", "所涉数据", "说明"],
        widths: &[6, 11, 36, 11, 11, 12, 50, 20],
        numbers: &[3, 4],
        rows,
    }
}

fn about(model: &Model<'_>, date: Date) -> Sheet {
    let mut rows = Vec::new();
    for (name, value) in [
        ("报告标题", model.display_title),
        ("制发机关", model.issuer),
        ("层级", model.level),
        ("报告年度", model.year),
        ("文号", model.document_number),
        ("成文日期", model.dated),
        ("适用要求", &model.profile),
        ("文件", model.file),
        ("自查日期", &date.to_string()),
        ("规则与程序", &edition(model)),
        ("说明", words::NOTE),
    ] {
        rows.push(cells(&[name, value]));
    }
    Sheet { name: "说明", head: &["项目", "内容"], widths: &[16, 80], numbers: &[], rows }
}

/// Behind everything else, where it is seen when it is asked for.
fn score(model: &Model<'_>) -> Sheet {
    Sheet {
        name: words::SCORE,
        head: &["维度", "规则", "结论", "得分", "满分", "计算"],
        widths: &[8, 12, 12, 10, 10, 50],
        numbers: &[3, 4],
        rows: sheet::score(model).rows,
    }
}
