//! Page furniture and damage around and inside the report.

use std::sync::LazyLock;

use super::{contents, dates, issuer, meta, title, Line, LineKind, Noise, NoiseKind};
use crate::engine::text::{edges, Hit, Lexicon, Reading, Signs, Span};

/// Words by which furniture is known. Of labels that are spaced out in print (`索 引 号`) the spaces are left out.
#[rustfmt::skip]
const WORDS: &[(NoiseKind, &str)] = &[
    // A colon, a bracket or a bar follows these.
    (NoiseKind::Metadata, "来源 信息来源 文章来源 稿源 发布时间 发布日期 发文日期 日期 时间 索引号 发文字号 文号 成文日期 成文时间 发文时间 \
        公文生成日期 生成日期 发布机构 发文机关 制发机关 主题分类 体裁分类 组配分类 有效性 时效性 公文时效 浏览次数 浏览量 浏览 阅读 点击 \
        点击数 访问次数 累计次数 作者 责任编辑 编辑 字体大小 字体 字号 备注/文号 公开方式 公开范围 公开属性 名称 标题 关键词 \
        更新时间 文件编号 信息分类 内容分类 审核 撰稿"),
    (NoiseKind::Footer, "主办 主办单位 承办 承办单位 邮编 邮政编码 地址 网站标识码 版权所有 备案号 技术支持 联系电话 联系方式 \
        网站地图 关于我们 联系我们 中文域名 公网安备 ICP备 网站声明 隐私声明 您是第"),
    // Of buttons and players; such a line holds little else.
    (NoiseKind::Toolbar, "打印 打印本页 关闭 关闭窗口 分享 分享到 分享文章到 收藏 语音播报 进入播报模式 退出播报 \
        语音合成中,请耐心等待... 无障碍 适老化 长者模式 保护视力色 视力保护色 字体 默认 放大 缩小 微信 微博 朗读 播放 暂停 × \
        返回顶部 回到顶部 繁体 简体 无障碍阅读 智能问答 登录 注册 收藏本页 复制链接"),
    (NoiseKind::Links, "文件下载 相关文档 相关附件 相关文件 相关链接 相关解读 相关信息 相关阅读 政策原文 政策解读 附件下载 附件 \
        上一篇 下一篇 扩展阅读 推荐阅读 热门搜索 友情链接 图解"),
    (NoiseKind::Breadcrumb, "首页 当前位置 您现在的位置 您当前的位置 您的位置 网站首页 位置"),
    (NoiseKind::QrCode, "扫一扫 扫描二维码 手机扫一扫 扫码"),
];

/// Labels of a document's card that stand in a cell of their own, without a colon.
const CARD: &str = "索引号 信息分类 主题分类 体裁分类 组配分类 内容分类 发文字号 备注/文号 发布机构 发文机关 制发机关 信息来源 \
    成文日期 发文日期 公文生成日期 生成日期 发布日期 发布时间 有效性 时效性 公开方式 公开范围 公开属性";

static LABELS: LazyLock<Lexicon<NoiseKind>> = LazyLock::new(|| Lexicon::grouped(WORDS));

