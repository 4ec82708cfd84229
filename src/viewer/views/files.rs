//! The files that are open, side by side; and a file that cannot be read.

use yew::{Callback, Html};

use super::{
    tag::{group, paragraph, span, tag, Attr, Tag},
    view::{button, count},
};
use crate::viewer::{
    model::{shortened, OpenFile},
    state::{Action, Do, Question, State},
    words,
};

/// One button a file with the number of its findings, one to close it, and that all this is kept nowhere.
pub(in crate::viewer) fn files(state: &State, send: &Callback<Action>) -> Tag {
    let files = state.officer.files.all.iter().map(|file| entry(state, send, file));
    let told = state.officer.files.done.map(|(of, failed)| match failed {
        0 => state.fill(words::FILES_READ, &[&of]),
        _ => state.fill(words::FILES_READ_BUT, &[&of, &failed]),
    });
    let many = state.officer.many.as_ref().map(|many| {
        let open = button(send, "file", state.say(words::BATCH), Action::Many(Do::Show));
        let open = open.maybe_set(Attr::AriaCurrent, many.open.then_some("true"));
        tag("li").child(open.child(count(many.batch.len())))
    });
    tag("nav")
        .class("files")
        .set(Attr::AriaLabel, state.say(words::FILES))
        .child(tag("ul").maybe(many).children(files))
        .child(span("aside", state.say(words::FILES_NOTE)))
        .child(span("aside", &told.unwrap_or_default()).set(Attr::AriaLive, "polite"))
}

fn entry(state: &State, send: &Callback<Action>, file: &OpenFile) -> Tag {
    let current = (file.id == state.officer.files.shown && state.many().is_none()).then_some("true");
    let told = if file.failed.is_some() {
        span("count is-failed", state.say(words::NOT_READ))
    } else {
        let told = state.fill(words::FINDINGS_COUNT, &[&file.grave]);
        group().child(count(file.grave).set(Attr::AriaHidden, "true")).child(span("unseen", &told))
    };
    let short = shortened(&file.name);
    let open = button(send, "file", &short, Action::Turn(file.id))
        .maybe_set(Attr::AriaCurrent, current)
        .set(Attr::Title, &file.name)
        .child(told);
    let close = button(send, "file-close", "×", Action::Close(file.id, false))
        .set(Attr::AriaLabel, &state.fill(words::CLOSE_FILE, &[&file.name]));
    tag("li").child(open).child(close)
}

/// What stands in place of a report that cannot be read.
pub(in crate::viewer) fn broken(state: &State, send: &Callback<Action>, file: &OpenFile) -> Option<Tag> {
    let failed = file.failed.as_ref()?;
    let close =
        button(send, "", &state.fill(words::CLOSE_FILE, &[&file.name]), Action::Close(file.id, false));
    let message = tag("p").set(Attr::DataCode, failed.code.name()).text(state.say(&failed.message));
    Some(
        tag("div")
            .class("sheet broken")
            .child(tag("div").class("sheet-title").title(state.level()).text(&file.name))
            .child(tag("p").named(state.say(words::NOT_READ), "").text(""))
            .child(message)
            .child(close),
    )
}

/// What is asked before work is thrown away.
pub(in crate::viewer) fn question(state: &State, send: &Callback<Action>) -> Html {
    let Some(question) = state.officer.question else { return Html::default() };
    let (asked, yes, action) = match question {
        Question::Many => {
            let asked = state.say(words::BATCH_CLOSE_ASKED).to_owned();
            (asked, words::CLOSE_SURE, Action::Many(Do::Close(true)))
        }
        Question::Close(id) => {
            let file = state.officer.files.all.iter().find(|file| file.id == id);
            let name = file.map_or("", |file| &file.name);
            (state.fill(words::CLOSE_ASKED, &[&name]), words::CLOSE_SURE, Action::Close(id, true))
        }
        Question::Restore => {
            (state.say(words::RESTORE_ASKED).to_owned(), words::TRY_RESTORE, Action::Restore(true))
        }
    };
    tag("div")
        .class("notice is-doubt question")
        .set(Attr::Role, "group")
        .set(Attr::AriaLabel, &asked)
        .child(paragraph("", &asked))
        .child(button(send, "", state.say(yes), action))
        .child(button(send, "", state.say(words::KEEP), Action::Unask))
        .into()
}
