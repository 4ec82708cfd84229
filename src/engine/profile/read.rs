//! A profile's file → a profile. The form is published as `docs/schema/profile.schema.json`.

use super::{Datum, Day, Kind, LocalPart, LocalProfile};
use crate::engine::{
    checks::{self, Severity},
    export::Name as _,
    json::{self, Error, Field},
    structure::{Date, Part},
    tables::indicators,
    text::Reading,
};

const SCHEMA: &str = "fazhi-profile/1";

/// What a profile may hold.
const KEYS: &[&str] = &[
    "schema",
    "name",
    "date",
    "for",
    "notice",
    "filedBy",
    "publishedBy",
    "addressees",
    "titleForm",
    "parts",
    "data",
    "length",
    "terms",
    "severity",
    "off",
];

/// Longest name, and longest word, in characters.
const NAME: usize = 100;
const WORD: usize = 40;

/// Reads a profile.
///
/// In: JSON text. Out: the profile.
///
/// # Errors
/// The first thing that is not as the schema says, with its place and what to do.
pub fn read(text: &str) -> Result<LocalProfile, Error> {
    let value = json::parse(text)?;
    let whole = Field::whole(&value);
    whole.schema(SCHEMA)?;
    whole.only(KEYS)?;
    let notice = whole.get("notice");
    if !notice.is_missing() {
        notice.only(&["title", "number"])?;
    }
    let length = whole.get("length");
    if !length.is_missing() {
        length.only(&["min", "max"])?;
    }
    let profile = LocalProfile {
        name: whole.get("name").required(NAME)?.to_owned(),
        date: whole.get("date").day()?,
        kind: named(whole.get("for"))?,
        notice: notice.get("title").text(NAME)?.to_owned(),
        number: notice.get("number").text(NAME)?.to_owned(),
        filed: day(whole.get("filedBy"))?,
        published: day(whole.get("publishedBy"))?,
        addressees: folded(whole.get("addressees"))?,
        title_form: title_form(whole.get("titleForm"))?,
        parts: parts(whole.get("parts"))?,
        data: data(whole.get("data"))?,
        length: (characters(length.get("min"))?, characters(length.get("max"))?),
        terms: folded(whole.get("terms"))?,
        severity: severities(whole.get("severity"))?,
        off: off(whole.get("off"))?,
    };
    if let (Some(min), Some(max)) = profile.length {
        if min > max {
            return Err(length.error("最少字数大于最多字数，请核对。"));
        }
    }
    Ok(profile)
}

fn named(field: Field<'_>) -> Result<Option<Kind>, Error> {
    let mut names = Vec::new();
    for kind in Kind::ALL {
        names.push(kind.name());
    }
    Ok(field.one_of(&names)?.map(|at| Kind::ALL[at]))
}

/// `02-20`, of a year that has a 29 February.
fn day(field: Field<'_>) -> Result<Option<Day>, Error> {
    let text = field.text(10)?;
    if text.is_empty() {
        return Ok(None);
    }
    let mut iso = String::from("2024-");
    iso.push_str(text);
    match Date::parse_iso(&iso) {
        Some(Date { month, day, .. }) if text.len() == 5 => Ok(Some(Day { month, day })),
        _ => Err(field.error("应为报告年度次年的月、日，写作 02-20，请核对。")),
    }
}

fn title_form(field: Field<'_>) -> Result<String, Error> {
    let text = field.text(NAME)?;
    let bare = text.replace("{issuer}", "").replace("{year}", "");
    if bare.contains(['{', '}']) {
        return Err(field.error("只能用 {issuer}（机关）和 {year}（年度）两种代号，请核对。"));
    }
    if text.matches("{issuer}").count() > 1 {
        return Err(field.error("{issuer} 只能用一次，请核对。"));
    }
    Ok(text.to_owned())
}

fn characters(field: Field<'_>) -> Result<Option<u32>, Error> {
    Ok(field.whole_number(1, 1_000_000)?.and_then(|number| number.try_into().ok()))
}

