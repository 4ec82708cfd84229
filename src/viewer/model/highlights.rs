//! 数据摘录: the few figures that stand on a report's cover.

use crate::{
    engine::{
        facts::{FigureKind, Qualifier},
        report::Figure,
        structure::Part,
        tables::indicators::{self, Indicator},
        text::{Reading, Signs},
    },
    Report,
};

use super::topics::index;

/// No more are shown.
const MOST: usize = 9;

/// The group of indicators that describe a place and not what was done.
const DESCRIPTIVE: &str = "other";

/// What `auto` never shows, by the name of the indicator, by what is counted, or by the sentence before: fines and
/// penalties, lawsuits and complaints, what was set right on review, petitions, casualties, crime. Such a figure wants
/// the words around it.
const SENSITIVE: &str = "罚 诉讼 应诉 败诉 胜诉 起诉 上诉 申诉 涉诉 公诉 出庭 庭审 投诉 举报 纠错 撤销 确认违法 违法案件 查处 强制 \
    信访 上访 来访 接访 死亡 伤亡 受伤 遇难 事故 犯罪 刑 涉黑 涉恶 毒 拘 逮捕 矫正 问责 处分";

/// So many characters before a figure are looked at.
const SENTENCE: usize = 80;

/// Indicators of this sort that their names do not tell.
const SENSITIVE_IDS: [&str; 4] =
    ["ordinary_procedure_cases", "simple_procedure_cases", "cases_transferred", "hotline_orders"];

/// The figures to show, as indexes in document order, at most nine.
///
/// `option` is `none` or empty; `auto`; or ids of figures, separated by blanks or commas. Figures named by id are
/// shown whatever they are, and what is no id of a figure is left out.
///
/// `auto` is one rule for all reports, and weighs nothing: from the beginning to the end of the text, the first figure
/// of each topic of the indicator table that
///
/// * is of an indicator of the table, but not of one that only describes the place;
/// * is a count, a percentage or an amount of money, exact, one value, and neither an aim nor a change;
/// * stands in the part on measures and results, and speaks of the report's own year as far as a year is told;
/// * is not of the kind that [`SENSITIVE`] lists.
pub(in crate::viewer) fn highlights(report: &Report, option: &str) -> Vec<usize> {
    let mut figures = match option.trim() {
        _ if !has_highlights(option) => Vec::new(),
        "auto" => automatic(report),
        ids => named(report, ids),
    };
    figures.truncate(MOST);
    figures
}

/// Whether any are asked for.
pub(in crate::viewer) fn has_highlights(option: &str) -> bool {
    !matches!(option.trim(), "" | "none")
}

fn named(report: &Report, ids: &str) -> Vec<usize> {
    let mut named = vec![false; report.figures.len()];
    for id in ids.split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、')) {
        let figure = index(id);
        if report.figures.get(figure).is_some_and(|f| f.id == id) {
            named[figure] = true;
        }
    }
    (0..named.len()).filter(|&figure| named[figure]).collect()
}

fn automatic(report: &Report) -> Vec<usize> {
    let mut topics = Vec::new();
    let mut figures = Vec::new();
    for (i, figure) in report.figures.iter().enumerate() {
        let Some(indicator) = figure.indicator.and_then(indicators::by_id) else { continue };
        if !topics.contains(&indicator.group) && fits(report, figure, indicator) {
            topics.push(indicator.group);
            figures.push(i);
        }
    }
    figures
}

fn fits(report: &Report, figure: &Figure, indicator: &Indicator) -> bool {
    let kind = matches!(figure.kind, FigureKind::Count | FigureKind::Percent | FigureKind::Money);
    let exact = figure.qualifier == Qualifier::Exact && figure.value_to.is_none();
    let result = !figure.target && figure.direction.is_none() && figure.base.is_none();
    let years = figure.year.zip(report.meta.year.as_ref());
    let own_year = years.is_none_or(|(year, own)| year == own.value);
    kind && exact
        && result
        && own_year
        && indicator.group != DESCRIPTIVE
        && achieved(report, figure)
        && !SENSITIVE_IDS.contains(&indicator.id)
        && !indicator.name.contains_word(SENSITIVE)
        && !Reading::new(before(&report.text, figure)).copy().contains_word(SENSITIVE)
}

