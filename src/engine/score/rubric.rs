//! The rubric as data: which rows a dimension has and what they are worth.

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
pub(super) struct Line<'a> {
    /// `rule`, `deduct`, or a formula: `topics`, `figures`, `citations`, `text`.
    pub(super) kind: &'a str,
    /// The rule; of a formula its own name.
    pub(super) id: &'a str,
    /// What it is worth, or costs each time.
    pub(super) points: i32,
    /// What it costs at most.
    pub(super) most: i32,
}

/// The rubric that is built in.
pub(super) fn builtin() -> Rubric<'static> {
    parse(BUILTIN)
}

/// Lines that are not of the form are passed over; a test keeps the built-in one whole.
fn parse(text: &str) -> Rubric<'_> {
    let mut rubric = Rubric::default();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let (kind, id, points, most) = match words[..] {
            ["name", ..] => {
                rubric.name = line.strip_prefix("name ").unwrap_or_default();
                continue;
            }
            ["dimension", id, points, name, ..] => {
                let points = number(points);
                rubric.dimensions.push(Plan { id, name, points, lines: Vec::new() });
                continue;
            }
            [kind, id, points, most] => (kind, id, points, number(most)),
            [kind, id, points] => (kind, id, points, i32::MAX),
            [kind, points] => (kind, kind, points, i32::MAX),
            _ => continue,
        };
        if let Some(dimension) = rubric.dimensions.last_mut() {
            dimension.lines.push(Line { kind, id, points: number(points), most });
        }
    }
    rubric
}

fn number(word: &str) -> i32 {
    word.parse::<u16>().map_or(0, i32::from)
}

#[cfg(test)]
mod tests {
    use super::{builtin, BUILTIN};
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
                assert!(line.points > 0 && line.most > 0, "{line:?}");
                match line.kind {
                    "rule" | "deduct" => assert!(RULES.iter().any(|r| r.id == line.id), "{line:?}"),
                    kind => assert!(["topics", "figures", "citations", "text"].contains(&kind), "{line:?}"),
                }
                if line.kind != "deduct" {
                    sum += line.points;
                }
            }
            assert_eq!(sum, dimension.points, "{}", dimension.id);
        }
    }
}
