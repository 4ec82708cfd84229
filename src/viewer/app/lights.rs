//! What stands out in the document, and what the voice says of it.

use super::App;
use crate::viewer::{
    effects::{highlight, Browser},
    model::spoken,
    prefs::RATES,
};

/// The names under which the styles know what was found, and the one of it that is looked at.
const HIT: &str = "fazhi-hit";
const HIT_NOW: &str = "fazhi-hit-now";
const SPOKEN: &str = "fazhi-spoken";

impl App {
    /// Sets what was found apart in the document as it stands now, and shows the hit that is looked at.
    pub(super) fn light_hits(&self, browser: &Browser, reveals: bool) {
        let found = self.state.search.as_ref().zip(self.state.shown.as_ref());
        let Some((search, shown)) = found else {
            highlight::clear(browser, HIT);
            highlight::clear(browser, HIT_NOW);
            return;
        };
        let now = search.hits.get(search.at);
        highlight::show(browser, shown, HIT, &search.hits);
        highlight::show(browser, shown, HIT_NOW, now.map_or(&[], std::slice::from_ref));
        if let Some(&now) = now.filter(|_| reveals) {
            highlight::reveal(browser, shown, now);
        }
    }

    /// Sets the sentence apart that is read now, and brings it into view.
    pub(super) fn light_spoken(&self, browser: &Browser, reveals: bool) {
        let now = self.state.aloud.as_ref().zip(self.state.shown.as_ref());
        match now.and_then(|(aloud, shown)| Some((*aloud.sentences.get(aloud.at)?, shown))) {
            Some((sentence, shown)) => {
                highlight::show(browser, shown, SPOKEN, &[sentence]);
                if reveals {
                    highlight::reveal(browser, shown, sentence);
                }
            }
            None => highlight::clear(browser, SPOKEN),
        }
    }

    /// Has the voice say what is to be said now, or nothing.
    pub(super) fn say_on(&self, browser: &Browser) {
        let now = self.state.aloud.as_ref().zip(self.state.shown.as_ref()).zip(self.state.saying());
        let sentence =
            now.and_then(|((aloud, shown), (at, rate))| Some((aloud.sentences.get(at)?, shown, rate)));
        match sentence {
            Some((&sentence, shown, rate)) => {
                browser.speak(&spoken(&shown.report, &shown.page, sentence), RATES[rate]);
            }
            None => browser.hush(),
        }
    }
}
