//! Line ends that a terminal, a PDF or a mail program put inside sentences, at a fixed width.

use core::ops::Range;

use super::{edges, Signs, DIGITS};

/// A line of more bytes than this is a paragraph; so are the lines of a text that holds many of them.
const LONGEST: usize = 480;
/// How much shorter than the widest lines a full one may be, in columns: a mark is kept off a line's start,
/// digits are narrower than Han characters.
const RAGGED: usize = 3;
/// The narrowest and the widest line, in columns; a Han character takes two.
const WIDTHS: Range<usize> = 32..160;
/// Fewer full lines are no evidence.
const LEAST: usize = 6;

/// A printed line with something on it.
struct Printed<'a> {
    /// Its bytes, without white space at both ends.
    range: Range<usize>,
    words: &'a str,
    /// In columns, with the indent.
    width: usize,
    indented: bool,
}

/// The stretches of white space, each with a line end in it, that stand inside sentences; ascending.
/// Empty for a text whose lines are paragraphs.
pub(super) fn wraps(text: &str) -> Vec<Range<usize>> {
    let Some(lines) = lines(text) else { return Vec::new() };
    let Some(full) = full_width(&lines) else { return Vec::new() };
    let indents = lines.iter().filter(|l| l.indented).count();
    // With few of them they are the marks of paragraphs; with many the whole page is moved to the right.
    let indents_tell = indents > 0 && indents * 2 < lines.len();
    let between = |pair: &[Printed<'_>]| &text[pair[0].range.end..pair[1].range.start];
    let apart = |gap: &str| gap.trim().is_empty() && gap.matches('\n').count() > 1;
    let blank = lines.windows(2).filter(|pair| apart(between(pair))).count();
    // Blank lines part paragraphs, unless they stand everywhere.
    let blanks_tell = blank * 5 < lines.len() * 4;
    // A space in front of a line end is the sentence's own, unless it stands everywhere.
    let spaced = lines.windows(2).filter(|pair| between(pair).starts_with(' ')).count();
    let space = usize::from(spaced * 2 < lines.len());
    let mut found = Vec::new();
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let parted = ends_paragraph(line.words, next.words)
            || indents_tell && next.indented
            || blanks_tell && apart(between(pair))
            || is_marked(next.words)
            || is_item(next.words) && !line.words.ends_with_any(MARKS);
        if full.contains(&line.width) && !parted {
            let own = space * usize::from(between(pair).starts_with(' '));
            found.push(line.range.end + own..next.range.start);
        }
    }
    found
}

/// The lines with something on them; `None` as soon as enough are too long to be of one width.
fn lines(text: &str) -> Option<Vec<Printed<'_>>> {
    let (mut lines, mut long, mut start) = (Vec::new(), 0, 0);
    for line in text.split('\n') {
        let words = line.trim();
        if line.len() > LONGEST {
            long += 1;
            if long > 2 {
                return None;
            }
        } else if !words.is_empty() {
            let indent = line.len() - line.trim_start().len();
            let range = start + indent..start + indent + words.len();
            let width = columns(line.trim_end());
            lines.push(Printed { range, words, width, indented: columns(&line[..indent]) >= 4 });
        }
        start += line.len() + 1;
    }
    // A sentence goes on behind the edge of a page.
    let words: Vec<&str> = lines.iter().map(|line| line.words).collect();
    let mut edges = edges(&words).into_iter();
    lines.retain(|_| !edges.next().unwrap_or_default());
    Some(lines)
}

/// Signs that take no room are not read either.
fn columns(line: &str) -> usize {
    let width = |c| match c {
        '\0'..='\u{7F}' => 1,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => 0,
        _ => 2,
    };
    line.chars().map(width).sum()
}

