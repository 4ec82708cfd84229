//! What the report is about: a picture of its topics and the table behind it, what was done beside what is planned.

use yew::Html;

use super::{
    cards::list,
    tag::{column, paragraph, span, tag, Attr, Tag},
    view::shares_picture,
    View,
};
use crate::viewer::{
    model::{about, percent, About},
    words,
};

/// The topics that the report speaks of; nothing where there are none.
pub(super) fn topics(view: &View<'_>) -> Html {
    let about = about(view.report());
    // The longest bar fills its place.
    let Some(longest) = about.iter().map(|a| a.share).max() else { return Html::default() };
    let head = tag("tr")
        .child(column("", view.say(words::TOPIC)))
        .child(column("", view.say(words::DONE)))
        .child(column("", view.say(words::PLANNED)));
    let table = tag("table")
        .child(tag("thead").child(head))
        .child(tag("tbody").children(about.iter().map(|a| topic(view, a, longest))));
    tag("section")
        .class("topics")
        .child(view.title(view.say(words::TOPICS_TITLE)))
        .child(paragraph("aside", view.say(words::TOPICS_NOTE)))
        .child(table)
        .into()
}

fn topic(view: &View<'_>, about: &About, longest: usize) -> Tag {
    let widths = [about.of_done, about.of_planned, about.share].map(|share| share * 1000 / longest.max(1));
    let share = tag("span").class("share").child(shares_picture(widths)).text(&share_told(view, about));
    let name = span("topic", view.label(about.topic));
    let name = if about.done.is_empty() && about.planned.is_empty() {
        // It is spoken of in another part alone.
        name.child(list(links(view, &about.elsewhere)))
    } else {
        name
    };
    tag("tr")
        .child(tag("th").set(Attr::Scope, "row").child(name).child(share))
        .child(told(view, words::DONE, &about.done))
        .child(told(view, words::PLANNED, &about.planned))
}

/// The shares in words; those of the two parts where both have one.
fn share_told(view: &View<'_>, about: &About) -> String {
    let [all, done, planned] = [about.share, about.of_done, about.of_planned].map(percent);
    if done > 0 && planned > 0 {
        view.fill(words::TOPIC_SHARE, &[&all, &done, &planned, &all.saturating_sub(done + planned)])
    } else {
        view.fill(words::SHARE, &[&all])
    }
}

/// Sections as links. Where the columns have no room beside each other, each says what it is.
fn told(view: &View<'_>, name: &'static str, sections: &[usize]) -> Tag {
    let cell = tag("td");
    if sections.is_empty() {
        return cell;
    }
    cell.child(span("cell-name", view.say(name))).child(list(links(view, sections)))
}

fn links(view: &View<'_>, sections: &[usize]) -> Vec<Html> {
    sections.iter().map(|&section| view.section_link(section, "")).collect()
}
