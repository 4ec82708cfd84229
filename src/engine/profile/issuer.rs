//! The profile that follows from an issuer's name.

use super::Kind;
use crate::engine::{structure::Level, text::Signs};

/// In: the issuer's name in Simplified script, its level, whether a place is in it.
pub(super) fn kind(issuer: &str, level: Option<Level>, has_region: bool) -> Kind {
    let joint = issuer.starts_with("中共") && issuer.ends_with_word("政府 办事处 管委会 管理委员会");
    match level {
        _ if joint => Kind::Joint,
        None | Some(Level::Other) => Kind::Other,
        Some(Level::Department) if is_central(issuer, has_region) => Kind::Central,
        Some(Level::Department) => Kind::Department,
        Some(Level::Township) if issuer.contains("街道") => Kind::Street,
        Some(_) if issuer.ends_with_word("管委会 管理委员会") => Kind::Zone,
        Some(Level::Province) => Kind::Province,
        Some(Level::City) => Kind::City,
        Some(Level::County) => Kind::County,
        Some(Level::Township) => Kind::Township,
    }
}

/// 司法部, 国家统计局: no place in the name, and the form of an organ of the State Council.
fn is_central(issuer: &str, has_region: bool) -> bool {
    let national = issuer.starts_with_word("国家 国务院 中华人民共和国 中国 海关总署");
    let ministry = issuer.ends_with('部') && !issuer.contains_any(&['委', '党', '局', '院', '市', '县']);
    !has_region && (national || ministry)
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::engine::{profile::Kind, structure::Level};

    #[test]
    fn by_name_and_level() {
        for (issuer, level, region, expected) in [
            ("司法部", Level::Department, false, Kind::Central),
            ("国家统计局", Level::Department, false, Kind::Central),
            ("国家税务总局青溪县税务局", Level::Department, true, Kind::Department),
            ("县委宣传部", Level::Department, false, Kind::Department),
            ("青溪县司法局", Level::Department, true, Kind::Department),
            ("青溪省人民政府", Level::Province, true, Kind::Province),
            ("青溪市人民政府", Level::City, true, Kind::City),
            ("青溪县人民政府", Level::County, true, Kind::County),
            ("白石镇人民政府", Level::Township, true, Kind::Township),
            ("青溪区人民政府青山街道办事处", Level::Township, true, Kind::Street),
            ("青溪经济技术开发区管理委员会", Level::County, true, Kind::Zone),
            ("中共青溪县委员会 青溪县人民政府", Level::County, true, Kind::Joint),
            ("中共白石镇委员会 白石镇人民政府", Level::Township, true, Kind::Joint),
            ("中共青溪县委宣传部", Level::Department, true, Kind::Department),
            ("", Level::Other, false, Kind::Other),
        ] {
            assert_eq!(kind(issuer, Some(level), region), expected, "{issuer}");
        }
    }
}