/// Words as they are compared: in the script and width of the reading copy.
fn folded(field: Field<'_>) -> Result<Vec<String>, Error> {
    let mut words = field.texts(WORD, 2000)?;
    for word in &mut words {
        let reading = Reading::new(core::mem::take(word));
        word.push_str(reading.copy());
    }
    Ok(words)
}

fn parts(field: Field<'_>) -> Result<Vec<LocalPart>, Error> {
    let items = field.items()?;
    let mut names = Vec::new();
    for part in Part::ALL {
        names.push(part.name());
    }
    let mut parts = Vec::new();
    for at in 0..items.len() {
        let item = field.item(items, at);
        item.only(&["name", "part", "headings"])?;
        let headings = folded(item.get("headings"))?;
        if headings.is_empty() {
            return Err(item.get("headings").error("请写出标题用语，至少一项。"));
        }
        parts.push(LocalPart {
            name: item.get("name").required(NAME)?.to_owned(),
            part: item.get("part").one_of(&names)?.map(|at| Part::ALL[at]).filter(|p| *p != Part::Other),
            headings,
        });
    }
    Ok(parts)
}

fn data(field: Field<'_>) -> Result<Vec<Datum>, Error> {
    let items = field.items()?;
    let mut data = Vec::new();
    for at in 0..items.len() {
        let item = field.item(items, at);
        item.only(&["name", "indicator", "words"])?;
        let id = item.get("indicator").text(NAME)?;
        let indicator = indicators::by_id(id);
        if !id.is_empty() && indicator.is_none() {
            return Err(item.get("indicator").error("指标表中没有这一指标，请核对，或改用 words 写出用语。"));
        }
        let words = folded(item.get("words"))?;
        if indicator.is_none() && words.is_empty() {
            return Err(item.error("请写明 indicator（指标编号）或 words（用语）。"));
        }
        let name = item.get("name").text(NAME)?;
        let name = if name.is_empty() { indicator.map_or("", |i| i.name) } else { name };
        if name.is_empty() {
            return Err(item.get("name").error("请填写此项。"));
        }
        data.push(Datum { name: name.to_owned(), indicator: indicator.map(|i| i.id), words });
    }
    Ok(data)
}

