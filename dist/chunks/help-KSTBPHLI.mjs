import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as d}from"./chunk-BL7IBTIC.mjs";import{a as m}from"./chunk-GZDOEOIL.mjs";import{a as i}from"./chunk-V4QSNHSM.mjs";import"./chunk-SAHBPTVG.mjs";import"./chunk-2CIBAZ45.mjs";import{a as c}from"./chunk-D5CZMJWL.mjs";import"./chunk-BUTO6ONL.mjs";import"./chunk-55Y7F5W6.mjs";import"./chunk-SDRPNFEU.mjs";var s=[i,c,d];function k(n){let e=s.find(t=>t.name===n);return n!==void 0&&!e?l(n,s.map(t=>t.name)):{stdout:e?h(e):p(),status:0}}function l(n,e){let t=n.startsWith("-")||n.includes(".")||n.includes("/")?`; did you mean "iac-guard check ${n}"?`:"";return{stderr:`iac-guard: there is no command "${n}"${t}
commands: ${e.join(", ")}; "iac-guard --help" explains them
`,status:2}}function p(){let n=s.map(e=>`  ${`${e.name} ${e.operands}`.padEnd(22)} ${e.summary}`);return`iac-guard ${m}: checks infrastructure code against security policies

usage: iac-guard <command> [options]

${n.join(`
`)}
  ${"--version".padEnd(22)} print the version
  ${"--help".padEnd(22)} this page; "iac-guard <command> --help" for the options of a command

start here
  iac-guard check                          the files of this folder, by git's ignore rules
  iac-guard check --level strict deploy/   all policies, on one folder
  helm template . | iac-guard check -      what a chart renders to
  iac-guard explain container/non-root     why a policy is there and how to meet it

exit status
  0  no finding at or above the --fail-on severity
  1  findings
  2  wrong usage
  3  no findings, but some input could not be read
`}function h(n){let e=Object.entries(n.options).map(([a,r])=>[g(a,r),$(r)]),t=Math.max(...e.map(([a])=>a.length),0),o=e.map(([a,r])=>`  ${a.padEnd(t)}  ${r}`),u=n.examples.map(([a,r])=>`  ${a}
      ${r}`);return`usage: iac-guard ${n.name} ${n.operands}${e.length>0?" [options]":""}

${n.summary}
${o.length>0?`
options
${o.join(`
`)}
`:""}
examples
${u.join(`
`)}
`}var g=(n,e)=>`${e.short?`-${e.short}, `:""}--${n}${e.value?` ${e.value}`:""}`;function $(n){let e=n.choices?`: ${n.choices.join(", ")}`:"",t=n.fallback?` (default ${n.fallback})`:"";return`${n.doc}${e}${t}${n.many?"; may be repeated":""}`}export{k as help,l as unknownCommand};
