//! What a rule is: its place in the catalogue, its examples, and one function.

use super::{Applies, Arg, Args, Confidence, Context, Severity};
#[cfg(not(target_arch = "wasm32"))]
use crate::engine::source::{AsideKind, MarkKind};
use crate::engine::{
    tables::sources::{self, Source},
    text::Span,
};

/// Groups of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// 内容完整
    Completeness,
    /// 时限
    Timeliness,
    /// 结构
    Structure,
    /// 数据
    Numbers,
    /// 引用
    Citations,
    /// 用语
    Wording,
    /// 隐私与保密
    Privacy,
    /// 格式
    Format,
    /// 本地要求
    Local,
}

impl Group {
    /// Its name for people.
    pub fn title(self) -> &'static str {
        match self {
            Self::Completeness => "内容完整",
            Self::Timeliness => "时限",
            Self::Structure => "结构",
            Self::Numbers => "数据",
            Self::Citations => "引用",
            Self::Wording => "用语",
            Self::Privacy => "隐私与保密",
            Self::Format => "格式",
            Self::Local => "本地要求",
        }
    }
}

/// A rule of the book.
#[derive(Debug)]
pub struct Rule {
    /// Append-only id: `C-01`.
    pub id: &'static str,
    /// What it is about, for people.
    pub title: &'static str,
    /// Where it stands.
    pub group: Group,
    /// How grave a finding is in an officer's own draft.
    pub draft: Severity,
    /// How grave it is in a copy from the web, which may have lost title, date or width.
    pub web: Severity,
    /// Ids in the table of sources.
    pub basis: &'static [&'static str],
    /// Which texts it is asked of.
    pub applies: Applies,
    /// From the read document to what there is to say.
    pub check: fn(&Context<'_>) -> Check,
    /// What it looks for.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// What it does not see.
    pub limits: &'static str,
    /// Texts that show it at work; they cost nothing in the browser's module.
    #[cfg(not(target_arch = "wasm32"))]
    pub examples: Examples,
}

impl Rule {
    /// What it rests on, in the newest editions.
    pub fn sources(&self) -> impl Iterator<Item = &'static Source> + '_ {
        self.basis.iter().filter_map(|id| sources::find(id, None))
    }
}

/// Texts that show a rule at work.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Examples {
    /// Texts in which it fires, on the words between ⟦ and ⟧ where there are any.
    pub bad: &'static [Example],
    /// Texts in which it does not fire.
    pub good: &'static [Example],
}

