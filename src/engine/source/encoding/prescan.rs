//! What a page says of its own encoding, before it is read as one.

/// How far into a page it is looked for: the standard asks for 1,024 bytes, old pages begin with more of script.
const REACH: usize = 4096;

/// The label in the first `<meta charset>`, `<meta http-equiv content>` or XML declaration of a page.
/// Empty where there is none, or where the bytes are no page.
pub(super) fn label(bytes: &[u8]) -> String {
    let head: Vec<u8> = bytes.iter().take(REACH).map(u8::to_ascii_lowercase).collect();
    let mut rest = head.trim_ascii_start();
    if let Some(declaration) = rest.strip_prefix(b"<?xml") {
        let end = declaration.iter().position(|b| *b == b'>').unwrap_or_default();
        let label = value(&declaration[..end], b"encoding");
        if !label.is_empty() {
            return label;
        }
    }
    if !rest.starts_with(b"<") {
        return String::new();
    }
    while let Some(at) = rest.iter().position(|b| *b == b'<') {
        rest = &rest[at + 1..];
        if rest.starts_with(b"!--") {
            let end = rest.windows(3).position(|w| w == b"-->");
            rest = end.map_or(&[], |end| &rest[end..]);
        } else if rest.starts_with(b"meta") {
            let end = rest.iter().position(|b| *b == b'>').unwrap_or(rest.len());
            let label = value(&rest[..end], b"charset");
            if !label.is_empty() {
                return label;
            }
            rest = &rest[end..];
        }
    }
    String::new()
}

/// What stands behind a name and `=` in a tag, quotes left out; empty where the name is not followed by `=`.
fn value(tag: &[u8], name: &[u8]) -> String {
    let mut rest = tag;
    while let Some(at) = rest.windows(name.len()).position(|w| w == name) {
        rest = rest[at + name.len()..].trim_ascii_start();
        if let Some(behind) = rest.strip_prefix(b"=") {
            let outside = |b: &u8| b.is_ascii_whitespace() || b"\"'".contains(b);
            let start = behind.iter().position(|b| !outside(b)).unwrap_or(behind.len());
            let word = behind[start..].iter().take_while(|b| !outside(b) && !b";/".contains(b));
            return word.map(|b| char::from(*b)).collect();
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn finds_what_a_page_declares() {
        for (page, declared) in [
            (r#"<!DOCTYPE html><html><head><META charset="GBK">"#, "gbk"),
            (
                r#"<head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><meta charset=utf-8>"#,
                "gb2312",
            ),
            ("<html><meta name='a' content='b'><meta charset = 'Big5' >", "big5"),
            ("\r\n<?xml version=\"1.0\" encoding='UTF-8'?><html>", "utf-8"),
            ("<!-- <meta charset=big5> --><meta charset=utf-8/>", "utf-8"),
            ("<?xml version=\"1.0\"?><meta charset=gbk>", "gbk"),
            ("<p>charset=gbk</p><meta charset>", ""),
            ("某县 <meta charset=gbk>", ""),
            ("<!-- ", ""),
        ] {
            assert_eq!(label(page.as_bytes()), declared, "{page}");
        }
    }
}
