import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-VOZYSODZ.mjs";import"./chunk-OXDUPUAP.mjs";import"./chunk-XQESFSGI.mjs";import"./chunk-KSMSVEWL.mjs";import"./chunk-QBPPZTUA.mjs";import"./chunk-Z2BA3KC5.mjs";import"./chunk-V4XZFRMU.mjs";import"./chunk-VGKKGXTB.mjs";export{a as init};
