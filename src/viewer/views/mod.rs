//! What a person sees, one file a part: pure functions from the state to nodes.
//!
//! Only [`still`] is a component of Yew's, for what must not be rendered anew while nothing in it changes; a component
//! for every part would cost 4 kB of the module each.

mod aloud;
mod bar;
mod cards;
mod contents;
mod cover;
mod document;
mod facts;
mod figures;
mod hits;
mod inspector;
mod languages;
mod left_out;
mod notice;
mod outline;
mod search;
mod settings;
mod still;
mod tabs;
pub(super) mod tag;
mod topics;
mod view;

#[cfg(feature = "check")]
mod copied;
#[cfg(feature = "check")]
mod editor;
#[cfg(feature = "check")]
mod files;
#[cfg(feature = "check")]
mod findings;
#[cfg(feature = "check")]
mod many;
#[cfg(feature = "check")]
mod open;
#[cfg(feature = "check")]
mod profile;
#[cfg(feature = "check")]
mod reading;
#[cfg(feature = "check")]
mod rulebook;
#[cfg(feature = "check")]
mod score;

pub(super) use aloud::aloud;
pub(super) use bar::bar;
pub(super) use contents::contents;
pub(super) use document::document;
pub(super) use figures::figures;
pub(super) use hits::hits;
pub(super) use inspector::inspector;
pub(super) use notice::{doubt, notices};
pub(super) use outline::outline;
pub(super) use search::search;
pub(super) use tabs::tabs;
use topics::topics;
pub(super) use view::View;

#[cfg(feature = "check")]
pub(super) use cards::slip;
#[cfg(feature = "check")]
pub(super) use copied::copied_finding;
#[cfg(feature = "check")]
pub(super) use editor::editor;
#[cfg(feature = "check")]
use editor::taken_of;
#[cfg(feature = "check")]
use files::question;
#[cfg(feature = "check")]
pub(super) use files::{broken, files};
#[cfg(feature = "check")]
pub(super) use findings::findings;
#[cfg(feature = "check")]
pub(super) use many::many;
#[cfg(feature = "check")]
pub(super) use open::open;
#[cfg(feature = "check")]
use profile::profile;
#[cfg(feature = "check")]
use reading::reading;
#[cfg(feature = "check")]
pub(super) use score::score;
#[cfg(feature = "check")]
pub(super) use still::kept;
