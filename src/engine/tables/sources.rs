//! Sources of law that rules rest on. `verified` only where the wording was seen in a public
//! source; nothing else is shown as a quotation. Compiled 2026-11-21.

use crate::engine::report::Basis;

/// An article of a document.
#[derive(Debug)]
pub struct Source {
    /// Id that rules name.
    pub id: &'static str,
    /// Name of the document.
    pub name: &'static str,
    /// Article, or what is meant where its number is not certain.
    pub article: &'static str,
    /// Official address, or empty.
    pub url: &'static str,
    /// In force from (ISO), or empty where not certain.
    pub effective: &'static str,
    /// First year that it speaks of, by report year.
    pub from: u16,
    /// Wording seen in a public source.
    pub verified: bool,
}

const SUPERVISION: &str = "法治政府建设与责任落实督察工作规定";
const SUPERVISION_URL: &str = "http://www.gov.cn/zhengce/2019-05/06/content_5389149.htm";
const DUTY: &str = "党政主要负责人履行推进法治建设第一责任人职责规定";
const DOCUMENTS: &str = "党政机关公文处理工作条例";
const DOCUMENTS_URL: &str = "https://www.gov.cn/zwgk/2013-02/22/content_2337704.htm";

/// All sources, by id.
pub const SOURCES: &[Source] = &[
    source("supervision-24", SUPERVISION, "第二十四条", SUPERVISION_URL, "2019-04-15", 2018, true),
    source(
        "supervision-contents",
        SUPERVISION,
        "年度报告内容条款",
        SUPERVISION_URL,
        "2019-04-15",
        2018,
        false,
    ),
    source("duty-6", DUTY, "第六条", "", "", 2016, true),
    source("documents-9", DOCUMENTS, "第九条", DOCUMENTS_URL, "2012-07-01", 0, true),
    source(
        "documents-report",
        DOCUMENTS,
        "关于报告不得夹带请示事项的规定",
        DOCUMENTS_URL,
        "2012-07-01",
        0,
        false,
    ),
    source("disclosure-6", "中华人民共和国政府信息公开条例", "第六条", "", "2019-05-15", 2019, true),
    source("disclosure-15", "中华人民共和国政府信息公开条例", "第十五条", "", "2019-05-15", 2019, true),
    source("disclosure-16", "中华人民共和国政府信息公开条例", "第十六条", "", "2019-05-15", 2019, true),
    source(
        "personal-information",
        "中华人民共和国个人信息保护法",
        "第六条、第二十五条、第三十四条",
        "",
        "2021-11-01",
        2021,
        true,
    ),
    source("secrets-35", "中华人民共和国保守国家秘密法", "第三十五条", "", "2024-05-01", 2024, true),
    source("layout", "GB/T 9704-2012 党政机关公文格式", "", "", "2012-07-01", 0, false),
    source("punctuation", "GB/T 15834-2011 标点符号用法", "", "", "2012-06-01", 0, false),
    source("numerals", "GB/T 15835-2011 出版物上数字用法", "", "", "2011-11-01", 0, false),
    source("inclusive-numbers", "中华人民共和国民法典", "第一千二百五十九条", "", "2021-01-01", 2020, true),
    source("language", "中华人民共和国国家通用语言文字法", "", "", "2001-01-01", 0, false),
    source("own", "本程序的核对规则（无直接条文依据）", "", "", "", 0, false),
];

const fn source(
    id: &'static str,
    name: &'static str,
    article: &'static str,
    url: &'static str,
    effective: &'static str,
    from: u16,
    verified: bool,
) -> Source {
    Source { id, name, article, url, effective, from, verified }
}

/// A source by id, when it speaks of a report of that year; of any year where the year is unknown.
pub fn find(id: &str, year: Option<u16>) -> Option<&'static Source> {
    SOURCES.iter().find(|s| s.id == id).filter(|s| year.is_none_or(|y| y >= s.from))
}

impl Source {
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
