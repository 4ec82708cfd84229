//! What a person sees, one file a part.

mod bar;
mod cards;
mod contents;
mod document;
mod figures;
mod inspector;
mod link;
mod notice;
mod outline;
mod search;
mod tabs;

#[cfg(feature = "check")]
mod findings;
#[cfg(feature = "check")]
mod open;
#[cfg(feature = "check")]
mod score;

pub(super) use bar::Bar;
pub(super) use contents::Contents;
pub(super) use document::Document;
pub(super) use figures::Figures;
pub(super) use inspector::Inspector;
pub(super) use notice::Notice;
pub(super) use outline::Outline;
pub(super) use search::SearchBar;
pub(super) use tabs::Tabs;

#[cfg(feature = "check")]
pub(super) use findings::Findings;
#[cfg(feature = "check")]
pub(super) use open::Open;
#[cfg(feature = "check")]
pub(super) use score::Score;
