import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as r}from"./chunk-Z2BA3KC5.mjs";var n=class extends r{constructor(t,e,s){let{line:c,column:i}=e.position(s);super(`the configuration cannot be used
${e.path}:${c}:${i}  ${t}`)}};var m=o=>[...new Set(o.flatMap(p))].sort(),p=({sources:o=[]})=>o.map(t=>t.slice(0,t.lastIndexOf("/")));export{n as a,m as b,p as c};
