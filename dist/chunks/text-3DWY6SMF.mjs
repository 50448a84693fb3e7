import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-UEM2ZHX4.mjs";import"./chunk-RQTJX4P5.mjs";import"./chunk-AQULM5RB.mjs";import"./chunk-QKK7XWDE.mjs";import"./chunk-V4XZFRMU.mjs";import"./chunk-WTI3UIJI.mjs";import"./chunk-GZ5F6IBJ.mjs";import"./chunk-VGKKGXTB.mjs";export{a as text};
