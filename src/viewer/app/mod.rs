//! The root component: holds the state, carries out actions, lays the views out.

mod layout;
mod lights;
#[cfg(feature = "check")]
mod officer;
#[cfg(not(feature = "check"))]
mod portal;
mod told;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
#[cfg(feature = "check")]
use officer::Officer;
#[cfg(feature = "check")]
pub(super) use officer::{folder, taken};
use told::object;
use wasm_bindgen::prelude::JsValue;
use web_sys::Element;
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::{
    core::Core,
    effects::{download, folding, highlight, mark_here, scroll, HereWatch, RoomWatch},
    model::{quote, whole},
    state::{Action, Goal, State},
};
use crate::engine::export::Name as _;

/// So many milliseconds a report is under way before more of it is set; most are whole by then.
const PATIENCE: u32 = 300;

/// What the handle gives.
#[derive(PartialEq, Properties)]
pub(super) struct AppProps {
    pub(super) core: Rc<Core>,
}

/// The viewer.
pub(super) struct App {
    state: State,
    send: Callback<Action>,
    root: NodeRef,
    watch: Option<RoomWatch>,
    here: Option<HereWatch>,
    /// The turn that sets more of the document.
    further: Option<Timeout>,
    /// What officers have beside.
    #[cfg(feature = "check")]
    officer: Officer,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            state: State {
                marks_hits: !highlight::can(&ctx.props().core.browser),
                foldable: folding(),
                ..State::default()
            },
            send: ctx.link().callback(|action: Action| action),
            root: NodeRef::default(),
            watch: None,
            here: None,
            further: None,
            #[cfg(feature = "check")]
            officer: Officer::default(),
        }
    }

    /// First what an action does to the world, then what it does to the state.
    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let core = &ctx.props().core;
        #[cfg(feature = "check")]
        if self.goes_on(core, &action) {
            return false;
        }
        match &action {
            Action::Speak(lang) => core.emit("speak", &lang.name().into()),
            Action::CopyAll => {
                if let Some(shown) = &self.state.shown {
                    core.browser.copy(&whole(&shown.report, &shown.page));
                }
            }
            Action::Quote(item) => {
                if let Some((shown, span)) = self.state.shown.as_ref().and_then(|s| Some((s, s.span(*item)?)))
                {
                    core.browser.copy(&quote(&shown.report, span).words(&shown.report));
                }
            }
            Action::Link(item) => {
                if let Some(shown) = &self.state.shown {
                    core.browser.copy_link(item.id(&shown.report));
                }
            }
            Action::Print => self.unfold(),
            Action::Export(format) => {
                if let Some(file) = core.export(format) {
                    download(&file);
                    self.saved(core, format, file.name);
                }
            }
            other => self.act_for_officer(core, other),
        }
        if matches!(action, Action::Here(_)) {
            self.state.apply(action);
            // Nothing else shows it.
            self.mark_here(true);
            return false;
        }
        let (before, said) = (self.state.selected, self.state.saying());
        let spoke = self.state.lang();
        let left = leads_on(&action).then(|| (self.state.tab, self.top()));
        self.state.apply(action);
        if let Some((tab, top)) = left {
            self.state.come_from(tab, top);
        }
        if self.state.lang() != spoke {
            self.spoken_anew(core);
        }
        if self.state.saying() != said {
            self.say_on(&core.browser);
        }
        if let Some(shown) = self.state.shown.as_ref().filter(|_| self.state.selected != before) {
            let item = self.state.selected;
            let id = item.map_or("", |i| i.id(&shown.report));
            let kind = item.filter(|_| !id.is_empty()).map_or("", |i| i.kind());
            core.emit("select", &object(&[("id", id), ("kind", kind)]));
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if first {
            self.watch = RoomWatch::start(&root, self.send.reform(Action::Resize));
            self.here = Some(HereWatch::start(&root, self.send.reform(Action::Here)));
        }
        self.rendered_for_officer(&root, first);
        let goal = self.state.goal.take();
        if let Some(goal) = goal {
            self.select_tried(goal);
            match goal {
                Goal::Place => scroll::place(&root, self.state.top),
                _ => scroll::to(&root, goal, self.state.shown.as_ref().map(|s| &s.report)),
            }
            if goal == Goal::Print {
                ctx.props().core.emit("print", &JsValue::NULL);
            }
        }
        self.mark_here(false);
        if !self.state.marks_hits {
            self.light_hits(&ctx.props().core.browser, matches!(goal, Some(Goal::Hit(_))));
        }
        self.light_spoken(&ctx.props().core.browser, matches!(goal, Some(Goal::Aloud | Goal::Spoken)));
        // More of the document in a turn of its own, so that whoever reads on is not kept waiting. While a report is under
        // way its beginning is to be seen first, and what is judged anew would be set twice; unless that takes long.
        let wait = if ctx.props().core.is_under_way() { PATIENCE } else { 0 };
        self.further = self.state.reach.map(|_| {
            let send = self.send.clone();
            Timeout::new(wait, move || send.emit(Action::Further))
        });
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.lay_out().into()
    }
}

/// May lead to another view. To ask for a place costs time where much changes, so that it is not asked for more often.
fn leads_on(action: &Action) -> bool {
    #[cfg(feature = "check")]
    if matches!(action, Action::Try(_) | Action::TryFrom { .. }) {
        return true;
    }
    matches!(action, Action::Go(_) | Action::Outline(_) | Action::Select(_) | Action::Row(_))
}

impl App {
    /// Where the viewer's upper edge stands.
    fn top(&self) -> f64 {
        self.root.cast::<Element>().map_or(0.0, |root| root.get_bounding_client_rect().top())
    }

    /// Marks in the outline where the reader is. It changes at every heading that one scrolls past, and rendering
    /// everything for it would take longer than a step of the scroll.
    fn mark_here(&self, scrolled: bool) {
        if let Some(root) = self.root.cast::<Element>() {
            mark_here(&root, self.state.section_here().unwrap_or_default(), scrolled);
        }
    }
}
