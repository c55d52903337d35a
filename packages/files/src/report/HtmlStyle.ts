import { all, chartGap, chartInk, chartLine, chartText } from "./ReportPalette.ts"
import type { Words } from "./ReportWords.ts"

/** The style sheet of the page (样式): light and dark, screen, phone and A4 paper. Everything is in the page; nothing is fetched. */
export const style = (w: Words): string => `
:root{color-scheme:light dark;--page:#f3f5f7;--sheet:#fff;--text:#1b2530;--soft:#51606e;--line:#d9dfe5;--head:#eef2f6;--accent:#0a5a8c;--warn:#7a4a00;--warn-page:#fff4dd;--warn-line:#e2a93b;--good:#00684c;--bad:#a63a00;--nil:#5a6672}
@media (prefers-color-scheme:dark){:root{--page:#0e1319;--sheet:#161d25;--text:#e7ecf1;--soft:#a9b5c1;--line:#303b47;--head:#1f2832;--accent:#7cc0ee;--warn:#ffd48a;--warn-page:#33260c;--warn-line:#9a7020;--good:#5ed1ae;--bad:#ff9d66;--nil:#8d9aa7}
${all.map(({ light, dark }) => `.chart [fill="${light}"]{fill:${dark}}.chart [stroke="${light}"]{stroke:${dark}}.key[fill="${light}"]{fill:${dark}}`).join("\n")}
.chart [fill="${chartText.light}"]{fill:${chartText.dark}}.chart [stroke="${chartLine.light}"]{stroke:${chartLine.dark}}.chart [fill="${chartInk.light}"]{fill:${chartInk.dark}}.chart [stroke="${chartGap.light}"]{stroke:${chartGap.dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.65 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif}
main,header.cover,footer{max-width:1200px;margin:0 auto;padding:0 24px}
header.cover{padding-top:40px}
h1{font-size:30px;line-height:1.3;margin:0 0 4px;text-wrap:balance}
h2{font-size:22px;line-height:1.35;margin:0 0 6px;scroll-margin-top:16px}
h3{font-size:16px;line-height:1.5;margin:0 0 2px}
p{margin:0 0 12px;max-width:52em}
a{color:var(--accent)}
.facts{display:flex;flex-wrap:wrap;gap:4px 28px;margin:12px 0 0;color:var(--soft);font-size:14px}
.facts div{display:flex;gap:8px}.facts dt{white-space:nowrap}.facts dd{margin:0;color:var(--text);overflow-wrap:anywhere}
.warn{margin:18px 0 0;padding:10px 16px;border-left:4px solid var(--warn-line);background:var(--warn-page);color:var(--warn);font-weight:600;border-radius:0 6px 6px 0;max-width:none}
.warn+.warn{margin-top:8px}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin:22px 0 0;padding:0;list-style:none}
.cards li{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:12px 16px 10px;min-width:0}
.cards .label{font-size:14px;color:var(--soft)}
.cards .value{font-size:28px;line-height:1.25;font-weight:700;font-variant-numeric:tabular-nums;white-space:nowrap}
.cards .unit{font-size:14px;font-weight:400;color:var(--soft);margin-left:4px}
.cards .detail{font-size:13px;color:var(--soft)}
nav{margin:20px 0 0;font-size:14px}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:0;padding:0}
nav a{text-decoration:none;display:inline-block;padding:3px 0}nav a:hover{text-decoration:underline}
section{background:var(--sheet);border:1px solid var(--line);border-radius:10px;padding:24px 28px 10px;margin:20px 0}
.lead{color:var(--soft)}
.todo{margin:4px 0 18px;padding:12px 18px;border:1px solid var(--line);border-radius:8px;background:var(--head)}
.todo ul{margin:4px 0 0;padding-left:1.3em}
figure{margin:14px 0 22px}
figcaption{font-weight:700}
.legend{display:flex;flex-wrap:wrap;gap:2px 18px;list-style:none;margin:2px 0 8px;padding:0;font-size:13px;color:var(--soft)}
.legend svg{width:12px;height:12px;margin-right:6px;vertical-align:-1px}
.chart{display:block;max-width:100%;height:auto}
.chart.narrow{display:none}
.block{margin:14px 0 22px}
.unit-line{color:var(--soft);font-size:13px;font-weight:400;margin-left:10px}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:6px;margin-top:6px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.45;font-variant-numeric:tabular-nums}
table.large{font-size:13px}
th,td{padding:7px 10px;text-align:right;white-space:nowrap;border-bottom:1px solid var(--line)}
table.large th,table.large td{padding:6px 8px}
table.huge{font-size:12px}
table.huge th,table.huge td{padding:5px 4px}
thead th{background:var(--head);font-weight:600;vertical-align:bottom;white-space:normal;word-break:keep-all;min-width:4.2em}
thead th.group{text-align:center;border-bottom:1px solid var(--line);border-left:1px solid var(--line)}
th.first,td.first{border-left:1px solid var(--line)}
thead small{display:block;font-weight:400;color:var(--soft)}
.t{text-align:left}
tbody th,tfoot th{font-weight:400;text-align:left}
tbody th.long,td.long{white-space:normal;min-width:11em}
tbody th:first-child,tfoot th:first-child,thead tr:first-child th:first-child{position:sticky;left:0;background:var(--sheet);z-index:1}
thead tr:first-child th:first-child{background:var(--head)}
table.huge thead th{min-width:0;word-break:normal}table.huge thead tr:last-child th{font-size:10.5px}table.huge tbody th.long{min-width:8em}
tbody tr:last-child>*,tfoot tr:last-child>*{border-bottom:0}
tfoot>tr>*,tfoot th:first-child{font-weight:700;border-top:2px solid var(--soft);border-bottom:0;background:var(--head)}
tbody tr:hover>*{background:var(--head)}
.nil{color:var(--nil)}.good{color:var(--good)}.bad{color:var(--bad);font-weight:600}
.note{font-size:13px;color:var(--soft);margin:6px 0 0;max-width:62em}
dl.reading{display:grid;grid-template-columns:max-content 1fr;gap:8px 20px;margin:0 0 14px}
dl.reading dt{font-weight:600}dl.reading dd{margin:0;max-width:52em}
footer{padding-bottom:48px;font-size:13px;color:var(--soft);overflow-wrap:anywhere}
@media (max-width:900px){.cards{grid-template-columns:repeat(2,1fr)}}
@media (max-width:640px){main,header.cover,footer{padding:0 14px}header.cover{padding-top:24px}h1{font-size:24px}section{padding:18px 16px 6px}.cards .value{font-size:23px}.cards li{padding:10px 12px 8px}.chart.wide{display:none}.chart.narrow{display:block}dl.reading{grid-template-columns:1fr;gap:0}dl.reading dd{margin-bottom:10px}.facts{flex-direction:column}tbody th{white-space:normal;min-width:6.5em}thead th.group{text-align:left}}
@media print{
@page{size:A4;margin:15mm 13mm 17mm;@bottom-center{content:"${w.pageOf[0]}" counter(page) "${w.pageOf[1]}" counter(pages) "${w.pageOf[2]}";font-size:9pt;color:#444}}
@page across{size:A4 landscape}
:root{color-scheme:light;--page:#fff;--sheet:#fff;--text:#000;--soft:#3c4650;--line:#c3cad1;--head:#eef2f6;--accent:#000;--warn:#7a4a00;--warn-page:#fff4dd;--good:#00684c;--bad:#a63a00;--nil:#5a6672}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10pt;line-height:1.5}
main,header.cover,footer{max-width:none;padding:0}header.cover{padding-top:0}
h1{font-size:20pt}h2{font-size:14pt}h3,figcaption{font-size:10.5pt}
nav{display:none}
section{border:0;border-radius:0;padding:0;margin:18pt 0 0}
.cards{grid-template-columns:repeat(4,1fr);gap:6pt}.cards .value{font-size:15pt}.cards li{padding:5pt 7pt}.cards .label,.cards .detail,.cards .unit{font-size:8pt}
.facts,.note,.legend,.unit-line,footer{font-size:8.5pt}
.scroll{overflow:visible;border:0}
table{font-size:8pt}th,td{padding:2.6pt 4pt}
table.large{font-size:7pt}table.large th,table.large td{padding:2.2pt 2.6pt}
.block.huge{page:across}table.huge,table.huge thead tr:last-child th{font-size:7.5pt}table.huge th,table.huge td{padding:2.4pt 3pt}
thead th,tbody th,tbody th.long{min-width:0}tbody th{white-space:normal}
tbody th:first-child,tfoot th:first-child,thead tr:first-child th:first-child{position:static}
thead{display:table-header-group}tfoot{display:table-row-group}
tr,figure,.lead,.cards li,.todo,.warn{break-inside:avoid}
h2,h3,figcaption,.lead,.legend{break-after:avoid}
.note{break-before:avoid;max-width:none}
.chart.wide{display:block}.chart.narrow{display:none}
}
@media print and (prefers-color-scheme:dark){${all
  .map(({ light }) => `.chart [fill="${light}"]{fill:${light}}.key[fill="${light}"]{fill:${light}}`)
  .join(
    ""
  )}.chart [fill="${chartText.light}"]{fill:${chartText.light}}.chart [stroke="${chartLine.light}"]{stroke:${chartLine.light}}.chart [fill="${chartInk.light}"]{fill:${chartInk.light}}.chart [stroke="${chartGap.light}"]{stroke:${chartGap.light}}}
`
