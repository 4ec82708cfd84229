//! What the views show, worked out of a report; no DOM.

#[cfg(feature = "check")]
mod batch;
#[cfg(feature = "check")]
mod copied;
#[cfg(feature = "check")]
mod corrections;
mod document;
#[cfg(feature = "check")]
mod drafts;
mod find;
mod glossary;
mod highlights;
mod item;
mod local;
mod markdown;
mod place;
#[cfg(feature = "check")]
mod profile_form;
mod quote;
mod runs;
mod sentences;
#[cfg(feature = "check")]
mod sift;
mod table;
mod topics;
mod whole;

#[cfg(feature = "check")]
pub(super) use batch::{Batch, Judged, Only, Outcome, COLUMNS};
#[cfg(feature = "check")]
pub(super) use copied::{copied, Around};
#[cfg(feature = "check")]
pub(super) use corrections::{Corrected, Corrections};
pub(super) use document::{Block, BlockKind, Page, Piece};
#[cfg(feature = "check")]
pub(super) use drafts::{shortened, weighed, Draft, Drafts, OpenFile, Source};
pub(super) use find::{context, Finder};
pub(super) use highlights::{has_highlights, highlights};
pub(super) use item::{relations_of, Item};
pub(super) use local::{day, grouped};
pub(super) use markdown::{markdown, push};
pub(super) use place::places;
#[cfg(feature = "check")]
pub(super) use profile_form::{Key, ProfileForm};
pub(super) use quote::quote;
pub(super) use runs::{runs, Run};
pub(super) use sentences::{sentences, spoken};
#[cfg(feature = "check")]
pub(super) use sift::{chapters, group_of, By, Chapter, Head, Sift, GRAVEST_FIRST};
pub(super) use table::{groups, Group, Order, Row};
pub(super) use topics::{about, length, percent, thousandths, whole_length, About};
pub(super) use whole::whole;
