import { Either } from "effect"
import { Policy, Plan } from "@doudi/core"
import { pack } from "./src/index.ts"
import * as D from "../synthetic/src/index.ts"
const p = Either.getOrThrow(pack("cn-340303-sample"))
const policy = Either.getOrThrow(Policy.fromData(p.data, p.hash))
const N = Number(process.argv[2] ?? 5000)
const hs:any[]=[]; let persons=0
const options:any = { seed: 7, households: N, quarter: "2025Q3" }
let t=performance.now()
const hh=(D as any).District?.household ?? (D as any).household
for(let k=0;k<N;k++){const h=hh(options,k);hs.push(h);persons+=h.members.length}
console.log("gen",(performance.now()-t).toFixed(0),persons/N)
for(let r=0;r<3;r++){
t=performance.now(); const ds:any[]=[]; let err=0
for(const h of hs){const d=Policy.determine(policy,h,"2025-09-01" as any); if(Either.isLeft(d)){err++;if(err<3)console.log(d.left.message)}else ds.push([h,d.right])}
const t1=performance.now()
const plans:any[]=[]
for(const [h,d] of ds){const q=Plan.of(policy,h,d); if(Either.isRight(q))plans.push(q.right); else console.log(q.left.message)}
const t2=performance.now(); const cu=process.cpuUsage()
console.log("determine",(t1-t).toFixed(0),"plan",(t2-t1).toFixed(0),"per 100k s",((t2-t)/N*100).toFixed(1),"err",err)
if(r===2){const c:any={};for(const [,d] of ds)for(const o of d.outcomes){const k=o.category+" "+o._tag;c[k]=(c[k]??0)+1}console.log(c)
const g:any={};for(const q of plans)for(const o of q.offers){const k=o.programme+" "+o.state;g[k]=(g[k]??0)+1}console.log(g)
const n:any={};for(const q of plans)for(const o of q.needs){const k=o.need+" "+o.found+" "+(o.metBy.length>0?"met":"");n[k]=(n[k]??0)+1}console.log(n)}
}
