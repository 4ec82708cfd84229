//! What the viewer does to the page beyond rendering.

#[cfg(feature = "check")]
mod agent;
mod browser;
mod download;
#[cfg(feature = "check")]
mod editor;
#[cfg(feature = "check")]
mod folder;
mod folding;
mod here;
pub(super) mod highlight;
#[cfg(feature = "check")]
mod keys;
#[cfg(feature = "check")]
mod leave;
mod menu;
mod room;
#[cfg(feature = "check")]
mod script;
pub(super) mod scroll;
#[cfg(feature = "check")]
mod take;
#[cfg(feature = "check")]
mod today;
#[cfg(feature = "check")]
mod worker;

#[cfg(feature = "check")]
pub(super) use agent::user_agent;
pub(super) use browser::Browser;
pub(super) use download::download;
#[cfg(feature = "check")]
pub(super) use editor::Editor;
#[cfg(feature = "check")]
pub(super) use folder::{entries, Gathered, Told, Walk};
pub(super) use folding::folding;
pub(super) use here::{mark_here, HereWatch};
#[cfg(feature = "check")]
pub(super) use keys::KeyWatch;
#[cfg(feature = "check")]
pub(super) use leave::LeaveGuard;
pub(super) use menu::end_menu;
pub(super) use room::RoomWatch;
#[cfg(feature = "check")]
pub(super) use take::{listed, Progress, Queue, Taker};
#[cfg(feature = "check")]
pub(super) use today::today;
#[cfg(feature = "check")]
pub(super) use worker::{most_workers, Heard, Worker};
