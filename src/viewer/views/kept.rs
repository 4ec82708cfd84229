//! A view that stays as it is while another one is open, out of sight: to take a long list out of the page takes as long
//! as all the rest of showing what was pressed in it.

use std::cell::RefCell;

use yew::{virtual_dom::VChild, Component, Context, Html, Properties};

use super::tag::{tag, Tag};

/// What to show now, or nothing: then it stays as it is.
pub(in crate::viewer) fn kept(now: Option<Tag>) -> Tag {
    let around = tag("div").class(if now.is_some() { "kept" } else { "kept is-away" });
    let props = KeptProps { now: RefCell::new(now.map(Html::from)) };
    around.child(VChild::<Kept>::new(props, None))
}

#[derive(Properties)]
struct KeptProps {
    now: RefCell<Option<Html>>,
}

/// Asked of those before whether they are the same as the new ones.
impl PartialEq for KeptProps {
    fn eq(&self, new: &Self) -> bool {
        new.now.borrow().is_none()
    }
}

struct Kept;

impl Component for Kept {
    type Message = ();
    type Properties = KeptProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().now.take().unwrap_or_default()
    }
}
