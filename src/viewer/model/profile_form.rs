//! A place's own profile as fields of text, the way an officer types it, and its file.

use crate::engine::{
    export::{json::Writer, Label as _, Name as _},
    json::Error,
    profile::{read, Day, LocalProfile},
    structure::Part,
    tables::indicators,
};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Key {
    Name,
    Date,
    For,
    Notice,
    Number,
    FiledBy,
    PublishedBy,
    Addressees,
    TitleForm,
    Parts,
    Data,
    Min,
    Max,
    Terms,
    Severity,
    Off,
}

impl Key {
    pub(in crate::viewer) const ALL: [Self; 16] = [
        Self::Name,
        Self::Date,
        Self::For,
        Self::Notice,
        Self::Number,
        Self::FiledBy,
        Self::PublishedBy,
        Self::Addressees,
        Self::TitleForm,
        Self::Parts,
        Self::Data,
        Self::Min,
        Self::Max,
        Self::Terms,
        Self::Severity,
        Self::Off,
    ];

    /// Where an error in it stands in the file.
    fn path(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Date => "date",
            Self::For => "for",
            Self::Notice => "notice.title",
            Self::Number => "notice.number",
            Self::FiledBy => "filedBy",
            Self::PublishedBy => "publishedBy",
            Self::Addressees => "addressees",
            Self::TitleForm => "titleForm",
            Self::Parts => "parts",
            Self::Data => "data",
            Self::Min => "length",
            Self::Max => "length.max",
            Self::Terms => "terms",
            Self::Severity => "severity",
            Self::Off => "off",
        }
    }
}

/// What is typed, by [`Key`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) struct ProfileForm([String; 16]);

impl ProfileForm {
    pub(in crate::viewer) fn get(&self, key: Key) -> &str {
        &self.0[key as usize]
    }

    pub(in crate::viewer) fn set(&mut self, key: Key, typed: String) {
        self.0[key as usize] = typed;
    }

    /// The field that an error belongs to: the one with the longest path that leads there.
    pub(in crate::viewer) fn place(error: &Error) -> Key {
        let leads = |key: &&Key| error.path.starts_with(key.path());
        Key::ALL.iter().filter(leads).max_by_key(|key| key.path().len()).copied().unwrap_or(Key::Name)
    }

    /// A profile as it is typed.
    pub(in crate::viewer) fn of(profile: &LocalProfile) -> Self {
        let mut form = Self::default();
        let day =
            |day: Option<Day>| day.map_or_else(String::new, |day| day.of(2024).to_string()[5..].to_owned());
        let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
        form.set(Key::Name, profile.name.clone());
        form.set(Key::Date, profile.date.map(|date| date.to_string()).unwrap_or_default());
        form.set(Key::For, profile.kind.map_or("", |kind| kind.name()).to_owned());
        form.set(Key::Notice, profile.notice.clone());
        form.set(Key::Number, profile.number.clone());
        form.set(Key::FiledBy, day(profile.filed));
        form.set(Key::PublishedBy, day(profile.published));
        form.set(Key::Addressees, profile.addressees.join("、"));
        form.set(Key::TitleForm, profile.title_form.clone());
        let mut lines = String::new();
        for part in &profile.parts {
            // The statutory part goes by its own name: that is how it is read back.
            add_line(&mut lines, part.part.map_or(part.name.as_str(), |part| part.label()), &part.headings);
        }
        form.set(Key::Parts, std::mem::take(&mut lines));
        for datum in &profile.data {
            let indicator = datum.indicator.and_then(indicators::by_id);
            add_line(&mut lines, indicator.map_or(datum.name.as_str(), |i| i.name), &datum.words);
        }
        form.set(Key::Data, std::mem::take(&mut lines));
        form.set(Key::Min, number(profile.length.0));
        form.set(Key::Max, number(profile.length.1));
        form.set(Key::Terms, profile.terms.join("\n"));
        for (rule, severity) in &profile.severity {
            lines.push_str(rule);
            lines.push(' ');
            lines.push_str(severity.name());
            lines.push('\n');
        }
        form.set(Key::Severity, lines);
        form.set(Key::Off, profile.off.join(" "));
        form
    }

    /// The profile that is typed, and its file.
    pub(in crate::viewer) fn read(&self) -> Result<(LocalProfile, String), Error> {
        let json = self.json();
        read(&json).map(|profile| (profile, json))
    }

