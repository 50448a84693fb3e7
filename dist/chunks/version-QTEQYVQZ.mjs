import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-GZDOEOIL.mjs";import"./chunk-SDRPNFEU.mjs";export{a as version};
