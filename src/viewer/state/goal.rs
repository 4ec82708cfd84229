//! Where the viewer goes once it stands.

use crate::viewer::model::Item;

/// Where to scroll once the view stands. What was pressed may be gone by then; the focus goes on here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::viewer) enum Goal {
    Item(Item),
    /// Only so far that it can be seen.
    Near(Item),
    /// Come to by keys: the focus goes along.
    Walk(Item),
    Hit(usize),
    /// The row of a figure in the table.
    Row(Item),
    /// A view or a file comes up again: the viewer's upper edge goes where it was, which the state knows.
    Place,
    /// What was told of it is closed: nothing scrolls.
    Back(Item),
    /// A new report, or the page for giving one: focus goes to its title.
    Title,
    /// The paper, once everything is set.
    Print,
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
    /// The row of a file in the table of many, from which it was opened.
    #[cfg(feature = "check")]
    File(usize),
    /// A question was put.
    #[cfg(feature = "check")]
    Question,
    /// What was given cannot be read: that is said where it is seen.
    #[cfg(feature = "check")]
    Failure,
    /// Reading aloud begins: the focus goes to its bar.
    Aloud,
    /// It goes on, with another sentence.
    Spoken,
    /// It ends: nothing scrolls.
    AloudButton,
    /// The text box was opened, at no place of its own.
    #[cfg(feature = "check")]
    Try,
    /// The text box was left by a button in it.
    #[cfg(feature = "check")]
    TryButton,
}
