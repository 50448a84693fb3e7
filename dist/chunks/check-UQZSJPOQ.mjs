import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-V4QSNHSM.mjs";import"./chunk-SAHBPTVG.mjs";import"./chunk-2CIBAZ45.mjs";import"./chunk-BUTO6ONL.mjs";import"./chunk-55Y7F5W6.mjs";import"./chunk-SDRPNFEU.mjs";export{a as check};
