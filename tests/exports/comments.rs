//! The own DOCX with comments.

use super::returned::given_back;
use super::*;

/// The report with a finding at every few characters, of different lengths, and one of something absent.
fn with_findings_everywhere(mut report: Value) -> Value {
    let units: Vec<u16> = report["text"].as_str().unwrap().encode_utf16().collect();
    let mut findings = vec![finding(0, None, "")];
    let mut start = 0;
    while start < units.len() {
        let length = 1 + findings.len() * 7 % 23;
        let words = String::from_utf16_lossy(&units[start..units.len().min(start + length)]);
        let lead = words.encode_utf16().count() - words.trim_start().encode_utf16().count();
        let words = words.trim();
        if !words.is_empty() && !words.contains('\u{FFFD}') {
            let start = start + lead;
            findings.push(finding(
                findings.len(),
                Some((start, start + words.encode_utf16().count())),
                words,
            ));
        }
        start += 1 + findings.len() % 3;
    }
    report["findings"] = Value::Array(findings);
    report
}

fn finding(number: usize, span: Option<(usize, usize)>, quote: &str) -> Value {
    json!({
        "id": format!("X-01-{number}"), "rule": "X-01", "severity": "warning", "message": "请核对<此处>&\"原文\"。",
        "span": span.map(|(start, end)| json!({"start": start, "end": end})), "quote": quote,
        "advice": "核对原件。", "basis": [{"source": "某条例", "article": "第一条", "verified": true}],
    })
}

#[test]
fn a_docx_comes_back_with_comments_and_nothing_else_changed() {
    for (name, bytes) in fixtures() {
        let report = report(&bytes, &name);
        if !report["findings"].as_array().unwrap().is_empty() {
            given_back(&name, &bytes, &report);
        }
    }
}

#[test]
fn a_comment_stands_at_its_words_wherever_they_are() {
    for (name, bytes) in fixtures() {
        given_back(&name, &bytes, &with_findings_everywhere(report(&bytes, &name)));
    }
}

#[test]
fn a_comment_that_cannot_stand_at_its_words_tells_where_they_are() {
    let folder = common::root().join("tests/fixtures/docx");
    for (file, quote, place) in [
        ("notes", "含上年结转4件", "脚注中“含上年结转4件”"),
        ("notes", "数据截至2024年12月31日", "尾注中“数据截至2024年12月31日”"),
        ("notes", "调解成功31件", ""),
        ("boxes", "旧式文本框一行", "文本框中“旧式文本框一行”"),
        ("boxes", "调解纠纷320件", ""),
    ] {
        let bytes = fs::read(folder.join(file).with_extension("docx")).unwrap();
        let mut report = report(&bytes, file);
        let text = report["text"].as_str().unwrap();
        let at = text.find(quote).unwrap_or_else(|| panic!("{file} holds {quote}"));
        let start = text[..at].encode_utf16().count();
        let end = start + quote.encode_utf16().count();
        report["findings"] = json!([finding(1, Some((start, end)), quote)]);
        let comments = text_of_comments(&made(Form::DocxComments, &report, &bytes));
        let lead = if place.is_empty() { String::new() } else { format!("（{place}）") };
        assert!(comments.contains(&format!(">{lead}【请核对】请核对&lt;此处")), "{file}: {comments}");
    }
}

fn text_of_comments(file: &File) -> String {
    text(&zip::unpack(&file.bytes)["word/comments.xml"])
}

