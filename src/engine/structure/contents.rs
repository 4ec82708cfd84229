//! Tables of contents: headings that stand again where their text does.

use super::{markers, Line, Noise, NoiseKind};
use crate::engine::text::Signs;

/// Marks a table of contents: the headings behind 目录, with numbers of pages or without, where the first of
/// them stands again.
pub(super) fn mark(copy: &str, lines: &mut [Line], noise: &mut Vec<Noise>) {
    const LEADERS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '…', '.', '·', '-', ' '];
    fn entry<'a>(copy: &'a str, line: &Line) -> &'a str {
        copy[line.span.range()].trim_end_of(LEADERS)
    }
    let is_head = |text: &str| text.starts_with('目') && text.trim_start_of(&['目', ' ']) == "录";
    let head = lines.iter().position(|l| is_head(&copy[l.span.range()]));
    let Some(head) = head.filter(|head| head + 1 < lines.len()) else { return };
    let first = entry(copy, &lines[head + 1]);
    let again = lines[head + 2..].iter().position(|l| entry(copy, l) == first);
    let Some(again) = again.filter(|_| markers::at_line_start(first).is_some()) else { return };
    noise.push(lines[head].take(NoiseKind::Contents));
    // The lead may stand between.
    let entries = lines[head + 1..head + 2 + again].iter_mut();
    for line in entries.take_while(|l| markers::at_line_start(&copy[l.span.range()]).is_some()) {
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
        assert_eq!(marked("一、主要举措\n(一)普法\n1.讲座\n办好讲座。\n2.讲座\n"), 0);
    }
}
