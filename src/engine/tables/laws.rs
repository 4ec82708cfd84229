//! Laws: names of national statutes, and the periods in which well-known ones were in force.

use std::sync::OnceLock;

use super::{
    super::{facts::CitationKind, structure::Date, text::Signs},
    table,
};

/// When a statute was in force.
#[derive(Debug)]
pub(crate) struct Period {
    name: &'static str,
    /// The day it took effect, as far as a source tells.
    pub(crate) from: Date,
    /// The days on which revisions took effect, as far as reports of the last ten years can meet them.
    pub(crate) revised: Vec<Date>,
    /// The day it was repealed or replaced.
    pub(crate) ended: Option<Date>,
}

impl Period {
    /// Reads a line of the table: `NAME DATE [revised DATE…] [ended DATE]`; a `-` is a day before any report.
    fn parse(line: &'static str) -> Option<Self> {
        let read = |day: &str| match day {
            "-" => Some(Date { year: 0, month: 1, day: 1 }),
            day => Date::parse_iso(day),
        };
        let mut words = line.listed();
        let name = words.next()?;
        let from = read(words.next()?)?;
        let mut period = Self { name, from, revised: Vec::new(), ended: None };
        let mut ended = false;
        for word in words {
            match word {
                "revised" => ended = false,
                "ended" => ended = true,
                day if ended => period.ended = Some(read(day)?),
                day => period.revised.push(read(day)?),
            }
        }
        Some(period)
    }
}

/// The periods, see the head of the file; `build.rs` puts them in byte order.
const PERIODS: &str = table!("law_periods.txt");

/// The names, see the head of the file.
const NATIONAL: &str = table!("laws_national.txt");

/// Names of laws and of regulations, each in byte order.
pub(super) fn national() -> &'static [Vec<&'static str>; 2] {
    static NAMES: OnceLock<[Vec<&'static str>; 2]> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = [Vec::new(), Vec::new()];
        let mut part = 0;
        for line in NATIONAL.lines() {
            match line {
                "[law]" => part = 0,
                "[regulation]" => part = 1,
                name => names[part].push(name),
            }
        }
        names
    })
}

/// Kind of a national statute by its exact name, without 中华人民共和国.
pub(crate) fn national_kind(name: &str) -> Option<CitationKind> {
    let place = national().iter().position(|names| names.binary_search(&name).is_ok())?;
    Some([CitationKind::Law, CitationKind::Regulation][place])
}

/// In which period a statute was in force, by its exact name.
pub(crate) fn period(name: &str) -> Option<&'static Period> {
    static BY_NAME: OnceLock<Vec<Period>> = OnceLock::new();
    let periods = BY_NAME.get_or_init(|| {
        let mut periods = Vec::new();
        for line in PERIODS.lines() {
            if let Some(period) = Period::parse(line) {
                periods.push(period);
            }
        }
        periods
    });
    periods.get(periods.binary_search_by_key(&name, |p| p.name).ok()?)
}

/// The name without 中华人民共和国, outer blanks and a bracketed remark at its end.
pub(crate) fn bare_name(name: &str) -> &str {
    let name = name.trim();
    let name = name.strip_prefix("中华人民共和国").unwrap_or(name);
    match name.rfind_any(&['(']) {
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
    period(name).is_some() || name.contains_word(STEMS)
}

#[cfg(test)]
mod tests {
    use super::{national, period, Period, PERIODS};

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
    fn a_day_that_no_source_has_lies_before_any_report() {
        let year = |name| period(name).map(|p| (p.from.year, p.ended.map(|day| day.year)));
        assert_eq!(year("食品卫生法"), Some((0, Some(0))));
        assert_eq!(year("环境保护法"), Some((0, Some(2026))));
        assert_eq!(year("生态环境法典"), Some((2026, None)));
    }

    #[test]
    fn names_are_unique_and_in_order() {
        let periods = PERIODS.lines().filter_map(Period::parse).map(|p| p.name).collect();
        for names in national().iter().chain([&periods]) {
            assert!(names.windows(2).all(|w| w[0] < w[1]), "and in the order that they are looked up by");
        }
        let [laws, regulations] = national();
        assert!(laws.iter().all(|name| !regulations.contains(name)));
    }
}
