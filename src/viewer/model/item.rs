//! Something that a reader can select: it has an id in the report and a place in the text.

use super::Page;
use crate::{engine::report::Span, Report};

/// An index into one of the report's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::viewer) enum Item {
    Section(usize),
    Figure(usize),
    Citation(usize),
    Relation(usize),
    /// A mention on the page, not of the report: it has no id, and nobody outside is told of it.
    Term(usize),
    #[cfg(feature = "check")]
    Finding(usize),
}

impl Item {
    /// The item that an id names.
    pub(in crate::viewer) fn parse(report: &Report, id: &str) -> Option<Self> {
        let section = || report.sections.iter().position(|s| s.id == id).map(Self::Section);
        let figure = || report.figures.iter().position(|f| f.id == id).map(Self::Figure);
        let citation = || report.citations.iter().position(|c| c.id == id).map(Self::Citation);
        let relation = || report.relations.iter().position(|r| r.id == id).map(Self::Relation);
        let judged = || {
            #[cfg(feature = "check")]
            return report.findings.iter().position(|f| f.id == id).map(Self::Finding);
            #[cfg(not(feature = "check"))]
            return None;
        };
        section().or_else(figure).or_else(citation).or_else(relation).or_else(judged)
    }

    /// Its id.
    pub(in crate::viewer) fn id(self, report: &Report) -> &str {
        let id = match self {
            Self::Section(i) => report.sections.get(i).map(|s| &s.id),
            Self::Figure(i) => report.figures.get(i).map(|f| &f.id),
            Self::Citation(i) => report.citations.get(i).map(|c| &c.id),
            Self::Relation(i) => report.relations.get(i).map(|r| &r.id),
            Self::Term(_) => None,
            #[cfg(feature = "check")]
            Self::Finding(i) => report.findings.get(i).map(|f| &f.id),
        };
        id.map_or("", String::as_str)
    }

    /// What the event `fazhi-select` calls it, and the styles.
    pub(in crate::viewer) fn kind(self) -> &'static str {
        match self {
            Self::Section(_) => "section",
            Self::Figure(_) => "figure",
            Self::Citation(_) => "citation",
            Self::Relation(_) => "relation",
            Self::Term(_) => "term",
            #[cfg(feature = "check")]
            Self::Finding(_) => "finding",
        }
    }

    /// Where it stands: a relation at its first figure, a finding on something absent nowhere.
    pub(in crate::viewer) fn span(self, report: &Report, page: &Page) -> Option<Span> {
        match self {
            Self::Section(i) => report.sections.get(i).map(|s| s.span),
            Self::Figure(i) => report.figures.get(i).map(|f| f.span),
            Self::Citation(i) => report.citations.get(i).map(|c| c.span),
            Self::Relation(i) => {
                let first = report.relations.get(i)?.figures.first()?;
                report.figures.iter().find(|f| &f.id == first).map(|f| f.span)
            }
            Self::Term(i) => page.mentions.get(i).map(|m| m.span),
            #[cfg(feature = "check")]
            Self::Finding(i) => report.findings.get(i)?.span,
        }
    }

    /// The items that light up together with it.
    pub(in crate::viewer) fn related(self, report: &Report) -> Vec<Self> {
        let mut related = Vec::new();
        match self {
            Self::Relation(i) => add_figures(&mut related, report, i),
            Self::Figure(i) => relations_of(report, i).for_each(|r| add_figures(&mut related, report, r)),
            #[cfg(feature = "check")]
            Self::Finding(i) => {
                let Some(finding) = report.findings.get(i) else { return related };
                for (f, figure) in report.figures.iter().enumerate() {
                    let inside = |s: &Span| s.start <= figure.span.start && figure.span.end <= s.end;
                    if finding.span.as_ref().is_some_and(inside) || finding.related.iter().any(inside) {
                        related.push(Self::Figure(f));
                    }
                }
            }
            _ => {}
        }
        related
    }

    /// The item `step` places on among those of its kind, in the order of the list.
    pub(in crate::viewer) fn neighbour(self, report: &Report, step: isize) -> Option<Self> {
        let move_in = |i: usize, len: usize| i.checked_add_signed(step).filter(|i| *i < len);
        match self {
            Self::Section(i) => move_in(i, report.sections.len()).map(Self::Section),
            Self::Figure(i) => move_in(i, report.figures.len()).map(Self::Figure),
            Self::Citation(i) => move_in(i, report.citations.len()).map(Self::Citation),
            Self::Relation(i) => move_in(i, report.relations.len()).map(Self::Relation),
            Self::Term(_) => None,
            #[cfg(feature = "check")]
            Self::Finding(i) => move_in(i, report.findings.len()).map(Self::Finding),
        }
    }

    /// Its place in the list, from 1, and how many there are; nothing for a term, which is not looked through.
    pub(in crate::viewer) fn place(self, report: &Report) -> Option<(usize, usize)> {
        Some(match self {
            Self::Section(i) => (i + 1, report.sections.len()),
            Self::Figure(i) => (i + 1, report.figures.len()),
            Self::Citation(i) => (i + 1, report.citations.len()),
            Self::Relation(i) => (i + 1, report.relations.len()),
            Self::Term(_) => return None,
            #[cfg(feature = "check")]
            Self::Finding(i) => (i + 1, report.findings.len()),
        })
    }
}

/// Indexes of the relations that a figure takes part in.
pub(in crate::viewer) fn relations_of(report: &Report, figure: usize) -> impl Iterator<Item = usize> + '_ {
    let id = report.figures.get(figure).map(|f| f.id.as_str());
    let takes_part = move |i: &usize| report.relations[*i].figures.iter().any(|f| Some(f.as_str()) == id);
    (0..report.relations.len()).filter(takes_part)
}

fn add_figures(out: &mut Vec<Item>, report: &Report, relation: usize) {
    for id in report.relations.get(relation).map_or(&[][..], |r| &r.figures) {
        if let Some(figure) = report.figures.iter().position(|f| &f.id == id) {
            out.push(Item::Figure(figure));
        }
    }
}
