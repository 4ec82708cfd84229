//! The contract's `snake_case` names of every enumerated value, in one place.

#[cfg(feature = "check")]
use crate::engine::{
    checks::{Confidence, Group, VerdictKind},
    marks::State,
    score::ScoreStatus,
};
use crate::engine::{
    facts::{CitationKind, Direction, FigureKind, Qualifier, Status},
    options::{Lang, Mode, Origin},
    profile::Kind,
    relations::RelationKind,
    severity::Severity,
    source::{AsideKind, Format},
    structure::{Level, NoiseKind, Part, Topic},
    text::Script,
};

/// A value that has a name in the schema.
pub trait Name: Copy + 'static {
    /// Every value, in the order of the contract.
    const ALL: &'static [Self];

    /// The name, `snake_case` English.
    fn name(self) -> &'static str;
}

macro_rules! names {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl Name for $type {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}

names!(Mode { Read = "read", Check = "check" });
names!(Origin { Auto = "auto", Draft = "draft", Web = "web" });
// Not the schema's: a language is named as on the web.
names!(Lang { ZhHans = "zh-Hans", ZhHant = "zh-Hant", En = "en" });
names!(Format { Text = "text", Html = "html", Docx = "docx", Doc = "doc" });
names!(AsideKind {
    Furniture = "furniture",
    PageEdge = "page_edge",
    Comment = "comment",
    Deleted = "deleted",
    Hidden = "hidden",
    Author = "author",
    Company = "company",
    Unread = "unread",
});
names!(Script { Simplified = "simplified", Traditional = "traditional" });
names!(Level {
    Province = "province",
    City = "city",
    County = "county",
    Township = "township",
    Department = "department",
    Other = "other",
});
// The profiles' names on the command line and in files.
names!(Kind {
    Central = "central",
    Province = "province",
    City = "city",
    County = "county",
    Township = "township",
    Street = "street",
    Department = "department",
    Zone = "zone",
    Joint = "joint",
    Other = "other",
});
names!(Part {
    Achievements = "achievements",
    Problems = "problems",
    FirstResponsiblePerson = "first_responsible_person",
    NextYearPlan = "next_year_plan",
    Other = "other",
});
names!(Topic {
    Functions = "functions",
    Rulemaking = "rulemaking",
    Decision = "decision",
    Enforcement = "enforcement",
    Emergency = "emergency",
    Disputes = "disputes",
    Oversight = "oversight",
    Technology = "technology",
    Leadership = "leadership",
    Publicity = "publicity",
});
names!(NoiseKind {
    Breadcrumb = "breadcrumb",
    Metadata = "metadata",
    Toolbar = "toolbar",
    Links = "links",
    Footer = "footer",
    QrCode = "qr_code",
    Damage = "damage",
    RepeatedTitle = "repeated_title",
    Contents = "contents",
    PageEdge = "page_edge",
});
names!(FigureKind {
    Count = "count",
    Percent = "percent",
    Money = "money",
    Duration = "duration",
    Change = "change",
    Range = "range",
    Deadline = "deadline",
});
names!(Qualifier {
    Exact = "exact",
    Over = "over",
    Nearly = "nearly",
    About = "about",
    AtLeast = "at_least",
    AtMost = "at_most",
});
names!(Direction { Up = "up", Down = "down" });
names!(CitationKind {
    Law = "law",
    Regulation = "regulation",
    Rule = "rule",
    Interpretation = "interpretation",
    PartyRegulation = "party_regulation",
    Notice = "notice",
    Other = "other",
});
names!(Status {
    InForce = "in_force",
    Amended = "amended",
    Repealed = "repealed",
    NotYetInForce = "not_yet_in_force",
    Unknown = "unknown",
});
names!(RelationKind {
    Sum = "sum",
    Ratio = "ratio",
    Equal = "equal",
    Change = "change",
    PartOf = "part_of",
});
#[cfg(feature = "check")]
names!(Group {
    Completeness = "completeness",
    Timeliness = "timeliness",
    Structure = "structure",
    Numbers = "numbers",
    Citations = "citations",
    Wording = "wording",
    Privacy = "privacy",
    Format = "format",
    Local = "local",
});
names!(Severity { Info = "info", Warning = "warning", Error = "error", Gate = "gate" });
#[cfg(feature = "check")]
names!(super::forms::Form {
    DocxComments = "docx_comments",
    Docx = "docx",
    Xlsx = "xlsx",
    Markdown = "markdown",
    Sarif = "sarif",
    Html = "html",
    Publish = "publish",
});
#[cfg(feature = "check")]
names!(State { Verified = "verified", NotApplicable = "not_applicable" });
#[cfg(feature = "check")]
names!(Confidence { High = "high", Medium = "medium", Low = "low" });
#[cfg(feature = "check")]
names!(VerdictKind {
    Pass = "pass",
    Fail = "fail",
    Unknown = "unknown",
    NotApplicable = "not_applicable",
});
#[cfg(feature = "check")]
names!(ScoreStatus {
    Scored = "scored",
    Partial = "partial",
    Withheld = "withheld",
    None = "none",
});
