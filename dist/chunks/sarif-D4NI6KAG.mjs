import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-P3SCFHP2.mjs";import"./chunk-TPJBUGNC.mjs";import"./chunk-WTI3UIJI.mjs";import"./chunk-YEFBM7AK.mjs";import"./chunk-VGKKGXTB.mjs";export{a as sarif};
