//! What a cited document is, and whether it was in force in the report's year.

use super::{
    super::{
        tables::laws::{self, Period},
        text::Signs,
        JUDGES,
    },
    CitationKind, Status,
};

/// Kind and status of a document by its name. `year`: the report's.
pub(crate) fn classify(name: &str, year: Option<u16>) -> (CitationKind, Status) {
    let bare = laws::bare_name(name);
    let kind = laws::national_kind(bare).unwrap_or_else(|| kind_by_words(bare));
    let year = year.filter(|_| JUDGES);
    let status = year.and_then(|year| Some(status_in(laws::period(bare)?, year)));
    (kind, status.unwrap_or(Status::Unknown))
}

/// A law that took effect, was revised or was repealed within the year is judged by its last day.
fn status_in(period: &Period, year: u16) -> Status {
    if period.from.year > year {
        Status::NotYetInForce
    } else if period.ended.is_some_and(|day| day.year <= year) {
        Status::Repealed
    } else if period.revised.iter().any(|day| day.year == year) {
        Status::Amended
    } else {
        Status::InForce
    }
}

/// Words of a name that tell party regulations.
const PARTY: &str = "中国共产党 党政主要负责人履行推进法治建设第一责任人职责 法治政府建设与责任落实督察工作 \
    党政领导干部 党内 纪律处分条例 党组工作条例 信访工作条例";

/// Ends of names, with what they tell; the first that fits counts.
const ENDS: &[(&str, CitationKind)] = &[
    ("办法", CitationKind::Rule),
    ("实施细则", CitationKind::Rule),
    ("规定", CitationKind::Rule),
    ("规则", CitationKind::Rule),
    ("规程", CitationKind::Rule),
    ("暂行条例", CitationKind::Regulation),
    ("条例", CitationKind::Regulation),
    ("的解释", CitationKind::Interpretation),
    ("纲要", CitationKind::Notice),
    ("通知", CitationKind::Notice),
    ("意见", CitationKind::Notice),
    ("安排", CitationKind::Notice),
    ("通报", CitationKind::Notice),
    ("方案", CitationKind::Notice),
    ("要点", CitationKind::Notice),
    ("计划", CitationKind::Notice),
    ("规划", CitationKind::Notice),
    ("决定", CitationKind::Notice),
    ("通告", CitationKind::Notice),
    ("公告", CitationKind::Notice),
    ("批复", CitationKind::Notice),
    ("措施", CitationKind::Notice),
    ("清单", CitationKind::Notice),
    ("目录", CitationKind::Notice),
    ("制度", CitationKind::Notice),
    ("机制", CitationKind::Notice),
    ("指引", CitationKind::Notice),
    ("指南", CitationKind::Notice),
    ("标准", CitationKind::Notice),
    ("基准", CitationKind::Notice),
    ("细则", CitationKind::Notice),
];

/// Words that end in 法 and name no law.
const NO_LAWS: &str =
    "办法 做法 说法 方法 书法 工作法 普法 学法 用法 释法 执法 司法 与法 讲法 问法 守法 懂法 立法 \
    送法 想法 看法";

fn kind_by_words(name: &str) -> CitationKind {
    if name.contains_word(PARTY) && !name.ends_with("通知") {
        return CitationKind::PartyRegulation;
    }
    if name.contains_word("最高人民法院 最高人民检察院") {
        return CitationKind::Interpretation;
    }
    if let Some((_, kind)) = ENDS.iter().find(|(end, _)| name.ends_with(end)) {
        return *kind;
    }
    let law = name.ends_with("法典") || (name.ends_with('法') && !name.ends_with_word(NO_LAWS));
    if law && laws::looks_like_law(name) {
        return CitationKind::Law;
    }
    CitationKind::Other
}

#[cfg(test)]
mod tests {
    use super::{classify, CitationKind as K, Status as S};

    #[test]
    fn kinds_follow_table_and_words() {
        for (name, kind) in [
            ("中华人民共和国行政处罚法", K::Law),
            ("殡葬管理条例", K::Regulation),
            ("某市重大行政决策程序规定", K::Rule),
            ("党政主要负责人履行推进法治建设第一责任人职责规定", K::PartyRegulation),
            ("关于印发某要点的通知", K::Notice),
            ("法治政府建设实施纲要(2021-2025年)", K::Notice),
            ("小明说法", K::Other),
            ("一次重要讲话", K::Other),
        ] {
            assert_eq!(classify(name, None).0, kind, "{name}");
        }
    }

    #[test]
    fn status_goes_by_the_reports_year() {
        for (name, year, status) in [
            ("行政监察法", 2024, S::Repealed),
            ("行政监察法", 2017, S::InForce),
            ("合同法", 2020, S::InForce),
            ("合同法", 2021, S::Repealed),
            ("婚姻法", 2021, S::Repealed),
            ("民法总则", 2018, S::InForce),
            ("担保法", 2022, S::Repealed),
            ("公司登记管理条例", 2022, S::Repealed),
            ("信访条例", 2021, S::InForce),
            ("法规规章备案条例", 2024, S::Repealed),
            ("安全生产法", 2021, S::Amended),
            ("反不正当竞争法", 2025, S::Amended),
            ("民法典", 2020, S::NotYetInForce),
            ("民法典", 2024, S::InForce),
            ("行政复议法", 2024, S::Amended),
            ("行政复议法", 2023, S::InForce),
            ("某市条例", 2024, S::Unknown),
        ] {
            assert_eq!(classify(name, Some(year)).1, status, "{name} {year}");
        }
    }
}
