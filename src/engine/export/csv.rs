//! Tables as CSV: with a byte-order mark and CRLF, so that WPS and Excel open them right.

use super::Label;
use crate::engine::text::Signs;
use crate::engine::Report;

/// The figures with their sentence: one row a figure.
pub fn figures(report: &Report) -> String {
    let mut table = Table::new(&[
        "编号", "事项", "数值", "至", "单位", "限定", "类别", "章节", "目标", "原文", "年度", "对比",
    ]);
    for f in &report.figures {
        let section = f.section.as_ref().and_then(|id| report.sections.iter().find(|s| &s.id == id));
        let heading = section.map(|s| format!("{}{}", s.marker, s.heading)).unwrap_or_default();
        table.row(&[
            &f.id,
            &f.subject,
            &f.value.to_string(),
            &f.value_to.map(|v| v.to_string()).unwrap_or_default(),
            &f.unit,
            f.qualifier.label(),
            f.kind.label(),
            &heading,
            if f.target { "是" } else { "" },
            report.text.get(f.span.start as usize..f.span.end as usize).unwrap_or_default(),
            &f.year_words(),
            f.base.as_deref().unwrap_or_default(),
        ]);
    }
    table.finish()
}

/// The findings: one row a finding.
#[cfg(feature = "check")]
pub fn findings(report: &Report) -> String {
    let mut table =
        Table::new(&["编号", "规则", "级别", "原文", "请核对事项", "建议", "依据", "标注", "说明"]);
    for f in &report.findings {
        let mut basis = String::new();
        for b in &f.basis {
            for words in [if basis.is_empty() { "" } else { "；" }, &b.source, &b.article] {
                basis.push_str(words);
            }
        }
        let (state, note) = f.mark.as_ref().map_or(("", ""), |mark| (mark.state.label(), &*mark.note));
        table.row(&[&f.id, f.rule, f.label(), &f.quote, &f.message, &f.advice, &basis, state, note]);
    }
    table.finish()
}

/// The score with every row.
#[cfg(feature = "check")]
pub fn score(report: &Report) -> String {
    let mut table = Table::new(&["维度", "规则", "结论", "得分", "满分", "计算"]);
    for dimension in report.score.iter().flat_map(|s| &s.dimensions) {
        for row in &dimension.rows {
            table.row(&[
                &dimension.id,
                &row.rule,
                row.verdict.label(),
                &points(row.points),
                &points(row.of),
                &row.why,
            ]);
        }
    }
    table.finish()
}

/// Hundredths of a point as people write them.
#[cfg(feature = "check")]
pub fn points(hundredths: i32) -> String {
    crate::engine::facts::Number { digits: i64::from(hundredths), scale: 2 }.to_string()
}

/// A table in the making.
pub struct Table {
    out: String,
}

impl Table {
    /// With the names of its columns.
    pub fn new(header: &[&str]) -> Self {
        let mut table = Self { out: String::from("\u{feff}") };
        table.row(header);
        table
    }

    /// One more row.
    pub fn row(&mut self, cells: &[&str]) {
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                self.out.push(',');
            }
            self.cell(cell);
        }
        self.out.push_str("\r\n");
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    fn cell(&mut self, cell: &str) {
        let number = cell.trim_start_of(&['-']).bytes().all(|b| b.is_ascii_digit() || b == b'.');
        // Where Chinese is typed, those of full width begin one too.
        let begins = cell.trim_start_of(&[' ', '\u{3000}', '\n']);
        let signs = &['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
        let formula = begins.starts_with_any(signs) && !number;
        self.out.push('"');
        if formula {
            self.out.push('\'');
        }
        for (i, words) in cell.split('"').enumerate() {
            self.out.push_str(if i > 0 { "\"\"" } else { "" });
            self.out.push_str(words);
        }
        self.out.push('"');
    }

    /// The text of the file.
    pub fn finish(self) -> String {
        self.out
    }
}
