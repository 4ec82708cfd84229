//! Counters: the words that stand behind a number and say what kind it is.

use std::sync::LazyLock;

use super::{
    super::text::{Lexicon, Signs},
    table,
};

const TABLE: &str = table!("counters.txt");

/// What a counter says about its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Things, persons, events.
    Count,
    /// 元
    Money,
    /// %, 百分点
    Percent,
    /// 倍
    Times,
    /// 成: tenths
    Tenth,
    /// 天, 个月
    Duration,
    /// 年: a year or a duration
    Year,
    /// 月: a month of the year, a term only before 前
    Month,
    /// 日: a day of the month, a term only before 内
    Day,
    /// 号, 届 …: what stands before it is no amount
    Never,
}

/// A counter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counter {
    /// The word, in Simplified script or, for pages that mix both, in Traditional.
    pub(crate) word: &'static str,
    /// What it says about its number.
    pub(crate) class: Class,
    /// A single Chinese digit before it is an amount.
    pub(crate) lone: bool,
}

static COUNTERS: LazyLock<Lexicon<(Class, bool)>> = LazyLock::new(|| {
    let mut counters = Vec::new();
    for (words, meaning) in TABLE.lines().filter_map(line) {
        for word in words.listed() {
            counters.push((word, meaning));
        }
    }
    Lexicon::new(counters)
});

/// The longest counter that a text begins with.
pub(crate) fn longest(text: &str) -> Option<Counter> {
    let (word, (class, lone)) = COUNTERS.prefix(text)?;
    Some(Counter { word, class, lone })
}

/// A line of the table, `CLASS [lone] WORD…`: its words and what they say.
fn line(line: &'static str) -> Option<(&'static str, (Class, bool))> {
    let (class, words) = line.split_once(' ')?;
    let class = match class {
        "count" => Class::Count,
        "money" => Class::Money,
        "percent" => Class::Percent,
        "times" => Class::Times,
        "tenth" => Class::Tenth,
        "duration" => Class::Duration,
        "year" => Class::Year,
        "month" => Class::Month,
        "day" => Class::Day,
        "never" => Class::Never,
        _ => return None,
    };
    let alone = words.strip_prefix("lone ");
    Some((alone.unwrap_or(words), (class, alone.is_some())))
}

#[cfg(test)]
mod tests {
    use super::{line, longest, Class, TABLE};

    #[test]
    fn the_table_is_whole_and_the_longest_counter_wins() {
        let lines: Vec<&str> = TABLE.lines().collect();
        assert!(lines.iter().all(|l| line(l).is_some()));
        let count = |l: &&'static str| line(l).map_or(0, |(words, _)| words.split(' ').count());
        assert!(lines.iter().map(count).sum::<usize>() > 300);
        for (text, word) in
            [("人次参加", "人次"), ("个工作日内", "个工作日"), ("个事项", "个"), ("件次", "件次")]
        {
            assert_eq!(longest(text).map(|c| c.word), Some(word), "{text}");
        }
        assert_eq!(longest("号").map(|c| c.class), Some(Class::Never));
        assert_eq!(longest("批企业").map(|c| c.lone), Some(true));
        assert!(longest("的").is_none());
        assert!(longest("").is_none());
    }
}