/// A long draft as offices write them: many pages, tables, pictures, runs of every kind, comments already.
fn long_draft(pages: usize, comments: usize) -> Vec<u8> {
    let run = |words: &str| {
        format!("<w:r w:rsidR=\"00A1\"><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t>{words}</w:t></w:r>")
    };
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let row = |words: [&str; 3]| {
        format!("<w:tr>{}</w:tr>", words.map(|w| format!("<w:tc><w:p>{}</w:p></w:tc>", run(w))).concat())
    };
    let picture =
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图\"/><pic:pic/></wp:inline></w:drawing></w:r>";
    let deleted = "<w:del w:id=\"1\" w:author=\"某\"><w:r><w:delText>删去</w:delText></w:r></w:del>";
    let mut body = format!("<w:p>{}</w:p>", run("南山县人民政府关于2024年法治政府建设情况的报告"));
    let mut said = String::new();
    for page in 0..pages {
        let cases = format!("{}件，其中维持{}件，", page + 90, page + 2);
        let linked = format!("<w:hyperlink r:id=\"rId9\">{}</w:hyperlink>", run("A&amp;B两类共计撤销5件。"));
        let inserted =
            format!("<w:ins w:id=\"1\" w:author=\"某\">{}</w:ins>", run("新增公共法律服务站6个。"));
        let mut commented = run("出庭应诉率达100%。");
        if page < comments {
            commented = format!(
                "<w:commentRangeStart w:id=\"{page}\"/>{commented}<w:commentRangeEnd w:id=\"{page}\"/>\
                 <w:r><w:commentReference w:id=\"{page}\"/></w:r>"
            );
            let _ = write!(
                said,
                "<w:comment w:id=\"{page}\" w:author=\"王审\"><w:p>{}</w:p></w:comment>",
                run("意见")
            );
        }
        for paragraph in [
            run("（一）全年办理行政复议案件") + &run(&cases) + &linked,
            commented + &inserted + deleted + picture,
            field("begin")
                + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                + &field("separate")
                + &run("8")
                + &field("end"),
            run(&"依法行政持续推进，执法监督不断加强。".repeat(40)),
        ] {
            let _ = write!(body, "<w:p>{paragraph}</w:p>");
        }
        let _ = write!(
            body,
            "<w:tbl>{}{}</w:tbl>",
            row(["领域", "处罚", "罚款"]),
            row(["市场监管", "120件", "35万元"])
        );
    }
    let spaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                  xmlns:r=\"urn:r\" xmlns:wp=\"urn:wp\" xmlns:pic=\"urn:pic\"";
    let document = format!("<w:document {spaces}><w:body>{body}</w:body></w:document>");
    let comments = format!("<w:comments {spaces}>{said}</w:comments>");
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                     <Relationship Id=\"c\" Type=\"x/comments\" Target=\"comments.xml\"/></Relationships>";
    let noise = |i: u32| (i.wrapping_mul(2_654_435_761) >> 24) as u8;
    zip::pack(&[
        Entry::stored("[Content_Types].xml", types.as_bytes()),
        Entry::stored("word/document.xml", document.as_bytes()),
        Entry::stored("word/_rels/document.xml.rels", relations.as_bytes()),
        Entry::stored("word/comments.xml", comments.as_bytes()),
        Entry::stored("word/media/图1.png", &(0..200_000).map(noise).collect::<Vec<u8>>()),
    ])
}

#[test]
fn a_long_draft_with_tables_pictures_and_fifty_comments_survives() {
    let bytes = long_draft(100, 50);
    let report = report(&bytes, "草稿.docx");
    assert!(report["findings"].as_array().unwrap().len() > 1);
    given_back("long", &bytes, &report);
    // As many comments as would fill a shelf.
    let bytes = long_draft(4, 2);
    let report = self::report(&bytes, "草稿.docx");
    given_back("everywhere", &bytes, &with_findings_everywhere(report));
}

#[test]
fn a_file_that_is_not_the_reports_gets_no_comments_of_it() {
    let all = fixtures();
    let (name, bytes) = &all[0];
    let report = report(bytes, name);
    let other = &all[1].1;
    let file = made(Form::DocxComments, &report, other);
    let text_of_report = read(bytes).text;
    assert_eq!(read(&file.bytes).text, text_of_report, "its text comes back as a document of its own");
    assert!(forms::write(Form::DocxComments, &report.to_string(), b"PK\x03\x04", DAY).is_err());
    assert!(forms::write(Form::Docx, "{}", bytes, DAY).unwrap().is_none());
}
