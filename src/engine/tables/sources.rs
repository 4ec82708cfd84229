//! Sources of law that rules rest on, in the editions that were in force. `verified` only where the
//! wording was seen in a public source; nothing else is shown as a quotation. Compiled 2026-11-25.

use super::key;
use crate::engine::report::Basis;

/// An article of a document, in one of its editions.
#[derive(Debug)]
pub struct Source {
    /// Id that rules name; the editions of one article share it.
    pub id: &'static str,
    /// Name of the document.
    pub name: &'static str,
    /// Article, or what is meant where its number is not certain.
    pub article: &'static str,
    /// Official address, or empty.
    pub url: &'static str,
    /// In force from (ISO), or empty where not certain.
    pub effective: &'static str,
    /// First report year that it governs. A report is written and published early in the next year.
    pub from: u16,
    /// Last report year that it governs.
    pub until: u16,
    /// Wording seen in a public source, or nothing to see (`own`).
    pub verified: bool,
}

/// The id of the outline whose systems the topics are.
pub const OUTLINE: &str = "outline";

/// The id of what a place's own notice asks for.
pub const LOCAL: &str = "local";

const SUPERVISION: &str = "法治政府建设与责任落实督察工作规定";
const SUPERVISION_URL: &str = "http://www.gov.cn/zhengce/2019-05/06/content_5389149.htm";
const DUTY: &str = "党政主要负责人履行推进法治建设第一责任人职责规定";
const DOCUMENTS: &str = "党政机关公文处理工作条例";
const DOCUMENTS_URL: &str = "https://www.gov.cn/zwgk/2013-02/22/content_2337704.htm";
const DISCLOSURE: &str = "中华人民共和国政府信息公开条例";
const DISCLOSURE_2007: &str = "中华人民共和国政府信息公开条例（2007年公布）";
const LANGUAGE: &str = "中华人民共和国国家通用语言文字法";
const LANGUAGE_URL: &str = "http://www.npc.gov.cn/npc/c2/c30834/202512/t20251227_450731.html";

/// All sources: by document, of one article the newest edition first.
#[rustfmt::skip]
pub const SOURCES: &[Source] = &[
    // The report on 2018 was due two weeks before these provisions took effect.
    source("supervision-24", SUPERVISION, "第二十四条", "2019-04-15", 2019, true).at(SUPERVISION_URL),
    // The five contents stand word for word in two public lists; only the article's number does not.
    source("supervision-contents", SUPERVISION, "年度报告内容条款", "2019-04-15", 2019, true).at(SUPERVISION_URL),
    source("duty-6", DUTY, "第六条", "", 2016, true),
    source("rule-of-law-plan-30", "法治中国建设规划（2020—2025年）", "三十", "", 2020, true).until(2025),
    source(OUTLINE, "法治政府建设实施纲要（2021—2025年）", "", "", 2021, false).until(2025),
    source("indicators-2", "市县法治政府建设示范指标体系（2021年版）", "第2项", "", 2021, true),
    source("documents-9", DOCUMENTS, "第九条", "2012-07-01", 2012, true).at(DOCUMENTS_URL),
    source("documents-report", DOCUMENTS, "关于报告不得夹带请示事项的规定", "2012-07-01", 2012, false).at(DOCUMENTS_URL),
    source("disclosure-6", DISCLOSURE, "第六条", "2019-05-15", 2019, true),
    source("disclosure-6", DISCLOSURE_2007, "第六条", "2008-05-01", 2008, false).until(2018),
    source("disclosure-15", DISCLOSURE, "第十五条", "2019-05-15", 2019, true),
    source("disclosure-15", DISCLOSURE_2007, "第十四条", "2008-05-01", 2008, false).until(2018),
    source("disclosure-17", DISCLOSURE, "第十七条", "2019-05-15", 2019, true),
    source("disclosure-17", DISCLOSURE_2007, "第十四条", "2008-05-01", 2008, false).until(2018),
    source("disclosure-26", DISCLOSURE, "第二十六条", "2019-05-15", 2019, true),
    source("personal-information", "中华人民共和国个人信息保护法", "第六条、第二十五条、第三十四条", "2021-11-01", 2021, true),
    source("secrets-35", "中华人民共和国保守国家秘密法", "第三十五条", "2024-05-01", 2024, true),
    source("review-law-4", "中华人民共和国行政复议法", "第四条（2023年修订）", "2024-01-01", 2024, true),
    source("secrets-rules-42", "中华人民共和国保守国家秘密法实施条例", "第四十二条", "2024-09-01", 2024, true),
    source("court-appearance", "最高人民法院关于行政机关负责人出庭应诉若干问题的规定（法释〔2020〕3号）", "第二条", "2020-07-01", 2020, true),
    source("layout", "GB/T 9704-2012 党政机关公文格式", "", "2012-07-01", 2012, false),
    source("punctuation", "GB/T 15834-2011 标点符号用法", "", "2012-06-01", 2012, false),
    source("punctuation-list", "GB/T 15834-2011 标点符号用法", "4.5.3.5", "2012-06-01", 2012, true),
    source("numerals", "GB/T 15835-2011 出版物上数字用法", "", "2011-11-01", 2011, false),
    source("inclusive-numbers", "中华人民共和国民法典", "第一千二百五十九条（参照）", "2021-01-01", 2020, true),
    source("language", LANGUAGE, "2025年修订", "2026-01-01", 2025, false).at(LANGUAGE_URL),
    source("language", LANGUAGE, "第九条（2025年修订前）", "2001-01-01", 2001, true).until(2024),
    // In a finding the notice itself stands in its place.
    source(LOCAL, "本地通知", "", "", 0, true),
    source("own", "本程序的核对规则（无直接条文依据）", "", "", 0, true),
];

