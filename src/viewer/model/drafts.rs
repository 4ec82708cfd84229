//! The files that are open: what each came from, what an officer said of it, and what would be lost with it.

use std::rc::Rc;

use super::Corrections;
use crate::{
    engine::{checks::Severity, marks::Marks},
    ReadError, Report,
};

/// Bytes that were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::viewer) struct Source {
    pub(in crate::viewer) bytes: Vec<u8>,
    pub(in crate::viewer) name: String,
    /// `utf-8` for pasted text, empty for a file.
    pub(in crate::viewer) charset: String,
}

/// A file that is open, or one that could not be read.
// Each of the four is another question.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Default)]
pub(in crate::viewer) struct Draft {
    id: u32,
    pub(in crate::viewer) source: Source,
    pub(in crate::viewer) corrections: Corrections,
    pub(in crate::viewer) marks: Marks,
    /// Its text as a text box has it, once a change of it is tried.
    pub(in crate::viewer) plain: Option<Rc<str>>,
    /// The text as the officer tries to change it; the source stays.
    pub(in crate::viewer) edited: Option<String>,
    /// That is saved nowhere.
    text_unsaved: bool,
    /// Why it cannot be read.
    failed: Option<ReadError>,
    /// Findings that are more than notes, as it was read last.
    grave: usize,
    /// The reader opened it, and not the page.
    own: bool,
    /// Nothing of it was taken away since it was opened or changed.
    unsaved: bool,
    /// An officer has said something of it.
    worked: bool,
}

/// What the row of files shows of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct OpenFile {
    pub(in crate::viewer) id: u32,
    pub(in crate::viewer) name: String,
    pub(in crate::viewer) grave: usize,
    pub(in crate::viewer) failed: Option<ReadError>,
    pub(in crate::viewer) own: bool,
    pub(in crate::viewer) unsaved: bool,
    /// An officer's work on it would be lost.
    pub(in crate::viewer) worked: bool,
}

/// All that are open, in the order that they came, and which one is shown.
#[derive(Debug, Default)]
pub(in crate::viewer) struct Drafts {
    all: Vec<Draft>,
    shown: u32,
    last: u32,
}

impl Drafts {
    /// Takes a file that was read. The page has one report at a time, and it goes when the reader opens a file,
    /// unless someone worked on it.
    pub(in crate::viewer) fn add(&mut self, source: Source, own: bool, marks: Marks, report: &Report) -> u32 {
        self.all.retain(|draft| draft.own || own && draft.worked);
        let (grave, _) = weighed(report);
        self.push(Draft { source, own, marks, grave, unsaved: own, ..Draft::default() })
    }

    /// Takes note of a file that cannot be read.
    pub(in crate::viewer) fn add_failed(&mut self, name: String, error: ReadError) -> u32 {
        let source = Source { name, ..Source::default() };
        self.push(Draft { source, own: true, failed: Some(error), ..Draft::default() })
    }

    fn push(&mut self, draft: Draft) -> u32 {
        self.last += 1;
        self.all.push(Draft { id: self.last, ..draft });
        self.last
    }

    /// The one that has the same bytes under the same name, if it is open already.
    pub(in crate::viewer) fn same(&self, source: &Source) -> Option<u32> {
        self.all.iter().find(|draft| draft.own && draft.source == *source).map(|draft| draft.id)
    }

    /// Shows the one with this id; says whether it can be read.
    pub(in crate::viewer) fn turn_to(&mut self, id: u32) -> bool {
        self.shown = id;
        self.shown().is_some_and(|draft| draft.failed.is_none())
    }

    /// The one that is shown.
    pub(in crate::viewer) fn shown(&self) -> Option<&Draft> {
        self.all.iter().find(|draft| draft.id == self.shown)
    }

    /// The same, for what an officer does with it.
    pub(in crate::viewer) fn shown_mut(&mut self) -> Option<&mut Draft> {
        self.all.iter_mut().find(|draft| draft.id == self.shown)
    }

    /// Its id.
    pub(in crate::viewer) fn id(&self) -> u32 {
        self.shown
    }

    /// Ids of those that could be read and are not shown.
    pub(in crate::viewer) fn others(&self) -> Vec<u32> {
        let hidden = |draft: &&Draft| draft.id != self.shown && draft.failed.is_none();
        self.all.iter().filter(hidden).map(|draft| draft.id).collect()
    }

