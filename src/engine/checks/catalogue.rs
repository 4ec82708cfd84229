//! The catalogue of rules in the forms that people and programs read.

#[cfg(not(target_arch = "wasm32"))]
use super::Group;
use super::RULES;
#[cfg(not(target_arch = "wasm32"))]
use crate::engine::source::{Aside, Format, Mark, Source};
#[cfg(not(target_arch = "wasm32"))]
use crate::engine::tables::sources::{self, Source as Basis};
use crate::engine::{export::json::Writer, messages::Words};
#[cfg(not(target_arch = "wasm32"))]
use crate::engine::{export::Name as _, messages};

/// A JSON array, one object a rule: id, title, group, severities, basis, then its long words.
pub fn json(words: Words) -> String {
    let mut writer = Writer::default();
    writer.array(RULES, |w, rule| {
        w.object(|w| {
            w.key("id").string(rule.id);
            w.key("title").string(words.title(rule));
            w.key("group").string(words.group(rule.group));
            w.key("severity").object(|w| {
                w.key("draft").name(rule.draft);
                w.key("web").name(rule.web);
            });
            w.key("basis").array(rule.sources(), |w, source| {
                w.object(|w| {
                    w.key("source").string(source.name);
                    w.key("article").string(source.article);
                    w.key("url").string(source.url);
                    w.key("effective").string(source.effective);
                    w.key("verified").boolean(source.verified);
                });
            });
            w.key("what").string(words.what(rule));
            w.key("why").string(words.why(rule));
            w.key("limits").string(words.limits(rule));
        });
    });
    writer.finish() + "\n"
}

/// All words of a language by their ids, `id = words` a line: what a pack for another language is made from.
#[cfg(not(target_arch = "wasm32"))]
pub fn words(words: Words) -> String {
    use core::fmt::Write as _;
    let mut out = String::new();
    for group in Group::ALL {
        let _ = writeln!(out, "group.{} = {}", group.name(), words.group(*group));
    }
    for rule in RULES {
        for (what, said) in [
            ("title", words.title(rule)),
            ("what", words.what(rule)),
            ("why", words.why(rule)),
            ("limits", words.limits(rule)),
        ] {
            let _ = writeln!(out, "{}.{what} = {said}", rule.id);
        }
    }
    for (id, simplified) in messages::zh_hans().entries() {
        let _ = writeln!(out, "{id} = {}", words.message(id).unwrap_or(simplified));
    }
    out
}

/// For a terminal: one line a rule.
#[cfg(not(target_arch = "wasm32"))]
pub fn text(words: Words) -> String {
    use core::fmt::Write as _;
    let mut out = String::new();
    for rule in RULES {
        let severity = if rule.draft == rule.web {
            rule.draft.name().to_owned()
        } else {
            let both = words.message("catalogue.web").unwrap_or_default();
            both.replace("{draft}", rule.draft.name()).replace("{web}", rule.web.name())
        };
        let _ = writeln!(out, "{}  {}  {}  {severity}", rule.id, words.group(rule.group), words.title(rule));
    }
    out
}

/// How to read the documentation.
#[cfg(not(target_arch = "wasm32"))]
const HEAD: &str = "\
# 规则

由 `cargo xtask rules` 从规则本身生成，请勿手工修改。
核对结果是文本质量自查，不是考核，也不代替审核。程序只说“请核对”，是否修改由起草人和审核人决定。

**级别** 每条规则对草稿和网页文本各有一个级别；网页复制的文本容易丢失标题、日期和落款，因此有的从轻。个别提示轻于所在规则的级别，见各条。

| 级别 | 含义 |
|---|---|
| `gate` | 公开前须人工确认：疑似含有不得公开的内容，确认之前不计分 |
| `error` | 法定内容未检出、法定时限像是没有遵守，或数据自相矛盾，请核对 |
| `warning` | 疑似差错，请核对 |
| `info` | 供参考 |

**结论** 每条规则对每份报告都有一个结论：`pass` 未发现需要核对的事项；`fail` 有提示；`unknown` 从文本无法判断；`not_applicable` 不适用。

**年度** 规则按报告自己的年度适用。年度报告在次年年初形成、公开，所依据的文件那时尚未施行的，不适用；条文有新旧的，用当时的条文。

**依据** 注明“原文待核”的，条文内容只有转述，未与正式文本核对，不作引文。“本程序的核对规则”没有直接的条文依据，级别不高于 `warning`。各依据的施行日期和适用年度见文末。

