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
    let first = hits.partition_point(|h| h.end <= piece.start);
    let hits = &hits[..hits.partition_point(|h| h.start < piece.end)];
    let mut cuts = vec![piece.start, piece.end];
    let mut cut = |span: Span| {
        for at in [span.start, span.end] {
            if let (true, Err(place)) = (piece.start < at && at < piece.end, cuts.binary_search(&at)) {
                cuts.insert(place, at);
            }
        }
    };
    for &mark in near {
        cut(page.marks[mark].0);
    }
    for &hit in &hits[first..] {
        cut(hit);
    }
    let mut runs = Vec::new();
    for ends in cuts.windows(2) {
        let span = Span { start: ends[0], end: ends[1] };
        let covers = |over: Span| over.start <= span.start && span.end <= over.end;
        let mut run = Run { span, item: None, marks: Vec::new(), hit: None };
        let mut shortest = u32::MAX;
        for &mark in near {
            let (over, item) = page.marks[mark];
            if covers(over) {
                run.marks.push(mark);
                // Of equal ones the last.
                if over.end - over.start <= shortest {
                    shortest = over.end - over.start;
                    run.item = Some(item);
                }
            }
        }
        run.hit = (first..hits.len()).find(|&hit| covers(hits[hit]));
        runs.push(run);
    }
    runs
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