/// The words of a figure's sentence that stand before it, and what it counts, wherever that stands.
fn before(text: &str, figure: &Figure) -> String {
    let words = text.get(..figure.span.start as usize).unwrap_or_default();
    let ends = |c: &char| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n');
    let start = words.char_indices().rev().take(SENTENCE).take_while(|(_, c)| !ends(c)).last();
    let sentence = start.map_or("", |(at, _)| &words[at..]);
    format!("{sentence} {}", figure.subject)
}

/// True in the part on measures and results, but for what serves another part there.
fn achieved(report: &Report, figure: &Figure) -> bool {
    let section = figure.section.as_ref().and_then(|id| report.sections.get(index(id)));
    section.is_some_and(|s| s.role.unwrap_or(s.part) == Part::Achievements)
}

#[cfg(test)]
mod tests {
    use super::{highlights, MOST, SENSITIVE_IDS};
    use crate::{analyze, engine::tables::indicators, Input, Options, Report};

    const TEXT: &str = "\
岚县人民政府2024年法治政府建设情况报告
一、主要举措和成效
（一）全县有行政村80个。组织集体学法约6次，集体学法8次，开展法治培训21场。
（二）规范行政执法。办理行政处罚案件400件，罚没金额30万元。力争评查案卷90件。评查案卷100件，持证率100%。
（三）化解矛盾纠纷。信访事项70件，败诉案件2件，行政诉讼案件9件。推动行政诉讼和解，调解纠纷14件。2023年调解纠纷200件。\
调解纠纷比上年增长12%。全年调解纠纷300件。
（四）普法。开展普法宣传活动50场。
二、存在的不足和原因
仅主动公开政府信息5条。
三、2025年工作安排
制定规范性文件3件。
";

    fn report(text: &str) -> Report {
        analyze(&Input::new(text.as_bytes()), &Options::default()).unwrap()
    }

    fn printed<'a>(report: &'a Report, option: &str) -> Vec<&'a str> {
        let words = |i: usize| {
            let span = report.figures[i].span;
            &report.text[span.start as usize..span.end as usize]
        };
        highlights(report, option).into_iter().map(words).collect()
    }

    #[test]
    fn by_itself_one_exact_result_a_topic() {
        assert_eq!(printed(&report(TEXT), "auto"), ["8次", "100件", "300件", "50场"]);
    }

    #[test]
    fn nothing_sensitive_in_traditional_script_either() {
        let report = report(
            "嵐縣人民政府關於2024年法治政府建設情況的報告\n一、主要舉措和成效\n\
             投訴舉報調解案件15件，行政處罰案卷評查16件。排查矛盾糾紛17件。\n",
        );
        assert_eq!(printed(&report, " auto "), ["17件"]);
    }

    #[test]
    fn no_indicator_of_the_sensitive_ones_is_shown() {
        for id in SENSITIVE_IDS {
            assert!(indicators::by_id(id).is_some(), "{id}");
        }
        let names = ["罚没金额", "败诉率", "信访事项", "事故死亡人数", "投诉举报", "纠错率", "社区矫正对象"];
        for name in names {
            let known = indicators::INDICATORS.iter().find(|i| i.name == name).expect(name);
            let unit = known.units.split(' ').next().unwrap();
            let word = known.words.split(' ').next().unwrap();
            let text = TEXT.replace("组织集体学法约6次，", &format!("{word}7{unit}。"));
            assert_eq!(printed(&report(&text), "auto"), printed(&report(TEXT), "auto"), "{name}");
        }
    }

    #[test]
    fn named_figures_whatever_they_are() {
        let report = report(TEXT);
        let id = |words: &str| {
            let at = TEXT.find(words).unwrap() as u32;
            report.figures.iter().find(|f| f.span.start == at).expect(words).id.clone()
        };
        let (fine, aim, plan) = (id("30万元"), id("90件"), id("3件。\n"));
        let option = format!("{plan}，{aim} f999,s1 {fine} {fine} f0 auto");
        assert_eq!(printed(&report, &option), ["30万元", "90件", "3件"]);
        assert!(highlights(&report, "none").is_empty() && highlights(&report, " ").is_empty());
        let all: Vec<&str> = report.figures.iter().map(|f| f.id.as_str()).collect();
        assert_eq!(highlights(&report, &all.join(" ")), (0..MOST).collect::<Vec<_>>());
    }
}
