//! Words of a piece cut where marks begin and end, so that each run is marked as a whole.

use crate::engine::report::Span;

use super::{Item, Page};

/// Words under the same marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::viewer) struct Run {
    pub(in crate::viewer) span: Span,
    /// What a press on it selects: the shortest mark.
    pub(in crate::viewer) item: Option<Item>,
    /// Indexes of all marks over it.
    pub(in crate::viewer) marks: Vec<usize>,
    /// Index of the search hit that it is part of.
    pub(in crate::viewer) hit: Option<usize>,
}

/// Cuts `piece` by the page's marks (those in `near`, indexes) and by search hits, both by start.
pub(in crate::viewer) fn runs(page: &Page, piece: Span, near: &[usize], hits: &[Span]) -> Vec<Run> {
    let first_hit = hits.partition_point(|h| h.end <= piece.start);
    let hits_here = || hits.iter().enumerate().skip(first_hit).take_while(|(_, h)| h.start < piece.end);
    let near: Vec<usize> = near
        .iter()
        .copied()
        .filter(|&m| page.marks[m].0.start < piece.end && piece.start < page.marks[m].0.end)
        .collect();
    let mut cuts: Vec<u32> = near
        .iter()
        .map(|&m| page.marks[m].0)
        .chain(hits_here().map(|(_, h)| *h))
        .flat_map(|s| [s.start, s.end])
        .filter(|&at| piece.start < at && at < piece.end)
        .chain([piece.start, piece.end])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let run = |ends: &[u32]| {
        let span = Span { start: ends[0], end: ends[1] };
        let covers = |s: &Span| s.start <= span.start && span.end <= s.end;
        let marks: Vec<usize> = near.iter().copied().filter(|&m| covers(&page.marks[m].0)).collect();
        let shortest = marks.iter().rev().min_by_key(|&&m| page.marks[m].0.end - page.marks[m].0.start);
        let item = shortest.map(|&m| page.marks[m].1);
        let hit = hits_here().find(|(_, h)| covers(h)).map(|(i, _)| i);
        Run { span, item, marks, hit }
    };
    cuts.windows(2).map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::{runs, Item, Page, Span};

    fn span(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    #[test]
    fn overlapping_marks_and_hits_are_cut_apart() {
        let page = Page {
            marks: vec![
                (span(0, 20), Item::Citation(0)),
                (span(4, 8), Item::Figure(0)),
                (span(6, 12), Item::Figure(1)),
                (span(40, 50), Item::Figure(2)),
            ],
            ..Page::default()
        };
        let cut = runs(&page, span(2, 30), &[0, 1, 2, 3], &[span(10, 25)]);
        let told: Vec<_> = cut.iter().map(|r| (r.span.start, r.span.end, r.item, r.hit)).collect();
        assert_eq!(
            told,
            [
                (2, 4, Some(Item::Citation(0)), None),
                (4, 6, Some(Item::Figure(0)), None),
                (6, 8, Some(Item::Figure(0)), None),
                (8, 10, Some(Item::Figure(1)), None),
                (10, 12, Some(Item::Figure(1)), Some(0)),
                (12, 20, Some(Item::Citation(0)), Some(0)),
                (20, 25, None, Some(0)),
                (25, 30, None, None),
            ]
        );
        assert_eq!(cut[2].marks, [0, 1, 2]);
    }
}
