//! What every part of the view is made from, and the few things they share.

use std::{fmt::Display, rc::Rc};

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};
use yew::{virtual_dom::ListenerKind, Callback, Event, Html, KeyboardEvent, MouseEvent, TargetCast as _};

use super::tag::{span, tag, Attr, Tag};
use crate::{
    engine::{
        export::{Label, Name as _},
        options::Lang,
        report::{Section, Span},
        text::Script,
    },
    viewer::{
        core::Shown,
        effects::end_menu,
        model::{day, grouped, Item},
        state::{Action, State},
        words,
    },
    wasm::glossary,
    Report,
};

#[cfg(feature = "check")]
use crate::{
    engine::{checks::Rule, messages::Words, report::Finding},
    viewer::state::Given,
};

/// A report on the screen.
#[derive(Clone, Copy)]
pub(in crate::viewer) struct View<'a> {
    pub(in crate::viewer) state: &'a State,
    pub(in crate::viewer) shown: &'a Rc<Shown>,
    pub(in crate::viewer) send: &'a Callback<Action>,
}

impl<'a> View<'a> {
    pub(super) fn report(&self) -> &'a Report {
        &self.shown.report
    }

    /// Words of the viewer's own, in the language that it speaks.
    pub(super) fn say<'w>(&self, words: &'w str) -> &'w str {
        self.state.say(words)
    }

    /// The same with values in place of each `{}`.
    pub(super) fn fill(&self, words: &'static str, values: &[&dyn Display]) -> String {
        self.state.fill(words, values)
    }

    /// A day of the report as the viewer's language writes it.
    pub(super) fn day(&self, iso: &str) -> String {
        let Some([year, month, day]) = day(iso) else { return iso.to_owned() };
        let month = self.say(words::MONTHS).split(' ').nth(month - 1).unwrap_or_default();
        if self.state.lang() == Lang::En {
            self.fill(words::DAY, &[&month, &day, &year])
        } else {
            self.fill(words::DAY, &[&year, &month, &day])
        }
    }

    /// Words of the report, told apart where the viewer speaks another language.
    pub(super) fn printed(&self, words: Tag) -> Tag {
        let own = self.script();
        words.maybe_set(Attr::Lang, (own != self.state.lang()).then(|| own.name()))
    }

    /// Words of the glossary, names with the Chinese beside English; what there is in Chinese alone says so.
    pub(super) fn explained(&self, around: Tag, words: &str, name: bool) -> Tag {
        let lang = self.state.lang();
        let said = glossary(lang).say(words);
        let own = (lang != Lang::ZhHans).then(|| Lang::ZhHans.name());
        if said == words {
            return around.text(words).maybe_set(Attr::Lang, own);
        }
        let beside = (name && lang == Lang::En).then(|| span("aside", words).maybe_set(Attr::Lang, own));
        around.text(said).text(" ").maybe(beside)
    }

    /// The language of the report's words.
    pub(super) fn script(&self) -> Lang {
        match self.report().script {
            Script::Simplified => Lang::ZhHans,
            Script::Traditional => Lang::ZhHant,
        }
    }

    /// What people call a value of the schema.
    pub(super) fn label(&self, value: impl Label) -> &'static str {
        self.say(value.label())
    }

    /// The printed words at a span.
    pub(super) fn words(&self, span: Span) -> &'a str {
        self.report().text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// How the text was read: format, encoding, size, what was left out.
    pub(super) fn source(&self) -> String {
        let Report { source, noise, .. } = self.report();
        let places = noise.len() + source.asides.len();
        let encoding = source.encoding.to_ascii_uppercase();
        let (bytes, places) = (grouped(source.bytes), grouped(places));
        self.fill(words::SOURCE_TOLD, &[&self.label(source.format), &encoding, &bytes, &places])
    }

    /// The index of the section with this id.
    pub(super) fn section(&self, id: Option<&String>) -> Option<usize> {
        self.report().sections.iter().position(|s| Some(&s.id) == id)
    }

    /// A section as it is printed: marker and heading.
    pub(super) fn heading(&self, section: usize) -> String {
        self.report().sections.get(section).map(heading_of).unwrap_or_default()
    }

    /// A link to an item; the region around it listens.
    pub(super) fn link(&self, item: Item, class: &'static str, words: &str) -> Html {
        link_to(item.id(self.report())).class(class).text(words).into()
    }

    /// The same with words of the report.
    pub(super) fn quote_link(&self, item: Item, class: &'static str, words: &str) -> Html {
        self.printed(link_to(item.id(self.report())).class(class).text(words)).into()
    }

    /// A link to a section, by its heading.
    pub(super) fn section_link(&self, section: usize, class: &'static str) -> Html {
        self.quote_link(Item::Section(section), class, &self.heading(section))
    }

    /// Goes to what is pressed inside a list.
    pub(super) fn go_to_pressed(&self) -> Callback<Event> {
        self.on_pressed(Action::Select)
    }

    /// Selects what is pressed in the text itself, which stays where it is.
    pub(super) fn point_at_pressed(&self) -> Callback<Event> {
        self.on_pressed(Action::Point)
    }

    /// One listener for a whole region. A press with a modifier key is the browser's: the element is
    /// a link like any other.
    fn on_pressed(&self, action: fn(Item) -> Action) -> Callback<Event> {
        let (shown, send) = (Rc::clone(self.shown), self.send.clone());
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<MouseEvent>();
            let browsers = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
            // A region within this one may have seen to it.
            if browsers || event.default_prevented() {
                return;
            }
            let pressed = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let Some(marked) = pressed
                .and_then(|e| e.closest("[data-id], [data-go], [data-term], [data-fold]").ok().flatten())
            else {
                return;
            };
            let item = |name| Item::parse(&shown.report, &marked.get_attribute(name)?);
            let term = || marked.get_attribute("data-term")?.parse().ok().map(Item::Term);
            if let Some(item) = item("data-id").or_else(|| item("data-go")).or_else(term) {
                event.prevent_default();
                send.emit(action(item));
            } else if let Some(Item::Section(section)) = item("data-fold") {
                // Only its button says that it is unfolded; what the browser finds is not.
                let unfolded = marked.get_attribute("aria-expanded").as_deref() == Some("true");
                send.emit(Action::Fold(section, unfolded));
            }
        })
    }

    /// Alt with an arrow goes on to the next figure of the text, or back; Escape lets go of what is selected.
    pub(super) fn walks(&self) -> Callback<Event> {
        let send = self.send.clone();
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<KeyboardEvent>();
            let forward = match event.key().as_str() {
                "ArrowDown" => true,
                "ArrowUp" => false,
                "Escape" => return send.emit(Action::Deselect),
                _ => return,
            };
            if event.alt_key() {
                event.prevent_default();
                send.emit(Action::Walk(forward));
            }
        })
    }

    /// What typing in a field does.
    pub(super) fn typed(&self, action: fn(String) -> Action) -> Callback<Event> {
        let send = self.send.clone();
        Callback::from(move |event: Event| {
            send.emit(action(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    }

    /// Items of a list in one line.
    #[cfg(feature = "check")]
    pub(super) fn listed(&self, items: &[impl AsRef<str>]) -> String {
        let mut listed = String::new();
        for (at, item) in items.iter().enumerate() {
            let item = item.as_ref();
            listed = if at == 0 { item.to_owned() } else { self.fill(words::LISTED, &[&listed, &item]) };
        }
        listed
    }

    /// A rule by its id and its name.
    #[cfg(feature = "check")]
    pub(super) fn rule_name(&self, rule: &Rule) -> String {
        format!("{} {}", rule.id, self.speech().title(rule))
    }

    /// The section that a finding stands in; the whole report for something absent.
    #[cfg(feature = "check")]
    pub(super) fn place_of(&self, finding: &Finding) -> String {
        let Some(span) = finding.span else { return self.say(words::WHOLE).to_owned() };
        let section = self.report().sections.iter().rposition(|s| s.span.start <= span.start);
        section.map(|s| self.heading(s)).unwrap_or_default()
    }

    /// Gives a finding to the clipboard, and says so once it is there.
    #[cfg(feature = "check")]
    pub(super) fn copy_button(&self, finding: usize) -> Tag {
        let done = self.state.copied == Some(true) && self.state.officer.copied_finding == Some(finding);
        let words = self.say(if done { words::COPIED_FINDING } else { words::COPY });
        self.button(words, Action::CopyFinding(finding)).set(Attr::Class, "copy")
    }

    /// The words that rules speak in.
    #[cfg(feature = "check")]
    pub(super) fn speech(&self) -> Words {
        self.state.wishes.engine.words()
    }

    /// A heading below the report's title.
    pub(super) fn title(&self, words: &str) -> Tag {
        tag("div").class("sheet-title").heading(self.state.level() + 1).text(words)
    }

    /// A button that does one thing.
    pub(super) fn button(&self, words: &str, action: Action) -> Tag {
        button(self.send, "", words, action)
    }
}

/// A button that does one thing. One function for all, so that there is one closure.
pub(super) fn button(send: &Callback<Action>, class: &'static str, words: &str, action: Action) -> Tag {
    let send = send.clone();
    let press = Callback::from(move |_: Event| send.emit(action.clone()));
    tag("button").class(class).set(Attr::Type, "button").on_click(press).text(words)
}

/// What is folded behind a name and closes by itself.
pub(super) fn menu(class: &'static str, name: &str, items: Tag) -> Tag {
    let ends = Callback::from(|event: Event| end_menu(&event));
    tag("details")
        .class(class)
        .on_click(ends.clone())
        .on(|| ListenerKind::onkeydown, ends.clone())
        .on(|| ListenerKind::onfocusout, ends)
        .child(tag("summary").text(name))
        // A press between the choices keeps the focus in the menu.
        .child(items.set(Attr::TabIndex, "-1"))
}

/// A button that takes a small file.
#[cfg(feature = "check")]
pub(super) fn pick_file(send: &Callback<Action>, words: &str, given: Given) -> Tag {
    let send = send.clone();
    let picked = Callback::from(move |event: Event| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Some(file) = input.files().and_then(|f| f.get(0)) {
            send.emit(Action::Pick(given, file.into()));
        }
        // The same file may be picked again after it was changed.
        input.set_value("");
    });
    let input = tag("input").set(Attr::Type, "file").set(Attr::Accept, ".json,application/json");
    tag("label").class("pick").child(input.on(|| ListenerKind::onchange, picked)).child(span("", words))
}

/// A link, without words yet, to the item with this id.
pub(super) fn link_to(id: &str) -> Tag {
    tag("a").set(Attr::Href, &format!("#fz={id}")).set(Attr::DataId, id)
}

/// A section as it is printed: marker and heading.
pub(super) fn heading_of(section: &Section) -> String {
    [&*section.marker, &*section.heading].concat()
}

/// A link to an item that does not stand for it, so that whoever looks for the item does not come here.
pub(super) fn way_to(id: &str) -> Tag {
    tag("a").set(Attr::Href, &format!("#fz={id}")).set(Attr::DataGo, id)
}

/// A number beside a name.
pub(super) fn count(number: usize) -> Tag {
    span("count", &grouped(number))
}

/// A picture of a share in thousandths; the number stands beside it.
pub(super) fn bar_picture(thousandths: usize) -> Tag {
    picture().child(bar("rail", 1000)).child(bar("fill", thousandths))
}

fn picture() -> Tag {
    tag("svg")
        .class("bar-picture")
        .set(Attr::ViewBox, "0 0 1000 100")
        .set(Attr::PreserveAspectRatio, "none")
        .set(Attr::AriaHidden, "true")
}

/// A picture of what was done and what is planned within all that is said, in thousandths of the longest.
pub(super) fn shares_picture([done, planned, all]: [usize; 3]) -> Tag {
    let planned = bar("fill-planned", planned).set(Attr::X, &done.to_string());
    picture().child(bar("rail", all)).child(bar("fill", done)).child(planned)
}

fn bar(class: &'static str, width: usize) -> Tag {
    tag("rect").class(class).set(Attr::Width, &width.to_string()).set(Attr::Height, "100")
}
