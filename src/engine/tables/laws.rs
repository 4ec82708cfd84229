//! Laws: names of national statutes, and the periods in which well-known ones were in force.
//!
//! Source of the periods: the statutes' own closing articles and the orders that promulgated them. Date: 2026-11.
//! A statute that is not listed has no known period: its status is then unknown, never guessed.

use std::sync::OnceLock;

use super::super::facts::CitationKind;

/// When a statute was in force. Dates are written 20210101; 0 is none.
#[derive(Debug)]
pub(crate) struct Period {
    name: &'static str,
    /// The day it took effect.
    pub(crate) from: u32,
    /// The days on which revisions took effect, as far as reports of the last ten years can meet them.
    pub(crate) revised: &'static [u32],
    /// The day it was repealed or replaced.
    pub(crate) repealed: u32,
}

/// Shorthand for a statute that is in force.
const fn live(name: &'static str, from: u32, revised: &'static [u32]) -> Period {
    Period { name, from, revised, repealed: 0 }
}

/// Shorthand for a statute that was repealed or replaced.
const fn gone(name: &'static str, from: u32, repealed: u32) -> Period {
    Period { name, from, revised: &[], repealed }
}

#[rustfmt::skip]
const PERIODS: &[Period] = &[
    // Repealed by 民法典, article 1260.
    gone("婚姻法", 1981_01_01, 2021_01_01), gone("继承法", 1985_10_01, 2021_01_01),
    gone("民法通则", 1987_01_01, 2021_01_01), gone("收养法", 1992_04_01, 2021_01_01),
    gone("担保法", 1995_10_01, 2021_01_01), gone("合同法", 1999_10_01, 2021_01_01),
    gone("物权法", 2007_10_01, 2021_01_01), gone("侵权责任法", 2010_07_01, 2021_01_01),
    gone("民法总则", 2017_10_01, 2021_01_01),
    // Repealed by 监察法, article 69.
    gone("行政监察法", 1997_05_09, 2018_03_20),
    // Repealed by 外商投资法, article 42.
    gone("中外合资经营企业法", 1979_07_08, 2020_01_01), gone("外资企业法", 1986_04_12, 2020_01_01),
    gone("中外合作经营企业法", 1988_04_13, 2020_01_01),
    // Repealed by 噪声污染防治法, article 90.
    gone("环境噪声污染防治法", 1997_03_01, 2022_06_05),
    // Replaced by the law on its subject.
    gone("行政复议条例", 1991_01_01, 1999_10_01), gone("治安管理处罚条例", 1987_01_01, 2006_03_01),
    gone("国家公务员暂行条例", 1993_10_01, 2006_01_01), gone("法律援助条例", 2003_09_01, 2022_01_01),
    gone("契税暂行条例", 1997_10_01, 2021_09_01), gone("城市维护建设税暂行条例", 1985_01_01, 2021_09_01),
    gone("印花税暂行条例", 1988_10_01, 2022_07_01), gone("耕地占用税暂行条例", 2008_01_01, 2019_09_01),
    gone("增值税暂行条例", 1994_01_01, 2026_01_01), gone("学位条例", 1981_01_01, 2025_01_01),
    gone("行政法规制定程序暂行条例", 1987_04_21, 2002_01_01), gone("信访条例", 2005_05_01, 2022_05_01),
    // In force.
    live("民法典", 2021_01_01, &[]), live("宪法", 1982_12_04, &[2018_03_11]),
    live("行政处罚法", 1996_10_01, &[2018_01_01, 2021_07_15]), live("行政许可法", 2004_07_01, &[2019_04_23]),
    live("行政强制法", 2012_01_01, &[]), live("行政复议法", 1999_10_01, &[2018_01_01, 2024_01_01]),
    live("行政诉讼法", 1990_10_01, &[2015_05_01, 2017_07_01]), live("国家赔偿法", 1995_01_01, &[2010_12_01, 2013_01_01]),
    live("公务员法", 2006_01_01, &[2018_01_01, 2019_06_01]), live("监察法", 2018_03_20, &[2025_06_01]),
    live("立法法", 2000_07_01, &[2015_03_15, 2023_03_15]), live("监察官法", 2022_01_01, &[]),
    live("公职人员政务处分法", 2020_07_01, &[]), live("突发事件应对法", 2007_11_01, &[2024_11_01]),
    live("治安管理处罚法", 2006_03_01, &[2013_01_01, 2026_01_01]), live("保守国家秘密法", 1989_05_01, &[2010_10_01, 2024_05_01]),
    live("安全生产法", 2002_11_01, &[2014_12_01, 2021_09_01]), live("人民调解法", 2011_01_01, &[]),
    live("法律援助法", 2022_01_01, &[]), live("家庭教育促进法", 2022_01_01, &[]),
    live("反有组织犯罪法", 2022_05_01, &[]), live("反电信网络诈骗法", 2022_12_01, &[]),
    live("反家庭暴力法", 2016_03_01, &[]), live("反间谍法", 2014_11_01, &[2023_07_01]),
    live("个人信息保护法", 2021_11_01, &[]), live("数据安全法", 2021_09_01, &[]),
    live("网络安全法", 2017_06_01, &[2026_01_01]), live("噪声污染防治法", 2022_06_05, &[]),
    live("长江保护法", 2021_03_01, &[]), live("黄河保护法", 2023_04_01, &[]),
    live("黑土地保护法", 2022_08_01, &[]), live("湿地保护法", 2022_06_01, &[]),
    live("乡村振兴促进法", 2021_06_01, &[]), live("外商投资法", 2020_01_01, &[]),
    live("社区矫正法", 2020_07_01, &[]), live("退役军人保障法", 2021_01_01, &[]),
    live("未成年人保护法", 1992_01_01, &[2013_01_01, 2021_06_01, 2024_04_26]),
    live("预防未成年人犯罪法", 1999_11_01, &[2013_01_01, 2021_06_01]),
    live("妇女权益保障法", 1992_10_01, &[2018_10_26, 2023_01_01]), live("无障碍环境建设法", 2023_09_01, &[]),
    live("爱国主义教育法", 2024_01_01, &[]), live("粮食安全保障法", 2024_06_01, &[]),
    live("农村集体经济组织法", 2025_05_01, &[]), live("民营经济促进法", 2025_05_20, &[]),
    live("法治宣传教育法", 2025_11_01, &[]), live("国家通用语言文字法", 2001_01_01, &[2026_01_01]),
    live("公司法", 1994_07_01, &[2018_10_26, 2024_07_01]), live("传染病防治法", 1989_09_01, &[2004_12_01, 2013_06_29, 2025_09_01]),
    live("政府信息公开条例", 2008_05_01, &[2019_05_15]), live("重大行政决策程序暂行条例", 2019_09_01, &[]),
    live("优化营商环境条例", 2020_01_01, &[]), live("信访工作条例", 2022_05_01, &[]),
    live("地名管理条例", 1986_01_23, &[2022_05_01]), live("公平竞争审查条例", 2024_08_01, &[]),
    live("保障农民工工资支付条例", 2020_05_01, &[]), live("保障中小企业款项支付条例", 2020_09_01, &[2025_06_01]),
    live("促进个体工商户发展条例", 2022_11_01, &[]), live("市场主体登记管理条例", 2022_03_01, &[]),
    live("行政执法监督条例", 2026_02_01, &[]), live("行政复议法实施条例", 2007_08_01, &[]),
    live("党政主要负责人履行推进法治建设第一责任人职责规定", 2016_11_30, &[]),
    live("法治政府建设与责任落实督察工作规定", 2019_04_15, &[]),
];

