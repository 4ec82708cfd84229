//! The catalogue of rules in the forms that people and programs read.

use super::{Rule, RULES};
#[cfg(not(target_arch = "wasm32"))]
use crate::engine::export::Name as _;
use crate::engine::{
    export::json::Writer,
    tables::sources::{self, Source},
};

/// A JSON array, one object a rule: id, title, group, severities, basis.
pub fn json() -> String {
    let mut writer = Writer::default();
    writer.array(RULES, |w, rule| {
        w.object(|w| {
            w.key("id").string(rule.id);
            w.key("title").string(rule.title);
            w.key("group").string(rule.group.title());
            w.key("severity").object(|w| {
                w.key("draft").name(rule.draft);
                w.key("web").name(rule.web);
            });
            w.key("basis").array(basis(rule), |w, source| {
                w.object(|w| {
                    w.key("source").string(source.name);
                    w.key("article").string(source.article);
                    w.key("url").string(source.url);
                    w.key("effective").string(source.effective);
                    w.key("verified").boolean(source.verified);
                });
            });
        });
    });
    writer.finish() + "\n"
}

fn basis(rule: &Rule) -> impl Iterator<Item = &'static Source> {
    rule.basis.iter().filter_map(|id| sources::find(id, None))
}

/// For a terminal: one line a rule.
#[cfg(not(target_arch = "wasm32"))]
pub fn text() -> String {
    use core::fmt::Write as _;
    let mut out = String::new();
    for rule in RULES {
        let severity = if rule.draft == rule.web {
            rule.draft.name().to_owned()
        } else {
            format!("{}（网页文本 {}）", rule.draft.name(), rule.web.name())
        };
        let _ = writeln!(out, "{}  {}  {}  {severity}", rule.id, rule.group.title(), rule.title);
    }
    out
}

/// For the documentation: every rule with its words, examples and limits.
#[cfg(not(target_arch = "wasm32"))]
pub fn markdown() -> String {
    use core::fmt::Write as _;
    let mut out = String::from(
        "# 规则\n\n由 `cargo xtask rules` 从规则本身生成，请勿手工修改。例中⟦ ⟧之间是提示所在的文字。\n核对结果是文本质量自查，不是考核，也不代替审核。\n",
    );
    let mut group = None;
    for rule in RULES {
        if group != Some(rule.group) {
            group = Some(rule.group);
            let _ = write!(out, "\n## {}\n", rule.group.title());
        }
        let _ = write!(out, "\n### {} {}\n\n", rule.id, rule.title);
        let _ = write!(out, "级别：草稿 `{}`，网页文本 `{}`。\n\n", rule.draft.name(), rule.web.name());
        let docs = &rule.docs;
        let _ = write!(
            out,
            "**查什么** {}\n\n**为什么** {}\n\n**不查什么** {}\n\n",
            docs.what, docs.why, docs.limits
        );
        let sources: Vec<String> = basis(rule).map(shown).collect();
        let _ = writeln!(out, "**依据** {}", sources.join("；"));
        for (title, examples) in [("提示", docs.bad), ("不提示", docs.good)] {
            for example in examples {
                let _ = write!(out, "\n{title}：\n\n```text\n{}\n```\n", example.words().trim_end());
            }
        }
    }
    out
}

#[cfg(not(target_arch = "wasm32"))]
fn shown(source: &Source) -> String {
    let note = if source.verified { "" } else { "（原文待核）" };
    let space = if source.article.is_empty() { "" } else { " " };
    format!("{}{space}{}{note}", source.name, source.article)
}

#[cfg(not(target_arch = "wasm32"))]
impl super::Example {
    /// The example as written.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Whole(text) | Self::In(text) => text,
        }
    }

    /// The example as a whole report.
    pub fn report(&self) -> String {
        match self {
            Self::Whole(text) => (*text).to_owned(),
            Self::In(text) => IN_ORDER.replace("{}", text),
        }
    }
}

/// A small report in which every rule passes or has nothing to say.
#[cfg(not(target_arch = "wasm32"))]
const IN_ORDER: &str = "\
青溪县人民政府关于2024年法治政府建设情况的报告
县委全面依法治县委员会：
2024年，青溪县深入推进法治政府建设。现将有关情况报告如下：
一、主要举措和成效
{}
二、党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人主持研究法治政府建设工作6次，并作年终述法。
三、存在的不足和原因
由于专业力量不足，基层执法规范化水平仍需提升。
四、2025年工作安排
（一）规范执法行为。
加强执法培训。
（二）提升决策质量。
严格履行法定程序。
（三）加强普法宣传。
办好各类普法活动。
青溪县人民政府
2025年2月26日
";
