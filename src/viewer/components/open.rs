//! The page for giving a report: drop it, pick it, or paste it.

use gloo::file::File;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::{
    function_component, html, use_node_ref, use_state, Callback, DragEvent, Event, Html, MouseEvent,
    Properties, TargetCast as _,
};

use crate::viewer::{effects::Source, state::Action, words};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct OpenProps {
    /// A report stands behind and can be gone back to.
    pub(in crate::viewer) back: bool,
    /// Level of the heading among those of the page.
    pub(in crate::viewer) level: u8,
    pub(in crate::viewer) take: Callback<File>,
    pub(in crate::viewer) open: Callback<Source>,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Open(props: &OpenProps) -> Html {
    let over = use_state(|| false);
    let pasted = use_node_ref();
    let picked = {
        let take = props.take.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if let Some(file) = input.files().and_then(|f| f.get(0)) {
                take.emit(file.into());
            }
            // The same file may be picked again after it was changed.
            input.set_value("");
        })
    };
    // The viewer's root takes what is dropped, wherever that is; here it only shows.
    let hover = |inside: bool| {
        let over = over.clone();
        Callback::from(move |_: DragEvent| over.set(inside))
    };
    let go = {
        let (open, pasted) = (props.open.clone(), pasted.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                open.emit(Source {
                    bytes: area.value().into_bytes(),
                    name: words::PASTED.to_owned(),
                    charset: "utf-8",
                });
            }
        })
    };
    let send = props.send.clone();
    let back = Callback::from(move |_: MouseEvent| send.emit(Action::Opening(false)));
    html! {
        <main class="open">
            <div class="open-title" role="heading" aria-level={props.level.to_string()}>{ words::DROP_TITLE }</div>
            <p class="aside">{ words::LOCAL }{ words::NOTE_CHECK }{ "。" }</p>
            <div class={if *over { "drop is-over" } else { "drop" }} ondragover={hover(true)} ondragleave={hover(false)} ondrop={hover(false)}>
                <p>{ if *over { words::DROP_NOW } else { words::DROP_HERE } }</p>
                <label class="pick">
                    <input type="file" accept=".txt,.text,text/plain" onchange={picked} />
                    <span>{ words::PICK }</span>
                </label>
                <p class="aside">{ words::FORMATS }</p>
            </div>
            <label class="paste">
                <span>{ words::PASTE_LABEL }</span>
                <textarea ref={pasted} rows="8" autocomplete="off" autocapitalize="off" spellcheck="false" translate="no" />
            </label>
            <div class="open-actions">
                <button type="button" class="primary" onclick={go}>{ words::PASTE_GO }</button>
                if props.back { <button type="button" onclick={back}>{ words::BACK }</button> }
            </div>
        </main>
    }
}