/// The widths of full lines, if the text has a fixed width: a fifth of its lines are full, hardly any is
/// wider, and few of them end where a sentence does.
fn full_width(lines: &[Printed<'_>]) -> Option<Range<usize>> {
    let mut counts = vec![0_usize; WIDTHS.end + RAGGED + 1];
    for line in lines {
        counts[line.width.min(WIDTHS.end)] += 1;
    }
    let of = |last: usize| counts[last - RAGGED..=last].iter().sum::<usize>();
    let last = WIDTHS.max_by_key(|&last| of(last))?;
    let full = last - RAGGED..last + 1;
    let count = of(last);
    let wider = lines.iter().filter(|l| l.width > last).count();
    let stopped = lines.iter().filter(|l| full.contains(&l.width) && ends_sentence(l.words)).count();
    let holds = count >= LEAST && count * 5 >= lines.len() && wider * 8 <= count && stopped * 3 <= count;
    holds.then_some(full)
}

fn ends_sentence(words: &str) -> bool {
    words.ends_with_any(&['。', '！', '？', '：', '!', '?', ':'])
}

/// True where a full line is the last one of its paragraph all the same: behind a stop, and behind a title.
fn ends_paragraph(line: &str, next: &str) -> bool {
    let title = line.ends_with("报告") && !next.starts_with("如下") && !line.contains_any(&['。', '，', ',']);
    // The cells of a table are no sentence.
    ends_sentence(line) || title || line.contains('\t') || next.contains('\t')
}

/// True for a line that begins with 一、 or （一）.
fn is_marked(words: &str) -> bool {
    let inner = words.behind_word("（ (");
    let rest =
        inner.unwrap_or(words).trim_start_of(&['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let numbered = rest.len() < inner.unwrap_or(words).len();
    numbered && if inner.is_some() { rest.starts_with_any(&['）', ')']) } else { rest.starts_with('、') }
}

/// Behind these an item may go on in the middle of a paragraph.
const MARKS: &[char] = &['，', '；', '、', ',', ';', '”', '）'];

/// True for a line that begins with 一是 or `1.`.
fn is_item(words: &str) -> bool {
    let rest = words.trim_start_of(&DIGITS);
    let arabic = rest.behind_word(". ． 、").is_some_and(|rest| !rest.starts_with_any(&DIGITS));
    arabic && rest.len() < words.len() || words.starts_with("一是")
}

#[cfg(test)]
mod tests {
    use super::wraps;

    /// Lines of so many characters.
    fn wrapped(paragraphs: &[&str], width: usize, indent: &str, end: &str) -> String {
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            let printed: Vec<char> = indent.chars().chain(paragraph.chars()).collect();
            lines.extend(printed.chunks(width).map(|line| line.iter().collect::<String>()));
        }
        lines.join(end)
    }

    #[test]
    fn a_sentence_goes_on_behind_the_edge_of_a_page() {
        let lines = wrapped(&PARAGRAPHS, 20, "", "\n");
        let mut pages = String::new();
        for (i, line) in lines.lines().enumerate() {
            pages.push_str(line);
            pages.push('\n');
            if i % 4 == 3 {
                pages.extend(["— ", &(i / 4 + 1).to_string(), " —\n某县人民政府\n"]);
            }
        }
        assert!(unwrapped(&pages).contains(PARAGRAPHS[2]), "{pages}");
    }

    const PARAGRAPHS: [&str; 5] = [
        "某县人民政府关于二〇二四年法治政府建设情况的报告",
        "一、主要举措和成效",
        "全年收到行政复议申请五十六件，受理五十二件，审结四十九件，其中维持三十件、撤销五件、调解结案十四件；组织执法人员培训六期，培训一千二百余人次，开展执法检查三百二十五次。",
        "（一）依法化解矛盾纠纷。严格执行重大行政决策程序，审查规范性文件十八件，提出审查意见四十六条，持续优化法治化营商环境，推行涉企检查扫码入企，年内实现全覆盖，较上年明显提升。",
        "某县人民政府",
    ];

    fn unwrapped(text: &str) -> String {
        let mut out = text.to_owned();
        for range in wraps(text).into_iter().rev() {
            out.replace_range(range, "");
        }
        out
    }

    #[test]
    fn lines_of_one_width_are_put_together_again() {
        for width in [17, 20, 28] {
            assert_eq!(unwrapped(&wrapped(&PARAGRAPHS, width, "", "\n")), PARAGRAPHS.join("\n"), "{width}");
            let indented: Vec<String> = PARAGRAPHS.iter().map(|p| format!("　　{p}")).collect();
            assert_eq!(unwrapped(&wrapped(&PARAGRAPHS, width, "　　", "\n")), indented.join("\n"), "{width}");
            assert_eq!(
                unwrapped(&wrapped(&PARAGRAPHS, width, "", " \r\n\r\n")),
                PARAGRAPHS.join(" \r\n\r\n")
            );
        }
    }

    #[test]
    fn paragraphs_stay_as_they_are() {
        for text in [
            PARAGRAPHS.join("\n"),
            PARAGRAPHS.join("\n\n"),
            "（一）强化党对法治政府建设工作的全面领导\n".repeat(20),
        ] {
            assert_eq!(wraps(&text), []);
        }
    }
}
