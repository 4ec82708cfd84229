//! Where fuzzing begins: the samples, the fixtures, and short texts of every kind.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use super::{body, json_of};

/// The project's folder; the bodies are compiled in two packages.
fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let top = if here.ends_with("fuzz") { here.parent().unwrap() } else { here };
        top.to_owned()
    });
    &ROOT
}

/// Files of a folder with this ending, in the order of their names.
fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && path.to_string_lossy().ends_with(ending))
        .collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// A sample to judge under what was given.
pub(crate) fn township() -> &'static [u8] {
    static TEXT: LazyLock<Vec<u8>> = LazyLock::new(|| files("www/samples", "township.txt").remove(0));
    &TEXT
}

/// A draft to put comments into.
pub(crate) fn own_docx() -> &'static [u8] {
    static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| files("tests/fixtures/docx", "plain.docx").remove(0));
    &FILE
}

const LINES: &[&str] = &[
    "某县人民政府关于2024年法治政府建设情况的报告\n一、主要举措和成效\n（一）依法决策\n1.审查文件12件，其中规章3件、其他9件，占25%。\n",
    "同比增长12.5%，较上年提高3个百分点，由91%提高到99%；约3.2亿元，近万名，不少于5项。",
    "百分之九十五以上，三分之二，十余次，二〇二四年一月一日至六月底，零点五。",
    "依照《中华人民共和国行政处罚法》第三十三条、国发〔2021〕1号、国务院令第713号。",
    "身份证号11010119900307293X，手机13800138000，卡号4111111111111111。",
    "關於縣鎮法治政府建設情況的報告：一、推進依法行政，辦理案件12件。",
    "首页 > 政务公开\n来源：某局 发布时间：2025-01-20 16:56 浏览次数：3\n正文。\n扫一扫在手机打开当前页",
    "𠮷野家🙂办理𠀀件，\u{200b}共\u{202e}12\u{202c}件。\u{feff}\u{0}\u{fffd}",
];

/// XML of a body, for documents whose package is made around them.
const BODIES: &[&str] = &[
    "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>主要举措</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>案件</w:t><w:tab/><w:t>12件</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:ins w:author=\"甲\"><w:r><w:t>补</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>3</w:t><w:fldChar w:fldCharType=\"end\"/><w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"0\"/></w:r></w:p></w:body></w:document>",
    "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"0\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>",
    "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
    "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>",
    "<w:comments><w:comment w:id=\"0\" w:author=\"乙\"><w:p><w:r><w:t>核</w:t></w:r></w:p></w:comment></w:comments>",
];

const PAGES: &[&str] = &[
    "<!doctype html><meta charset=utf-8><meta name=ArticleTitle content=报告><body><div class=nav><a href=x>首页</a></div><div id=UCAP-CONTENT><h1>某县2024年法治政府建设情况报告</h1><p style='display:none'>藏</p><p>一、成效<br>办理12件。</p><table><tr><td rowspan=2>案件<td>12<tr><td>13</table></div>",
    "<p>&#x4e00;&nbsp;&amp;&#55296;&#9999999999;<![CDATA[x]]><!-- 注 --><script>var a='</p>';</script><style>p{}</style><svg><title>图</title></svg>甲<b>乙<i>丙</b>丁</i>",
];

fn choosing(texts: &[Vec<u8>], numbers: core::ops::Range<u8>) -> Vec<Vec<u8>> {
    texts.iter().flat_map(|text| numbers.clone().map(move |n| [&[n][..], text].concat())).collect()
}

/// What a target begins with, crashes that were found before included.
pub(crate) fn of(target: &str) -> Vec<Vec<u8>> {
    assert!(body(target).is_some(), "there is no target {target}");
    let lines = || LINES.iter().map(|line| line.as_bytes().to_vec());
    let texts: Vec<Vec<u8>> = files("www/samples", ".txt").into_iter().chain(lines()).collect();
    let mut seeds = match target {
        "decode" => {
            let encoded = |text: &Vec<u8>| {
                let text = String::from_utf8_lossy(text);
                let utf16 = text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
                [
                    [&[2][..], &encoding_rs::GB18030.encode(&text).0].concat(),
                    [&[4][..], &encoding_rs::BIG5.encode(&text).0].concat(),
                    [&[0, 0xFF, 0xFE][..], &utf16].concat(),
                ]
            };
            choosing(&texts, 0..1).into_iter().chain(texts.iter().flat_map(encoded)).collect()
        }
        "html" => {
            let pages = PAGES.iter().map(|page| page.as_bytes().to_vec());
            files("tests/fixtures/html", ".html").into_iter().chain(pages).collect()
        }
        "docx" => {
            let parts: Vec<&[u8]> = BODIES.iter().map(|part| part.as_bytes()).collect();
            files("tests/fixtures/docx", ".docx").into_iter().chain([parts.join(&0xFF)]).collect()
        }
        "doc" => files("tests/fixtures/doc", ".doc"),
        "plain" => choosing(&texts, 0..2),
        "given" => {
            let [profile, rubric] = ["www/samples", "src/engine/tables"].map(|folder| files(folder, ".json"));
            let marks =
                r#"{"schema":"fazhi-marks/1","marks":[{"rule":"C-02","state":"verified","note":"甲"}]}"#;
            let marks = [marks.as_bytes().to_vec()];
            let all = [&profile[..], &rubric, &marks].into_iter().zip(0..);
            all.flat_map(|(files, n)| choosing(files, n..n + 1)).collect()
        }
        "back" => {
            let files = files("tests/fixtures/docx", "mixed.docx");
            let short = lines().map(|line| json_of(&line));
            let reports = files.iter().map(|file| json_of(file)).chain(short);
            reports.flatten().map(String::into_bytes).collect()
        }
        _ => texts,
    };
    seeds.extend(files(&format!("tests/fuzz/corpus/{target}"), ""));
    seeds
}
