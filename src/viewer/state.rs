//! The one state of a viewer, and everything that can happen to it.

use std::{fmt::Display, rc::Rc};

use super::{
    core::Shown,
    model::{sentences, Finder, Item, Order},
    prefs::Prefs,
    words,
};
#[cfg(feature = "check")]
use super::{
    effects::Progress,
    files::Files,
    model::{By, Chapter, Corrected, Key, OpenFile, ProfileForm, Sift, Source},
    trial::Trial,
};
use crate::engine::{facts::FigureKind, options::Lang, report::Span, Options};
#[cfg(feature = "check")]
use crate::{
    engine::{
        checks::{Group, Severity},
        marks::{Mark, Marks, Target},
    },
    ReadError,
};

/// What the host asks for.
// Each is a wish of its own and goes with any of the others.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    pub(super) engine: Options,
    pub(super) theme: Theme,
    /// The languages that the reader may choose from.
    pub(super) languages: Vec<Lang>,
    /// The viewer has a page of its own.
    pub(super) standalone: bool,
    /// Inside another app: no files, no paper, no voice.
    pub(super) inapp: bool,
    /// No bars, the document alone.
    pub(super) bare: bool,
    /// Which figures stand on the cover: `none`, `auto`, or their ids.
    pub(super) highlights: String,
    /// Terms are explained.
    pub(super) terms: bool,
}

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
    Contrast,
}

/// The views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    #[default]
    Read,
    Data,
    Contents,
    #[cfg(feature = "check")]
    Findings,
    #[cfg(feature = "check")]
    Score,
    /// The text in a box, to try a change.
    #[cfg(feature = "check")]
    Try,
}

/// How much room there is: one, two or three columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Room {
    Narrow,
    Medium,
    #[default]
    Wide,
}

/// What went wrong with the last thing that was to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) code: String,
    pub(super) message: String,
}

#[cfg(feature = "check")]
impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self { code: error.code.name().to_owned(), message: error.message }
    }
}

/// A small file that an officer gives beside the report.
#[cfg(feature = "check")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    Marks,
    Profile,
}

/// A question whose answer is yes or nothing.
#[cfg(feature = "check")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Close the file with this id, with what was done on it.
    Close(u32),
    /// Give the changed text up.
    Restore,
}

/// The search that is open.
#[derive(Debug, Default)]
pub(super) struct Search {
    pub(super) query: String,
    pub(super) hits: Rc<Vec<Span>>,
    /// Index of the hit that is looked at.
    pub(super) at: usize,
    finder: Option<Finder>,
}

/// The bar for reading sentence by sentence is open.
#[derive(Debug)]
pub(super) struct Aloud {
    pub(super) sentences: Vec<Span>,
    /// Index of the sentence that is said or shown.
    pub(super) at: usize,
    /// A voice says it.
    pub(super) speaking: bool,
}

/// What happens to reading aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Say {
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

/// Where to scroll once the view stands. What was pressed may be gone by then; the focus goes on here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Goal {
    Item(Item),
    /// Only so far that it can be seen.
    Near(Item),
    /// Come to by keys: the focus goes along.
    Walk(Item),
    Hit(usize),
    /// The row of a figure in the table.
    Row(Item),
    /// What was told of it is closed: nothing scrolls.
    Back(Item),
    /// A new report, or the page for giving one: focus goes to its title.
    Title,
    /// The search was opened: focus goes to its field.
    Search,
    /// The search was closed: nothing scrolls.
    SearchButton,
    /// A finding among the others, or in the text.
    #[cfg(feature = "check")]
    Finding(Item),
    /// A finding of the text in the box, and its words there, by the units that it counts by.
    #[cfg(feature = "check")]
    Tried(Option<(u32, u32)>),
    /// A file comes up again: the viewer's upper edge goes where it was.
    #[cfg(feature = "check")]
    Place(f64),
    /// A question was put.
    #[cfg(feature = "check")]
    Question,
    /// Reading aloud begins: the focus goes to its bar.
    Aloud,
    /// It goes on, with another sentence.
    Spoken,
    /// It ends: nothing scrolls.
    AloudButton,
    /// The text box was opened, at no place of its own.
    #[cfg(feature = "check")]
    Try,
}

