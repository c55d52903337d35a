import type { Words } from "../report/ReportWords.ts"
import { style as report } from "../report/HtmlStyle.ts"

/** The style sheet of the rule book (样式): the report's, with what rules, points and a long contents list need besides. */
export const style = (w: Words): string => `${report(w)}
body{overflow-wrap:anywhere}
nav{margin:22px 0 0}
nav>ol{display:grid;grid-template-columns:repeat(auto-fill,minmax(270px,1fr));gap:2px 22px}
nav details{font-size:13px;margin:0 0 6px}
nav summary{cursor:pointer;color:var(--soft)}
nav ul{list-style:none;margin:2px 0 4px;padding:0 0 0 14px}
nav ul a{padding:2px 0}
h3.group{font-size:18px;margin:26px 0 4px;color:var(--accent)}
article{border-top:1px solid var(--line);padding:16px 0 8px;scroll-margin-top:10px}
article h3{font-size:17px;margin:0 0 6px}
article h4.group{font-size:16px}
.aside{font-size:13px;font-weight:400;color:var(--soft);margin-left:10px}
dl.rows{display:grid;grid-template-columns:max-content 1fr;gap:3px 16px;margin:4px 0 10px;font-size:14px}
dl.rows dt{color:var(--soft);white-space:nowrap}dl.rows dd{margin:0;min-width:0}
.lead-in{font-weight:600;margin:10px 0 4px}
ol.points{margin:2px 0 12px;padding-left:1.7em}
ol.points>li{margin:0 0 10px}
ol.points ol.points{list-style:none;padding-left:14px;border-left:3px solid var(--line);margin:6px 0}
.says{margin:0}
.words{font-size:14px;margin:2px 0 0;color:var(--text)}
.rule{font:13.5px/1.6 ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace;white-space:pre-wrap;background:var(--head);border-radius:5px;padding:4px 10px;margin:3px 0;max-width:none}
.rule a{text-decoration:none;border-bottom:1px dotted currentColor}
.small{font-size:13px;color:var(--soft);margin:2px 0 0}
.book th,.book td{white-space:normal;text-align:left;vertical-align:top}
.book td{min-width:4.5em}.book td.wide{min-width:13em}.book td.day{white-space:nowrap;min-width:0}
.book tbody tr:target>*{background:var(--warn-page)}
.book tbody th:first-child,.book thead tr:first-child th:first-child{min-width:8.5em}
article:target>h3{color:var(--accent)}
section{overflow:clip}
.top{float:right;font-size:13px;text-decoration:none}
article dl.rows+*{margin-top:8px}.small+dl.rows,.rule+dl.rows{margin-top:10px}
@media screen and (max-width:640px){nav>ol{grid-template-columns:1fr}dl.rows{grid-template-columns:6.2em 1fr;gap:4px 10px}dl.rows dt{white-space:normal}ol.points{padding-left:1.4em}
.book{border:0}.book table,.book tbody,.book tr,.book th,.book td{display:block;width:auto}.book thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.book tr{border:1px solid var(--line);border-radius:8px;margin:0 0 10px;padding:6px 12px;overflow:hidden}
.book tbody th:first-child{position:static;font-weight:600;padding:3px 0 5px;border:0;background:none}
.book td,.book tbody tr:last-child td{display:grid;grid-template-columns:5.6em 1fr;gap:10px;padding:3px 0;border:0}.book td.none{display:none}
.book td::before{content:attr(data-head);color:var(--soft)}.book td>span{min-width:0}
.book tbody tr:hover>*{background:none}}
@media print{nav{display:block;break-after:page}nav details{display:none}.top{display:none}section{overflow:visible}h2{break-before:auto}article{padding:8pt 0 3pt}article h3{font-size:11pt;break-after:avoid}h3.group{font-size:12pt;break-after:avoid}dl.rows,.words{font-size:9pt}.rule{font-size:8.5pt;break-inside:avoid}.small,.aside{font-size:8pt}.lead-in{break-after:avoid}ol.points>li{break-inside:avoid}.book td,.book td.wide{min-width:3.6em}a{text-decoration:none}}
`
