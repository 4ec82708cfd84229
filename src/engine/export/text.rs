//! The report as plain text for a terminal: what was read, the outline, the findings.

use core::fmt::Write as _;

use super::Label;
use crate::engine::{
    report::{Field, Span},
    Report,
};

/// Writes the summary.
pub fn write(report: &Report) -> String {
    let mut out = String::new();
    let w = &mut out;
    source(w, report);
    head(w, report);
    noise(w, report);
    outline(w, report);
    let _ = writeln!(w, "\n数据（{} 处）", report.figures.len());
    for f in &report.figures {
        let _ = writeln!(w, "  {:<5}{}  {}", f.id, slice(report, f.span), f.subject);
    }
    let _ = writeln!(w, "\n数据关系（{} 组）", report.relations.len());
    for r in &report.relations {
        let verdict = match r.holds {
            Some(true) => "相符",
            Some(false) => "请核对",
            None => "文意未定，未作判断",
        };
        let _ = writeln!(w, "  {:<5}{}  {verdict}", r.id, r.formula);
    }
    judged(w, report);
    out
}

/// What was read, and how.
fn source(w: &mut String, report: &Report) {
    let source = &report.source;
    let name = if source.name.is_empty() { "标准输入" } else { &source.name };
    let encoding = source.encoding.to_ascii_uppercase();
    let _ = writeln!(w, "文件：{name}（{}，{encoding}，{} 字节）", source.format.label(), source.bytes);
}

/// The title block.
fn head(w: &mut String, report: &Report) {
    let m = &report.meta;
    let _ = match &m.title {
        Some(title) => writeln!(w, "标题：{}", title.value),
        None => writeln!(w, "标题：未检出，按内容拟为“{}”", report.display_title),
    };
    let level = m.level.as_ref().map_or(String::new(), |l| format!("（{}）", l.value.label()));
    let year = m.year.as_ref().map(|y| y.value.to_string());
    let _ = writeln!(w, "制发机关：{}{level}", words(m.issuer.as_ref()));
    let _ = writeln!(w, "报告年度：{}", year.as_deref().unwrap_or(NOT_FOUND));
    for (name, field) in [("文号", &m.document_number), ("主送", &m.addressee), ("落款", &m.signature)]
    {
        if let Some(field) = field {
            let _ = writeln!(w, "{name}：{}", field.value);
        }
    }
    let _ = writeln!(w, "成文日期：{}", words(m.dated.as_ref()));
    let _ = writeln!(w, "发布日期：{}", words(m.published.as_ref()));
}

const NOT_FOUND: &str = "未检出";

fn words(field: Option<&Field<String>>) -> &str {
    field.map_or(NOT_FOUND, |f| &f.value)
}

/// What was taken for the page's and not the report's, and what was kept out of the text.
fn noise(w: &mut String, report: &Report) {
    let asides = &report.source.asides;
    if report.noise.is_empty() && asides.is_empty() {
        return;
    }
    let _ = writeln!(w, "\n未作正文的内容（{} 处）", report.noise.len() + asides.len());
    for n in &report.noise {
        let shown: String = slice(report, n.span).chars().take(40).collect();
        let _ = writeln!(w, "  [{}] {}", n.kind.label(), shown.replace('\n', " "));
    }
    for a in asides {
        let shown: String = a.words.chars().take(40).collect();
        let _ = writeln!(w, "  [{}] {}", a.kind.label(), shown.replace('\n', " "));
    }
}

/// The tree of headings: the part where one begins or is served, and the topic.
fn outline(w: &mut String, report: &Report) {
    let _ = writeln!(w, "\n结构（{} 个标题）", report.sections.len());
    for s in &report.sections {
        let part = s.role.or(s.parent.is_none().then_some(s.part)).map(Label::label);
        let told: Vec<&str> = part.into_iter().chain(s.topic.map(Label::label)).collect();
        let told = if told.is_empty() { String::new() } else { format!("  [{}]", told.join(" · ")) };
        let _ = writeln!(w, "{}{}{}{told}", "  ".repeat(usize::from(s.depth)), s.marker, s.heading);
    }
}

#[cfg(feature = "check")]
fn judged(w: &mut String, report: &Report) {
    w.push('\n');
    profile(w, report);
    let _ = writeln!(w, "\n核对事项（{} 项）", report.findings.len());
    findings(w, report);
    let Some(score) = &report.score else { return };
    let points = |hundredths: i32| f_points(hundredths);
    let _ = writeln!(w, "\n文本质量自查（非考核，不代替审核）：{}", score.status.label());
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

/// What was asked of whom, and what a place has switched off.
#[cfg(feature = "check")]
pub fn profile(w: &mut String, report: &Report) {
    let Some(profile) = &report.profile else { return };
    let _ = write!(w, "适用要求：{}", profile.title());
    for (before, words) in [("，依据", &profile.notice), ("，日期 ", &profile.date)] {
        if !words.is_empty() {
            let _ = write!(w, "{before}{words}");
        }
    }
    if !profile.off.is_empty() {
        let _ = write!(w, "，本地关闭的规则 {}", profile.off.join("、"));
    }
    w.push('\n');
}

/// Each finding as `行:列 规则 级别 说明`, lines and columns from 1.
#[cfg(feature = "check")]
pub fn findings(w: &mut String, report: &Report) {
    let ends: Vec<usize> = report.text.match_indices('\n').map(|(at, _)| at).collect();
    for f in &report.findings {
        let place = f.span.map_or("全文".to_owned(), |span| {
            let line = ends.partition_point(|&end| end < span.start as usize);
            let start = if line == 0 { 0 } else { ends[line - 1] + 1 };
            let column = report.text[start..span.start as usize].chars().count() + 1;
            format!("{}:{column}", line + 1)
        });
        let _ = writeln!(w, "  {place} {} {} {}", f.rule, f.label(), f.message);
        if !f.advice.is_empty() {
            let _ = writeln!(w, "      {}", f.advice);
        }
        if let Some(mark) = &f.mark {
            let colon = if mark.note.is_empty() { "" } else { "：" };
            let _ = writeln!(w, "      已标注“{}”{colon}{}", mark.state.label(), mark.note);
        }
    }
}

#[cfg(feature = "check")]
fn f_points(hundredths: i32) -> String {
    crate::engine::facts::Number { digits: i64::from(hundredths), scale: 2 }.to_string()
}

fn slice(report: &Report, span: Span) -> &str {
    report.text.get(span.start as usize..span.end as usize).unwrap_or_default()
}
