//! The views to choose from: under the head where there is room, else at the foot.

use std::rc::Rc;

use yew::prelude::{function_component, html, Callback, Html, MouseEvent, Properties};

use crate::viewer::{
    core::Shown,
    state::{Action, Tab},
    words,
};

#[derive(PartialEq, Properties)]
pub(in crate::viewer) struct TabsProps {
    pub(in crate::viewer) shown: Rc<Shown>,
    pub(in crate::viewer) tab: Tab,
    pub(in crate::viewer) checking: bool,
    pub(in crate::viewer) send: Callback<Action>,
}

#[function_component]
pub(in crate::viewer) fn Tabs(props: &TabsProps) -> Html {
    let tab = |(tab, name, count): (Tab, &'static str, Option<usize>)| {
        let send = props.send.clone();
        let go = Callback::from(move |_: MouseEvent| send.emit(Action::Go(tab)));
        let current = (props.tab == tab).then_some("page");
        html! {
            <button type="button" class="tab" aria-current={current} onclick={go}>
                { name }
                if let Some(count) = count { <span class="count">{ count }</span> }
            </button>
        }
    };
    let send = props.send.clone();
    let outline = Callback::from(move |_: MouseEvent| send.emit(Action::Outline(true)));
    html! {
        <nav class="tabs">
            <button type="button" class="tab for-outline" onclick={outline}>{ words::OUTLINE }</button>
            { for tabs(props).into_iter().map(tab) }
        </nav>
    }
}

fn tabs(props: &TabsProps) -> Vec<(Tab, &'static str, Option<usize>)> {
    let report = &props.shown.report;
    let read = [
        (Tab::Read, words::TAB_READ, None),
        (Tab::Data, words::TAB_DATA, Some(report.figures.len())),
        (Tab::Contents, words::TAB_CONTENTS, None),
    ];
    #[cfg(feature = "check")]
    if props.checking {
        let check = [
            (Tab::Findings, words::TAB_FINDINGS, Some(report.findings.len())),
            (Tab::Score, words::TAB_SCORE, None),
        ];
        return read.into_iter().chain(check).collect();
    }
    read.into()
}
