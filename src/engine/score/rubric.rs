//! The rubric as data: which rows a dimension has and what they are worth. The built-in one and a county's
//! own one have one form, published as `docs/schema/rubric.schema.json`.

use std::sync::OnceLock;

use crate::engine::{
    checks,
    json::{self, Error, Field},
};

const BUILTIN: &str = include_str!("../tables/rubric.json");
const SCHEMA: &str = "fazhi-rubric/1";

/// What a whole rubric is worth, in hundredths of a point.
const WHOLE: i64 = 10_000;

/// A rubric.
#[derive(Clone, Debug)]
pub struct Rubric {
    pub(super) name: String,
    pub(super) dimensions: Vec<Plan>,
}

/// A dimension before it is reckoned.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) id: String,
    pub(super) name: String,
    /// Points of the whole dimension, whatever rows apply.
    pub(super) points: i32,
    pub(super) lines: Vec<Line>,
}

/// A row before it is reckoned; points in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) kind: LineKind,
    /// The rule; of a formula its own name.
    pub(super) id: &'static str,
    /// What it is worth, or costs each time.
    pub(super) points: i32,
    /// What it costs at most.
    pub(super) most: i32,
}

/// What a row is reckoned by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Full points when the rule passes, none when it fails, half when it cannot be told.
    Rule,
    /// So much off for each finding as grave as its rule.
    Deduct,
    /// Shared by the topics that apply.
    Topics,
    /// Full from five figures on, in proportion below.
    Figures,
    /// Full with at least one citation, half without.
    Citations,
    /// Given, to deduct from.
    Text,
}

const KINDS: [(LineKind, &str); 6] = [
    (LineKind::Rule, "rule"),
    (LineKind::Deduct, "deduct"),
    (LineKind::Topics, "topics"),
    (LineKind::Figures, "figures"),
    (LineKind::Citations, "citations"),
    (LineKind::Text, "text"),
];

/// The rubric that is built in.
pub(super) fn builtin() -> &'static Rubric {
    static RUBRIC: OnceLock<Rubric> = OnceLock::new();
    RUBRIC.get_or_init(|| {
        // A test reads it.
        read(BUILTIN).unwrap_or(Rubric { name: String::new(), dimensions: Vec::new() })
    })
}

/// Reads a rubric.
///
/// In: JSON text. Out: the rubric, whose rows add up.
///
/// # Errors
/// The first thing that is not as the schema says, with its place and what to do.
pub fn read(text: &str) -> Result<Rubric, Error> {
    let value = json::parse(text)?;
    let whole = Field::whole(&value);
    whole.schema(SCHEMA)?;
    whole.only(&["schema", "name", "dimensions"])?;
    let mut rubric = Rubric { name: whole.get("name").required(60)?.to_owned(), dimensions: Vec::new() };
    let list = whole.get("dimensions");
    let items = list.items()?;
    let mut sum = 0;
    for at in 0..items.len() {
        let plan = dimension(list.item(items, at), &rubric.dimensions)?;
        sum += i64::from(plan.points);
        rubric.dimensions.push(plan);
    }
    if sum != WHOLE {
        return Err(list.error(&format!("各项分值合计应为{WHOLE}（百分之一分），现为{sum}，请调整。")));
    }
    Ok(rubric)
}

fn dimension(item: Field<'_>, before: &[Plan]) -> Result<Plan, Error> {
    item.only(&["id", "name", "points", "rows"])?;
    let id = item.get("id").required(8)?;
    if before.iter().any(|plan| plan.id == id) {
        return Err(item.get("id").error("与前面一项相同，请改用别的编号。"));
    }
    let points = item.get("points");
    let mut plan = Plan {
        id: id.to_owned(),
        name: item.get("name").required(30)?.to_owned(),
        points: worth(points, 0)?,
        lines: Vec::new(),
    };
    let list = item.get("rows");
    let items = list.items()?;
    let mut sum = 0;
    for at in 0..items.len() {
        let row = list.item(items, at);
        let line = line(row)?;
        // A slip costs points in one place only.
        let lines = before.iter().flat_map(|plan| &plan.lines).chain(&plan.lines);
        if lines.into_iter().any(|known| known.id == line.id) {
            return Err(row.error(&format!("{} 已有一行，每条规则、每种算式只用一次，请删去。", line.id)));
        }
        sum += if line.kind == LineKind::Deduct { 0 } else { i64::from(line.points) };
        plan.lines.push(line);
    }
    if sum != i64::from(plan.points) {
        let told = format!("应等于各行 points 之和（不含 deduct 各行），现各行合计{sum}，请调整。");
        return Err(points.error(&told));
    }
    Ok(plan)
}