    /// The one with this id.
    pub(in crate::viewer) fn get(&self, id: u32) -> Option<&Draft> {
        self.all.iter().find(|draft| draft.id == id)
    }

    /// Notes how many findings there are by now.
    pub(in crate::viewer) fn count(&mut self, id: u32, report: &Report) {
        if let Some(draft) = self.all.iter_mut().find(|draft| draft.id == id) {
            draft.grave = weighed(report).0;
        }
    }

    /// Closes one. Out: which one to show in place of the one that is shown, if that was it.
    pub(in crate::viewer) fn close(&mut self, id: u32) -> Option<u32> {
        let at = self.all.iter().position(|draft| draft.id == id)?;
        self.all.remove(at);
        let neighbour = self.all.get(at).or(self.all.last()).map_or(0, |draft| draft.id);
        (id == self.shown).then_some(neighbour)
    }

    /// Something of the one that is shown was taken away.
    pub(in crate::viewer) fn saved(&mut self) {
        if let Some(draft) = self.shown_mut() {
            draft.unsaved = false;
        }
    }

    /// The changed text was taken away.
    pub(in crate::viewer) fn saved_text(&mut self) {
        if let Some(draft) = self.shown_mut() {
            (draft.unsaved, draft.text_unsaved) = (false, false);
        }
    }

    /// For the row of files.
    pub(in crate::viewer) fn list(&self) -> Vec<OpenFile> {
        let file = |(at, draft): (usize, &Draft)| {
            let earlier = self.all[..at].iter().filter(|d| d.source.name == draft.source.name).count();
            let name = draft.source.name.clone();
            // Files from several folders often have one name.
            let name = if earlier > 0 { format!("{name}（{}）", earlier + 1) } else { name };
            OpenFile {
                id: draft.id,
                name,
                grave: draft.grave,
                failed: draft.failed.clone(),
                own: draft.own,
                unsaved: draft.unsaved || draft.text_unsaved,
                worked: draft.unsaved && draft.worked || draft.text_unsaved,
            }
        };
        self.all.iter().enumerate().map(file).collect()
    }
}

impl Draft {
    /// There is something new to lose.
    pub(in crate::viewer) fn changed(&mut self) {
        (self.unsaved, self.worked) = (true, true);
    }

    /// The officer has the text like this now; `None` is as it was. Says whether that is new.
    pub(in crate::viewer) fn edit(&mut self, text: Option<String>) -> bool {
        if self.edited == text {
            return false;
        }
        self.text_unsaved = text.is_some();
        self.worked |= text.is_some();
        self.edited = text;
        true
    }
}

/// How many findings a person has to look at, and how many are mere notes; without those that are settled.
pub(in crate::viewer) fn weighed(report: &Report) -> (usize, usize) {
    let open = || report.findings.iter().filter(|f| f.mark.is_none());
    let notes = open().filter(|f| f.severity == Severity::Info).count();
    (open().count() - notes, notes)
}

