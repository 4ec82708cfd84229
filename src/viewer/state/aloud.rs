//! Reading sentence by sentence: by a voice, or by captions.

use super::{Goal, State, Tab};
use crate::{
    engine::report::Span,
    viewer::{model::sentences, words},
};

/// The bar for reading sentence by sentence is open.
#[derive(Debug)]
pub(in crate::viewer) struct Aloud {
    pub(in crate::viewer) sentences: Vec<Span>,
    /// Index of the sentence that is said or shown.
    pub(in crate::viewer) at: usize,
    /// A voice says it.
    pub(in crate::viewer) speaking: bool,
}

/// So many characters of large type stand in a caption on a phone.
const CAPTION: usize = 32;

/// What happens to reading aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Say {
    Open,
    Close,
    Play,
    Pause,
    /// To the next sentence, or back.
    Step(bool),
    /// The voice came to the end of the sentence, or was cut off.
    Spoken(bool),
    /// There is a voice on this device, or none any more.
    Voice(bool),
}

impl State {
    /// What leads to reading sentence by sentence: by a voice, or by captions.
    pub(in crate::viewer) fn aloud_name(&self) -> &'static str {
        if self.voice {
            words::ALOUD
        } else {
            words::CAPTIONS
        }
    }

    /// The bar at the foot. In large type it makes room for the other views and for what is told of a selection, unless
    /// a voice speaks.
    pub(in crate::viewer) fn aloud_bar(&self) -> Option<&Aloud> {
        let crowded = self.prefs.large && (self.tab != Tab::Read || self.selected.is_some());
        self.aloud.as_ref().filter(|aloud| aloud.speaking || !crowded)
    }

    /// What a voice is to say now: the index of the sentence and of the speed.
    pub(in crate::viewer) fn saying(&self) -> Option<(usize, usize)> {
        let aloud = self.aloud.as_ref().filter(|aloud| aloud.speaking)?;
        Some((aloud.at, self.prefs.rate()))
    }

    /// Reading aloud goes on.
    pub(super) fn turn(&mut self, say: Say) {
        match say {
            Say::Open => {
                self.open_aloud(self.voice);
                if self.prefs.large && !self.voice {
                    // Captions stand below the text alone.
                    (self.tab, self.selected) = (Tab::Read, None);
                }
                self.goal = Some(Goal::Aloud);
                return;
            }
            Say::Close => {
                self.aloud = None;
                self.goal = Some(Goal::AloudButton);
            }
            Say::Voice(there) => self.voice = there,
            _ => {}
        }
        let Some(aloud) = &mut self.aloud else { return };
        let last = aloud.sentences.len().saturating_sub(1);
        match say {
            Say::Step(true) => aloud.at = last.min(aloud.at + 1),
            Say::Step(false) => aloud.at = aloud.at.saturating_sub(1),
            Say::Spoken(true) if aloud.at < last => aloud.at += 1,
            Say::Play => aloud.speaking = true,
            Say::Pause | Say::Spoken(_) | Say::Voice(false) => aloud.speaking = false,
            _ => return,
        }
        if aloud.speaking || matches!(say, Say::Step(_)) {
            self.goal = Some(Goal::Spoken);
        }
    }

    /// Opens the bar at what is selected, else at the section that the reader has come to.
    pub(super) fn open_aloud(&mut self, speaking: bool) {
        let Some(shown) = &self.shown else { return };
        let most = if self.prefs.large { CAPTION } else { usize::MAX };
        let sentences = sentences(&shown.report, &shown.page, most);
        let from = self.selected.or(self.here).and_then(|item| shown.span(item)).map_or(0, |s| s.start);
        let at = sentences.partition_point(|s| s.end <= from).min(sentences.len().saturating_sub(1));
        self.aloud = Some(Aloud { sentences, at, speaking });
    }
}
