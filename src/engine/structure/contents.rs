//! Lists of contents: headings that stand again where their text does.

use super::{markers, Line, Noise, NoiseKind};
use crate::engine::text::Signs;

/// Without the word 目录 so many headings with nothing between are a list, where the last stands again, and the first as the
/// next heading behind them: a report that stands twice has its own headings there.
const FEWEST: usize = 3;

/// Marks a list of contents: the headings behind 目录, with numbers of pages or without, where the first of
/// them stands again.
pub(super) fn mark(copy: &str, lines: &mut [Line], noise: &mut Vec<Noise>) {
    const LEADERS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '…', '.', '·', '-', ' '];
    let text = |line: &Line| &copy[line.span.range()];
    let marked = |line: &Line| markers::at_line_start(text(line)).is_some();
    let is_head =
        |line: &Line| text(line).starts_with('目') && text(line).trim_start_of(&['目', ' ']) == "录";
    let head = lines.iter().position(is_head);
    let Some(from) = head.map(|head| head + 1).or_else(|| lines.iter().position(marked)) else { return };
    // The lead may stand between the list and the headings themselves.
    let mut until = from + lines[from..].iter().take_while(|line| marked(line)).count();
    if until == from || head.is_none() && until - from < FEWEST {
        return;
    }
    let again = |at: usize| {
        let entry = text(&lines[at]).trim_end_of(LEADERS);
        let stands = |line: &Line| text(line).starts_with(entry) && text(line).trim_end_of(LEADERS) == entry;
        lines[at + 1..].iter().position(stands).map(|next| at + 1 + next)
    };
    let Some(first) = again(from) else { return };
    until = until.min(first);
    let twice = || lines[until..first].iter().any(marked) || again(until - 1).is_none();
    if head.is_none() && (until - from < FEWEST || twice()) {
        return;
    }
    for line in &mut lines[head.unwrap_or(from)..until] {
        noise.push(line.take(NoiseKind::Contents));
    }
}

#[cfg(test)]
mod tests {
    use super::mark;
    use crate::engine::structure::lines;

    fn marked(text: &str) -> usize {
        let (mut all, mut noise) = (lines::split(text), Vec::new());
        mark(text, &mut all, &mut noise);
        noise.len()
    }

    #[test]
    fn a_list_of_headings_that_stand_again() {
        let body = "一、主要举措\n推进普法。\n二、存在的不足\n人手不够。\n三、下一步安排\n加强培训。\n";
        let list = "一、主要举措……1\n二、存在的不足……4\n三、下一步安排……5\n";
        assert_eq!(marked(&format!("目  录\n{list}{body}")), 4);
        assert_eq!(marked(&format!("目录\n{list}现将情况报告如下:\n{body}")), 4);
        assert_eq!(marked(body), 0);
        assert_eq!(marked(&format!("目录\n{list}")), 0, "nothing follows");
        assert_eq!(marked(&format!("{list}县政府:\n{body}")), 3, "no word for it");
        assert_eq!(marked(&format!("{}{body}", &list[..list.find('三').unwrap()])), 0, "two may stand twice");
        let nested = "一、主要举措\n(一)普法\n1.讲座\n办好讲座。\n二、存在的不足\n人手不够。\n";
        assert_eq!(marked(&format!("{nested}{nested}")), 0, "a report that stands twice");
        assert_eq!(marked("一、主要举措\n(一)普法\n1.讲座\n办好讲座。\n2.讲座\n"), 0);
    }
}
