//! What must hold of a DOCX that is given back with comments.

use super::*;

/// Everything that may stand at one place: removes it and says whose ids it held.
struct Anchors<'a> {
    prefix: &'a str,
}

impl Anchors<'_> {
    /// The text of a part in pieces between anchors; `ours` are the ids of the new comments.
    fn pieces<'t>(&self, text: &'t str, ours: std::ops::Range<usize>) -> Vec<&'t str> {
        let p = self.prefix;
        let mut pieces = Vec::new();
        let (mut done, mut at) = (0, 0);
        while let Some(found) = text[at..].find(&format!("<{p}commentRange")) {
            let start = at + found;
            let mut end = start;
            while text[end..].starts_with(&format!("<{p}commentRange")) {
                let id = text[end..].split("id=\"").nth(1).and_then(|rest| rest.split('"').next());
                if !id.and_then(|id| id.parse().ok()).is_some_and(|id: usize| ours.contains(&id)) {
                    break;
                }
                let is_end = text[end..].starts_with(&format!("<{p}commentRangeEnd"));
                end += text[end..].find("/>").unwrap() + 2;
                if is_end {
                    let reference = format!("</{p}r>");
                    assert!(
                        text[end..].starts_with(&format!("<{p}r")),
                        "an end is followed by its reference"
                    );
                    end += text[end..].find(&reference).unwrap() + reference.len();
                }
            }
            if end > start {
                pieces.push(&text[done..start]);
                done = end;
            }
            at = end.max(start + 1);
        }
        pieces.push(&text[done..]);
        pieces
    }
}

/// Asserts that a part differs from what it was by anchors alone, and by runs parted where they stand.
fn differs_by_anchors(before: &str, after: &str, prefix: &str, ours: std::ops::Range<usize>) {
    let (close_text, close_run) = (format!("</{prefix}t></{prefix}r>"), format!("</{prefix}r>"));
    let mut rest = before;
    let mut parted = "";
    for (at, piece) in (Anchors { prefix }).pieces(after, ours).into_iter().enumerate() {
        let mut piece = piece;
        if !parted.is_empty() {
            piece = piece.strip_prefix(open_run(&before[..before.len() - rest.len()], prefix)).unwrap();
        }
        if parted == close_text {
            assert!(piece.starts_with(&format!("<{prefix}t")), "characters go on: {piece:.99}");
            piece = &piece[piece.find('>').unwrap() + 1..];
        }
        // Where this piece ends nothing is parted, or characters are, or a run is.
        let closed = ["", &close_text, &close_run].into_iter().find(|closing| {
            let behind = piece.strip_suffix(*closing).and_then(|kept| rest.strip_prefix(kept));
            // Characters go on in characters, a run in its next piece.
            let goes_on =
                |behind: &str| !behind.starts_with(if *closing == close_text { "<" } else { &close_run });
            behind.is_some_and(|behind| closing.is_empty() || goes_on(behind))
        });
        parted = closed.unwrap_or_else(|| panic!("piece {at} is not as it was: {piece:.300}"));
        rest = &rest[piece.len() - parted.len()..];
    }
    assert_eq!(rest, "", "nothing is lost at the end");
}

/// The start tag of the run that is open at the end, with its properties.
fn open_run<'a>(text: &'a str, prefix: &str) -> &'a str {
    let run = text.rfind(&format!("<{prefix}r>")).max(text.rfind(&format!("<{prefix}r "))).unwrap();
    let mut end = run + text[run..].find('>').unwrap() + 1;
    if text[end..].starts_with(&format!("<{prefix}rPr/>")) {
        end += format!("<{prefix}rPr/>").len();
    } else if text[end..].starts_with(&format!("<{prefix}rPr>")) {
        let properties = format!("</{prefix}rPr>");
        end += text[end..].find(&properties).unwrap() + properties.len();
    }
    &text[run..end]
}

/// What stands between the anchors of each comment, white space left out.
fn commented(document: &str) -> BTreeMap<usize, String> {
    let mut reader = Reader::from_str(document);
    let (mut open, mut words, mut in_text) = (Vec::new(), BTreeMap::<usize, String>::new(), 0);
    let id = |tag: &quick_xml::events::BytesStart<'_>| {
        let mut attributes = tag.attributes().flatten();
        let found = attributes.find(|a| a.key.local_name().into_inner() == "id").unwrap();
        found.value.parse::<usize>().unwrap()
    };
    loop {
        let event = reader.read_event().unwrap();
        let mut push = |said: &str| {
            for id in &open {
                words.entry(*id).or_default().extend(said.chars().filter(|c| !c.is_whitespace()));
            }
        };
        match &event {
            Event::Start(tag) if tag.local_name().into_inner() == "t" => in_text += 1,
            Event::End(tag) if tag.local_name().into_inner() == "t" => in_text -= 1,
            Event::Text(said) if in_text > 0 => push(said),
            Event::CData(said) if in_text > 0 => push(said),
            Event::GeneralRef(name) if in_text > 0 => push(match &**name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                _ => "",
            }),
            Event::Empty(tag) => match tag.local_name().into_inner() {
                "commentRangeStart" => open.push(id(tag)),
                "commentRangeEnd" => {
                    let id = id(tag);
                    open.retain(|other| *other != id);
                }
                _ => {}
            },
            Event::Eof => return words,
            _ => {}
        }
    }
}

