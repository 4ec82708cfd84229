//! What an officer has settled: marks on findings, which travel in a small file beside the report. Its form is
//! published as `docs/schema/marks.schema.json`.
//!
//! A mark folds a finding away and takes it out of what `fazhi check` fails on; it never changes a verdict or
//! a point. One thing it opens: a finding that stands before publication is confirmed by a person, and the
//! mark says that this was done, so the score is no longer withheld for it.

use super::{
    checks,
    export::{json::Writer, Name as _},
    json::{self, Error, Field},
};

const SCHEMA: &str = "fazhi-marks/1";

/// Longest note, in characters.
const NOTE: usize = 500;

/// What an officer says of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// 已核实无误
    Verified,
    /// 不适用
    NotApplicable,
}

/// What a mark is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// One finding, by its id.
    Finding(String),
    /// Everything that a rule finds in this document, by the rule's id.
    Rule(String),
}

/// What was said, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is said.
    pub state: State,
    /// The officer's note, or empty.
    pub note: String,
}

/// The marks on one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<(Target, Mark)>);

impl Marks {
    /// Reads a file of marks.
    ///
    /// In: JSON text. Out: the marks. One on a finding that is no longer there says nothing, and is kept.
    ///
    /// # Errors
    /// The first thing that is not as the schema says, with its place and what to do.
    pub fn read(text: &str) -> Result<Self, Error> {
        let value = json::parse(text)?;
        let whole = Field::whole(&value);
        whole.schema(SCHEMA)?;
        whole.only(&["schema", "marks"])?;
        let list = whole.get("marks");
        let items = list.items()?;
        let mut marks = Self::default();
        for at in 0..items.len() {
            let item = list.item(items, at);
            let (target, mark) = read_mark(item)?;
            if marks.on(&target).is_some() {
                return Err(item.error("同一事项标注了两次，请只留一处。"));
            }
            marks.0.push((target, mark));
        }
        Ok(marks)
    }

    /// The file again.
    pub fn write(&self) -> String {
        let mut writer = Writer::default();
        writer.object(|w| {
            w.key("schema").string(SCHEMA);
            w.key("marks").array(&self.0, |w, (target, mark)| {
                w.object(|w| {
                    match target {
                        Target::Finding(id) => w.key("finding").string(id),
                        Target::Rule(id) => w.key("rule").string(id),
                    }
                    w.key("state").name(mark.state);
                    w.key("note").string(&mark.note);
                });
            });
        });
        writer.finish() + "\n"
    }

    /// The mark that holds for a finding: its own, else that of its rule.
    pub fn of(&self, finding: &str, rule: &str) -> Option<&Mark> {
        let own = |(target, _): &&(Target, Mark)| matches!(target, Target::Finding(id) if id == finding);
        let all = |(target, _): &&(Target, Mark)| matches!(target, Target::Rule(id) if id == rule);
        self.0.iter().find(own).or_else(|| self.0.iter().find(all)).map(|(_, mark)| mark)
    }

    /// The mark on exactly this.
    pub fn on(&self, target: &Target) -> Option<&Mark> {
        self.0.iter().find(|(known, _)| known == target).map(|(_, mark)| mark)
    }

    /// Sets a mark, or takes it away.
    pub fn set(&mut self, target: Target, mark: Option<Mark>) {
        self.0.retain(|(known, _)| *known != target);
        if let Some(mark) = mark {
            self.0.push((target, mark));
        }
    }

    /// True when nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn read_mark(item: Field<'_>) -> Result<(Target, Mark), Error> {
    item.only(&["finding", "rule", "state", "note"])?;
    let (finding, rule) = (item.get("finding"), item.get("rule"));
    let target = match (finding.text(60)?, rule.text(20)?) {
        (id, "") if !id.is_empty() => Target::Finding(id.to_owned()),
        ("", id) if checks::rule(id).is_some() => Target::Rule(id.to_owned()),
        ("", id) if !id.is_empty() => return Err(rule.error("没有这条规则，请对照规则目录核对编号。")),
        _ => return Err(item.error("请写明 finding（事项编号）或 rule（规则编号），只写一种。")),
    };
    let state = item.get("state");
    let at = state
        .one_of(&[State::Verified.name(), State::NotApplicable.name()])?
        .ok_or_else(|| state.error("请填写此项。"))?;
    Ok((target, Mark { state: State::ALL[at], note: item.get("note").text(NOTE)?.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::{Mark, Marks, State, Target};

    #[test]
    fn what_is_written_is_what_is_read() {
        let mut marks = Marks::default();
        let mark = |state, note: &str| Some(Mark { state, note: note.into() });
        marks.set(Target::Rule("F-08".into()), mark(State::NotApplicable, "排版“要求”"));
        marks.set(Target::Finding("C-02".into()), mark(State::Verified, ""));
        marks.set(Target::Finding("C-02".into()), mark(State::Verified, "已与原稿核对"));
        assert_eq!(Marks::read(&marks.write()), Ok(marks.clone()));
        assert_eq!(marks.of("C-02", "C-02").unwrap().note, "已与原稿核对");
        assert_eq!(marks.of("F-08-12345678", "F-08").unwrap().state, State::NotApplicable);
        assert_eq!(marks.of("F-09-12345678", "F-09"), None);
        marks.set(Target::Rule("F-08".into()), None);
        marks.set(Target::Finding("C-02".into()), None);
        assert!(marks.is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (marks, path, words) in [
            (r#"[{"finding":"C-02","state":"done"}]"#, "marks（第1项）.state", "verified"),
            (r#"[{"finding":"C-02"}]"#, "marks（第1项）.state", "填写"),
            (r#"[{"state":"verified"}]"#, "marks（第1项）", "finding"),
            (r#"[{"finding":"C-02","rule":"C-02","state":"verified"}]"#, "marks（第1项）", "一种"),
            (r#"[{"rule":"X-1","state":"verified"}]"#, "marks（第1项）.rule", "规则目录"),
            (
                r#"[{"rule":"C-02","state":"verified"},{"rule":"C-02","state":"verified"}]"#,
                "marks（第2项）",
                "两次",
            ),
        ] {
            let text = format!(r#"{{"schema":"fazhi-marks/1","marks":{marks}}}"#);
            let error = Marks::read(&text).unwrap_err();
            assert_eq!(error.path, path, "{error}");
            assert!(error.words.contains(words) && error.words.ends_with('。'), "{error}");
        }
    }
}