/// Marks furniture lines at both ends of a text, and damage anywhere.
pub(super) fn mark(reading: &Reading, lines: &mut Vec<Line>) -> Vec<Noise> {
    let copy = reading.copy();
    let mut noise = damage(reading);
    page_edges(copy, lines, &mut noise);
    contents::mark(copy, lines, &mut noise);
    let mut glued = Vec::new();
    // The line behind a label without a value.
    let (mut listing, mut labelled) = (false, None);
    let (head, tail) = ends(copy, lines);
    for i in (0..head).chain(tail..lines.len()) {
        let next = lines.get(i + 1).map(|next| &copy[next.span.range()]);
        let line = &mut lines[i];
        let text = &copy[line.span.range()];
        let dated = dated_title(text);
        let mut kind = if dated.is_some() { Some(NoiseKind::Metadata) } else { kind_of(text) };
        // Titles of other pages follow 相关文档.
        let label = i >= tail && kind == Some(NoiseKind::Links) && !text.contains("附件");
        listing = label || listing && kind.is_none();
        if listing && !issuer::is_issuer(text) && dates::first_day(text, 0).is_none() {
            kind = Some(NoiseKind::Links);
        }
        // A label's value may stand on a line of its own, unless the issuer's name begins a title there.
        let value = labelled == Some(i)
            && (issuer::is_issuer(text) || text.len() < 40 && dates::first_day(text, 0).is_some())
            && !next.is_some_and(|next| title::is_title(&(text.to_owned() + next)));
        kind = kind.or(value.then_some(NoiseKind::Metadata));
        labelled = (kind == Some(NoiseKind::Metadata) && text.ends_with(':')).then_some(i + 1);
        // A document's card may be a table.
        let may_be =
            |kind| line.kind == LineKind::Text || line.kind == LineKind::Row && kind == NoiseKind::Metadata;
        let Some(kind) = kind.filter(|&kind| may_be(kind)) else { continue };
        let Some(at) = dated.or_else(|| glued_body(text)) else {
            noise.push(line.take(kind));
            continue;
        };
        let at = line.span.start + at as u32;
        let mut rest = Line { kind: LineKind::Text, span: Span { start: at, ..line.span } };
        line.span.end = at;
        noise.push(if dated.is_some() { &mut rest } else { line }.take(kind));
        glued.push((i, rest));
    }
    for (i, body) in glued.into_iter().rev() {
        lines.insert(i + 1, body);
    }
    noise
}

/// Where the title ends that a page prints its day behind: 某镇法治政府建设年度报告 2025-02-28.
fn dated_title(line: &str) -> Option<usize> {
    let day = dates::first_day(line, 0)?.span?;
    let front = line[..day.start as usize].trim_end_of(&[' ']);
    let apart = front.len() < day.start as usize && line[day.range()].contains('-');
    (apart && title::is_title(front)).then_some(front.len())
}

/// Where the body goes on behind the clock of a metadata line: `16:56:43`2024年以来.
fn glued_body(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let two = |at: usize| bytes.get(at..at + 2).is_some_and(|two| two.iter().all(u8::is_ascii_digit));
    let colon = (2..bytes.len()).find(|&at| bytes[at] == b':' && two(at - 2) && two(at + 1))?;
    let seconds = bytes.get(colon + 3) == Some(&b':') && two(colon + 4);
    let end = colon + if seconds { 6 } else { 3 };
    line[end..].contains_any(&[',', '。']).then_some(end)
}

/// Marks page numbers and running heads, which stand anywhere.
fn page_edges(copy: &str, lines: &mut [Line], noise: &mut Vec<Noise>) {
    let words: Vec<&str> = lines.iter().map(|line| &copy[line.span.range()]).collect();
    for (line, _) in
        lines.iter_mut().zip(edges(&words)).filter(|(line, edge)| *edge && line.kind == LineKind::Text)
    {
        noise.push(line.take(NoiseKind::PageEdge));
    }
}

/// Marks what stands above the report's title: the page's own titles, labels that are cut or of no known
/// word. A letter that goes before the report keeps its words, as head of the document.
pub(super) fn mark_above(copy: &str, lines: &mut [Line], titles: &[(usize, usize)], noise: &mut Vec<Noise>) {
    let letter = lines.iter().rposition(|l| l.kind == LineKind::Text && copy[l.span.range()].contains('。'));
    let from = letter.map_or(0, |i| i + 1);
    for (i, line) in lines.iter_mut().enumerate().skip(from).filter(|(_, l)| l.kind == LineKind::Text) {
        let text = &copy[line.span.range()];
        let kind = match titles.iter().any(|t| (t.0..t.1).contains(&i)) {
            _ if meta::is_document_head(text) => continue,
            _ if title::is_label(text) => NoiseKind::Metadata,
            true => NoiseKind::RepeatedTitle,
            false => continue,
        };
        noise.push(line.take(kind));
    }
}

