import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-I5SKJAJP.mjs";import"./chunk-RQTJX4P5.mjs";import"./chunk-XX6XT53B.mjs";import"./chunk-JC3PPDVP.mjs";import"./chunk-V4XZFRMU.mjs";import"./chunk-WTI3UIJI.mjs";import"./chunk-YEFBM7AK.mjs";import"./chunk-VGKKGXTB.mjs";export{a as text};