/// Everything that a viewer shows follows from this.
// Each switch is a reader's own and goes with any of the others.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) wishes: Wishes,
    /// What the reader wants otherwise.
    pub(super) prefs: Prefs,
    pub(super) shown: Option<Rc<Shown>>,
    /// Where the original is found, or empty.
    pub(super) original: String,
    /// Name of what is being read.
    pub(super) busy: Option<String>,
    pub(super) failure: Option<Failure>,
    /// Whether the last words that were to be copied were.
    pub(super) copied: Option<bool>,
    pub(super) tab: Tab,
    /// How much room there is; views ask [`State::room`].
    pub(super) width: Room,
    pub(super) selected: Option<Item>,
    pub(super) search: Option<Search>,
    /// The browser has no other way to show hits than marks in the document.
    pub(super) marks_hits: bool,
    pub(super) aloud: Option<Aloud>,
    /// There is a voice on this device.
    pub(super) voice: bool,
    /// The section that the reader has come to by scrolling.
    pub(super) here: Option<Item>,
    /// Sections can be folded: the browser finds and shows what is folded away.
    pub(super) foldable: bool,
    /// Sections that are folded.
    pub(super) folded: Vec<usize>,
    /// The outline lies over a narrow document.
    pub(super) outline: bool,
    /// The officer corrected what was read of the title block.
    #[cfg(feature = "check")]
    pub(super) corrected: bool,
    /// The opening page stands in front of the report.
    #[cfg(feature = "check")]
    pub(super) opening: bool,
    pub(super) goal: Option<Goal>,
    /// What the table of figures is filtered by.
    pub(super) filter: String,
    pub(super) kind: Option<FigureKind>,
    pub(super) order: Order,
    /// What is wished to be seen of the findings.
    #[cfg(feature = "check")]
    pub(super) sift: Sift,
    /// The finding that was to be copied last, if it was that.
    #[cfg(feature = "check")]
    pub(super) copied_finding: Option<usize>,
    /// What a step through the findings has come to, for whoever does not see it.
    #[cfg(feature = "check")]
    pub(super) told: String,
    /// A file is held over the viewer.
    #[cfg(feature = "check")]
    pub(super) hovering: bool,
    /// The files that are open.
    #[cfg(feature = "check")]
    pub(super) files: Files,
    /// What is asked before something is thrown away.
    #[cfg(feature = "check")]
    pub(super) question: Option<Question>,
    /// The text that a change is tried on, once one is.
    #[cfg(feature = "check")]
    pub(super) trial: Option<Trial>,
    /// What is marked.
    #[cfg(feature = "check")]
    pub(super) marks: Marks,
    /// The place's own profile as it is typed, and what is wrong with it where.
    #[cfg(feature = "check")]
    pub(super) form: ProfileForm,
    #[cfg(feature = "check")]
    pub(super) wrong: Option<(Key, String)>,
}