/// Where the lines before the first line of running text end, and those behind the last one begin.
fn ends(copy: &str, lines: &[Line]) -> (usize, usize) {
    let running = |l: &Line| {
        let text = &copy[l.span.range()];
        l.kind == LineKind::Text
            && text.contains('。')
            && text.chars().count() > 40
            && kind_of(text).is_none()
    };
    let head = lines.iter().position(running).unwrap_or(lines.len());
    (head, lines.iter().rposition(running).map_or(lines.len(), |i| i + 1))
}

/// What kind of furniture a line is, if any.
pub(super) fn kind_of(line: &str) -> Option<NoiseKind> {
    // Running text, whatever it begins with.
    if count(line, '。') > 2 {
        return None;
    }
    let mut squeezed = String::with_capacity(line.len());
    for word in line.listed() {
        squeezed.push_str(word);
    }
    let bare = squeezed.trim_start_of(&['[', '【', '(', '|', '•', '-', '·', '*', '>']);
    if is_card(line, bare) {
        return Some(NoiseKind::Metadata);
    }
    let length = bare.chars().count();
    let (mut covered, mut labels, mut code) = (0, 0, false);
    for Hit { at, word, value } in LABELS.find(bare) {
        covered += word.len();
        labels += usize::from(bare[at + word.len()..].starts_with_any(&[':', ']', '】', '|']));
        code |= value == NoiseKind::QrCode;
    }
    // What a code is for is told without a full stop; who scans one in a sentence inspects firms (扫码入企).
    code &= length < 40 && !bare.contains('。');
    if let Some((word, kind)) = LABELS.prefix(bare) {
        let behind = bare[word.len()..].trim_start_of(&[']', '】']);
        let labelled =
            behind.is_empty() || behind.starts_with_any(&[':', '|', '>', '/']) || bare.len() < squeezed.len();
        let is_one = match kind {
            NoiseKind::Metadata => labelled && count(behind, '。') < 2,
            NoiseKind::Footer => length < 60 && !bare.contains('。'),
            NoiseKind::Breadcrumb => labelled || behind.contains('>'),
            NoiseKind::Links => behind.is_empty() || behind.starts_with(':'),
            NoiseKind::QrCode => code,
            // Words of buttons make up most of the line.
            _ => covered * 3 >= bare.len() * 2,
        };
        if is_one {
            return Some(kind);
        }
    }
    // A line of several labels may begin with anything: a lost label, a clock, an icon.
    if length < 400 && labels > 1 {
        Some(NoiseKind::Metadata)
    } else if code {
        Some(NoiseKind::QrCode)
    } else if is_clock(bare) || length < 60 && bare.contains("浏览器") {
        Some(NoiseKind::Toolbar)
    } else if length < 100 && count(&squeezed, '>') > 1 {
        Some(NoiseKind::Breadcrumb)
    } else {
        (is_stamp(line) || count(&squeezed, '•') > 1).then_some(NoiseKind::Metadata)
    }
}

/// A row of a document's card: `squeezed` is the line without spaces, and a space stands behind its label, or what can
/// be nothing but its value.
fn is_card(line: &str, squeezed: &str) -> bool {
    let Some(behind) = squeezed.behind_word(CARD).filter(|behind| !behind.is_empty()) else { return false };
    let coded = behind.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
    if !behind.contains('。')
        && (coded || issuer::is_issuer(behind) || behind.starts_with_word("有效 失效 废止"))
    {
        return true;
    }
    // The same end in the line, as many characters from its own.
    let from_end =
        |text: &str, chars: usize| text.char_indices().rev().filter(|c| c.1 != ' ').nth(chars).map(|c| c.0);
    let at = from_end(line, behind.chars().count() - 1);
    at.is_some_and(|at| line[..at].ends_with(' '))
}

/// How often a sign stands in a text.
fn count(text: &str, sign: char) -> usize {
    text.chars().filter(|c| *c == sign).count()
}

