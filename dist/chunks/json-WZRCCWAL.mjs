import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-SDRPNFEU.mjs";function s(n){return`${JSON.stringify({findings:n.findings,counts:Object.fromEntries(n.counts),notices:n.notices.map(t=>({...t,span:void 0})),stats:n.stats},null,2)}
`}export{s as json};
