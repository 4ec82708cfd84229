//! Laws: names of national statutes, and the periods in which well-known ones were in force.

use std::sync::OnceLock;

use super::{
    super::{facts::CitationKind, structure::Date},
    table,
};

/// When a statute was in force.
#[derive(Debug)]
pub(crate) struct Period {
    name: &'static str,
    /// The day it took effect.
    pub(crate) from: Date,
    /// The days on which revisions took effect, as far as reports of the last ten years can meet them.
    pub(crate) revised: Vec<Date>,
    /// The day it was repealed or replaced.
    pub(crate) ended: Option<Date>,
}

impl Period {
    /// Reads a line of the table: `NAME DATE [revised DATE…] [ended DATE]`.
    fn parse(line: &'static str) -> Option<Self> {
        let mut words = line.split(' ');
        let name = words.next()?;
        let from = Date::parse_iso(words.next()?)?;
        let mut period = Self { name, from, revised: Vec::new(), ended: None };
        let mut ended = false;
        for word in words {
            match word {
                "revised" => ended = false,
                "ended" => ended = true,
                day if ended => period.ended = Some(Date::parse_iso(day)?),
                day => period.revised.push(Date::parse_iso(day)?),
            }
        }
        Some(period)
    }
}

/// The periods, see the head of the file.
const PERIODS: &str = table!("law_periods.txt");

/// The names, see the head of the file.
const NATIONAL: &str = table!("laws_national.txt");

/// Names in byte order, with the kind of each.
pub(super) fn national() -> &'static [(&'static str, CitationKind)] {
    static NAMES: OnceLock<Vec<(&'static str, CitationKind)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut kind = CitationKind::Law;
        let mut names = Vec::new();
        for line in NATIONAL.lines() {
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
    static BY_NAME: OnceLock<Vec<Period>> = OnceLock::new();
    let periods = BY_NAME.get_or_init(|| {
        let mut periods: Vec<Period> = PERIODS.lines().filter_map(Period::parse).collect();
        periods.sort_unstable_by_key(|p| p.name);
        periods
    });
    periods.get(periods.binary_search_by_key(&name, |p| p.name).ok()?)
}

/// The name without 中华人民共和国, outer blanks and a bracketed remark at its end.
pub(crate) fn bare_name(name: &str) -> &str {
    let name = name.trim();
    let name = name.strip_prefix("中华人民共和国").unwrap_or(name);
    match name.rfind('(') {
        Some(at) if at > 0 && name.ends_with(')') => name[..at].trim_end(),
        _ => name,
    }
}

/// Words that stand in the names of laws before 法.
const STEMS: &str =
    "管理 保护 促进 保障 防治 处罚 责任 监督 组织 安全 诉讼 合同 监察 法典 教育 资源 治理 应对 登记 \
    服务 竞争 许可 强制 复议 赔偿 调解 仲裁 选举 税 企业";

/// True when a name in 《》 that ends in 法 reads like a law's, though no table holds it.
pub(crate) fn looks_like_law(name: &str) -> bool {
    period(name).is_some() || STEMS.split(' ').any(|stem| name.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::{national, Period, PERIODS};

    #[test]
    fn every_row_of_the_table_reads() {
        for row in PERIODS.lines() {
            let period = Period::parse(row).unwrap_or_else(|| panic!("not a period: {row}"));
            let mut days = vec![period.from];
            days.extend(&period.revised);
            days.extend(period.ended);
            assert!(days.is_sorted() && row.split(' ').count() > 1, "days run forward: {row}");
        }
    }

    #[test]
    fn names_are_unique() {
        assert!(national().windows(2).all(|w| w[0].0 < w[1].0));
        let mut names: Vec<_> = PERIODS.lines().filter_map(Period::parse).map(|p| p.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|w| w[0] != w[1]));
    }
}
