//! The root component: holds the state, carries out actions, lays the views out.

use std::rc::Rc;

#[cfg(feature = "check")]
use gloo::file::File;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::JsValue;
use web_sys::Element;
use yew::prelude::{html, Callback, Component, Context, DragEvent, Html, NodeRef, Properties};

use super::{
    components::{Bar, Contents, Document, Figures, Inspector, Notice, Outline, SearchBar, Tabs},
    core::{Core, Shown},
    effects::{scroll, RoomWatch},
    state::{Action, Room, State, Tab, Theme},
    words,
};
#[cfg(feature = "check")]
use super::{
    components::{Findings, Open, Score},
    effects::{Source, Taker},
    state::Failure,
};
#[cfg(feature = "check")]
use crate::ReadError;

/// What the handle gives.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AppProps {
    pub(super) core: Rc<Core>,
}

/// The viewer.
pub(super) struct App {
    state: State,
    root: NodeRef,
    watch: Option<RoomWatch>,
    #[cfg(feature = "check")]
    taker: Taker,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            state: State::default(),
            root: NodeRef::default(),
            watch: None,
            #[cfg(feature = "check")]
            taker: Taker::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let before = self.state.selected;
        self.state.apply(action);
        if let Some(shown) = self.state.shown.as_ref().filter(|_| self.state.selected != before) {
            let item = self.state.selected;
            let id = item.map_or("", |i| i.id(&shown.report));
            let kind = item.map_or("", |i| i.kind());
            ctx.props().core.emit("select", &object(&[("id", id), ("kind", kind)]));
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if first {
            self.watch = RoomWatch::start(&root, ctx.link().callback(Action::Resize));
        }
        if let (Some(goal), Some(shown)) = (self.state.goal.take(), &self.state.shown) {
            scroll::to(&root, goal, &shown.report);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let state = &self.state;
        let theme = match state.wishes.theme {
            Theme::Auto => "theme-auto",
            Theme::Light => "theme-light",
            Theme::Dark => "theme-dark",
            Theme::Contrast => "theme-contrast",
        };
        let room = match state.room {
            Room::Narrow => "narrow",
            Room::Medium => "medium",
            Room::Wide => "wide",
        };
        let page = if state.wishes.standalone { "page" } else { "" };
        html! {
            <div ref={self.root.clone()} class={format!("fz {theme} {room} {page}")} lang="zh-Hans" role="region" aria-label={words::READER}
                ondragover={self.hover()} ondrop={self.drop(ctx)}>
                { self.body(ctx) }
            </div>
        }
    }
}

impl App {
    fn body(&self, ctx: &Context<Self>) -> Html {
        let state = &self.state;
        let send = ctx.link().callback(|action: Action| action);
        let notice = html! {
            <Notice busy={state.busy.clone()} failure={state.failure.clone()} kept={state.shown.is_some()} send={send.clone()} />
        };
        let opening = self.opening(ctx);
        let Some(shown) = state.shown.as_ref().filter(|_| opening.is_none()) else {
            return html! { <>{ notice }{ opening.unwrap_or_else(|| self.empty()) }</> };
        };
        let checking = state.checking();
        let tabs = html! { <Tabs shown={Rc::clone(shown)} tab={state.tab} {checking} send={send.clone()} /> };
        html! {
            <>
                if !state.wishes.bare {
                    <Bar shown={Rc::clone(shown)} core={Rc::clone(&ctx.props().core)} {checking} standalone={state.wishes.standalone}
                        searching={state.search.is_some()} send={send.clone()}>
                        { if state.room == Room::Narrow { html! {} } else { tabs.clone() } }
                    </Bar>
                }
                { notice }
                if let Some(search) = &state.search {
                    <SearchBar query={search.query.clone()} count={search.hits.len()} at={search.at} send={send.clone()} />
                }
                { self.main(ctx, shown, checking) }
                if !state.wishes.bare && state.room == Room::Narrow {
                    <div class="foot">{ tabs }</div>
                }
            </>
        }
    }

