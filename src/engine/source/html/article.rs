//! Which blocks of a page are the report, by what is text and what is links.
//!
//! 1. What is mostly links, or navigation by tag, role or name, is left out, unless much of the text stands in it.
//! 2. From the whole page one goes down into the part that holds the text, as long as next to nothing of the text
//!    stands beside it: that is the core.
//! 3. From the core one goes back to the title and on to the sign-off, as far as they belong to it.

use super::{
    blocks::{Block, Look},
    entities::decoded,
    hints::{APART, HIDDEN, NAMED_APART, NAMED_TITLE},
    meta,
    page::{Page, What},
    tags::{Tag, HEADINGS},
};
use crate::engine::text::Signs;

/// What becomes of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is the report's.
    Kept,
    /// It is the page's.
    Furniture,
    /// A browser does not show it.
    Hidden,
}

/// Blocks in front of the core in which its title is looked for.
const HEAD: usize = 24;
/// Lines that the head of a document has above the last line of its title, at most.
const HEAD_LINES: usize = 5;
/// Characters that a line of a title holds, at most.
const LINE: u32 = 60;
/// Blocks behind the core in which a sign-off is looked for.
const TAIL: usize = 8;

/// One fate a block.
pub(super) fn choose(page: &Page<'_>, blocks: &[Block]) -> Vec<Fate> {
    let mut article = Article { page, blocks, fates: Vec::with_capacity(blocks.len()) };
    for block in blocks {
        let first = page.element(page.pieces[block.pieces.start].element);
        let hidden = block.chars == 0 && first.hints & HIDDEN > 0;
        article.fates.push(if hidden { Fate::Hidden } else { Fate::Kept });
    }
    article.leave_out_what_is_apart();
    match article.core() {
        Some((first, last)) => article.cut(first, last),
        None => article.leave_out_links(),
    }
    article.fates
}

/// What is counted of an element and what is in it.
#[derive(Clone, Copy, Default)]
struct Sums {
    chars: u32,
    links: u32,
    running: u32,
    /// Blocks that are mostly links.
    items: u32,
    blocks: u32,
}

impl Sums {
    fn add(&mut self, other: Self) {
        self.chars += other.chars;
        self.links += other.links;
        self.running += other.running;
        self.items += other.items;
        self.blocks += other.blocks;
    }

    /// How much it weighs as text: links take away from it.
    fn weight(self) -> u32 {
        let links = u64::from(self.links) * 3;
        let chars = u64::from(self.chars).max(1);
        (u64::from(self.running) * chars.saturating_sub(links) / chars) as u32
    }
}

struct Article<'a> {
    page: &'a Page<'a>,
    blocks: &'a [Block],
    fates: Vec<Fate>,
}

fn is_link(block: &Block) -> bool {
    block.links * 2 > block.chars
}

