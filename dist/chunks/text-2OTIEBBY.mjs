import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-SDRPNFEU.mjs";function s(e){let t=e.findings.map(n=>`${n.file}:${n.range.startLine}:${n.range.startColumn}  ${n.severity}  ${n.policy}  ${n.message}`),i=e.notices.map(n=>`${n.file??""}  notice  ${n.code}  ${n.message}`);return`${[...t,...i].join(`
`)}
${e.findings.length} findings
`}export{s as text};
