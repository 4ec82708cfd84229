//! Organs and places by the form of their names: what level they are, where they govern.

use super::Level;
use crate::engine::tables::places::{is_county_city, MUNICIPALITIES};
use crate::engine::text::Signs;

/// How organs end, in one character or in more.
const ORGAN_SIGN: [char; 21] = [
    '府', '局', '厅', '室', '署', '部', '院', '队', '站', '所', '处', '办', '会', '馆', '社', '委', '科',
    '组', '场', '联', '协',
];
const ORGAN: &str = "中心 海关 集团 公司 银行 学校 大学";
/// How places end that have no sign of one character.
const PLACE: &str = "街道 苏木";
/// Organs that govern a place.
const ORGANS: &str = "管理委员会 管委会 办事处 党工委 工作委员会 工委 委员会 党委 政府 委";
/// One-character endings of places.
const PLACE_SIGN: [char; 10] = ['省', '市', '州', '盟', '县', '区', '旗', '镇', '乡', '岛'];

/// True when a text has the form of an organ or a place.
pub(super) fn is_issuer(name: &str) -> bool {
    // 烟草专卖局(公司)
    let name = name.before_brackets().unwrap_or(name);
    let length = name.chars().count();
    let inner = ['。', ',', ';', ':', '、', '!', '?', '“', '”', '《', '》'];
    (2..=60).contains(&length)
        && !name.contains_any(&inner)
        && !name.starts_with_any(&['我', '本'])
        && (name.ends_with_any(&ORGAN_SIGN) || name.ends_with_word(ORGAN) || is_place(name))
}

/// True when a text ends like the name of a place.
pub(super) fn is_place(name: &str) -> bool {
    name.ends_with_word(PLACE) || name.ends_with_any(&PLACE_SIGN)
}

/// Level of an issuer, and the place that it governs or belongs to; of joint ones the last one's.
pub(super) fn level_and_region(issuer: &str) -> (Level, Option<&str>) {
    let name = issuer.rfind_any(&[' ']).map_or(issuer, |at| &issuer[at + 1..]);
    let name = name.strip_prefix("中共").unwrap_or(name);
    let (place, governs) = place_of(name);
    let department = !governs && place.len() < name.len();
    let level = if department { Level::Department } else { level_of_place(place) };
    (level, Some(place).filter(|place| is_place(place) && place.len() > '区'.len_utf8()))
}

/// The place in front of the organ, and whether the organ governs it.
fn place_of(name: &str) -> (&str, bool) {
    for ending in ["人民政府", "政府", "行政公署"] {
        // 某区人民政府某街道办事处: what follows the government is the place itself.
        if let Some(at) = name.find_last(ending) {
            let (place, rest) = (&name[..at], &name[at + ending.len()..]);
            let below = rest.contains("街道") || rest.ends_with("办事处");
            return if below {
                (rest.before_word(ORGANS).unwrap_or(rest), true)
            } else {
                (place, rest.is_empty())
            };
        }
    }
    if is_place(name) {
        return (name, true);
    }
    match name.before_word(ORGANS) {
        Some(place) if is_place(place) => (place, true),
        _ => (leading_place(name), false),
    }
}

/// The place that an organ governs by its name: 某镇党委.
pub(super) fn place(organ: &str) -> &str {
    organ.before_word(ORGANS).unwrap_or("")
}

/// The part of a department's name that is a place: signs of falling rank, each behind a name of two
/// characters or more, so that 市场 and 城乡 are none.
fn leading_place(name: &str) -> &str {
    // 国家税务总局某县税务局
    let start = name.find("总局").map_or(0, |at| at + "总局".len());
    let name = &name[start..];
    let (mut end, mut rank) = (0, 0);
    for (at, sign) in name.char_indices() {
        let next = match sign {
            '省' => 1,
            '区' if name[..at].ends_with("自治") => 1,
            '州' | '盟' => 2,
            // 区城市管理局
            '市' if !name[..at].ends_with_word("区城 县城") => 3,
            '县' | '区' | '旗' => 4,
            _ => continue,
        };
        if next > rank && at >= end + 2 * sign.len_utf8() {
            (end, rank) = (at + sign.len_utf8(), next);
        }
    }
    &name[..end]
}

fn level_of_place(place: &str) -> Level {
    if place.ends_with_word("镇 乡 街道 苏木") {
        Level::Township
    } else if place.ends_with_word("省 自治区 特别行政区") || MUNICIPALITIES.contains(&place) {
        Level::Province
    } else if let Some(inner) = place.strip_suffix('市') {
        // 浙江省义乌市 → 义乌市
        let above = inner.rfind_any(&PLACE_SIGN).filter(|at| *at > 0);
        let name = above.map_or(place, |at| &place[at + '省'.len_utf8()..]);
        if is_county_city(name) {
            Level::County
        } else {
            Level::City
        }
    } else if place.ends_with_word("州 盟 地区") {
        Level::City
    } else if is_place(place) {
        Level::County
    } else {
        Level::Other
    }
}

/// Where a joint name (`中共某县委员会某县人民政府`) falls in two, in bytes.
pub(super) fn joint(name: &str) -> Option<usize> {
    if !name.starts_with("中共") || !name.ends_with_word("政府 办事处 管委会") {
        return None;
    }
    let mut ends = "工作委员会 委员会 工委 党委 委".listed();
    let cut = ends.find_map(|end| Some(name.find(end)? + end.len()))?;
    is_issuer(name[cut..].trim_start_of(&[' ', '、'])).then_some(cut)
}

#[cfg(test)]
mod tests {
    use super::{is_issuer, joint, level_and_region};
    use crate::engine::structure::Level;

    #[test]
    fn level_by_form() {
        for (name, expected) in [
            ("湖南省人民政府", Level::Province),
            ("重庆市人民政府", Level::Province),
            ("金华市人民政府", Level::City),
            ("义乌市人民政府", Level::County),
            ("天门市人民政府", Level::City),
            ("重庆市合川区古楼镇人民政府", Level::Township),
            ("鲤城区人民政府金龙街道办事处", Level::Township),
            ("中梁山街道", Level::Township),
            ("浑源县", Level::County),
            ("石柱土家族自治县人民政府", Level::County),
            ("某某经济技术开发区管理委员会", Level::County),
            ("中共某县委员会 某县人民政府", Level::County),
            ("深圳市公安局", Level::Department),
            ("广州市公安局增城区分局", Level::Department),
            ("某县人民政府办公室", Level::Department),
            ("国家税务总局某县税务局", Level::Department),
            ("阿坝藏族羌族自治州人民政府", Level::City),
        ] {
            assert_eq!(level_and_region(name).0, expected, "{name}");
        }
    }

    #[test]
    fn joint_names_fall_in_two() {
        let name = "中共云阳县凤鸣镇委员会云阳县凤鸣镇人民政府";
        assert_eq!(joint(name).map(|at| &name[at..]), Some("云阳县凤鸣镇人民政府"));
        let name = "中共重庆市大渡口区委重庆市大渡口区人民政府";
        assert_eq!(joint(name).map(|at| &name[at..]), Some("重庆市大渡口区人民政府"));
        assert_eq!(joint("云阳县凤鸣镇人民政府"), None);
        assert!(!is_issuer("关于2024年法治政府建设情况的报告"));
    }
}
