//! The report as plain text for a terminal: what was read, the outline, the findings.

use core::fmt::Write as _;

use super::names::Name;
use crate::engine::{
    report::{Field, Span},
    Report,
};

/// Writes the summary.
pub fn write(report: &Report) -> String {
    let mut out = String::new();
    let w = &mut out;
    let _ = writeln!(w, "{}", report.display_title);
    let _ = writeln!(
        w,
        "文件：{}（{}，{}，{} 字节）",
        if report.source.name.is_empty() { "标准输入" } else { &report.source.name },
        report.source.format,
        report.source.encoding,
        report.source.bytes
    );
    head(w, report);
    let _ = writeln!(w, "\n结构（{} 个标题）", report.sections.len());
    for s in &report.sections {
        let indent = "  ".repeat(usize::from(s.depth));
        let topic = s.topic.map_or("", Name::name);
        let _ =
            writeln!(w, "{indent}{}{}  [{} {topic}]", s.marker, s.heading, s.role.unwrap_or(s.part).name());
    }
    let _ = writeln!(w, "\n数据（{} 处）", report.figures.len());
    for f in &report.figures {
        let _ = writeln!(w, "  {:<5}{}  {}", f.id, slice(report, f.span), f.subject);
    }
    let _ = writeln!(w, "\n数据关系（{} 组）", report.relations.len());
    for r in &report.relations {
        let verdict = match r.holds {
            Some(true) => "相符",
            Some(false) => "请核对",
            None => "无法判断",
        };
        let _ = writeln!(w, "  {:<5}{}  {verdict}", r.id, r.formula);
    }
    judged(w, report);
    out
}

fn head(w: &mut String, report: &Report) {
    let m = &report.meta;
    let words = |f: &Option<Field<String>>| f.as_ref().map_or("未检出", |f| f.value.as_str()).to_owned();
    let _ = writeln!(w, "制发机关：{}", words(&m.issuer));
    let _ = writeln!(w, "报告年度：{}", m.year.as_ref().map_or("未检出".into(), |f| f.value.to_string()));
    let _ = writeln!(w, "成文日期：{}  发布日期：{}", words(&m.dated), words(&m.published));
    if !report.noise.is_empty() {
        let _ = writeln!(w, "页面附属文字 {} 处，已略过：", report.noise.len());
        for n in &report.noise {
            let shown: String = slice(report, n.span).chars().take(40).collect();
            let _ = writeln!(w, "  [{}] {}", n.kind.name(), shown.replace('\n', " "));
        }
    }
}

#[cfg(feature = "check")]
fn judged(w: &mut String, report: &Report) {
    let _ = writeln!(w, "\n核对事项（{} 项）", report.findings.len());
    for f in &report.findings {
        finding(w, report, f);
    }
    let Some(score) = &report.score else { return };
    let points = |hundredths: i32| f_points(hundredths);
    let _ = writeln!(w, "\n文本质量自查（非考核，不代替审核）：{}", score.status.name());
    if score.of > 0 {
        let _ = writeln!(
            w,
            "  {} / {}（{} 至 {}）",
            points(score.value),
            points(score.of),
            points(score.low),
            points(score.high)
        );
    }
    for d in &score.dimensions {
        let _ = writeln!(w, "  {} {} / {}", d.id, points(d.value), points(d.of));
    }
}

#[cfg(not(feature = "check"))]
fn judged(_w: &mut String, _report: &Report) {}

/// One finding as `行:列 规则 级别 说明`, lines and columns from 1.
#[cfg(feature = "check")]
pub fn finding(w: &mut String, report: &Report, f: &crate::engine::report::Finding) {
    let place = f.span.map_or("全文".to_owned(), |s| {
        let before = &report.text[..s.start as usize];
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        format!("{line}:{column}")
    });
    let _ = writeln!(w, "  {place} {} {} {}", f.rule, f.severity.name(), f.message);
    if !f.advice.is_empty() {
        let _ = writeln!(w, "      {}", f.advice);
    }
}

#[cfg(feature = "check")]
fn f_points(hundredths: i32) -> String {
    crate::engine::facts::Number { digits: i64::from(hundredths), scale: 2 }.to_string()
}

fn slice(report: &Report, span: Span) -> &str {
    report.text.get(span.start as usize..span.end as usize).unwrap_or_default()
}