/// A rule that a profile may speak of: what guards privacy and secrecy stays as it is.
fn rule(field: &Field<'_>, id: &str) -> Result<&'static str, Error> {
    match checks::rule(id) {
        None => Err(field.error(&format!("没有规则“{}”，请对照规则目录核对编号。", json::short(id)))),
        Some(rule) if rule.draft == Severity::Gate => {
            Err(field.error(&format!("{id} 是公开前须人工确认的规则，不能关闭或调整级别，请删去。")))
        }
        Some(rule) => Ok(rule.id),
    }
}

fn severities(field: Field<'_>) -> Result<Vec<(&'static str, Severity)>, Error> {
    const GRAVITIES: [Severity; 3] = [Severity::Info, Severity::Warning, Severity::Error];
    let names = GRAVITIES.map(Severity::name);
    let mut severities = Vec::new();
    for (id, _) in field.members()? {
        let member = field.get(id);
        let at = member.one_of(&names)?;
        let at = at.ok_or_else(|| member.error("请填写此项。"))?;
        severities.push((rule(&member, id)?, GRAVITIES[at]));
    }
    Ok(severities)
}

fn off(field: Field<'_>) -> Result<Vec<&'static str>, Error> {
    let items = field.items()?;
    let mut off = Vec::new();
    for at in 0..items.len() {
        let item = field.item(items, at);
        let id = rule(&item, item.required(NAME)?)?;
        if off.contains(&id) {
            return Err(item.error(&format!("{id} 写了两次，请只留一处。")));
        }
        off.push(id);
    }
    Ok(off)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::engine::{checks::Severity, profile::Kind, structure::Part};

    fn with(members: &str) -> String {
        format!(r#"{{"schema":"fazhi-profile/1","name":"青溪县年度报告要求"{members}}}"#)
    }

    #[test]
    fn a_profile_with_everything() {
        let text = with(
            r#","date":"2025-01-06","for":"township","notice":{"title":"通知","number":"青府办发〔2025〕3号"},
            "filedBy":"02-20","publishedBy":"03-20","addressees":["縣人民政府"],"titleForm":"{issuer}{year}年报告",
            "parts":[{"name":"特色","headings":["特色亮点"]},{"name":"不足","part":"problems","headings":["差距"]}],
            "data":[{"indicator":"seminars"},{"name":"调解","words":["调解"]}],"length":{"min":100,"max":200},
            "terms":["街接中心"],"severity":{"F-06":"warning"},"off":["F-08"]"#,
        );
        let profile = read(&text).unwrap();
        assert_eq!((profile.kind, profile.length), (Some(Kind::Township), (Some(100), Some(200))));
        assert_eq!(profile.notice_words(), "通知（青府办发〔2025〕3号）");
        assert_eq!(profile.filed.unwrap().of(2025).to_string(), "2025-02-20");
        assert_eq!(profile.addressees, ["县人民政府"], "compared in Simplified script");
        assert_eq!(profile.part_of("存在的差距"), Some(Part::Problems));
        assert_eq!(profile.part_of("特色亮点"), None, "it is no statutory part");
        assert_eq!(profile.data[0].name, "研讨交流");
        assert_eq!(profile.severity_of("F-06"), Some(Severity::Warning));
        assert!(profile.is_off("F-08") && !profile.is_off("F-06"));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (members, path, words) in [
            (r#","date":"2025年""#, "date", "2025-03-10"),
            (r#","for":"village""#, "for", "central"),
            (r#","nmae":"x""#, "nmae", "没有这一项"),
            (r#","notice":"x""#, "notice", "{ }"),
            (r#","notice":{"titel":"x"}"#, "notice.titel", "title"),
            (r#","filedBy":"2月20日""#, "filedBy", "02-20"),
            (r#","filedBy":"02-30""#, "filedBy", "02-20"),
            (r#","addressees":"县政府""#, "addressees", "列表"),
            (r#","titleForm":"{机关}报告""#, "titleForm", "{issuer}"),
            (
                r#","parts":[{"name":"甲","headings":["乙"]},{"name":"丙"}]"#,
                "parts（第2项）.headings",
                "至少一项",
            ),
            (
                r#","parts":[{"name":"甲","part":"x","headings":["乙"]}]"#,
                "parts（第1项）.part",
                "achievements",
            ),
            (r#","data":[{"indicator":"x"}]"#, "data（第1项）.indicator", "指标表"),
            (r#","data":[{"name":"x"}]"#, "data（第1项）", "words"),
            (r#","data":[{"words":["x"]}]"#, "data（第1项）.name", "填写"),
            (r#","length":{"min":0}"#, "length.min", "整数"),
            (r#","length":{"min":5,"max":4}"#, "length", "最多"),
            (r#","terms":[""]"#, "terms（第1项）", "填写"),
            (r#","severity":{"F-06":"gate"}"#, "severity.F-06", "info"),
            (r#","severity":{"X-1":"info"}"#, "severity.X-1", "规则目录"),
            (r#","off":["F-08","F-08"]"#, "off（第2项）", "两次"),
            (r#","off":["P-01"]"#, "off（第1项）", "不能关闭"),
        ] {
            let error = read(&with(members)).unwrap_err();
            assert_eq!(error.path, path, "{members}: {error}");
            assert!(error.words.contains(words) && error.words.ends_with('。'), "{members}: {error}");
        }
        assert_eq!(read("[]").unwrap_err().path, "schema");
        assert_eq!(read(r#"{"schema":"fazhi-profile/1"}"#).unwrap_err().path, "name");
    }
}
