//! What surrounds the cells: types, relationships, looks, page.

use crate::engine::export::forms::xml::part;

/// The type of a sheet.
pub(super) const SHEET_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/// How kinds of relationships begin.
pub(super) const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The head of a table.
pub(super) const HEAD_STYLE: &str = "1";
/// A text that stays one when it is edited.
pub(super) const TEXT_STYLE: &str = "2";
/// A number as it stands.
pub(super) const NUMBER_STYLE: &str = "3";

pub(super) const TYPES: &str = part!(
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    r#"<Default Extension="xml" ContentType="application/xml"/>"#
    r#"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#
    "{}"
    r#"<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"#
    r#"<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"#
);

pub(super) const RELATIONS: &str = part!(
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
);

pub(super) const WORKBOOK: &str = part!(
    r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#
    "{}</workbook>"
);

pub(super) const WORKBOOK_RELATIONS: &str = part!(
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}"#
    r#"<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#
    r#"<Relationship Id="strings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
);

pub(super) const STRINGS: &str =
    part!(r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>"#);

/// 宋体 11 pt; heads bold on grey; texts in number format `@`, wrapped, at the top.
pub(super) const STYLES: &str = part!(
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
    r#"<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>"#
    r#"<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>"#
    r#"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>"#
    r#"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
    r#"<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
    r#"<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#
    r#"<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"#
    r#"<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>"#
    r#"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
);

/// A sheet up to its columns: it fits the width of a page, and its first row stays.
pub(super) const SHEET_HEAD: &str = part!(
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
    r#"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#
    r#"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>"#
    r#"<sheetFormatPr defaultRowHeight="15"/><cols>"#
);

/// A4 lying, as many pages long as it takes.
pub(super) const PAGE: &str = concat!(
    r#"<pageMargins left="0.59" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>"#,
    r#"<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>"#
);