/// What can happen.
#[derive(Clone, Debug)]
pub(super) enum Action {
    Configure(Wishes),
    /// The reader wants the viewer to look so.
    Prefs(Prefs),
    Busy(String),
    Loaded {
        shown: Rc<Shown>,
        by_reader: bool,
    },
    /// Where the original of that is found.
    Credit(String),
    /// The same text, read again.
    #[cfg(feature = "check")]
    Reread {
        shown: Rc<Shown>,
        corrected: bool,
        marks: Marks,
    },
    Failed(Failure),
    Dismiss,
    Reset,
    Resize(Room),
    Go(Tab),
    /// Selects and goes there.
    Select(Item),
    /// Selects what is in view.
    Point(Item),
    Deselect,
    /// Selects the next figure of the text, or the one before.
    Walk(bool),
    /// Puts the sentence that something stands in, and its source, into the clipboard.
    Quote(Item),
    /// Puts a link to it there.
    Link(Item),
    /// The reader has come to the section with this id.
    Here(String),
    Outline(bool),
    /// Folds a section, or shows it.
    Fold(usize, bool),
    /// Folds all, or shows them.
    FoldAll(bool),
    /// Opens or changes (`Some`) or closes (`None`) the search.
    Search(Option<String>),
    /// Goes on to the next hit, or back.
    Step(bool),
    /// Goes to the hit with this index.
    Hit(usize),
    Filter(String),
    Kind(Option<FigureKind>),
    Order(Order),
    /// Goes to the row of a figure in the table.
    Row(Item),
    Print,
    /// Speaks another language, once the element has asked for it.
    Speak(Lang),
    /// Puts the whole text into the clipboard.
    CopyAll,
    /// Words were copied, or could not be.
    Copied(bool),
    Say(Say),
    /// Gives the reader a file of this format.
    Export(&'static str),
    #[cfg(feature = "check")]
    Only(Option<Severity>),
    #[cfg(feature = "check")]
    SiftGroup(Option<Group>),
    /// By id; an unknown one is all of them.
    #[cfg(feature = "check")]
    SiftChapter(String),
    #[cfg(feature = "check")]
    SiftWords(String),
    #[cfg(feature = "check")]
    SiftBy(By),
    /// All findings are wished to be seen.
    #[cfg(feature = "check")]
    SiftNothing,
    /// Goes on to the next finding that is wished to be seen, or back.
    #[cfg(feature = "check")]
    StepFinding(bool),
    /// Gives a finding to the clipboard.
    #[cfg(feature = "check")]
    CopyFinding(usize),
    /// What an officer knows better, as typed.
    #[cfg(feature = "check")]
    Correct(Corrected, String),
    #[cfg(feature = "check")]
    Uncorrect,
    /// Shows or leaves the page for giving a report.
    #[cfg(feature = "check")]
    Opening(bool),
    #[cfg(feature = "check")]
    Hover(bool),
    /// Files were picked or dropped.
    #[cfg(feature = "check")]
    Take(Vec<gloo::file::File>),
    /// One of them is there, or cannot be had.
    #[cfg(feature = "check")]
    Came(String, Result<Source, ReadError>),
    /// The next of several is being read; `None` once all are.
    #[cfg(feature = "check")]
    Reading(Option<Progress>),
    /// These files are open, and this one is shown.
    #[cfg(feature = "check")]
    Files(Vec<OpenFile>, u32),
    /// Another file is to be shown: notes how this one is left, and where the viewer's upper edge stands.
    #[cfg(feature = "check")]
    Leave(f64),
    /// Shows another file.
    #[cfg(feature = "check")]
    Turn(u32),
    /// It is shown; nothing where it cannot be read.
    #[cfg(feature = "check")]
    Turned {
        shown: Option<Rc<Shown>>,
        corrected: bool,
        marks: Marks,
    },
    /// Closes a file; asks first unless that is settled.
    #[cfg(feature = "check")]
    Close(u32, bool),
    /// The question is taken back.
    #[cfg(feature = "check")]
    Unask,
    /// Opens the text box, at the words of the finding with this id if there is one.
    #[cfg(feature = "check")]
    Try(String),
    /// It is open with this text.
    #[cfg(feature = "check")]
    TryFrom {
        start: Rc<str>,
        read: Result<(Rc<Shown>, bool), ReadError>,
        id: String,
    },
    /// This stands in the text box now.
    #[cfg(feature = "check")]
    Typed(String),
    #[cfg(feature = "check")]
    Tried(Result<(Rc<Shown>, bool), ReadError>),
    /// Selects the words of a finding in the text box.
    #[cfg(feature = "check")]
    SelectTried(usize),
    /// Gives the changed text up; asks first unless that is settled.
    #[cfg(feature = "check")]
    Restore(bool),
    /// Gives the reader the text that stands in the box.
    #[cfg(feature = "check")]
    SaveText,
    /// Counts the findings of these files anew, one a task.
    #[cfg(feature = "check")]
    Recount(Vec<u32>),
    /// A small file was picked, and its bytes.
    #[cfg(feature = "check")]
    Pick(Given, gloo::file::File),
    #[cfg(feature = "check")]
    Given(Given, Source),
    /// Sets a mark, or takes it away.
    #[cfg(feature = "check")]
    Mark(Target, Option<Mark>),
    /// A field of the profile's form was filled in.
    #[cfg(feature = "check")]
    Field(Key, String),
    /// Judges by the profile that is typed, or by none.
    #[cfg(feature = "check")]
    Apply(bool),
    /// Shows a profile in the form.
    #[cfg(feature = "check")]
    Filled(ProfileForm),
    #[cfg(feature = "check")]
    Wrong(Key, String),
    /// The text box is to be read.
    #[cfg(feature = "check")]
    Paste,
    /// Bytes are there.
    #[cfg(feature = "check")]
    Give(Source),
    /// What the reader gave cannot be read.
    #[cfg(feature = "check")]
    Refused(Failure),
}

impl State {
    /// Level of the report's title among the headings of the page.
    pub(super) fn level(&self) -> u8 {
        if self.wishes.standalone {
            1
        } else {
            2
        }
    }