/// A text that shows a rule at work.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A whole report.
    Whole(&'static str),
    /// A paragraph in the first part of a report that is in order otherwise.
    In(&'static str),
    /// Such a paragraph in an office file, which marks the words between ⟦ and ⟧.
    Marked(MarkKind, &'static str),
    /// Such a paragraph in an office file, which holds something beside its text.
    Beside(AsideKind, &'static str, &'static str),
    /// A profile of a place (JSON), and a whole report under it.
    Under(&'static str, &'static str),
}

/// So many findings of one rule are worth a look each.
const MANY: usize = 20;

/// What a rule comes to.
#[derive(Debug)]
pub enum Check {
    /// Looked for and in order.
    Pass,
    /// Cannot be told from this text.
    Unknown,
    /// Does not apply to this report.
    NotApplicable,
    /// Something to look at.
    Found(Vec<Draft>),
    /// Something to look at that leaves open whether it is in order.
    Open(Draft),
}

impl Check {
    /// Passes when nothing was found.
    pub(super) fn found(drafts: Vec<Draft>) -> Self {
        if drafts.is_empty() {
            Self::Pass
        } else {
            Self::Found(drafts)
        }
    }

    /// One finding a place.
    pub(super) fn each(places: Vec<Span>, message: &'static str, advice: &'static str) -> Self {
        let mut drafts = Vec::new();
        for place in places {
            drafts.push(Draft::at(place, message, advice));
        }
        Self::found(drafts)
    }

    /// One finding for all places, said at the first.
    pub(super) fn once(places: &[Span], message: &'static str, advice: &'static str) -> Self {
        let Some((first, others)) = places.split_first() else { return Self::Pass };
        Self::Found(vec![Draft::at(*first, message, advice).related(others)])
    }

    /// The same; more than [`MANY`] are the habit of a page, said once and counted.
    pub(super) fn found_or_many(drafts: Vec<Draft>, many: &'static str) -> Self {
        Self::found_or_more(drafts, MANY, many)
    }

    /// The same with a number of its own.
    pub(super) fn found_or_more(mut drafts: Vec<Draft>, most: usize, many: &'static str) -> Self {
        let count = drafts.len();
        if count > most {
            drafts.truncate(1);
            for draft in &mut drafts {
                draft.0.message = many;
                draft.0.args.push(("count", Arg::Count(count as u64)));
            }
        }
        Self::found(drafts)
    }

    /// One finding on something absent.
    pub(super) fn absent(message: &'static str, advice: &'static str) -> Self {
        Self::Found(vec![Draft::absent(message, advice)])
    }
}

/// A finding before it is given its rule and gravity: behind a pointer, since every rule builds it word by
/// word and hands it on.
#[derive(Debug)]
pub struct Draft(Box<Words>);

/// What a draft says.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) message: &'static str,
    pub(super) advice: &'static str,
    pub(super) args: Args,
    pub(super) span: Option<Span>,
    pub(super) related: Vec<Span>,
    pub(super) confidence: Confidence,
    /// Where this one is not as grave as its rule.
    pub(super) severity: Option<Severity>,
}

impl Draft {
    /// On words of the report.
    pub(super) fn at(span: Span, message: &'static str, advice: &'static str) -> Self {
        Self::new(Some(span), message, advice)
    }

    /// On words of the report, or on a value that the caller told.
    pub(super) fn maybe_at(span: Option<Span>, message: &'static str, advice: &'static str) -> Self {
        Self::new(span, message, advice)
    }

    /// On something that is not there.
    pub(super) fn absent(message: &'static str, advice: &'static str) -> Self {
        Self::new(None, message, advice)
    }

    fn new(span: Option<Span>, message: &'static str, advice: &'static str) -> Self {
        Self(Box::new(Words {
            message,
            advice,
            args: Args::new(),
            span,
            related: Vec::new(),
            confidence: Confidence::High,
            severity: None,
        }))
    }

    /// Its place.
    pub(super) fn span(&self) -> Option<Span> {
        self.0.span
    }

    /// What it says.
    pub(super) fn words(self) -> Words {
        *self.0
    }

    /// With a value that the message speaks of.
    pub(super) fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.0.args.push((name, arg));
        self
    }

    /// With other places that belong to it.
    pub(super) fn related(mut self, spans: &[Span]) -> Self {
        self.0.related.extend_from_slice(spans);
        self
    }

    /// Less sure.
    pub(super) fn likely(mut self) -> Self {
        self.0.confidence = Confidence::Medium;
        self
    }

    /// Not as grave as its rule.
    pub(super) fn only(mut self, severity: Severity) -> Self {
        self.0.severity = Some(severity);
        self
    }
}

/// Writes a rule down.
macro_rules! rule {
    (
        $id:literal, $title:literal, $group:ident, draft: $draft:ident, web: $web:ident, basis: [$($basis:literal),+],
        $(applies: $applies:expr,)? what: $what:literal, why: $why:literal,
        bad: [$($bad:expr),+ $(,)?], good: [$($good:expr),+ $(,)?],
        limits: $limits:literal $(,)?
    ) => {
        pub(in crate::engine::checks) const RULE: $crate::engine::checks::rule::Rule = $crate::engine::checks::rule::Rule {
            id: $id,
            title: $title,
            group: $crate::engine::checks::rule::Group::$group,
            draft: $crate::engine::checks::Severity::$draft,
            web: $crate::engine::checks::Severity::$web,
            basis: &[$($basis),+],
            applies: rule!(@applies $($applies)?),
            check,
            what: $what,
            why: $why,
            limits: $limits,
            #[cfg(not(target_arch = "wasm32"))]
            examples: {
                #[allow(unused_imports)]
                use $crate::engine::source::{AsideKind, MarkKind};
                #[allow(unused_imports)]
                use $crate::engine::checks::rule::Example::{Beside, In, Marked, Under, Whole};
                $crate::engine::checks::rule::Examples { bad: &[$($bad),+], good: &[$($good),+] }
            },
        };
    };
    (@applies) => { $crate::engine::checks::Applies::ANY };
    (@applies $applies:expr) => { $applies };
}
pub(super) use rule;
