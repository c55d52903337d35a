/** The looks that cells of our workbooks have (单元格样式), by their index in the style sheet. */
export const styles = {
  plain: 0,
  text: 1,
  fen: 2,
  integer: 3,
  decimal: 4,
  percent: 5,
  day: 6,
  wrap: 7,
  header: 8,
  requiredHeader: 9,
  title: 10,
  flagged: 11
} as const

const border = (s: string) => `<border><left${s}/><right${s}/><top${s}/><bottom${s}/><diagonal/></border>`
const xf = (numFmt: number, font = 0, fill = 0, edge = 0, alignment = 'vertical="center"') =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${edge}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`

/** `xl/styles.xml`. Text columns have the format `@`, so that Excel keeps every digit of an identity number that is typed in. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="4"><font><sz val="11"/><name val="微软雅黑"/><family val="2"/></font><font><b/><sz val="11"/><name val="微软雅黑"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FFC00000"/><name val="微软雅黑"/><family val="2"/></font><font><b/><sz val="14"/><name val="微软雅黑"/><family val="2"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFCE4D6"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2">${border("")}${border(' style="thin"')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="12">${[
  xf(0),
  xf(49),
  xf(4),
  xf(3),
  xf(2),
  xf(10),
  xf(164),
  xf(49, 0, 0, 0, 'vertical="center" wrapText="1"'),
  xf(49, 1, 2, 1, 'horizontal="center" vertical="center" wrapText="1"'),
  xf(49, 2, 3, 1, 'horizontal="center" vertical="center" wrapText="1"'),
  xf(49, 3),
  xf(49, 0, 4, 1)
].join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
