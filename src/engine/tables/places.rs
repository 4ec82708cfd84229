//! Which 市 are counties: the one thing about a place that its name does not tell.

use super::{super::text::Signs, table};

const CITIES: &str = table!("county_cities.txt");

/// The municipalities that are provinces.
pub const MUNICIPALITIES: [&str; 4] = ["北京市", "天津市", "上海市", "重庆市"];

/// True for a county-level city that a prefecture governs (`义乌市`); those governed directly by a
/// province (`天门市`) count as cities.
pub fn is_county_city(name: &str) -> bool {
    let mut lines = CITIES.lines().take_while(|l| *l != "---");
    name.strip_suffix('市').is_some_and(|stem| lines.any(|line| line.listed().any(|city| city == stem)))
}

#[cfg(test)]
mod tests {
    use super::is_county_city;

    #[test]
    fn tells_county_cities_from_cities() {
        assert!(is_county_city("义乌市"));
        assert!(!is_county_city("天门市"));
        assert!(!is_county_city("金华市"));
    }
}