impl Article<'_> {
    /// Counts the blocks that are still kept, element by element: the running text that stands in each itself, and
    /// everything with what is inside.
    fn sums(&self) -> (Vec<u32>, Vec<Sums>) {
        let count = self.page.elements.len();
        let (mut own, mut all) = (vec![0; count], vec![Sums::default(); count]);
        for (block, fate) in self.blocks.iter().zip(&self.fates) {
            if *fate == Fate::Kept {
                own[block.element as usize] += block.running;
                all[block.element as usize].add(Sums {
                    chars: block.chars,
                    links: block.links,
                    running: block.running,
                    items: u32::from(is_link(block)),
                    blocks: u32::from(block.chars > 0),
                });
            }
        }
        for at in (1..count).rev() {
            let inner = all[at];
            all[self.page.elements[at].parent as usize].add(inner);
        }
        (own, all)
    }

    fn leave_out_what_is_apart(&mut self) {
        let (_, sums) = self.sums();
        let total = sums[0];
        let mut apart = vec![false; sums.len()];
        for at in 1..sums.len() {
            let (element, sum) = (&self.page.elements[at], sums[at]);
            let little = sum.running * 6 < total.running || total.running == 0;
            let named = element.hints & (APART | NAMED_APART) > 0;
            let linked = sum.links * 2 > sum.chars && sum.items > 1;
            apart[at] = apart[element.parent as usize] || little && (named && !self.is_headed(at) || linked);
        }
        for (block, fate) in self.blocks.iter().zip(&mut self.fates) {
            let own = block.look == Look::Imprint;
            if *fate == Fate::Kept && (apart[block.element as usize] || own) {
                *fate = Fate::Furniture;
            }
        }
    }

    /// Of a page without running text: leaves out what is nothing but a link.
    fn leave_out_links(&mut self) {
        for (block, fate) in self.blocks.iter().zip(&mut self.fates) {
            if *fate == Fate::Kept && block.chars > 0 && block.links == block.chars {
                *fate = Fate::Furniture;
            }
        }
    }

    /// True where a first heading stands in what is named apart, as in `<div class="print-share-title">`.
    fn is_headed(&self, at: usize) -> bool {
        let element = &self.page.elements[at];
        element.hints & APART == 0
            && self.page.elements[at..element.end as usize].iter().any(|inner| inner.tag == Tag::H1)
    }

    /// The first and the last block of the part that holds the text; `None` for a page without running text.
    fn core(&self) -> Option<(usize, usize)> {
        let (own, sums) = self.sums();
        if sums[0].running == 0 {
            return None;
        }
        let mut at = 0u32;
        loop {
            let end = self.page.element(at).end;
            let mut child = at + 1;
            let mut best = None;
            while child < end {
                let weight = sums[child as usize].weight();
                if weight > best.map_or(0, |(_, most)| most) {
                    best = Some((child, weight));
                }
                child = self.page.element(child).end;
            }
            let Some((inner, _)) = best else { break };
            let most = sums[inner as usize];
            let mut beside = own[at as usize];
            child = at + 1;
            while child < end {
                let sum = sums[child as usize];
                // Lists of news have a link in every item.
                let text = sum.links * 8 < sum.chars && sum.items * 4 <= sum.blocks;
                beside += if child != inner && text { sum.running } else { 0 };
                child = self.page.element(child).end;
            }
            // A part with a single line is no part of the page but a line of the text.
            let line = most.blocks < 2 && beside > 0;
            if line || beside * 25 > most.running {
                break;
            }
            at = inner;
        }
        let end = self.page.element(at).end;
        let mut core = None;
        for (number, block) in self.blocks.iter().enumerate() {
            if block.element >= at && block.element < end {
                core = Some((core.map_or(number, |(first, _)| first), number));
            }
        }
        core
    }

    /// Leaves out what stands in front of the title and behind the end.
    fn cut(&mut self, first: usize, last: usize) {
        let mut text = first;
        while text <= last && (self.blocks[text].running == 0 || self.fates[text] != Fate::Kept) {
            text += 1;
        }
        if text > last {
            text = first;
        }
        let title = self.title(text);
        let start = match title {
            Some(title) => self.first_of_title(title),
            None => self.back(first),
        };
        let front = self.labels(start);
        let stop = self.on(last);
        for at in 0..self.blocks.len() {
            let block = &self.blocks[at];
            let kept = match at {
                _ if at < front || at > stop => false,
                // The labels in front of the title.
                _ if at < start => block.look == Look::Labelled || block.table > 0,
                // Between the title and the core.
                _ if at < first => !is_link(block) && self.belongs(at, title),
                _ if at < text => !is_link(block),
                _ => !is_link(block) || block.running > 0 || block.look == Look::Marked,
            };
            if self.fates[at] == Fate::Kept && !kept {
                self.fates[at] = Fate::Furniture;
            }
        }
    }

    /// The block in front of the text that looks most like its title; the foremost of equals.
    fn title(&self, text: usize) -> Option<usize> {
        let told = squeezed(&self.page.told.title);
        let head = squeezed(&meta::title(&self.page.title));
        let mut best = (0, None);
        let mut seen = 0;
        for at in (0..text).rev() {
            let block = &self.blocks[at];
            if self.fates[at] != Fate::Kept || is_link(block) || block.chars < 4 || block.chars > 110 {
                continue;
            }
            seen += 1;
            if seen > HEAD {
                break;
            }
            let words = squeezed(&self.words(block));
            let report = words.ends_with_word("报告 報告 情况 情況 总结 總結")
                && words.contains_word("法治 依法行政 法制");
            let named = |title: &str| block.chars > 7 && title.starts_with(&words);
            let mut heading = self.page.holder(block.element, 2, &HEADINGS[..3], 0) > 0;
            let mut around = block.element;
            for _ in 0..3 {
                let element = self.page.element(around);
                heading |= element.hints & NAMED_TITLE > 0;
                around = element.parent;
            }
            let score = u32::from(report) * 3
                + u32::from(named(&told) || named(&head)) * 2
                + u32::from(heading && block.look != Look::Labelled);
            if score > 0 && score >= best.0 {
                best = (score, Some(at));
            }
        }
        best.1
    }

    /// A title may run over several lines, of one element or of elements side by side; so may the head of a
    /// document above it: its number, the issuer in large type.
    fn first_of_title(&self, title: usize) -> usize {
        let like = |at: usize| {
            let (this, other) = (&self.blocks[at], &self.blocks[title]);
            let (of, like) = (self.page.element(this.element), self.page.element(other.element));
            let aside = !is_link(this)
                && !matches!(this.look, Look::Imprint | Look::Labelled)
                && self.fates[at] == Fate::Kept;
            this.element == other.element
                || aside && this.chars <= LINE && of.parent == like.parent && of.tag == like.tag
        };
        let mut first = title;
        while first > 0
            && first + HEAD_LINES > title
            && self.blocks[first - 1].running == 0
            && like(first - 1)
        {
            first -= 1;
        }
        first
    }

    /// Without a title: how far the lines go back that stand beside the core.
    fn back(&self, first: usize) -> usize {
        let around = self.page.element(self.blocks[first].element).parent;
        let around = self.page.element(around).parent;
        let mut start = first;
        while start > 0 {
            let block = &self.blocks[start - 1];
            let beside = block.element > around;
            if !beside || self.fates[start - 1] != Fate::Kept || is_link(block) {
                break;
            }
            start -= 1;
        }
        start
    }

    /// How far the labels of the report's card go back that stand in front of its title.
    fn labels(&self, start: usize) -> usize {
        let mut front = start;
        while front > 0 {
            let block = &self.blocks[front - 1];
            let label = (block.look == Look::Labelled || block.table > 0) && !is_link(block);
            if !label || self.fates[front - 1] != Fate::Kept {
                break;
            }
            front -= 1;
        }
        front
    }

    /// True for a line between title and core that is the report's.
    fn belongs(&self, at: usize, title: Option<usize>) -> bool {
        let block = &self.blocks[at];
        let in_title = title.is_some_and(|title| self.blocks[title].element == block.element);
        in_title || block.look != Look::Plain || block.chars > 11 || block.running > 0 || self.is_heading(at)
    }

    fn is_heading(&self, at: usize) -> bool {
        self.page.holder(self.blocks[at].element, 1, HEADINGS, 0) > 0
    }

    /// How far the text goes on behind the core: further paragraphs, the sign-off with its day.
    fn on(&self, last: usize) -> usize {
        let mut stop = last;
        for at in last + 1..self.blocks.len().min(last + 1 + TAIL) {
            let block = &self.blocks[at];
            let foreign = self.fates[at] == Fate::Furniture || is_link(block) || block.look == Look::Labelled;
            if foreign || self.is_heading(at) && block.look != Look::Marked {
                break;
            }
            if block.running > 0 || matches!(block.look, Look::Dated | Look::Marked) {
                stop = at;
            }
        }
        stop
    }

    fn words(&self, block: &Block) -> String {
        let mut words = String::new();
        for piece in &self.page.pieces[block.pieces.clone()] {
            if let What::Words { from, to, .. } = piece.what {
                words.push_str(self.page.words(from, to));
            }
        }
        words
    }
}

/// A text without white space, its references read.
fn squeezed(text: &str) -> String {
    decoded(text).split_whitespace().collect()
}
