//! The rubric as data: which rows a dimension has and what they are worth.

use std::sync::OnceLock;

use crate::engine::tables::table;

const BUILTIN: &str = table!("rubric.txt");

/// A rubric.
#[derive(Debug, Default)]
pub(super) struct Rubric<'a> {
    pub(super) name: &'a str,
    pub(super) dimensions: Vec<Plan<'a>>,
}

/// A dimension before it is reckoned.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// Points of the whole dimension, whatever rows apply.
    pub(super) points: i32,
    pub(super) lines: Vec<Line<'a>>,
}

/// A line of the rubric; points in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    Rule { id: &'a str, points: i32 },
    Topics { points: i32 },
    Figures { points: i32 },
    Citations { points: i32 },
    Text { points: i32 },
    Deduct { id: &'a str, each: i32, most: i32 },
}

/// The rubric that is built in.
pub(super) fn builtin() -> &'static Rubric<'static> {
    static RUBRIC: OnceLock<Rubric<'_>> = OnceLock::new();
    RUBRIC.get_or_init(|| parse(BUILTIN))
}

/// Lines that are not of the form are passed over; a test keeps the built-in one whole.
fn parse(text: &str) -> Rubric<'_> {
    let mut rubric = Rubric::default();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        if let ["name", ..] = words[..] {
            rubric.name = line.strip_prefix("name ").unwrap_or_default();
        } else if let (["dimension", id, _, name, ..], Some(points)) = (&words[..], number(&words, 2)) {
            rubric.dimensions.push(Plan { id, name, points, lines: Vec::new() });
        } else if let (Some(dimension), Some(line)) = (rubric.dimensions.last_mut(), parse_line(&words)) {
            dimension.lines.push(line);
        }
    }
    rubric
}

fn number(words: &[&str], i: usize) -> Option<i32> {
    words.get(i)?.parse::<u16>().ok().map(i32::from)
}

fn parse_line<'a>(words: &[&'a str]) -> Option<Line<'a>> {
    let number = |i: usize| number(words, i);
    let line = match *words.first()? {
        "rule" => Line::Rule { id: words.get(1)?, points: number(2)? },
        "topics" => Line::Topics { points: number(1)? },
        "figures" => Line::Figures { points: number(1)? },
        "citations" => Line::Citations { points: number(1)? },
        "text" => Line::Text { points: number(1)? },
        "deduct" => Line::Deduct { id: words.get(1)?, each: number(2)?, most: number(3).unwrap_or(i32::MAX) },
        _ => return None,
    };
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::{builtin, Line, BUILTIN};
    use crate::engine::checks::RULES;

    #[test]
    fn the_built_in_rubric_is_whole() {
        let rubric = builtin();
        let lines: usize = rubric.dimensions.iter().map(|d| d.lines.len() + 1).sum();
        assert_eq!(lines + 1, BUILTIN.lines().count());
        assert_eq!(rubric.dimensions.iter().map(|d| d.points).sum::<i32>(), 10_000);
        for dimension in &rubric.dimensions {
            let mut sum = 0;
            for line in &dimension.lines {
                match line {
                    Line::Rule { id, points } => {
                        assert!(RULES.iter().any(|r| r.id == *id), "{id}");
                        sum += points;
                    }
                    Line::Topics { points }
                    | Line::Figures { points }
                    | Line::Citations { points }
                    | Line::Text { points } => {
                        sum += points;
                    }
                    Line::Deduct { id, .. } => assert!(RULES.iter().any(|r| r.id == *id), "{id}"),
                }
            }
            assert_eq!(sum, dimension.points, "{}", dimension.id);
        }
    }
}
