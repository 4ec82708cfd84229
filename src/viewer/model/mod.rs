//! What the views show, worked out of a report; no DOM.

#[cfg(feature = "check")]
mod corrections;
mod document;
#[cfg(feature = "check")]
mod drafts;
mod find;
// No view takes these three yet.
#[allow(dead_code)]
mod glossary;
#[allow(dead_code)]
mod highlights;
mod item;
mod local;
#[allow(dead_code)]
mod place;
#[cfg(feature = "check")]
mod profile_form;
#[allow(dead_code)]
mod quote;
mod runs;
mod sentences;
mod table;
mod topics;
mod whole;

#[cfg(feature = "check")]
pub(super) use corrections::{Corrected, Corrections};
pub(super) use document::{Block, BlockKind, Page, Piece};
#[cfg(feature = "check")]
pub(super) use drafts::{shortened, Draft, Drafts, OpenFile, Source};
pub(super) use find::{context, Finder};
#[allow(unused_imports)]
pub(super) use glossary::{mentions, Mention};
#[allow(unused_imports)]
pub(super) use highlights::highlights;
pub(super) use item::{relations_of, Item};
pub(super) use local::{day, grouped};
pub(super) use place::places;
#[cfg(feature = "check")]
pub(super) use profile_form::{Key, ProfileForm};
#[allow(unused_imports)]
pub(super) use quote::{quote, Quote};
pub(super) use runs::{runs, Run};
pub(super) use sentences::{sentences, spoken};
pub(super) use table::{groups, Group, Order, Row};
pub(super) use topics::{about, length, About};
pub(super) use whole::whole;