/// The names, see the head of the file.
const NATIONAL: &str = include_str!("laws_national.txt");

/// Names in byte order, with the kind of each.
fn national() -> &'static [(&'static str, CitationKind)] {
    static NAMES: OnceLock<Vec<(&'static str, CitationKind)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut kind = CitationKind::Law;
        let mut names = Vec::new();
        for line in NATIONAL.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            match line {
                "[law]" => kind = CitationKind::Law,
                "[regulation]" => kind = CitationKind::Regulation,
                name => names.push((name, kind)),
            }
        }
        names.sort_unstable_by_key(|(name, _)| *name);
        names
    })
}

/// Kind of a national statute by its exact name, without 中华人民共和国.
pub(crate) fn national_kind(name: &str) -> Option<CitationKind> {
    let names = national();
    let at = names.binary_search_by_key(&name, |(n, _)| n).ok()?;
    names.get(at).map(|(_, kind)| *kind)
}

/// In which period a statute was in force, by its exact name.
pub(crate) fn period(name: &str) -> Option<&'static Period> {
    PERIODS.iter().find(|p| p.name == name)
}

/// Words that stand in the names of laws before 法.
const STEMS: &[&str] = &[
    "管理", "保护", "促进", "保障", "防治", "处罚", "责任", "监督", "组织", "安全", "诉讼", "合同", "监察",
    "法典", "教育", "资源", "治理", "应对", "登记", "服务", "竞争", "许可", "强制", "复议", "赔偿", "调解",
    "仲裁", "选举", "税", "企业",
];

/// True when a name in 《》 that ends in 法 reads like a law's, though no table holds it.
pub(crate) fn looks_like_law(name: &str) -> bool {
    period(name).is_some() || STEMS.iter().any(|stem| name.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::{national, PERIODS};

    #[test]
    fn names_are_unique_and_periods_run_forward() {
        assert!(national().windows(2).all(|w| w[0].0 < w[1].0));
        assert!(PERIODS.iter().all(|p| p.repealed == 0 || p.from < p.repealed));
        let mut names: Vec<_> = PERIODS.iter().map(|p| p.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|w| w[0] != w[1]));
    }
}