/// A day as a program prints it, with a time of day, an issuer or a label beside it and nothing else.
pub(super) fn is_stamp(line: &str) -> bool {
    let day = dates::first_day(line, 0).and_then(|day| day.span).filter(|_| line.len() < 90);
    let Some(day) = day.filter(|day| line[day.range()].contains_any(&['-', '/'])) else { return false };
    let front = line[..day.start as usize].trim_end_of(&[' ']);
    let rest = line[day.end as usize..].trim_start_of(&[' ']);
    let clock = rest.trim_start_of(&['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':']);
    let timed = rest[..rest.len() - clock.len()].contains(':');
    let behind = clock.trim_start_of(&[' ']);
    let label = |text: &str| issuer::is_issuer(text) || LABELS.prefix(text).is_some() || text.ends_with('网');
    match (front.is_empty(), behind.is_empty()) {
        (true, true) => timed,
        (true, false) => label(behind),
        // The site's name and address may stand in front of the label.
        (false, true) => issuer::is_issuer(front) || timed && front.ends_with(':'),
        (false, false) => false,
    }
}

/// `今天是:2019年10月31日 星期四`, `2019年12月3日星期二`: the page's clock.
fn is_clock(line: &str) -> bool {
    line.chars().count() < 40
        && (line.starts_with("今天是") || line.contains("星期") && dates::first_day(line, 0).is_some())
}

/// Runs of lost characters: U+FFFD, private use, and two or more `?`.
fn damage(reading: &Reading) -> Vec<Noise> {
    let copy = reading.copy();
    let mut found: Vec<Noise> = Vec::new();
    for (at, c) in reading.marks(Span::new(0, copy.len())).filter(|(_, c)| is_lost(*c)) {
        let span = Span::new(at, at + c.len_utf8());
        match found.last_mut() {
            Some(run) if run.span.end == span.start => run.span.end = span.end,
            // One question mark may be a question.
            _ if c == '?' && !copy[at + 1..].chars().next().is_some_and(is_lost) => {}
            _ => found.push(Noise { kind: NoiseKind::Damage, span }),
        }
    }
    found
}

/// A character that came of a wrong encoding.
fn is_lost(c: char) -> bool {
    matches!(c, '?' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}')
}

/// Without lost characters and spaces at the end; one question mark may be a question.
pub(super) fn before_lost(text: &str) -> &str {
    let text = text.trim_end_of(&[' ']);
    let kept = text.trim_end_matches(is_lost_or_space as fn(char) -> bool);
    if &text[kept.len()..] == "?" {
        text
    } else {
        kept
    }
}

/// What stands behind lost characters and spaces.
pub(super) fn behind_lost(text: &str) -> &str {
    text.trim_start_matches(is_lost_or_space)
}

fn is_lost_or_space(c: char) -> bool {
    is_lost(c) || c == ' '
}

/// The values behind some labels of a metadata line, each up to the next label; the label named first goes
/// first.
pub(super) fn values(reading: &Reading, line: Span, wanted: &str) -> Vec<Span> {
    let text = reading.at(line);
    let mut hits = Vec::new();
    for hit in LABELS.find(text) {
        let behind = &text[hit.at + hit.word.len()..];
        // In a cell of its own.
        let apart = text[..hit.at].ends_with(' ') && behind.starts_with(' ');
        if hit.at == 0 || apart || behind.trim_start_of(&[' ']).starts_with_any(&[':', '|', ']', '】']) {
            hits.push((hit.at, hit.word));
        }
    }
    let mut values = Vec::new();
    for label in wanted.listed() {
        for (i, (at, word)) in hits.iter().enumerate() {
            let to = hits.get(i + 1).map_or(text.len(), |next| next.0);
            let value = text[at + word.len()..to].trim_start_of(&[' ', ':', ']', '】', '|', '\n']);
            let start = line.start as usize + to - value.len();
            // What stands in the next cell is none of it.
            let cell = &value[..value.find_any(&['|']).unwrap_or(value.len())];
            let value = cell.trim_end_of(&[' ', '[', '【', '•']);
            if *word == label && !value.is_empty() {
                values.push(Span::new(start, start + value.len()));
            }
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::{dated_title, kind_of, values};
    use crate::engine::{
        structure::NoiseKind,
        text::{Reading, Span},
    };

    #[test]
    fn knows_furniture_by_its_form() {
        use NoiseKind::{Breadcrumb, Footer, Links, Metadata, QrCode, Toolbar};
        for (line, kind) in [
            ("日期:2025-03-10来源:某县青溪镇人民政府", Metadata),
            ("[ 索引号 ] 11500111/2026-00005 [ 发文字号 ] 无", Metadata),
            ("字体大小:【 浏览次数:信息来源: 区司法局发布时间:2025-11-07 16:34", Metadata),
            ("索 引 号: | 113305/2025-00002 | 成文日期: | 2025-01-02", Metadata),
            ("首页 > 政务公开 > 法定主动公开内容", Breadcrumb),
            ("索 引 号 113305/2025-00002 主题分类 司法", Metadata),
            ("分享文章到", Toolbar),
            ("【打印】 【关闭窗口】", Toolbar),
            ("附件下载", Links),
            ("主办:某县人民政府办公室", Footer),
            ("手机扫一扫打开当前页面", QrCode),
            ("2019年12月3日星期二", Toolbar),
            ("2025-02-27 10:11", Metadata),
            ("深南市市场监督管理局2025-02-26", Metadata),
            ("(来源:海阳区司法局)", Metadata),
            ("2025-02-27 10:11 丰谷县司法局", Metadata),
            ("2025-02-20来源:青泽市教育局", Metadata),
            ("2025-04-27 10:14 青泽市人民政府网", Metadata),
            ("青泽市人民政府门户网站 www.qingze.example 发布时间:2025-04-27 10:14", Metadata),
            ("文件编号: | 发布机构: | 青泽市教育局 |", Metadata),
            ("回到顶部", Toolbar),
        ] {
            assert_eq!(kind_of(line), Some(kind), "{line}");
        }
        for line in [
            "附件管理工作持续规范",
            "地址核验事项全部办结。",
            "索引号管理更加规范 查询更加便捷",
            "来源于群众的意见12条。",
            "分享经验做法",
            "推行扫码亮身份、亮任务,年内覆盖全部乡镇。",
            "2024年2月26日",
            "2024-02-26",
        ] {
            assert_eq!(kind_of(line), None, "{line}");
        }
    }

    #[test]
    fn a_day_behind_the_title_is_none_of_it() {
        let title = "2024年度青溪街道法治政府建设工作情况报告";
        assert_eq!(dated_title(&format!("{title} 2025-02-28")), Some(title.len()));
        assert_eq!(dated_title(&format!("{title} 2025-02-28 10:20")), Some(title.len()));
        assert_eq!(dated_title(title), None);
        assert_eq!(dated_title("青溪街道办事处 2025-02-28"), None);
    }

    #[test]
    fn reads_the_value_of_a_glued_label() {
        let reading = Reading::new("日期:2025-03-10来源:某县青溪镇人民政府 浏览次数:12".into());
        let line = Span::new(0, reading.copy().len());
        let of = |wanted| values(&reading, line, wanted).iter().map(|&v| reading.at(v)).collect::<Vec<_>>();
        assert_eq!(of("来源"), ["某县青溪镇人民政府"]);
        let card = Reading::new("| 发文机关:青溪县教育局 | 主题词: |".into());
        let line = Span::new(0, card.copy().len());
        assert_eq!(
            values(&card, line, "发文机关").iter().map(|&v| card.at(v)).collect::<Vec<_>>(),
            ["青溪县教育局"]
        );
        assert_eq!(of("时间 浏览次数 日期"), ["12", "2025-03-10"]);
    }
}
