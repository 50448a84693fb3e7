import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as p}from"./chunk-3YVOKN2I.mjs";import{a as w,b as g,c as y}from"./chunk-5DTTKR2A.mjs";import{a as $}from"./chunk-OXDUPUAP.mjs";import{a as f}from"./chunk-XQESFSGI.mjs";import{F as u,G as h}from"./chunk-EW7AFKGG.mjs";var{env:I,...L}=w,k={format:{value:"FORMAT",doc:"how to print",short:"f",choices:["text","markdown","json"],fallback:"text"},include:{value:"GLOB",doc:"look only at files that match",many:!0},exclude:{value:"GLOB",doc:"do not look at files that match",many:!0},root:{value:"FOLDER",doc:"the folder that paths are relative to; nothing outside it is read"},...L},M={name:"flows",summary:"Prints who may talk to whom: what each firewall lets through after all its rules and defaults.",operands:"[path ...]",options:k,notes:['Each row is what passes: from, to, protocols and ports. It is computed from all rules together, in the order of their platform, with the defaults behind them. "(perhaps)" marks what depends on a value that the code does not decide.',"The same code always prints the same text, so the output can be kept in the repository and a change to it be reviewed."],examples:[["iac-guard flows","the firewalls of this folder"],["iac-guard flows --format markdown network/ > FLOWS.md","tables for the documentation or a pull request"],["iac-guard flows --format json site.yml","for programs"]],run:b};async function b(t,o){let e=f(k,t),s=e.operands.filter(a=>a!=="-"),n=$(e.one("root"),s,o.folder),i=s.map(n.inside),r=e.operands.includes("-")?await y(o.stdin):void 0,l=p(o.stderr),{flows:x}=await import("./flows-QQQQJMDV.mjs"),d=await x({root:n.root,paths:i.includes(".")&&r===void 0?[]:i,include:e.many("include"),exclude:e.many("exclude"),inputs:{composeFiles:[],helm:!1,helmValues:[],kustomize:!1,...g(e,n.inside).inputs},progress:l.step,...r===void 0?{}:{stdin:r}}).finally(l.done),m=d.notices.filter(a=>a.lost);return{stdout:j(d.firewalls,e.one("format")),stderr:m.map(({file:a,range:c,message:v})=>`${a??""}${c?`:${c.startLine}`:""}  not read: ${v}
`).join(""),status:m.length>0?3:0}}function j(t,o){switch(o){case"json":return`${JSON.stringify({firewalls:t},void 0,2)}
`;case"markdown":return t.map(T).join(`
`)||`There is no firewall in the code.
`;default:return t.map(A).join(`
`)||`There is no firewall in the code.
`}}var A=t=>{let o=u(t.flows).replace(/^(?=.)/gm,"  ")||`  Nothing passes.
`;return`${t.address}
  ${O(t)}

${o}`},T=t=>`## ${F(t.address)}

${F(O(t))}

${t.flows.length>0?h(t.flows):`Nothing passes.
`}`;function O({platform:t,name:o,covers:e,condition:s,file:n,range:i}){let r=e===void 0?"":`, covers ${e||"nothing in the code"}`;return`${t} ${o}${r}${s===void 0?"":`, if ${s}`}; ${n}:${i.startLine}`}var F=t=>t.replace(/[\\`*_<>[\]|]/g,"\\$&").replace(/\s+/g," ");export{M as a};
