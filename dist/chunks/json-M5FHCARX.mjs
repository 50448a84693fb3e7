import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as n}from"./chunk-TPJBUGNC.mjs";import"./chunk-VGKKGXTB.mjs";var f=1;function R({level:t,findings:r,ignored:e,verdicts:s,open:o,notices:i,stats:u,baseline:l,change:m}){return`${JSON.stringify({version:n,schemaVersion:f,level:t,findings:r,ignored:e,verdicts:s,open:o,notices:i,stats:u,baseline:l,change:m},null,2)}
`}export{R as json};