    fn json(&self) -> String {
        let mut writer = Writer::default();
        writer.object(|w| {
            w.key("schema").string("fazhi-profile/1");
            for key in [Key::Name, Key::Date, Key::For, Key::FiledBy, Key::PublishedBy, Key::TitleForm] {
                w.key(key.path()).string(self.get(key).trim());
            }
            w.key("notice").object(|w| {
                w.key("title").string(self.get(Key::Notice).trim());
                w.key("number").string(self.get(Key::Number).trim());
            });
            for key in [Key::Addressees, Key::Terms, Key::Off] {
                w.key(key.path()).array(listed(self.get(key)), Writer::string);
            }
            w.key("parts").array(lines(self.get(Key::Parts)), |w, (name, words)| {
                let statutory = Part::ALL.iter().find(|part| part.label() == name);
                w.object(|w| {
                    w.key("name").string(name);
                    w.key("part").string(statutory.map_or("", |part| part.name()));
                    w.key("headings").array(listed(or_name(words, name)), Writer::string);
                });
            });
            w.key("data").array(lines(self.get(Key::Data)), |w, (name, words)| {
                let known = indicators::INDICATORS.iter().find(|i| i.name == name);
                w.object(|w| {
                    w.key("name").string(name);
                    w.key("indicator").string(known.map_or("", |i| i.id));
                    let words = if known.is_some() { words } else { or_name(words, name) };
                    w.key("words").array(listed(words), Writer::string);
                });
            });
            w.key("length").object(|w| {
                for (name, key) in [("min", Key::Min), ("max", Key::Max)] {
                    number(w.key(name), self.get(key).trim());
                }
            });
            w.key("severity").object(|w| {
                for line in self.get(Key::Severity).lines().map(str::trim).filter(|line| !line.is_empty()) {
                    let (rule, severity) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
                    // A key has nothing to escape; what no rule is called is refused by its name.
                    let rule: String = rule.chars().filter(|c| !matches!(c, '"' | '\\')).collect();
                    w.key(&rule).string(severity.trim());
                }
            });
        });
        writer.finish()
    }
}

fn number(w: &mut Writer, typed: &str) {
    match typed.parse::<u32>() {
        Ok(number) => w.number(number),
        Err(_) if typed.is_empty() => w.null(),
        // As it is typed, for the reader to refuse.
        Err(_) => w.string(typed),
    }
}

/// Items of a list as people separate them.
fn listed(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(['、', '，', ',', '；', ';', '\n', ' ', '\u{3000}'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// `名称：用语、用语`, one a line; without words where a name stands alone.
fn lines(typed: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| line.split_once(['：', ':']).unwrap_or((line, "")))
}

/// What is known by its own name needs no words.
fn or_name<'a>(words: &'a str, name: &'a str) -> &'a str {
    if words.trim().is_empty() {
        name
    } else {
        words
    }
}

fn add_line(lines: &mut String, name: &str, words: &[String]) {
    lines.push_str(name);
    if !words.is_empty() {
        lines.push('：');
        lines.push_str(&words.join("、"));
    }
    lines.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{Key, ProfileForm};
    use crate::engine::profile;

    #[test]
    fn what_is_loaded_is_what_is_saved() {
        let sample = include_str!("../../../www/samples/profile.json");
        let form = ProfileForm::of(&profile::read(sample).unwrap());
        let (again, _) = form.read().unwrap();
        assert_eq!(ProfileForm::of(&again), form);
        assert_eq!(again.parts.len(), 2);
        assert_eq!(again.part_of("短板弱项"), profile::read(sample).unwrap().part_of("短板弱项"));
        assert_eq!(again.data.iter().filter(|d| d.indicator.is_some()).count(), 1);
        assert_eq!((again.filed, again.off), (profile::read(sample).unwrap().filed, vec!["F-08"]));
    }

    #[test]
    fn an_error_stands_at_its_field() {
        for (key, typed) in [
            (Key::Name, ""),
            (Key::Date, "明天"),
            (Key::FiledBy, "2月20日"),
            (Key::TitleForm, "{机关}"),
            (Key::Min, "两千"),
            (Key::Max, "x"),
            (Key::Severity, "F-06 严重"),
            (Key::Severity, "F-06\" info"),
            (Key::Off, "F-08 X-1"),
        ] {
            let mut form = ProfileForm::default();
            form.set(Key::Name, "要求".to_owned());
            form.set(key, typed.to_owned());
            let place = form.read().map(drop).map_err(|error| ProfileForm::place(&error));
            if typed == "F-06\" info" {
                assert_eq!(place, Ok(()), "a quote in a rule's id is dropped");
            } else if key == Key::Min {
                assert_eq!(place, Err(Key::Min));
            } else {
                assert_eq!(place, Err(key), "{typed}");
            }
        }
    }
}
