//! A part of the viewer that stands still while anything else changes: it is rendered anew only when what it shows is
//! another thing.

#[cfg(feature = "check")]
use std::cell::RefCell;

use yew::{virtual_dom::VChild, Component, Context, Html, Properties};

#[cfg(feature = "check")]
use super::tag::{tag, Tag};
use super::{
    document::{chapter, ChapterProps},
    outline::{headings, Headings},
};

/// What such a part shows. One component for all of them: each has its price in the module.
pub(super) enum Part {
    Chapter(ChapterProps),
    Headings(Headings),
    /// A whole view while it is the one that is open, or a long part of one.
    #[cfg(feature = "check")]
    View(RefCell<Option<Html>>),
}

/// The part, in its place.
pub(super) fn still(part: Part) -> Html {
    VChild::<Still>::new(StillProps { part, waits: false }, None).into()
}

/// A view that stays in the page, out of sight, while another one is open: to take a long list out of the page takes as
/// long as all the rest of showing what was pressed in it.
#[cfg(feature = "check")]
pub(in crate::viewer) fn kept(now: Option<Tag>) -> Tag {
    let around = tag("div").class(if now.is_some() { "kept" } else { "kept is-away" });
    around.child(still(Part::View(RefCell::new(now.map(Html::from)))))
}

/// What nobody looks at first: it is set in a turn of its own, once what stands around it is seen.
#[cfg(feature = "check")]
pub(super) fn later(part: Tag) -> Html {
    let part = Part::View(RefCell::new(Some(part.into())));
    VChild::<Still>::new(StillProps { part, waits: true }, None).into()
}

/// The one before asks whether the new one shows the same.
impl PartialEq for Part {
    fn eq(&self, new: &Self) -> bool {
        match (self, new) {
            (Self::Chapter(before), Self::Chapter(now)) => before == now,
            (Self::Headings(before), Self::Headings(now)) => before == now,
            #[cfg(feature = "check")]
            (Self::View(_), Self::View(now)) => now.borrow().is_none(),
            _ => false,
        }
    }
}

#[derive(PartialEq, Properties)]
struct StillProps {
    part: Part,
    waits: bool,
}

struct Still {
    waits: bool,
}

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { waits: ctx.props().waits }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.waits {
            ctx.link().send_message(());
        }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.waits = false;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.waits {
            return Html::default();
        }
        match &ctx.props().part {
            Part::Chapter(props) => chapter(props).into(),
            Part::Headings(part) => headings(part).into(),
            #[cfg(feature = "check")]
            Part::View(now) => now.take().unwrap_or_default(),
        }
    }
}
