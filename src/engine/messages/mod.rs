//! Words for people, one table a language. Every build holds Simplified Chinese: messages in a table here, what
//! a rule says of itself in the rule, what the viewer says in the viewer. A native build holds the other languages
//! too; a browser is handed them.
//!
//! When something is said does not belong here: rules give ids and values.

#[cfg(not(target_arch = "wasm32"))]
use std::sync::LazyLock;
#[cfg(feature = "check")]
use std::sync::OnceLock;

use super::options::Lang;
#[cfg(any(feature = "check", not(target_arch = "wasm32")))]
use super::tables::table;
#[cfg(feature = "check")]
use super::{
    checks::{Group, Rule},
    export::Name as _,
    tables::key,
};

#[cfg(feature = "check")]
const ZH_HANS: &str = table!("zh_hans.txt");

/// Traditional Chinese, made by `cargo xtask words` from the Simplified words.
#[cfg(not(target_arch = "wasm32"))]
static ZH_HANT: LazyLock<Pack> = LazyLock::new(|| Pack::new(table!("zh_hant.txt")));

#[cfg(not(target_arch = "wasm32"))]
static EN: LazyLock<Pack> = LazyLock::new(|| Pack::new(table!("en.txt")));

/// Words of one language by their ids: messages, and of every rule title, what, why and limits.
#[derive(Debug)]
pub struct Pack(Vec<(&'static str, &'static str)>);

impl Pack {
    /// Reads lines of `id = words`; what is none, a remark among others, says nothing.
    pub fn new(text: &'static str) -> Self {
        Self(text.lines().filter(|line| !line.starts_with('#')).filter_map(|l| l.split_once(" = ")).collect())
    }

    /// Every id and its words, in the order of the table.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.0.iter().copied()
    }

    /// One by one: most ids are of another length.
    fn find(&self, id: &str) -> Option<&'static str> {
        self.entries().find(|(key, _)| *key == id).map(|(_, words)| words)
    }
}

/// The messages that every build with rules holds.
#[cfg(feature = "check")]
pub fn zh_hans() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| Pack::new(ZH_HANS))
}

/// A message in Simplified Chinese, by a number made of its id: a report of many findings asks for hundreds.
#[cfg(feature = "check")]
fn simplified(id: &str) -> Option<&'static str> {
    static KEYS: OnceLock<Vec<(u32, u32)>> = OnceLock::new();
    let pack = zh_hans();
    let keys = KEYS.get_or_init(|| {
        let mut keys = Vec::with_capacity(pack.0.len());
        for (at, (id, _)) in pack.entries().enumerate() {
            keys.push((key(id), at as u32));
        }
        keys.sort_unstable();
        keys
    });
    let wanted = key(id);
    let same =
        keys[keys.partition_point(|(key, _)| *key < wanted)..].iter().take_while(|(key, _)| *key == wanted);
    same.map(|(_, at)| pack.0[*at as usize]).find(|(known, _)| *known == id).map(|(_, words)| words)
}

/// The pack that the build holds of a language, beside the words that every build holds.
#[cfg(not(target_arch = "wasm32"))]
pub fn built_in(lang: Lang) -> Option<&'static Pack> {
    match lang {
        Lang::ZhHans => None,
        Lang::ZhHant => Some(&ZH_HANT),
        Lang::En => Some(&EN),
    }
}

/// A browser's module holds none.
#[cfg(target_arch = "wasm32")]
pub fn built_in(_lang: Lang) -> Option<&'static Pack> {
    None
}

/// The words to speak in. What a pack lacks is said in Simplified Chinese.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words(Option<&'static Pack>);

impl Words {
    /// In a language: by the pack that was handed in, else by the one that the build holds.
    pub fn new(lang: Lang, handed: Option<&'static Pack>) -> Self {
        Self(if lang == Lang::ZhHans { None } else { handed.or_else(|| built_in(lang)) })
    }

    /// Words of the viewer and what people call the schema's values, looked up by themselves in Simplified Chinese.
    pub fn say(self, simplified: &str) -> &str {
        self.own(simplified).unwrap_or(simplified)
    }

    fn own(self, id: &str) -> Option<&'static str> {
        self.0.and_then(|pack| pack.find(id))
    }
}

/// What rules say.
#[cfg(feature = "check")]
impl Words {
    /// A message before its values are filled in.
    pub fn message(self, id: &str) -> Option<&'static str> {
        self.own(id).or_else(|| simplified(id))
    }

    /// What a rule is about.
    pub fn title(self, rule: &Rule) -> &'static str {
        self.of(rule, ".title", rule.title)
    }

    /// What a rule looks for.
    pub fn what(self, rule: &Rule) -> &'static str {
        self.of(rule, ".what", rule.what)
    }

    /// Why that matters.
    pub fn why(self, rule: &Rule) -> &'static str {
        self.of(rule, ".why", rule.why)
    }

    /// What a rule does not see.
    pub fn limits(self, rule: &Rule) -> &'static str {
        self.of(rule, ".limits", rule.limits)
    }

    /// What a group of rules is about.
    pub fn group(self, group: Group) -> &'static str {
        self.own(&["group.", group.name()].concat()).unwrap_or_else(|| group.title())
    }

    fn of(self, rule: &Rule, what: &str, simplified: &'static str) -> &'static str {
        self.own(&[rule.id, what].concat()).unwrap_or(simplified)
    }
}

#[cfg(all(test, feature = "check"))]
mod tests {
    use super::{simplified, zh_hans};

    #[test]
    fn every_message_is_found_by_its_id() {
        for (id, words) in zh_hans().entries() {
            assert_eq!(simplified(id), Some(words), "{id}");
        }
        assert_eq!(simplified("W-99.no_such"), None);
    }
}
