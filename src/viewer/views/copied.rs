//! A finding as the clipboard gets it.

use super::View;
use crate::{
    engine::{checks::rule, export::gravity},
    viewer::{
        model::{copied, Around},
        words,
    },
};

/// The finding with this index, in the words of the viewer.
pub(in crate::viewer) fn copied_finding(view: &View<'_>, index: usize) -> String {
    let Some(finding) = view.report().findings.get(index) else { return String::new() };
    let around = Around {
        rule: &rule(finding.rule).map(|rule| view.rule_name(rule)).unwrap_or_default(),
        severity: view.say(gravity(finding.severity, finding.rule)),
        place: &view.place_of(finding),
        quote: view.say(words::QUOTE),
        basis: view.say(words::BASIS),
        advice: view.say(words::ADVICE),
        named: &|name, words| view.fill(words::NAMED, &[&name, &words]),
    };
    copied(finding, &around)
}