fn line(row: Field<'_>) -> Result<Line, Error> {
    row.only(&["kind", "rule", "points", "each", "most"])?;
    let kind = row.get("kind");
    let at = kind.one_of(&KINDS.map(|(_, name)| name))?.ok_or_else(|| kind.error("请填写此项。"))?;
    let (kind, name) = KINDS[at];
    let (keys, id) = match kind {
        LineKind::Rule => (&["kind", "rule", "points"][..], rule(row.get("rule"))?),
        LineKind::Deduct => (&["kind", "rule", "each", "most"][..], rule(row.get("rule"))?),
        _ => (&["kind", "points"][..], name),
    };
    row.only(keys)?;
    if kind != LineKind::Deduct {
        return Ok(Line { kind, id, points: worth(row.get("points"), 0)?, most: i32::MAX });
    }
    let each = worth(row.get("each"), 1)?;
    let most = row.get("most");
    let most = if most.is_missing() { i32::MAX } else { worth(most, each)? };
    Ok(Line { kind, id, points: each, most })
}

fn worth(field: Field<'_>, least: i32) -> Result<i32, Error> {
    let points = field.whole_number(i64::from(least), WHOLE)?;
    points.map(|points| points as i32).ok_or_else(|| field.error("请填写此项（百分之一分）。"))
}

fn rule(field: Field<'_>) -> Result<&'static str, Error> {
    let id = field.required(20)?;
    let wrong = || field.error(&format!("没有规则“{}”，请对照规则目录核对编号。", json::short(id)));
    checks::rule(id).map(|rule| rule.id).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::{read, BUILTIN};

    #[test]
    fn the_built_in_rubric_is_whole() {
        let rubric = read(BUILTIN).unwrap();
        assert!(rubric.dimensions.iter().all(|d| !d.lines.is_empty()));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let of = |rows: &str| {
            format!(
                r#"{{"schema":"fazhi-rubric/1","name":"评分表","dimensions":[
                {{"id":"A","name":"甲","points":10000,"rows":[{rows}]}}]}}"#
            )
        };
        assert!(
            read(&of(r#"{"kind":"text","points":10000},{"kind":"deduct","rule":"N-01","each":5}"#)).is_ok()
        );
        let rows = "dimensions（第1项）.rows";
        for (text, path, words) in [
            (of(r#"{"kind":"text","points":9999}"#), "dimensions（第1项）.points".to_owned(), "9999"),
            (of("").replace("10000", "0"), "dimensions".to_owned(), "现为0"),
            (of(r#"{"kind":"rule","rule":"C-99","points":1}"#), format!("{rows}（第1项）.rule"), "规则目录"),
            (of(r#"{"kind":"sum","points":1}"#), format!("{rows}（第1项）.kind"), "deduct"),
            (
                of(r#"{"kind":"text","rule":"C-01","points":1}"#),
                format!("{rows}（第1项）.rule"),
                "没有这一项",
            ),
            (of(r#"{"kind":"text"}"#), format!("{rows}（第1项）.points"), "填写"),
            (
                of(r#"{"kind":"deduct","rule":"N-01","each":5,"most":4}"#),
                format!("{rows}（第1项）.most"),
                "整数",
            ),
            (
                of(r#"{"kind":"rule","rule":"C-01","points":1},{"kind":"deduct","rule":"C-01","each":1}"#),
                format!("{rows}（第2项）"),
                "只用一次",
            ),
            (of("[]"), format!("{rows}（第1项）"), "{ }"),
        ] {
            let error = read(&text).unwrap_err();
            assert_eq!(error.path, path, "{text}: {error}");
            assert!(error.words.contains(words) && error.words.ends_with('。'), "{error}");
        }
        let second = r#"]},{"id":"A","name":"乙","points":0,"rows":[]}]}"#;
        let twice = of(r#"{"kind":"text","points":10000}"#).replace("]}]}", second);
        assert_eq!(read(&twice).unwrap_err().path, "dimensions（第2项）.id");
    }
}