const fn source(
    id: &'static str,
    name: &'static str,
    article: &'static str,
    effective: &'static str,
    from: u16,
    verified: bool,
) -> Source {
    Source { id, name, article, url: "", effective, from, until: u16::MAX, verified }
}

/// The edition of a source that governs a report of that year; the newest where the year is unknown.
pub fn find(id: &str, year: Option<u16>) -> Option<&'static Source> {
    const KEYS: [u32; SOURCES.len()] = {
        let (mut keys, mut at) = ([0; SOURCES.len()], 0);
        while at < keys.len() {
            keys[at] = key(SOURCES[at].id);
            at += 1;
        }
        keys
    };
    let wanted = key(id);
    let mut named = KEYS.iter().zip(SOURCES).filter(|(key, _)| **key == wanted).map(|(_, source)| source);
    let governs = |s: &&Source| s.id == id && year.is_none_or(|y| (s.from..=s.until).contains(&y));
    named.find(governs)
}

impl Source {
    const fn at(self, url: &'static str) -> Self {
        Self { url, ..self }
    }

    const fn until(self, until: u16) -> Self {
        Self { until, ..self }
    }

    /// As it stands in a finding.
    pub fn basis(&self) -> Basis {
        Basis {
            source: self.name.to_owned(),
            article: self.article.to_owned(),
            url: self.url.to_owned(),
            effective: self.effective.to_owned(),
            verified: self.verified,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{find, SOURCES};

    #[test]
    fn an_edition_is_chosen_by_the_reports_year() {
        let effective = |id, year| find(id, year).map(|s| s.effective);
        assert_eq!(effective("language", Some(2024)), Some("2001-01-01"));
        assert_eq!(effective("language", Some(2025)), Some("2026-01-01"));
        assert_eq!(effective("language", None), Some("2026-01-01"));
        assert_eq!(effective("supervision-24", Some(2018)), None);
    }

    #[test]
    fn editions_of_one_article_follow_one_another() {
        for pair in SOURCES.windows(2).filter(|p| p[0].id == p[1].id) {
            assert_eq!(pair[0].from, pair[1].until + 1, "{}", pair[0].id);
        }
    }
}
