//! What goes in beside the bytes.

#[cfg(feature = "check")]
use super::{marks::Marks, profile::LocalProfile, score::Rubric};
use super::{
    messages::{Pack, Words},
    profile::Kind,
    source::{here, platform_table, OfficeReader, PairTable},
    structure::Date,
};

/// One file as it came.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The file's bytes.
    pub bytes: &'a [u8],
    /// The file's name, or empty.
    pub name: &'a str,
    /// Encoding told from outside (HTTP header, file dialog), or empty.
    pub charset: &'a str,
    /// Where the tables of two-byte characters of GB18030 and Big5 come from.
    pub legacy: &'a dyn PairTable,
    /// What reads office files.
    pub office: &'a dyn OfficeReader,
}

impl<'a> Input<'a> {
    /// A nameless file.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, name: "", charset: "", legacy: platform_table(), office: here() }
    }
}

/// What the report is read for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// For citizens: what is there, without findings, score or failed sums.
    Read,
    /// For officers: everything.
    #[default]
    Check,
}

/// How firm to be about what copies from the web lose (title, date, width).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// HTML and text with page furniture are `Web`, everything else is `Draft`.
    #[default]
    Auto,
    /// An officer's own draft: firm.
    Draft,
    /// Copied from a web page: mild.
    Web,
}

/// Language of what is said of a report. Reports, quotes and names of laws are never translated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    ZhHans,
    /// Traditional Chinese.
    ZhHant,
    /// English.
    En,
}

/// How a report is read and judged.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Read or check.
    pub mode: Mode,
    /// Draft or web copy.
    pub origin: Origin,
    /// The title, when the caller knows it better than the text does; so for the four that follow.
    pub title: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Report year.
    pub year: Option<u16>,
    /// Day of signing.
    pub dated: Option<Date>,
    /// Day of publication.
    pub published: Option<Date>,
    /// Who reports; `None` takes it from the issuer.
    pub profile: Option<Kind>,
    /// What the place's own notice asks for; whom it is for stands in `profile` too.
    #[cfg(feature = "check")]
    pub local: Option<Box<LocalProfile>>,
    /// A rubric in place of the built-in one.
    #[cfg(feature = "check")]
    pub rubric: Option<Box<Rubric>>,
    /// What an officer has settled of this report.
    #[cfg(feature = "check")]
    pub marks: Marks,
    /// Language of messages.
    pub lang: Lang,
    /// Words of that language, where they do not come from the build; without any it is Simplified Chinese.
    pub pack: Option<&'static Pack>,
    /// Mask private values in JSON too.
    pub redact: bool,
}

impl Options {
    /// The words to speak in.
    pub fn words(&self) -> Words {
        Words::new(self.lang, self.pack)
    }
}