/// A name that leaves room for others: the beginning, and the end, where names of files differ.
pub(in crate::viewer) fn shortened(name: &str) -> String {
    const HEAD: usize = 9;
    const TAIL: usize = 9;
    let length = name.chars().count();
    if length <= HEAD + TAIL + 1 {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(HEAD).collect();
    short.push('…');
    short.extend(name.chars().skip(length - TAIL));
    short
}

#[cfg(test)]
mod tests {
    use super::{shortened, Drafts, Source};
    use crate::{
        engine::{analyze, marks::Marks, Input, Options},
        ReadError, Report,
    };

    fn source(name: &str, text: &str) -> Source {
        Source { bytes: text.into(), name: name.into(), charset: String::new() }
    }

    fn read(text: &str) -> Report {
        analyze(&Input::new(text.as_bytes()), &Options::default()).expect("text can be read")
    }

    const TEXT: &str = "某县人民政府2024年法治政府建设年度报告\n一、主要举措\n办理案件3件。\n";

    fn give(drafts: &mut Drafts, name: &str, own: bool) -> u32 {
        drafts.add(source(name, TEXT), own, Marks::default(), &read(TEXT))
    }

    fn names(drafts: &Drafts) -> Vec<String> {
        drafts.list().into_iter().map(|file| file.name).collect()
    }

    #[test]
    fn the_page_s_report_goes_when_a_file_is_opened_unless_someone_worked_on_it() {
        let mut drafts = Drafts::default();
        give(&mut drafts, "page.html", false);
        give(&mut drafts, "second.html", false);
        assert_eq!(names(&drafts), ["second.html"]);
        give(&mut drafts, "甲.docx", true);
        assert_eq!(names(&drafts), ["甲.docx"]);

        let mut drafts = Drafts::default();
        let page = give(&mut drafts, "page.html", false);
        assert!(drafts.turn_to(page));
        drafts.shown_mut().expect("shown").changed();
        give(&mut drafts, "甲.docx", true);
        assert_eq!(names(&drafts), ["page.html", "甲.docx"]);
        // A later report of the page's takes the place of the earlier one alone.
        give(&mut drafts, "third.html", false);
        assert_eq!(names(&drafts), ["甲.docx", "third.html"]);
    }

    #[test]
    fn closing_the_one_that_is_shown_shows_the_next_and_at_the_end_the_one_before() {
        let mut drafts = Drafts::default();
        let ids = ["甲", "乙", "丙"].map(|name| give(&mut drafts, name, true));
        drafts.turn_to(ids[1]);
        assert_eq!(drafts.close(ids[0]), None);
        assert_eq!(drafts.close(ids[1]), Some(ids[2]));
        drafts.turn_to(ids[2]);
        assert_eq!(drafts.close(ids[2]), Some(0));
        assert!(!drafts.turn_to(0) && drafts.shown().is_none());
    }

    #[test]
    fn one_that_cannot_be_read_has_a_place_and_nothing_to_lose() {
        let mut drafts = Drafts::default();
        let error = ReadError::of(crate::engine::source::ErrorCode::Corrupt);
        let broken = drafts.add_failed("坏.docx".into(), error);
        let whole = give(&mut drafts, "好.txt", true);
        assert!(!drafts.turn_to(broken) && drafts.turn_to(whole));
        let list = drafts.list();
        assert!(list[0].failed.is_some() && !list[0].unsaved);
        assert!(list[1].unsaved && !list[1].worked && list[1].grave > 0);
        drafts.saved();
        assert!(!drafts.list()[1].unsaved);
        drafts.shown_mut().expect("shown").changed();
        assert!(drafts.list()[1].unsaved);
    }

    #[test]
    fn a_changed_text_is_lost_unless_it_is_saved_itself() {
        let mut drafts = Drafts::default();
        let id = give(&mut drafts, "报告.txt", true);
        drafts.turn_to(id);
        let edit = |drafts: &mut Drafts, text: Option<&str>| {
            drafts.shown_mut().expect("shown").edit(text.map(str::to_owned))
        };
        assert!(edit(&mut drafts, Some("甲")) && !edit(&mut drafts, Some("甲")));
        drafts.saved();
        assert!(drafts.list()[0].unsaved && drafts.list()[0].worked, "findings were saved, not the text");
        drafts.saved_text();
        assert!(!drafts.list()[0].unsaved);
        edit(&mut drafts, Some("乙"));
        assert!(drafts.list()[0].unsaved);
        edit(&mut drafts, None);
        assert!(!drafts.list()[0].unsaved, "as it was");
    }

    #[test]
    fn the_same_file_is_known_and_one_name_is_told_apart() {
        let mut drafts = Drafts::default();
        let first = give(&mut drafts, "报告.docx", true);
        assert_eq!(drafts.same(&source("报告.docx", TEXT)), Some(first));
        assert_eq!(drafts.same(&source("报告.docx", "别的")), None);
        give(&mut drafts, "报告.docx", true);
        assert_eq!(names(&drafts), ["报告.docx", "报告.docx（2）"]);
    }

    #[test]
    fn long_names_keep_both_ends() {
        assert_eq!(shortened("岚溪县2024年报告.docx"), "岚溪县2024年报告.docx");
        let long = shortened("岚溪县人民政府关于2024年法治政府建设情况的报告（送审稿）.docx");
        assert_eq!(long, "岚溪县人民政府关于…送审稿）.docx");
    }
}