    /// What leads to reading sentence by sentence: by a voice, or by captions.
    pub(super) fn aloud_name(&self) -> &'static str {
        if self.voice {
            words::ALOUD
        } else {
            words::CAPTIONS
        }
    }

    /// The room to lay things out in: of a width that holds less words there is less. Large type takes one column.
    pub(super) fn room(&self) -> Room {
        match (self.width, self.prefs.size() > 2) {
            _ if self.prefs.large => Room::Narrow,
            (Room::Wide, true) => Room::Medium,
            (_, true) => Room::Narrow,
            (width, _) => width,
        }
    }

    /// The language that the viewer speaks: the one asked for, where its words have come.
    pub(super) fn lang(&self) -> Lang {
        let Options { lang, pack, .. } = self.wishes.engine;
        if pack.is_some() {
            lang
        } else {
            Lang::ZhHans
        }
    }

    /// Words of the viewer's own, in the language that it speaks.
    pub(super) fn say<'a>(&self, words: &'a str) -> &'a str {
        self.wishes.engine.words().say(words)
    }

    /// The same with values in place of each `{}`.
    pub(super) fn fill(&self, words: &'static str, values: &[&dyn Display]) -> String {
        let mut filled = String::new();
        let mut values = values.iter();
        for (i, piece) in self.say(words).split("{}").enumerate() {
            if let Some(value) = (i > 0).then(|| values.next()).flatten() {
                filled.push_str(&value.to_string());
            }
            filled.push_str(piece);
        }
        filled
    }

    /// One sentence, then another.
    pub(super) fn together(&self, one: &dyn Display, other: &dyn Display) -> String {
        self.fill(words::TOGETHER, &[one, other])
    }

    /// There is no report, or another one is to be given.
    #[cfg(feature = "check")]
    pub(super) fn asks_for_report(&self) -> bool {
        let broken = self.files.current().is_some_and(|file| file.failed.is_some());
        self.opening || self.shown.is_none() && self.busy.is_none() && !broken
    }

    /// Changes the state. Where the reader goes nothing is folded.
    pub(super) fn apply(&mut self, action: Action) {
        self.change(action);
        let Some(shown) = self.shown.as_ref().filter(|_| !self.folded.is_empty()) else { return };
        let goal = match self.goal {
            Some(Goal::Item(item) | Goal::Near(item) | Goal::Walk(item) | Goal::Back(item)) => {
                shown.span(item)
            }
            Some(Goal::Hit(hit)) => self.search.as_ref().and_then(|s| s.hits.get(hit)).copied(),
            Some(Goal::Aloud | Goal::Spoken) => {
                self.aloud.as_ref().and_then(|a| a.sentences.get(a.at)).copied()
            }
            _ => None,
        };
        if let Some(span) = goal {
            self.unfold(span);
        }
    }

    /// Shows what a section holds if these words are among it.
    fn unfold(&mut self, span: Span) {
        let Some(shown) = &self.shown else { return };
        let page = &shown.page;
        self.folded.retain(|&section| {
            !page.fold_of(section).is_some_and(|f| f.start <= span.start && span.start < f.end)
        });
    }

    fn change(&mut self, action: Action) {
        // What was told of a copy goes with the next thing that the reader does; told again, it is told anew.
        if matches!(
            action,
            Action::CopyAll
                | Action::Quote(_)
                | Action::Link(_)
                | Action::Select(_)
                | Action::Point(_)
                | Action::Walk(_)
                | Action::Deselect
                | Action::Go(_)
        ) {
            self.copied = None;
        }
        match action {
            Action::Configure(wishes) => {
                if wishes.theme != self.wishes.theme {
                    self.prefs.forget_themes();
                }
                self.wishes = wishes;
            }
            Action::Prefs(prefs) => {
                let before = std::mem::replace(&mut self.prefs, prefs);
                if prefs.large && !before.large {
                    // It has three views for a reader, and captions.
                    if self.tab == Tab::Contents {
                        self.tab = Tab::Read;
                    }
                    self.open_aloud(false);
                } else if before.large && !prefs.large && self.saying().is_none() {
                    self.aloud = None;
                }
            }
            Action::Busy(name) => self.busy = Some(name),
            Action::Loaded { shown, by_reader } => {
                let tab = self.tab;
                self.renew();
                // A mark is for one report.
                #[cfg(feature = "check")]
                {
                    self.marks = self.wishes.engine.marks.clone();
                }
                self.shown = Some(shown);
                if self.prefs.large {
                    self.open_aloud(false);
                }
                if by_reader {
                    self.goal = Some(Goal::Title);
                } else {
                    self.tab = tab;
                }
            }
            Action::Credit(original) => self.original = original,
            // What was selected is kept where it has the same id; a finding may be gone.
            #[cfg(feature = "check")]
            Action::Reread { shown, corrected, marks } => {
                self.marks = marks;
                let before = self.shown.replace(shown);
                let id =
                    self.selected.take().zip(before).map(|(item, before)| item.id(&before.report).to_owned());
                self.selected =
                    id.zip(self.shown.as_ref()).and_then(|(id, shown)| Item::parse(&shown.report, &id));
                self.corrected = corrected;
                // It goes on where it was: what was corrected stands near.
                if let Some(before) = self.aloud.take() {
                    self.open_aloud(before.speaking);
                    if let Some(aloud) = &mut self.aloud {
                        aloud.at = before.at.min(aloud.sentences.len().saturating_sub(1));
                    }
                }
            }
            Action::Failed(failure) => {
                self.busy = None;
                self.failure = Some(failure);
            }
            Action::Dismiss => (self.failure, self.copied) = (None, None),
            Action::Reset => self.reset(),
            Action::Resize(room) => self.width = room,
            Action::Go(tab) => {
                self.tab = tab;
                self.outline = false;
            }
            Action::Select(item) => {
                self.selected = Some(item);
                self.outline = false;
                let Some(shown) = &self.shown else { return };
                if shown.span(item).is_some() {
                    self.tab = Tab::Read;
                    self.goal = Some(Goal::Item(item));
                }
            }
            Action::Point(item) => {
                self.selected = Some(item);
                self.goal = Some(Goal::Near(item));
            }
            Action::Walk(forward) => {
                if let Some(figure) = self.next_figure(forward) {
                    self.selected = Some(figure);
                    self.goal = Some(Goal::Walk(figure));
                }
            }
            Action::Deselect => self.goal = self.selected.take().map(Goal::Back),
            Action::Here(id) => {
                self.here = self.shown.as_ref().and_then(|shown| Item::parse(&shown.report, &id));
            }
            Action::Outline(open) => {
                self.outline = open;
                if open {
                    self.tab = Tab::Read;
                }
            }
            Action::Fold(section, folded) => {
                self.folded.retain(|&s| s != section);
                if folded {
                    self.folded.push(section);
                }
            }
            Action::FoldAll(folded) => {
                let all = self.shown.as_ref().filter(|_| folded).map(|shown| shown.page.outer_folds());
                self.folded = all.unwrap_or_default();
            }
            Action::Search(query) => self.search(query),
            Action::Step(forward) => self.step(forward),
            Action::Hit(hit) => {
                self.outline = false;
                self.show(hit);
            }
            Action::Filter(words) => self.filter = words,
            Action::Kind(kind) => self.kind = kind,
            Action::Order(order) => self.order = order,
            Action::Row(item) => {
                (self.tab, self.filter, self.kind) = (Tab::Data, String::new(), None);
                self.goal = Some(Goal::Row(item));
            }
            Action::Say(say) => self.turn(say),
            Action::Copied(done) => self.copied = Some(done),
            Action::CopyAll | Action::Quote(_) | Action::Link(_) => {
                #[cfg(feature = "check")]
                {
                    self.copied_finding = None;
                }
            }
            Action::Print | Action::Speak(_) | Action::Export(_) => {}
            #[cfg(feature = "check")]
            Action::Only(severity) => self.sift.only = severity,
            #[cfg(feature = "check")]
            Action::SiftGroup(group) => self.sift.group = group,
            #[cfg(feature = "check")]
            Action::SiftChapter(id) => {
                self.sift.chapter = self.shown.as_ref().and_then(|shown| Chapter::parse(&shown.report, &id));
            }
            #[cfg(feature = "check")]
            Action::SiftWords(words) => self.sift.words = words,
            #[cfg(feature = "check")]
            Action::SiftBy(by) => self.sift.by = by,
            #[cfg(feature = "check")]
            Action::SiftNothing => self.sift = Sift { by: self.sift.by, ..Sift::default() },
            #[cfg(feature = "check")]
            Action::StepFinding(forward) => self.step_finding(forward),
            #[cfg(feature = "check")]
            Action::CopyFinding(index) => (self.copied, self.copied_finding) = (None, Some(index)),
            #[cfg(feature = "check")]
            Action::Opening(open) => {
                self.opening = open;
                self.aloud = None;
                self.failure = None;
                self.goal = Some(Goal::Title);
            }
            #[cfg(feature = "check")]
            Action::Hover(over) => self.hovering = over,
            #[cfg(feature = "check")]
            Action::Reading(progress) => {
                self.busy = progress.as_ref().map(|progress| progress.name.clone());
                self.files.read(progress);
            }
            #[cfg(feature = "check")]
            Action::Files(all, shown) => self.files.set(all, shown),
            #[cfg(feature = "check")]
            Action::Leave(top) => self.leave_file(top),
            #[cfg(feature = "check")]
            Action::Turned { shown, corrected, marks } => {
                self.enter_file(shown);
                (self.corrected, self.marks) = (corrected, marks);
            }
            #[cfg(feature = "check")]
            Action::Close(id, false) => self.ask(Question::Close(id)),
            #[cfg(feature = "check")]
            Action::Close(_, true) | Action::Unask => self.question = None,
            #[cfg(feature = "check")]
            Action::Try(id) => {
                (self.tab, self.goal) = (Tab::Try, Some(Goal::Try));
                self.select_tried_id(&id);
            }
            #[cfg(feature = "check")]
            Action::TryFrom { start, read, id } => {
                self.begin_trial(start);
                self.tried(read.map_err(|error| error.message));
                self.goal = Some(Goal::Try);
                self.select_tried_id(&id);
            }
            #[cfg(feature = "check")]
            Action::Tried(read) => self.tried(read.map_err(|error| error.message)),
            #[cfg(feature = "check")]
            Action::SelectTried(index) => self.select_tried(index),
            #[cfg(feature = "check")]
            Action::Restore(false) => self.ask(Question::Restore),
            #[cfg(feature = "check")]
            Action::Field(key, typed) => {
                self.form.set(key, typed);
                self.wrong = None;
            }
            #[cfg(feature = "check")]
            Action::Filled(form) => (self.form, self.wrong) = (form, None),
            #[cfg(feature = "check")]
            Action::Wrong(key, words) => self.wrong = Some((key, words)),
            #[cfg(feature = "check")]
            Action::Paste
            | Action::Typed(_)
            | Action::Restore(true)
            | Action::SaveText
            | Action::Take(_)
            | Action::Came(..)
            | Action::Turn(_)
            | Action::Recount(_)
            | Action::Give(_)
            | Action::Correct(..)
            | Action::Uncorrect
            | Action::Pick(..)
            | Action::Given(..)
            | Action::Mark(..)
            | Action::Apply(_) => {}
            #[cfg(feature = "check")]
            Action::Refused(failure) => self.change(Action::Failed(failure)),
        }
    }

    /// The figure behind what is selected, or before it; of nothing the first or the last.
    fn next_figure(&self, forward: bool) -> Option<Item> {
        let shown = self.shown.as_ref()?;
        let figures = &shown.report.figures;
        let at = self.selected.and_then(|item| shown.span(item)).map(|span| span.start);
        let next = match (at, forward) {
            (Some(at), true) => figures.partition_point(|f| f.span.start <= at),
            (Some(at), false) => figures.partition_point(|f| f.span.start < at).checked_sub(1)?,
            (None, true) => 0,
            (None, false) => figures.len().checked_sub(1)?,
        };
        (next < figures.len()).then_some(Item::Figure(next))
    }

    /// As at the beginning, in the same room.
    fn reset(&mut self) {
        let State { width, marks_hits, voice, foldable, .. } = *self;
        *self = Self { width, marks_hits, voice, foldable, ..Self::default() };
    }

    /// The bar at the foot. In large type it makes room for what is told of a selection, unless a voice speaks.
    pub(super) fn aloud_bar(&self) -> Option<&Aloud> {
        let crowded = self.prefs.large && self.tab == Tab::Read && self.selected.is_some();
        self.aloud.as_ref().filter(|aloud| aloud.speaking || !crowded)
    }

    /// What a voice is to say now: the index of the sentence and of the speed.
    pub(super) fn saying(&self) -> Option<(usize, usize)> {
        let aloud = self.aloud.as_ref().filter(|aloud| aloud.speaking)?;
        Some((aloud.at, self.prefs.rate()))
    }

    /// Reading aloud goes on.
    fn turn(&mut self, say: Say) {
        match say {
            Say::Open => {
                self.open_aloud(self.voice);
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
    fn open_aloud(&mut self, speaking: bool) {
        let Some(shown) = &self.shown else { return };
        let sentences = sentences(&shown.report, &shown.page);
        let from = self.selected.or(self.here).and_then(|item| shown.span(item)).map_or(0, |s| s.start);
        let at = sentences.partition_point(|s| s.end <= from).min(sentences.len().saturating_sub(1));
        self.aloud = Some(Aloud { sentences, at, speaking });
    }

    /// As at the beginning, for another report: what a page wishes, how the reader reads, a place's profile and the
    /// files that are open outlast one.
    pub(super) fn renew(&mut self) {
        let (wishes, prefs) = (std::mem::take(&mut self.wishes), self.prefs);
        #[cfg(feature = "check")]
        let (form, files) = (std::mem::take(&mut self.form), std::mem::take(&mut self.files));
        self.reset();
        #[cfg(feature = "check")]
        {
            (self.form, self.files) = (form, files);
        }
        (self.wishes, self.prefs) = (wishes, prefs);
    }

    /// Opens, changes (`Some`) or closes (`None`) the search.
    fn search(&mut self, query: Option<String>) {
        let (Some(query), Some(shown)) = (query, &self.shown) else {
            self.search = None;
            self.goal = Some(Goal::SearchButton);
            return;
        };
        let mut search = self.search.take().unwrap_or_else(|| {
            self.goal = Some(Goal::Search);
            Search::default()
        });
        let finder = search.finder.get_or_insert_with(|| Finder::new(&shown.report.text));
        search.hits = Rc::new(finder.find(&query));
        search.query = query;
        self.search = Some(search);
        self.show(0);
    }

    /// Shows one of the hits, if there is any.
    fn show(&mut self, hit: usize) {
        let Some(search) = self.search.as_mut() else { return };
        search.at = hit;
        if hit < search.hits.len() {
            self.tab = Tab::Read;
            self.goal = Some(Goal::Hit(hit));
        }
    }

    /// Goes on to another finding: in the list where that is open, else in the text.
    #[cfg(feature = "check")]
    fn step_finding(&mut self, forward: bool) {
        let Some(shown) = self.shown.as_ref().filter(|_| !self.opening) else { return };
        if self.tab == Tab::Try {
            self.step_tried(forward);
            return;
        }
        let from = match self.selected {
            Some(Item::Finding(i)) => Some(i),
            _ => None,
        };
        let Some(at) = self.sift.step(&shown.report, from, forward) else { return };
        let line = self.sift.line(&shown.report);
        let place = line.iter().position(|i| *i == at).unwrap_or(0) + 1;
        let told = self.fill(words::STEPPED, &[&place, &line.len(), &shown.report.findings[at].message]);
        self.told = told;
        if self.tab != Tab::Findings {
            self.tab = Tab::Read;
        }
        self.selected = Some(Item::Finding(at));
        self.goal = Some(Goal::Finding(Item::Finding(at)));
    }

    /// Goes on to another hit, round the end.
    fn step(&mut self, forward: bool) {
        let Some(search) = &self.search else { return };
        let count = search.hits.len();
        if count > 0 {
            self.show((search.at + if forward { 1 } else { count - 1 }) % count);
        }
    }
}
