//! A part of the viewer that stands still while anything else changes: it is rendered anew only when what it shows is
//! another thing.

use yew::{virtual_dom::VChild, Component, Context, Html, Properties};

use super::{
    document::{chapter, ChapterProps},
    outline::{headings, Headings},
};

/// What such a part shows. One component for all of them: each has its price in the module.
#[derive(PartialEq)]
pub(super) enum Part {
    Chapter(ChapterProps),
    Headings(Headings),
}

/// The part, in its place.
pub(super) fn still(part: Part) -> Html {
    VChild::<Still>::new(StillProps { part }, None).into()
}

#[derive(PartialEq, Properties)]
struct StillProps {
    part: Part,
}

struct Still;

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().part {
            Part::Chapter(props) => chapter(props).into(),
            Part::Headings(part) => headings(part).into(),
        }
    }
}
