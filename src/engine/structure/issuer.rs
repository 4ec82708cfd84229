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
/// One-character endings of places.
const PLACE_SIGN: [char; 10] = ['省', '市', '州', '盟', '县', '区', '旗', '镇', '乡', '岛'];

/// True when a text has the form of an organ or a place.
pub(super) fn is_issuer(name: &str) -> bool {
    // 烟草专卖局(公司)
    let name = name.strip_suffix(')').and_then(|n| Some(&n[..n.rfind('(')?])).unwrap_or(name);
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

/// Level of an issuer, by the last of joint ones.
pub(super) fn level(issuer: &str) -> Level {
    let name = issuer.rsplit(' ').next().unwrap_or(issuer);
    let name = name.strip_prefix("中共").unwrap_or(name);
    let (place, governs) = place_of(name);
    if !governs && place.len() < name.len() {
        return Level::Department;
    }
    level_of_place(place)
}

/// The place in front of the organ, and whether the organ governs it.
fn place_of(name: &str) -> (&str, bool) {
    for ending in ["人民政府", "政府", "行政公署"] {
        // 某区人民政府某街道办事处: what follows the government is the place itself.
        if let Some(at) = name.find_last(ending) {
            let rest = &name[at + ending.len()..];
            return match rest {
                "" => (&name[..at], true),
                _ if rest.contains("街道") || rest.ends_with("办事处") => (strip_organ(rest), true),
                _ => (&name[..at], false),
            };
        }
    }
    if is_place(name) {
        return (name, true);
    }
    let place = strip_organ(name);
    let governs = place.len() < name.len() && is_place(place) && governs(&name[place.len()..]);
    (if governs { place } else { leading_place(name) }, governs)
}

/// The organ is one that governs a place: its committee, office or administration.
fn governs(organ: &str) -> bool {
    matches!(
        organ,
        "办事处"
            | "管理委员会"
            | "管委会"
            | "党工委"
            | "工委"
            | "委员会"
            | "党委"
            | "委"
            | "党委、政府"
            | "党工委、办事处"
            | "工作委员会"
    )
}

fn strip_organ(name: &str) -> &str {
    const ORGANS: [&str; 10] =
        ["管理委员会", "管委会", "办事处", "党工委", "工作委员会", "工委", "委员会", "党委", "政府", "委"];
    ORGANS.iter().find_map(|o| name.strip_suffix(o)).unwrap_or(name)
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
            '市' => 3,
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
    if place.ends_with_any(&['镇', '乡']) || place.ends_with("街道") || place.ends_with("苏木") {
        return Level::Township;
    }
    if place.ends_with('省')
        || place.ends_with("自治区")
        || place.ends_with("特别行政区")
        || MUNICIPALITIES.contains(&place)
    {
        return Level::Province;
    }
    if place.ends_with('市') {
        let name = last_unit(place);
        return if is_county_city(name) { Level::County } else { Level::City };
    }
    if place.ends_with("州") || place.ends_with('盟') || place.ends_with("地区") {
        return Level::City;
    }
    if is_place(place) {
        return Level::County;
    }
    Level::Other
}

/// `浙江省义乌市` → `义乌市`.
fn last_unit(place: &str) -> &str {
    let inner = place.char_indices().rev().skip(1).find(|(at, c)| *at > 0 && PLACE_SIGN.contains(c));
    inner.map_or(place, |(at, c)| &place[at + c.len_utf8()..])
}

/// The place that an issuer governs or belongs to; of joint ones the last one's.
pub(super) fn region(issuer: &str) -> Option<&str> {
    let last = issuer.split(' ').next_back()?;
    let (place, _) = place_of(last.strip_prefix("中共").unwrap_or(last));
    (!place.is_empty() && is_place(place)).then_some(place)
}

/// Where a joint name (`中共某县委员会某县人民政府`) falls in two, in bytes.
pub(super) fn joint(name: &str) -> Option<usize> {
    if !name.starts_with("中共")
        || !name.ends_with("政府") && !name.ends_with("办事处") && !name.ends_with("管委会")
    {
        return None;
    }
    let ends = ["工作委员会", "委员会", "工委", "党委", "委"];
    let cut = ends.iter().find_map(|e| name.find(e).map(|at| at + e.len()))?;
    is_issuer(name[cut..].trim_start_of(&[' ', '、'])).then_some(cut)
}

#[cfg(test)]
mod tests {
    use super::{is_issuer, joint, level};
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
            assert_eq!(level(name), expected, "{name}");
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
