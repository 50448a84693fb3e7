import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as s}from"./chunk-FF6L4FDE.mjs";import{a as o}from"./chunk-Z2BA3KC5.mjs";function f(e,n){let r;try{r=JSON.parse(e)}catch{throw new o(`${n} is no baseline: it is not valid JSON; write it anew with "iac-guard baseline"`)}let{version:i,findings:t}=r??{};if(i!==1||!Array.isArray(t)||!t.every(l))throw new o(`${n} is no baseline that this version understands; write it anew with "iac-guard baseline"`);return t}var l=e=>typeof e=="object"&&e!==null&&["fingerprint","policy","address","file"].every(n=>typeof e[n]=="string");function c(e){let n=e.map(({fingerprint:r,policy:i,address:t,file:a})=>({file:a,policy:i,address:t,fingerprint:r})).map(r=>`    ${JSON.stringify(r)}`).sort();return`{
  "version": 1,
  "findings": [${n.length===0?"":`
${n.join(`,
`)}
  `}]
}
`}var g=e=>e.map(n=>({fingerprint:s(n),policy:n.policy,address:n.address,file:n.file}));function p(e,n){let r=new Map;for(let i of n)r.set(s(i),(r.get(s(i))??0)+1);return e.filter(i=>{let t=r.get(s(i))??0;return r.set(s(i),t-1),t>0})}export{f as a,c as b,g as c,p as d};
