//! Many files as a table: what came of each, as it comes.

use web_sys::HtmlSelectElement;
use yew::{virtual_dom::ListenerKind, Callback, Event, TargetCast as _};

use super::{
    tag::{cell, column, group, paragraph, span, tag, Attr, Tag},
    view::{bar_picture, button, count},
};
use crate::{
    engine::export::Label as _,
    viewer::{
        model::{grouped, Judged, Only, Outcome, COLUMNS},
        state::{Action, Do, Many, State},
        words,
    },
};

/// How far it has come, what is wished to be seen, and the rows.
pub(in crate::viewer) fn many(state: &State, send: &Callback<Action>, many: &Many) -> Tag {
    let folder = many.batch.folder();
    let name = state.say(words::BATCH);
    let name = if folder.is_empty() { name.to_owned() } else { state.fill(words::NAMED, &[&name, &folder]) };
    let title = tag("div").class("open-title").title(state.level()).text(&name);
    tag("div")
        .class("sheet many")
        .child(title)
        .child(paragraph("aside", state.say(words::BATCH_NOTE)))
        .child(progress(state, send, many))
        .child(filters(state, send, many))
        .child(table(state, send, many))
        .child(span("unseen", &many.told).set(Attr::AriaLive, "polite"))
}

fn progress(state: &State, send: &Callback<Action>, many: &Many) -> Tag {
    let (done, all) = (many.done(), many.batch.len());
    let press = |words, what| button(send, "", state.say(words), Action::Many(what));
    // One button in one place, so that the focus stays on it.
    let go = if many.running {
        press(words::BATCH_STOP, Do::Stop)
    } else if done < all {
        press(words::BATCH_GO, Do::Go)
    } else {
        press(words::BATCH_AGAIN, Do::Again)
    };
    let passed = (many.passed > 0).then(|| state.fill(words::BATCH_PASSED, &[&grouped(many.passed)]));
    let cut = many.cut.then(|| state.fill(words::BATCH_CUT, &[&grouped(all)]));
    let saving = done > 0 && !state.wishes.inapp;
    tag("div")
        .class("many-head")
        .child(
            tag("p")
                .maybe(many.running.then(|| bar_picture(done * 1000 / all.max(1))))
                .child(tag("b").text(&state.told_of_many())),
        )
        .maybe(passed.map(|words| paragraph("aside", &words)))
        .maybe(cut.map(|words| paragraph("aside", &words)))
        .child(
            tag("div")
                .class("open-actions")
                .child(go)
                .maybe(saving.then(|| press(words::BATCH_SAVE, Do::Save)))
                .child(press(words::BATCH_CLOSE, Do::Close(false))),
        )
}

fn filters(state: &State, send: &Callback<Action>, many: &Many) -> Tag {
    let mut chips = group();
    for only in Only::ALL {
        let pressed = many.batch.only == only;
        let chip = button(send, "chip", state.say(only.words()), Action::Many(Do::Only(only)))
            .set(Attr::AriaPressed, if pressed { "true" } else { "false" });
        chips = chips.child(chip.child(count(many.batch.count(only))));
    }
    let send = send.clone();
    let chosen = Callback::from(move |event: Event| {
        let worst_first = event.target_unchecked_into::<HtmlSelectElement>().selected_index() > 0;
        send.emit(Action::Many(Do::Sort(worst_first)));
    });
    let by = |words, on: bool| tag("option").chosen(on).text(state.say(words));
    let orders = tag("select")
        .set(Attr::AriaLabel, state.say(words::ORDER))
        .on(|| ListenerKind::onchange, chosen)
        .child(by(words::BATCH_BY_PATH, !many.batch.worst_first))
        .child(by(words::BATCH_WORST, many.batch.worst_first));
    tag("div").class("filters").child(chips).child(orders)
}

fn table(state: &State, send: &Callback<Action>, many: &Many) -> Tag {
    let line = many.batch.line();
    if line.is_empty() {
        let none = !many.running || many.done() > 0;
        return paragraph("empty", if none { state.say(words::BATCH_NONE) } else { "" });
    }
    let mut heads = tag("tr");
    for (at, name) in COLUMNS.iter().enumerate() {
        heads = heads.child(column(if at > 3 { "number" } else { "" }, state.say(name)));
    }
    let shown = many.batch.rows();
    let folder = many.batch.folder().len();
    let within = if folder > 0 { folder + 1 } else { 0 };
    let mut rows = tag("tbody");
    for &id in line.iter().take(shown) {
        rows = rows.maybe(row(state, send, many, id, within));
    }
    let more = line.len().checked_sub(shown).filter(|more| *more > 0).map(|more| {
        button(send, "", &state.fill(words::BATCH_MORE, &[&more.min(shown)]), Action::Many(Do::More))
    });
    let table = tag("table").child(tag("thead").child(heads)).child(rows);
    group().child(table).maybe(more)
}

/// What came of one file; one that can be read opens by its name. The folder that all are in is not said again.
fn row(state: &State, send: &Callback<Action>, many: &Many, id: usize, within: usize) -> Option<Tag> {
    let (path, outcome) = many.batch.get(id)?;
    let path = path.get(within..)?;
    let head = tag("th").set(Attr::Scope, "row");
    let row = tag("tr");
    Some(match outcome.as_ref()? {
        Outcome::Unread(why) => row.child(head.child(span("path", path))).child(
            tag("td")
                .set(Attr::ColSpan, "8")
                .child(span("count is-failed", state.say(words::NOT_READ)))
                .child(span("why-not", state.say(why))),
        ),
        Outcome::Judged(Judged { who, year, kind, counts, score }) => {
            let open =
                button(send, "path", path, Action::Many(Do::Open(id))).set(Attr::DataGo, &id.to_string());
            let kind = kind.map_or(words::BATCH_OTHER, |kind| kind.label());
            let row = row
                .child(head.child(open))
                .child(cell("", who))
                .child(cell("year", year))
                .child(cell("", state.say(kind)));
            let mut row = row;
            for (at, number) in counts.iter().enumerate() {
                let class = if *number > 0 { GRAVITY[at] } else { "number is-none" };
                row = row.child(told(state, class, at + 4, &grouped(*number)));
            }
            row.child(told(state, "number", 8, if score.is_empty() { "—" } else { score }))
        }
    })
}

/// A cell that says in a narrow window what it tells.
fn told(state: &State, class: &'static str, column: usize, words: &str) -> Tag {
    let name = span("cell-name", state.say(COLUMNS[column]));
    tag("td").class(class).child(name).child(span("", words))
}

/// By severity, the gravest first.
const GRAVITY: [&str; 4] = ["number is-gate", "number is-error", "number is-warning", "number"];