/// Parts that may differ, and the one that may be new.
const TOUCHED: [&str; 4] =
    ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];

/// Asserts all that is promised of a file given back, and gives it.
pub(crate) fn given_back(name: &str, bytes: &[u8], report: &Value) -> Vec<u8> {
    let file = made(Form::DocxComments, report, bytes);
    assert_eq!(file.bytes, made(Form::DocxComments, report, bytes).bytes, "{name}: the same again");
    let (before, after) = (zip::unpack(bytes), zip::unpack(&file.bytes));
    let main = before.keys().find(|part| part.ends_with("/document.xml")).unwrap();
    for (part, unpacked) in &before {
        if !TOUCHED.contains(&part.as_str()) && part != main {
            assert!(after.get(part) == Some(unpacked), "{name}: {part} is as it was");
        }
    }
    for (part, unpacked) in &after {
        assert!(before.contains_key(part) || TOUCHED.contains(&part.as_str()), "{name}: {part} is new");
        if !part.contains("/media/") {
            well_formed(part, unpacked);
        }
    }
    let (old, new) = (text(&before[main]), text(&after[main]));
    let comments = text(&after["word/comments.xml"]);
    let already = before.get("word/comments.xml").map_or(0, |part| text(part).matches("comment ").count());
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(comments.matches("comment ").count(), already + findings.len(), "{name}");
    let first = comments.match_indices("id=\"").filter_map(|(at, _)| comments[at + 4..].split('"').next());
    let ids: Vec<usize> = first.filter_map(|id| id.parse().ok()).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "{name}: no two comments have one id");
    let ours = ids[ids.len() - findings.len()]..ids[ids.len() - 1] + 1;
    let root = old.find("document ").unwrap();
    let prefix = &old[old[..root].rfind('<').unwrap() + 1..root];
    differs_by_anchors(&old, &new, prefix, ours.clone());

    // A reader sees the same text, and the comments that were there beside the new ones.
    let (was, is) = (read(bytes), read(&file.bytes));
    assert_eq!((&was.text, &was.marks), (&is.text, &is.marks), "{name}");
    let said = |source: &Source| {
        let comments = source.asides.iter().filter(|aside| aside.kind == AsideKind::Comment);
        comments.map(|aside| (aside.author.clone(), aside.words.clone())).collect::<Vec<_>>()
    };
    let map = &was.map;
    let is_held = |at: u32| map.locate(at).is_some_and(|place| map.part(place.part) == main);
    let held = |finding: &Value| {
        let unit = |key| finding["span"][key].as_u64().map(|unit| byte(&was.text, unit as usize));
        unit("start").zip(unit("end")).is_some_and(|(start, end)| (start..end).all(is_held))
    };
    let (before, is) = (said(&was), said(&is));
    assert_eq!(is.len(), before.len() + findings.len(), "{name}");
    assert!(before.iter().all(|comment| is.contains(comment)), "{name}");

    let words = commented(&new);
    let bare = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for (finding, id) in findings.iter().zip(ours) {
        assert!(
            new.contains(&format!("commentReference {prefix}id=\"{id}\"/>")),
            "{name}: {id} is referred to"
        );
        // What the program makes itself or keeps in other parts stands at other words.
        if held(finding) {
            let quote = bare(finding["quote"].as_str().unwrap());
            let found = words.get(&id).unwrap_or_else(|| panic!("{name}: {id} stands at no words"));
            // Hidden words, reading aids and boxes stand between the words here too; what stands in a box is
            // commented with the run that anchors it.
            let mut behind = found.chars();
            let in_order = quote.chars().all(|c| behind.any(|other| other == c));
            let ends = [quote.chars().next(), quote.chars().next_back()];
            let exact = ends == [found.chars().next(), found.chars().next_back()] || name == "boxes";
            assert!(in_order && exact, "{name}: {quote} is commented at {found}");
        }
    }
    file.bytes
}

/// The byte of a UTF-16 unit.
fn byte(text: &str, unit: usize) -> u32 {
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        if at >= unit {
            return byte as u32;
        }
        at += c.len_utf16();
    }
    text.len() as u32
}
