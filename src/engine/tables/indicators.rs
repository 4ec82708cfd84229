//! Indicators: what annual reports count again and again.

use std::sync::LazyLock;

use super::{super::text::Signs, table};

const TABLE: &str = table!("indicators.txt");

/// What is counted.
#[derive(Debug)]
pub struct Indicator {
    /// Its id in every output.
    pub id: &'static str,
    /// Its Chinese name.
    pub name: &'static str,
    /// The topic that it belongs to, by the topic's id, or `other`.
    pub group: &'static str,
    /// Units that it is counted in, separated by blanks.
    pub units: &'static str,
    /// Words of a subject that tell it, separated by blanks; a longer one outdoes a shorter.
    pub words: &'static str,
}

impl Indicator {
    /// True when the indicator is counted in this unit.
    pub fn takes(&self, unit: &str) -> bool {
        self.units.listed().any(|u| u == unit)
    }
}

/// The indicator with this id.
pub fn by_id(id: &str) -> Option<&'static Indicator> {
    INDICATORS.iter().find(|i| i.id == id)
}

/// All indicators, by group.
pub static INDICATORS: LazyLock<Vec<Indicator>> = LazyLock::new(|| {
    let mut indicators = Vec::new();
    for text in TABLE.lines() {
        if let Some(indicator) = line(text) {
            indicators.push(indicator);
        }
    }
    indicators
});

/// A line of the table: `ID|NAME|GROUP|UNITS|WORDS`.
fn line(line: &'static str) -> Option<Indicator> {
    let mut fields = line.split('|');
    let mut next = || fields.next();
    let indicator = Indicator { id: next()?, name: next()?, group: next()?, units: next()?, words: next()? };
    Some(indicator)
}

#[cfg(test)]
mod tests {
    use super::{INDICATORS, TABLE};

    #[test]
    fn the_table_is_whole() {
        assert_eq!(INDICATORS.len(), TABLE.lines().count());
        let mut ids: Vec<_> = INDICATORS.iter().map(|i| i.id).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|w| w[0] != w[1]));
        let full = |s: &str| s.split(' ').all(|w| !w.is_empty());
        assert!(INDICATORS.iter().all(|i| full(i.units) && full(i.words) && !i.name.is_empty()));
        assert!(INDICATORS.len() >= 120);
    }

    #[test]
    fn no_word_tells_two_indicators_in_one_unit() {
        let mut told: Vec<(&str, &str, &str)> = Vec::new();
        for i in INDICATORS.iter() {
            told.extend(i.words.split(' ').flat_map(|w| i.units.split(' ').map(move |u| (w, u, i.id))));
        }
        told.sort_unstable();
        let twice = |w: &&[(&str, &str, &str)]| (w[0].0, w[0].1) == (w[1].0, w[1].1);
        assert_eq!(told.windows(2).find(twice), None);
    }
}
