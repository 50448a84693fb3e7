import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-XKZ4EG7I.mjs";import{a}from"./chunk-TPJBUGNC.mjs";import"./chunk-VGKKGXTB.mjs";export{a as version};
