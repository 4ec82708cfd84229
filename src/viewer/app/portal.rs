//! What the portal edition has where officers have more: nothing. It takes no files.

#![allow(clippy::unused_self)]

use web_sys::Element;

use super::{App, Core};
use crate::viewer::{
    state::{Action, Goal},
    views::{tag::Tag, View},
};

impl App {
    pub(super) fn act_for_officer(&self, _: &Core, _: &Action) {}

    pub(super) fn spoken_anew(&self, _: &Core) {}

    pub(super) fn saved(&self, _: &Core, _: &str, _: String) {}

    pub(super) fn unfold(&self) {}

    pub(super) fn rendered_for_officer(&self, _: &Element, _: bool) {}

    pub(super) fn select_tried(&self, _: Goal) {}

    pub(super) fn open(&self) -> Option<Tag> {
        None
    }

    pub(super) fn files(&self) -> Option<Tag> {
        None
    }

    pub(super) fn standing(&self, _: &View<'_>) -> Option<Tag> {
        None
    }

    pub(super) fn editing(&self, _: &View<'_>) -> Option<Tag> {
        None
    }

    pub(super) fn taking(&self, viewer: Tag) -> Tag {
        viewer
    }

    pub(super) fn telling(&self, viewer: Tag) -> Tag {
        viewer
    }
}
