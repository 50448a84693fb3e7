import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-XKZ4EG7I.mjs";import{a as m}from"./chunk-36MN4NE4.mjs";import{a as d}from"./chunk-WWLCYGZG.mjs";import{a as u}from"./chunk-VOZYSODZ.mjs";import{a as p}from"./chunk-CTP7TZRB.mjs";import"./chunk-CUCPGSN7.mjs";import{a as l}from"./chunk-TXL776L7.mjs";import"./chunk-3YVOKN2I.mjs";import"./chunk-5DTTKR2A.mjs";import"./chunk-OXDUPUAP.mjs";import{a as f}from"./chunk-LAQA2PAI.mjs";import{a as g}from"./chunk-U524T7ZM.mjs";import"./chunk-2YU4WIBA.mjs";import"./chunk-XQESFSGI.mjs";import"./chunk-STDM477I.mjs";import"./chunk-KSMSVEWL.mjs";import"./chunk-OVZZHD7N.mjs";import"./chunk-2MWU6PIA.mjs";import"./chunk-FF6L4FDE.mjs";import"./chunk-NIN2Y64U.mjs";import"./chunk-NN5FS23S.mjs";import"./chunk-J4DHUJDH.mjs";import"./chunk-LWUVIJZH.mjs";import"./chunk-HIOWZZKR.mjs";import"./chunk-WQVFAVMX.mjs";import"./chunk-G4I3C65R.mjs";import"./chunk-5EUEBYGQ.mjs";import{a as c}from"./chunk-QBPPZTUA.mjs";import"./chunk-Z2BA3KC5.mjs";import"./chunk-XG533KV3.mjs";import"./chunk-EW7AFKGG.mjs";import"./chunk-SOPOJSM6.mjs";import"./chunk-LD3HC7NX.mjs";import"./chunk-YAQ22B2Y.mjs";import"./chunk-GBFU73RS.mjs";import"./chunk-4ESYWS7T.mjs";import{e as s,h as r}from"./chunk-RQTJX4P5.mjs";import{a}from"./chunk-TPJBUGNC.mjs";import"./chunk-V4XZFRMU.mjs";import"./chunk-WTI3UIJI.mjs";import"./chunk-GZ5F6IBJ.mjs";import"./chunk-VGKKGXTB.mjs";var h=100,i=[m,u,p,d,g,f,l];function B(n){if(n===void 0||n.startsWith("-"))return{stdout:x(),status:0};let t=i.find(e=>e.name===n);return t?{stdout:b(t),status:0}:k(n)}function k(n){let t=i.map(o=>o.name),e=c(n,t)??(/[./]|^-/.test(n)?`check ${n}`:void 0);return{stderr:`iac-guard: there is no command "${n}"${e?`; did you mean "iac-guard ${e}"?`:""}
commands: ${t.join(", ")}; "iac-guard --help" explains them
`,status:2}}function x(){let n=i.map(t=>[`${t.name} ${t.operands}`,t.summary]);return`iac-guard ${a}: checks infrastructure code against security policies

usage: iac-guard <command> [options]

${$([...n,["--version","print the version"],["--help",'this page; "iac-guard <command> --help" for one command']])}

start here
  iac-guard check                          the files of this folder, by git's ignore rules
  iac-guard check --level strict deploy/   all policies, on one folder
  helm template . | iac-guard check -      what a chart renders to
  iac-guard explain container/non-root     why a policy is there and how to meet it

exit status
  0  no finding at or above the --fail-on severity
  1  findings
  2  wrong usage or configuration: nothing was checked
  3  no such findings, but some input could not be read
`}function b(n){return`${[`usage: iac-guard ${n.name} ${n.operands}`.trimEnd()+(Object.keys(n.options).length>0?" [options]":""),[n.summary,...n.notes].map(e=>r(e,h).join(`
`)).join(`

`),...v(n),`examples
${n.examples.map(([e,o])=>`  ${e}
      ${o}`).join(`
`)}`].join(`

`)}
`}function v({options:n}){let t=Object.entries(n).map(([e,o])=>[j(e,o),C(o)]);return t.length===0?[]:[`options
${$(t)}`]}function $(n){let t=Math.max(...n.map(([e])=>e.length))+4;return n.flatMap(([e,o])=>r(o,h-t).map((y,w)=>s(w===0?`  ${e}`:"",t)+y)).join(`
`)}var j=(n,t)=>`${t.short?`-${t.short}, `:""}--${n}${t.value?` ${t.value}`:""}`;function C(n){let t=n.choices?`: ${n.choices.join(", ")}`:"",e=n.fallback?` (default ${n.fallback})`:"";return`${n.doc}${t}${e}${n.many?"; may be repeated":""}`}export{i as commands,B as help,j as optionHead,C as optionText,k as unknownCommand};
