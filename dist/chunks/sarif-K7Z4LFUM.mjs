import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-QO6HZ534.mjs";import"./chunk-TPJBUGNC.mjs";import"./chunk-WTI3UIJI.mjs";import"./chunk-GZ5F6IBJ.mjs";import"./chunk-VGKKGXTB.mjs";export{a as sarif};
