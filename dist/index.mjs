import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunks/chunk-SAHBPTVG.mjs";import"./chunks/chunk-2CIBAZ45.mjs";import"./chunks/chunk-55Y7F5W6.mjs";import"./chunks/chunk-SDRPNFEU.mjs";export{a as check};
