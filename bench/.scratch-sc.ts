import { readFileSync } from 'node:fs';
import { segmentErrors } from '/work/main/foundation/metrics/src/significance/segment-errors.ts';
import { matchedPairsTest } from '/work/main/foundation/metrics/src/significance/matched-pairs.ts';
const T:any={C:'match',S:'substitution',D:'deletion',I:'insertion'};
const read=(f:string)=>{const m=new Map<string,any[]>();let id='';for(const l of readFileSync(f,'utf8').split('\n')){const p=/<PATH id="(.*?)"/.exec(l);if(p){id=p[1]!;continue;} if(/^[CSDI],/.test(l)) m.set(id,l.split(':').map(x=>({type:T[x[0]!]})));}return m;};
const d=process.argv[2]!;
const A=read(d+'/sysA.sgml'),B=read(d+'/sysB.sgml');
const seg=[...A].filter(([k])=>B.has(k)).flatMap(([k,a])=>segmentErrors(a,B.get(k)!,Number(process.argv[3]??2)));
console.log(seg.length,matchedPairsTest(seg), seg.filter(s=>s.first>0&&s.second===0).length, seg.filter(s=>s.first===0&&s.second>0).length);