**例** ⟦ ⟧之间是提示所在的文字；没有这种记号的，提示全文缺少某项内容。标“整篇”的是一份完整文本；标“段落”的放在一份其余部分齐全的报告的“主要举措和成效”部分里核对。
";

/// For the documentation: every rule with its words, examples and limits, and every source.
#[cfg(not(target_arch = "wasm32"))]
pub fn markdown() -> String {
    use core::fmt::Write as _;
    let mut out = String::from(HEAD);
    let mut group = None;
    for rule in RULES {
        if group != Some(rule.group) {
            group = Some(rule.group);
            let _ = write!(out, "\n## {}\n", rule.group.title());
        }
        let _ = write!(out, "\n### {} {}\n\n", rule.id, rule.title);
        let _ = write!(out, "级别：草稿 `{}`，网页文本 `{}`。\n\n", rule.draft.name(), rule.web.name());
        let applies = rule.applies.words();
        if !applies.is_empty() {
            let _ = write!(out, "**适用** {applies}\n\n");
        }
        let _ = write!(
            out,
            "**查什么** {}\n\n**为什么** {}\n\n**界限** {}\n\n",
            rule.what, rule.why, rule.limits
        );
        let sources: Vec<String> = rule.sources().map(shown).collect();
        let _ = writeln!(out, "**依据** {}", sources.join("；"));
        for (title, examples) in [("提示", rule.examples.bad), ("不提示", rule.examples.good)] {
            for example in examples {
                let extent = if matches!(example, super::Example::In(_)) { "段落" } else { "整篇" };
                let under = example.profile().map(|p| format!("本地要求 `{p}` 之下的")).unwrap_or_default();
                let words = example.words().trim_end();
                let file = match example {
                    super::Example::Marked(..) => "，文档中已作标记",
                    super::Example::Beside(..) => "，文档中另有附着的内容",
                    _ => "",
                };
                let _ = write!(out, "\n{title}（{under}{extent}{file}）：\n\n```text\n{words}\n```\n");
            }
        }
    }
    out.push_str("\n## 依据\n\n| 依据 | 施行日期 | 适用的报告年度 |\n|---|---|---|\n");
    for source in sources::SOURCES {
        let until = if source.until == u16::MAX { String::new() } else { source.until.to_string() };
        let years =
            if source.from == 0 { "各年度".to_owned() } else { format!("{}—{until}", source.from) };
        let _ = writeln!(out, "| {} | {} | {years} |", shown(source), source.effective);
    }
    out
}

#[cfg(not(target_arch = "wasm32"))]
fn shown(source: &Basis) -> String {
    let note = if source.verified { "" } else { "（原文待核）" };
    let space = if source.article.is_empty() { "" } else { " " };
    format!("{}{space}{}{note}", source.name, source.article)
}

#[cfg(not(target_arch = "wasm32"))]
impl super::Example {
    /// The example as written.
    pub fn words(&self) -> &'static str {
        match self {
            Self::Whole(text)
            | Self::In(text)
            | Self::Under(_, text)
            | Self::Marked(_, text)
            | Self::Beside(.., text) => text,
        }
    }

    /// The profile that it stands under, as JSON.
    pub fn profile(&self) -> Option<&'static str> {
        match self {
            Self::Under(profile, _) => Some(profile),
            _ => None,
        }
    }

    /// The example as a whole report.
    pub fn report(&self) -> String {
        match self {
            Self::Whole(text) | Self::Under(_, text) => (*text).to_owned(),
            Self::In(text) | Self::Marked(_, text) | Self::Beside(.., text) => IN_ORDER.replace("{}", text),
        }
    }

    /// The office file that the example stands in.
    pub fn file(&self) -> Option<Source> {
        let report = self.report();
        let mut parts = report.split(['⟦', '⟧']);
        let from = parts.next().map_or(0, str::len) as u32;
        let to = from + parts.next().map_or(0, str::len) as u32;
        let mut file =
            Source { format: Format::Docx, text: report.replace(['⟦', '⟧'], ""), ..Source::default() };
        match *self {
            Self::Marked(kind, _) => file.marks.push(Mark { kind, range: from..to }),
            Self::Beside(kind, words, _) => {
                file.asides.push(Aside { kind, words: words.to_owned(), author: String::new(), at: from });
            }
            Self::Whole(_) | Self::In(_) | Self::Under(..) => return None,
        }
        Some(file)
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
每季度办好一次普法活动。
青溪县人民政府
2025年2月26日
";