    fn main(&self, ctx: &Context<Self>, shown: &Rc<Shown>, checking: bool) -> Html {
        let state = &self.state;
        let send = ctx.link().callback(|action: Action| action);
        match state.tab {
            Tab::Read => {
                let outline = state.room != Room::Narrow || state.outline;
                let inspector = state.room == Room::Wide || state.selected.is_some();
                let (hits, hit) =
                    state.search.as_ref().map_or_else(Default::default, |s| (Rc::clone(&s.hits), Some(s.at)));
                html! {
                    <div class="columns">
                        if outline && !state.wishes.bare {
                            <Outline shown={Rc::clone(shown)} selected={state.selected} over={state.room == Room::Narrow} send={send.clone()} />
                        }
                        <Document shown={Rc::clone(shown)} selected={state.selected} {hits} {hit} level={self.level()} send={send.clone()} />
                        if inspector {
                            <Inspector shown={Rc::clone(shown)} selected={state.selected} {checking} {send} />
                        }
                    </div>
                }
            }
            Tab::Data => html! { <Figures shown={Rc::clone(shown)} {checking} {send} /> },
            Tab::Contents => html! { <Contents shown={Rc::clone(shown)} {checking} {send} /> },
            #[cfg(feature = "check")]
            Tab::Findings => html! { <Findings shown={Rc::clone(shown)} {send} /> },
            #[cfg(feature = "check")]
            Tab::Score => html! { <Score shown={Rc::clone(shown)} {send} /> },
        }
    }

    /// Level of the report's title among the headings of the page.
    fn level(&self) -> u8 {
        if self.state.wishes.standalone {
            1
        } else {
            2
        }
    }

    fn empty(&self) -> Html {
        if self.state.busy.is_some() || self.state.failure.is_some() {
            return html! {};
        }
        html! { <p class="empty">{ words::EMPTY_READ }</p> }
    }

    /// The page for giving a report, where one can be given.
    #[cfg(feature = "check")]
    fn opening(&self, ctx: &Context<Self>) -> Option<Html> {
        let state = &self.state;
        let asked = state.opening || (state.shown.is_none() && state.busy.is_none());
        if !state.checking() || !asked {
            return None;
        }
        let send = ctx.link().callback(|action: Action| action);
        Some(html! {
            <Open back={state.shown.is_some()} level={self.level()} take={self.take(ctx)} open={Self::open(ctx)} {send} />
        })
    }

    /// Reads and shows what the reader gave.
    #[cfg(feature = "check")]
    fn open(ctx: &Context<Self>) -> Callback<Source> {
        let core = Rc::clone(&ctx.props().core);
        let failed = Self::failed(ctx);
        let link = ctx.link().clone();
        Callback::from(move |source: Source| match core.read(&source.bytes, &source.name, source.charset) {
            Ok((json, shown)) => {
                core.emit("report", &json.into());
                link.send_message(Action::Loaded { shown, by_reader: true });
            }
            Err(error) => failed.emit(error),
        })
    }

    #[cfg(feature = "check")]
    fn failed(ctx: &Context<Self>) -> Callback<ReadError> {
        let core = Rc::clone(&ctx.props().core);
        ctx.link().callback(move |error: ReadError| {
            let failure = Failure { code: error.code.name().to_owned(), message: error.message };
            core.emit("error", &object(&[("code", &failure.code), ("message", &failure.message)]));
            Action::Failed(failure)
        })
    }

    #[cfg(feature = "check")]
    fn take(&self, ctx: &Context<Self>) -> Callback<File> {
        let taker = self.taker.clone();
        let link = ctx.link().clone();
        let (open, failed) = (Self::open(ctx), Self::failed(ctx));
        Callback::from(move |file: File| {
            link.send_message(Action::Busy(file.name()));
            taker.take(&file, open.clone(), failed.clone());
        })
    }

    /// A file may be let go over the viewer wherever there is something to check with.
    #[cfg(feature = "check")]
    fn hover(&self) -> Option<Callback<DragEvent>> {
        self.state.checking().then(|| Callback::from(|event: DragEvent| event.prevent_default()))
    }

    #[cfg(feature = "check")]
    fn drop(&self, ctx: &Context<Self>) -> Option<Callback<DragEvent>> {
        let take = self.take(ctx);
        self.state.checking().then(|| {
            Callback::from(move |event: DragEvent| {
                event.prevent_default();
                if let Some(file) = event.data_transfer().and_then(|d| d.files()).and_then(|f| f.get(0)) {
                    take.emit(file.into());
                }
            })
        })
    }
}

/// The portal edition takes no files.
#[cfg(not(feature = "check"))]
#[allow(clippy::unused_self)]
impl App {
    fn opening(&self, _: &Context<Self>) -> Option<Html> {
        None
    }

    fn hover(&self) -> Option<Callback<DragEvent>> {
        None
    }

    fn drop(&self, _: &Context<Self>) -> Option<Callback<DragEvent>> {
        None
    }
}

/// A plain object of strings.
fn object(entries: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh, plain object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object.into()
}
