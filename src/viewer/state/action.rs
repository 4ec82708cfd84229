//! Everything that can happen.

use std::rc::Rc;

#[cfg(feature = "check")]
use super::{Do, Given};
use super::{Failure, Room, Say, Tab, Wishes};
#[cfg(feature = "check")]
use crate::{
    engine::{
        checks::{Group, Severity},
        marks::{Mark, Marks, Target},
    },
    viewer::{
        effects::{Gathered, Progress},
        model::{By, Corrected, Key, OpenFile, ProfileForm, Source},
    },
    ReadError,
};
use crate::{
    engine::{facts::FigureKind, options::Lang},
    viewer::{
        core::Shown,
        model::{Item, Order},
        prefs::Prefs,
    },
};

/// What can happen.
#[derive(Clone, Debug)]
pub(in crate::viewer) enum Action {
    Configure(Wishes),
    /// The reader wants the viewer to look so.
    Prefs(Prefs),
    Busy(String),
    Loaded {
        shown: Rc<Shown>,
        by_reader: bool,
    },
    /// The same with all that is to be found in it.
    Whole(Rc<Shown>),
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
    /// There is time to set more of the document.
    Further,
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
    /// A file of this name was given to the browser.
    #[cfg(feature = "check")]
    Saved(String),
    /// Puts what those who make the program need to know of a finding into the clipboard.
    #[cfg(feature = "check")]
    CopySlip(usize),
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
    /// A folder was dropped or picked, or so many files that they are no tabs: `File`s, or entries of a drop.
    #[cfg(feature = "check")]
    Gather(js_sys::Array),
    /// What was found in it.
    #[cfg(feature = "check")]
    Gathered(Rc<Gathered>),
    /// What was asked for on the way there.
    #[cfg(feature = "check")]
    Walked(Option<js_sys::Array>),
    /// What came of some of them, by number; of all that there are when empty.
    #[cfg(feature = "check")]
    Judged(Vec<(usize, String)>),
    /// A worker tells something, or has not for too long.
    #[cfg(feature = "check")]
    Worker(usize, wasm_bindgen::JsValue),
    /// One is there that no worker takes.
    #[cfg(feature = "check")]
    JudgedHere(usize, Result<Source, ReadError>),
    /// What has come of files is told now.
    #[cfg(feature = "check")]
    TellLines,
    /// What is done with the table of many files.
    #[cfg(feature = "check")]
    Many(Do),
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
